"""Features on a scale of their own: around 0 and of size 1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from .line import Line, Point


@dataclass(frozen=True)
class Scaling:
    """Rescaled features x′ = (x − cx)/ux and y′ = (y − cy)/uy.

    A learning step adds η·t·(x, y, 1). With 190 mm and 4000 g beside that 1, c can hardly catch up and the
    perceptron needs very many steps. Around 0 and of size 1 it needs few.
    """

    center: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0))
    unit: tuple[Fraction, Fraction] = (Fraction(1), Fraction(1))

    @classmethod
    def around(cls, points: Sequence[Point]) -> Scaling:
        """Round numbers near the mean and the spread of the points."""
        centers, units = [], []
        for values in ([p.x for p in points], [p.y for p in points]):
            spread = float(np.std([float(v) for v in values])) if len(set(values)) > 1 else 1.0
            unit = Fraction(10) ** math.floor(math.log10(spread))
            centers.append(round(sum(values) / len(values) / unit) * unit)
            units.append(unit * max(1, round(spread / float(unit))))
        return cls(tuple(centers), tuple(units))

    @property
    def is_identity(self) -> bool:
        return self == Scaling()

    def points(self, points: Iterable[Point]) -> list[Point]:
        """The points in rescaled features."""
        (cx, cy), (ux, uy) = self.center, self.unit
        return [Point((p.x - cx) / ux, (p.y - cy) / uy, p.target) for p in points]

    def line_to(self, line: Line) -> Line:
        """The line in rescaled features: every point keeps its score."""
        (cx, cy), (ux, uy) = self.center, self.unit
        return Line(line.a * ux, line.b * uy, line.c + line.a * cx + line.b * cy)

    def line_back(self, line: Line) -> Line:
        """The line in the original features: every point keeps its score."""
        (cx, cy), (ux, uy) = self.center, self.unit
        a, b = line.a / ux, line.b / uy
        return Line(a, b, line.c - a * cx - b * cy)
