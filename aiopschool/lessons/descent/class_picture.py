"""The class picture of lesson 5: start and η of every group, w against n, scored on a curve kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Field
from ...explorer.class_picture import Answer, ClassPicture
from ...texts import N_, _
from .data import CLASS_STEPS, LOSS, OTHER_LOSS
from .model import descend
from .wording import short

WINDOW = (-4, 8)
SMALLEST, LOST = 0.001, 1000  # heights that are not told exactly
PLACES = 4  # where names stand, so that they do not cover each other


@dataclass(frozen=True)
class Choice:
    """What a group chose."""

    start: Fraction
    eta: Fraction


class DescentsOfTheClass(ClassPicture):
    """Ten steps of every group on the loss of the lesson; revealed, on the loss of other data."""

    title = N_("The descents of the class")

    def fields(self) -> Sequence[Control]:
        return [
            Field(name="start", label=_("start w"), low=-10, high=10),
            Field(name="eta", label="η", low=0, high=2),
        ]

    def read(self, values: Mapping[str, Any]) -> Choice:
        return Choice(values["start"], values["eta"])

    def write(self, value: Choice) -> str:
        return f"w₀ = {short(value.start)}, η = {short(value.eta)}"

    def score(self, value: Choice) -> float:
        """Minus how far above the minimum the group ends on the other data, as far as three decimals tell."""
        return -round(self._above(value), 3)

    @staticmethod
    def _above(value: Choice) -> float:
        last = descend(OTHER_LOSS, value.start, value.eta, CLASS_STEPS)[-1]
        return float(OTHER_LOSS.value(last) - OTHER_LOSS.q)

    def write_score(self, value: Choice) -> str:
        above = self._above(value)
        if above > LOST:
            return _("runs away")
        height = short(above) if above >= SMALLEST else f"< {short(SMALLEST)}"
        return _("{height} too high").format(height=height)

    def background(self, figure: Figure) -> Axes:
        axes = figure.add_axes((0.13, 0.16, 0.84, 0.81))
        style.dress(axes, xlabel="n", ylabel="w")
        axes.set(xlim=(0, CLASS_STEPS + 2), ylim=WINDOW, autoscale_on=False)
        lines = {LOSS: _("minimum in the lesson")}
        if self.revealed:
            lines = {OTHER_LOSS: _("minimum of the other data")}
        for curve, name in lines.items():
            (line,) = axes.plot([0, CLASS_STEPS], 2 * [float(curve.p)], ":", color=style.GREY, linewidth=2)
            axes.legend([line], [name], loc="upper right", **style.legend_style())
        return axes

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        curve = OTHER_LOSS if self.revealed else LOSS
        ws = [float(w) for w in descend(curve, answer.value.start, answer.value.eta, CLASS_STEPS)]
        drawn = [min(max(w, 2 * WINDOW[0]), 2 * WINDOW[1]) for w in ws]
        look = {
            "color": answer.color,
            "linestyle": answer.linestyle,
            "marker": answer.marker,
            "linewidth": 1.8,
        }
        axes.plot(range(len(drawn)), drawn, markersize=6, **look)
        inside = [n for n, w in enumerate(drawn) if WINDOW[0] < w < WINDOW[1]]
        n = max([n for n in inside if n <= self.answers.index(answer) % PLACES], default=0)
        return float(n), min(max(drawn[n], WINDOW[0] + 0.5), WINDOW[1] - 0.5)
