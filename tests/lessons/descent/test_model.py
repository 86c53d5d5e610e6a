"""The figures of lesson 5: exact where fractions allow it, checked against numpy where they do not."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.lessons.descent.data import LOSS, OTHER_LOSS, OTHER_POINTS, POINTS, VALLEYS
from aiopschool.lessons.descent.model import (
    Neuron,
    Parabola,
    TwoValleys,
    Verdict,
    best_line,
    chain,
    descend,
    descend_plane,
    difference_quotient,
    distance_ratios,
    end,
    gradient,
    largest_eta,
    loss,
    loss_curve,
    losses,
    numeric_slope,
    scaled,
    sigmoid,
    sigmoid_slope,
    verdict,
)

F = Fraction
SQUARE = Parabola(1, 0, 0)
numbers = st.fractions(min_value=-50, max_value=50, max_denominator=60)
positive = st.fractions(min_value=F(1, 50), max_value=20, max_denominator=50)


def texts(path):
    return [str(float(w)) for w in path[1:]]


def test_the_loss_of_the_book():
    assert Parabola(3, 2, F(2, 3)) == LOSS
    assert LOSS.terms == (3, -12, F(38, 3))
    assert loss(POINTS, 0) == F(38, 3)
    assert LOSS.slope(0) == -12
    assert difference_quotient(LOSS, 0, F(1, 1000)) == F(-11997, 1000)
    assert [difference_quotient(LOSS, 0, F(1, n)) for n in (2, 10, 100)] == [
        F(-21, 2),
        F(-117, 10),
        F(-1197, 100),
    ]
    with pytest.raises(ZeroDivisionError):
        difference_quotient(LOSS, 0, 0)


def test_four_steps_of_the_book():
    assert texts(descend(LOSS, 0, F(1, 10), 4)) == ["1.2", "1.68", "1.872", "1.9488"]


@pytest.mark.parametrize(
    ("eta", "path", "ends"),
    [
        ("1/4", ["2.0", "1.0", "0.5"], Verdict.CONVERGES),
        ("1", ["-4.0", "4.0", "-4.0"], Verdict.JUMPS),
        ("1.1", ["-4.8", "5.76", "-6.912"], Verdict.DIVERGES),
        ("1/2", ["0.0", "0.0", "0.0"], Verdict.ONE_STEP),
        ("0.7", ["-1.6", "0.64", "-0.256"], Verdict.ZIGZAG),
    ],
)
def test_three_steps_on_the_square(eta, path, ends):
    assert texts(descend(SQUARE, 4, F(eta), 3)) == path
    assert verdict(SQUARE, 4, F(eta)) is ends


def test_the_ratio_law_for_a_thousand_parabolas_exactly():
    chance = random.Random(5)
    for _time in range(1000):
        a, eta = (F(chance.randint(1, 400), chance.randint(1, 90)) for _side in "ae")
        p, start = (F(chance.randint(-90, 90), chance.randint(1, 9)) for _side in "ps")
        curve = Parabola(a, p, 0)
        path = descend(curve, start, eta, 3)
        assert all(new - p == curve.ratio(eta) * (old - p) for old, new in pairwise(path))
        closer = abs(path[1] - p) < abs(start - p)
        assert closer == (0 < eta < 1 / a and start != p)
        assert (verdict(curve, start, eta) in (Verdict.CONVERGES, Verdict.ONE_STEP, Verdict.ZIGZAG)) == closer


@given(positive, numbers, numbers, numbers)
def test_one_step_is_enough_with_half_the_limit(a, p, q, start):
    curve = Parabola(a, p, q)
    assert descend(curve, start, curve.one_step, 1)[-1] == p
    assert curve.one_step * 2 == curve.limit == 1 / a


def test_at_the_ends_of_the_interval_nothing_comes_closer():
    assert verdict(LOSS, 0, LOSS.limit) is Verdict.JUMPS
    assert verdict(LOSS, 0, F(0)) is Verdict.STILL
    assert verdict(LOSS, LOSS.p, F(9)) is Verdict.STILL


def test_the_ratios_of_a_path_have_none_where_there_is_no_distance():
    assert distance_ratios(SQUARE, descend(SQUARE, 4, F(1, 2), 2)) == [None, 0, None]


def test_a_path_that_runs_away_stops():
    path = descend(SQUARE, 4, F(3), 1000)
    assert len(path) < 40
    assert abs(path[-1]) > 10**9
    assert len(descend(TwoValleys(), 2.0, 0.6, 1000)) < 10


def test_two_valleys():
    curve = TwoValleys()
    assert [round(w, 3) for w in curve.minima] == [-1.473, 1.347]
    assert [round(curve.value(w), 3) for w in curve.minima] == [-5.444, -2.619]
    assert all(abs(curve.slope(w)) < 1e-9 for w in curve.flat)


@pytest.mark.parametrize(("start", "ends"), [(0, -1.473), (-0.5, -1.473), (0.2, 1.347), (0.5, 1.347)])
def test_the_start_decides_the_valley(start, ends):
    found, w = end(TwoValleys(), start, 0.02)
    assert (found, round(w, 3)) == (Verdict.CONVERGES, ends)


def test_other_ends_of_a_long_run():
    curve = TwoValleys()
    assert end(curve, 2, 0.6)[0] is Verdict.DIVERGES
    assert end(curve, curve.flat[1], 0.02)[0] in (Verdict.STILL, Verdict.CONVERGES)
    assert end(curve, 0.5, 0.15)[0] is Verdict.JUMPS


@given(st.floats(-2, 2))
def test_slopes_agree_with_central_differences(w):
    for curve in (LOSS, TwoValleys(), OTHER_LOSS):
        assert float(curve.slope(w)) == pytest.approx(numeric_slope(curve, w), abs=1e-4)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5), numbers)
def test_the_curve_is_the_loss_of_the_points(points, w):
    if any(x for x, _y in points):
        assert loss_curve(points).value(w) == loss(points, w)


def test_scaling_changes_a_by_the_square():
    assert loss_curve(scaled(POINTS, 10)).a == 300
    assert loss_curve(scaled(POINTS, 10)).q == LOSS.q


@given(numbers, numbers)
def test_the_gradient_of_the_plane_agrees_with_central_differences(w, b):
    h = F(1, 1000)
    along_w = (loss(POINTS, w + h, b) - loss(POINTS, w - h, b)) / (2 * h)
    along_b = (loss(POINTS, w, b + h) - loss(POINTS, w, b - h)) / (2 * h)
    assert gradient(POINTS, w, b) == (along_w, along_b), "exact: the loss is quadratic"


def test_two_numbers_learn_together():
    assert best_line(POINTS) == (2, 0)
    fitted = np.polyfit(*map(np.array, zip(*OTHER_POINTS, strict=True)), 1)
    assert [float(x) for x in best_line(OTHER_POINTS)] == pytest.approx(fitted)
    limit = largest_eta(POINTS)
    assert descend_plane(POINTS, (0, 3), 0.95 * limit, 5000)[-1] == pytest.approx((2, 0), abs=1e-3)
    assert max(map(abs, descend_plane(POINTS, (0, 3), 1.05 * limit, 5000)[-1])) > 1e6
    grid = losses(POINTS, [0, 2], [0, 1])
    assert grid[0].tolist() == pytest.approx([38 / 3, 2 / 3])


def test_momentum_arrives_sooner():
    slow = descend_plane(POINTS, (0, 3), 0.05, 60)[-1]
    fast = descend_plane(POINTS, (0, 3), 0.05, 60, momentum=0.8)[-1]
    assert loss(POINTS, *fast) < loss(POINTS, *slow)


def test_the_neuron_of_the_book():
    neuron = Neuron(w=0.5, b=-1, x=2, y=1)
    assert (neuron.z, neuron.output, neuron.loss, neuron.dw, neuron.db) == (0, 0.5, 0.25, -0.5, -0.25)
    after = neuron.step(1)
    assert (after.w, after.b) == (1, -0.75)
    assert (round(after.output, 3), round(after.loss, 3)) == (0.777, 0.050)


@given(*(st.floats(-3, 3) for _factor in "wbx"), st.sampled_from([0, 1]))
def test_the_chain_rule_agrees_with_central_differences(w, b, x, y):
    h = 1e-5
    neuron = Neuron(w, b, x, y)
    along_w = (Neuron(w + h, b, x, y).loss - Neuron(w - h, b, x, y).loss) / (2 * h)
    along_b = (Neuron(w, b + h, x, y).loss - Neuron(w, b - h, x, y).loss) / (2 * h)
    assert (neuron.dw, neuron.db) == pytest.approx((along_w, along_b), abs=1e-7)


@given(st.floats(-800, 800))
def test_the_slope_of_the_sigmoid_is_at_most_a_quarter(z):
    assert 0 <= sigmoid(z) <= 1
    assert 0 <= sigmoid_slope(z) <= 0.25


@given(st.floats(-5, 5), st.integers(1, 6))
def test_with_weight_1_every_layer_leaves_at_most_a_quarter(x, layers):
    found = chain("sigmoid", x, 1, layers)
    assert found[-1].product <= 0.25**layers
    assert chain("relu", x, 1, layers)[-1].product == (x > 0)


def test_a_chain_is_the_slope_of_all_layers_together():
    h = 1e-6
    ends = [chain("sigmoid", 0.5 + d, 1.5, 4)[-1].output for d in (h, -h)]
    assert chain("sigmoid", 0.5, 1.5, 4)[-1].product == pytest.approx((ends[0] - ends[1]) / (2 * h), rel=1e-5)


def test_the_machine_arrives_in_valleys_1_and_2_and_is_caught_in_valley_3():
    for key in "12":
        assert VALLEYS[key].above(VALLEYS[key].machine(6)[-1]) < 0.2
    trap = VALLEYS["3"]
    assert trap.machine(6)[-1] == pytest.approx(trap.curve.minima[1], abs=0.2)
    assert trap.above(trap.machine(6)[-1]) > 2
