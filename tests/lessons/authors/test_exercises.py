"""The exercises of lesson 6 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids

OWN = [id for id in exercise_ids() if id.startswith("6")]


def test_three_exercises_of_the_kern_and_eight_for_home():
    assert OWN == ["6a", "6b", "6c", "6d", "6e", "6f", "6g", "6h", "6i", "6j", "6k"]
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 1, 2, 2, 2, 2, 3, 3, 2]


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("6a", "0,425 | 42,5 %"),
        ("6b", "0,15 | 0,05 | verdachte B"),
        ("6d", "6 % | 7 % | in tekst Y"),
        (
            "6e",
            "−0,06 | 0,2 | De som van de frequenties van P is 1 en die van Q ook. "
            "De som van de verschillen is dus 1 − 1 = 0.",
        ),
        ("6f", "1,25 keer"),
        ("6g", "0,24 | 0,077"),
        ("6g", "0,24 | 0,0775"),
        ("6h", "0,1 | 0,077 | nee, het kan toeval zijn"),
        ("6i", "600"),
        ("6k", "9 | 54 | 1/6"),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id).check(answer).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("6a", "0,17 | 42,5 %", "door 100"),
        ("6a", "40/17 | 42,5 %", "omgekeerd"),
        ("6a", "0,425 | 17 %", "gaat over 100"),
        ("6b", "0 | 0 | verdachte B", "Dat geeft altijd 0"),
        ("6b", "0,075 | 0,05 | verdachte B", "Dat is de helft"),
        ("6b", "0,05 | 0,05 | verdachte B", "niet de afstand tot A"),
        ("6b", "0,15 | 0,05 | verdachte A", "grootste afstand"),
        ("6d", "6 % | 7 % | in tekst X", "vergeleek de aantallen"),
        ("6d", "90 % | 7 % | in tekst Y", "Dat is het aantal"),
        ("6e", "0,06 | 0,2 | A", "teken"),
        ("6e", "−0,06 | 0 | A", "met de tekens"),
        ("6f", "2 keer", "niet bij 0 begint"),
        ("6f", "0,1 keer", "hoeveel keer"),
        ("6g", "0,24 | 0,006", "vergat de wortel"),
        ("6g", "0,24 | 0,1", "1 − p weg"),
        ("6i", "155", "evenredig"),
        ("6i", "1000", "1 − p weg"),
        ("6i", "12", "kwadrateerde niet"),
        ("6k", "10 | 54 | 1/6", "van alle teksten"),
        ("6k", "9 | 45 | 1/6", "komen daar nog bij"),
        ("6k", "9 | 54 | 5/6", "met AI gemaakt"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    result = exercise(id).check(answer)
    assert result.status == "known"
    assert says in result.message


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("6b", "0,05 | 0,15 | verdachte A"),
        ("6h", "0,1 | 0,006 | ja, het verschil is groot genoeg"),
        ("6k", "10 | 55 | 2/11"),
    ],
)
def test_what_follows_from_an_earlier_mistake_is_worked_out_well(id, answer):
    result = exercise(id).check(answer)
    assert result.status == "known"
    assert "doorgerekend" in result.message


def test_the_proof_stands_in_one_order_only():
    proof = exercise("6j")
    number, order, when = proof.answer_text.split(" | ")
    assert number == "1,6"
    wrong = " ".join(reversed(order.split()))
    assert proof.check(f"{number} | {wrong} | {when}").status != "right"
    assert proof.check(f"0,8 | {order} | {when}").status == "known"


def test_exchanged_tricks_are_named():
    match = exercise("6c")
    pairs = match.answer_text.split()
    exchanged = [f"1{pairs[1][1]}", f"2{pairs[0][1]}", *pairs[2:]]
    result = match.check(" ".join(exchanged))
    assert result.status == "known"
    assert "verwisseld" in result.message
