"""What is seen of a line and its two sides in a window."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aiopschool.pictures.clipping import half_plane, segment, two_points

WINDOW = (-4.0, 5.0, -3.0, 6.0)
SQUARE = (0, 1, 0, 1)
DIAGONAL, NO_LINE = (1, -1, 0), (0, 0, 0)
numbers = st.fractions(min_value=-9, max_value=9, max_denominator=12)
lines = st.tuples(numbers, numbers, numbers)


def score(line, x: float, y: float) -> float:
    a, b, c = map(float, line)
    return a * x + b * y + c


def area(corners: list[tuple[float, float]]) -> float:
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


@given(lines)
def test_the_two_half_planes_fill_the_window(line):
    halves = {sign: half_plane(line, WINDOW, sign) for sign in (-1, 1)}
    assert sum(area(corners) for corners in halves.values()) == pytest.approx(81)
    for sign, corners in halves.items():
        assert all(sign * score(line, x, y) >= -1e-6 for x, y in corners)
        assert all(-4 <= x <= 5 and -3 <= y <= 6 for x, y in corners)


def test_a_half_plane_has_its_corners_in_order():
    """x − y ≥ 0 in the unit square is the lower right triangle; without a line one side gets everything."""
    assert half_plane(DIAGONAL, SQUARE, 1) == [(0, 0), (1, 0), (1, 1)]
    assert half_plane(DIAGONAL, SQUARE, -1) == [(0, 0), (1, 1), (0, 1)]
    assert half_plane((1, 0, 5), SQUARE, -1) == []
    everything = [(0, 0), (1, 0), (1, 1), (0, 1)]
    assert half_plane(NO_LINE, SQUARE, 1) == half_plane((0, 0, -1), SQUARE, -1) == everything
    assert half_plane(NO_LINE, SQUARE, -1) == half_plane((0, 0, -1), SQUARE, 1) == []


@pytest.mark.parametrize("size", [Fraction(10) ** 400, Fraction(1, 10**400)])
def test_very_large_and_very_small_numbers_can_be_drawn(size):
    line = [size, -size, size]
    assert half_plane(line, WINDOW, 1) == half_plane((1, -1, 1), WINDOW, 1)
    assert segment(line, WINDOW) == segment((1, -1, 1), WINDOW)


@given(lines)
def test_the_drawn_segment_lies_on_the_line_inside_the_window(line):
    """There is one when corners of the window lie on both sides, and none when all lie on one side."""
    found = segment(line, WINDOW)
    for x, y in found or ():
        assert score(line, x, y) == pytest.approx(0, abs=1e-6)
        assert -4 - 1e-6 <= x <= 5 + 1e-6
        assert -3 - 1e-6 <= y <= 6 + 1e-6
    a, b, c = line
    scores = [a * Fraction(x) + b * Fraction(y) + c for x in WINDOW[:2] for y in WINDOW[2:]]
    if 0 not in (min(scores), max(scores)):
        assert (found is not None) == (min(scores) < 0 < max(scores))


@pytest.mark.parametrize("c", [Fraction(1, 3), Fraction(-1, 3), Fraction(1, 7)])
def test_lines_along_the_axes_cross_the_window(c):
    value = float(c)
    assert segment((1, 0, c), WINDOW) == ((-value, -3), (-value, 6))
    assert segment((0, 1, c), WINDOW) == ((-4, -value), (5, -value))
    assert segment((0, 1, 100), WINDOW) is None
    assert segment((0, 0, 1), WINDOW) is None


@given(lines)
@example((Fraction(1), Fraction(1), Fraction(7)))  # through a corner of the window only
@example((Fraction(1), Fraction(1), Fraction(7) - Fraction(1, 10**6)))
def test_the_two_points_to_drag_lie_exactly_on_the_line_and_apart(line):
    points = two_points(line, WINDOW, ("0.25", "0.25"))
    assert (points is None) == (segment(line, WINDOW) is None)
    a, b, c = line
    for x, y in points or ():
        assert a * x + b * y + c == 0
        assert -4 <= x <= 5 or -3 <= y <= 6
    assert points is None or points[0] != points[1]


def exact_side(line, box, sign):
    """The same corners in fractions, from the definition: what is kept of every edge of the box."""
    a, b, c = (sign * Fraction(v) for v in line)
    x0, x1, y0, y1 = map(Fraction, box)
    corners, kept = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], []
    for (x, y), (u, v) in zip(corners, corners[1:] + corners[:1], strict=True):
        here, there = a * x + b * y + c, a * u + b * v + c
        kept += [(x, y)] if here >= 0 else []
        part = here / (here - there) if here * there < 0 else None
        kept += [] if part is None else [(x + part * (u - x), y + part * (v - y))]
    return kept


sizes = st.sampled_from([1, 10**-9, 10**9, 10**150, 10**400, Fraction(1, 10**400)])


@given(lines.filter(lambda line: line[0] or line[1]), sizes, st.sampled_from([1, -1]))
def test_in_floats_a_side_is_what_it_is_in_fractions(line, size, sign):
    line = tuple(v * Fraction(size) for v in line)
    drawn, exact = half_plane(line, WINDOW, sign), exact_side(line, WINDOW, sign)
    assert area(drawn) == pytest.approx(float(area(exact)), abs=1e-9)
    if area(drawn) > 1e-9:
        for one, others in ((drawn, exact), (exact, drawn)):
            for x, y in one:
                assert min(abs(x - u) + abs(y - v) for u, v in others) < 1e-9
