"""Every number of lesson 1, and the laws behind them."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
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
real_lines = lines.filter(lambda line: line.is_line)
points = st.builds(Point, small, small, st.sampled_from([-1, 1]))


def test_step_3_slope_is_minus_a_over_b_and_intercept_minus_c_over_b():
    """y = mx + q ⇔ mx − y + q = 0; b ≠ 0: m = −a/b and q = −c/b; b = 0: the vertical line x = −c/a."""
    assert Line(1, -1, 1) == REFERENCE
    assert (REFERENCE.slope, REFERENCE.intercept, REFERENCE.x_intercept) == (1, 1, -1)
    vertical = Line(2, 0, -6)
    assert vertical.is_line
    assert vertical.slope is vertical.intercept is None
    assert vertical.x_intercept == 3
    nothing = Line(0, 0, 5)
    assert not nothing.is_line
    assert nothing.slope is nothing.intercept is nothing.x_intercept is None


def test_step_3_numbers_are_exact_also_from_decimal_text():
    assert Line("0.1", -1, "0.2").score(1, 0) == Fraction(3, 10)
    assert Line.from_slope("1.5", 0).same_line(LEARNED)


def test_step_4_the_score_is_ax_plus_by_plus_c_and_its_sign_is_the_class():
    """s(x, y) = x − y + 1; s ≥ 0 → spam (+1), s < 0 → ordinary (−1)."""
    assert (REFERENCE.score(4, 2), REFERENCE.predict(4, 2)) == (3, 1)
    assert (REFERENCE.score(1, 4), REFERENCE.predict(1, 4)) == (-2, -1)
    assert (REFERENCE.score(3, 4), REFERENCE.predict(3, 4)) == (0, 1)


def test_step_5_ka_kb_kc_is_the_same_line_and_a_negative_k_swaps_the_predictions():
    assert REFERENCE.scaled(3) == Line(3, -3, 3)
    assert REFERENCE.scaled(3).same_line(REFERENCE)
    assert not REFERENCE.same_line(LEARNED)
    assert not Line(0, 0, 1).same_line(Line(0, 0, 1))
    assert [REFERENCE.scaled(3).predict(p.x, p.y) for p in MESSAGES] == [p.target for p in MESSAGES]
    assert [REFERENCE.flipped().predict(p.x, p.y) for p in MESSAGES] == [-p.target for p in MESSAGES]
    with pytest.raises(ValueError, match="0"):
        REFERENCE.scaled(0)


def test_step_6_accuracy_is_right_divided_by_total():
    """y = 3 predicts 7 of the 8 messages right: 7/8 = 0.875 = 87.5 %."""
    assert accuracy(Line.from_slope(0, 3), MESSAGES) == Fraction(7, 8) == Fraction("0.875")
    assert accuracy(REFERENCE, MESSAGES) == 1
    assert accuracy(REFERENCE.flipped(), MESSAGES) == 0
    assert errors(Line.from_slope(0, 3), MESSAGES) == [Point(6, 4, 1)]
    with pytest.raises(ValueError, match="no points"):
        accuracy(REFERENCE, [])


def test_step_7_two_updates_end_at_3x_minus_2y():
    """a ← a + ηtx, b ← b + ηty, c ← c + ηt: (0; 0; 0) → (−1; −4; −1) → (3; −2; 0)."""
    run = perceptron(MESSAGES)
    assert [(step.point.x, step.point.y) for step in run.steps] == [(1, 4), (4, 2)]
    assert [step.before for step in run.steps] == [Line(0, 0, 0), Line(-1, -4, -1)]
    assert [step.after for step in run.steps] == [Line(-1, -4, -1), LEARNED]
    assert [(step.margin_before, step.margin_after) for step in run.steps] == [(0, 18), (-13, 8)]
    assert run.converged
    assert run.rounds == 1
    assert run.line == run.best == LEARNED
    assert (LEARNED.slope, LEARNED.intercept) == (Fraction(3, 2), 0)
    assert accuracy(LEARNED, MESSAGES) == 1


def test_step_7_the_last_allowed_round_counts():
    assert perceptron(MESSAGES, max_rounds=1).converged
    stopped = perceptron(MESSAGES, max_rounds=0)
    assert (stopped.converged, stopped.steps, stopped.rounds) == (False, (), 0)


def test_step_7_without_mistakes_there_is_nothing_to_learn():
    run = perceptron(MESSAGES, start=REFERENCE)
    assert (run.converged, run.steps, run.rounds, run.line, run.best) == (True, (), 0, REFERENCE, REFERENCE)
    assert perceptron([], start=REFERENCE).converged


def test_step_8_two_faultless_lines_disagree_about_a_new_message():
    """(3, 4): x − y + 1 gives 0 (on the line), 3x − 2y gives 1; both miss one of the three test messages."""
    assert REFERENCE.score(3, 4) == 0
    assert LEARNED.score(3, 4) == 1
    assert accuracy(REFERENCE, TEST_MESSAGES) == accuracy(LEARNED, TEST_MESSAGES) == Fraction(2, 3)


def test_step_9_no_line_does_xor():
    assert fewest_errors(XOR) == 1
    run = perceptron(XOR, max_rounds=500)
    assert not run.converged
    assert run.rounds == 500
    assert errors(run.best, XOR)
    for m in (-2, -1, 0, Fraction(1, 2), 1, 3):
        assert separable_q(XOR, m) is None


@given(lines)
def test_step_9_and_exercise_6_the_contradiction_of_xor(line):
    """s(0, 0) + s(1, 1) = s(1, 0) + s(0, 1) = a + b + 2c: not both below 0 and at least 0."""
    negative, positive = (sum(line.score(p.x, p.y) for p in XOR if p.target == t) for t in (-1, 1))
    assert negative == positive == line.a + line.b + 2 * line.c
    assert errors(line, XOR)


def test_step_10_distance_is_the_size_of_the_score_divided_by_the_root_of_a2_plus_b2():
    """d = |ax₀ + by₀ + c| / √(a² + b²): from (4, 2) to x − y + 1 = 0 it is 3/√2."""
    assert REFERENCE.distance(4, 2) == pytest.approx(3 / math.sqrt(2))
    assert LEARNED.distance(1, 4) == pytest.approx(5 / math.sqrt(13))
    assert LEARNED.distance(2, 3) == 0
    assert Line(-3, 4, 5).distance(0, 0) == 1


def test_exercise_1_the_score_of_5_3_is_3_so_spam():
    """s = x − y + 1 = 5 − 3 + 1 = 3; with x and y swapped it would be −1."""
    assert (REFERENCE.score(5, 3), REFERENCE.predict(5, 3)) == (3, 1)
    assert REFERENCE.score(3, 5) == -1


def test_exercise_2_slope_and_intercept_of_3x_minus_2y_plus_4():
    """m = −a/b = −3/(−2) = 1.5 and q = −c/b = −4/(−2) = 2."""
    line = Line(3, -2, 4)
    assert (line.slope, line.intercept) == (Fraction("1.5"), 2)


def test_exercise_3_times_minus_1_is_the_same_line_with_the_predictions_swapped():
    opposite = Line(-1, 1, -1)
    assert opposite == REFERENCE.flipped()
    assert opposite.same_line(REFERENCE)
    assert all(opposite.predict(p.x, p.y) == -REFERENCE.predict(p.x, p.y) for p in MESSAGES)


def test_exercise_4_one_step_from_1_minus_1_0_with_2_3():
    """(1 + 2; −1 + 3; 0 + 1) = (3; 2; 1); the score goes from −1 to −1 + (2² + 3² + 1) = 13."""
    step = perceptron_step(Line(1, -1, 0), Point(2, 3, 1))
    assert (step.before.score(2, 3), step.after, step.after.score(2, 3)) == (-1, Line(3, 2, 1), 13)
    assert (step.margin_before, step.margin_after) == (-1, 13)


def test_exercise_5_y_is_x_plus_q_separates_for_q_between_minus_2_and_3():
    """The largest y − x of spam is −2, the smallest of ordinary is 3: q ∈ ]−2, 3[, ends excluded."""
    assert separable_q(MESSAGES, 1) == (-2, 3)
    swapped = [Point(p.x, p.y, -p.target) for p in MESSAGES]
    assert separable_q(swapped, 1) == (-2, 3)


def test_a_missing_class_leaves_one_side_of_q_open():
    assert separable_q([Point(1, 4, 1), Point(2, 3, 1)], 1) == (3, None)
    assert separable_q([Point(1, 4, -1), Point(2, 3, -1)], 1) == (None, 1)
    assert separable_q([], 1) == (None, None)


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


def test_rescaling_saves_the_perceptron_steps():
    """In millimetres the same penguins take many more steps than around 0 and of size 1."""
    data = dataset("separable")
    raw, rescaled = perceptron(data.train), perceptron(data.scaling.points(data.train))
    assert raw.converged
    assert len(raw.steps) > 5 * len(rescaled.steps)


@given(lines, coefficients.filter(bool), small, small)
def test_multiplying_by_k_multiplies_every_score(line, k, x, y):
    """s becomes k·s; the prediction stays for k > 0, and swaps for k < 0 except on the line."""
    assert line.scaled(k).score(x, y) == k * line.score(x, y)
    if line.score(x, y) != 0:
        assert line.scaled(k).predict(x, y) == line.predict(x, y) * (1 if k > 0 else -1)
    assert line.scaled(k).same_line(line) == line.is_line


@given(lines, points, st.fractions(min_value=Fraction(1, 10), max_value=3, max_denominator=10))
def test_an_update_raises_the_margin_by_eta_times_x2_y2_1(line, point, eta):
    step = perceptron_step(line, point, eta)
    assert step.margin_after - step.margin_before == eta * (point.x**2 + point.y**2 + 1)
    assert step.margin_after > step.margin_before


spots = st.sets(st.tuples(small, small), min_size=1, max_size=12)


@given(lines, real_lines, spots)
def test_the_perceptron_comes_to_rest_when_a_line_separates_strictly(start, truth, spots):
    """From any start, in the end all t·s > 0 (Novikoff, 1962)."""
    labelled = [Point(x, y, truth.predict(x, y)) for x, y in spots if abs(truth.score(x, y)) >= 1]
    assume(labelled)
    run = perceptron(labelled, start=start, max_rounds=20_000)
    assert run.converged
    assert all(margin(run.line, p) > 0 for p in labelled)
    assert run.line == (run.steps[-1].after if run.steps else start)


@given(real_lines, spots)
def test_from_zero_the_number_of_steps_stays_below_novikoffs_bound(truth, spots):
    """Steps ≤ R²·|w|²/γ² with R² the largest x² + y² + 1, w = (a, b, c) and γ the smallest t·s of w."""
    labelled = [Point(x, y, truth.predict(x, y)) for x, y in spots if abs(truth.score(x, y)) >= 1]
    assume(labelled)
    longest = max(p.x**2 + p.y**2 + 1 for p in labelled)
    smallest = min(margin(truth, p) for p in labelled)
    bound = longest * (truth.a**2 + truth.b**2 + truth.c**2) / smallest**2
    assert len(perceptron(labelled, max_rounds=20_000).steps) <= bound


etas = st.fractions(min_value=Fraction(1, 10), max_value=3, max_denominator=10)


@given(st.lists(points, max_size=8), lines, etas, st.sampled_from([1, Fraction(1, 7), 10**30]))
def test_a_run_is_the_next_mistake_again_and_again(cloud, start, eta, size):
    """The fast run in whole numbers takes the steps of the plain rule, also beyond 64 bits."""
    cloud = [Point(p.x * size, p.y * size, p.target) for p in cloud]
    run = perceptron(cloud, start=start, eta=eta, max_rounds=6)
    line, position = start, 0
    for step in run.steps:
        index = next_mistake(line, cloud, position)
        assert step == perceptron_step(line, cloud[index], eta)
        line, position = step.after, (index + 1) % len(cloud)
    assert line == run.line
    assert run.converged == (next_mistake(line, cloud) is None)
    assert run.converged or run.rounds == 6
    met = [start, *(step.after for step in run.steps)]
    assert len(errors(run.best, cloud)) == min(len(errors(line, cloud)) for line in met)


def test_fewest_errors_is_exact_beyond_64_bits():
    """Above and below y = x, one part in 10³⁰ apart: floats would see four points in line."""
    big = 10**30
    above, below = [(0, 1), (big, big + 1)], [(1, 0), (big, big - 1)]
    assert fewest_errors([*(Point(x, y, -1) for x, y in above), *(Point(x, y, 1) for x, y in below)]) == 0
    on_the_line = [Point(0, 0, 1), Point(big, big, -1), Point(2 * big, 2 * big, 1)]
    assert fewest_errors(on_the_line) == 1
    assert fewest_errors([*on_the_line, Point(big, big + 1, -1)]) == 1


@given(st.lists(points, min_size=1, max_size=8), lines, st.integers(0, 7))
def test_the_next_mistake_is_searched_in_a_circle(cloud, line, start):
    index = next_mistake(line, cloud, start)
    order = [(start + i) % len(cloud) for i in range(len(cloud))]
    assert index == next((i for i in order if margin(line, cloud[i]) <= 0), None)


Spot = tuple[int, int]


def turn(p: Spot, q: Spot, r: Spot) -> int:
    """The sign of the turn p → q → r: 1 left, −1 right, 0 in line."""
    cross = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return (cross > 0) - (cross < 0)


def meet(p: Spot, q: Spot, r: Spot, s: Spot) -> bool:
    """Whether the closed segments pq and rs (possibly single points) have a point in common."""
    overlap = all(
        max(min(p[i], q[i]), min(r[i], s[i])) <= min(max(p[i], q[i]), max(r[i], s[i])) for i in (0, 1)
    )
    return overlap and turn(p, q, r) * turn(p, q, s) <= 0 and turn(r, s, p) * turn(r, s, q) <= 0


def inside(p: Spot, corners: tuple[Spot, Spot, Spot]) -> bool:
    """Whether p lies strictly inside a triangle."""
    a, b, c = corners
    return abs(turn(a, b, p) + turn(b, c, p) + turn(c, a, p)) == 3


def can_be_separated(one: list[Spot], two: list[Spot]) -> bool:
    """Kirchberger (1903): a line separates two sets strictly ⇔ it can for every four of their points.

    So no segments of the two may meet and no point may lie in a triangle of the other.
    """
    segments = (list(itertools.combinations_with_replacement(part, 2)) for part in (one, two))
    if any(meet(*first, *second) for first, second in itertools.product(*segments)):
        return False
    ways = ((one, two), (two, one))
    return not any(inside(p, t) for a, b in ways for p in a for t in itertools.combinations(b, 3))


def by_leaving_out(cloud: list[Point]) -> int:
    """The fewest points to leave out before a line separates the rest: slow, and another way of thinking."""
    for k in range(len(cloud)):
        for rest in itertools.combinations(cloud, len(cloud) - k):
            parts = ([(p.x, p.y) for p in rest if p.target == t] for t in (-1, 1))
            if can_be_separated(*parts):
                return k
    return len(cloud)


grid = st.builds(Point, st.integers(0, 3), st.integers(0, 3), st.sampled_from([-1, 1]))


@settings(max_examples=200)
@given(st.lists(grid, max_size=8))
def test_fewest_errors_equals_leaving_out_points(cloud):
    assert fewest_errors(cloud) == by_leaving_out(cloud)


@given(st.lists(points, min_size=1, max_size=12), lines)
def test_no_line_does_better_than_fewest_errors(cloud, line):
    assert len(errors(line, cloud)) >= fewest_errors(cloud)


stretches = st.fractions(min_value=Fraction(1, 7), max_value=9, max_denominator=7)


@given(st.lists(points, min_size=1, max_size=10), stretches, stretches, coefficients, coefficients)
def test_fewest_errors_does_not_depend_on_the_units(cloud, ux, uy, cx, cy):
    moved = [Point(p.x * ux + cx, p.y * uy + cy, p.target) for p in cloud]
    assert fewest_errors(moved) == fewest_errors(cloud)


@pytest.mark.parametrize(
    ("targets", "fewest"), [([1, 1, -1, -1], 0), ([1, -1, 1, -1], 1), ([1, -1, -1, 1], 1), ([1, -1, 1], 1)]
)
def test_points_in_line_are_split_at_one_spot(targets, fewest):
    assert fewest_errors([Point(i, i, t) for i, t in enumerate(targets)]) == fewest


@given(st.lists(points, max_size=8), coefficients)
def test_inside_the_interval_of_q_the_line_or_its_flip_is_right_and_outside_it_is_not(cloud, m):
    found = separable_q(cloud, m)
    if found is None:
        heights = sorted({p.y - m * p.x for p in cloud})
        tried = [(low + high) / 2 for low, high in itertools.pairwise(heights)]
        tried += [heights[0] - 1, heights[-1] + 1]
    else:
        low, high = found
        ends = [q for q in found if q is not None]
        between = sum(ends) / len(ends) if ends else Fraction(0)
        tried = [between + (high is None) - (low is None)]
    for q in tried:
        line = Line.from_slope(m, q)
        faultless = any(all(margin(side, p) > 0 for p in cloud) for side in (line, line.flipped()))
        assert faultless == (found is not None)
    for q in found or ():
        assert q is None or any(Line.from_slope(m, q).score(p.x, p.y) == 0 for p in cloud)


def test_points_on_one_spot_stay_together():
    assert fewest_errors([Point(0, 0, 1), Point(0, 0, -1), Point(1, 0, 1)]) == 1


def area(corners: list[tuple[float, float]]) -> float:
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


WINDOW = (-4.0, 5.0, -3.0, 6.0)


@given(lines)
def test_the_two_half_planes_fill_the_window(line):
    halves = {sign: line.half_plane(WINDOW, sign) for sign in (-1, 1)}
    assert sum(area(corners) for corners in halves.values()) == pytest.approx(81)
    for sign, corners in halves.items():
        assert all(sign * float(line.score(x, y)) >= -1e-6 for x, y in corners)
        assert all(-4 <= x <= 5 and -3 <= y <= 6 for x, y in corners)


def test_a_half_plane_has_its_corners_in_order():
    """x − y ≥ 0 in the unit square is the lower right triangle; without a line one class gets everything."""
    square = (0, 1, 0, 1)
    assert Line(1, -1, 0).half_plane(square, 1) == [(0, 0), (1, 0), (1, 1)]
    assert Line(1, -1, 0).half_plane(square, -1) == [(0, 0), (1, 1), (0, 1)]
    assert Line(1, 0, 5).half_plane(square, -1) == []
    everything = [(0, 0), (1, 0), (1, 1), (0, 1)]
    assert Line(0, 0, 0).half_plane(square, 1) == Line(0, 0, -1).half_plane(square, -1) == everything
    assert Line(0, 0, 0).half_plane(square, -1) == Line(0, 0, -1).half_plane(square, 1) == []


@pytest.mark.parametrize("size", [Fraction(10) ** 400, Fraction(1, 10**400)])
def test_very_large_and_very_small_numbers_can_be_drawn(size):
    line = REFERENCE.scaled(size)
    assert line.half_plane(WINDOW, 1) == REFERENCE.half_plane(WINDOW, 1)
    assert line.segment(WINDOW) == REFERENCE.segment(WINDOW)
    assert line.distance(4, 2) == REFERENCE.distance(4, 2)


@given(lines)
def test_the_drawn_segment_lies_on_the_line_inside_the_window(line):
    for x, y in line.segment(WINDOW) or ():
        assert float(line.score(x, y)) == pytest.approx(0, abs=1e-6)
        assert -4 - 1e-6 <= x <= 5 + 1e-6
        assert -3 - 1e-6 <= y <= 6 + 1e-6


@given(real_lines)
def test_a_segment_is_drawn_exactly_when_the_line_has_corners_of_the_window_on_both_sides(line):
    scores = [line.score(x, y) for x in WINDOW[:2] for y in WINDOW[2:]]
    if min(scores) < 0 < max(scores):
        assert line.segment(WINDOW) is not None
    if min(scores) > 0 or max(scores) < 0:
        assert line.segment(WINDOW) is None


@pytest.mark.parametrize("c", ["1/3", "-1/3", "1/7"])
def test_lines_along_the_axes_cross_the_window(c):
    value = float(Fraction(c))
    assert Line(1, 0, c).segment(WINDOW) == ((-value, -3), (-value, 6))
    assert Line(0, 1, c).segment(WINDOW) == ((-4, -value), (5, -value))
    assert Line(0, 1, 100).segment(WINDOW) is None
    assert Line(0, 0, 1).segment(WINDOW) is None


@given(real_lines, small, small)
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
        assert (q.target, q.name) == (p.target, p.name)
    assert scaling.line_back(scaling.line_to(line)) == line


def test_rescaling_uses_round_numbers_and_survives_equal_values():
    cloud = [Point("0.1", 3700, 1), Point("0.1", 4100, -1), Point("0.1", 4300, 1)]
    scaling = Scaling.around(cloud)
    assert scaling == Scaling((0, 4000), (1, 200))
    assert [q.y for q in scaling.points(cloud)] == [Fraction(-3, 2), Fraction(1, 2), Fraction(3, 2)]
