"""The paper activity of lesson 8 has the numbers of its model, and what can be worked out has one answer."""

from __future__ import annotations

from functools import cache

from aiopschool.course import lessons
from aiopschool.lessons.vectors.class_picture import WORDS
from aiopschool.lessons.vectors.sheet import PAIRS, PLACED, TO_PLACE, named
from aiopschool.lessons.vectors.sheet import WORDS as PLACES
from aiopschool.paper.note import note
from aiopschool.paper.sheet import Axes, Cards

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 8)


@cache
def text() -> str:
    """The note for the teacher on one line."""
    return " ".join("\n".join(note(sheet_of(LESSON), "")).split())


def test_the_example_is_worked_out():
    found = named()
    assert found["near_product"] == "$4 · 5 + 5 · 2 = 30$"
    assert found["far_product"] == "$4 · 5 + 5 · (−5) = −5$"
    assert (found["near_cosine"], found["far_cosine"]) == ("0,87", "−0,11")
    assert (found["near_angle"], found["far_angle"]) == (30, 96)


def test_the_answers_stand_in_the_note():
    for answer in ("0,87", "−0,11", "30", "96"):
        assert answer in text()


def test_twelve_cards_with_the_words_of_the_class():
    cards = named()["cards"]
    assert isinstance(cards, Cards)
    assert len(cards.cards) == len(set(TO_PLACE)) == 12
    assert set(WORDS) <= set(TO_PLACE)
    assert not set(TO_PLACE) & set(PLACED), "the example does not place what pupils place"


def test_the_words_of_the_example_stand_on_the_picture():
    example = named()["example"]
    assert isinstance(example, Axes)
    assert {(mark.label, mark.x, mark.y) for mark in example.marks} == {
        (word[0].upper(), *map(float, PLACES[word])) for word in PLACED
    }
    assert {word for pair in PAIRS.values() for word in pair} <= set(PLACED)
