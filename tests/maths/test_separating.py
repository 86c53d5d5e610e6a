"""What any line can reach: XOR, and the fewest mistakes."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiopschool.maths.line import Line, Point, errors, margin
from aiopschool.maths.separating import XOR, fewest_errors, separable_q

from .clouds import coefficients, lines, points

Spot = tuple[int, int]
grid = st.builds(Point, st.integers(0, 3), st.integers(0, 3), st.sampled_from([-1, 1]))
stretches = st.fractions(min_value=Fraction(1, 7), max_value=9, max_denominator=7)


def test_no_line_does_xor():
    assert fewest_errors(XOR) == 1


@given(lines)
def test_the_contradiction_of_xor(line):
    """s(0, 0) + s(1, 1) = s(1, 0) + s(0, 1) = a + b + 2c: not both below 0 and at least 0."""
    negative, positive = (sum(line.score(*p.place) for p in XOR if p.target == t) for t in (-1, 1))
    assert negative == positive == line.a + line.b + 2 * line.c
    assert errors(line, XOR)


def test_fewest_errors_is_exact_beyond_64_bits():
    """Above and below y = x, one part in 10³⁰ apart: floats would see four points in line."""
    big = 10**30
    above, below = [(0, 1), (big, big + 1)], [(1, 0), (big, big - 1)]
    assert fewest_errors([*(Point(x, y, -1) for x, y in above), *(Point(x, y, 1) for x, y in below)]) == 0
    on_the_line = [Point(0, 0, 1), Point(big, big, -1), Point(2 * big, 2 * big, 1)]
    assert fewest_errors(on_the_line) == 1
    assert fewest_errors([*on_the_line, Point(big, big + 1, -1)]) == 1


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
            parts = ([p.place for p in rest if p.target == t] for t in (-1, 1))
            if can_be_separated(*parts):
                return k
    return len(cloud)


@settings(max_examples=2 * settings.default.max_examples)
@given(st.lists(grid, max_size=8))
def test_fewest_errors_equals_leaving_out_points(cloud):
    assert fewest_errors(cloud) == by_leaving_out(cloud)


@given(st.lists(points, min_size=1, max_size=10), stretches, stretches, coefficients, coefficients)
def test_fewest_errors_does_not_depend_on_the_units(cloud, ux, uy, cx, cy):
    moved = [Point(p.x * ux + cx, p.y * uy + cy, p.target) for p in cloud]
    assert fewest_errors(moved) == fewest_errors(cloud)


@pytest.mark.parametrize(
    ("targets", "fewest"),
    [([1, 1, -1, -1], 0), ([1, -1, 1, -1], 1), ([1, -1, -1, 1], 1), ([1, -1, 1], 1)],
)
def test_points_in_line_are_split_at_one_spot(targets, fewest):
    assert fewest_errors([Point(i, i, t) for i, t in enumerate(targets)]) == fewest
    on_one_spot = [Point(0, 0, 1), Point(0, 0, -1), Point(1, 0, 1)]
    assert fewest_errors(on_one_spot) == 1


def test_a_missing_class_leaves_one_side_of_q_open():
    assert separable_q([Point(1, 4, 1), Point(2, 3, 1)], 1) == (3, None)
    assert separable_q([Point(1, 4, -1), Point(2, 3, -1)], 1) == (None, 1)
    assert separable_q([], 1) == (None, None)


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
        assert q is None or any(Line.from_slope(m, q).score(*p.place) == 0 for p in cloud)
