"""The class picture of lesson 4: a ride rebuilt with few neurons, scored on what a second device measured."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, TextField
from ...explorer.class_picture import Answer, ClassPicture
from ...numbers import NumberError, format_number, parse_number
from ...texts import N_, _, ngettext
from .data import RIDE, SECOND_RIDE, Points
from .model import through
from .piecewise import Place, broken_line, mean_gap

LAST = len(RIDE) - 1
TOP, NAME = 130, 14  # metres: of the picture, and of a name in it
LEFT, BOTTOM, RIGHT, TOP_ROOM, SCORES = 52, 40, 12, 10, 160  # points around the axes, and for the scores
_BETWEEN = re.compile(r"\s*;\s*|,\s+|\s+(?:en|and)\s+|\s+")


@dataclass(frozen=True)
class Rebuilt:
    """The ride as a broken line: at its kinks and at both ends it has the height of the first device."""

    kinks: tuple[Fraction | int, ...]

    @property
    def points(self) -> list[Place]:
        """The points that it goes through; between two kilometres the measured graph counts."""
        measured = broken_line(RIDE)
        return [(Fraction(x), measured(x)) for x in (0, *self.kinks, LAST)]

    @property
    def neurons(self) -> int:
        """How many neurons it takes."""
        return len(through(self.points)[1])

    def gap(self, measured: Points) -> Fraction:
        """How far it is from measured heights on average, in metres."""
        return mean_gap(broken_line(self.points), broken_line(measured), 0, LAST)


class RidesOfTheClass(ClassPicture):
    """Kinks of every group; revealed, neurons against the gap with what a second device measured."""

    title = N_("The rides of the class")

    def fields(self) -> Sequence[Control]:
        return [TextField(name="kinks", label=_("Kinks at km"), limit=40)]

    def read(self, values: Mapping[str, Any]) -> Rebuilt:
        kinks = sorted({self._kilometre(text) for text in _BETWEEN.split(values["kinks"].strip(" {}[]()"))})
        if not 0 < kinks[0] <= kinks[-1] < LAST:
            raise NumberError(_("Choose kilometres between {low} and {high}.").format(low=0, high=LAST))
        return Rebuilt(tuple(kinks))

    @staticmethod
    def _kilometre(text: str) -> Fraction:
        try:
            return parse_number(text)
        except NumberError as error:
            raise NumberError(_("Type kilometres with a space between them, such as 4 7 10.")) from error

    def write(self, value: Rebuilt) -> str:
        n = value.neurons
        text = ngettext("{n} neuron, kinks at km {kinks}", "{n} neurons, kinks at km {kinks}", n)
        return text.format(n=n, kinks=" ".join(map(format_number, value.kinks)))

    def score(self, value: Rebuilt) -> Fraction:
        return -value.gap(SECOND_RIDE)

    def write_score(self, value: Rebuilt) -> str:
        return f"{format_number(value.gap(SECOND_RIDE), 1)} m"

    def background(self, figure: Figure) -> Axes:
        wide = style.is_wide(figure)
        across, up = figure.bbox.size
        room = across - LEFT - RIGHT - (SCORES if self.revealed else 0)
        axes = style.place(figure, LEFT, BOTTOM, room, up - BOTTOM - TOP_ROOM)
        style.dress(axes, xlabel=_("distance (km)"), ylabel=_("height (m)"))
        axes.set(xlim=(0, LAST), ylim=(0, TOP), autoscale_on=False)
        look = {"color": style.BLACK, "markersize": 6, "linestyle": "none", "zorder": 5}
        handles = [axes.plot(*zip(*RIDE, strict=True), marker="o", **look)[0]]
        names = [_("first device")]
        if self.revealed:
            handles += axes.plot(*zip(*SECOND_RIDE, strict=True), marker="o", markerfacecolor="white", **look)
            names.append(_("second device"))
        axes.legend(handles, names, loc="upper right", ncols=2 if wide else 1, **style.legend_style())
        self._scores = self._score_axes(figure) if self.revealed else None
        return axes

    def _score_axes(self, figure: Figure) -> Axes:
        across, up = figure.bbox.size
        width = SCORES - LEFT
        scores = style.place(figure, across - RIGHT - width, BOTTOM, width, up - BOTTOM - TOP_ROOM)
        style.dress(scores, xlabel=_("neurons"), ylabel=_("gap (m)"))
        worst = max([8, *(float(answer.value.gap(SECOND_RIDE)) for answer in self.answers)])
        scores.set(xlim=(0, LAST + 1), ylim=(0, 1.1 * worst), xticks=(0, 4, 8, 12))
        return scores

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        points = answer.value.points
        look = {"color": answer.color, "linestyle": answer.linestyle, "linewidth": style.LINE}
        axes.plot(*zip(*((float(x), float(y)) for x, y in points), strict=True), **look)
        if self._scores:
            gap = float(answer.value.gap(SECOND_RIDE))
            mark = {"color": answer.color, "marker": answer.marker, "markersize": style.MARKER}
            self._scores.plot([answer.value.neurons], [gap], **mark)
        n = self.answers.index(answer)
        x, y = points[1 + n % (len(points) - 2)]
        across = min(float(x), LAST / 4) if self.revealed else float(x)  # names with a score are long
        return across, max(float(y), NAME + NAME * (n % 6))  # room for names of the same kink
