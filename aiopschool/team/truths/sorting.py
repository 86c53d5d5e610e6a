"""Cards to sort: a choice for each, and then whether we think the same, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ...browser import DOM, DRAFTS, script, stylesheet
from ...forms.fields import Choice
from ...forms.form import Form
from ...forms.report import Report
from ...forms.tool import FormTool, FormView
from ...paper.sheet import Line, Styled, Table
from ...texts import _
from .decks import Deck, Statement

HERE = Path(__file__).parent


class SortingView(FormView):
    """The cards. What is chosen comes in as that of a form does."""

    _esm = script(DOM, DRAFTS, HERE / "sorting.js")
    _css = stylesheet(HERE / "sorting.css")


class Sorting(FormTool):
    """A deck as a form: so the choices are kept, saved and printed as those of every form."""

    drawn_by = SortingView
    deck: Callable[[], Deck]

    def __init__(self) -> None:
        self._deck = type(self).deck()
        super().__init__(form_of(self._deck))

    def _spec(self) -> dict[str, Any]:
        cards = [
            {"name": name, "text": card.text, "pile": card.pile, "why": _why(card)}
            for name, card in zip(names(self._deck), self._deck.cards, strict=True)
        ]
        words = {
            "same": _("We think so too."),
            "other": _("We think otherwise: {pile}."),
            "count": _("{n} of {all} sorted"),
            "kept": _("Your choice is not kept yet. Wait a moment."),
        }
        piles = [list(pair) for pair in self._deck.piles.items()]
        spec = super()._spec()
        return spec | {"cards": cards, "piles": piles, "words": {**spec["words"], **words}}


def names(deck: Deck) -> list[str]:
    """The fields of a deck: a card keeps its number."""
    return [f"card-{n}" for n in range(1, len(deck.cards) + 1)]


def form_of(deck: Deck) -> Form:
    """A choice for each card."""
    fields = [
        Choice(name=name, label=card.text, options=deck.piles)
        for name, card in zip(names(deck), deck.cards, strict=True)
    ]

    def report(form: Form, values: Mapping[str, Any]) -> Report:
        rows = [
            [card.text, deck.piles.get(values[name], "–"), Line([Styled(deck.piles[card.pile], "strong"), ": ", card.reason])]
            for name, card in zip(names(deck), deck.cards, strict=True)
        ]
        return Report(form.title, [Table([_("Card"), _("You"), _("We")], rows, widths=[3, 1, 4])])

    return Form(name=f"sorting-{deck.name}", title=deck.title, fields=fields, report=report)


def _why(card: Statement) -> str:
    """The reason, and the lessons that show it."""
    if not card.lessons:
        return card.reason
    return f"{card.reason} {_('See lesson {n}.').format(n=_listed(card.lessons))}"


def _listed(numbers: tuple[int, ...]) -> str:
    """Numbers in a sentence: `1`, `1 and 9`, `1 to 8`."""
    if len(numbers) > 2 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return _("{low} to {high}").format(low=numbers[0], high=numbers[-1])
    *first, last = map(str, numbers)
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last
