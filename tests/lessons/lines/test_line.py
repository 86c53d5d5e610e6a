"""Lines and scores of lesson 1: every number of its steps 3 to 6 and 10, and the laws behind them."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given

from aiopschool.lessons.lines.data import MESSAGES
from aiopschool.lessons.lines.model import Line, Point, accuracy, errors

from .clouds import LEARNED, REFERENCE, coefficients, lines, real_lines, small

WINDOW = (-4.0, 5.0, -3.0, 6.0)


def test_step_3_slope_is_minus_a_over_b_and_intercept_minus_c_over_b():
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
    assert (accuracy(REFERENCE, MESSAGES), accuracy(REFERENCE.flipped(), MESSAGES)) == (1, 0)
    assert errors(Line.from_slope(0, 3), MESSAGES) == [Point(6, 4, 1)]
    with pytest.raises(ValueError, match="no points"):
        accuracy(REFERENCE, [])


@given(real_lines, small, small)
def test_step_10_distance_is_the_size_of_the_score_divided_by_the_root_of_a2_plus_b2(line, x, y):
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


def area(corners: list[tuple[float, float]]) -> float:
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


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
    """There is one when corners of the window lie on both sides, and none when all lie on one side."""
    segment = line.segment(WINDOW)
    for x, y in segment or ():
        assert float(line.score(x, y)) == pytest.approx(0, abs=1e-6)
        assert -4 - 1e-6 <= x <= 5 + 1e-6
        assert -3 - 1e-6 <= y <= 6 + 1e-6
    scores = [line.score(x, y) for x in WINDOW[:2] for y in WINDOW[2:]]
    if 0 not in (min(scores), max(scores)):
        assert (segment is not None) == (min(scores) < 0 < max(scores))


@pytest.mark.parametrize("c", ["1/3", "-1/3", "1/7"])
def test_lines_along_the_axes_cross_the_window(c):
    value = float(Fraction(c))
    assert Line(1, 0, c).segment(WINDOW) == ((-value, -3), (-value, 6))
    assert Line(0, 1, c).segment(WINDOW) == ((-4, -value), (5, -value))
    assert Line(0, 1, 100).segment(WINDOW) is None
    assert Line(0, 0, 1).segment(WINDOW) is None
