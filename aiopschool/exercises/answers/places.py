"""A place in a matrix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ...numbers import NumberError
from ...texts import _
from .kind import example
from .vectors import VectorKind

_I, _J, _AND = r"(?P<i>\d+)", r"(?P<j>\d+)", r"\s*(?:,|;|en|and|\s)\s*"
_ROW, _COLUMN = r"(?:rij|row|r|i)\s*[:=]?\s*", r"(?:kolom|column|col|k|j)\s*[:=]?\s*"
_ELEMENT, _ROW_FIRST, _COLUMN_FIRST, _TWO = (
    re.compile(pattern + r"\.?", re.IGNORECASE)
    for pattern in (
        r"a?\s*_?\s*\{?\s*(?P<i>\d)\s*,?\s*(?P<j>\d)\s*\}?",
        _ROW + _I + _AND + _COLUMN + _J,
        _COLUMN + _J + _AND + _ROW + _I,
        rf"\(?\s*{_I}{_AND}{_J}\s*\)?",
    )
)


@dataclass(frozen=True)
class PlaceKind(VectorKind):
    """The row and the column of an element: `rij 4, kolom 2`, `kolom 2, rij 4`, `a_42`, `a42` or `4; 2`.

    >>> PlaceKind().read("rij 4, kolom 2") == PlaceKind().read("a_{42}") == PlaceKind().read("4 en 2")
    True
    """

    def _value(self, plain: str) -> tuple[Fraction, ...]:
        for pattern in (_ELEMENT, _ROW_FIRST, _COLUMN_FIRST, _TWO):
            if found := pattern.fullmatch(plain):
                return Fraction(found["i"]), Fraction(found["j"])
        message = _("Write the row and the column, for example {example}.")
        raise NumberError(message.format(example=self.write((9, 5))))

    def write(self, value: tuple[int | Fraction, int | Fraction]) -> str:
        return _("row {i}, column {j}").format(i=value[0], j=value[1])

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(self.write((9, 5)))}
