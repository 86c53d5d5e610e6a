"""Rescaled features: every score stays."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from aiopschool.maths.line import Point
from aiopschool.maths.scaling import Scaling

from .clouds import lines, points


@given(lines, st.lists(points, min_size=2, max_size=6))
def test_rescaling_keeps_every_score(line, cloud):
    scaling = Scaling.around(cloud)
    moved = scaling.points(cloud)
    for p, q in zip(cloud, moved, strict=True):
        assert scaling.line_to(line).score(*q.place) == line.score(*p.place)
        assert q.target == p.target
    assert scaling.line_back(scaling.line_to(line)) == line


def test_rescaling_uses_round_numbers_and_survives_equal_values():
    cloud = [Point("0.1", 3700, 1), Point("0.1", 4100, -1), Point("0.1", 4300, 1)]
    scaling = Scaling.around(cloud)
    assert scaling == Scaling((0, 4000), (1, 200))
    assert [q.y for q in scaling.points(cloud)] == [Fraction(-3, 2), Fraction(1, 2), Fraction(3, 2)]
