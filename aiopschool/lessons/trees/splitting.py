"""One question cuts a group in two: how mixed both parts are, and what the cut gains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from .impurity import gini_of, mistakes

Row = Sequence[Fraction]


@dataclass(frozen=True)
class Examples:
    """Rows of features with the number of their class; `weights` tell how many are alike in each row.

    A feature that is yes or no has 0 for yes and 1 for no: so "yes" lies left, as "smaller" does.
    """

    rows: Sequence[Row]
    labels: Sequence[int]
    classes: int = 2
    weights: Sequence[int] = ()

    def __iter__(self) -> Iterator[tuple[Row, int, int]]:
        return zip(self.rows, self.labels, self.weights or [1] * len(self.rows), strict=True)

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """How many there are of each class."""
        found = [0] * self.classes
        for _row, label, weight in self:
            found[label] += weight
        return tuple(found)

    def only(self, chosen: Sequence[bool]) -> Examples:
        """Those that are chosen."""
        kept = [one for one, keep in zip(self, chosen, strict=True) if keep]
        rows, labels, weights = zip(*kept, strict=True) if kept else ((), (), ())
        return Examples(rows, labels, self.classes, weights)


@dataclass(frozen=True)
class Split:
    """The counts of both groups after a question.

    >>> split = Split((5, 1), (0, 4))  # of ten pupils: nearer than 5 km, and farther
    >>> split.gini, split.gain
    (Fraction(1, 6), Fraction(1, 3))
    """

    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """Both groups together, as they were before the question."""
        return tuple(a + b for a, b in zip(self.left, self.right, strict=True))

    @property
    def share(self) -> Fraction:
        """The part that went left, λ; `ZeroDivisionError` when there is nobody."""
        return Fraction(sum(self.left), sum(self.counts))

    @cached_property
    def gini(self) -> Fraction:
        """The Gini indices of both groups, weighted by their sizes."""
        return self.share * gini_of(self.left) + (1 - self.share) * gini_of(self.right)

    @property
    def gain(self) -> Fraction:
        """How much less mixed it became; never negative."""
        return gini_of(self.counts) - self.gini

    @property
    def mistakes(self) -> int:
        """How many are wrong when each group gets the class of its majority."""
        return mistakes(self.left) + mistakes(self.right)

    def by_identity(self) -> Fraction:
        """The gain of two classes as 2λ(1 − λ)(p_L − p_R)²; 0 when one group is empty."""
        if not sum(self.left) or not sum(self.right):
            return Fraction(0)
        p_left, p_right = (Fraction(side[0], sum(side)) for side in (self.left, self.right))
        return 2 * self.share * (1 - self.share) * (p_left - p_right) ** 2


def thresholds(values: Sequence[Fraction]) -> list[Fraction]:
    """Halfway between neighbours that differ: other thresholds make no other groups.

    >>> [str(d) for d in thresholds([Fraction(3), Fraction(1), Fraction(1), Fraction(4)])]
    ['2', '7/2']
    """
    known = sorted(set(values))
    return [(a + b) / 2 for a, b in pairwise(known)]


def split_at(examples: Examples, feature: int, threshold: Fraction) -> Split:
    """The two groups of one question: is the feature smaller than the threshold?"""
    sides = ([0] * examples.classes, [0] * examples.classes)
    for row, label, weight in examples:
        sides[row[feature] >= threshold][label] += weight
    return Split(*map(tuple, sides))


def splits(examples: Examples, feature: int) -> list[tuple[Fraction, Split]]:
    """All thresholds of one feature, rising, each with the two groups it makes; in one pass."""
    at: dict[Fraction, list[int]] = {}
    for row, label, weight in examples:
        at.setdefault(row[feature], [0] * examples.classes)[label] += weight
    left, found = [0] * examples.classes, []
    values = sorted(at)
    for value, following in pairwise(values):
        left = [a + b for a, b in zip(left, at[value], strict=True)]
        right = [a - b for a, b in zip(examples.counts, left, strict=True)]
        found.append(((value + following) / 2, Split(tuple(left), tuple(right))))
    return found
