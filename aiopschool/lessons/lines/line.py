"""Points and lines of lesson 1: a line as a classifier.

Everything is exact: numbers are fractions, so that a point on the line has score 0 and not 0,000001.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

Number = int | float | str | Fraction
Box = tuple[float, float, float, float]


def _make_exact(owner: object, names: str) -> None:
    """Turn fields into fractions; those that are fractions already stay, since a long run makes thousands."""
    for name in names:
        value = getattr(owner, name)
        if type(value) is not Fraction:
            object.__setattr__(owner, name, Fraction(value))


@dataclass(frozen=True)
class Point:
    """A point (x, y) with its true class `target`: +1 or −1. A `name` plays no part in comparing points."""

    x: Fraction
    y: Fraction
    target: int
    name: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.target not in (-1, 1):
            raise ValueError(f"target must be 1 or -1, not {self.target}")
        _make_exact(self, "xy")


@dataclass(frozen=True)
class Line:
    """The line ax + by + c = 0 with a side: where ax + by + c ≥ 0 the class is +1, elsewhere −1.

    (a, b) = (0, 0) is no line; it is allowed because the perceptron starts there (`is_line` tells).

    >>> reference = Line.from_slope(1, 1)
    >>> reference == Line(1, -1, 1)
    True
    >>> reference.score(4, 2), reference.predict(4, 2), reference.score(1, 4), reference.predict(1, 4)
    (Fraction(3, 1), 1, Fraction(-2, 1), -1)
    """

    a: Fraction
    b: Fraction
    c: Fraction

    def __post_init__(self) -> None:
        _make_exact(self, "abc")

    @classmethod
    def from_slope(cls, m: Number, q: Number) -> Line:
        """The line y = mx + q, written as mx − y + q = 0: class +1 lies below it."""
        return cls(m, -1, q)

    @classmethod
    def through(cls, one: tuple[Number, Number], other: tuple[Number, Number]) -> Line:
        """The line through two points, with b = −1 (class +1 below it) or, if it is vertical, a = 1.

        Raises `ValueError` when the points are the same: then there are many lines.

        >>> Line.through((0, 1), (6, 7)) == Line.from_slope(1, 1), Line.through((2, 0), (2, 5))
        (True, Line(a=Fraction(1, 1), b=Fraction(0, 1), c=Fraction(-2, 1)))
        """
        (x1, y1), (x2, y2) = (tuple(map(Fraction, point)) for point in (one, other))
        if x1 == x2:
            if y1 == y2:
                raise ValueError("two different points are needed")
            return cls(1, 0, -x1)
        slope = (y2 - y1) / (x2 - x1)
        return cls.from_slope(slope, y1 - slope * x1)

    @property
    def is_line(self) -> bool:
        """Whether a and b are not both 0."""
        return (self.a, self.b) != (0, 0)

    @property
    def slope(self) -> Fraction | None:
        """The slope m = −a/b; None for a vertical line and when there is no line.

        >>> Line(3, -2, 4).slope, Line(3, -2, 4).intercept
        (Fraction(3, 2), Fraction(2, 1))
        """
        return -self.a / self.b if self.b else None

    @property
    def intercept(self) -> Fraction | None:
        """The y-coordinate q = −c/b of the intersection with the y-axis; None as for `slope`."""
        return -self.c / self.b if self.b else None

    @property
    def x_intercept(self) -> Fraction | None:
        """The x-coordinate −c/a of the intersection with the x-axis; None for a horizontal line and no line.

        A vertical line has no slope, but it does have this number: it is the line x = −c/a.

        >>> Line(2, 0, -6).slope, Line(2, 0, -6).x_intercept
        (None, Fraction(3, 1))
        """
        return -self.c / self.a if self.a else None

    def score(self, x: Number, y: Number) -> Fraction:
        """The score s(x, y) = ax + by + c."""
        return self.a * Fraction(x) + self.b * Fraction(y) + self.c

    def predict(self, x: Number, y: Number) -> int:
        """The predicted class: +1 when s(x, y) ≥ 0, else −1. A point on the line gets +1 by agreement."""
        return 1 if self.score(x, y) >= 0 else -1

    def scaled(self, k: Number) -> Line:
        """The triple (ka, kb, kc): the same line, and for k < 0 the other side. `ValueError` for k = 0."""
        k = Fraction(k)
        if k == 0:
            raise ValueError("k must not be 0")
        return Line(k * self.a, k * self.b, k * self.c)

    def flipped(self) -> Line:
        """The same line with the sides swapped.

        >>> Line(1, -1, 1).flipped()
        Line(a=Fraction(-1, 1), b=Fraction(1, 1), c=Fraction(-1, 1))
        """
        return self.scaled(-1)

    def same_line(self, other: Line) -> bool:
        """Whether both have the same points: (a, b, c) and (a′, b′, c′) are proportional."""
        one, two = (self.a, self.b, self.c), (other.a, other.b, other.c)
        pairs = ((0, 1), (0, 2), (1, 2))
        return self.is_line and other.is_line and all(one[i] * two[j] == one[j] * two[i] for i, j in pairs)

    def on_side_of(self, other: Line) -> Line:
        """This line, with the sides swapped if class +1 then lies more where it does for `other`."""
        agree = self.a * other.a + self.b * other.b
        return self.flipped() if agree < 0 else self

    def distance(self, x: Number, y: Number) -> float:
        """The distance from (x, y) to the line: d = |ax + by + c| / √(a² + b²) (Hesse's normal form).

        Raises `ValueError` when a and b are both 0.

        >>> Line(3, -4, 0).distance(5, 0)
        3.0
        """
        if not self.is_line:
            raise ValueError("a and b must not both be 0")
        return math.sqrt(self.score(x, y) ** 2 / (self.a**2 + self.b**2))

    def half_plane(self, box: Box, sign: int) -> list[tuple[float, float]]:
        """The corners of the part of `box` = (x0, x1, y0, y1) where sign · s ≥ 0, in order; [] when empty.

        The rectangle is clipped against the line edge by edge (Sutherland and Hodgman, 1974).
        """
        if not self.is_line:
            return _corners(box) if sign == self.predict(0, 0) else []
        a, b, c = (sign * v for v in self._floats())
        corners, inside = _corners(box), []
        for (x, y), (u, v) in zip(corners, corners[1:] + corners[:1], strict=True):
            here, there = a * x + b * y + c, a * u + b * v + c
            if here >= 0:
                inside.append((x, y))
            if here * there < 0:
                part = here / (here - there)
                inside.append((x + part * (u - x), y + part * (v - y)))
        return inside if len(inside) > 2 else []

    def segment(self, box: Box) -> tuple[tuple[float, float], tuple[float, float]] | None:
        """The two ends of the line inside `box`; None when it does not cross the box."""
        if not self.is_line:
            return None
        a, b, c = self._floats()
        x0, x1, y0, y1 = box
        ends = {(x, -(a * x + c) / b) for x in (x0, x1) if b} | {(-(b * y + c) / a, y) for y in (y0, y1) if a}
        slack = 1e-9 * (x1 - x0 + y1 - y0)
        ends = {(x, y) for x, y in ends if x0 - slack <= x <= x1 + slack and y0 - slack <= y <= y1 + slack}
        if not ends:
            return None
        first, last = min(ends), max(ends)
        return None if first == last else (first, last)

    def two_points(self, box: Box, step: tuple[Number, Number]) -> list[tuple[Fraction, Fraction]] | None:
        """Two points of the line, well apart and inside `box`, with a round x or (on a steep line) a round y.

        None when the line does not cross the box.
        """
        ends = self.segment(box)
        if ends is None:
            return None
        (xa, ya), (xb, yb) = ends
        steep = abs(yb - ya) * (box[1] - box[0]) > abs(xb - xa) * (box[3] - box[2])
        (low, high), unit = ((ya, yb), step[1]) if steep else ((xa, xb), step[0])
        unit = Fraction(unit)
        exact = [Fraction(low + part * (high - low)).limit_denominator(1000) for part in (0.2, 0.8)]
        rounded = [round(value / unit) * unit for value in exact]
        if rounded[0] == rounded[1]:  # only a corner of the box is left: no room to round
            rounded = exact
        if steep:
            return [(-(self.b * y + self.c) / self.a, y) for y in rounded]
        return [(x, -(self.a * x + self.c) / self.b) for x in rounded]

    def _floats(self) -> tuple[float, float, float]:
        """(a, b, c) with the largest made 1: the same line, and no fraction is too large for a float."""
        largest = max(abs(self.a), abs(self.b), abs(self.c))
        return float(self.a / largest), float(self.b / largest), float(self.c / largest)


def _corners(box: Box) -> list[tuple[float, float]]:
    x0, x1, y0, y1 = box
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def errors(line: Line, points: Iterable[Point]) -> list[Point]:
    """The points whose predicted class is not the true one."""
    return [p for p in points if line.predict(p.x, p.y) != p.target]


def accuracy(line: Line, points: Sequence[Point]) -> Fraction:
    """The share of points predicted right, as an exact fraction. Raises `ValueError` without points.

    >>> accuracy(Line.from_slope(0, 3), [Point(1, 4, -1), Point(6, 4, 1), Point(4, 2, 1)])
    Fraction(2, 3)
    """
    if not points:
        raise ValueError("there are no points")
    return Fraction(len(points) - len(errors(line, points)), len(points))
