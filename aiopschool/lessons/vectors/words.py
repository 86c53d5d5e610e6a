"""Word vectors: 1118 Dutch words of 100 numbers each, learned from old books and newer sentences."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from ... import datasets

FILE = "woordvectoren_nl_100.npz"
FEW = 60  # a word that was read less often has an unsure vector
PAIRS = (  # the man-woman axis is the mean of these eight steps
    ("man", "vrouw"),
    ("hij", "zij"),
    ("vader", "moeder"),
    ("zoon", "dochter"),
    ("broer", "zus"),
    ("jongen", "meisje"),
    ("heer", "dame"),
    ("oom", "tante"),
)
Row = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class WordVectors:
    """Words with their kind, how often they were read, and their vectors of length 1."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    counts: tuple[int, ...]
    vectors: NDArray[np.float64]

    @cached_property
    def places(self) -> dict[str, int]:
        """The row of each word."""
        return {word: n for n, word in enumerate(self.words)}

    def __contains__(self, word: object) -> bool:
        return word in self.places

    def vector(self, word: str) -> Row:
        """The vector of a word. Raises `KeyError` when it is not there."""
        return self.vectors[self.places[word]]

    def count(self, word: str) -> int:
        """How often the word was read."""
        return self.counts[self.places[word]]

    def similarity(self, one: str, other: str) -> float:
        """The cosine of two words."""
        return float(self.vector(one) @ self.vector(other))

    def nearest(self, aim: Row, n: int = 10, without: Collection[str] = ()) -> list[tuple[str, float]]:
        """The n words with the largest cosine with a vector, the largest first."""
        cosines = self.vectors @ (aim / np.linalg.norm(aim))
        cosines[[self.places[word] for word in without]] = -2
        first = np.argpartition(-cosines, n)[:n]
        return [
            (self.words[i], float(cosines[i])) for i in sorted(first.tolist(), key=lambda i: (-cosines[i], i))
        ]

    def neighbours(self, word: str, n: int = 10) -> list[tuple[str, float]]:
        """The n words nearest to a word, without the word itself."""
        return self.nearest(self.vector(word), n, {word})

    def analogy(self, a: str, b: str, c: str, n: int = 5) -> list[tuple[str, float]]:
        """The n words nearest to a − b + c, without these three."""
        return self.nearest(self.vector(a) - self.vector(b) + self.vector(c), n, {a, b, c})

    def of_kind(self, *kinds: str) -> list[str]:
        """The words of some kinds, in the order of the file."""
        return [word for word, kind in zip(self.words, self.kinds, strict=True) if kind in kinds]

    @cached_property
    def plane(self) -> NDArray[np.float64]:
        """Every word as a point: the two directions in which the words differ most (principal components)."""
        centred = self.vectors - self.vectors.mean(axis=0)
        values, directions = np.linalg.eigh(centred.T @ centred)
        two = directions[:, np.argsort(-values)[:2]]
        return centred @ (two * np.sign(two.sum(axis=0)))  # a direction has no sign of its own

    def point(self, word: str) -> tuple[float, float]:
        """The place of a word on the map."""
        x, y = self.plane[self.places[word]]
        return float(x), float(y)

    @cached_property
    def _axis(self) -> Row:
        steps = [self.vector(woman) - self.vector(man) for man, woman in PAIRS]
        mean = np.mean(steps, axis=0)
        return mean / np.linalg.norm(mean)

    def on_axis(self, word: str) -> float:
        """Where the shadow of a word falls on the man-woman axis; negative is on the side of man."""
        return float(self.vector(word) @ self._axis)

    def spread_on_axis(self) -> float:
        """The standard deviation of all words on that axis."""
        return float((self.vectors @ self._axis).std())


@cache
def word_vectors() -> WordVectors:
    """The vectors of the project, read once."""
    file = datasets.read_arrays(FILE)
    rows = file["vectoren"].astype(float)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    words, kinds = (tuple(map(str, file[name])) for name in ("woorden", "categorie"))
    return WordVectors(words, kinds, tuple(map(int, file["aantal"])), rows)
