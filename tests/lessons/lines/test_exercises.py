"""The six exercises of lesson 1: the book's numbers, and laws that hold for every seed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiopschool import exercise, exercise_ids
from aiopschool.exercises.engine import SEPARATOR

OWN = [id for id in exercise_ids() if id.startswith("1")]
seeds = st.integers(0, 5000)


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


@settings(max_examples=400)
@given(st.sampled_from(OWN), seeds)
def test_for_every_seed_the_answer_is_right_and_every_mistake_is_known(id, seed):
    one = exercise(id, seed)
    assert one.check(one.answer_text).status == "right"
    assert one.known_mistakes
    for mistake in one.known_mistakes:
        result = one.check(mistake)
        assert result.status == "known"
        assert len(result.message) > 20


@settings(max_examples=200)
@given(st.sampled_from(OWN), seeds)
def test_the_same_seed_gives_the_same_exercise_and_hints_never_tell(id, seed):
    one, again = exercise(id, seed), exercise(id, seed)
    assert (one.prompt, one.answer_text) == (again.prompt, again.answer_text)
    for answer in one.answer_text.split(f" {SEPARATOR} "):
        if len(answer) > 3:
            assert not any(answer in hint for hint in one.hints)
    other = one.example()
    assert other.prompt != one.prompt


@settings(max_examples=200)
@given(st.sampled_from(["1a", "1b", "1d", "1e"]), seeds)
def test_other_notations_are_right_too(id, seed):
    one = exercise(id, seed)
    for change in (
        lambda text: text.replace("−", "-"),
        lambda text: text.replace(", ", "; "),
        lambda text: text.replace(" ", ""),
        lambda text: f"  {text}  ",
    ):
        parts = [change(text) for text in one.answer_text.split(f" {SEPARATOR} ")]
        assert one.check(parts).status == "right"


def test_new_numbers_are_really_new():
    for id in OWN:
        assert len({exercise(id, seed).prompt for seed in range(12)}) >= 8


def test_the_right_letter_is_not_always_the_same():
    for id in ("1a", "1c", "1f"):
        letters = {exercise(id, seed).answer_text.split(f" {SEPARATOR} ")[-1] for seed in range(12)}
        assert len(letters) > 1


def test_prompts_and_messages_have_no_unfilled_places():
    for id in OWN:
        one = exercise(id)
        texts = [one.prompt, one.solution, one.praise, *one.hints]
        texts += [mistake.message for part in one.parts for mistake in part.mistakes]
        for text in texts:
            assert "{" not in text.replace("{,}", "")
