"""The maths of lesson 6: relative frequencies, the distance between two profiles, and how sure a share is.

Counts and shares are exact; a spread is a root and hence a float.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, sqrt
from random import Random

Shares = Sequence[Fraction]
RULE = 2  # a gap of at least so many spreads can be trusted


@dataclass(frozen=True)
class Tally:
    """How often each category was counted.

    >>> letter = Tally((17, 14, 9))
    >>> letter.total, [float(share) for share in letter.shares]
    (40, [0.425, 0.35, 0.225])
    """

    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """The absolute frequencies together."""
        return sum(self.counts)

    @property
    def shares(self) -> tuple[Fraction, ...]:
        """The relative frequencies: their sum is 1; all are 0 when nothing was counted."""
        return tuple(Fraction(count, self.total) if self.total else Fraction(0) for count in self.counts)

    def __add__(self, other: Tally) -> Tally:
        return Tally(tuple(a + b for a, b in zip(self.counts, other.counts, strict=True)))


def gaps(p: Sequence[Fraction | int], q: Sequence[Fraction | int]) -> list[Fraction]:
    """The difference of both in each category, without its sign."""
    return [Fraction(abs(a - b)) for a, b in zip(p, q, strict=True)]


def distance(p: Sequence[Fraction | int], q: Sequence[Fraction | int]) -> Fraction:
    """The distance d(P, Q): the sum of the gaps. Between two profiles it lies in [0, 2].

    >>> letter, amber, bram = Tally((17, 14, 9)), Tally((20, 14, 6)), Tally((24, 21, 15))
    >>> float(distance(letter.shares, amber.shares)), float(distance(letter.shares, bram.shares))
    (0.15, 0.05)
    """
    return sum(gaps(p, q), Fraction(0))


def ranking(
    p: Sequence[Fraction | int], suspects: Mapping[str, Sequence[Fraction | int]]
) -> list[tuple[Fraction, str]]:
    """The distance to each suspect, the nearest first."""
    return sorted((distance(p, q), name) for name, q in suspects.items())


def nearest(p: Sequence[Fraction | int], suspects: Mapping[str, Sequence[Fraction | int]]) -> list[str]:
    """Who is nearest; more than one name when they are equally near."""
    found = ranking(p, suspects)
    return [name for d, name in found if d == found[0][0]]


def spread(p: Fraction | float, n: int) -> float:
    """About how far a share in n words lies from the share p in very many: the root of p(1 − p)/n.

    >>> round(spread(0.4, 40), 3), round(spread(0.4, 1000), 3)
    (0.077, 0.015)
    """
    return sqrt(p * (1 - p) / n)


def words_needed(p: Fraction, most: Fraction) -> int:
    """The least n for which the spread is at most this.

    >>> words_needed(Fraction(2, 5), Fraction(1, 50))
    600
    """
    return ceil(p * (1 - p) / most**2)


def drawn(shares: Shares, n: int, seed: int) -> Tally:
    """The first n words of an invented text: each falls in a category by chance, with these shares.

    The first words of a longer text are the same, so that a text grows.

    >>> drawn([Fraction(2, 5), Fraction(7, 20), Fraction(1, 4)], 10, seed=1).total
    10
    """
    random = Random(f"brief {seed}")
    limits = [float(sum(shares[: i + 1])) for i in range(len(shares) - 1)]
    counts = [0] * len(shares)
    for _word in range(n):
        place = random.random()
        counts[sum(place >= limit for limit in limits)] += 1
    return Tally(tuple(counts))


def false_alarms(rate: Fraction, honest: int) -> Fraction:
    """How many honest people a detector accuses on average.

    >>> false_alarms(Fraction(2, 100), 25)
    Fraction(1, 2)
    """
    return rate * honest
