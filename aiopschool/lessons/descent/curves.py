"""Curves to descend: a parabola, exact in fractions, and a curve with two valleys."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Protocol

import numpy as np

Number = Fraction | int | float


class Curve(Protocol):
    """A function L(w) with its derivative; `exact` when fractions give fractions that stay short."""

    exact: bool

    def value(self, w: Number) -> Number:
        """L(w)."""

    def slope(self, w: Number) -> Number:
        """L′(w), the slope of the tangent at w."""

    @property
    def minima(self) -> tuple[Number, ...]:
        """Where the valleys lie, from left to right."""


@dataclass(frozen=True)
class Parabola:
    """L(w) = a(w − p)² + q with a > 0.

    >>> loss = Parabola(3, 2, Fraction(2, 3))
    >>> loss.value(0), loss.slope(0), loss.ratio(Fraction(1, 10))
    (Fraction(38, 3), Fraction(-12, 1), Fraction(2, 5))
    """

    a: Fraction
    p: Fraction
    q: Fraction

    exact = True

    def __post_init__(self) -> None:
        for name in "apq":
            object.__setattr__(self, name, Fraction(getattr(self, name)))

    def value(self, w: Number) -> Number:
        """L(w)."""
        return self.a * (w - self.p) ** 2 + self.q

    def slope(self, w: Number) -> Number:
        """L′(w) = 2a(w − p)."""
        return 2 * self.a * (w - self.p)

    def ratio(self, eta: Number) -> Number:
        """By what a step multiplies w − p: r = 1 − 2aη."""
        return 1 - 2 * self.a * eta

    @property
    def limit(self) -> Fraction:
        """1/a: every smaller η > 0 converges, from every start."""
        return 1 / self.a

    @property
    def one_step(self) -> Fraction:
        """The η that reaches the minimum in one step: 1/(2a)."""
        return self.limit / 2

    @property
    def minima(self) -> tuple[Fraction, ...]:
        """The one valley."""
        return (self.p,)

    @property
    def terms(self) -> tuple[Fraction, Fraction, Fraction]:
        """The coefficients of w², w and 1."""
        return self.a, -2 * self.a * self.p, self.a * self.p**2 + self.q


@dataclass(frozen=True)
class TwoValleys:
    """L(w) = w⁴ − 4w² + w. Steps are computed in floats: exact fractions would triple in length.

    >>> [round(w, 3) for w in TwoValleys().minima]
    [-1.473, 1.347]
    """

    exact = False

    def value(self, w: Number) -> Number:
        """L(w)."""
        square = w * w  # no power: a float that runs away becomes infinite, not an error
        return square * square - 4 * square + w

    def slope(self, w: Number) -> Number:
        """L′(w) = 4w³ − 8w + 1."""
        return 4 * w * w * w - 8 * w + 1

    @cached_property
    def flat(self) -> tuple[float, ...]:
        """Where the tangent is horizontal: a valley, a top, a valley."""
        return tuple(sorted(float(root.real) for root in np.roots([4, 0, -8, 1])))

    @property
    def minima(self) -> tuple[float, ...]:
        """The two valleys."""
        return self.flat[0], self.flat[2]


def difference_quotient(curve: Curve, w: Number, h: Number) -> Number:
    """The slope of the chord from w to w + h: (L(w + h) − L(w)) / h.

    Raises `ZeroDivisionError` when h is 0: two points that coincide have no chord.

    >>> difference_quotient(Parabola(3, 2, 0), 0, Fraction(1, 1000))
    Fraction(-11997, 1000)
    """
    return (curve.value(w + h) - curve.value(w)) / h


def numeric_slope(curve: Curve, w: float, h: float = 1e-6) -> float:
    """The slope at w by a central difference, to check a derivative with.

    >>> round(numeric_slope(TwoValleys(), 0.0), 6)
    1.0
    """
    return float(curve.value(w + h) - curve.value(w - h)) / (2 * h)
