"""What a reader can touch in a picture: handles (points that move) and grids (pixels to paint).

The browser reports only where the pointer is or which key was pressed; limits, steps and snapping are decided
here, in exact fractions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes

from ..numbers import Number, exact, format_number, format_point
from ..texts import _
from .places import Place, to_data, to_picture

Cell = tuple[int, int]
Limits = tuple[Number | str, Number | str]
ToPicture = Callable[[Axes, float, float], Place]


class _Axis:
    """The values a handle may take along one direction: `low`, `low + step`, … up to `high`."""

    def __init__(self, limits: Limits, step: Number | str) -> None:
        self.low, self.high = map(exact, limits)
        self.step = exact(step)
        if self.step <= 0 or self.high < self.low:
            raise ValueError(f"limits {limits} with step {step} leave no values")
        self.ends = float(self.low), float(self.high)

    def snap(self, value: Number) -> Fraction:
        """The nearest value that is allowed."""
        steps = round((exact(value) - self.low) / self.step)
        return min(max(self.low + steps * self.step, self.low), self.high)


@dataclass(eq=False, kw_only=True)
class Handle:
    """A point of the picture that moves by mouse, touch, pen and arrow keys.

    `direction` is `"xy"`, `"x"` or `"y"`; along a fixed direction the handle keeps its place. After a move
    `on_move(x, y)` gets exact fractions within `xlim` and `ylim`, on a whole number of steps from the lower
    limit. `say(x, y)` gives what a screen reader speaks. With `anywhere` a press on the axes moves it too.
    It is drawn as a dot, or as a `ring` around what it moves.
    """

    label: str
    axes: Axes
    x: Number
    y: Number
    on_move: Callable[[Fraction, Fraction], None]
    xlim: Limits
    ylim: Limits
    step: tuple[Number | str, Number | str]
    direction: str = "xy"
    say: Callable[[Fraction, Fraction], str] = format_point
    anywhere: bool = False
    ring: bool = False
    visible: bool = True

    def __post_init__(self) -> None:
        if self.direction not in ("x", "y", "xy"):
            raise ValueError(f"direction must be x, y or xy, not {self.direction!r}")
        self._x, self._y = _Axis(self.xlim, self.step[0]), _Axis(self.ylim, self.step[1])
        self.move_to(self.x, self.y)

    def move_to(self, x: Number, y: Number) -> None:
        """Put the handle somewhere without calling `on_move`; any place is allowed."""
        self.x, self.y = exact(x), exact(y)

    def state(self, to_picture: ToPicture = to_picture) -> dict[str, Any]:
        """What the browser needs to show the handle as it is now."""
        left, bottom = to_picture(self.axes, self._x.ends[0], self._y.ends[0])
        right, top = to_picture(self.axes, self._x.ends[1], self._y.ends[1])
        x, y = float(self.x), float(self.y)
        return {
            "kind": "handle",
            "label": self.label,
            "direction": self.direction,
            "anywhere": self.anywhere,
            "ring": self.ring,
            "visible": self.visible,
            "box": [min(left, right), min(top, bottom), max(left, right), max(top, bottom)],
            "at": list(to_picture(self.axes, x, y)),
            "range": [*self._y.ends, y] if self.direction == "y" else [*self._x.ends, x],
            "text": self.spoken(),
        }

    def spoken(self) -> str:
        """What a screen reader speaks; `say` may look at more than the place."""
        return self.say(self.x, self.y)

    def handle_event(self, kind: str, *values: Any) -> None:
        """One thing the reader did: `drag` to a place, `keys` (steps in x and y), or to the `end`."""
        if kind == "drag":
            x, y = to_data(self.axes, float(values[0]), float(values[1]))
        elif kind == "keys":
            across, up = self._key_steps(*map(int, values))
            up = -up if self.axes.yaxis_inverted() else up  # rows of an image count downwards
            x, y = self.x + across * self._x.step, self.y + up * self._y.step
        elif kind == "end":
            side = "high" if int(values[0]) > 0 else "low"
            x = getattr(self._x, side) if "x" in self.direction else self.x
            y = getattr(self._y, side) if self.direction == "y" else self.y
        else:
            raise ValueError(f"unknown event {kind!r}")
        self._move(x, y)

    def _key_steps(self, across: int, up: int) -> Cell:
        """With one free direction both pairs of arrow keys work, as on any slider."""
        if self.direction == "xy":
            return across, up
        return (across + up, 0) if self.direction == "x" else (0, across + up)

    def _move(self, x: Number, y: Number) -> None:
        new = (
            self._x.snap(x) if "x" in self.direction else self.x,
            self._y.snap(y) if "y" in self.direction else self.y,
        )
        if new != (self.x, self.y):
            self.x, self.y = new
            self.on_move(*new)


@dataclass(eq=False, kw_only=True)
class Grid:
    """Cells of an image (drawn by `imshow` on `axes`) to click, paint and type in.

    The reader moves a cursor with the arrow keys, paints with the pointer or the space bar, and types digits.
    `on_paint(cells, start)` gets the cells of one piece of a stroke as (row, column) from 0, `start` tells
    whether a new stroke begins. `on_type(cell, digit)` gets a digit, or None for *delete*. `on_cursor(cell)`
    is called when the cursor moves. `read(cell)` gives the text of a cell, for screen readers.
    """

    label: str
    axes: Axes
    rows: int
    columns: int
    read: Callable[[Cell], str]
    on_paint: Callable[[Sequence[Cell], bool], None] | None = None
    on_type: Callable[[Cell, int | None], None] | None = None
    on_cursor: Callable[[Cell], None] | None = None
    visible: bool = True
    cursor: Cell = field(default=(0, 0))

    def state(self, to_picture: ToPicture = to_picture) -> dict[str, Any]:
        """What the browser needs to lay the grid over the image."""
        left, top = to_picture(self.axes, -0.5, -0.5)
        right, bottom = to_picture(self.axes, self.columns - 0.5, self.rows - 0.5)
        return {
            "kind": "grid",
            "label": self.label,
            "visible": self.visible,
            "rows": self.rows,
            "columns": self.columns,
            "paints": self.on_paint is not None,
            "box": [left, top, right, bottom],
            "cursor": list(self.cursor),
            "text": self.spoken(),
        }

    def handle_event(self, kind: str, *values: Any) -> None:
        """One thing the reader did: `cursor` to a cell, `paint` cells, or `type` a digit in a cell."""
        if kind == "cursor":
            self.cursor = self._cell(values)
            if self.on_cursor:
                self.on_cursor(self.cursor)
        elif kind == "paint":
            start, cells = values
            inside = [self._cell(cell) for cell in cells]
            if inside and self.on_paint:
                self.cursor = inside[-1]
                self.on_paint(inside, bool(start))
        elif kind == "type":
            row, column, digit = values
            self.cursor = self._cell((row, column))
            if self.on_type:
                self.on_type(self.cursor, int(digit) if 0 <= int(digit) <= 9 else None)
        else:
            raise ValueError(f"unknown event {kind!r}")

    def _cell(self, values: Sequence[Any]) -> Cell:
        row, column = (int(value) for value in values)
        return min(max(row, 0), self.rows - 1), min(max(column, 0), self.columns - 1)

    def spoken(self) -> str:
        """What a screen reader speaks of the cell under the cursor."""
        cell = self.cursor
        text = _("row {row}, column {column}: {value}")
        return text.format(
            row=format_number(cell[0] + 1), column=format_number(cell[1] + 1), value=self.read(cell)
        )
