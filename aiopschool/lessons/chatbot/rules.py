"""Explorer 7a: chat with the bot of an invented library, look under its hood, and change its rules."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Slider, Switch, Tabs, TextField
from ...explorer import Explorer, once
from ...texts import N_, _
from . import book
from .data import HALF, NOT_UNDERSTOOD, RULES
from .model import Choice as Decision
from .model import Reading, Rule, choose, tokens
from .rules_picture import FEW, KEPT, ROW, Bubbles, RuleRow
from .wording import counted, fraction

LONGEST, START = 60, "Wanneer zijn jullie open?"


@dataclass(frozen=True, kw_only=True)
class RuleBook(TextField):
    """A field with all rules as a text, which is checked line by line."""

    def check(self, value: Any) -> str:
        return book.write(book.read(super().check(value)))


class RulesExplorer(Explorer):
    """A chat; under the hood the fraction of every rule, and who wins."""

    title = N_("The chatbot of the library")
    size = (7.2, 4.1)
    projected_size = (388 / 72, 296 / 72)

    def begin(self) -> None:
        self._said: list[str] = []  # what was asked before, and what the bot answered

    def make_controls(self) -> Sequence[Control]:
        rules = self._rules
        names = {str(n): rule.name for n, rule in enumerate(rules)}
        chat = [
            TextField(name="message", label=_("Your message"), start=START, limit=LONGEST),
            Switch(name="hood", label=_("Look under the hood")),
            Slider(name="threshold", label=_("threshold"), low=0, high=1, step="0.05", start=HALF),
        ]
        change = [
            Choice(name="rule", label=_("Rule"), options=names, start="0"),
            TextField(name="word", label=_("Keyword"), start="uren"),
            Button(name="turn", label=_("Add or remove it"), action=self.turn),
        ]
        reading = [
            Switch(name="variants", label=_("also variants (uur, uren)")),
            Switch(name="typos", label=_("also one typing error")),
        ]
        start = book.write(RULES)
        text = RuleBook(name="book", label=_("All rules"), start=start, limit=1200, lines=4)
        tabs = [
            ("chat", _("chat"), chat),
            ("change", _("change a rule"), change),
            ("reading", _("reading"), reading),
            ("book", _("all rules as text"), [text]),
        ]
        return [Tabs(name="part", label=_("What do you set?"), tabs=tabs)]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "message": ("message",),
            "hood": ("hood",),
            "threshold": ("threshold",),
            "change": ("rule", "word", "turn"),
            "reading": ("variants", "typos"),
            "book": ("book",),
        }

    @property
    @once
    def _rules(self) -> tuple[Rule, ...]:
        return book.read(self.values["book"]) if "book" in self.values else RULES

    @property
    def _reading(self) -> Reading:
        return Reading(self.values["variants"], self.values["typos"])

    @property
    @once
    def decision(self) -> Decision:
        """What the bot decides about the present message."""
        return choose(self._rules, self.values["message"], self.number("threshold"), self._reading)

    def answer(self) -> str:
        """What the bot says."""
        if book.is_personal(self.values["message"]):
            return _("Do not type personal data here.")
        winner = self.decision.winner
        return NOT_UNDERSTOOD if winner is None else self._rules[winner].answer

    def changed(self, names: set[str]) -> None:
        if "message" in names:
            self._said = [*self._said, *self._last][-KEPT:]
        if "book" in names and int(self.values["rule"]) >= len(self._rules):
            self.set(rule="0")

    @property
    def _last(self) -> list[str]:
        """The last message and its answer, as long as they were seen."""
        return list(getattr(self, "_shown", ()))

    def reset(self) -> None:
        super().reset()
        self._said = []

    def turn(self) -> None:
        """Add the keyword to the rule, or take it out."""
        rules, n = list(self._rules), int(self.values["rule"])
        words = tokens(self.values["word"])
        if len(words) != 1:
            self.set()
            self.note(_("Type one word."))
            return
        old, (word,) = rules[n].keywords, words
        new = tuple(key for key in old if key != word) if word in old else (*old, word)
        if not 1 <= len(new) <= book.MOST_KEYWORDS:
            self.set()
            self.note(_("A rule has 1 to {n} keywords.").format(n=book.MOST_KEYWORDS))
            return
        rules[n] = Rule(rules[n].name, new, rules[n].answer)
        self.set(book=book.write(rules), hood=True)
        text = _("{word} is out of the rule {rule}.") if word in old else _("{word} is in the rule {rule}.")
        self.note(text.format(word=word, rule=rules[n].name))

    def shape(self) -> Hashable:
        return self.values.get("hood"), self.values.get("book")

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 0, 0, across, up)
        axes.set(xlim=(0, across), ylim=(0, up), autoscale_on=False)
        axes.set_axis_off()
        self._rows = []
        if not self.values["hood"]:
            few, tall = (FEW, (2, 2)) if self.projected else (KEPT + 2, (1, 1))
            self._bubbles = Bubbles(axes, across, up - 6, few, tall)
            return
        rules = self._rules
        self._bubbles = Bubbles(axes, across, up, 2, (1, 2) if self.projected else (1, 1))
        low = self._bubbles.bottom
        fit = max(ROW, min(40, low / len(rules)))
        tops = [low - fit * n for n in range(len(rules))]
        self._rows = [RuleRow(axes, rule, across, top) for rule, top in zip(rules, tops, strict=True)]

    def update(self) -> None:
        now = [] if self.predicting else [self.values["message"], self.answer()]
        self._shown = now
        self._bubbles.show(now if self._rows else [*self._said, *now])
        decision, threshold = self.decision, self.number("threshold")
        for n, (row, rule) in enumerate(zip(self._rows, self._rules, strict=False)):
            found = () if self.predicting else rule.found(self.values["message"], self._reading)
            row.show(found, "" if self.predicting else self._mark(n, decision), threshold)

    @staticmethod
    def _mark(n: int, decision: Decision) -> str:
        if n == decision.winner:
            return "★ " + _("answers")
        return _("(tie)") if n in decision.best and len(decision.best) > 1 else ""

    def lines(self) -> Sequence[str]:
        if not self.values["hood"]:
            return []
        decision = self.decision
        known = sorted({score for score in decision.scores if score > 0}, reverse=True)
        if len(known) < 2:
            return []
        one, other = known[:2]
        (a, b), (c, d) = one.as_integer_ratio(), other.as_integer_ratio()
        products = f"{a} · {d} = {a * d} > {c} · {b} = {c * b}"
        return [f"{fraction(one)} > {fraction(other)}: {products}"]

    def sentences(self) -> Iterable[str]:
        yield _("The bot says: {text}").format(text=self.answer())
        if not self.values["hood"]:
            return
        decision, rules = self.decision, self._rules
        if not decision.best:
            yield _("No keyword was recognised: every fraction is 0.")
            return
        top = decision.scores[decision.best[0]]
        if decision.winner is None:
            text = _("The largest fraction is {score}. That is below the threshold: the bot stays silent.")
            yield text.format(score=fraction(top))
            return
        if len(decision.best) > 1:
            names = ", ".join(rules[n].name for n in decision.best)
            yield _("Equal: {names}. The first one in the list answers.").format(names=names)
            return
        text = _("The rule {rule} wins with {score}.")
        yield text.format(rule=rules[decision.winner].name, score=fraction(top))

    def header(self) -> Sequence[str]:
        return [_("rule of the bot"), _("keywords"), _("found"), _("fraction")]

    def rows(self) -> Iterable[Sequence[str]]:
        if not self.values["hood"]:
            return
        for n, rule in enumerate(self._rules):
            found = rule.found(self.values["message"], self._reading)
            name = f"{rule.name} {self._mark(n, self.decision)}".strip()
            yield [
                name,
                ", ".join(rule.keywords),
                ", ".join(found) or "–",
                counted(len(found), len(rule.keywords)),
            ]

    def caption(self) -> str:
        return _("an invented library")
