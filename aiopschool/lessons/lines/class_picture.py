"""The class picture of lesson 1: the lines of all groups, with their score on messages that nobody saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Field
from ...explorer.class_picture import Answer, ClassPicture
from ...maths.line import Line, accuracy
from ...pictures.clipping import segment
from ...pictures.scatter import TwoClasses
from ...texts import N_, _
from . import wording
from .data import dataset
from .messages import HIDDEN_MESSAGES

PLACES = 6  # along the lines, so that names do not stand on each other


class LinesOfTheClass(ClassPicture):
    """The line y = mx + q of every group, spam below it, scored on twenty hidden messages."""

    title = N_("The lines of the class")

    def fields(self) -> Sequence[Control]:
        return [Field(name=name, label=name, low=-100, high=100) for name in ("m", "q")]

    def read(self, values: Mapping[str, Any]) -> Line:
        return Line.from_slope(values["m"], values["q"])

    def write(self, line: Line) -> str:
        return wording.slope_form(line)

    def score(self, line: Line) -> Fraction:
        return accuracy(line, HIDDEN_MESSAGES)

    def background(self, figure: Figure) -> Axes:
        data, hidden = dataset("messages"), HIDDEN_MESSAGES if self.revealed else ()
        names = [*data.classes, *(_("{name}, hidden").format(name=name) for name in data.classes if hidden)]
        picture = TwoClasses(figure, box=data.box, classes=data.classes, features=data.features, points=names)
        picture.show(line=None, sides={-1: (), 1: ()}, filled=data.train, open=hidden)
        return picture.axes

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float] | None:
        ends = segment(answer.value.coefficients, dataset("messages").box)
        if ends is None:
            return None
        (x0, y0), (x1, y1) = ends
        look = {"color": answer.color, "linestyle": answer.linestyle, "linewidth": style.LINE}
        axes.plot((x0, x1), (y0, y1), **look)
        part = 0.95 - 0.14 * (self.answers.index(answer) % PLACES)
        return x0 + part * (x1 - x0), y0 + part * (y1 - y0)
