"""A matrix of number fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Sized
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any

from ..numbers import Number, NumberError, exact, format_short
from ..texts import _
from .control import Control
from .field import Field, marks


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
        numbers |= {"rows": len(self.start), "columns": len(self.start[0]), "marks": marks()}
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

    @cached_property
    def _read(self) -> Callable[[Any], Fraction]:
        """Reads one of its numbers; all are sent when one changed, so what was read is remembered."""
        return lru_cache(maxsize=64)(Field(name="", label="", low=self.low, high=self.high).check)

    def _cell(self, row: int, column: int, value: Any) -> Fraction:
        try:
            return self._read(value)
        except NumberError as error:
            place = _("row {row}, column {column}").format(row=row, column=column)
            raise NumberError(f"{place[:1].upper()}{place[1:]}: {error}") from error

    def echo(self, raw: dict[str, Any]) -> dict[str, Any]:
        return {"cells": [[str(text) for text in row] for row in raw.get("cells", [])]}

    def plain(self, value: Sequence[Sequence[Fraction]]) -> list[list[float]]:
        return [[int(x) if x.denominator == 1 else float(x) for x in row] for row in value]
