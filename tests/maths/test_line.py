"""Lines, their scores and their accuracy: examples, and the laws behind them."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.maths.line import Line, Point, accuracy, errors, judge

from .clouds import EIGHT, LEARNED, REFERENCE, coefficients, lines, real_lines, small


def test_slope_is_minus_a_over_b_and_intercept_minus_c_over_b():
    """y = mx + q ⇔ mx − y + q = 0; b ≠ 0: m = −a/b and q = −c/b; b = 0: the vertical line x = −c/a."""
    assert Line(1, -1, 1) == REFERENCE
    assert (REFERENCE.slope, REFERENCE.intercept, REFERENCE.x_intercept) == (1, 1, -1)
    vertical = Line(2, 0, -6)
    assert vertical.is_line
    assert (vertical.slope, vertical.intercept, vertical.x_intercept) == (None, None, 3)
    nothing = Line(0, 0, 5)
    assert not nothing.is_line
    assert nothing.slope is nothing.intercept is nothing.x_intercept is None
    assert Line("0.1", -1, "0.2").score(1, 0) == Fraction(3, 10), "exact, also from decimal text"
    assert Line.from_slope("1.5", 0).same_line(LEARNED)


def test_the_score_is_ax_plus_by_plus_c_and_its_sign_is_the_class():
    """s(x, y) = x − y + 1; s ≥ 0 → class +1, s < 0 → class −1."""
    assert (REFERENCE.score(4, 2), REFERENCE.predict(4, 2)) == (3, 1)
    assert (REFERENCE.score(1, 4), REFERENCE.predict(1, 4)) == (-2, -1)
    assert (REFERENCE.score(3, 4), REFERENCE.predict(3, 4)) == (0, 1)


def test_ka_kb_kc_is_the_same_line_and_a_negative_k_swaps_the_predictions():
    assert REFERENCE.scaled(3) == Line(3, -3, 3)
    assert REFERENCE.scaled(3).same_line(REFERENCE)
    assert not REFERENCE.same_line(LEARNED)
    assert not Line(0, 0, 1).same_line(Line(0, 0, 1))
    assert [REFERENCE.scaled(3).predict(*p.place) for p in EIGHT] == [p.target for p in EIGHT]
    assert [REFERENCE.flipped().predict(*p.place) for p in EIGHT] == [-p.target for p in EIGHT]
    with pytest.raises(ValueError, match="0"):
        REFERENCE.scaled(0)


def test_accuracy_is_right_divided_by_total():
    """y = 3 predicts 7 of the 8 points right: 7/8 = 0.875 = 87.5 %."""
    assert accuracy(Line.from_slope(0, 3), EIGHT) == Fraction(7, 8) == Fraction("0.875")
    assert (accuracy(REFERENCE, EIGHT), accuracy(REFERENCE.flipped(), EIGHT)) == (1, 0)
    assert errors(Line.from_slope(0, 3), EIGHT) == [Point(6, 4, 1)]
    with pytest.raises(ValueError, match="no points"):
        accuracy(REFERENCE, [])


@given(lines, st.lists(st.tuples(small, small, st.sampled_from([-1, 1])), max_size=5))
def test_judging_points_is_scoring_and_predicting_each(line, points):
    points = [Point(*point) for point in points]
    for one, point in zip(judge(line, points), points, strict=True):
        assert one.point is point
        assert one.score == line.score(*point.place) == line.a * point.x + line.b * point.y + line.c
        assert one.predicted == line.predict(*point.place) == (1 if one.score >= 0 else -1)
        assert one.is_right == (one.predicted == point.target)


@given(real_lines, small, small)
def test_distance_is_the_size_of_the_score_divided_by_the_root_of_a2_plus_b2(line, x, y):
    """d = |ax₀ + by₀ + c| / √(a² + b²): from (4, 2) to x − y + 1 = 0 it is 3/√2; no line has no distance."""
    assert line.distance(x, y) == pytest.approx(abs(float(line.score(x, y))) / math.hypot(line.a, line.b))
    assert REFERENCE.distance(4, 2) == pytest.approx(3 / math.sqrt(2))
    with pytest.raises(ValueError, match="0"):
        Line(0, 0, 1).distance(1, 1)


@given(lines, coefficients.filter(bool), small, small)
def test_multiplying_by_k_multiplies_every_score(line, k, x, y):
    """s becomes k·s; the prediction stays for k > 0, and swaps for k < 0 except on the line."""
    assert line.scaled(k).score(x, y) == k * line.score(x, y)
    if line.score(x, y) != 0:
        assert line.scaled(k).predict(x, y) == line.predict(x, y) * (1 if k > 0 else -1)
    assert line.scaled(k).same_line(line) == line.is_line


@pytest.mark.parametrize("size", [Fraction(10) ** 400, Fraction(1, 10**400)])
def test_very_large_and_very_small_numbers_keep_the_distance(size):
    assert REFERENCE.scaled(size).distance(4, 2) == REFERENCE.distance(4, 2)
