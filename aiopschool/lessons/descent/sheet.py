"""What the paper activity of lesson 5 takes from its model: the curve, the tables and their answers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ...numbers import format_number
from ...paper.sheet import Axes, Axis, Fill, Named, Rows
from ...texts import _
from .data import LOSS
from .model import descend

LOW, HIGH, TOP, STEP = -1, 5, 30, 10  # of w and of L; ten L beside one w
CELL = 25  # mm: one w, and ten L. So a tangent rises its slope in mm over 1 cm
STARTS = {
    1: Fraction(0),
    2: Fraction(1, 2),
    3: Fraction(1),
    4: Fraction(3),
    5: Fraction(7, 2),
    6: Fraction(4),
}
ETAS = {"A": Fraction(1, 10), "B": Fraction(2, 5)}
EXAMPLE = {"A": 1, "B": 3}  # the throw whose run stands on the key
STEPS = 4


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    runs = {group: _run(group) for group in ETAS}
    return {
        "curve": _axes(lines=[_points(LOSS.value)]),
        "starts": [[_("start w"), *map(format_number, STARTS.values())]],
        "rows": _blank_rows(runs["A"], ETAS["A"]),
        "key_A": _rows(runs["A"], ETAS["A"]),
        "key_B": _rows(runs["B"], ETAS["B"]),
        "all_A": [_end(throw, "A") for throw in STARTS],
        "all_B": [_end(throw, "B") for throw in STARTS],
    }


def _run(group: str, throw: int = 0) -> list[Fraction]:
    return descend(LOSS, STARTS[throw or EXAMPLE[group]], ETAS[group], STEPS)


def _rows(run: list[Fraction], eta: Fraction) -> list[list[str]]:
    """Name, w, slope and step of every place, as exact as paper can be: two decimals."""
    return [
        [f"$w_{n}$", _short(w), _short(LOSS.slope(w)), _short(-eta * LOSS.slope(w))]
        for n, w in enumerate(run)
    ]


def _short(x: Fraction) -> str:
    return format_number(round(x, 2))


def _blank_rows(run: list[Fraction], eta: Fraction) -> Rows:
    return [[name, *map(Fill, cells)] for name, *cells in _rows(run, eta)]


def _end(throw: int, group: str) -> list[str | int]:
    run = _run(group, throw)
    off = next((n for n, w in enumerate(run) if not LOW <= w <= HIGH), None)
    last = _("off the sheet in step {n}").format(n=off) if off else _short(run[-1])
    return [throw, _short(run[0]), _short(run[1]), last]


def _points(value: Callable[[Fraction], Fraction]) -> list[tuple[float, float]]:
    """A curve as many points, within the frame."""
    ws = [Fraction(n, 20) for n in range(20 * LOW, 20 * HIGH + 1)]
    return [(float(w), float(value(w))) for w in ws if value(w) <= TOP]


def _axes(**drawn) -> Axes:
    return Axes(x=Axis("$w$", LOW, HIGH), y=Axis("$L$", 0, TOP, step=STEP), cell=CELL, **drawn)
