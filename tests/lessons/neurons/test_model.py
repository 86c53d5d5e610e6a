"""The maths of lesson 4: every number of the lesson book, and laws of sums of neurons."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from random import Random

import numpy as np
import pytest

from aiopschool.lessons.neurons.data import CLOUDS, DEVICES, RIDE, ROOF_NEURONS, SECOND_RIDE, TARGETS
from aiopschool.lessons.neurons.missions import Mission, graph_of, needed
from aiopschool.lessons.neurons.model import (
    ACTIVATIONS,
    BOUNDED,
    LEAKY,
    RELU,
    STEP,
    Neuron,
    fewest,
    relu,
    through,
    total,
    two_layers,
    weighted,
)
from aiopschool.lessons.neurons.piecewise import broken_line, mean_gap
from aiopschool.lessons.neurons.xor import BY_HAND, exact_output, trained
from aiopschool.maths.separating import XOR, fewest_errors

PLACES = [Fraction(n, 7) for n in range(-50, 50)]  # a hundred, no round ones


def rules(function):
    """Slope, intercept and ends of every piece."""
    return [(p.slope, p.intercept, p.low, p.high) for p in function.pieces]


def random_neurons(random: Random, count: int) -> list[Neuron]:
    """Neurons with small fractions, some with w = 0 or with a kink that they share."""

    def draw() -> Fraction:
        return Fraction(random.randint(-6, 6), random.choice([1, 2, 3]))

    return [Neuron(draw(), draw(), draw()) for _n in range(count)]


def test_the_parking_tariff():
    price = total([DEVICES["parking"].neuron])
    assert [price(t) for t in (0, 20, 30, 50, 60)] == [0, 0, 0, 1, Fraction(3, 2)]
    assert rules(price) == [(0, 0, None, 30), (Fraction(1, 20), Fraction(-3, 2), 30, None)]


def test_the_lamp_is_silent_on_the_right():
    lamp = total([DEVICES["lamp"].neuron])
    assert [lamp(x) for x in (0, 10, 40, 100)] == [80, 60, 0, 0]


@pytest.mark.parametrize("x", [-3, Fraction(-1, 3), 0, Fraction(2, 7), 5])
def test_relu_in_three_ways(x):
    assert relu(x) == max(0, x) == (x + abs(x)) / Fraction(2)
    assert LEAKY(x) == max(x / Fraction(10), x)
    assert relu(x) + relu(-x) == abs(x)
    assert BOUNDED(x) == relu(x + 1) - relu(x - 1) - 1
    assert STEP(x) == (x >= 0)


def test_a_leaky_relu_with_one_tenth():
    assert [LEAKY(x) for x in (-2, 0, 3)] == [Fraction(-1, 5), 0, 3]


def test_the_kink_lies_at_the_zero():
    assert Neuron(2, -6).kink == 3
    assert Neuron(0, 5).kink is None


def test_the_roof_of_the_book():
    roof = total(ROOF_NEURONS)
    assert rules(roof) == [(0, 0, None, 0), (1, 0, 0, 1), (-1, 2, 1, 2), (0, 0, 2, None)]
    assert [piece.closed for piece in roof.pieces] == [(False, False), *3 * [(True, False)]]


def test_two_layers_without_a_bend_are_one_line():
    assert two_layers((3, -1), (2, 4)) == (6, 2)
    one, two = Neuron(3, -1), Neuron(2, 4)
    slope, intercept = two_layers((3, -1), (2, 4))
    assert all(two.z(one.z(x)) == slope * x + intercept for x in PLACES)


def test_a_broken_line_of_two_neurons():
    c, neurons = through([(0, 0), (1, 2), (3, 0)])
    assert (c, [(n.w, n.b, n.v) for n in neurons]) == (0, [(1, 0, 2), (1, -1, -3)])


def test_xor_of_two_neurons():
    assert [exact_output(x, y) for x, y in ((0, 0), (0, 1), (1, 0), (1, 1))] == [0, 1, 1, 0]
    assert [BY_HAND.hidden(*p.place) for p in XOR] == [(0, 0), (2, 1), (1, 0), (1, 0)]
    assert not BY_HAND.wrong()
    assert fewest_errors(XOR) == 1


def test_a_weighted_sum():
    assert weighted((2, -3), (1, 2), 1) == -3


@pytest.mark.parametrize("kind", ACTIVATIONS)
@pytest.mark.parametrize("seed", range(40))
def test_the_written_rule_is_the_sum_everywhere(kind, seed):
    random, activation = Random(seed), ACTIVATIONS[kind]
    neurons = random_neurons(random, random.randint(1, 5))
    c = Fraction(random.randint(-3, 3))
    function = total(neurons, c, activation)
    ends = [piece.low for piece in function.pieces if piece.low is not None]
    for x in [*PLACES, *ends]:
        assert sum(piece.holds(x) for piece in function.pieces) == 1
        assert function(x) == c + sum(n.output(x, activation) for n in neurons)


@pytest.mark.parametrize("seed", range(40))
def test_kinks_and_jumps_of_the_slope(seed):
    neurons = random_neurons(Random(seed), 4)
    jumps: dict[Fraction, Fraction] = {}
    for neuron in neurons:
        if neuron.kink is not None:
            jumps[neuron.kink] = jumps.get(neuron.kink, Fraction(0)) + neuron.v * abs(neuron.w)
    wanted = {x: jump for x, jump in sorted(jumps.items()) if jump}
    assert {kink.x: kink.jump for kink in total(neurons).kinks} == wanted
    assert not any(kink.gap for kink in total(neurons).kinks), "a sum of ReLUs has no jump"


def test_two_steps_that_meet_leave_one_point_by_itself():
    function = total([Neuron(1, 0), Neuron(-1, 0)], 0, STEP)
    assert [(p.low, p.high, p.closed, p.intercept) for p in function.pieces] == [
        (None, 0, (False, False), 1),
        (0, 0, (True, True), 2),
        (0, None, (False, False), 1),
    ]


def test_an_end_belongs_to_the_left_when_w_is_negative():
    function = total([Neuron(-1, 2)], 0, STEP)
    assert [piece.closed for piece in function.pieces] == [(False, True), (False, False)]
    assert function(2) == 1


def test_a_thousand_broken_lines_are_rebuilt_exactly():
    random = Random(4)
    for _n in range(1000):
        xs = sorted(random.sample(range(-20, 21), random.randint(2, 7)))
        points = [(Fraction(x, 3), Fraction(random.randint(-9, 9), 2)) for x in xs]
        c, neurons = through(points)
        rebuilt = total(neurons, c)
        assert all(rebuilt(x) == y for x, y in points)
        assert all(rebuilt((x + u) / 2) == (y + v) / 2 for (x, y), (u, v) in pairwise(points))
        assert len(neurons) <= len(points) - 1


def test_the_fewest_neurons():
    assert fewest([(0, 0), (1, 1)]) == 1
    assert fewest([(0, 2), (1, 2)]) == 0
    assert fewest([(-1, 0), (0, 0), (1, 1), (2, 0), (3, 0)]) == 3
    assert fewest([(0, 0), (1, 1), (2, 0)]) == 2  # the first slope needs a neuron of its own
    assert fewest([(0, 1), (1, 0), (2, 0)]) == 1  # one that looks left


def test_the_hill_needs_three_neurons_that_look_left():
    hill = TARGETS["hill"]
    jumps = [kink.jump for kink in graph_of(hill).kinks]
    left = [Neuron(-1, x, jump) for x, jump in zip((2, 3, 5), jumps, strict=True)]
    assert needed(hill) == len(left) == 3
    assert Mission(hill, total(left, 4), 3).gap == 0
    assert len(through(hill.points)[1]) == 4


def test_gaps_are_areas():
    assert mean_gap(broken_line([(0, 0), (2, 2)]), broken_line([(0, 0), (2, 0)]), 0, 2) == 1
    assert mean_gap(total([Neuron(1, 0)]), total([Neuron(1, -1)]), 0, 2) == Fraction(3, 4)
    roof = total(ROOF_NEURONS)
    assert mean_gap(roof, roof, -1, 3) == 0
    assert mean_gap(roof, total([]), -1, 3) == Fraction(1, 4)


def test_a_gap_is_close_to_what_many_samples_say():
    random = Random(1)
    one, two = (total(random_neurons(random, 3), 1, RELU) for _n in range(2))
    xs = [Fraction(n, 400) for n in range(-800, 801)]
    samples = float(np.mean([abs(float(one(x) - two(x))) for x in xs]))
    assert float(mean_gap(one, two, -2, 2)) == pytest.approx(samples, rel=0.01)


def test_few_neurons_lie_closer_to_the_second_measurement_than_many():
    first, second = broken_line(RIDE), broken_line(SECOND_RIDE)
    few = broken_line([RIDE[x] for x in (0, 2, 5, 8, 12)])
    assert mean_gap(few, second, 0, 12) < mean_gap(first, second, 0, 12) / 2
    assert mean_gap(few, first, 0, 12) > 0


def test_training_for_xor_sometimes_fails():
    right = [not trained(seed).wrong() for seed in range(1, 21)]
    assert 5 < sum(right) < 15
    assert trained(1) == trained.__wrapped__(1), "the same start gives the same network"


def test_scores_on_a_grid_are_those_of_the_points():
    xs = np.array([0.0, 0.5, 1.0])
    grid = BY_HAND.scores(xs, xs)
    for i, y in enumerate(xs):
        for j, x in enumerate(xs):
            assert grid[i, j] == pytest.approx(float(BY_HAND.score(Fraction(x), Fraction(y))))


@pytest.mark.parametrize("key", CLOUDS)
def test_the_points_are_sixty_in_two_classes_inside_the_window(key):
    points = CLOUDS[key].points()
    assert sorted(p.target for p in points) == 30 * [-1] + 30 * [1]
    assert all(abs(p.x) < 2 and abs(p.y) < 2 for p in points)
    assert (fewest_errors(points) == 0) == (key == "groups")
