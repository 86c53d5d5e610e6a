"""How well any line can separate points."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .line import Point

# The "exclusive or": no line separates these four points.
XOR = (Point(0, 0, -1), Point(1, 1, -1), Point(1, 0, 1), Point(0, 1, 1))


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
