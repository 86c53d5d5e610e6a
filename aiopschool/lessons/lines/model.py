"""The maths of lesson 1: a line as a classifier, and the perceptron that finds one.

Everything is exact: numbers are fractions, so that a point on the line has score 0 and not 0,000001.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

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


# The perceptron (Rosenblatt, 1958) ---------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One learning step: the point, the lines before and after, and the margins t·s there."""

    point: Point
    before: Line
    after: Line

    @property
    def margin_before(self) -> Fraction:
        return margin(self.before, self.point)

    @property
    def margin_after(self) -> Fraction:
        return margin(self.after, self.point)


@dataclass(frozen=True)
class Run:
    """A whole training: its steps, the last line, the best line met, the rounds with a step, and its end.

    `converged` tells whether it came to rest: after the last step no point has t·s ≤ 0.
    """

    steps: tuple[Step, ...]
    line: Line
    best: Line
    rounds: int
    converged: bool


def margin(line: Line, point: Point) -> Fraction:
    """t·s: positive when the point lies strictly on its own side."""
    return point.target * line.score(point.x, point.y)


def perceptron_step(line: Line, point: Point, eta: Number = 1) -> Step:
    """The update a ← a + ηtx, b ← b + ηty, c ← c + ηt.

    At that point t·s grows by η(x² + y² + 1), so always when η > 0:

    >>> step = perceptron_step(Line(1, -1, 0), Point(2, 3, 1))
    >>> step.after
    Line(a=Fraction(3, 1), b=Fraction(2, 1), c=Fraction(1, 1))
    >>> step.margin_before, step.margin_after
    (Fraction(-1, 1), Fraction(13, 1))
    """
    push = Fraction(eta) * point.target
    return Step(point, line, Line(line.a + push * point.x, line.b + push * point.y, line.c + push))


def next_mistake(line: Line, points: Sequence[Point], start: int = 0) -> int | None:
    """The index of the next point with t·s ≤ 0, in a circle from `start`; None when there is none."""
    for offset in range(len(points)):
        index = (start + offset) % len(points)
        if margin(line, points[index]) <= 0:
            return index
    return None


def perceptron(
    points: Sequence[Point], start: Line | None = None, eta: Number = 1, max_rounds: int = 100
) -> Run:
    """Learning steps in the order of the list, round after round, until no point has t·s ≤ 0.

    It comes to rest if some line separates the points strictly (Novikoff, 1962); else it stops after
    `max_rounds`. `best` is the line with the fewest wrong predictions on the way ("pocket"; Gallant, 1990).
    """
    line = best = start or Line(0, 0, 0)
    margins, growth = _integer_margins(points, line, Fraction(eta), max_rounds)
    needed = np.array(
        [0 if p.target > 0 else 1 for p in points]
    )  # on the line, only class +1 is predicted right
    fewest = np.count_nonzero(margins < needed)
    steps: list[Step] = []
    rounds = 0
    while rounds < max_rounds and (margins <= 0).any():
        rounds += 1
        for i, point in enumerate(points):
            if margins[i] > 0:
                continue
            steps.append(perceptron_step(line, point, eta))
            line = steps[-1].after
            margins = margins + growth[i]
            wrong = np.count_nonzero(margins < needed)
            if wrong < fewest:
                best, fewest = line, wrong
    return Run(tuple(steps), line, best, rounds, bool((margins > 0).all()))


def _integer_margins(
    points: Sequence[Point], line: Line, eta: Fraction, max_rounds: int
) -> tuple[np.ndarray, np.ndarray]:
    """All margins t·s times a common denominator, and in row i what a step on point i adds to each of them.

    A step on point i adds η·tᵢ·tⱼ·(xᵢxⱼ + yᵢyⱼ + 1) to the margin of point j. Whole numbers are as exact as
    fractions and a hundred times faster; they stay in 64 bits when they surely fit.
    """
    scale = math.lcm(*(v.denominator for p in points for v in (p.x, p.y)))
    exact = [margin(line, p) for p in points]
    whole = math.lcm(scale**2 * eta.denominator, *(m.denominator for m in exact))
    rows = [[int(p.target * v * scale) for v in (p.x, p.y, 1)] for p in points]
    signed = np.array(rows, dtype=object).reshape(-1, 3)
    factor = int(eta * whole / scale**2)
    margins = np.array([int(m * whole) for m in exact], dtype=object)
    longest = max((signed**2).sum(axis=1), default=0)
    largest = max(map(abs, margins), default=0) + abs(factor) * longest * max(max_rounds, 1) * len(points)
    if max(largest, longest) < 2**62:
        margins, signed = margins.astype(np.int64), signed.astype(np.int64)
    return margins, factor * (signed @ signed.T)


