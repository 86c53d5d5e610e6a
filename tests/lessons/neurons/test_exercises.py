"""The exercises of lesson 4 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids

OWN = [id for id in exercise_ids() if id.startswith("4")]


def test_three_exercises_of_the_kern_and_eight_for_home():
    assert list("abcdefghijk") == [id[1:] for id in OWN]
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 1, 2, 2, 1, 3, 3, 2, 2]


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("4a", "3 | 4 | 0"),
        ("4b", "−x + 2 als x < 2\nx − 2 als x ≥ 2"),
        ("4b", "f(x) = 2 - x als x ≤ 2 ; x - 2 anders"),
        ("4c", "0 als x < −1\nx + 1 als −1 ≤ x < 1\n2 als x ≥ 1"),
        ("4c", "0 als x <= -1; x+1 als -1<x<=1; 2 als 1 < x"),
        ("4d", "−0,2; 0; 3"),
        ("4d", "-1/5 en 0 en 3"),
        ("4e", "[3, +∞["),
        ("4e", "x ≥ 3"),
        ("4f", "A B E"),
        ("4g", "−3 | 0"),
        ("4h", "2 | −3"),
        ("4i", "6x + 2 | D | C"),
        ("4j", "(2, 1) | 0"),
        ("4k", "def relu(x):\n    if x < 0:\n        return 0\n    return x"),
        ("4k", "def relu(x):\n    return (x + abs(x)) / 2"),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id, 0).check(answer).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("4a", "6 | 4 | 0", "delen"),
        ("4a", "−3 | 4 | 0", "hele som tussen de haakjes 0"),
        ("4a", "3 | 4 | −4", "ReLU maakt er 0 van"),
        ("4g", "0 | 0", "vergat de invoer"),
        ("4a", "3 | 4 | 4", "geen absolute waarde"),
        ("4b", "x − 2 als x < 2\nx − 2 als x ≥ 2", "Links is het getal negatief"),
        ("4b", "−x + 2 als x < 0\nx − 2 als x ≥ 0", "niet bij x = 0"),
        ("4b", "0 als x < 2\nx − 2 als x ≥ 2", "Dat is ReLU"),
        ("4c", "0 als x < −1\nx + 1 als −1 ≤ x < 1\n0 als x ≥ 1", "haakjes"),
        ("4c", "0 als x < −1\nx + 1 als −1 ≤ x < 1\nx + 1 als x ≥ 1", "Rechts werken beide"),
        ("4d", "−2,2; 0; 3,3", "telde ze op"),
        ("4d", "0; 0; 3", "Dat is ReLU"),
        ("4e", "]3, +∞[", "eindpunt"),
        ("4e", "]−∞, 3]", "keert het teken om"),
        ("4f", "A C E", "gratis minuten"),
        ("4g", "−4 | 0", "vergat b"),
        ("4g", "−3 | −3", "ReLU maakt er 0 van"),
        ("4h", "2 | −1", "verandering van de rico"),
        ("4i", "6x + 3 | D | C", "beide termen"),
        ("4j", "(2, 2) | 0", "laatste term"),
        ("4k", "def relu(x):\n    return x", "één van de twee voorschriften"),
        ("4k", "def relu(x):\n    return abs(x)", "ReLU geeft 0"),
    ],
)
def test_what_pupils_often_answer(id, answer, says):
    result = exercise(id, 0).check(answer)
    assert result.status == "known"
    assert says in result.message


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("4c", "0 als x < −1\nx + 1 als −1 ≤ x ≤ 1\n3 als x ≥ 1", "gelden twee voorschriften"),
        ("4b", "x − 2 als x ≥ 2", "geen voorschrift"),
        ("4b", "x − 2", "voorwaarde"),
        ("4d", "−0,2", "3 getallen"),
    ],
)
def test_overlaps_gaps_and_missing_numbers_cost_no_try(id, answer, says):
    result = exercise(id, 0).check(answer)
    assert result.status == "form"
    assert says in result.message


@pytest.mark.parametrize(
    ("id", "answer"),
    [("4g", "4 | 4"), ("4h", "3 | −4")],
)
def test_later_parts_follow_the_own_number(id, answer):
    result = exercise(id, 0).check(answer)
    assert result.status != "right"
    assert "doorgerekend" in result.message
