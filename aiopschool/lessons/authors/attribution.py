"""Who wrote a piece? The nearest author profile, tested on works that the profile has not seen.

A piece is a row of numbers. A profile is the mean of the pieces of an author. The distance is the sum of
absolute differences, as everywhere in lesson 6. All pieces of the work that is tested are left out of the
profile: else names and subject of that work would help.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

SEED = 7  # the order in which pieces are taken into a profile


@dataclass(frozen=True)
class Verdicts:
    """For each piece its author, its work, and who is nearest; `whole` says it of the mean of a work."""

    authors: tuple[str, ...]
    works: tuple[str, ...]
    found: tuple[str, ...]
    whole: Mapping[tuple[str, str], str]

    @property
    def right(self) -> int:
        """How many pieces go to their author."""
        return sum(a == b for a, b in zip(self.authors, self.found, strict=True))

    @property
    def share(self) -> Fraction:
        """The same, as a share of all pieces."""
        return Fraction(self.right, len(self.authors))

    def confusion(self, names: Sequence[str]) -> list[list[int]]:
        """A row for each author, a column for each who was found."""
        pairs = Counter(zip(self.authors, self.found, strict=True))
        return [[pairs[row, column] for column in names] for row in names]

    def of_work(self, author: str, work: str) -> Counter[str]:
        """Who was found how often among the pieces of one work."""
        every = zip(self.authors, self.works, self.found, strict=True)
        return Counter(name for *key, name in every if key == [author, work])

    @property
    def wrong_works(self) -> dict[tuple[str, str], str]:
        """The works that go to someone else as a whole, with whom."""
        return {key: name for key, name in self.whole.items() if name != key[0]}


def leave_one_work_out(
    pieces: NDArray, authors: Sequence[str], works: Sequence[str], most: int | None = None
) -> Verdicts:
    """Give every piece to the nearest profile, made of the other works.

    `pieces` has a row for each piece. With `most` a profile is made of at most so many pieces of each author.
    """
    names = sorted(set(authors))
    who, work = np.array(authors), np.array(works)
    order = np.random.default_rng(SEED).permutation(len(who))
    found, whole = np.empty(len(who), dtype=object), {}
    for title in dict.fromkeys(works):
        test = work == title
        known = [order[(who[order] == name) & ~test[order]][:most] for name in names]
        profiles = np.array([pieces[rows].mean(axis=0) for rows in known])
        rows = np.vstack([pieces[test], pieces[test].mean(axis=0)])
        distances = np.abs(rows[:, None] - profiles).sum(axis=2)
        *each, mean = (names[i] for i in distances.argmin(axis=1))
        found[test] = each
        whole[str(who[test][0]), title] = mean
    return Verdicts(tuple(authors), tuple(works), tuple(found), whole)


def baseline(authors: Sequence[str]) -> Fraction:
    """The share that is right for who always says the author with most pieces."""
    return Fraction(max(Counter(authors).values()), len(authors))
