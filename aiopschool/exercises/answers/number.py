"""One number: exact, rounded, with a unit, or as a percentage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from ...numbers import (
    MAX_LENGTH,
    NumberError,
    decimal_comma,
    decimals,
    format_number,
    is_rounding,
    notation,
    parse_number,
)
from ...texts import _
from .kind import Kind, example, without_name

SAME_UNIT = {"€": "euro", "eur": "euro", "euros": "euro"}

_UNIT = r"€|[^\W\d_]+[²³]?(?:/[^\W\d_]+[²³]?)?"
_AFTER = re.compile(rf"(.*[0-9][.,]?)\s*({_UNIT})")
_BEFORE = re.compile(r"(€)\s*(.*[0-9].*)")
_ENOUGH = 12  # a longer text of a rounded answer is written with the digits that count


def rounding_remark(value: Fraction, answer: Fraction) -> str:
    """What to say about a rounded value where the exact one is asked; empty when it is not that."""
    if not is_rounding(value, answer):
        return ""
    if decimals(answer) is None:
        return _("This is a rounded number. Write the exact value: a fraction.")
    return _("This is a rounded number. Write all decimals, or a fraction.")


def comma_remark() -> str:
    """What to say about a comma that parts thousands where it was meant as a decimal mark."""
    message = _("A comma parts thousands here. Write decimals with a point, for example {example}.")
    return message.format(example=format_number(0.125))


@dataclass(frozen=True)
class NumberKind(Kind):
    """One number, exact unless a tolerance is given. A missing unit is accepted unless `unit_needed`.

    >>> NumberKind().read("0,75") == NumberKind().read("3/4")
    True
    >>> NumberKind(unit="euro").read("€ 2,50") == NumberKind(unit="euro").read("2,5")
    True
    """

    tolerance: Fraction = Fraction(0)
    unit: str = ""
    unit_needed: bool = False

    limit: ClassVar[int] = 2 * MAX_LENGTH

    def __post_init__(self) -> None:
        if self.unit == "%":
            raise ValueError("use PercentKind for a percentage")

    def _value(self, plain: str) -> Fraction:
        number, unit = _split_unit(without_name(plain))
        self._check_unit(unit)
        return parse_number(number)

    def _check_unit(self, unit: str) -> None:
        if not unit and self.unit_needed:
            raise NumberError(_("Write the unit too: {unit}.").format(unit=self.unit))
        if not unit or _plain_unit(unit) == _plain_unit(self.unit):
            return
        if not self.unit:
            raise NumberError(_("Write only the number, without “{unit}”.").format(unit=unit))
        message = _("Your unit is “{unit}”. Give your answer in {wanted}.")
        raise NumberError(message.format(unit=unit, wanted=self.unit))

    def same(self, value: Fraction, answer: Fraction) -> bool:
        return abs(value - answer) <= self.tolerance

    def notation(self, text: str, value: Fraction, answer: Fraction) -> str:
        meant = decimal_comma(_split_unit(without_name(text.strip()))[0])
        if meant is not None and self.same(meant, answer):
            return comma_remark()
        if not self.tolerance:
            return rounding_remark(value, answer)
        if not is_rounding(value, answer, least=1):
            return ""
        return _("Round less: give at least {n} decimals.").format(n=self._digits())

    def _digits(self) -> int:
        """How many decimals a rounded number needs to stay within the tolerance."""
        return next(n for n in range(50) if Fraction(1, 10**n) <= 2 * self.tolerance)

    def write(self, value: Fraction) -> str:
        text = format_number(value)
        if self.tolerance and len(text) > _ENOUGH:
            text = format_number(value, self._digits() + 1)
        return f"{text} {self.unit}" if self.unit else text

    def spec(self) -> dict[str, Any]:
        unit = {"unit": self.unit} if self.unit else {}
        return {"kind": "text", "example": example(f"{format_number(0.45)} {self.unit}".strip()), **unit}


def _split_unit(plain: str) -> tuple[str, str]:
    """The number and the unit of `3,5 km` or `€ 3,50`; no unit gives an empty text."""
    if found := _BEFORE.fullmatch(plain):
        return found[2], found[1]
    found = _AFTER.fullmatch(plain)
    return (found[1], found[2]) if found else (plain, "")


def _with_percent_sign(plain: str) -> str:
    return re.sub(r"\s*(?:procent|percent)$", "%", without_name(plain), flags=re.IGNORECASE)


def _plain_unit(unit: str) -> str:
    return SAME_UNIT.get(unit.lower(), unit.lower())


@dataclass(frozen=True)
class PercentKind(Kind):
    """A percentage. The value is the share of 1; a number without % is taken as per cent.

    >>> kind = PercentKind()
    >>> kind.read("87,5 %") == kind.read("87.5") == Fraction(7, 8)
    True
    >>> kind.write(Fraction(7, 8))
    '87,5\u202f%'
    """

    tolerance: Fraction = Fraction(0)

    limit: ClassVar[int] = 2 * MAX_LENGTH

    def _value(self, plain: str) -> Fraction:
        text = _with_percent_sign(plain)
        value = parse_number(text)
        return value if "%" in text else value / 100

    def same(self, value: Fraction, answer: Fraction) -> bool:
        return abs(value - answer) <= self.tolerance

    def notation(self, text: str, value: Fraction, answer: Fraction) -> str:
        meant = decimal_comma(_with_percent_sign(text.strip()))
        if meant is not None and self.same(meant if "%" in text else meant / 100, answer):
            return comma_remark()
        if "%" not in text and self.same(100 * value, answer):
            return _("This is no percentage yet. Multiply by 100 and write %.")
        if is_rounding(100 * value, 100 * answer, least=0):
            return _("This is a rounded percentage. Give more decimals.")
        return ""

    def write(self, value: Fraction) -> str:
        percent = 100 * value
        text = format_number(percent)
        if self.tolerance and len(text) > _ENOUGH:
            text = format_number(
                percent, next(n for n in range(50) if Fraction(1, 10**n) <= 100 * self.tolerance)
            )
        return text + notation().percent

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(format_number(3.2) + notation().percent)}