def separable_q(points: Sequence[Point], m: Number) -> tuple[Fraction | None, Fraction | None] | None:
    """The open interval of q for which y = mx + q has the two classes strictly on different sides.

    A point lies below the line when y − mx < q. With class +1 below, q runs from the largest y − mx of class
    +1 to the smallest of class −1, and `Line.from_slope(m, q)` predicts all points right. When that fails,
    class +1 is tried above the line (then it is the flipped line that is right); with points of both classes
    at most one of the two works. A bound is None where nothing bounds q. None when there is no such q.

    >>> separable_q([Point(1, 4, -1), Point(2, 5, -1), Point(4, 2, 1), Point(6, 4, 1)], 1)
    (Fraction(-2, 1), Fraction(3, 1))
    """
    heights = {t: [p.y - Fraction(m) * p.x for p in points if p.target == t] for t in (-1, 1)}
    for below in (1, -1):
        low, high = max(heights[below], default=None), min(heights[-below], default=None)
        if low is None or high is None or low < high:
            return low, high
    return None


def fewest_errors(points: Sequence[Point]) -> int:
    """The smallest number of wrong predictions that any line, with either side, makes on the points.

    Some best line can be turned and shifted until it passes through two different points without changing the
    class of any point off the line; so it is enough to look at the lines through two points. The points on
    such a line can be split anywhere by moving the line a little: those up to some spot go to one side, those
    after it to the other; points on the same spot stay together. Takes O(n³) time, vectorised per point.

    >>> fewest_errors([Point(0, 0, -1), Point(1, 1, -1), Point(1, 0, 1), Point(0, 1, 1)])
    1
    """
    xy, target = _whole_plane(points), np.array([p.target for p in points])
    spots = np.array(sorted({tuple(row) for row in xy.tolist()}), dtype=xy.dtype)
    best = int(min((target > 0).sum(), (target < 0).sum()))
    for i, spot in enumerate(spots):
        away, along = xy - spot, spots[i + 1 :] - spot
        off = np.sign(along[:, :1] * away[:, 1] - along[:, 1:] * away[:, 0]) * target
        wrong = np.minimum((off < 0).sum(axis=1), (off > 0).sum(axis=1))  # for the best choice of sides
        for j in np.flatnonzero(wrong < best):
            on = off[j] == 0
            best = min(best, int(wrong[j]) + _fewest_on_line(away[on] @ along[j], target[on]))
    return best


def _whole_plane(points: Sequence[Point]) -> np.ndarray:
    """The points as whole numbers, shifted and stretched per axis: who lies on which side stays the same.

    64 bits when all products fit in them, else Python's own whole numbers.
    """
    columns = []
    for values in ([p.x for p in points], [p.y for p in points]):
        unit, low = math.lcm(*(v.denominator for v in values)), min(values, default=0)
        whole = [int((v - low) * unit) for v in values]
        step = math.gcd(*whole) or 1
        columns.append([v // step for v in whole])
    largest = max((v for column in columns for v in column), default=0)
    return np.array(columns, dtype=np.int64 if largest < 2**30 else object).T


def _fewest_on_line(along: np.ndarray, target: np.ndarray) -> int:
    """The fewest errors among points on a line that is split at one spot, both ways round."""
    order = np.argsort(along, kind="stable")
    along, target = along[order], target[order]
    cuts = [0, *np.flatnonzero(np.diff(along)) + 1, len(along)]
    total = int((target > 0).sum())
    best = len(target)
    for cut in cuts:
        wrong = int((target[:cut] < 0).sum()) + total - int((target[:cut] > 0).sum())
        best = min(best, wrong, len(target) - wrong)
    return best


# Rescaling --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Scaling:
    """Rescaled features x′ = (x − cx)/ux and y′ = (y − cy)/uy.

    A learning step adds η·t·(x, y, 1). With 190 mm and 4000 g beside that 1, c can hardly catch up and the
    perceptron needs very many steps. Around 0 and of size 1 it needs few.
    """

    center: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0))
    unit: tuple[Fraction, Fraction] = (Fraction(1), Fraction(1))

    @classmethod
    def around(cls, points: Sequence[Point]) -> Scaling:
        """Round numbers near the mean and the spread of the points."""
        centers, units = [], []
        for values in ([p.x for p in points], [p.y for p in points]):
            spread = float(np.std([float(v) for v in values])) if len(set(values)) > 1 else 1.0
            unit = Fraction(10) ** math.floor(math.log10(spread))
            centers.append(round(sum(values) / len(values) / unit) * unit)
            units.append(unit * max(1, round(spread / float(unit))))
        return cls(tuple(centers), tuple(units))

    @property
    def is_identity(self) -> bool:
        return self == Scaling()

    def points(self, points: Iterable[Point]) -> list[Point]:
        """The points in rescaled features."""
        (cx, cy), (ux, uy) = self.center, self.unit
        return [Point((p.x - cx) / ux, (p.y - cy) / uy, p.target, p.name) for p in points]

    def line_to(self, line: Line) -> Line:
        """The line in rescaled features: every point keeps its score."""
        (cx, cy), (ux, uy) = self.center, self.unit
        return Line(line.a * ux, line.b * uy, line.c + line.a * cx + line.b * cy)

    def line_back(self, line: Line) -> Line:
        """The line in the original features: every point keeps its score."""
        (cx, cy), (ux, uy) = self.center, self.unit
        a, b = line.a / ux, line.b / uy
        return Line(a, b, line.c - a * cx - b * cy)
