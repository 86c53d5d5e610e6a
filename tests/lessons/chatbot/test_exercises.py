"""The numbers of the book in the exercises of lesson 7, and which mistake hears what."""

from __future__ import annotations

import pytest

from aiopschool import exercise
from aiopschool.exercises.authoring import NumberKind


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("7a", "2/3"),
        ("7c", "3/4 | 2/3"),
        ("7g", "2/5"),
        ("7h", "2/5 | 1/2 | 1/5"),
        ("7f", "[0 0; 1 1; 0 0; 1 0]"),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id, 0).check(answer).status == "right"


@pytest.mark.parametrize("id", ["7a", "7c", "7d", "7g", "7h"])
def test_a_field_for_a_fraction_has_one_as_its_example(id):
    fields = [part.kind.spec() for part in exercise(id).parts if isinstance(part.kind, NumberKind)]
    assert {field["example"] for field in fields} == {"bijvoorbeeld 7/19"}


@pytest.mark.parametrize(
    ("id", "given", "heard"),
    [
        ("7a", "2/6", "woorden van het bericht"),
        ("7a", "3/2", "hoogstens 1"),
        ("7c", "2/3 | 3/4", "recall"),
        ("7c", "6/20 | 2/3", "alle testvragen"),
        ("7c", "8/9 | 2/3", "antwoorden door vragen"),
        ("7c", "6/8 | 9/20", "over openingsuren gaat"),
        ("7h", "1/4 | 1/2 | 1/5", "even vaak"),
        ("7g", "2/15", "alle woorden"),
        ("7h", "2/5 | 1/2 | 9/10", "telde op"),
    ],
)
def test_known_mistakes_hear_what_they_did(id, given, heard):
    result = exercise(id, 0).check(given)
    assert result.status == "known"
    assert heard in result.message


def test_the_book_of_the_other_exercises():
    b, d, i = (exercise(id, 0) for id in ("7b", "7d", "7i"))
    assert [part.answer for part in b.parts[:2]] == [24, 25]
    assert "5/8" in b.parts[2].answer
    assert [str(part.answer) for part in d.parts[:2]] == ["9/20", "1"]
    assert str(i.parts[1].answer) == "12/17"


def test_the_product_is_judged_on_own_fractions():
    result = exercise("7h", 0).check("1/5 | 1/2 | 1/10")
    assert result.status != "right"
    assert "doorgerekend" in str(result)
