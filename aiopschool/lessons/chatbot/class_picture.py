"""The class picture of lesson 7: the keywords of every group, on the same hidden questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Field, TextField
from ...explorer.class_picture import Answer, ClassPicture
from ...numbers import NumberError, format_number
from ...texts import N_, _
from .book import MOST_KEYWORDS
from .data import HIDDEN, QUESTIONS, judge
from .model import Confusion, Rule, tokens
from .wording import fraction

Bot = tuple[Rule, Fraction]  # the keywords of a group, and its threshold


class BotsOfTheClass(ClassPicture):
    """Precision against recall of every group, on known questions and then on hidden ones."""

    title = N_("The chatbots of the class")
    size = (7.2, 4.4)

    def fields(self) -> Sequence[Control]:
        return [
            TextField(name="keywords", label=_("Keywords"), limit=60),
            Field(name="threshold", label=_("threshold"), low=0, high=1),
        ]

    def read(self, values: Mapping[str, Any]) -> Bot:
        words = tuple(dict.fromkeys(tokens(values["keywords"])))
        if not 1 <= len(words) <= MOST_KEYWORDS:
            raise NumberError(_("Give 1 to {n} keywords.").format(n=MOST_KEYWORDS))
        return Rule("", words), values["threshold"]

    def write(self, bot: Bot) -> str:
        rule, threshold = bot
        return f"{{{', '.join(rule.keywords)}}} ≥ {format_number(threshold)}"

    def score(self, bot: Bot) -> Fraction:
        return judge(*bot, HIDDEN).f1 or Fraction(0)

    def write_score(self, bot: Bot) -> str:
        return f"F₁ = {fraction(self.score(bot))}"

    def counts(self, bot: Bot) -> Confusion:
        """The kruistabel of a group on the questions that may be seen."""
        return judge(*bot, HIDDEN if self.revealed else QUESTIONS)

    def background(self, figure: Figure) -> Axes:
        across, up = figure.bbox.size
        axes = style.place(figure, 58, 44, across - 76, up - 76)
        style.dress(axes, xlabel=_("recall"), ylabel=_("precision"))
        style.title(axes, _("twenty hidden questions") if self.revealed else _("twenty known questions"))
        axes.set(xlim=(-0.05, 1.3), ylim=(-0.05, 1.1), autoscale_on=False)
        axes.set(xticks=(0, 0.25, 0.5, 0.75, 1), yticks=(0, 0.25, 0.5, 0.75, 1))
        return axes

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float] | None:
        counts = self.counts(answer.value)
        if counts.precision is None:
            return None
        x, y = float(counts.recall), float(counts.precision)
        axes.plot([x], [y], answer.marker, color=answer.color, markersize=style.MARKER + 2, zorder=4)
        return x + 0.03, y
