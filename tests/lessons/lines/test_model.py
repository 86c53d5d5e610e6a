"""The maths of lesson 1: every number of its steps 7 to 9, and the laws behind them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aiopschool.lessons.lines.data import MESSAGES, TEST_MESSAGES, dataset
from aiopschool.lessons.lines.model import next_mistake, perceptron, perceptron_step
from aiopschool.maths.line import Line, Point, accuracy, errors, margin
from aiopschool.maths.separating import XOR, fewest_errors, separable_q

from ...maths.clouds import LEARNED, REFERENCE, etas, lines, points, real_lines, spots


def test_step_7_two_updates_end_at_3x_minus_2y():
    """a ← a + ηtx, b ← b + ηty, c ← c + ηt: (0; 0; 0) → (−1; −4; −1) → (3; −2; 0)."""
    run = perceptron(MESSAGES)
    assert [(step.point.x, step.point.y) for step in run.steps] == [(1, 4), (4, 2)]
    assert [step.before for step in run.steps] == [Line(0, 0, 0), Line(-1, -4, -1)]
    assert [step.after for step in run.steps] == [Line(-1, -4, -1), LEARNED]
    assert [(step.margin_before, step.margin_after) for step in run.steps] == [(0, 18), (-13, 8)]
    assert (run.converged, run.rounds) == (True, 1)
    assert run.line == run.best == LEARNED
    assert (LEARNED.slope, LEARNED.intercept) == (Fraction(3, 2), 0)
    assert accuracy(LEARNED, MESSAGES) == 1


def test_step_7_the_last_allowed_round_counts_and_without_mistakes_there_is_nothing_to_learn():
    assert perceptron(MESSAGES, max_rounds=1).converged
    stopped = perceptron(MESSAGES, max_rounds=0)
    assert (stopped.converged, stopped.steps, stopped.rounds) == (False, (), 0)
    for cloud in (MESSAGES, []):
        run = perceptron(cloud, start=REFERENCE)
        assert (run.converged, run.steps, run.rounds, run.line, run.best) == (
            True,
            (),
            0,
            REFERENCE,
            REFERENCE,
        )


def test_step_8_two_faultless_lines_disagree_about_a_new_message():
    """(3, 4): x − y + 1 gives 0 (on the line), 3x − 2y gives 1; both miss one of the three test messages."""
    assert REFERENCE.score(3, 4) == 0
    assert LEARNED.score(3, 4) == 1
    assert accuracy(REFERENCE, TEST_MESSAGES) == accuracy(LEARNED, TEST_MESSAGES) == Fraction(2, 3)


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


@given(lines, points, etas)
def test_an_update_raises_the_margin_by_eta_times_x2_y2_1(line, point, eta):
    step = perceptron_step(line, point, eta)
    assert step.margin_after - step.margin_before == eta * (point.x**2 + point.y**2 + 1)
    assert step.margin_after > step.margin_before
    book = perceptron_step(Line(1, -1, 0), Point(2, 3, 1))  # exercise 4: −1 + 14
    assert (book.margin_before, book.after, book.margin_after) == (-1, Line(3, 2, 1), 13)


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


@given(st.lists(points, min_size=1, max_size=8), lines, st.integers(0, 7))
def test_the_next_mistake_is_searched_in_a_circle(cloud, line, start):
    index = next_mistake(line, cloud, start)
    order = [(start + i) % len(cloud) for i in range(len(cloud))]
    assert index == next((i for i in order if margin(line, cloud[i]) <= 0), None)


def test_step_9_no_line_does_xor():
    run = perceptron(XOR, max_rounds=500)
    assert (run.converged, run.rounds) == (False, 500)
    assert errors(run.best, XOR)
    for m in (-2, -1, 0, Fraction(1, 2), 1, 3):
        assert separable_q(XOR, m) is None


@pytest.mark.parametrize(("key", "fewest"), [("separable", 0), ("almost", 3), ("not_separable", 52)])
def test_fewest_errors_on_the_penguins(key, fewest):
    assert fewest_errors(dataset(key).points) == fewest


def test_exercise_5_y_is_x_plus_q_separates_for_q_between_minus_2_and_3():
    """The largest y − x of spam is −2, the smallest of ordinary is 3: q ∈ ]−2, 3[, ends excluded."""
    assert separable_q(MESSAGES, 1) == (-2, 3)
    swapped = [Point(p.x, p.y, -p.target) for p in MESSAGES]
    assert separable_q(swapped, 1) == (-2, 3)
