"""Several schools side by side: per phase a bar for each, all on the same calendar."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...numbers import format_number
from ...texts import _
from . import drawing, saying
from .board import Board
from .content import MONTHS, Phase, phases, steps
from .months import Month
from .plan import Plan
from .plans import MOST

FILLS = ("#ffffff", style.SKY, style.ORANGE, style.YELLOW, "#d0d0d0", "#a8d8c4")
HATCHES = ("", "///", "", "\\\\\\", "--", "xx")


class Schools:
    """The part of the picture that compares plans; it reads `_board` and draws on the axes it gets."""

    _board: Board

    @property
    def _schools(self) -> list[Plan]:
        return list(self._board.plans.plans.values())

    def school_rows(self) -> list[Any]:
        """A row for each phase, and below it one for each school."""
        return [
            row
            for phase in phases()
            for row in (phase.number, *((phase, n) for n in range(len(self._schools))))
        ]

    def _school_span(self) -> tuple[Month, int]:
        """The first month of all plans, and how many there are until the last one ends."""
        starts = [plan.start for plan in self._schools]
        return min(starts), max(starts) - min(starts) + MONTHS

    def draw_schools(self, figure: Figure, rows: list[Any]) -> None:
        """Names and bars; nothing moves here."""
        start, months = self._school_span()
        axes = drawing.calendar(figure, len(rows), start, months)
        for y, row in enumerate(rows):
            if isinstance(row, int):
                drawing.name_row(axes, y, f"{row} {phases()[row - 1].title}", heading=True)
            else:
                phase, n = row
                drawing.name_row(axes, y, saying.name_of(self._schools[n]), heading=False)
                self._school_bar(axes, y, phase, n, self._schools[n].start - start)
        drawing.today_line(axes, self._board.today, start, months)

    def _school_bar(self, axes: Axes, y: int, phase: Phase, n: int, shift: int) -> None:
        span = phase_span(self._schools[n], phase)
        if not span:
            return
        left = shift + span[0] - 1.5
        look = {
            "facecolor": FILLS[n % MOST],
            "hatch": HATCHES[n % MOST],
            "edgecolor": style.BLACK,
            "linewidth": 1.2,
        }
        axes.add_patch(Rectangle((left, y - 0.36), span[1] - span[0] + 1, 0.72, zorder=3, **look))
        self._school_label(
            axes, y, left, left + span[1] - span[0] + 1, saying.so_far(self._schools[n], phase.number)
        )

    def _school_label(self, axes: Axes, y: int, left: float, right: float, text: str) -> None:
        """Beside the bar, where there is room."""
        after = right < 0.75 * axes.get_xlim()[1]
        look = {"fontsize": 9.5, "color": style.INK, "zorder": 7, "bbox": drawing.PAPER}
        x, side = (right + 0.3, "left") if after else (left - 0.3, "right")
        axes.text(x, y, text, va="center", ha=side, **look)

    def school_sentences(self) -> list[str]:
        """How far each school is."""
        count = _("{n} plans side by side.").format(n=format_number(len(self._schools)))
        return [count, *map(saying.how_far, self._schools)]

    def school_header(self) -> list[str]:
        """The columns of the table: one for each school."""
        return [_("which step"), *map(saying.name_of, self._schools)]

    def school_table(self) -> list[list[str]]:
        """Per step when each school does it."""
        return [
            [step.name, *(saying.sign_and_period(plan, id) for plan in self._schools)]
            for id, step in steps().items()
        ]


def phase_span(plan: Plan, phase: Phase) -> tuple[int, int] | None:
    """The first and the last month of a phase, of the steps that the school does; None when it does none."""
    entries = [entry for step in phase.steps if (entry := plan.entries[step.id]).counts]
    return (min(e.begin for e in entries), max(e.end for e in entries)) if entries else None
