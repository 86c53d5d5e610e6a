"""The class picture of lesson 2: the thresholds of all groups, with their score on pupils that nobody saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Field
from ...explorer.class_picture import Answer, ClassPicture
from ...numbers import format_number
from ...texts import N_, _
from .data import data
from .growing import Question, Tree, accuracy, replaced
from .pictures import LEFT, RIGHT, Symbols, legend
from .pupils import HIDDEN, PUPILS, Pupil, examples

FARTHEST = 13
TEN, TWENTY = 0.55, 0.15  # the heights of both rows of pupils


def right_share(d: Fraction, pupils: tuple[Pupil, ...]) -> Fraction:
    """The share of these pupils that the question "distance < d?" predicts right."""
    ten = examples(PUPILS)
    return accuracy(replaced(Tree(ten.counts), ten, "", Question(0, d)), examples(pupils))


class ThresholdsOfTheClass(ClassPicture):
    """The threshold d of every group on a number line, scored on twenty hidden pupils."""

    title = N_("The thresholds of the class")
    size = (7.2, 3.9)

    def fields(self) -> Sequence[Control]:
        return [Field(name="d", label="d", low=0, high=FARTHEST, unit="km")]

    def read(self, values: Mapping[str, Any]) -> Fraction:
        return values["d"]

    def write(self, d: Fraction) -> str:
        return f"d = {format_number(d)}"

    def score(self, d: Fraction) -> Fraction:
        return right_share(d, HIDDEN)

    def background(self, figure: Figure) -> Axes:
        across, up = figure.bbox.size
        axes = style.place(figure, LEFT, 40, across - LEFT - RIGHT, up - 78)
        style.dress(axes, xlabel=_("distance (km)"), ylabel="")
        axes.set(xlim=(0, FARTHEST), ylim=(0, 1), yticks=(), xticks=range(FARTHEST + 1), autoscale_on=False)
        axes.spines["left"].set_visible(False)
        rows = [(PUPILS, TEN), *([(HIDDEN, TWENTY)] if self.revealed else [])]
        symbols = Symbols(axes)
        symbols.show(((float(p.distance), height), p.label) for pupils, height in rows for p in pupils)
        legend(figure, symbols, data("pupils").classes)
        return axes

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        d = float(answer.value)
        axes.plot((d, d), (0, 1), color=answer.color, linestyle=answer.linestyle, linewidth=style.LINE)
        return d, 0.95 - 0.08 * (self.answers.index(answer) % 4)
