"""Bars for six areas: the mean step of one person, or how many answers of a team are on each step.

No radar: its surface depends on the order of its axes.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...live import LiveFigure, Readout, Table
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import _
from .model import TOP, areas, steps

LEFT, RIGHT, HEIGHT = 176, 62, 0.62
LINE = 24  # characters of the name of an area on one line
LOOKS = (
    ("#ffffff", ""),
    ("#dbeaf5", ""),
    (style.SKY, "//"),
    (style.BLUE, ""),
)  # per step, darker when higher


def _axes(figure: Figure, top: float) -> Axes:
    across, up = figure.bbox.size
    axes = style.place(figure, LEFT, 28, across - LEFT - RIGHT, up - 28 - top)
    names = ["\n".join(wrap(f"{area.number}. {area.name}", LINE)) for area in areas()]
    axes.set(ylim=(len(names) - 0.4, -0.5), yticks=range(len(names)), yticklabels=names)
    axes.tick_params(length=0, labelsize=style.FONT - 0.5, labelcolor=style.INK)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    return axes


def _bar(axes: Axes, y: float, height: float, **look: Any) -> Rectangle:
    return axes.add_patch(Rectangle((0, y - height / 2), 0, height, edgecolor=style.INK, linewidth=1, **look))


class StepsPicture(LiveFigure):
    """The mean step of each area, with a thin bar for an earlier measurement."""

    def __init__(self) -> None:
        super().__init__(Figure(figsize=(7.2, 3.6)), title=_("Your steps in six areas"))
        axes = _axes(self.figure, 40)
        axes.set(xlim=(0, TOP), xticks=range(TOP + 1))
        axes.set_xticklabels([name for name, _text in steps().values()], fontsize=style.FONT - 1.5)
        axes.grid(axis="x", color="#d9d9d9", linewidth=0.9)
        axes.set_axisbelow(True)
        self._now = [_bar(axes, y - 0.1, 0.46, facecolor=style.SKY) for y in range(len(areas()))]
        self._old = [
            _bar(axes, y + 0.28, 0.18, facecolor="#ffffff", hatch="////") for y in range(len(areas()))
        ]
        text = {"fontsize": style.FONT - 0.5, "color": style.INK, "va": "center"}
        self._texts = [axes.text(0, y - 0.1, "", **text) for y in range(len(areas()))]
        place = {"loc": "lower center", "bbox_to_anchor": (0.3, 1.0), "ncols": 2}
        names = [_("now"), _("measurement before")]
        axes.legend([self._now[0], self._old[0]], names, **place, **style.legend_style())

    def show(
        self,
        now: Sequence[Fraction | None],
        old: Sequence[Fraction | None],
        table: Table,
    ) -> None:
        """The means now and before; None where nothing was answered."""
        for bar, text, mean in zip(self._now, self._texts, now, strict=True):
            change(bar, width=float(mean or 0))
            text.set_x(float(mean or 0) + 0.05)
            change(text, text="–" if mean is None else format_number(mean, 1))
        for bar, mean in zip(self._old, old, strict=True):
            change(bar, width=float(mean or 0))
        self.refresh(Readout(_said(now), (), table))


def _said(means: Sequence[Fraction | None]) -> str:
    """The picture in a sentence or two."""
    known = [(mean, area) for mean, area in zip(means, areas(), strict=True) if mean is not None]
    if not known:
        return _("Answer a few questions: then bars appear here.")
    high, low = max(known, key=lambda one: one[0]), min(known, key=lambda one: one[0])
    if high[0] == low[0]:
        return _("Each area that you answered stands on step {mean}.").format(mean=format_number(high[0], 1))
    text = _("Highest: {high} ({a} of 3). Lowest: {low} ({b} of 3).")
    return text.format(
        high=high[1].name, a=format_number(high[0], 1), low=low[1].name, b=format_number(low[0], 1)
    )


class SpreadPicture(LiveFigure):
    """For each area which share of the answers of a team stands on each step."""

    def __init__(self) -> None:
        super().__init__(Figure(figsize=(7.2, 3.7)), title=_("The team in six areas"))
        axes = _axes(self.figure, 62)
        axes.set(xlim=(0, 1), xticks=())
        rows = range(len(areas()))
        self._bars = [
            [_bar(axes, y, HEIGHT, facecolor=color, hatch=hatch) for y in rows] for color, hatch in LOOKS
        ]
        place = {"loc": "lower center", "bbox_to_anchor": (0.3, 1.0), "ncols": 2}
        names = [name for name, _text in steps().values()]
        axes.legend([bars[0] for bars in self._bars], names, **place, **style.legend_style())

    def show(self, spreads: Sequence[Sequence[int]], text: str, table: Table) -> None:
        """How many answers of each area stand on each step."""
        for y, counts in enumerate(spreads):
            total, x = sum(counts) or 1, 0.0
            for bars, n in zip(self._bars, counts, strict=True):
                change(bars[y], x=x, width=n / total)
                x += n / total
        self.refresh(Readout(text, (), table))
