"""The points of lesson 1: invented messages and real penguins."""

from __future__ import annotations

from fractions import Fraction

import pytest

from aiopschool.errors import ReaderError
from aiopschool.lessons.lines.data import DATASETS, dataset, dataset_titles
from aiopschool.lessons.lines.model import Point


def test_the_penguins_are_exact_and_all_there():
    almost = dataset("almost")
    assert len(almost.points) == 219
    assert Point(Fraction(391, 10), Fraction(187, 10), -1) in almost.points
    assert len(dataset("separable").points) == 274


@pytest.mark.parametrize("key", ["separable", "almost", "not_separable"])
def test_about_seventy_per_cent_of_each_species_is_for_training(key):
    data = dataset(key)
    for target in (-1, 1):
        train, test = (sum(p.target == target for p in part) for part in (data.train, data.test))
        assert train / (train + test) == pytest.approx(0.7, abs=0.01)


@pytest.mark.parametrize("key", DATASETS)
def test_every_point_lies_in_the_window_and_the_start_line_is_drawn(key):
    data = dataset(key)
    x0, x1, y0, y1 = data.box
    assert all(x0 <= p.x <= x1 and y0 <= p.y <= y1 for p in data.points)
    assert data.start.segment(data.box)
    low, high, _step = (Fraction(v) for v in data.intercept_range)
    assert low <= data.start.intercept <= high


def test_invented_data_say_so():
    assert "verzonnen" in dataset_titles()["messages"]


def test_an_unknown_key_gets_a_sentence():
    with pytest.raises(ReaderError, match="almost"):
        dataset("almst")
