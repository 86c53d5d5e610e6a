"""A field for one number, read as an exact fraction."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from ..numbers import (
    Number,
    NumberError,
    exact,
    format_number,
    format_short,
    no_number,
    notation,
    parse_quantity,
)
from ..texts import _
from .control import Control


def marks() -> dict[str, str]:
    """What a control needs that writes a number before Python answers."""
    return {"decimal": notation().decimal, "thousands": notation().thousands}


@dataclass(frozen=True, kw_only=True)
class Field(Control):
    """A labelled number field. `low` and `high` are the limits, inclusive."""

    start: Number = 0
    low: Number | None = None
    high: Number | None = None
    unit: str = ""

    kind = "field"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"unit": self.unit}

    def show(self, value: Fraction | None) -> dict[str, Any]:
        return {"text": "" if value is None else format_short(value, 3, width=8)}

    def read(self, raw: dict[str, Any]) -> Fraction:
        return self.check(str(raw.get("text", "")))

    def check(self, value: Any) -> Fraction:
        try:
            number = parse_quantity(value, self.unit) if isinstance(value, str) else exact(value)
        except (TypeError, OverflowError, ZeroDivisionError) as error:
            raise NumberError(no_number()) from error
        low, high = self._limits
        if (low is not None and number < low) or (high is not None and number > high):
            low, high = format_number(self.low), format_number(self.high)
            raise NumberError(_("Choose a number from {low} to {high}.").format(low=low, high=high))
        return number

    @cached_property
    def _limits(self) -> tuple[Fraction | None, Fraction | None]:
        """The limits, read once."""
        low, high = (None if limit is None else exact(limit) for limit in (self.low, self.high))
        return low, high

    def plain(self, value: Fraction | None) -> int | float | None:
        if value is None:
            return None
        return int(value) if value.denominator == 1 else float(value)
