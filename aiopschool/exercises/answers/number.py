"""One number: exact, rounded, with a unit, or as a percentage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from ...numbers import (
    MAX_LENGTH,
    bare,
    clean,
    decimal_comma,
    decimals,
    format_number,
    is_rounding,
    notation,
    parse_quantity,
    split_unit,
    without_label,
)
from ...texts import _
from .kind import Kind, example

_ENOUGH = 12  # a longer text of a rounded answer is written with the digits that count
_PER_CENT = re.compile(r"[%‰]|(?:procent|per ?cent|pct|promille|per mille?)\.?$", re.IGNORECASE)


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

    Under the field of what is `counted` stands no example: a decimal number would mislead. Else it has the
    number `sample`, which must be far from every answer.

    >>> NumberKind().read("0,75") == NumberKind().read("3/4")
    True
    >>> NumberKind(unit="euro").read("€ 2,50") == NumberKind(unit="euro").read("2,5")
    True
    """

    tolerance: Fraction = Fraction(0)
    unit: str = ""
    unit_needed: bool = False
    counted: bool = False
    sample: Fraction = Fraction(9, 20)

    limit: ClassVar[int] = 2 * MAX_LENGTH

    def __post_init__(self) -> None:
        if self.unit == "%":
            raise ValueError("use PercentKind for a percentage")

    def _value(self, plain: str) -> Fraction:
        return parse_quantity(plain, self.unit, unit_needed=self.unit_needed)

    def same(self, value: Fraction, answer: Fraction) -> bool:
        return abs(value - answer) <= self.tolerance

    def notation(self, text: str, value: Fraction, answer: Fraction) -> str:
        meant = decimal_comma(split_unit(_without_label(text))[0])
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
        if not self.counted:
            unit["example"] = example(f"{format_number(self.sample)} {self.unit}".strip())
        return {"kind": "text", **unit}


def _without_label(text: str) -> str:
    return without_label(bare(clean(text)))


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
        value = parse_quantity(plain)
        return value if _PER_CENT.search(plain) else value / 100

    def same(self, value: Fraction, answer: Fraction) -> bool:
        """A percentage without end cannot be written: then every rounding to a decimal or more is right."""
        if decimals(answer) is None and not self.tolerance and (decimals(100 * value) or 0) >= 1:
            return value == answer or _is_rounded(100 * value, 100 * answer)
        return abs(value - answer) <= self.tolerance

    def notation(self, text: str, value: Fraction, answer: Fraction) -> str:
        plain = _without_label(text)
        meant = decimal_comma(plain)
        if meant is not None and self.same(meant if _PER_CENT.search(plain) else meant / 100, answer):
            return comma_remark()
        if self.same(100 * value, answer):
            if _PER_CENT.search(plain):
                return _("This is not even one per cent. Multiply by 100 first, then write %.")
            return _("This is no percentage yet. Multiply by 100 and write %.")
        if not is_rounding(100 * value, 100 * answer, least=0):
            return ""
        if decimals(100 * value) and not _is_rounded(100 * value, 100 * answer):
            return _("You cut this percentage off. Round it to the nearest decimal.")
        return _("This is a rounded percentage. Give more decimals.")

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


def _is_rounded(value: Fraction, exact: Fraction) -> bool:
    """Whether a number with decimals is nearest to the exact one, of all with as many."""
    digits = decimals(value)
    return digits is not None and 2 * abs(value - exact) * 10**digits <= 1
