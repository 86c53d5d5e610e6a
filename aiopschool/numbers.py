"""Dutch numbers in and out: `2,5`, `−3`, `24 000`, `3/4`, `87,5 %`, `(2,5; 3)`, `]−2, 3[`.

Own code, since no number library writes school notation: a true minus sign (U+2212), a narrow space per
three digits from 10 000 on, exact fractions, and a semicolon as soon as one number has a decimal comma.
Reading never goes through `float(text)` or `eval`: every answer is an exact `Fraction`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Rational

from .texts import _

MINUS = "\u2212"
THIN_SPACE = "\u202f"
MAX_LENGTH = 60  # longer texts are pasted by accident; a bound keeps arithmetic on them cheap

Number = int | float | Fraction | Decimal

_SPACES = " \t\u00a0\u2009\u202f"
_MINUS_SIGNS = str.maketrans(dict.fromkeys("\u2212\u2013\u2012\uff0d\u2010\u2011", "-"))
_GROUPS = r"[0-9]{1,3}(?:[ \t\u00a0\u2009\u202f][0-9]{3})+"
_DECIMAL = rf"(?:(?:{_GROUPS}|[0-9]+)(?:[.,][0-9]*)?|[.,][0-9]+)"
_NUMBER = re.compile(rf"([+-]?)\s*({_DECIMAL})(?:\s*[/\u2044]\s*([+-]?)\s*({_DECIMAL}))?\s*(%?)")


class NumberError(ValueError):
    """A text that cannot be read; its message is a sentence for the pupil."""


def parse_number(text: str) -> Fraction:
    """Read one number as a pupil writes it.

    Takes a decimal comma or point, a fraction, a percentage, any minus sign and spaces per three digits.
    Raises `NumberError` (a `ValueError`) with a sentence that says what to do.

    >>> parse_number("0,75") == parse_number("0.75") == parse_number("3/4") == parse_number("75 %")
    True
    >>> parse_number("24 000"), parse_number("−2")
    (Fraction(24000, 1), Fraction(-2, 1))
    """
    cleaned = str(text).translate(_MINUS_SIGNS).strip()
    if not cleaned:
        raise NumberError(_("Type a number, for example 0,75 or 3/4."))
    if len(cleaned) > MAX_LENGTH:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=MAX_LENGTH))
    match = _NUMBER.fullmatch(cleaned)
    if match is None:
        raise NumberError(_why_not(cleaned))
    sign, top, sign_below, bottom, percent = match.groups()
    value = _unsigned(top)
    if bottom is not None:
        denominator = _unsigned(bottom)
        if denominator == 0:
            raise NumberError(_("The denominator is 0. You cannot divide by 0. Choose another denominator."))
        value /= denominator
    if (sign == "-") != (sign_below == "-"):
        value = -value
    return value / 100 if percent else value


def _unsigned(digits: str) -> Fraction:
    plain = re.sub(f"[{_SPACES}]", "", digits).replace(",", ".")
    return Fraction(plain if plain[-1] != "." else plain[:-1])


def _why_not(text: str) -> str:
    """Say what is wrong with a text that is not a number."""
    if re.fullmatch(r"[+-]?[0-9.,]+\s*[eE]\s*[+-]?[0-9]+", text):
        return _("Write the number in full, without e. For example 2500 or 0,0025.")
    if re.fullmatch(r"[+-]?[0-9]*[.,][0-9]*[.,][0-9.,]*", text):
        return _("There is more than one comma or point in this number. Write for example 0,55.")
    if re.fullmatch(rf"[+-]?[0-9{_SPACES}]+(?:[.,][0-9]*)?", text):
        return _("There is a space in this number. Write one number, for example 24 000.")
    return _("This is not a number. Write for example 0,75 or 3/4 or −2.")


def parse_point(text: str, size: int = 2) -> tuple[Fraction, ...]:
    """Read a coordinate or vector with `size` numbers, with or without brackets.

    >>> parse_point("(2,5; 3)")
    (Fraction(5, 2), Fraction(3, 1))
    >>> parse_point("1, 4") == parse_point("(1;4)") == parse_point("(1,4)")
    True
    """
    cleaned = str(text).strip()
    if len(cleaned) > MAX_LENGTH * size:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=MAX_LENGTH * size))
    for opening, closing in ("()", "[]"):
        if cleaned[:1] == opening and cleaned[-1:] == closing:
            cleaned = cleaned[1:-1]
    parts = split_list(cleaned, size)
    if parts is None:
        example = format_point(*[Fraction(5, 2), *range(3, 2 + size)])
        message = _("Write {n} numbers with a semicolon in between, for example {example}.")
        raise NumberError(message.format(n=size, example=example))
    return tuple(parse_number(part) for part in parts)


def split_list(text: str, size: int) -> list[str] | None:
    """Cut a text into `size` parts at `;`, else at a comma followed by a space, else at every comma.

    The order matters, as the comma is also the decimal mark. `None` when it does not fit.
    """
    for pattern in (r";", r",\s+", r","):
        parts = re.split(pattern, text)
        if len(parts) == size:
            return parts
        if pattern == ";" and len(parts) > 1:
            return None
    return None


def exact(value: Number | str) -> Fraction:
    """A number as exact fraction: `0.1` is 1/10, and the float nearest to 1/3 is 1/3.

    >>> exact(0.1), exact(1 / 3), exact("2,5")
    (Fraction(1, 10), Fraction(1, 3), Fraction(5, 2))
    """
    if isinstance(value, str):
        return parse_number(value)
    if isinstance(value, float):
        short, written = Fraction(value).limit_denominator(1000), Fraction(str(value))
        return short if float(short) == value else written
    return Fraction(value)


def format_number(x: Number, digits: int | None = None) -> str:
    """Write a number: exact when `digits` is None, else rounded half up to `digits` decimals.

    A fraction without finite decimal form stays a fraction. Raises `ValueError` for nan and infinity.

    >>> format_number(0.75), format_number(Fraction(2, 7)), format_number(-24000)
    ('0,75', '2/7', '−24\u202f000')
    >>> format_number(Fraction(2, 7), digits=3)
    '0,286'
    """
    if isinstance(x, float) and not math.isfinite(x):
        raise ValueError(_("This number is not finite, so it cannot be written."))
    exact = Fraction(str(x)) if isinstance(x, float) else Fraction(x)
    if digits is None:
        return _exact_text(exact)
    scaled = abs(exact) * 10**digits
    units = math.floor(scaled + Fraction(1, 2))
    return _with_sign(exact < 0 and units > 0, _decimal_text(units, digits))


def _exact_text(x: Fraction) -> str:
    digits = decimals(x)
    if digits is None:
        return _with_sign(x < 0, f"{_grouped(abs(x.numerator))}/{_grouped(x.denominator)}")
    return _with_sign(x < 0, _decimal_text(abs(x.numerator) * 10**digits // x.denominator, digits))


def decimals(x: Fraction) -> int | None:
    """How many decimals a fraction has; None when they never end.

    >>> decimals(Fraction(3, 8)), decimals(Fraction(1, 3))
    (3, None)
    """
    denominator = x.denominator
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
    whole, rest = divmod(units, 10**digits)
    return _grouped(whole) + (f",{rest:0{digits}d}" if digits else "")


def _grouped(n: int) -> str:
    return f"{n:,}".replace(",", THIN_SPACE) if n >= 10_000 else str(n)


def _with_sign(negative: bool, text: str) -> str:
    return MINUS + text if negative else text


def format_percent(x: Number, digits: int = 1) -> str:
    """Write a share of 1 as a percentage with at most `digits` decimals.

    >>> format_percent(Fraction(7, 8)), format_percent(1)
    ('87,5\u202f%', '100\u202f%')
    """
    text = format_number(Fraction(x) * 100, digits)
    return (text.rstrip("0").rstrip(",") if "," in text else text) + THIN_SPACE + "%"


def format_list(xs: Iterable[Number | str], digits: int | None = None) -> str:
    """Join numbers with a comma, or a semicolon as soon as one of them has a decimal comma."""
    parts = [x if isinstance(x, str) else format_number(x, digits) for x in xs]
    return ("; " if any("," in part for part in parts) else ", ").join(parts)


def format_point(*xs: Number, digits: int | None = None) -> str:
    """Write a coordinate.

    >>> format_point(-1, 4), format_point(2.5, 3)
    ('(−1, 4)', '(2,5; 3)')
    """
    return f"({format_list(xs, digits)})"


def format_interval(
    low: Number | None, high: Number | None, *, closed: tuple[bool, bool] = (False, False)
) -> str:
    """Write an interval with outward brackets; None is infinity.

    >>> format_interval(-2, 3), format_interval(None, 2.5, closed=(False, True))
    (']−2, 3[', ']−∞; 2,5]')
    """
    ends = [f"{MINUS}∞" if low is None else low, "+∞" if high is None else high]
    left = "[" if closed[0] and low is not None else "]"
    right = "]" if closed[1] and high is not None else "["
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
        if coefficient == 0:
            continue
        size = abs(coefficient)
        number = "" if size == 1 and variable else format_number(size, None if _is_exact(size) else digits)
        if variable and "/" in number:
            number = f"({number})"
        joint = f" {MINUS if coefficient < 0 else '+'} " if text else (MINUS if coefficient < 0 else "")
        text += joint + number + variable
    return text or "0"


def _is_exact(x: Number) -> bool:
    return isinstance(x, Rational) and decimals(Fraction(x)) is not None
