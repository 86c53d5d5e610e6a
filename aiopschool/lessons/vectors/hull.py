"""The convex hull of points: where every weighted mean of them lies."""

from __future__ import annotations

from collections.abc import Iterable

Place = tuple[float, float]


def hull(points: Iterable[Place]) -> list[Place]:
    """The corners of the smallest convex figure around points, counterclockwise.

    >>> hull([(0, 0), (2, 0), (1, 1), (2, 2), (0, 2)])
    [(0, 0), (2, 0), (2, 2), (0, 2)]
    """
    ordered = sorted(set(points))
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1] if len(ordered) > 1 else ordered


def _half(points: list[Place]) -> list[Place]:
    """The lower half of the hull of points that are in order; of the reverse order the upper half."""
    corners: list[Place] = []
    for point in points:
        while len(corners) > 1 and _turn(corners[-2], corners[-1], point) <= 0:
            corners.pop()
        corners.append(point)
    return corners


def _turn(a: Place, b: Place, c: Place) -> float:
    """Positive when the way from a over b to c turns to the left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
