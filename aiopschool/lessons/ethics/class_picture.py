"""The class picture of lesson 9: what each group decides, and its reason. Nobody wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control
from ...explorer.class_picture import Answer, ClassPicture
from ...guidelines import cards
from ...texts import N_, _

YES, IF, NO = "yes", "if", "no"


def verdicts() -> dict[str, str]:
    """The three decisions."""
    return {YES: _("yes"), IF: _("yes, if …"), NO: _("no")}


def reasons() -> dict[str, str]:
    """The seven requirements, by their code; their names are those of the cards."""
    return {one["code"]: one["naam"] for one in cards()["vereisten"]}


class DecisionsOfTheClass(ClassPicture):
    """Decisions from left to right, what weighed most from top to bottom; there are no scores."""

    title = N_("What the class decides")
    size = (7.2, 4.2)
    projected_size = (388 / 72, 288 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [control for control in super().make_controls() if control.name != "scores"]

    def fields(self) -> Sequence[Control]:
        return [
            Choice(name="verdict", label=_("Decision"), options=verdicts(), start=IF),
            Choice(name="reason", label=_("What weighed most?"), options=reasons(), start="R1"),
        ]

    def read(self, values: Mapping[str, Any]) -> tuple[str, str]:
        return values["verdict"], values["reason"]

    def write(self, value: tuple[str, str]) -> str:
        return f"{verdicts()[value[0]]} · {reasons()[value[1]]}"

    def score(self, value: tuple[str, str]) -> int:
        """How many groups decided the same; it is no grade."""
        return sum(answer.value[0] == value[0] for answer in self.answers)

    def background(self, figure: Figure) -> Axes:
        across, up = figure.bbox.size
        left = 206 if style.is_wide(figure) else 36
        axes = style.place(figure, left, 10, across - left - 10, up - 40)
        style.dress(axes, xlabel="", ylabel="")
        names = reasons()
        labels = list(names.values()) if style.is_wide(figure) else list(names)
        axes.set(xlim=(-0.5, 2.5), ylim=(6.5, -0.5), xticks=range(3), yticks=range(7), autoscale_on=False)
        axes.set_xticklabels(list(verdicts().values()))
        axes.set_yticklabels(labels)
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
        for edge in (0.5, 1.5):
            axes.axvline(edge, color=style.GREY, linewidth=0.8)
        return axes

    def draw_answer(self, axes: Axes, answer: Answer) -> None:
        x, y = list(verdicts()).index(answer.value[0]), list(reasons()).index(answer.value[1])
        same = [one for one in self.answers if one.value == answer.value]
        columns = 1 if len(same) < 3 else 2
        row, column = divmod(same.index(answer), columns)
        rows = -(-len(same) // columns)
        axes.text(
            x + 0.46 * (column - (columns - 1) / 2),
            y + 0.44 * (row - (rows - 1) / 2),
            answer.name,
            fontsize=style.FONT - 1,
            ha="center",
            va="center",
            bbox={
                "boxstyle": "round,pad=0.15",
                "facecolor": "white",
                "edgecolor": answer.color,
                "linewidth": 1.6,
            },
        )

    def sentences(self) -> Iterable[str]:
        if not self.answers:
            return super().sentences()
        return [
            _("{verdict}: {names}.").format(
                verdict=words,
                names=", ".join(a.name for a in self.answers if a.value[0] == key) or _("nobody"),
            )
            for key, words in verdicts().items()
        ]

    def header(self) -> Sequence[str]:
        return [_("name"), _("decision"), _("what weighed most")]

    def rows(self) -> Iterable[Sequence[str]]:
        for answer in self.answers:
            yield [answer.name, verdicts()[answer.value[0]], reasons()[answer.value[1]]]
