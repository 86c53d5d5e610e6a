"""The six exercises of lesson 3: the book's numbers, and what their answers do. Laws: tests/exercises."""

from __future__ import annotations

import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool import exercise, exercise_ids
from aiopschool.lessons.convolution.exercises.shifts import DIRECTIONS
from aiopschool.lessons.convolution.exercises.sizes import SizeKind
from aiopschool.lessons.convolution.model import correlate, output_size
from aiopschool.numbers import NumberError

OWN = [id for id in exercise_ids() if id.startswith("3")]
seeds = st.integers(0, 5000)


def test_the_six_exercises_are_there_at_three_levels():
    assert OWN == ["3a", "3b", "3c", "3d", "3e", "3f"]
    assert [exercise(id).level for id in OWN] == [1, 1, 2, 2, 3, 3]


def letter(id: str, text: str, part: int = -1) -> str:
    """The letter of the option that holds this text."""
    kind = exercise(id).parts[part].kind
    (option,) = (option for option in kind.options if text in option)
    return kind.write(option)


def test_the_answers_of_the_book():
    assert exercise("3a").check("24×24").status == "right"
    assert exercise("3b").check("[4 −1; 2 6]").status == "right"
    assert exercise("3b").check("4 -1\n2 6").status == "right"
    assert exercise("3c").check(["0", letter("3c", "en S = 0")]).status == "right"
    assert exercise("3d").check("[0 0 0; 0 0 1; 0 0 0]").status == "right"
    assert exercise("3e").check("(k − 1)/2").status == "right"
    assert exercise("3e").check("0,5(k - 1)").status == "right"
    assert exercise("3f").check(["25", "451 584", letter("3f", "dezelfde rand")]).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("3a", "23 × 23", "eerste plaats telt ook"),
        ("3a", "28 × 28", "mag het filter niet uitsteken"),
        ("3a", "26 × 26", "aan één kant"),
        ("3b", "[0 3; 4 0]", "180°"),
        ("3b", "[1 0; 0 −1]", "matrixproduct"),
        ("3b", "[1 4; 0 −1]", "Tel ze op"),
        ("3b", "[6 5; 2 8]", "minteken"),
        ("3b", "[4 2; −1 6]", "rijen en kolommen"),
        ("3c", "120 | B", "alleen als S = 1"),
        ("3c", "360 | B", "negatieve getallen"),
        ("3d", "[0 0 0; 1 0 0; 0 0 0]", "tegengestelde richting"),
        ("3d", "[0 0 0; 0 0 0; 0 1 0]", "rijen en kolommen"),
        ("3d", "[0 0 0; 0 0 5; 0 0 0]", "som S"),
        ("3e", "k − 1", "beide kanten"),
        ("3e", "k/2", "de 1 vergeten"),
        ("3f", "26 | 451 584 | A", "bias"),
        ("3f", "25 | 1360 | A", "Je telde op"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    result = exercise(id).check(answer)
    assert result.status == "known"
    assert says in result.message


def test_bigger_is_not_always_better():
    result = exercise("3f").check(["25", "451584", letter("3f", "altijd beter")])
    assert result.status == "known"
    assert "niet altijd beter" in result.message


@pytest.mark.parametrize(
    "text", ["24×24", "24 x 24", "24X24", "24 * 24", "24 op 24", "24 bij 24 pixels", "(24, 24)", "24; 24"]
)
def test_a_size_is_read_as_pupils_write_it(text):
    assert SizeKind().read(text) == (24, 24)


@pytest.mark.parametrize("text", ["24", "24 × 24 × 3", "576", "x", "24 ×", "vierentwintig op vierentwintig"])
def test_what_is_no_size_gets_a_sentence(text):
    with pytest.raises(NumberError, match=r"\.$"):
        SizeKind().read(text)


@given(seeds)
def test_a_filter_of_exercise_d_moves_a_white_pixel_where_the_prompt_says(seed):
    one = exercise("3d", seed)
    (down, right), _where = DIRECTIONS[seed % 8]
    image = np.zeros((5, 5), dtype=int)
    image[2, 2] = 8
    moved = correlate(image, np.array(one.parts[0].answer), padding=1)
    factor = 2 if "verdubbeld" in one.prompt else Fraction(1, 2) if "gehalveerd" in one.prompt else 1
    assert moved[2 + down, 2 + right] == moved.sum() == 8 * factor


@given(seeds, st.integers(0, 8), st.integers(40, 60))
def test_the_border_of_exercise_e_gives_the_wanted_size(seed, half, n):
    one = exercise("3e", seed)
    less = re.search(r"(\d+) kolommen (minder|meer)", one.prompt)
    wanted = 0 if less is None else int(less[1]) * (1 if less[2] == "minder" else -1)
    k = 2 * half + 1 + max(0, wanted)
    p = one.parts[0].answer.at(k)
    assert p >= 0
    assert p.denominator == 1
    assert output_size(n, k, padding=int(p)) == n - wanted
