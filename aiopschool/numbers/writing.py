"""Writing numbers in school notation: a true minus sign, a narrow space per three digits from 10 000 on.

Own code, since no number library writes it: exact fractions, and in Dutch a semicolon as soon as one of
several numbers has a decimal comma.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from numbers import Rational

from ..texts import _
from .languages import MINUS, notation

Number = int | float | Fraction | Decimal


def format_number(x: Number, digits: int | None = None) -> str:
    """Write a number: exact when `digits` is None, else rounded half up to `digits` decimals.

    A fraction without finite decimal form stays a fraction. Raises `ValueError` for nan and infinity.

    >>> format_number(0.75), format_number(Fraction(2, 7)), format_number(-24000)
    ('0,75', '2/7', '−24\u202f000')
    >>> format_number(Fraction(2, 7), digits=3)
    '0,286'
    """
    exact = _as_written(x)
    return _exact_text(exact, decimals(exact)) if digits is None else _rounded_text(exact, digits)


def _as_written(x: Number) -> Fraction:
    """The number that is meant: of a float its shortest notation. A fraction stays as it is."""
    if type(x) is Fraction:
        return x
    if isinstance(x, float):
        if not math.isfinite(x):
            raise ValueError(_("This number is not finite, so it cannot be written."))
        return Fraction(str(x))
    return Fraction(x)


def format_short(x: Number, digits: int, *, width: int) -> str:
    """Write a number where there is little room: rounded to `digits` decimals if it is wider than `width`.

    A number that needs no more than those decimals stays exact, however wide it is.

    >>> format_short(Fraction(1, 3), 2, width=6), format_short(Fraction(-17, 123), 2, width=6)
    ('1/3', '−0,14')
    >>> format_short(24000, 1, width=4)
    '24 000'
    """
    exact = _as_written(x)
    places = decimals(exact)
    text = _exact_text(exact, places)
    fits = len(text) <= width or (places is not None and places <= digits)
    return text if fits else _rounded_text(exact, digits)


def _exact_text(x: Fraction, places: int | None) -> str:
    top, bottom = x.numerator, x.denominator
    if places is None:
        return _with_sign(top < 0, f"{_grouped(abs(top))}/{_grouped(bottom)}")
    return _with_sign(top < 0, _decimal_text(abs(top) * 10**places // bottom, places))


def _rounded_text(x: Fraction, digits: int) -> str:
    top, bottom = int(x.numerator), x.denominator
    units = (2 * abs(top) * 10**digits + bottom) // (2 * bottom)
    return _with_sign(top < 0 and units > 0, _decimal_text(units, digits))


def decimals(x: Fraction) -> int | None:
    """How many decimals a fraction has; None when they never end.

    >>> decimals(Fraction(3, 8)), decimals(Fraction(1, 3))
    (3, None)
    """
    return _decimals_over(x.denominator)


@lru_cache(maxsize=1000)  # numbers of one explorer share a few denominators
def _decimals_over(denominator: int) -> int | None:
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def is_rounding(value: Fraction, exact: Fraction, *, least: int = 2) -> bool:
    """Whether `value` is not `exact` but what is left of it after rounding or cutting off.

    With fewer than `least` decimals a wrong number comes close by chance, so that does not count.

    >>> is_rounding(Fraction("0.333"), Fraction(1, 3)), is_rounding(Fraction("0.34"), Fraction(1, 3))
    (True, True)
    >>> is_rounding(Fraction("0.36"), Fraction(1, 3)), is_rounding(Fraction("0.3"), Fraction(1, 3))
    (False, False)
    """
    digits = decimals(value)
    return value != exact and digits is not None and digits >= least and abs(value - exact) * 10**digits < 1


def _decimal_text(units: int, digits: int) -> str:
    if not digits:
        return _grouped(units)
    whole, rest = divmod(units, 10**digits)
    return f"{_grouped(whole)}{notation().decimal}{rest:0{digits}d}"


def _grouped(n: int) -> str:
    return f"{n:,}".replace(",", notation().thousands) if n >= 10_000 else str(n)


def _with_sign(negative: bool, text: str) -> str:
    return MINUS + text if negative else text


def format_percent(x: Number, digits: int = 1) -> str:
    """Write a share of 1 as a percentage with at most `digits` decimals.

    >>> format_percent(Fraction(7, 8)), format_percent(1)
    ('87,5\u202f%', '100\u202f%')
    """
    text, style = format_number(Fraction(x) * 100, digits), notation()
    return (text.rstrip("0").rstrip(style.decimal) if style.decimal in text else text) + style.percent


def format_list(xs: Iterable[Number | str], digits: int | None = None) -> str:
    """Join numbers with a comma, in Dutch with a semicolon as soon as one of them has a decimal comma."""
    parts, style = [x if isinstance(x, str) else format_number(x, digits) for x in xs], notation()
    has_decimals = style.decimal in "".join(parts)
    return (style.separator if has_decimals else style.short_separator).join(parts)


def format_point(*xs: Number, digits: int | None = None) -> str:
    """Write a coordinate.

    >>> format_point(-1, 4), format_point(2.5, 3)
    ('(−1, 4)', '(2,5; 3)')
    """
    return f"({format_list(xs, digits)})"


def format_tuple(*xs: Number | str) -> str:
    """Write numbers or letters that belong together but are no point: in Dutch always with semicolons.

    >>> format_tuple("a", "b", "c"), format_tuple(1, -1, 0)
    ('(a; b; c)', '(1; −1; 0)')
    """
    texts = (x if isinstance(x, str) else format_number(x) for x in xs)
    return f"({notation().separator.join(texts)})"


def format_interval(
    low: Number | None, high: Number | None, *, closed: tuple[bool, bool] = (False, False)
) -> str:
    """Write an interval, in Dutch with outward brackets; None is infinity.

    >>> format_interval(-2, 3), format_interval(None, 2.5, closed=(False, True))
    (']−2, 3[', ']−∞; 2,5]')
    """
    style = notation()
    ends = [style.infinities[0] if low is None else low, style.infinities[1] if high is None else high]
    left = "[" if closed[0] and low is not None else style.open_ends[0]
    right = "]" if closed[1] and high is not None else style.open_ends[1]
    return left + format_list(ends) + right


def format_sum(*terms: tuple[Number, str], digits: int | None = None) -> str:
    """Write a sum of terms (coefficient, variable part), leaving out zeros and the factor 1.

    >>> format_sum((3, "x"), (-2, "y"), (4, ""))
    '3x − 2y + 4'
    >>> format_sum((1, "x"), (Fraction(-1, 3), "y"), (0, ""))
    'x − (1/3)y'
    """
    text = ""
    for coefficient, variable in terms:
        if not coefficient:
            continue
        size = abs(coefficient)
        number = "" if variable and size == 1 else format_number(size, None if _is_exact(size) else digits)
        if variable and "/" in number:
            number = f"({number})"
        joint = f" {MINUS if coefficient < 0 else '+'} " if text else (MINUS if coefficient < 0 else "")
        text += joint + number + variable
    return text or "0"


def _is_exact(x: Number) -> bool:
    return isinstance(x, Rational) and decimals(_as_written(x)) is not None
