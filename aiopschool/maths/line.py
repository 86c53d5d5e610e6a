"""Labelled points, and a line as a classifier.

Everything is exact: numbers are fractions, so that a point on the line has score 0 and not 0,000001.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

Number = int | float | str | Fraction


def _make_exact(owner: object, names: str) -> None:
    """Turn fields into fractions; those that are fractions already stay, since a long run makes thousands."""
    for name in names:
        value = getattr(owner, name)
        if type(value) is not Fraction:
            object.__setattr__(owner, name, Fraction(value))


def _whole(*values: Fraction) -> tuple[int, ...]:
    """Fractions over one denominator: the numerators, and then the denominator.

    Sums of products of whole numbers take a fifth of the time that those of fractions take.
    """
    n = math.lcm(*(v.denominator for v in values))
    return (*(v.numerator * (n // v.denominator) for v in values), n)


@dataclass(frozen=True)
class Point:
    """A point (x, y) with its true class `target`: +1 or −1."""

    x: Fraction
    y: Fraction
    target: int

    def __post_init__(self) -> None:
        if self.target not in (-1, 1):
            raise ValueError(f"target must be 1 or -1, not {self.target}")
        _make_exact(self, "xy")

    @property
    def place(self) -> tuple[Fraction, Fraction]:
        """(x, y)."""
        return self.x, self.y

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """x and y over one denominator, and that denominator."""
        return _whole(self.x, self.y)


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
    def coefficients(self) -> tuple[Fraction, Fraction, Fraction]:
        """(a, b, c)."""
        return self.a, self.b, self.c

    @property
    def is_line(self) -> bool:
        """Whether a and b are not both 0."""
        return (self.a, self.b) != (0, 0)

    @cached_property
    def slope(self) -> Fraction | None:
        """The slope m = −a/b; None for a vertical line and when there is no line.

        >>> Line(3, -2, 4).slope, Line(3, -2, 4).intercept
        (Fraction(3, 2), Fraction(2, 1))
        """
        return -self.a / self.b if self.b else None

    @cached_property
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
        return Fraction(*self._whole_score(_whole(Fraction(x), Fraction(y))))

    def predict(self, x: Number, y: Number) -> int:
        """The predicted class: +1 when s(x, y) ≥ 0, else −1. A point on the line gets +1 by agreement."""
        return _class_of(self._whole_score(_whole(Fraction(x), Fraction(y))))

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """a, b and c over one denominator, and that denominator."""
        return _whole(self.a, self.b, self.c)

    def _whole_score(self, place: tuple[int, ...]) -> tuple[int, int]:
        """The score as a numerator and a positive denominator, not simplified."""
        (a, b, c, n), (x, y, k) = self.whole, place
        return a * x + b * y + c * k, n * k

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
        one, two = self.coefficients, other.coefficients
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


def _class_of(score: tuple[int, int]) -> int:
    return 1 if score[0] >= 0 else -1


class Judged(NamedTuple):
    """A point with its score and its predicted class."""

    point: Point
    score: Fraction
    predicted: int

    @property
    def is_right(self) -> bool:
        """Whether the predicted class is the true one."""
        return self.predicted == self.point.target


def judge(line: Line, points: Iterable[Point]) -> list[Judged]:
    """Every point with its score and predicted class, in the same order.

    >>> judge(Line(1, -1, 0), [Point(2, 3, 1)])[0][1:]
    (Fraction(-1, 1), -1)
    """
    scores = ((p, line._whole_score(p.whole)) for p in points)
    return [Judged(point, Fraction(*score), _class_of(score)) for point, score in scores]


def margin(line: Line, point: Point) -> Fraction:
    """t·s: positive when the point lies strictly on its own side."""
    return point.target * Fraction(*line._whole_score(point.whole))


def errors(line: Line, points: Iterable[Point]) -> list[Point]:
    """The points whose predicted class is not the true one."""
    return [p for p in points if _class_of(line._whole_score(p.whole)) != p.target]


def count_right(line: Line, points: Sequence[Point]) -> int:
    """How many points are predicted right."""
    return len(points) - len(errors(line, points))


def accuracy(line: Line, points: Sequence[Point]) -> Fraction:
    """The share of points predicted right, as an exact fraction. Raises `ValueError` without points.

    >>> accuracy(Line.from_slope(0, 3), [Point(1, 4, -1), Point(6, 4, 1), Point(4, 2, 1)])
    Fraction(2, 3)
    """
    if not points:
        raise ValueError("there are no points")
    return Fraction(count_right(line, points), len(points))
