"""The exercises of lesson 9 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids

OWN = [id for id in exercise_ids() if id.startswith("9")]


def test_three_exercises_of_the_kern_and_seven_for_home():
    assert [f"9{letter}" for letter in "abcdefghij"] == OWN
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 1, 1, 2, 2, 2, 3, 3]


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("9a", "een trackinggegeven"),
        ("9b", "5/6 | 15/23 | een alarm in B"),
        ("9b", "30/36 | 15/23 | een alarm in B"),
        ("9c", "0,1 | 1/5 | uitspraak 1 is juist | uitspraak 2 is fout"),
        ("9d", "De richtsnoeren gaan niet akkoord."),
        ("9h", "36 | 96 | 3/11"),
        ("9i", "90 % | 0 | Iedereen die niet slaagt."),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id, 0).check(answer).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("9a", "een persoonskenmerk", "Privé is geen soort"),
        ("9b", "3/4 | 15/23 | een alarm in B", "Dat is de recall"),
        ("9b", "5/6 | 15/20 | een alarm in B", "Dat is de recall"),
        ("9b", "84/100 | 15/23 | een alarm in B", "Dat is de nauwkeurigheid"),
        ("9b", "1/6 | 15/23 | een alarm in B", "deel valse alarmen"),
        ("9b", "15/23 | 5/6 | een alarm in A", "andere groep"),
        ("9b", "5/6 | 15/23 | een alarm in A", "grootste precisie"),
        ("9c", "6 | 1/5 | uitspraak 1 is juist | uitspraak 2 is fout", "een breuk"),
        ("9c", "0,06 | 1/5 | uitspraak 1 is juist | uitspraak 2 is fout", "alle leerlingen"),
        ("9c", "0,1 | 1/2 | uitspraak 1 is juist | uitspraak 2 is fout", "door alle alarmen"),
        ("9c", "0,1 | 1/5 | uitspraak 1 is juist | uitspraak 2 is juist", "Zijn ze gelijk"),
        ("9d", "De richtsnoeren gaan akkoord.", "misvattingen"),
        ("9h", "900 | 96 | 3/11", "van alle leerlingen"),
        ("9h", "36 | 100 | 3/11", "van alle leerlingen"),
        ("9h", "36 | 96 | 0,9", "Dat is de recall"),
        ("9h", "36 | 96 | 0,375", "door alle alarmen"),
        ("9h", "36 | 96 | 0,036", "door alle leerlingen"),
        ("9i", "10 % | 0 | Iedereen die niet slaagt.", "deel fouten"),
        ("9i", "90 % | 0,9 | Iedereen die niet slaagt.", "nauwkeurigheid"),
        ("9i", "90 % | 0 | Niemand: het is bijna altijd juist.", "wie niet slaagt"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    result = exercise(id, 0).check(answer)
    assert result.status == "known", result
    assert says in result.message


def test_a_share_from_wrong_numbers_of_alarms_follows():
    result = exercise("9h", 0).check("36 | 100 | 36/136")
    assert "Juist doorgerekend" in result.message


def test_the_least_reliable_follows_from_the_own_precisions():
    result = exercise("9b", 0).check("1/2 | 15/23 | een alarm in A")
    assert "Juist doorgerekend" in result.message


@pytest.mark.parametrize("id", ["9e", "9f", "9g", "9j"])
def test_the_answer_of_what_is_picked_is_right_for_many_seeds(id):
    for seed in range(12):
        one = exercise(id, seed)
        assert one.check(one.answer_text).status == "right", seed


def test_the_book_asks_which_two_questions_are_about_openness():
    one = exercise("9f", 0)
    assert "“Openheid” (transparantie)" in one.prompt
    assert {"Is duidelijk welke taken het systeem overneemt en welke niet?"} < set(one.parts[0].answer)


def test_the_proof_is_in_order():
    lines = exercise("9j", 0).parts[0].answer
    assert lines[1] == "FPR = 3/16 · p/(1 − p)"
    assert exercise("9j", 0).check("a").status != "right"
