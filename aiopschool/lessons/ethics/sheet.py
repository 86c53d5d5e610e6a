"""What the paper activity of lesson 9 takes from its cards: roles, scenarios, questions, the key."""

from __future__ import annotations

from ...paper.sheet import Card, Cards, Named, Rows
from ...texts import _
from .council import questions
from .data import cards

CARD_MM, COLUMNS = 58, 3


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    return {
        "choices": _choices(),
        "roles": _cards([_role(one) for one in cards()["betrokkenen"]]),
        "scenarios": _cards([Card("", one["naam"], [one["tekst"]]) for one in cards()["scenarios"]]),
        "questions": _cards([_question(code) for code in questions()]),
    }


def _cards(every: list[Card]) -> Cards:
    return Cards(every, size=CARD_MM, columns=COLUMNS)


def _role(one: dict[str, str]) -> Card:
    wants = _("You want: {what}.").format(what=one["wil"])
    return Card("", one["naam"], [wants, _("You ask: {question}").format(question=one["vraagt"])])


def _question(code: str) -> Card:
    names = {one["code"]: one["naam"] for one in cards()["vereisten"]}
    return Card(code, names[code.split(".")[0]], questions()[code])


def _choices() -> Rows:
    """The three questions of the guidelines for each scenario, with a reason."""
    return [[one["naam"], ", ".join(one["keuze"]), " ".join(one["redenen"])] for one in cards()["scenarios"]]
