"""How mixed a group is: the Gini index, the entropy, and what a leaf says of it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import log2

Number = int | Fraction
Counts = Sequence[int]  # how many of each class


def gini(p: Number) -> Fraction:
    """The chance that two drawn from a group, with replacement, differ; `p` is the share of one class.

    >>> gini(Fraction(3, 4)), gini(Fraction(1, 2)), gini(1)
    (Fraction(3, 8), Fraction(1, 2), Fraction(0, 1))
    """
    return 2 * Fraction(p) * (1 - Fraction(p))


def gini_of(counts: Counts) -> Fraction:
    """The same for any number of classes: 1 − Σpᵢ². An empty group is not mixed.

    >>> gini_of([3, 1]) == gini(Fraction(3, 4)), gini_of([2, 2, 2])
    (True, Fraction(2, 3))
    """
    total = sum(counts)
    return 1 - Fraction(sum(n * n for n in counts), total * total) if total else Fraction(0)


def entropy(counts: Counts) -> float:
    """Another measure of how mixed a group is: −Σpᵢ·log₂pᵢ, in bits.

    >>> entropy([4, 4]), entropy([5, 0])
    (1.0, 0.0)
    """
    total = sum(counts)
    return sum(n / total * log2(total / n) for n in counts if n)


def majority(counts: Counts) -> int:
    """The class with the most members: what a leaf predicts. Of equal ones the first."""
    return max(range(len(counts)), key=lambda k: counts[k])


def mistakes(counts: Counts) -> int:
    """How many are wrong when all get the class of the majority."""
    return sum(counts) - max(counts)
