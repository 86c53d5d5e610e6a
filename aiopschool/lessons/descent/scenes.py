"""The functions of explorer 5: their curve, and the window, start and range in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ...texts import N_, _
from .data import ETA, LOSS
from .model import Curve, Parabola, TwoValleys

Ends = tuple[Fraction | float, Fraction | float]


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One function. `curve` is None when the reader chooses a, p and q."""

    label: str
    curve: Curve | None
    window: Ends
    heights: Ends
    w: Fraction
    w_step: Fraction = Fraction(1, 10)
    eta: Fraction
    largest_eta: Fraction = Fraction(6, 5)

    @property
    def title(self) -> str:
        """The name in the list of functions."""
        return _(self.label)


SCENES = {
    "loss": Scene(
        label=N_("the loss of the lesson"),
        curve=LOSS,
        window=(-2, 6),
        heights=(-2, 32),
        w=Fraction(0),
        eta=ETA,
        largest_eta=Fraction(3, 5),
    ),
    "square": Scene(
        label=N_("f(w) = w²"),
        curve=Parabola(1, 0, 0),
        window=(-8, 8),
        heights=(-6, 50),
        w=Fraction(6),
        eta=Fraction(1, 5),
    ),
    "valleys": Scene(
        label=N_("f(w) = w⁴ − 4w² + w, two valleys"),
        curve=TwoValleys(),
        window=(Fraction(-5, 2), Fraction(5, 2)),
        heights=(-7, 10),
        w=Fraction(1, 2),
        w_step=Fraction(1, 20),
        eta=Fraction(1, 50),
        largest_eta=Fraction(3, 5),
    ),
    "own": Scene(
        label=N_("a parabola of your own"),
        curve=None,
        window=(-6, 6),
        heights=(-4, 24),
        w=Fraction(4),
        eta=ETA,
    ),
}
OWN_START = Parabola(Fraction(1, 2), 1, 2)
