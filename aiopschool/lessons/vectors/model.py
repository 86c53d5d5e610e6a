"""The maths of lesson 8: vectors and their direction, attention, and the next word.

Sums, multiples and products stay exact for fractions. A length, a cosine and a weight are floats: they have
roots and powers of e in them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray

Vector = tuple[Fraction, ...]


def vector(*numbers: int | str | Fraction) -> Vector:
    """A vector of exact numbers.

    >>> vector(3, "4.5")
    (Fraction(3, 1), Fraction(9, 2))
    """
    return tuple(map(Fraction, numbers))


def add(u: Vector, v: Vector) -> Vector:
    """The sum: add what stands in the same place. Raises `ValueError` for different lengths."""
    return tuple(a + b for a, b in zip(u, v, strict=True))


def times(k: int | Fraction, u: Vector) -> Vector:
    """The multiple of a vector."""
    return tuple(k * a for a in u)


def subtract(u: Vector, v: Vector) -> Vector:
    """The difference u − v: from the tip of v to the tip of u."""
    return add(u, times(-1, v))


def dot(u: Vector, v: Vector) -> Fraction:
    """The sum of the products in the same place.

    >>> dot(vector(3, 4), vector(4, 3))
    Fraction(24, 1)
    """
    return sum((a * b for a, b in zip(u, v, strict=True)), Fraction(0))


def norm(u: Vector) -> float:
    """The length of the arrow."""
    return math.sqrt(dot(u, u))


def distance(u: Vector, v: Vector) -> float:
    """How far the tips lie apart."""
    return norm(subtract(u, v))


def cosine(u: Vector, v: Vector) -> float | None:
    """The cosine of the angle, from −1 to 1; None when a vector has no direction.

    >>> cosine(vector(3, 4), vector(4, 3)), cosine(vector(0, 0), vector(4, 3))
    (0.96, None)
    """
    squares = dot(u, u) * dot(v, v)
    if not squares:
        return None
    # One root of exact numbers: parallel arrows give 1 to the last digit.
    return max(-1.0, min(1.0, float(dot(u, v)) / math.sqrt(squares)))


def angle(u: Vector, v: Vector) -> float | None:
    """The angle in degrees, from 0 to 180."""
    found = cosine(u, v)
    return None if found is None else math.degrees(math.acos(found))


def analogy(a: Vector, b: Vector, c: Vector) -> Vector:
    """a − b + c: the step from b to a, taken from c."""
    return add(subtract(a, b), c)


def softmax(scores: ArrayLike, temperature: float = 1) -> NDArray[np.float64]:
    """Positive weights with sum 1, from e^(score / T). The largest score goes first, so nothing overflows.

    >>> softmax([2, 1, 0]).round(3).tolist()
    [0.665, 0.245, 0.09]
    >>> softmax([1000, 1000]).tolist()
    [0.5, 0.5]
    """
    if temperature <= 0:
        raise ValueError("the temperature must be positive")
    scaled = np.asarray(scores, dtype=float) / temperature
    powers = np.exp(scaled - scaled.max())
    return powers / powers.sum()


def weighted_mean(weights: Sequence[float | Fraction], points: Sequence[Vector]) -> tuple:
    """The sum of weight times point: exact when the weights are.

    >>> weighted_mean([Fraction(2, 3), Fraction(1, 3)], [vector(3, 0), vector(0, 6)])
    (Fraction(2, 1), Fraction(2, 1))
    """
    return tuple(
        sum(w * x for w, x in zip(weights, column, strict=True)) for column in zip(*points, strict=True)
    )


def shares(powers: Sequence[int | Fraction]) -> list[Fraction]:
    """The exact weights when e^score is known: the scores ln 2 and 0 have powers 2 and 1.

    >>> shares([2, 1])
    [Fraction(2, 3), Fraction(1, 3)]
    """
    return [Fraction(power) / sum(powers) for power in powers]


@dataclass(frozen=True)
class Attention:
    """What one word takes from all: a score and a weight for each, and the weighted mean of their values."""

    scores: tuple[Fraction, ...]
    weights: tuple[float, ...]
    output: tuple[float, float]


def attention(query: Vector, keys: Sequence[Vector], values: Sequence[Vector]) -> Attention:
    """Scores q · k, weights by softmax, and the weighted mean of the values."""
    scores = tuple(dot(query, key) for key in keys)
    weights = softmax([float(score) for score in scores])
    places = [tuple(map(float, value)) for value in values]
    return Attention(scores, tuple(weights.tolist()), weighted_mean(weights.tolist(), places))
