"""What the explorers of lesson 5 say: numbers, steps, and how a run ends."""

from __future__ import annotations

from fractions import Fraction
from math import floor, log10

from ...numbers import MINUS, Number, NumberError, decimals, format_number, format_short, parse_number
from ...texts import _, ngettext
from .model import Curve, Parabola, Verdict, end, verdict

TINY = 0.0005  # below this three decimals tell nothing
_DIGITS = "₀₁₂₃₄₅₆₇₈₉"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def short(x: Number) -> str:
    """A number in at most three decimals; a very large or very small one with a power of ten.

    >>> short(Fraction(84, 50)), short(-2 / 3), short(0.000059)
    ('1,68', '−0,667', '5,9·10⁻⁵')
    """
    if 0 < abs(x) < TINY:
        power = floor(log10(abs(x)))
        return f"{format_number(round(float(x) / 10**power, 1))}·10⁻{str(-power).translate(_RAISED)}"
    if isinstance(x, Fraction) and decimals(x) is None:
        x = round(x, 3)  # no 194/75 between decimals
    return format_short(x, 3, width=8)


def bracketed(x: Number) -> str:
    """A number as a factor: a negative one in brackets."""
    return f"({short(x)})" if x < 0 else short(x)


def equals(x: Number) -> str:
    """The sign = or ≈, whichever is true of `short(x)`."""
    slack = 0 if isinstance(x, (int, Fraction)) else 1e-12
    try:
        return "=" if abs(parse_number(short(x)) - x) <= slack else "≈"
    except NumberError:  # very large: with a power of ten
        return "≈"


def at(name: str, n: int) -> str:
    """A name with its number below the line.

    >>> at("w", 12)
    'w₁₂'
    """
    return name + "".join(_DIGITS[int(digit)] for digit in str(n))


def step_line(n: int, w: Number, slope: Number, eta: Number, new: Number) -> str:
    """The step from wₙ, written out."""
    product = f"{short(eta)} · {bracketed(slope)}"
    return f"{at('w', n + 1)} = {short(w)} {MINUS} {product} {equals(new)} {short(new)}"


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
    return f"r = 1 {MINUS} 2aη = 1 {MINUS} {product} {equals(r)} {short(r)}"
