"""The ways in which explorer 1 sets its line: one tab each."""

from __future__ import annotations

from collections.abc import Sequence

from ...controls import Control, Field, PointField, Slider
from ...maths.line import Line
from ...pictures.clipping import two_points
from ...texts import _
from .data import DataSet

ENDS = ("A", "B")  # the two points of the line that can be dragged
LIMIT = 1_000_000

Form = tuple[str, str, Sequence[Control]]


def forms(data: DataSet, *, zero: Control) -> list[Form]:
    """Key, label and controls of every tab; `zero` is the button beside the general form."""
    return [_slope(data), _general(data.start, zero), _points(data)]


def _slope(data: DataSet) -> Form:
    line = data.start
    ranges = (("m", data.slope_range, line.slope), ("q", data.intercept_range, line.intercept))
    sliders = [
        Slider(name=name, label=name, low=low, high=high, step=step, start=start)
        for name, (low, high, step), start in ranges
    ]
    return "slope", "y = mx + q", sliders


def _general(line: Line, zero: Control) -> Form:
    fields = [Field(name=x, label=x, low=-LIMIT, high=LIMIT, start=getattr(line, x)) for x in "abc"]
    return "general", "ax + by + c = 0", [*fields, zero]


def _points(data: DataSet) -> Form:
    starts = zip(ENDS, two_points(data.start.coefficients, data.box, data.handle_step), strict=True)
    fields = [
        PointField(name=name, label=name, start=start, xlim=data.box[:2], ylim=data.box[2:])
        for name, start in starts
    ]
    return "points", _("two points"), fields
