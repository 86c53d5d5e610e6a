"""An interval or an inequality in one variable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ...numbers import MAX_LENGTH, format_interval, format_number
from ..notation.intervals import Interval, parse_interval
from .kind import Kind, example
from .vectors import rounding_remarks


@dataclass(frozen=True)
class IntervalKind(Kind):
    """An interval of one variable, written with brackets or with inequality signs.

    >>> kind = IntervalKind("q")
    >>> kind.read("]−2, 3[") == kind.read("-2 < q < 3") == kind.read("]-2;3[") == kind.read("3 > q > -2")
    True
    >>> kind.read("q > -2 en q < 3") == kind.read("]−2, 3[")
    True
    >>> kind.read("q = 1").is_single
    True
    """

    variable: str

    limit: ClassVar[int] = 3 * MAX_LENGTH

    def _value(self, plain: str) -> Interval:
        return parse_interval(plain, self.variable)

    def notation(self, text: str, value: Interval, answer: Interval) -> str:
        ends = [(one, other) for one, other in zip(value.ends, answer.ends, strict=True) if one != other]
        if value.closed != answer.closed or any(None in pair for pair in ends):
            return ""
        return rounding_remarks(*zip(*ends, strict=True)) if ends else ""

    def write(self, value: Interval) -> str:
        if value.is_single:
            return f"{self.variable} = {format_number(value.low)}"
        return format_interval(value.low, value.high, closed=value.closed)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(format_interval(1, 4))}
