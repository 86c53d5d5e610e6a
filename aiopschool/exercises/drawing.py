"""The numbers of an exercise: those of the book for seed 0, drawn ones for every other seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from .answers import ChoiceKind

T = TypeVar("T")


class Numbers:
    """Draws the numbers of one exercise; every draw says the number of the book beside the others.

    The same exercise, seed and draws give the same numbers: worksheets and the seed of a class rely on it.

    >>> Numbers("1a", 0).randint(1, 99, book=5)
    5
    >>> Numbers("1a", 7).randint(1, 99, book=5) == Numbers("1a", 7).randint(1, 99, book=6)
    True
    """

    def __init__(self, id: str, seed: int) -> None:
        self.seed = seed
        self._random = Random(f"{id} {seed}")

    def draw(self, make: Callable[[Random], T], *, book: T) -> T:
        """What `make` draws; for seed 0 nothing is drawn."""
        return make(self._random) if self.seed else book

    def randint(self, low: int, high: int, *, book: int) -> int:
        """A whole number from `low` up to and including `high`."""
        return self.draw(lambda random: random.randint(low, high), book=book)

    def choice(self, values: Sequence[T], *, book: T) -> T:
        """One of the values."""
        return self.draw(lambda random: random.choice(values), book=book)

    def sample(self, values: Sequence[T], count: int, *, book: Sequence[T]) -> Sequence[T]:
        """So many of the values, each at most once; all of them is a shuffle."""
        return self.draw(lambda random: random.sample(values, count), book=book)

    def mixed(self, *texts: str) -> tuple[str, ...]:
        """The texts in an order that depends on the seed, also in the book."""
        return tuple(self._random.sample(texts, len(texts)))

    def options(self, *texts: str) -> ChoiceKind:
        """A choice between texts, in such an order."""
        return ChoiceKind(self.mixed(*texts))
