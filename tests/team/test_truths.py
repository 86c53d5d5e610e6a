"""Cards to sort: the five misconceptions among true sentences, strong and weak, and the reasons."""

from __future__ import annotations

import pytest

from aiopschool.course import lessons
from aiopschool.forms.report import page
from aiopschool.guidelines import cards
from aiopschool.team.truths.decks import strengths, truths
from aiopschool.tools import tool

from ..reader import Page

pytestmark = pytest.mark.usefixtures("own_file")


def test_the_five_misconceptions_are_all_there_and_false():
    wrong = {card.text for card in truths().cards if card.pile == "false"}
    assert wrong == {one["naam"] for one in cards()["misvattingen"]}
    assert len(wrong) == 5
    assert len({card.text for card in truths().cards}) == 10


@pytest.mark.parametrize("deck", [truths(), strengths()], ids=lambda deck: deck.name)
def test_a_deck_cannot_be_guessed_from_its_order(deck):
    piles = [card.pile for card in deck.cards]
    assert set(piles) == set(deck.piles)
    assert piles.count(piles[0]) == len(piles) / 2
    assert all(pile not in card.reason for card in deck.cards for pile in ("Fout", "Juist"))
    assert {n for card in deck.cards for n in card.lessons} <= {lesson.number for lesson in lessons()}


def test_no_three_true_or_false_in_a_row():
    piles = "".join(card.pile[0] for card in truths().cards)
    assert "ttt" not in piles
    assert "fff" not in piles


def test_a_choice_is_kept_and_answered():
    made = tool("truths")
    for name in ("card-1", "card-2"):
        Page(made.view).does(name, "set", "true")
    again = tool("truths")
    assert again.count.value == "2 van de 10 gesorteerd. Bij 1 daarvan denken we hetzelfde."
    field = again.view.spec["fields"][1]
    right = truths().cards[0]
    assert field["replies"][right.pile].startswith("✓ Dat denken wij ook.")
    other = next(key for key in field["replies"] if key != right.pile)
    assert field["replies"][other].startswith("✗ Wij denken anders: waar.")
    assert tool("strengths").count.value.startswith("0 van de 12"), "the decks are kept apart"


def test_nonsense_from_a_page_or_a_file_changes_no_count():
    made = tool("strengths")
    for value in (3, None, ["strong"], {"a": 1}):
        Page(made.view).does("card-1", "set", value)
    assert made.count.value.startswith("0 van de 12")


def test_the_paper_has_the_choice_and_the_reason():
    made = tool("strengths")
    Page(made.view).does("card-1", "set", "weak")
    text = page(made.form.paper(made.values))
    assert "hier is AI zwak" in text
    assert all(card.reason in text for card in strengths().cards)
