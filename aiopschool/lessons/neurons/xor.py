"""Two hidden neurons for XOR: by hand, exact, or trained from a random start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

from ...maths.line import Line, Number, Point
from ...maths.network import MLP
from ...maths.separating import XOR
from .model import relu

STEPS, RATE = 600, 0.03  # of the training
DIGITS = 2  # of trained weights


@dataclass(frozen=True)
class TwoNeurons:
    """Two hidden neurons ReLU(ax + by + c), and the line that decides in the plane of their outputs."""

    first: Line
    second: Line
    last: Line

    def hidden(self, x: Number, y: Number) -> tuple[Fraction, Fraction]:
        """What the two neurons give.

        >>> tuple(map(int, BY_HAND.hidden(1, 1)))
        (2, 1)
        """
        return relu(self.first.score(x, y)), relu(self.second.score(x, y))

    def score(self, x: Number, y: Number) -> Fraction:
        """The score that decides: 0 or more is class +1."""
        return self.last.score(*self.hidden(x, y))

    def wrong(self, points: Sequence[Point] = XOR) -> list[Point]:
        """The points that get the wrong class."""
        return [p for p in points if (1 if self.score(*p.place) >= 0 else -1) != p.target]

    def scores(self, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
        """The score on a grid, in floats: rows for ys, columns for xs."""
        x, y = np.meshgrid(xs, ys)
        ends = [tuple(map(float, line.coefficients)) for line in (self.first, self.second, self.last)]
        one, two = (np.maximum(a * x + b * y + c, 0) for a, b, c in ends[:2])
        a, b, c = ends[2]
        return a * one + b * two + c


BY_HAND = TwoNeurons(Line(1, 1, 0), Line(1, 1, -1), Line(1, -2, Fraction(-1, 2)))


def exact_output(x: Number, y: Number) -> Fraction:
    """ReLU(x + y) − 2ReLU(x + y − 1): on {0, 1}² this is XOR.

    >>> [int(exact_output(x, y)) for x, y in ((0, 0), (0, 1), (1, 0), (1, 1))]
    [0, 1, 1, 0]
    """
    one, two = BY_HAND.hidden(x, y)
    return one - 2 * two


@cache
def trained(seed: int) -> TwoNeurons:
    """What 600 steps make of a random start; its numbers are rounded. Some starts end with mistakes."""
    network = MLP((2, 2, 2), np.random.default_rng(seed))
    rows = np.array([tuple(map(float, p.place)) for p in XOR])
    labels = np.array([p.target > 0 for p in XOR], dtype=int)
    for _step in range(STEPS):
        network.learn(2 * rows - 1, labels, rate=RATE)  # around 0 it fails less often
    weights, biases, last, last_biases = network.parameters
    weights, biases = 2 * weights, biases - weights.sum(axis=0)  # the same sums, of inputs 0 and 1
    sizes = np.abs(weights).max(axis=0)  # ReLU(kz) = k · ReLU(z): the outputs stay in the window
    decide = (last[:, 1] - last[:, 0]) * sizes
    lines = [(*weights[:, n] / sizes[n], biases[n] / sizes[n]) for n in range(2)]
    lines.append((*decide, last_biases[1] - last_biases[0]))
    return TwoNeurons(*(Line(*map(_rounded, line)) for line in lines))


def _rounded(x: float) -> Fraction:
    return round(Fraction(float(x)), DIGITS)
