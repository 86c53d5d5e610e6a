"""A line ax + by + c = 0 in a window: what is seen of it, of its two sides, and two points to drag it by.

The coefficients (a, b, c) may be fractions of any size. Where a and b are both 0 there is no line; the sign
of c is that of the whole plane (0 counts as positive).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from fractions import Fraction

Box = tuple[float, float, float, float]  # x0, x1, y0, y1
Coefficients = Sequence[Fraction | float]
Place = tuple[float, float]
SMALL = 1e-100  # from here on to 0 a float loses digits sooner or later


def segment(line: Coefficients, box: Box) -> tuple[Place, Place] | None:
    """The two ends of a line inside `box`, from left to right; None when it does not cross the box.

    >>> segment((1, -1, 1), (0, 7, 0, 7))
    ((0, 1.0), (6.0, 7))
    """
    if not _is_line(line):
        return None
    a, b, c = _floats(line)
    x0, x1, y0, y1 = box
    ends = {(x, -(a * x + c) / b) for x in (x0, x1) if b} | {(-(b * y + c) / a, y) for y in (y0, y1) if a}
    slack = 1e-9 * (x1 - x0 + y1 - y0)
    ends = {(x, y) for x, y in ends if x0 - slack <= x <= x1 + slack and y0 - slack <= y <= y1 + slack}
    if not ends:
        return None
    first, last = min(ends), max(ends)
    touches = max(abs(v - u) for u, v in zip(first, last, strict=True)) <= slack  # a corner only
    return None if touches else (first, last)


def half_plane(line: Coefficients, box: Box, sign: int = 1) -> list[Place]:
    """The corners of the part of `box` where sign · (ax + by + c) ≥ 0, in order; [] when empty.

    The rectangle is clipped against the line edge by edge (Sutherland and Hodgman, 1974).

    >>> half_plane((1, -1, 0), (0, 1, 0, 1))
    [(0, 0), (1, 0), (1, 1)]
    """
    if not _is_line(line):
        return _corners(box) if (line[2] >= 0) == (sign > 0) else []
    a, b, c = (sign * v for v in _floats(line))
    corners, inside = _corners(box), []
    for (x, y), (u, v) in zip(corners, corners[1:] + corners[:1], strict=True):
        here, there = a * x + b * y + c, a * u + b * v + c
        if here >= 0:
            inside.append((x, y))
        if here * there < 0:
            part = here / (here - there)
            inside.append((x + part * (u - x), y + part * (v - y)))
    return inside if len(inside) > 2 else []


def two_points(
    line: Coefficients, box: Box, step: tuple[Fraction | str, Fraction | str]
) -> list[tuple[Fraction, Fraction]] | None:
    """Two points of a line, well apart and inside `box`, with a round x or (on a steep line) a round y.

    `step` says what is round in x and in y. None when the line does not cross the box.

    >>> [tuple(map(float, point)) for point in two_points((1, -1, 1), (0, 7, 0, 7), ("0.5", "0.5"))]
    [(1.0, 2.0), (5.0, 6.0)]
    """
    ends = segment(line, box)
    if ends is None:
        return None
    a, b, c = map(Fraction, line)
    (xa, ya), (xb, yb) = ends
    steep = abs(yb - ya) * (box[1] - box[0]) > abs(xb - xa) * (box[3] - box[2])
    (low, high), unit = ((ya, yb), step[1]) if steep else ((xa, xb), step[0])
    rounded = _apart([low + part * (high - low) for part in (0.2, 0.8)], Fraction(unit))
    if steep:
        return [(_zero(a, b, c, y), y) for y in rounded]
    return [(x, _zero(b, a, c, x)) for x in rounded]


def _zero(p: Fraction, q: Fraction, r: Fraction, x: Fraction) -> Fraction:
    """−(qx + r)/p, in whole numbers: that takes a third of the time."""
    top = q.numerator * x.numerator * r.denominator + r.numerator * q.denominator * x.denominator
    bottom = q.denominator * x.denominator * r.denominator
    return Fraction(-top * p.denominator, bottom * p.numerator)


def _apart(pair: list[float], unit: Fraction) -> list[Fraction]:
    """Two numbers in whole units; where only a corner of the box is left there is no room for that."""
    one, other = (round(value / float(unit)) for value in pair)
    if one != other:
        return [one * unit, other * unit]
    exact = [Fraction(value) for value in pair]
    short = [value.limit_denominator(1000) for value in exact]
    return short if short[0] != short[1] else exact


def _is_line(line: Coefficients) -> bool:
    return bool(line[0] or line[1])


def _floats(line: Coefficients) -> tuple[float, ...]:
    """(a, b, c) with the largest made 1: the same line, and no number is too large for a float."""
    with suppress(OverflowError):
        floats = [float(v) for v in line]
        largest = max(map(abs, floats))
        if SMALL < largest < 1 / SMALL:
            return tuple(v / largest for v in floats)
    largest = max(map(abs, line))
    return tuple(float(Fraction(v) / Fraction(largest)) for v in line)


def _corners(box: Box) -> list[Place]:
    x0, x1, y0, y1 = box
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
