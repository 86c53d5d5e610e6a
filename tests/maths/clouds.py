"""Two lines and some points to look at, and arbitrary ones for the laws."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from aiopschool.maths.line import Line, Point

REFERENCE = Line.from_slope(1, 1)
LEARNED = Line(3, -2, 0)
EIGHT = tuple(
    Point(*place, target)
    for target, places in {
        -1: [(1, 4), (2, 5), (1, 6), (3, 6)],
        1: [(4, 2), (5, 3), (6, 1), (6, 4)],
    }.items()
    for place in places
)

small = st.integers(-9, 9)
coefficients = st.fractions(min_value=-9, max_value=9, max_denominator=12)
lines = st.builds(Line, coefficients, coefficients, coefficients)
real_lines = lines.filter(lambda line: line.is_line)
points = st.builds(Point, small, small, st.sampled_from([-1, 1]))
spots = st.sets(st.tuples(small, small), min_size=1, max_size=12)
etas = st.fractions(min_value=Fraction(1, 10), max_value=3, max_denominator=10)
