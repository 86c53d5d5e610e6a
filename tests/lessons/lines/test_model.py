"""Every number of lesson 1, and the laws behind them."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiopschool.lessons.lines.data import MESSAGES, TEST_MESSAGES, XOR, dataset
from aiopschool.lessons.lines.model import (
    Line,
    Point,
    Scaling,
    accuracy,
    errors,
    fewest_errors,
    margin,
    next_mistake,
    perceptron,
    perceptron_step,
    separable_q,
)

REFERENCE = Line.from_slope(1, 1)
LEARNED = Line(3, -2, 0)

small = st.integers(-9, 9)
coefficients = st.fractions(min_value=-9, max_value=9, max_denominator=12)
lines = st.builds(Line, coefficients, coefficients, coefficients)
points = st.builds(Point, small, small, st.sampled_from([-1, 1]))


# the lesson's numbers -----------------------------------------------------------------------------------


def test_step_3_the_reference_line_in_both_forms():
    assert Line(1, -1, 1) == REFERENCE
    assert (REFERENCE.slope, REFERENCE.intercept) == (1, 1)
    vertical = Line(2, 0, -6)
    assert vertical.is_line
    assert vertical.slope is vertical.intercept is None


def test_step_4_scores_and_classes():
    assert (REFERENCE.score(4, 2), REFERENCE.predict(4, 2)) == (3, 1)
    assert (REFERENCE.score(1, 4), REFERENCE.predict(1, 4)) == (-2, -1)


def test_step_5_multiples_are_the_same_line_and_a_negative_one_swaps_the_sides():
    assert REFERENCE.scaled(3).same_line(REFERENCE)
    assert REFERENCE.flipped().same_line(REFERENCE)
    assert [REFERENCE.scaled(3).predict(p.x, p.y) for p in MESSAGES] == [p.target for p in MESSAGES]
    assert [REFERENCE.flipped().predict(p.x, p.y) for p in MESSAGES] == [-p.target for p in MESSAGES]
    with pytest.raises(ValueError, match="0"):
        REFERENCE.scaled(0)


def test_step_6_accuracy_is_a_fraction():
    assert accuracy(Line.from_slope(0, 3), MESSAGES) == Fraction(7, 8)
    assert accuracy(REFERENCE, MESSAGES) == 1
    assert errors(Line.from_slope(0, 3), MESSAGES) == [Point(6, 4, 1)]


def test_step_7_two_updates_end_at_3x_minus_2y():
    run = perceptron(MESSAGES)
    assert [(step.point.x, step.point.y) for step in run.steps] == [(1, 4), (4, 2)]
    assert [step.after for step in run.steps] == [Line(-1, -4, -1), LEARNED]
    assert run.converged
    assert run.line == run.best == LEARNED
    assert LEARNED.slope == Fraction(3, 2)
    assert accuracy(LEARNED, MESSAGES) == 1


def test_step_8_two_faultless_lines_disagree_about_a_new_message():
    assert REFERENCE.score(3, 4) == 0
    assert LEARNED.score(3, 4) == 1
    assert accuracy(REFERENCE, TEST_MESSAGES) < 1
    assert accuracy(LEARNED, TEST_MESSAGES) < 1


def test_step_9_no_line_does_xor():
    assert fewest_errors(XOR) == 1
    assert not perceptron(XOR, max_rounds=500).converged
    assert perceptron(XOR).best is not None


@given(lines)
def test_step_9_the_contradiction_of_xor(line):
    """Adding the scores of the two −1 points and of the two +1 points gives the same number a + b + 2c."""
    negative, positive = (sum(line.score(p.x, p.y) for p in XOR if p.target == t) for t in (-1, 1))
    assert negative == positive == line.a + line.b + 2 * line.c


def test_exercises_1_to_5():
    assert REFERENCE.score(5, 3) == 3
    line = Line(3, -2, 4)
    assert (line.slope, line.intercept) == (Fraction(3, 2), 2)
    assert Line(-1, 1, -1) == REFERENCE.flipped()
    step = perceptron_step(Line(1, -1, 0), Point(2, 3, 1))
    assert (step.margin_before, step.after, step.margin_after) == (-1, Line(3, 2, 1), 13)
    assert separable_q(MESSAGES, 1) == (-2, 3)


@pytest.mark.parametrize(("key", "fewest"), [("separable", 0), ("almost", 3), ("not_separable", 52)])
def test_fewest_errors_on_the_penguins(key, fewest):
    assert fewest_errors(dataset(key).points) == fewest


def test_the_perceptron_on_the_penguins():
    separable = dataset("separable")
    run = perceptron(separable.scaling.points(separable.train))
    assert run.converged
    assert accuracy(separable.scaling.line_back(run.line), separable.train) == 1
    almost = dataset("almost")
    run = perceptron(almost.scaling.points(almost.train))
    assert not run.converged
    best = len(errors(almost.scaling.line_back(run.best), almost.train))
    assert fewest_errors(almost.train) <= best <= 4


# laws ---------------------------------------------------------------------------------------------------


@given(lines, points, st.fractions(min_value=Fraction(1, 10), max_value=3, max_denominator=10))
def test_an_update_raises_the_margin_by_eta_times_x2_y2_1(line, point, eta):
    step = perceptron_step(line, point, eta)
    assert step.margin_after - step.margin_before == eta * (point.x**2 + point.y**2 + 1)
    assert step.margin_after > step.margin_before


@given(lines, lines.filter(lambda line: line.is_line), st.sets(st.tuples(small, small), min_size=1, max_size=12))
def test_the_perceptron_comes_to_rest_when_a_line_separates_strictly(start, truth, spots):
    labelled = [Point(x, y, truth.predict(x, y)) for x, y in spots if abs(truth.score(x, y)) >= 1]
    if not labelled:
        return
    run = perceptron(labelled, start=start, max_rounds=20_000)
    assert run.converged
    assert all(margin(run.line, p) > 0 for p in labelled)
    assert run.line == (run.steps[-1].after if run.steps else start)


@given(st.lists(points, min_size=1, max_size=8), lines, st.integers(0, 7))
def test_the_next_mistake_is_searched_in_a_circle(cloud, line, start):
    index = next_mistake(line, cloud, start)
    order = [(start + i) % len(cloud) for i in range(len(cloud))]
    assert index == next((i for i in order if margin(line, cloud[i]) <= 0), None)


def by_trying(cloud: list[Point]) -> int:
    """The fewest errors over many slightly moved lines through two points: slow and simple."""
    best = min(sum(p.target > 0 for p in cloud), sum(p.target < 0 for p in cloud))
    nudges = (Fraction(-1, 5000), 0, Fraction(1, 5000))
    for one, two in itertools.combinations({(p.x, p.y) for p in cloud}, 2):
        for moved in itertools.product(nudges, repeat=4):
            (x0, y0), (x1, y1) = ((one[0] + moved[0], one[1] + moved[1]), (two[0] + moved[2], two[1] + moved[3]))
            line = Line(y0 - y1, x1 - x0, x0 * y1 - x1 * y0)
            wrong = len(errors(line, cloud))
            best = min(best, wrong, len(errors(line.flipped(), cloud)))
    return best


grid = st.builds(Point, st.integers(0, 3), st.integers(0, 3), st.sampled_from([-1, 1]))


@settings(max_examples=30)
@given(st.lists(grid, min_size=2, max_size=5))
def test_fewest_errors_equals_the_simple_way(cloud):
    """Nudged lines can miss a split of three or more points in line, so they may do worse, never better."""
    fewest = fewest_errors(cloud)
    assert fewest <= by_trying(cloud)
    spots = {(p.x, p.y) for p in cloud}
    in_line = any(
        (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0]) for a, b, c in itertools.combinations(spots, 3)
    )
    if not in_line:
        assert fewest == by_trying(cloud)


@pytest.mark.parametrize(
    ("targets", "fewest"), [([1, 1, -1, -1], 0), ([1, -1, 1, -1], 1), ([1, -1, -1, 1], 1), ([1, -1, 1], 1)]
)
def test_points_in_line_are_split_at_one_spot(targets, fewest):
    assert fewest_errors([Point(i, i, t) for i, t in enumerate(targets)]) == fewest


def test_points_on_one_spot_stay_together():
    assert fewest_errors([Point(0, 0, 1), Point(0, 0, -1), Point(1, 0, 1)]) == 1


def area(corners: list[tuple[float, float]]) -> float:
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


@given(lines)
def test_the_two_half_planes_fill_the_window(line):
    box = (-4.0, 5.0, -3.0, 6.0)
    halves = {sign: line.half_plane(box, sign) for sign in (-1, 1)}
    assert sum(area(corners) for corners in halves.values()) == pytest.approx(81)
    for sign, corners in halves.items():
        assert all(sign * float(line.score(x, y)) >= -1e-6 for x, y in corners)


@given(lines)
def test_the_drawn_segment_lies_on_the_line_inside_the_window(line):
    box = (-4.0, 5.0, -3.0, 6.0)
    for x, y in line.segment(box) or ():
        assert float(line.score(x, y)) == pytest.approx(0, abs=1e-6)
        assert -4 - 1e-6 <= x <= 5 + 1e-6
        assert -3 - 1e-6 <= y <= 6 + 1e-6


@pytest.mark.parametrize("c", ["1/3", "-1/3", "1/7"])
def test_lines_along_the_axes_cross_the_window(c):
    box = (-4.0, 5.0, -3.0, 6.0)
    assert Line(1, 0, c).segment(box) is not None
    assert Line(0, 1, c).segment(box) is not None
    assert Line(0, 1, 100).segment(box) is None
    assert Line(0, 0, 1).segment(box) is None


@given(lines.filter(lambda line: line.is_line), small, small)
def test_the_distance_is_the_score_divided_by_the_length_of_a_b(line, x, y):
    assert line.distance(x, y) == pytest.approx(
        abs(float(line.score(x, y))) / math.sqrt(float(line.a) ** 2 + float(line.b) ** 2)
    )


def test_no_line_has_no_distance():
    with pytest.raises(ValueError, match="0"):
        Line(0, 0, 1).distance(1, 1)


@given(lines, st.lists(points, min_size=2, max_size=6))
def test_rescaling_keeps_every_score(line, cloud):
    scaling = Scaling.around(cloud)
    moved = scaling.points(cloud)
    for p, q in zip(cloud, moved, strict=True):
        assert scaling.line_to(line).score(q.x, q.y) == line.score(p.x, p.y)
    assert scaling.line_back(scaling.line_to(line)) == line
