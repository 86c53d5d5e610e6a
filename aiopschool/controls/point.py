"""A field for the coordinate of a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..numbers import Number, NumberError, format_point, parse_point, wrong_size
from .control import Control
from .field import Field


@dataclass(frozen=True, kw_only=True)
class PointField(Control):
    """A labelled field for the coordinate of a point, within the limits of x and of y."""

    start: tuple[Number, Number] = (0, 0)
    xlim: tuple[Number, Number]
    ylim: tuple[Number, Number]

    kind = "point"

    def show(self, value: tuple[Fraction, Fraction]) -> dict[str, Any]:
        text = format_point(*value)
        return {"text": text if len(text) <= 12 else format_point(*value, digits=2)}

    def read(self, raw: dict[str, Any]) -> tuple[Fraction, ...]:
        return self.check(str(raw.get("text", "")))

    def check(self, value: Sequence[Number] | str) -> tuple[Fraction, ...]:
        pair = parse_point(value) if isinstance(value, str) else value
        if not isinstance(pair, Sequence) or len(pair) != 2:
            raise NumberError(wrong_size(2, format_point(Fraction(5, 2), 3)))
        return tuple(
            Field(name=name, label=name, low=low, high=high).check(number)
            for name, number, (low, high) in zip("xy", pair, (self.xlim, self.ylim), strict=True)
        )

    def plain(self, value: tuple[Fraction, Fraction]) -> list[float]:
        return [float(number) for number in value]
