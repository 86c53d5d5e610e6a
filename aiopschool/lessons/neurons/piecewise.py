"""Functions that are a line on every piece, with exact numbers: rule, kinks, the gap between two graphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

Number = int | str | Fraction
Place = tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Piece:
    """The rule slope · x + intercept from `low` to `high` (None: no end); `closed` says which ends count."""

    slope: Fraction
    intercept: Fraction
    low: Fraction | None = None
    high: Fraction | None = None
    closed: tuple[bool, bool] = (False, False)

    def value(self, x: Fraction) -> Fraction:
        """The height of its line at x, also outside the piece."""
        return self.slope * x + self.intercept

    def holds(self, x: Fraction) -> bool:
        """Whether x lies on the piece."""
        above = self.low is None or self.low < x or (self.closed[0] and self.low == x)
        below = self.high is None or x < self.high or (self.closed[1] and x == self.high)
        return above and below

    def same_rule(self, other: Piece) -> bool:
        """Whether both lie on one line."""
        return (self.slope, self.intercept) == (other.slope, other.intercept)


@dataclass(frozen=True)
class Kink:
    """A place where the rule changes: the height there, the slopes beside it, and how far the graph jumps."""

    x: Fraction
    y: Fraction
    before: Fraction
    after: Fraction
    gap: Fraction

    @property
    def jump(self) -> Fraction:
        """How much the slope changes."""
        return self.after - self.before


@dataclass(frozen=True)
class Piecewise:
    """Pieces from left to right that together cover all x."""

    pieces: tuple[Piece, ...]

    def __call__(self, x: Number) -> Fraction:
        x = Fraction(x)
        return next(piece.value(x) for piece in self.pieces if piece.holds(x))

    @property
    def wide(self) -> list[Piece]:
        """The pieces that are more than one point."""
        return [piece for piece in self.pieces if piece.low is None or piece.low != piece.high]

    @property
    def kinks(self) -> list[Kink]:
        """Where the rule changes, from left to right."""
        return [
            Kink(one.high, self(one.high), one.slope, two.slope, two.value(one.high) - one.value(one.high))
            for one, two in pairwise(self.wide)
        ]

    def rule(self, x: Fraction) -> Piece:
        """The wide piece that holds at and just after x."""
        return next(piece for piece in self.wide if piece.high is None or x < piece.high)


def piecewise(breaks: Iterable[Fraction], rule: Callable[[Fraction], Place]) -> Piecewise:
    """The function with this slope and intercept at every x; the rule changes at `breaks` only.

    A break belongs to the piece on its right if the value fits there, else to the one on its left, else it is
    a piece by itself. Where nothing changes there is no break.

    >>> relu = piecewise([Fraction(0)], lambda x: (Fraction(x > 0), Fraction(0)))
    >>> [(p.slope, p.low, p.high, p.closed) for p in relu.pieces]  # doctest: +NORMALIZE_WHITESPACE
    [(Fraction(0, 1), None, Fraction(0, 1), (False, False)),
     (Fraction(1, 1), Fraction(0, 1), None, (True, False))]
    """
    ends = [None, *sorted(set(breaks)), None]
    pieces: list[Piece] = []
    for low, high in pairwise(ends):
        new = Piece(*rule(_inside(low, high)), low, high)
        if low is not None:
            slope, intercept = rule(low)
            pieces, new = _join(pieces, new, slope * low + intercept)
        pieces.append(new)
    return Piecewise(tuple(pieces))


def _inside(low: Fraction | None, high: Fraction | None) -> Fraction:
    """A point between two ends."""
    if low is None:
        return Fraction(0) if high is None else high - 1
    return low + 1 if high is None else (low + high) / 2


def _join(pieces: list[Piece], new: Piece, y: Fraction) -> tuple[list[Piece], Piece]:
    """The pieces before a break and the one after it, when the height at the break is y."""
    *before, old = pieces
    x = new.low
    if old.value(x) == y and old.same_rule(new):
        return before, replace(new, low=old.low, closed=old.closed)
    if new.value(x) == y:
        return pieces, replace(new, closed=(True, False))
    if old.value(x) == y:
        return [*before, replace(old, closed=(old.closed[0], True))], new
    return [*pieces, Piece(Fraction(0), y, x, x, (True, True))], new


def broken_line(points: Sequence[Place]) -> Piecewise:
    """The broken line through points with increasing x; the first and last piece go on outside them."""
    points = [(Fraction(x), Fraction(y)) for x, y in points]
    lines = [_through(one, two) for one, two in pairwise(points)]

    def rule(x: Fraction) -> Place:
        return lines[sum(x >= end for end, _y in points[1:-1])]

    return piecewise([x for x, _y in points[1:-1]], rule)


def _through(one: Place, two: Place) -> Place:
    slope = (two[1] - one[1]) / (two[0] - one[0])
    return slope, one[1] - slope * one[0]


def mean_gap(one: Piecewise, other: Piecewise, low: Number, high: Number) -> Fraction:
    """The mean vertical distance of two graphs from `low` to `high`: the area between them over the width.

    >>> mean_gap(broken_line([(0, 0), (1, 1)]), broken_line([(0, 1), (1, 0)]), 0, 1)
    Fraction(1, 2)
    """
    low, high = Fraction(low), Fraction(high)
    inner = {kink.x for function in (one, other) for kink in function.kinks if low < kink.x < high}
    area = Fraction(0)
    for start, stop in pairwise([low, *sorted(inner), high]):
        first, second = one.rule(start), other.rule(start)
        ends = [first.value(x) - second.value(x) for x in (start, stop)]
        area += (stop - start) * _mean_size(*ends)
    return area / (high - low)


def _mean_size(first: Fraction, last: Fraction) -> Fraction:
    """The mean of |d| where d runs evenly from `first` to `last`."""
    total = abs(first) + abs(last)
    return total / 2 if first * last >= 0 else (first**2 + last**2) / (2 * total)
