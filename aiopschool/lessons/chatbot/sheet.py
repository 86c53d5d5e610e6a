"""What the paper activity of lesson 7 takes from its data: cards with rules, strips with messages, counts."""

from __future__ import annotations

from ...paper.sheet import Card, Cards, Fill, Named, Rows
from ...texts import _
from .data import HALF, HOURS, QUESTIONS, RULES
from .model import Confusion, Rule, choose
from .wording import counted, fraction

# Fifteen of the test questions, in the order of their strips; six more rules make twelve cards.
STRIPS = tuple(QUESTIONS[n] for n in (0, 14, 9, 6, 16, 1, 11, 15, 3, 10, 7, 17, 2, 12, 18))
MORE = (
    Rule("strips", ("strips", "stripverhaal", "manga")),
    Rule("lidkaart", ("lid", "worden", "pasje")),
    Rule("dieren", ("hond", "kat", "mee")),
    Rule("workshop", ("workshop", "plaats", "inschrijven")),
    Rule("film", ("film", "dvd", "kijken")),
    Rule("stilte", ("stil", "studeren", "zaal")),
)
CARDS = RULES + MORE
WORKED = (0, 1, 6)  # strips on the report sheet


def judged() -> Confusion:
    """The kruistabel of opening hours: it counts as an answer when that rule wins."""
    return Confusion.count([_answers(text) for text, _truth in STRIPS], [truth for _text, truth in STRIPS])


def _answers(text: str) -> bool:
    winner = choose(CARDS, text, HALF).winner
    return winner is not None and CARDS[winner] is HOURS


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    c = judged()
    return {
        **{name: getattr(c, name) for name in ("tp", "fp", "fn", "tn")},
        "precision": counted(c.tp, c.tp + c.fp),
        "recall": counted(c.tp, c.tp + c.fn),
        "scores": _scores(),
        "messages": _messages(),
        "rules": Cards([_card(rule) for rule in CARDS], size=54, columns=3),
        "strips": Cards([_strip(n) for n in range(1, len(STRIPS) + 1)], size=44, columns=4),
    }


def _scores() -> Rows:
    """The rule with the largest score for some messages."""
    rows = []
    for n in WORKED:
        text = STRIPS[n][0]
        decision = choose(CARDS, text, HALF)
        rule = CARDS[decision.best[0]]
        found = len(rule.found(text))
        wins = _("yes") if decision.winner is not None else _("no")
        rows.append([text, Fill(rule.name), Fill(f"{found}/{len(rule.keywords)}"), Fill(wins)])
    return rows


def _messages() -> Rows:
    cells = {(True, True): "TP", (True, False): "FP", (False, True): "FN", (False, False): "TN"}
    say = {True: _("yes"), False: _("no")}
    return [
        [n, text, fraction(HOURS.score(text)), say[truth], cells[_answers(text), truth]]
        for n, (text, truth) in enumerate(STRIPS, start=1)
    ]


def _card(rule: Rule) -> Card:
    return Card(str(CARDS.index(rule) + 1), rule.name, list(rule.keywords), "square")


def _strip(n: int) -> Card:
    return Card(str(n), _("message"), [STRIPS[n - 1][0]], "circle")


def missed() -> str:
    """The messages about opening hours that the bot does not understand."""
    return " ".join(f"“{text}”" for text, truth in STRIPS if truth and not _answers(text))
