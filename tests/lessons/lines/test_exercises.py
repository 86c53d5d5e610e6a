"""The six exercises of lesson 1 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids
from aiopschool.exercises.engine import SEPARATOR

OWN = [id for id in exercise_ids() if id.startswith("1")]


def test_the_six_exercises_are_there_at_three_levels():
    assert OWN == ["1a", "1b", "1c", "1d", "1e", "1f"]
    assert [exercise(id).level for id in OWN] == [1, 1, 2, 2, 3, 3]


def options(id: str, part: int = -1) -> dict[str, str]:
    """Option text -> letter."""
    kind = exercise(id).parts[part].kind
    return {text: kind.write(text) for text in kind.options}


def test_the_answers_of_the_book():
    assert exercise("1a").check(["3", options("1a")["spam"]]).status == "right"
    assert exercise("1b").check("1,5 | (0, 2)").status == "right"
    assert exercise("1d").check("(3; 2; 1) | 13").status == "right"
    assert exercise("1e").check("]−2, 3[").status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("1a", "−1 | spam", "verwisseld"),
        ("1b", "3 | (0, 2)", "Dat is a"),
        ("1b", "−1,5 | (0, 2)", "teken"),
        ("1c", "Het is een andere rechte.", "score 0"),
        ("1c", "De rechte en alle voorspellingen blijven dezelfde.", "verandert van teken"),
        ("1d", "(3; 2; 0) | 13", "c niet"),
        ("1d", "(−1; −4; −1) | 13", "verkeerde kant op"),
        ("1e", "[−2, 3]", "op de rechte"),
        ("1e", "q = 1", "meer dan één rechte"),
        ("1e", "1", "meer dan één rechte"),
        ("1e", "]−3, 2[", "tekens"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    result = exercise(id).check(answer)
    assert result.status == "known"
    assert says in result.message


def test_trying_is_no_proof():
    exercise_f = exercise("1f")
    right = exercise_f.answer_text.split(f" {SEPARATOR} ")
    tried = options("1f")["Ik probeerde veel rechten en geen enkele werkte. Zo’n rechte bestaat dus niet."]
    result = exercise_f.check([*right[:2], tried])
    assert result.status == "known"
    assert "geen bewijs" in result.message
