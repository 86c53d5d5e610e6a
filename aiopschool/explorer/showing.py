"""Numbers as an explorer shows them: short, with = or ≈, as a factor; a name with a number below the line."""

from __future__ import annotations

from fractions import Fraction
from math import floor, log10

from ..numbers import Number, NumberError, decimals, format_number, format_short, parse_number

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


def is_short(x: Number) -> str:
    """What a name is: = or ≈ and its value.

    >>> is_short(Fraction(1, 4)), is_short(2 / 3)
    ('= 0,25', '≈ 0,667')
    """
    return f"{equals(x)} {short(x)}"


def at(name: str, n: int) -> str:
    """A name with its number below the line.

    >>> at("w", 12)
    'w₁₂'
    """
    return name + "".join(_DIGITS[int(digit)] for digit in str(n))
