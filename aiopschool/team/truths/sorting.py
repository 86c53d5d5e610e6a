"""Cards to sort: a choice for each, and then whether we think the same, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets

from ...forms import Choice, Form, FormTool, Report, Section
from ...paper.sheet import Line, Styled, Table
from ...texts import _
from .decks import Deck, Statement


class Sorting(FormTool):
    """A deck as a form: so the choices are kept, saved and printed as those of every form."""

    deck: Callable[[], Deck]

    def __init__(self) -> None:
        self._deck = type(self).deck()
        self.count = ipywidgets.HTML()
        self.count.add_class("aiop-told")
        super().__init__(form_of(self._deck), below=[self.count])

    def changed(self) -> None:
        """Say how far the reader is, and on how many cards we agree."""
        chosen = [(self.values[name], card.pile) for name, card in named(self._deck) if self.values[name]]
        same = sum(mine == ours for mine, ours in chosen)
        text = _("{n} of {all} sorted. On {same} of them we think the same.")
        self.count.value = text.format(n=len(chosen), all=len(self._deck.cards), same=same)


def named(deck: Deck) -> list[tuple[str, Statement]]:
    """The cards with the name of their field: a card keeps its number."""
    return [(f"card-{n}", card) for n, card in enumerate(deck.cards, 1)]


def form_of(deck: Deck) -> Form:
    """A choice for each card, which is answered with our own and the reason."""
    fields = [
        Choice(name=name, label=card.text, options=deck.piles, replies=_replies(deck, card))
        for name, card in named(deck)
    ]

    def report(form: Form, values: Mapping[str, Any]) -> Report:
        rows = [
            [card.text, deck.piles.get(values[name], "–"), _ours(deck, card)] for name, card in named(deck)
        ]
        header = [_("Card"), _("You"), _("We think")]
        return Report(form.title, [Table(header, rows, widths=[3, 1, 4], breaks=True)])

    return Form(
        name=f"sorting-{deck.name}",
        title=deck.title,
        fields=[Section(title=deck.title, text=deck.task), *fields],
        report=report,
    )


def _ours(deck: Deck, card: Statement) -> Line:
    return Line([Styled(deck.piles[card.pile], "strong"), f": {card.reason}"])


def _replies(deck: Deck, card: Statement) -> dict[str, str]:
    """What is said to each choice: the same reason, after whether we agree."""
    why = card.reason
    if card.lessons:
        why = f"{why} {_('See lesson {n}.').format(n=listed(card.lessons))}"
    other = _("We think otherwise: {pile}.").format(pile=deck.piles[card.pile])
    return {
        pile: f"✓ {_('We think so too.')} {why}" if pile == card.pile else f"✗ {other} {why}"
        for pile in deck.piles
    }


def listed(numbers: tuple[int, ...]) -> str:
    """Numbers in a sentence.

    >>> listed((1,)), listed((1, 9)), listed((1, 2, 3, 4))
    ('1', '1 en 9', '1 tot 4')
    """
    if len(numbers) > 2 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return _("{low} to {high}").format(low=numbers[0], high=numbers[-1])
    *first, last = map(str, numbers)
    return _("{some} and {last}").format(some=", ".join(first), last=last) if first else last
