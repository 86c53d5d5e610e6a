"""A coordinate or vector, and the size of a matrix."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ...numbers import NumberError, format_number, format_point, parse_point, without_name
from ...texts import _
from .kind import Kind, example
from .number import rounding_remark

Numbers = tuple[Fraction, ...]


def rounding_remarks(values: Iterable[Fraction], answers: Iterable[Fraction]) -> str:
    """What to say when every number that differs is only rounded; empty when it is not that."""
    remarks = [rounding_remark(v, a) for v, a in zip(values, answers, strict=False) if v != a]
    return remarks[0] if remarks and all(remarks) else ""


@dataclass(frozen=True)
class VectorKind(Kind):
    """A coordinate or vector with `size` numbers.

    >>> VectorKind(3).read("(3; 2; 1)")
    (Fraction(3, 1), Fraction(2, 1), Fraction(1, 1))
    >>> VectorKind(2).read("T(−1, 4)") == VectorKind(2).read("v = (-1;4)")
    True
    """

    size: int = 2

    def _value(self, plain: str) -> Numbers:
        return parse_point(plain, self.size)

    def notation(self, text: str, value: Numbers, answer: Numbers) -> str:
        return rounding_remarks(value, answer)

    def write(self, value: Numbers) -> str:
        return format_point(*value)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(format_point(Fraction(5, 2), *range(3, 2 + self.size)))}


_TIMES = re.compile(
    r"\s*(?:[×*·;,|&]|(?<=[\s0-9])[xX](?=[\s0-9])|\b(?:op|bij|by|keer|maal|times|en|and|van)\b)\s*|"
    r"(?<=[^\W\d_])\s+(?=[0-9])",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?P<n>[0-9]+)\s*(?:(?P<rows>rij(?:en)?|rows?)|(?P<columns>kolom(?:men)?|columns?)|pixels?|px)?|"
    r"(?P<what>rijen|rows|kolommen|columns)\s*[:=]\s*(?P<number>[0-9]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SizeKind(VectorKind):
    """Rows and columns of a matrix: `24 × 24`, `24x24`, `24 op 24`, `24 rijen × 20 kolommen` or as a pair.

    >>> SizeKind().read("24 × 20") == SizeKind().read("24 x 20 pixels") == SizeKind().read("(24, 20)")
    True
    >>> SizeKind().read("20 kolommen en 24 rijen") == SizeKind().read("24 keer 20")
    True
    """

    def _value(self, plain: str) -> Numbers:
        text = re.sub(r"(?<=[0-9\s])(?:pixels?|px)$", "", plain, flags=re.IGNORECASE)
        counted = [_COUNTED.fullmatch(part) for part in _TIMES.split(without_name(text).strip("()[]{} "))]
        if len(counted) == 2 and all(counted):
            numbers = [Fraction(one["n"] or one["number"]) for one in counted]
            return tuple(numbers[::-1] if self._is_swapped(counted) else numbers)
        try:
            return super()._value(text)
        except NumberError:
            message = _("Write the number of rows and the number of columns, for example {example}.")
            raise NumberError(message.format(example=self._example())) from None

    @staticmethod
    def _is_swapped(counted: list[re.Match[str]]) -> bool:
        """Whether the words tell that the columns come first."""
        first, last = (one["columns"] or one["rows"] or one["what"] or "" for one in counted)
        return first.lower().startswith(("kolom", "column")) or last.lower().startswith(("rij", "row"))

    def write(self, value: Numbers) -> str:
        rows, columns = map(format_number, value)
        return f"{rows} × {columns}"

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(self._example())}

    def _example(self) -> str:
        return self.write((Fraction(12), Fraction(10)))
