"""The points, curves and settings of lesson 5, all invented for it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ...texts import N_
from .model.curves import Curve, Number, Parabola, TwoValleys
from .model.descending import descend
from .model.fitting import loss_curve

POINTS = ((1, 2), (2, 3), (2, 5))  # of the lesson book; ŷ = wx fits best with w = 2
LOSS = loss_curve(POINTS)  # 3(w − 2)² + 2/3
ETA = Fraction(1, 10)
OTHER_POINTS = ((1, 1), (2, 4), (3, 4))  # of another class: here an η of 0.3 runs away
OTHER_LOSS = loss_curve(OTHER_POINTS)

EXAMPLES = ((2, 1), (1, 1), (-1, 0), (-2, 0))  # of the neuron: (x, y)
CLASS_STEPS = 6
SHRINKING = [Fraction(1, 2), Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000)]  # h of chords
OWN = "own"  # the parabola whose a, p and q the reader chooses

Ends = tuple[Number, Number]


@dataclass(frozen=True)
class Scene:
    """A curve in its window, the w and the η to begin with, and the ranges in which they are shown."""

    curve: Curve
    window: Ends
    w: Fraction
    eta: Fraction = ETA
    heights: Ends = (0, 1)
    w_step: Fraction = Fraction(1, 10)
    largest_eta: Fraction = Fraction(6, 5)
    label: str = ""

    def machine(self, steps: int) -> list[float]:
        """The path of gradient descent."""
        return [float(w) for w in descend(self.curve, self.w, self.eta, steps)]

    def above(self, w: float) -> float:
        """How high w lies above the deepest valley."""
        return float(self.curve.value(w)) - min(float(self.curve.value(m)) for m in self.curve.minima)


SCENES = {
    "loss": Scene(
        LOSS,
        window=(-2, 6),
        w=Fraction(0),
        heights=(-2, 32),
        largest_eta=Fraction(3, 5),
        label=N_("the loss of the lesson"),
    ),
    "square": Scene(
        Parabola(1, 0, 0),
        window=(-8, 8),
        w=Fraction(6),
        eta=Fraction(1, 5),
        heights=(-6, 50),
        label=N_("f(w) = w²"),
    ),
    "valleys": Scene(
        TwoValleys(),
        window=(Fraction(-5, 2), Fraction(5, 2)),
        w=Fraction(1, 2),
        eta=Fraction(1, 50),
        heights=(-7, 10),
        w_step=Fraction(1, 20),
        largest_eta=Fraction(3, 5),
        label=N_("f(w) = w⁴ − 4w² + w, two valleys"),
    ),
    OWN: Scene(
        Parabola(Fraction(1, 2), 1, 2),
        window=(-6, 6),
        w=Fraction(4),
        heights=(-4, 24),
        label=N_("a parabola of your own"),
    ),
}
VALLEYS = {  # hidden ones, to feel one's way on
    "1": Scene(Parabola(1, Fraction(3, 2), 1), (-4, 5), Fraction(-3), Fraction(1, 4)),
    "2": Scene(Parabola(Fraction(1, 2), Fraction(-2), 2), (-6, 6), Fraction(4), Fraction(1, 2)),
    "3": Scene(TwoValleys(), (-3, 3), Fraction(9, 4), Fraction(1, 20)),
}
