"""The points, curves and settings of lesson 5, all invented for it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .model import Curve, Parabola, TwoValleys, descend, loss_curve

POINTS = ((1, 2), (2, 3), (2, 5))  # of the lesson book; ŷ = wx fits best with w = 2
LOSS = loss_curve(POINTS)  # 3(w − 2)² + 2/3
ETA = Fraction(1, 10)
OTHER_POINTS = ((1, 1), (2, 4), (3, 4))  # of another class: here an η of 0.3 runs away
OTHER_LOSS = loss_curve(OTHER_POINTS)

EXAMPLES = ((2, 1), (1, 1), (-1, 0), (-2, 0))  # of the neuron: (x, y)
CLASS_STEPS = 6


@dataclass(frozen=True)
class Valley:
    """A hidden curve to feel one's way on: where the pupil stands at first, and the η of the machine."""

    curve: Curve
    start: Fraction
    eta: Fraction
    window: tuple[int, int]

    def machine(self, steps: int) -> list[float]:
        """The path of the machine."""
        return [float(w) for w in descend(self.curve, self.start, self.eta, steps)]

    def above(self, w: float) -> float:
        """How high w lies above the deepest valley."""
        return float(self.curve.value(w)) - min(float(self.curve.value(m)) for m in self.curve.minima)


VALLEYS = {
    "1": Valley(Parabola(1, Fraction(3, 2), 1), Fraction(-3), Fraction(1, 4), (-4, 5)),
    "2": Valley(Parabola(Fraction(1, 2), Fraction(-2), 2), Fraction(4), Fraction(1, 2), (-6, 6)),
    "3": Valley(TwoValleys(), Fraction(9, 4), Fraction(1, 20), (-3, 3)),
}
