"""The exercises of lesson 1 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids
from aiopschool.exercises.engine import SEPARATOR

OWN = [id for id in exercise_ids() if id.startswith("1")]


def test_three_exercises_of_the_kern_and_four_for_home():
    assert OWN == ["1a", "1b", "1c", "1d", "1e", "1f", "1g"]
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 2, 3, 3, 2]


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("1a", "3 | spam"),
        ("1b", "1,5 | (0, 2)"),
        ("1c", "76 % | 152 | Die van Lien: ze heeft meer testberichten juist."),
        ("1d", "(3; 2; 1) | 13"),
        ("1e", "]−2, 3["),
        ("1g", "De rechte blijft dezelfde. De voorspellingen keren om, behalve op de rechte."),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id).check(answer).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("1a", "−1 | spam", "verwisseld"),
        ("1a", "2 | spam", "laatste term"),
        ("1a", "6 | spam", "ontbreekt een term"),
        ("1b", "3 | (0, 2)", "Dat is a"),
        ("1b", "−3 | (0, 2)", "Deel nu ook door b"),
        ("1b", "−1,5 | (0, 2)", "teken"),
        ("1b", "−2/3 | (0, 2)", "omgekeerd en het teken"),
        ("1b", "1,5 | (1,5; 2)", "eerste coördinaat 0"),
        ("1c", "100 % | 200 | A", "trainingsdata"),
        ("1c", "79,3 % | 152 | A", "samen"),
        ("1d", "(3; 2; 0) | 13", "c niet"),
        ("1d", "(−1; −4; −1) | 13", "verkeerde kant op"),
        ("1d", "(3; 2; 1) | 6", "Vermenigvuldig eerst a met x"),
        ("1e", "[−2, 3]", "op de rechte"),
        ("1e", "q = 1", "meer dan één rechte"),
        ("1e", "1", "meer dan één rechte"),
        ("1e", "5", "is er een punt fout"),
        ("1e", "3", "ligt er een punt op de rechte"),
        ("1e", "[−1, 2]", "gehele getallen"),
        ("1e", "]−3, 2[", "tekens"),
        ("1g", "Het is een andere rechte.", "score 0"),
        ("1g", "De rechte en alle voorspellingen blijven dezelfde.", "verandert van teken"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    result = exercise(id).check(answer)
    assert result.status == "known"
    assert says in result.message


@pytest.mark.parametrize(
    ("id", "answer", "first"),
    [
        ("1a", "−1 | gewoon", "verwisseld"),  # x and y swapped, and then the class of that score
        ("1c", "24 % | 48 | A", "fout"),  # the share of wrong ones, of the new messages
        ("1d", "(4; 1; 1) | 12", "verwisseld"),
        ("1d", "(2; 3; 1) | 14", "verandering"),  # only the change
    ],
)
def test_what_follows_from_an_earlier_mistake_is_worked_out_well(id, answer, first):
    result = exercise(id).check(answer)
    assert result.status == "known"
    assert [part.status for part in result.parts[:2]] == ["known", "follows"]
    assert first in result.parts[0].message
    assert "doorgerekend" in result.message


@pytest.mark.parametrize(("id", "answer"), [("1b", "1,5 | 2"), ("1a", "drie | spam"), ("1d", "(3; 2) | 13")])
def test_another_form_costs_no_try(id, answer):
    result = exercise(id).check(answer)
    assert (result.status, result.counts) == ("form", False)
    assert "bijvoorbeeld" in result.message


def test_trying_is_no_proof_and_the_worked_example_does_not_conclude():
    proof = exercise("1f")
    right = proof.answer_text.split(f" {SEPARATOR} ")
    tried = "Ik probeerde veel rechten en geen enkele werkte. Zo’n rechte bestaat dus niet."
    result = proof.check([*right[:2], tried])
    assert result.status == "known"
    assert "geen bewijs" in result.message
    assert "bestaat" not in proof.example().solution
