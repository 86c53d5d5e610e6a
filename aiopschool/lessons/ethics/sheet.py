"""What the paper activity of lesson 9 takes from its cards: roles, scenarios, questions, the key."""

from __future__ import annotations

from ...guidelines import cards, questions
from ...paper.sheet import Card, Cards, Named, Rows
from ...texts import _

CARD_MM, COLUMNS, ON_A_PAGE = 56, 3, 12


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    return {
        "choices": _choices(),
        "roles": _cards([_role(one) for one in cards()["betrokkenen"]]),
        "scenarios": _cards([Card("", one["naam"], [one["tekst"]]) for one in cards()["scenarios"]]),
        **{name: _cards(page) for name, page in zip(("first", "second", "third"), _pages(), strict=True)},
    }


def _pages() -> list[list[Card]]:
    """The questions, a page full at a time."""
    every = [_question(code) for code in questions()]
    return [every[n : n + ON_A_PAGE] for n in range(0, len(every), ON_A_PAGE)]


def _cards(every: list[Card]) -> Cards:
    return Cards(every, size=CARD_MM, columns=COLUMNS)


def _role(one: dict[str, str]) -> Card:
    wants = _("You want: {what}.").format(what=one["wil"])
    return Card("", one["naam"], [wants, _("You ask: {question}").format(question=one["vraagt"])])


def _question(code: str) -> Card:
    names = {one["code"]: one["naam"] for one in cards()["vereisten"]}
    return Card(code, names[code.split("-", maxsplit=1)[0]], questions()[code])


def _choices() -> Rows:
    """The three questions of the guidelines for each scenario, with a reason."""
    return [[one["naam"], ", ".join(one["keuze"]), " ".join(one["redenen"])] for one in cards()["scenarios"]]
