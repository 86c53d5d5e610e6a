"""A number with what pupils write around it: a name before it, its unit after it, an equality."""

from __future__ import annotations

import re
from fractions import Fraction

from ..texts import _
from .characters import bare, clean
from .errors import NumberError
from .languages import notation
from .names import without_label
from .reading import MAX_LENGTH, parse_number
from .writing import format_number, is_rounding

_SAME = {
    "euro": "€ eur euros euro's",
    "pixel": "px pixels",
    "km": "kilometer kilometers",
    "m": "meter meters",
    "cm": "centimeter centimeters",
    "mm": "millimeter millimeters",
    "kg": "kilogram kilo",
    "g": "gram",
    "s": "sec seconde seconden second seconds",
    "min": "minuut minuten minute minutes",
    "h": "u uur uren hour hours",
    "°": "graden graad degrees degree",
    "m²": "m2 m^2",
    "cm²": "cm2 cm^2",
    "km²": "km2 km^2",
    "m³": "m3 m^3",
    "cm³": "cm3 cm^3",
}
_CANONICAL = {name: unit for unit, names in _SAME.items() for name in [unit, *names.split()]}
_LETTER = r"[^\W\d_½⅓⅔¼¾²³⁰¹⁴⁵⁶⁷⁸⁹]"
_WORD = rf"(?:€|°C?|{_LETTER}+(?:['’]s)?(?:[²³]|\^?[23](?![0-9]))?)"
_AFTER = re.compile(rf"(.*[0-9)½%⁰¹²³⁴⁵⁶⁷⁸⁹][.,]?-?)\s*({_WORD}(?:\s?(?:/|per)\s?{_WORD})?\.?)", re.DOTALL)
_BEFORE = re.compile(r"(€|euro|eur)\s*(.*[0-9½].*)", re.IGNORECASE)
_BETWEEN = re.compile(r"([0-9]+)\s*(€|euro|eur)\s*([0-9]{2})", re.IGNORECASE)  # 3 euro 50


def parse_quantity(text: str, unit: str = "", *, unit_needed: bool = False) -> Fraction:
    """Read a number that may have a name before it and its unit after it: `m = 0,75`, `€ 3,50`, `2/4 = 0,5`.

    Raises `NumberError` with a sentence for another unit, a unit that is missing but needed, two numbers.

    >>> parse_quantity("m = 0,75"), parse_quantity("2,5 km.", "km"), parse_quantity("€ 3,50", "euro")
    (Fraction(3, 4), Fraction(5, 2), Fraction(7, 2))
    """
    plain = without_label(bare(clean(str(text)[: 10 * MAX_LENGTH])))
    if len(plain) > MAX_LENGTH + 2 * len(unit) + 20:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=MAX_LENGTH))
    sides = [side.strip() for side in re.split(r"[=≈]", plain)]
    sides = [side for side in sides if re.search(r"[0-9½]", side)] or [plain]  # 2,5 = m
    return _equal(sides, unit, unit_needed)


def _equal(sides: list[str], unit: str, unit_needed: bool) -> Fraction:
    """The number of `2/4 = 0,5` or `s = 2 · 3 − 4 = 2`: the last one, or the one that it is a rounding of."""
    last = _with_unit(sides[-1], unit, unit_needed)
    for side in sides[:-1]:
        try:
            value = _with_unit(side, unit, False)
        except NumberError:  # a name, or the calculation before the result
            continue
        if is_rounding(last, value):
            last = value
        elif value != last:
            message = _("You wrote two numbers: {one} and {other}. Write one of them.")
            raise NumberError(message.format(one=format_number(value), other=format_number(last)))
    return last


def _with_unit(plain: str, unit: str, unit_needed: bool) -> Fraction:
    number, found = split_unit(plain)
    try:
        value = parse_number(plain)
    except NumberError:
        letter_for_digit = found in tuple("oOlI") and not same_unit(found, unit)
        if not found or letter_for_digit or not re.search("[0-9½]", number):
            raise
    else:
        if unit_needed:
            raise NumberError(_("Write the unit too: {unit}.").format(unit=unit))
        return value
    if not unit:
        raise NumberError(_("Write only the number, without “{unit}”.").format(unit=found))
    if not same_unit(found, unit):
        message = _("Your unit is “{unit}”. Give your answer in {wanted}.")
        raise NumberError(message.format(unit=found, wanted=unit))
    return parse_number(number)


def split_unit(plain: str) -> tuple[str, str]:
    """The number and the unit of `3,5 km`, `€ 3,50` or `3 euro 50`; no unit gives an empty text.

    >>> split_unit("3,5 km"), split_unit("EUR 3,50"), split_unit("3 euro 50"), split_unit("12 m2")
    (('3,5', 'km'), ('3,50', 'EUR'), ('3,50', 'euro'), ('12', 'm2'))
    """
    if found := _BETWEEN.fullmatch(plain):
        return f"{found[1]}{notation().decimal}{found[3]}", found[2]
    if found := _BEFORE.fullmatch(plain):
        return found[2].removesuffix("-"), found[1]
    found = _AFTER.fullmatch(plain)
    return (found[1].removesuffix("-"), found[2].removesuffix(".")) if found else (plain, "")


def same_unit(one: str, other: str) -> bool:
    """Whether two units are written for the same: `km` and `kilometer`, `m2` and `m²`."""
    return _canonical(one) == _canonical(other)


def is_unit(word: str) -> bool:
    """Whether this is a unit that we know."""
    return word.lower() in _CANONICAL


def _canonical(unit: str) -> str:
    """A unit in one way of writing; both halves of `km/u`."""
    return "/".join(
        _CANONICAL.get(half, half)
        for half in re.split(r"\s?(?:/|\bper\b)\s?", unit.lower().replace("’", "'"))
    )
