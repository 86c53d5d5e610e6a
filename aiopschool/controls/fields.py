"""Fields for numbers: alone, with a slider, as a point, as a matrix. All are read as exact fractions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Sized
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from ..numbers import (
    Number,
    NumberError,
    decimals,
    exact,
    format_number,
    format_point,
    format_short,
    no_number,
    parse_point,
    wrong_size,
)
from ..texts import _
from .control import Control


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
            number = exact(value)
        except (TypeError, OverflowError, ZeroDivisionError) as error:
            raise NumberError(no_number()) from error
        if (self.low is not None and number < exact(self.low)) or (
            self.high is not None and number > exact(self.high)
        ):
            low, high = format_number(self.low), format_number(self.high)
            raise NumberError(_("Choose a number from {low} to {high}.").format(low=low, high=high))
        return number

    def plain(self, value: Fraction | None) -> int | float | None:
        if value is None:
            return None
        return int(value) if value.denominator == 1 else float(value)


@dataclass(frozen=True, kw_only=True)
class Slider(Field):
    """A labelled slider with a number field beside it. The field also takes numbers between two steps."""

    step: Number | str = 1

    kind = "slider"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {
            "steps": self.steps,
            "low": float(exact(self.low)),
            "step": float(exact(self.step)),
            "decimals": decimals(exact(self.step)) or 0,
            "number_label": _("{label}, as a number").format(label=self.label),
        }

    @cached_property
    def steps(self) -> int:
        """How many steps lie between the two ends."""
        return int((exact(self.high) - exact(self.low)) / exact(self.step))

    def show(self, value: Fraction | None) -> dict[str, Any]:
        position = 0 if value is None else round((value - exact(self.low)) / exact(self.step))
        return super().show(value) | {"position": min(max(position, 0), self.steps)}

    def read(self, raw: dict[str, Any]) -> Fraction:
        if "text" in raw:
            return super().read(raw)
        return self.check(exact(self.low) + int(raw["position"]) * exact(self.step))


@dataclass(frozen=True, kw_only=True)
class PointField(Control):
    """A labelled field for the coordinate of a point, within the limits of x and of y."""

    start: tuple[Number, Number] = (0, 0)
    xlim: tuple[Number, Number]
    ylim: tuple[Number, Number]

    kind = "field"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"unit": "", "wide": True}

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


@dataclass(frozen=True, kw_only=True)
class MatrixField(Control):
    """A labelled matrix of number fields. A number also changes by dragging over it, `step` at a time."""

    start: Sequence[Sequence[Number]]
    low: Number
    high: Number
    step: Number = 1

    kind = "matrix"

    def spec(self) -> dict[str, Any]:
        names = ("step", "low", "high")
        numbers: dict[str, Any] = {name: float(exact(getattr(self, name))) for name in names}
        numbers |= {"rows": len(self.start), "columns": len(self.start[0])}
        words = {"cell": _("row {row}, column {column}"), "hint": _("Type a number, or drag over it.")}
        return super().spec() | numbers | words

    def show(self, value: Sequence[Sequence[Fraction]]) -> dict[str, Any]:
        return {"cells": [[format_short(number, 3, width=8) for number in row] for row in value]}

    def read(self, raw: dict[str, Any]) -> tuple[tuple[Fraction, ...], ...]:
        return self.check(raw["cells"])

    def check(self, value: Sequence[Sequence[Any]]) -> tuple[tuple[Fraction, ...], ...]:
        shape = [len(row) for row in self.start]
        rows = list(value) if isinstance(value, Iterable) else []
        if [len(row) for row in rows if isinstance(row, Sized)] != shape:
            raise NumberError(
                _("Give {rows} rows of {columns} numbers.").format(rows=len(shape), columns=shape[0])
            )
        return tuple(
            tuple(self._cell(r, c, number) for c, number in enumerate(row, start=1))
            for r, row in enumerate(rows, start=1)
        )

    def _cell(self, row: int, column: int, value: Any) -> Fraction:
        try:
            return Field(name="", label="", low=self.low, high=self.high).check(value)
        except NumberError as error:
            place = _("row {row}, column {column}").format(row=row, column=column)
            raise NumberError(f"{place[:1].upper()}{place[1:]}: {error}") from error

    def echo(self, raw: dict[str, Any]) -> dict[str, Any]:
        return {"cells": [[str(text) for text in row] for row in raw.get("cells", [])]}

    def plain(self, value: Sequence[Sequence[Fraction]]) -> list[list[float]]:
        return [[int(x) if x.denominator == 1 else float(x) for x in row] for row in value]
