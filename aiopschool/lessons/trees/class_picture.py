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
from ...texts import N_
from .data import data
from .growing import Question, Tree, replaced, right
from .pictures import BOTTOM, Symbols, legend, number_line
from .pupils import FARTHEST, HIDDEN, PUPILS, examples

TEN, TWENTY = 0.55, 0.15  # the heights of both rows of pupils


def hidden_right(d: Fraction) -> int:
    """How many of the hidden pupils the question "distance < d?" predicts right."""
    ten = examples(PUPILS)
    return right(replaced(Tree(ten.counts), ten, "", Question(0, d)), examples(HIDDEN))


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
        return Fraction(hidden_right(d), len(HIDDEN))

    def background(self, figure: Figure) -> Axes:
        axes = number_line(figure, BOTTOM, figure.bbox.height - 78)
        rows = [(PUPILS, TEN), *([(HIDDEN, TWENTY)] if self.revealed else [])]
        symbols = Symbols(axes)
        symbols.show(((float(p.distance), height), p.label) for pupils, height in rows for p in pupils)
        legend(figure, symbols, data("pupils").classes)
        return axes

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        d = float(answer.value)
        axes.plot((d, d), (0, 1), color=answer.color, linestyle=answer.linestyle, linewidth=style.LINE)
        return d, 0.95 - 0.08 * (self.answers.index(answer) % 4)
