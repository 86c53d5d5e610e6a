"""What the author of an exercise gets for free: id, level, seed, and numbers of the book or drawn ones."""

from __future__ import annotations

from fractions import Fraction
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.course import exercise_ids, exercises_of, lessons
from aiopschool.exercises import Exercise
from aiopschool.exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    choice_part,
    exercise,
    factories_in,
    fill,
    format_elementwise,
    format_matrix,
    matrix_part,
    matrix_tex,
)
from aiopschool.exercises.guiding import Guided, Predict


@exercise("0a", level=3)
def double(numbers: Numbers) -> Content:
    """Twice a number."""
    n = numbers.randint(2, 9, book=21)
    part = Part(label="2n", kind=NumberKind(), answer=2 * n, mistakes=[Mistake(n, "!")], pointer="?")
    return Content(title="double", prompt=f"{n}", parts=(part,), hints=(), solution="", praise="")


@exercise("0b", level=1)
def other(numbers: Numbers) -> Content:
    """Another one."""
    return double.content(numbers)


def test_the_decorator_fills_in_id_level_seed_and_the_way_to_other_numbers():
    one = double(5)
    assert (one.id, one.level, one.seed, one.title) == ("0a", 3, 5, "double")
    assert one.factory(5).prompt == one.prompt
    assert one.factory(0).prompt == "21"
    assert one.example().seed >= 1000
    assert double.__doc__ == "Twice a number."


def test_seed_0_is_the_book_whatever_else_can_be_drawn():
    book = Numbers("0a", 0)
    assert book.randint(1, 2, book=7) == 7
    assert book.choice([1, 2], book=7) == 7
    assert book.sample([1, 2, 3], 2, book=(7, 7)) == (7, 7)
    assert book.draw(lambda random: random.random(), book=7) == 7


@given(st.integers(1, 10**6))
def test_drawn_numbers_are_within_bounds_and_the_same_for_the_same_exercise_and_seed(seed):
    def drawn(id: str, book: int) -> list:
        numbers = Numbers(id, seed)
        n, sign = numbers.randint(1, 10**9, book=book), numbers.choice([-1, 1], book=book)
        return [n, sign, *numbers.sample(range(5), 3, book=[book] * 3)]

    n, sign, *some = drawn("0a", 1)
    assert 1 <= n <= 10**9
    assert sign in (-1, 1)
    assert len(set(some)) == 3
    assert set(some) < set(range(5))
    assert drawn("0a", 1) == drawn("0a", 2) != drawn("0b", 1)


def module(**values: Any) -> ModuleType:
    made = ModuleType("made")
    vars(made).update(values)
    return made


def test_exercises_are_found_once_and_in_order_of_their_ids():
    found = factories_in([module(b=other, number=3), module(again=other, a=double)])
    assert list(found.items()) == [("0a", double), ("0b", other)]


def test_two_exercises_with_one_id_are_an_error():
    with pytest.raises(ValueError, match="id 0a"):
        factories_in([module(one=double, two=exercise("0a", level=1)(other.content))])


def test_the_course_finds_every_exercise_of_a_folder():
    assert [one.id for lesson in lessons() for one in exercises_of(lesson)] == exercise_ids()
    for lesson in lessons():
        ids = [one.id for one in exercises_of(lesson)]
        assert ids == [f"{lesson.number}{letter}" for letter in "abcdefghijkl"[: len(ids)]]
        assert len(ids) >= 6


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_a_choice_says_to_everybody_who_is_wrong_why(seed):
    why = {"right": "", "left": "That is the other hand.", "up": "Look at your hands."}
    part = choice_part(Numbers("0a", seed), "hand", why, answer="right", pointer="Which?")
    assert set(part.kind.options) == set(why)
    assert part.check(part.kind.write("right")).status == "right"
    for option in ("left", "up"):
        result = part.check(part.kind.write(option))
        assert (result.status, result.message) == ("known", why[option])


def test_the_options_stand_in_another_order_for_other_seeds():
    orders = {Numbers("0a", seed).options("a", "b", "c").options for seed in range(30)}
    assert len(orders) == 6


def test_numbers_in_a_text_stand_in_school_notation():
    assert fill("{a}: {n} en {text}", a=Fraction(1, 2), n=-24000, text="-0.5") == "0,5: −24\u202f000 en -0.5"


def test_the_numbers_of_the_texts_stand_once_and_braces_without_values_are_braces():
    def made(**values) -> Content:
        return Content(
            title="{n}",
            prompt="{n} {f}",
            parts=(),
            hints=("{n}?",),
            solution="{n} = 2",
            praise="",
            values=values,
        )

    filled = made(n=Fraction(5, 2), f="$y = 2{,}5x$")
    assert (filled.prompt, filled.hints, filled.solution) == ("2,5 $y = 2{,}5x$", ("2,5?",), "2,5 = 2")
    again = Exercise(id="0z", level=1, seed=0, factory=double, **vars(filled))
    assert again.prompt == filled.prompt, "a formula that was filled in is not filled in again"
    assert made().prompt == "{n} {f}"
    with pytest.raises(KeyError):
        made(n=1)


def test_a_question_is_filled_in_as_an_exercise_is():
    guided = Guided(
        title="",
        prompt="{n}",
        predict=Predict(label="?", kind=NumberKind(counted=True)),
        do="{n}",
        explain="{n}",
        model_answer="{n}",
        criteria=["{n}"],
        values={"n": Fraction(1, 4)},
    )
    texts = {guided.prompt, guided.do, guided.explain, guided.model_answer, *guided.criteria}
    assert texts == {"0,25"}


def test_what_is_counted_has_no_decimal_number_as_its_example():
    assert "0,45" in NumberKind().spec()["example"]
    assert "37,25" in NumberKind(sample=Fraction(149, 4)).spec()["example"]
    assert "example" not in NumberKind(counted=True).spec()
    assert NumberKind(counted=True).read("12") == 12


def test_a_matrix_is_a_formula():
    rows = [[1, Fraction(-1, 2)], [0, 9]]
    assert matrix_tex("K", rows) == r"$K = \begin{bmatrix} 1 & -0{,}5 \\ 0 & 9 \end{bmatrix}$"


def test_a_matrix_may_be_an_array_in_a_part_a_formula_and_a_text():
    matrix = np.array([[1, Fraction(-1, 2)], [0, 9]], dtype=object)
    known = Mistake(matrix.T, "You swapped rows and columns.", matches=lambda rows: rows[0][0] == 7)
    part = matrix_part("K", matrix, pointer="Look again.", mistakes=[known, Mistake(matrix, "never said")])
    assert part.check("[1 −0,5; 0 9]").status == "right"
    for typed in ("[1 0; −0,5 9]", "[7 0; 0 0]"):
        assert part.check(typed).message == known.message
    assert [one.message for one in part.mistakes] == [known.message]
    assert matrix_tex("K", matrix) == matrix_tex("K", matrix.tolist())
    assert format_matrix(matrix) == "[1 −0,5; 0 9]"
    assert format_elementwise(matrix, [[2, 4], [5, 1]]) == "1 · 2 − 0,5 · 4 + 9 · 1"
