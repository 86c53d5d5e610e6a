"""The nine exercises of lesson 3: the book's numbers, and what their answers do. Laws: tests/exercises."""

from __future__ import annotations

import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool import exercise, exercise_ids
from aiopschool.lessons.convolution.exercises.weights import DIRECTIONS
from aiopschool.lessons.convolution.model import correlate, output_size

OWN = [id for id in exercise_ids() if id.startswith("3")]
seeds = st.integers(0, 5000)


def test_three_exercises_for_the_lesson_and_six_for_home():
    assert OWN == ["3a", "3b", "3c", "3d", "3e", "3f", "3g", "3h", "3i"]
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 1, 2, 2, 1, 3, 3]


def letter(id: str, text: str) -> str:
    """The letter of the last part's option that holds this text."""
    kind = exercise(id).parts[-1].kind
    (option,) = (option for option in kind.options if text in option)
    return kind.write(option)


@pytest.mark.parametrize(
    ("id", "answers"),
    [
        ("3a", ["150", "rij 4, kolom 2"]),
        ("3b", ["[4 −1; 2 6]"]),
        ("3b", ["4 -1\n2 6"]),
        ("3c", ["0", "0", letter("3c", "buiten haakjes")]),
        ("3d", ["[40 60 80; 60 95 20]", "[20 40; 100 80; 60 10]"]),
        ("3e", ["[4 5; 11 5]", "7"]),
        ("3f", ["[0 0 0; 0 0 1; 0 0 0]"]),
        ("3g", ["24×24"]),
        ("3g", ["24 rijen × 24 kolommen"]),
        ("3g", ["24 keer 24"]),
        ("3h", ["(k − 1)/2"]),
        ("3h", ["0,5(k - 1)"]),
        ("3i", ["25", "451 584", letter("3i", "dezelfde rand")]),
    ],
)
def test_the_answers_of_the_book(id, answers):
    assert exercise(id).check(answers).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("3a", "90 | rij 4, kolom 2", "las eerst de kolom"),
        ("3a", "−190 | rij 4, kolom 2", "van onder"),
        ("3a", "150 | rij 2, kolom 4", "schreef eerst de kolom"),
        ("3a", "150 | rij 3, kolom 3", "donkerste"),
        ("3b", "[0 3; 4 0]", "180°"),
        ("3b", "[1 0; 0 −1]", "matrixproduct"),
        ("3b", "[1 4; 0 −1]", "Tel ze op"),
        ("3b", "[6 5; 2 8]", "minteken"),
        ("3b", "[4 2; −1 6]", "rijen en kolommen"),
        ("3b", "[4 6; 3 5]", "telde de pixels op"),
        ("3c", "0 | 120 | {}", "alleen als S = 1"),
        ("3c", "3 | 0 | {}", "negatieve getallen"),
        ("3d", "[80 120 160; 120 190 40] | [20 40; 100 80; 60 10]", "Halveer"),
        ("3d", "[40 60 80; 60 95 20] | [20 100; 60 40; 80 10]", "behield de volgorde"),
        ("3e", "[2 3; 6 −4] | 7", "rijen maal kolommen"),
        ("3e", "[4 5; 11 5] | 25", "op dezelfde plaats"),
        ("3f", "[0 0 0; 1 0 0; 0 0 0]", "tegengestelde richting"),
        ("3f", "[0 0 0; 0 0 0; 0 1 0]", "rijen en kolommen"),
        ("3f", "[0 0 0; 0 0 5; 0 0 0]", "som S"),
        ("3f", "[0 0 0; −1 0 1; 0 0 0]", "vindt randen"),
        ("3g", "23 × 23", "eerste plaats telt ook"),
        ("3g", "28 × 28", "mag niet uitsteken"),
        ("3g", "26 × 26", "aan één kant"),
        ("3g", "6x6", "naast elkaar"),
        ("3g", "20x20", "te veel weg"),
        ("3h", "k − 1", "beide kanten"),
        ("3h", "k/2", "de 1 vergeten"),
        ("3h", "2", "letter k"),
        ("3i", "26 | 451 584 | {}", "bias"),
        ("3i", "25 | 1360 | {}", "Je telde op"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    reason = {"3c": "haakjes", "3i": "dezelfde rand"}
    result = exercise(id).check(answer.format(letter(id, reason[id])) if id in reason else answer)
    assert result.status == "known"
    assert says in result.message


def test_a_wrong_sum_is_named_once_and_what_follows_from_it_is_no_second_mistake():
    result = exercise("3c").check(["3", "360", letter("3c", "buiten haakjes")])
    assert [part.status for part in result.parts] == ["known", "follows", "right"]
    assert "doorgerekend" in result.message


def test_a_border_that_keeps_the_size_is_named_as_such_when_another_size_is_asked():
    result = exercise("3h", 1).check("(k-1)/2")
    assert result.status == "known"
    assert "even groot" in result.message
    assert "twee manieren" not in result.message


def test_no_filter_of_the_explorers_answers_exercise_f():
    from aiopschool.lessons.convolution.data import FILTERS

    for seed in range(24):
        answer = np.array(exercise("3f", seed).parts[0].answer)
        assert not any((preset.kernel == answer).all() for preset in FILTERS.values())


@pytest.mark.parametrize("text", ["24", "576", "24²", "24 × 24 × 1"])
def test_what_is_no_size_costs_no_try(text):
    result = exercise("3g").check(text)
    assert (result.status, result.counts) == ("form", False)
    assert "12 × 10" in result.message


@given(seeds)
def test_a_filter_of_exercise_f_moves_a_white_pixel_where_the_prompt_says(seed):
    one = exercise("3f", seed)
    (down, right), _where = DIRECTIONS[seed % 8]
    image = np.zeros((5, 5), dtype=int)
    image[2, 2] = 8
    moved = correlate(image, np.array(one.parts[0].answer), padding=1)
    factor = 2 if "verdubbeld" in one.prompt else Fraction(1, 2) if "gehalveerd" in one.prompt else 1
    assert moved[2 + down, 2 + right] == moved.sum() == 8 * factor


@given(seeds, st.integers(0, 8), st.integers(40, 60))
def test_the_border_of_exercise_h_gives_the_wanted_size(seed, half, n):
    one = exercise("3h", seed)
    less = re.search(r"(\d+) kolommen (minder|meer)", one.prompt)
    wanted = 0 if less is None else int(less[1]) * (1 if less[2] == "minder" else -1)
    k = 2 * half + 1 + max(0, wanted)
    p = one.parts[0].answer.at(k)
    assert p >= 0
    assert p.denominator == 1
    assert output_size(n, k, padding=int(p)) == n - wanted
