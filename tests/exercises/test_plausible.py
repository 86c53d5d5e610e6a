"""The wrong answers that an exercise is tried with: of every kind, plausible, and never the right one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from aiopschool.course import exercise, exercise_ids
from aiopschool.exercises import Exercise, Mistake, Part, answers
from aiopschool.exercises.answers import (
    ChoiceKind,
    CodeKind,
    ExpressionKind,
    Interval,
    IntervalKind,
    Kind,
    MatrixKind,
    NumberKind,
    VectorKind,
)
from aiopschool.exercises.authoring import matrix_tex
from aiopschool.exercises.plausible import MOST, Trial, trials
from aiopschool.exercises.plausible.given import given_in
from aiopschool.exercises.plausible.ways import wrong_texts, wrong_values

from .samples import SAMPLES, made_of

F = Fraction


def few(one: Exercise, index: int) -> list[Trial]:
    """The trials of a part; of code only some, as each is a process."""
    return trials(one, index, 6 if isinstance(one.parts[index].kind, CodeKind) else MOST)


def part(kind: Kind, answer, *, label: str = "m", **more) -> Part:
    return Part(label=label, kind=kind, answer=answer, pointer="Look.", **more)


def tried(kind: Kind, answer) -> set[str]:
    return {trial.text for trial in trials(made_of(part(kind, answer)), 0)}


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_every_kind_is_tried_with_answers_that_are_wrong_and_get_a_sentence(sample):
    found = few(sample.exercise, 0)
    assert found
    assert len({trial.text for trial in found}) == len(found) <= MOST
    for trial in found:
        assert trial.status in ("known", "wrong", "form", "open"), trial
        assert trial.message, trial
        assert trial.why, trial
        if trial.status != "open":
            assert trial.counts == (trial.status in ("known", "wrong"))


@pytest.mark.parametrize(
    "name", [name for name in answers.__all__ if name.endswith("Kind") and name != "Kind"]
)
def test_no_kind_of_answer_is_forgotten(name):
    kind = getattr(answers, name)
    found = (table.dispatch(kind) is not table.dispatch(Kind) for table in (wrong_values, wrong_texts))
    assert any(found)


@pytest.mark.parametrize("id", exercise_ids())
@pytest.mark.parametrize("seed", [0, 1, 7])
def test_every_exercise_of_the_course_is_tried_with_some_thirty_answers(id, seed):
    one = exercise(id, seed)
    for index, tried_part in enumerate(one.parts):
        found = few(one, index)
        if isinstance(tried_part.kind, ChoiceKind):
            assert len(found) >= len(tried_part.kind.options) - 1
        elif isinstance(tried_part.kind, CodeKind):
            assert 4 <= len(found) <= 6
        elif tried_part.kind.graded:
            assert 10 <= len(found) <= MOST
        assert "right" not in {trial.status for trial in found}


def test_a_number_gets_another_sign_an_inverse_one_more_and_what_stands_in_the_question():
    assert {"−1,5", "2/3", "2,5", "0,5", "3", "0,75", "15"} <= tried(NumberKind(), F(3, 2))
    one = made_of(part(NumberKind(), F(3, 2)), part(NumberKind(), F(17), label="n"))
    asked = Exercise(**{**vars(one), "prompt": "De rechte $23x - 41y = 0$."})
    assert {"23", "17", "−943"} <= {trial.text for trial in trials(asked, 0)}


def test_coordinates_are_swapped_and_a_matrix_is_transposed_and_an_interval_opened():
    assert {"(2, 0)", "(0, −2)", "0", "2", "(0, 3)"} <= tried(VectorKind(2), (F(0), F(2)))
    assert {"[1 3; 2 4]", "[2 1; 4 3]", "[−1 −2; −3 −4]"} <= tried(MatrixKind(2, 2), ((1, 2), (3, 4)))
    assert {"[−2, 3]", "]−3, 2[", "]−2, +∞[", "q = −2"} <= tried(IntervalKind("q"), Interval(F(-2), F(3)))


def test_two_matrices_of_the_question_are_added_and_multiplied_in_both_ways():
    prompt = f"{matrix_tex('A', [[1, 2], [3, 4]])} en {matrix_tex('K', [[0, 1], [1, 1]])}."
    one = made_of(part(MatrixKind(2, 2), ((9, 9), (9, 8))))
    found = {trial.text for trial in trials(Exercise(**{**vars(one), "prompt": prompt}), 0, 99)}
    assert {"[1 3; 4 5]", "[1 1; 2 3]", "[0 2; 3 4]", "[2 3; 4 7]", "[3 4; 4 6]"} <= found


def test_an_expression_loses_its_brackets_and_gets_another_sign():
    kind = ExpressionKind()
    assert {"−(2(x − 1))", "2x − 1", "2(x + 1)"} <= tried(kind, kind.literal("2(x − 1)"))


def test_all_other_options_are_tried():
    assert tried(ChoiceKind(("a", "b", "c")), "b") == {"A", "C"}


def test_what_follows_from_a_mistake_in_an_earlier_part_is_tried_too():
    first = part(NumberKind(), F(3), label="n", mistakes=(Mistake(F(5), "One too many."),))
    double = part(NumberKind(), F(6), label="2n", follow=lambda n: 2 * n)
    found = [trial for trial in trials(made_of(first, double), 1) if trial.status == "follows"]
    assert [(trial.text, trial.why, trial.counts) for trial in found] == [("10", "uit n: 5", True)]


def test_what_stands_in_a_question_is_read_as_it_is_shown():
    found = given_in(r"$K = \begin{bmatrix} 1 & -0{,}5 \\ 0 & 9 \end{bmatrix}$, $m = −2$ en $(3, 4)$ in 3a.")
    assert found.matrices == (((1, F(-1, 2)), (0, 9)),)
    assert found.points == ((3, 4),)
    assert {F(-2), F(3), F(4), F(-1, 2)} <= set(found.numbers)
    assert given_in("Geen getal, ( ) of {,}.") == given_in("")
