"""Numbers that stay in their range."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeVar

Real = TypeVar("Real", int, float, Fraction)


def within(x: Real, low: Real, high: Real) -> Real:
    """x, or the end of the range that it passes.

    >>> within(7, 0, 5), within(-0.5, 0, 5), within(3, 0, 5)
    (5, 0, 3)
    """
    return min(max(x, low), high)
