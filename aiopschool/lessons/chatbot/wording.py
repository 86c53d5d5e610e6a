"""How lesson 7 writes fractions, counts and words."""

from __future__ import annotations

from fractions import Fraction

from ...numbers import format_percent
from ...texts import _


def fraction(x: Fraction | None) -> str:
    """A fraction in lowest terms; what is not defined is a dash.

    >>> fraction(Fraction(6, 8)), fraction(Fraction(1)), fraction(None)
    ('3/4', '1', '–')
    """
    if x is None:
        return "–"
    return str(x.numerator) if x.denominator == 1 else f"{x.numerator}/{x.denominator}"


def counted(part: int, whole: int) -> str:
    """A fraction as it was counted, and in lowest terms when that differs.

    >>> counted(6, 8), counted(2, 3), counted(0, 0)
    ('6/8 = 3/4', '2/3', '0/0: niet gedefinieerd')
    """
    if whole == 0:
        return f"{part}/0: " + _("not defined")
    plain, lowest = f"{part}/{whole}", fraction(Fraction(part, whole))
    return plain if plain == lowest else f"{plain} = {lowest}"


def percent(x: Fraction | None) -> str:
    """A share as a per cent with at most one decimal; a dash when it is not defined."""
    return "–" if x is None else format_percent(round(x, 3))
