"""Two small explorers for at home: rules with EN, OF and NIET, and the distance between two words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure

from ... import style
from ...controls import Control, TextField
from ...explorer import Explorer
from ...numbers import NumberError
from ...texts import N_, _, ngettext
from .logic import Node, RuleTextError, read, truth_table
from .model import tokens
from .spelling import distance, distances

MOST = 3  # keywords: eight rows


@dataclass(frozen=True, kw_only=True)
class ConditionField(TextField):
    """A rule with EN, OF and NIET."""

    def check(self, value: Any) -> str:
        text = super().check(value)
        try:
            node = read(text)
        except RuleTextError as error:
            if not error.at:
                raise NumberError(_("A word is missing at the end.")) from None
            raise NumberError(_("This is no rule: look at “{word}”.").format(word=error.at)) from None
        if len(set(node.keywords())) > MOST:
            raise NumberError(_("Use at most {n} keywords.").format(n=MOST))
        return text


def _sign(value: bool) -> str:
    return _("true") if value else _("false")


class LogicExplorer(Explorer):
    """A truth table; the row of the message has a frame."""

    title = N_("Rules with EN, OF and NIET")
    size = (7.2, 3.4)
    projected_size = (388 / 72, 280 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [
            ConditionField(name="condition", label=_("Rule"), start="(goed OF leuk) EN NIET niet", limit=60),
            TextField(name="message", label=_("Message"), start="Dat boek is niet goed.", limit=60),
        ]

    @property
    def _rule(self) -> Node:
        return read(self.values.get("condition", "goed"))

    def names(self) -> tuple[str, ...]:
        """The keywords of the rule."""
        return tuple(dict.fromkeys(self._rule.keywords()))

    def present(self) -> tuple[bool, ...]:
        """Which keywords stand in the message."""
        words = tokens(self.values["message"])
        return tuple(name in words for name in self.names())

    def shape(self) -> Hashable:
        return self.values.get("condition"), self.values.get("message")

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 0, 0, across, up)
        rows, names = truth_table(self._rule), [*self.names(), _("rule of the bot")]
        axes.set(xlim=(0, len(names)), ylim=(len(rows) + 1, 0), autoscale_on=False)
        axes.set_axis_off()
        look = {"fontsize": style.FONT, "color": style.INK, "ha": "center", "va": "center"}
        for column, name in enumerate(names):
            axes.text(column + 0.5, 0.5, name, weight="bold", **look)
        for n, (row, outcome) in enumerate(rows, start=1):
            here = row == self.present()
            if here:
                axes.axhspan(n, n + 1, facecolor=style.YELLOW, edgecolor=style.INK, linewidth=2)
            for column, value in enumerate((*row, outcome)):
                weight = "bold" if here else "normal"
                axes.text(column + 0.5, n + 0.5, _sign(value), weight=weight, **look)

    def update(self) -> None:
        """The table is drawn anew when it changes."""

    def sentences(self) -> Iterable[str]:
        fires = self._rule.holds(tokens(self.values["message"]))
        return [
            _("The rule is true for this message.") if fires else _("The rule is false for this message.")
        ]

    def header(self) -> Sequence[str]:
        return [*self.names(), _("rule of the bot")]

    def rows(self) -> Iterable[Sequence[str]]:
        for row, outcome in truth_table(self._rule):
            yield [_sign(value) for value in (*row, outcome)]

    def caption(self) -> str:
        return self.values["condition"]


class TyposExplorer(Explorer):
    """The table of Levenshtein of two words."""

    title = N_("How far apart are two words?")
    size = (7.2, 3.6)
    projected_size = (388 / 72, 290 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [
            TextField(name="one", label=_("First word"), start="wanneer", limit=10),
            TextField(name="other", label=_("Second word"), start="waneer", limit=10),
        ]

    @property
    def _words(self) -> tuple[str, str]:
        one, other = (str(self.values.get(name, "")).casefold() for name in ("one", "other"))
        return one, other

    def shape(self) -> Hashable:
        return self._words

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        one, other = self._words
        axes = style.place(figure, 0, 0, across, up)
        axes.set(xlim=(-1, len(other) + 1), ylim=(len(one) + 1, -1), autoscale_on=False)
        axes.set_axis_off()
        look = {"fontsize": style.FONT, "color": style.INK, "ha": "center", "va": "center"}
        for n, letter in enumerate(other):
            axes.text(n + 1.5, -0.5, letter, weight="bold", **look)
        for n, letter in enumerate(one):
            axes.text(-0.5, n + 1.5, letter, weight="bold", **look)
        for i, row in enumerate(distances(one, other)):
            for j, value in enumerate(row):
                last = (i, j) == (len(one), len(other))
                box = {"facecolor": style.YELLOW, "edgecolor": style.INK} if last else None
                axes.text(j + 0.5, i + 0.5, str(value), bbox=box, **look)

    def update(self) -> None:
        """The table is drawn anew when a word changes."""

    def sentences(self) -> Iterable[str]:
        one, other = self._words
        n = distance(one, other)
        text = ngettext(
            "From “{one}” to “{other}” at least {n} letter changes.",
            "From “{one}” to “{other}” at least {n} letters change.",
            n,
        )
        return [text.format(one=one, other=other, n=n)]

    def header(self) -> Sequence[str]:
        return ["", "–", *self._words[1]]

    def rows(self) -> Iterable[Sequence[str]]:
        one, other = self._words
        for letter, row in zip(["–", *one], distances(one, other), strict=True):
            yield [letter, *map(str, row)]

    def caption(self) -> str:
        return _("each number: changes for the letters up to there")
