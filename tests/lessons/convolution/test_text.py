"""What the text of lesson 3 says in words is true. Its numbers are facts, and the build fills them in."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pytest

from aiopschool.digits.reading import train
from aiopschool.lessons.convolution.code_facts import SLANTED
from aiopschool.lessons.convolution.data import FILTERS, GRIDS
from aiopschool.lessons.convolution.facts import LIGHTER, facts
from aiopschool.lessons.convolution.model import correlate, filter_sum, rotated, steps
from aiopschool.photos import PHOTOS
from aiopschool.publish.editions import find_root
from aiopschool.publish.sources import read_source

from ...digits.drawings import DIGITS
from ...notebooks.code_path import code_cells, run

VERTICAL = FILTERS["vertical"].kernel
BAR = np.array([[0] * 8] * 3 + [[9] * 8] * 2 + [[0] * 8] * 3)


def test_the_questions_what_they_say_around_the_numbers():
    """Every row of the edge is the same; a horizontal bar gives nothing; more light changes nothing."""
    assert (correlate(GRIDS["edge"].pixels, VERTICAL) == [0, 27, 27, 0, 0, 0]).all()
    assert not correlate(BAR, VERTICAL).any()
    cat = PHOTOS["kat"].pixels()
    assert (correlate(cat + LIGHTER, VERTICAL) == correlate(cat, VERTICAL)).all()


def test_the_legs_of_the_horse_are_seen_with_a_vertical_edge_and_its_back_with_the_other():
    """Rows 80 to 120 hold the legs, rows 30 to 70 of the middle columns the back and the belly."""
    horse = PHOTOS["paard"].pixels(128)
    vertical, horizontal = (abs(correlate(horse, kernel)) for kernel in (VERTICAL, VERTICAL.T))
    assert vertical[80:120].sum() > 2 * horizontal[80:120].sum()
    assert horizontal[25:75, 30:75].sum() > 2 * vertical[25:75, 30:75].sum()


def test_these_three_filters_stay_the_same_when_turned_over():
    same = {key for key, preset in FILTERS.items() if (rotated(preset.kernel) == preset.kernel).all()}
    assert same == {"identity", "mean", "sharpen"}
    assert (rotated(VERTICAL) == -VERTICAL).all()


def test_thirty_drawings_and_a_plus():
    network = train()
    judged = [(digit, network.judge(image)) for digit, images in DIGITS.items() for image in images]
    assert len(judged) == 30
    wrong = [answer.kind for digit, answer in judged if answer.ranking[0] != digit]
    assert 0.65 <= 1 - len(wrong) / 30 <= 0.87, "“ongeveer drie op de vier”"
    assert sum(kind != "sure" for kind in wrong) > len(wrong) / 2, "“meestal twijfel”"
    plus = np.maximum(BAR, BAR.T)
    assert network.judge(plus).ranking[0] == 4, "“een dik plusteken leest hij als een 4”"


@cache
def printed(words: str, old: str = "", new: str = "") -> str:
    """What the cell of the programming path with these words prints, with one thing changed in it."""
    first, *cells = code_cells(read_source(find_root() / "notebooks" / "src" / "nl" / "03-filter.md"))
    (cell,) = (cell for cell in cells if words in cell)
    assert old in cell
    return run(first, cell.replace(old, new) if old else cell)


def shares(seed: int) -> list[float]:
    lines = printed("randen + ReLU", "random_state=7", f"random_state={seed}").splitlines()
    return [float(line.split()[-1]) for line in lines]


def test_the_digit_that_wins_with_the_given_filter():
    means = re.findall(r"(\d) gemiddeld: ([\d.]+)", printed("kies zelf negen getallen"))
    assert int(max(means, key=lambda pair: float(pair[1]))[0]) == facts()["strongest"]


@pytest.mark.parametrize("seed", [0, 1, 2, 7])
def test_edges_with_relu_stay_the_best(seed):
    """A filter is linear and so is the score: only ReLU adds something."""
    pixels, edges, edges_relu = shares(seed)
    assert edges_relu > max(pixels, edges)


def test_a_filter_for_slanted_strokes_answers_to_7_and_more_to_4():
    out = printed("kies zelf negen getallen", "X = ", f"K = np.array({SLANTED.tolist()})\nX = ")
    means = {int(digit): float(mean) for digit, mean in re.findall(r"(\d) gemiddeld: ([\d.]+)", out)}
    assert sorted(means, key=means.get)[-2:] == [7, 4]
    assert facts()["slanted"] == {"first": 4, "second": 7}
    assert filter_sum(SLANTED) == 0


@pytest.mark.parametrize("key", ["vertical", "sharpen"])
def test_the_computer_learns_the_filter_that_is_its_goal(key):
    """1000 steps of size 0.2 on 400 random pixels."""
    image = np.random.default_rng(7).random((20, 20))
    windows = np.array([step.window.ravel() for step in steps(image, np.ones((3, 3)))])
    wanted, found = FILTERS[key].kernel.ravel(), np.zeros(9)
    for _step in range(1001):
        found -= 0.2 * windows.T @ (windows @ (found - wanted)) / len(windows)
    assert found == pytest.approx(wanted, abs=0.01)
