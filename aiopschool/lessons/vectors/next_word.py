"""The next word, by counts: what came after one word, or after two, in 18 604 Dutch sentences."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from ... import datasets
from .model import softmax

START, STOPS = "<s>", (".", "?", "!")
Counts = tuple[tuple[str, int], ...]
Scores = Sequence[tuple[str, float]]


@dataclass(frozen=True, eq=False)
class NextWords:
    """Counts of next words, the most frequent first, by the words before it."""

    sentences: int
    words: tuple[str, ...]
    after: dict[tuple[str, ...], Counts]

    def counts(self, before: Sequence[str], context: int) -> Counts:
        """What came after these words. When the last two never came together, only the last one counts."""
        for length in range(min(context, len(before)), 0, -1):
            found = self.after.get(tuple(before[-length:]))
            if found:
                return found
        return ()

    def chance(self, before: Sequence[str], word: str, context: int) -> Fraction:
        """The share of one word among all that followed."""
        counts = dict(self.counts(before, context))
        return Fraction(counts.get(word, 0), sum(counts.values())) if counts else Fraction(0)

    def generate(
        self, before: Sequence[str], n: int, *, context: int, temperature: float, top: int, seed: int
    ) -> list[str]:
        """Up to n words more, drawn one by one, until a sentence ends; the same for the same seed."""
        chance, made = random.Random(seed), list(before)
        while len(made) < len(before) + n and made[-1] not in STOPS:
            counts = self.counts(made, context)
            if not counts:
                break
            words, weights = zip(*chances(scores(counts), temperature, top), strict=True)
            made.append(chance.choices(words, weights)[0])
        return made


def scores(counts: Counts) -> Scores:
    """The score of a word is the logarithm of its count, so that T = 1 gives the shares that were counted."""
    return [(word, math.log(count)) for word, count in counts]


def chances(scored: Scores, temperature: float, top: int) -> list[tuple[str, float]]:
    """The first `top` words with their chances at a temperature.

    >>> counted = scores((("kat", 2), ("mat", 1), ("bank", 1)))
    >>> [(word, round(chance, 2)) for word, chance in chances(counted, 1, 3)]
    [('kat', 0.5), ('mat', 0.25), ('bank', 0.25)]
    """
    kept = scored[:top]
    weights = softmax([score for _word, score in kept], temperature)
    return [(word, weight) for (word, _score), weight in zip(kept, weights.tolist(), strict=True)]


@cache
def next_words() -> NextWords:
    """The counts of the project, read once."""
    file = json.loads(datasets.path(datasets.NEXT_WORDS).read_text(encoding="utf-8"))
    words = tuple(file["woorden"])
    after = {
        tuple(words[int(i)] for i in key.split()): tuple(
            (words[i], count) for i, count in zip(row[::2], row[1::2], strict=True)
        )
        for table in (file["bigram"], file["trigram"])
        for key, row in table.items()
    }
    return NextWords(file["zinnen"], words, after)
