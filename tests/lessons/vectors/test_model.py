"""The maths of lesson 8: every figure of the lesson book, and what must hold for all numbers."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.lessons.vectors import model
from aiopschool.lessons.vectors.hull import hull
from aiopschool.lessons.vectors.model import vector

numbers = st.integers(-20, 20)
vectors = st.tuples(numbers, numbers).map(lambda pair: vector(*pair))
scores = st.lists(st.floats(-300, 300), min_size=1, max_size=8)


def test_the_figures_of_the_book():
    u, v = vector(3, 4), vector(4, 3)
    assert model.norm(u) == 5
    assert model.dot(u, v) == 24
    assert model.dot(u, vector(-4, 3)) == 0
    assert model.cosine(u, v) == 0.96
    assert model.cosine(vector(6, 8), v) == 0.96
    assert model.distance(vector(6, 8), v) != model.distance(u, v)
    assert model.angle(vector(2, 1), vector(1, 3)) == pytest.approx(45)
    assert model.add(vector(2, 1), vector(1, 3)) == (3, 4)


def test_paris_without_france_with_belgium():
    goal = model.analogy(vector(3, 4), vector(2, 1), vector(5, "1.5"))
    assert goal == (6, Fraction(9, 2))
    assert round(model.cosine(goal, vector(6, "4.4")), 4) == 0.9999


def test_the_exact_example_of_attention():
    weights = model.shares([2, 1])
    assert weights == [Fraction(2, 3), Fraction(1, 3)]
    assert model.weighted_mean(weights, [vector(3, 0), vector(0, 6)]) == (2, 2)
    assert model.softmax([math.log(2), 0]).tolist() == pytest.approx([2 / 3, 1 / 3])
    assert model.shares([3, 1]) == [Fraction(3, 4), Fraction(1, 4)]
    assert model.weighted_mean(model.shares([3, 1]), [vector(4, 0), vector(0, 8)]) == (3, 2)


@pytest.mark.parametrize(
    ("temperature", "chances"),
    [(1, [0.665, 0.245, 0.090]), (0.5, [0.867, 0.117, 0.016]), (2, [0.506, 0.307, 0.186])],
)
def test_temperatures_of_the_book(temperature, chances):
    assert model.softmax([2, 1, 0], temperature).round(3).tolist() == chances


@given(scores, st.floats(-50, 50), st.floats(0.1, 5))
def test_weights_are_positive_together_one_and_do_not_see_a_constant(found, constant, temperature):
    weights = model.softmax(found, temperature)
    assert weights.min() >= 0
    assert weights.sum() == pytest.approx(1)
    assert np.allclose(weights, model.softmax([score + constant for score in found], temperature), atol=1e-9)


@given(vectors, vectors, st.integers(1, 9))
def test_the_cosine_does_not_see_length_and_stays_within_its_limits(u, v, k):
    found = model.cosine(u, v)
    if not any(u) or not any(v):
        assert found is None
        return
    assert -1 <= found <= 1
    assert model.cosine(model.times(k, u), v) == pytest.approx(found)
    assert model.cosine(u, model.times(k, u)) == 1


def test_a_temperature_of_zero_is_refused():
    with pytest.raises(ValueError, match="positive"):
        model.softmax([1, 2], 0)


@given(vectors, st.lists(st.tuples(vectors, vectors), min_size=1, max_size=6))
def test_the_output_of_attention_lies_between_the_values(query, pairs):
    keys, values = zip(*pairs, strict=True)
    found = model.attention(query, keys, values)
    for n in (0, 1):
        column = [float(value[n]) for value in values]
        assert min(column) - 1e-9 <= found.output[n] <= max(column) + 1e-9


def test_a_hull_leaves_out_what_lies_inside():
    assert hull([(0, 0), (4, 0), (2, 1), (4, 4), (0, 4), (1, 1)]) == [(0, 0), (4, 0), (4, 4), (0, 4)]
    assert hull([(1, 2)]) == [(1, 2)]
    assert hull([(3, 0), (0, 6)]) == [(0, 6), (3, 0)]
