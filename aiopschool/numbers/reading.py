"""Reading numbers as pupils write them. Never through `float(text)` or `eval`: all are exact fractions."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from ..texts import _
from .languages import NOTATIONS, THIN_SPACE, Notation, notation
from .writing import Number, format_number, format_point

MAX_LENGTH = 60  # longer texts are pasted by accident; a bound keeps arithmetic on them cheap

_SPACES = f" \t\u00a0\u2009{THIN_SPACE}"
_MINUS_SIGNS = str.maketrans(dict.fromkeys("\u2212\u2013\u2012\uff0d\u2010\u2011", "-"))


class NumberError(ValueError):
    """A text that cannot be read; its message is a sentence for the pupil."""


def parse_number(text: str, *, grouping: bool = True) -> Fraction:
    """Read one number as a pupil writes it.

    Takes the decimal marks of the language, a fraction, a percentage, any minus sign and spaces per three
    digits; with `grouping` also the sign that the language puts there. Raises `NumberError` (a `ValueError`)
    with a sentence that says what to do.

    >>> parse_number("0,75") == parse_number("0.75") == parse_number("3/4") == parse_number("75 %")
    True
    >>> parse_number("24 000"), parse_number("−2")
    (Fraction(24000, 1), Fraction(-2, 1))
    """
    cleaned = str(text).translate(_MINUS_SIGNS).strip()
    if not cleaned:
        message = _("Type a number, for example {decimal} or {fraction}.")
        raise NumberError(message.format(decimal=format_number(0.75), fraction="3/4"))
    if len(cleaned) > MAX_LENGTH:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=MAX_LENGTH))
    style = notation()
    match = _number(style, grouping).fullmatch(cleaned)
    if match is None:
        raise NumberError(_why_not(cleaned))
    return _value(match, style)


@cache
def _number(style: Notation, grouping: bool) -> re.Pattern[str]:
    """One number, with its sign, its denominator and its per cent sign."""
    groups = [rf"[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+"]
    if grouping and style.grouping:
        groups.append(rf"[1-9][0-9]{{0,2}}(?:{style.grouping}[0-9]{{3}})+")
    marks = f"[{style.marks}]"
    decimal = rf"(?:(?:{'|'.join(groups)}|[0-9]+)(?:{marks}[0-9]*)?|{marks}[0-9]+)"
    return re.compile(rf"([+-]?)\s*({decimal})(?:\s*[/\u2044]\s*([+-]?)\s*({decimal}))?\s*(%?)")


def _value(match: re.Match[str], style: Notation) -> Fraction:
    sign, top, sign_below, bottom, percent = match.groups()
    value = _unsigned(top, style)
    if bottom is not None:
        denominator = _unsigned(bottom, style)
        if denominator == 0:
            raise NumberError(_("The denominator is 0. You cannot divide by 0. Choose another denominator."))
        value /= denominator
    if (sign == "-") != (sign_below == "-"):
        value = -value
    return value / 100 if percent else value


def _unsigned(digits: str, style: Notation) -> Fraction:
    plain = re.sub(f"[{_SPACES}{style.grouping}]", "", digits).replace(style.decimal, ".")
    return Fraction(plain if plain[-1] != "." else plain[:-1])


def _why_not(text: str) -> str:
    """Say what is wrong with a text that is not a number."""
    if re.fullmatch(r"[+-]?[0-9.,]+\s*[eE]\s*[+-]?[0-9]+", text):
        message = _("Write the number in full, without e. For example {large} or {small}.")
        return message.format(large=format_number(2500), small=format_number(0.0025))
    if decimal_comma(text) is not None:
        return no_comma()
    if re.fullmatch(r"[+-]?[0-9]*[.,][0-9]*[.,][0-9.,]*", text):
        message = _("There is more than one comma or point in this number. Write for example {example}.")
        return message.format(example=format_number(0.55))
    if re.fullmatch(rf"[+-]?[0-9{_SPACES}]+(?:[.,][0-9]*)?", text):
        message = _("There is a space in this number. Write one number, for example {example}.")
        return message.format(example=format_number(24000))
    return no_number()


def no_number() -> str:
    """The sentence about a text that is not a number."""
    message = _("This is not a number. Write for example {decimal} or {fraction} or {negative}.")
    return message.format(decimal=format_number(0.75), fraction="3/4", negative=format_number(-2))


def no_comma() -> str:
    """The sentence about a comma in a number, in a language where that is no decimal mark."""
    message = _("Write decimals with a point, as in {decimal}. Write thousands as in {thousands}.")
    return message.format(decimal=format_number(0.75), thousands=format_number(24000))


def decimal_comma(text: str) -> Fraction | None:
    """The number that was meant if its comma is a decimal mark, though it is not so in this language.

    `1,125` is 1125 in English, but a pupil who learned to count in Dutch may mean 1.125.
    """
    dutch = NOTATIONS["nl"]
    plain = str(text).translate(_MINUS_SIGNS).strip()
    if "," in notation().marks or "," not in plain or len(plain) > MAX_LENGTH:
        return None
    match = _number(dutch, False).fullmatch(plain)
    return _value(match, dutch) if match else None


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
        raise NumberError(wrong_size(size, format_point(Fraction(5, 2), *range(3, 2 + size))))
    return tuple(parse_number(part, grouping=False) for part in parts)


def wrong_size(size: int, example: str) -> str:
    """The sentence about a text that does not hold `size` numbers."""
    if notation().separator.strip() == ";":
        message = _("Write {n} numbers with a semicolon in between, for example {example}.")
    else:
        message = _("Write {n} numbers with a comma in between, for example {example}.")
    return message.format(n=size, example=example)


def split_list(text: str, size: int) -> list[str] | None:
    """Cut a text into `size` parts at `;`, else at a comma followed by a space, else at every comma.

    The order matters, as the comma can also be the decimal mark. `None` when it does not fit.
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
