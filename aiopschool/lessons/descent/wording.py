"""What the explorers of lesson 5 say: numbers, steps, and how a run ends."""

from __future__ import annotations

from ...explorer.showing import at, bracketed, is_short, short
from ...numbers import MINUS, Number
from ...texts import _, ngettext
from .model.curves import Curve, Parabola
from .model.descending import Verdict, end, verdict


def step_line(n: int, w: Number, slope: Number, eta: Number, new: Number) -> str:
    """The step from wₙ, written out."""
    product = f"{short(eta)} · {bracketed(slope)}"
    return f"{at('w', n + 1)} = {short(w)} {MINUS} {product} {is_short(new)}"


def after(n: int, place: str) -> str:
    """Where n steps have led."""
    return ngettext("After {n} step: {place}.", "After {n} steps: {place}.", n).format(n=n, place=place)


def side(slope: Number) -> str:
    """Which way is down."""
    if slope == 0:
        return _("The tangent is horizontal: the step is 0.")
    if slope < 0:
        return _("The slope is negative: the step goes to the right.")
    return _("The slope is positive: the step goes to the left.")


def verdict_words(curve: Curve, start: Number, eta: Number) -> str:
    """How a run with this η ends."""
    if isinstance(curve, Parabola):
        return _in_words(verdict(curve, start, eta))
    found, w = end(curve, start, eta)
    if found is Verdict.CONVERGES:
        return _("It converges: in the end w is about {w}.").format(w=short(w))
    return _in_words(found)


def _in_words(found: Verdict) -> str:
    return {
        Verdict.STILL: _("It stands still: there is no slope here."),
        Verdict.CONVERGES: _("It converges, from one side."),
        Verdict.ONE_STEP: _("One step is enough."),
        Verdict.ZIGZAG: _("It zigzags and converges."),
        Verdict.JUMPS: _("It jumps to and fro."),
        Verdict.DIVERGES: _("It runs away."),
    }[found]


def ratio_line(curve: Parabola, eta: Number) -> str:
    """The ratio r = 1 − 2aη, written out."""
    r = curve.ratio(eta)
    product = f"2 · {short(curve.a)} · {short(eta)}"
    return f"r = 1 {MINUS} 2aη = 1 {MINUS} {product} {is_short(r)}"
