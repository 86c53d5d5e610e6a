"""How well any line can separate points: all lines with one slope, and the fewest mistakes of all lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from .line import Number, Point

# The "exclusive or": no line separates these four points.
XOR = (Point(0, 0, -1), Point(1, 1, -1), Point(1, 0, 1), Point(0, 1, 1))


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

    >>> fewest_errors(XOR)
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
