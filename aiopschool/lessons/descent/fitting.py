"""Where the curve comes from: the mean squared loss of a line on a few points.

With ŷ = wx the loss is a parabola in w; with ŷ = wx + b it is a bowl above the plane of w and b.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike

from .curves import Number, Parabola

Points = Sequence[tuple[Number, Number]]
Place = tuple[float, float]


def mean(numbers: Sequence[Number]) -> Number:
    """The mean, exact for fractions."""
    return sum(numbers, start=Fraction(0)) / len(numbers)


def loss(points: Points, w: Number, b: Number = 0) -> Number:
    """The mean of (wx + b − y)².

    >>> loss([(1, 2), (2, 3), (2, 5)], 0)
    Fraction(38, 3)
    """
    return mean([(w * x + b - y) ** 2 for x, y in points])


def loss_curve(points: Points) -> Parabola:
    """The loss of ŷ = wx as a parabola: a is the mean of x², p is Σxy / Σx².

    >>> loss_curve([(1, 2), (2, 3), (2, 5)])
    Parabola(a=Fraction(3, 1), p=Fraction(2, 1), q=Fraction(2, 3))
    """
    a = mean([Fraction(x) * x for x, _y in points])
    p = mean([Fraction(x) * y for x, y in points]) / a
    return Parabola(a, p, loss(points, p))


def scaled(points: Points, factor: Number) -> list[tuple[Number, Number]]:
    """The same points with x measured in another unit."""
    return [(x * factor, y) for x, y in points]


def gradient(points: Points, w: Number, b: Number) -> tuple[Number, Number]:
    """The two partial derivatives of the loss of ŷ = wx + b.

    >>> [str(x) for x in gradient([(1, 2), (2, 3), (2, 5)], 0, 0)]
    ['-12', '-20/3']
    """
    errors = [w * x + b - y for x, y in points]
    return mean([2 * e * x for e, (x, _y) in zip(errors, points, strict=True)]), mean([2 * e for e in errors])


def best_line(points: Points) -> tuple[Fraction, Fraction]:
    """The w and b with the smallest loss.

    >>> best_line([(1, 2), (2, 3), (2, 5)])
    (Fraction(2, 1), Fraction(0, 1))
    """
    x, y = (mean([Fraction(point[n]) for point in points]) for n in (0, 1))
    w = mean([(p - x) * (q - y) for p, q in points]) / mean([(p - x) ** 2 for p, _q in points])
    return w, y - w * x


def losses(points: Points, ws: ArrayLike, bs: ArrayLike) -> np.ndarray:
    """The loss on a grid: a row for each b, a column for each w."""
    w, b = np.meshgrid(np.asarray(ws, dtype=float), np.asarray(bs, dtype=float))
    return sum((w * float(x) + b - float(y)) ** 2 for x, y in points) / len(points)


def descend_plane(
    points: Points, start: Place, eta: float, steps: int, *, momentum: float = 0.0, far: float = 1e6
) -> list[Place]:
    """(w, b) after 0, 1, … steps; with momentum a part of the step before comes along.

    >>> [round(x, 3) for x in descend_plane([(1, 2), (2, 3), (2, 5)], (0, 0), 0.1, 2000)[-1]]
    [2.0, 0.0]
    """
    path, speed = [(float(start[0]), float(start[1]))], (0.0, 0.0)
    while len(path) <= steps and max(map(abs, path[-1])) <= far:
        slopes = gradient(points, *path[-1])
        speed = tuple(momentum * v - eta * float(g) for v, g in zip(speed, slopes, strict=True))
        path.append((path[-1][0] + speed[0], path[-1][1] + speed[1]))
    return path


def largest_eta(points: Points) -> float:
    """For every smaller η descent in w and b converges: 2 divided by the largest curvature."""
    rows = np.array([[float(x), 1.0] for x, _y in points])
    curvature = 2 * rows.T @ rows / len(rows)
    return 2 / float(np.linalg.eigvalsh(curvature)[-1])
