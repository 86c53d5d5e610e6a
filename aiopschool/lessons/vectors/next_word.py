"""The next word, by counts: what came after one word, or after two, in 18 604 Dutch sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from ... import datasets
from ...maths.next_words import Counts, NextWords
from .model import softmax

STOPS = (".", "?", "!")
Scores = Sequence[tuple[str, float]]


def scores(counts: Counts) -> Scores:
    """The score of a word is the logarithm of its count, so that T = 1 gives the shares that were counted."""
    return [(word, math.log(count)) for word, count in counts.items()]


def chances(scored: Scores, temperature: float, top: int) -> list[tuple[str, float]]:
    """The first `top` words with their chances at a temperature.

    >>> counted = scores({"kat": 2, "mat": 1, "bank": 1})
    >>> [(word, round(chance, 2)) for word, chance in chances(counted, 1, 3)]
    [('kat', 0.5), ('mat', 0.25), ('bank', 0.25)]
    """
    kept = scored[:top]
    weights = softmax([score for _word, score in kept], temperature)
    return [(word, weight) for (word, _score), weight in zip(kept, weights.tolist(), strict=True)]


def written(
    before: Sequence[str], n: int, *, context: int, temperature: float, top: int, seed: int
) -> list[str]:
    """Up to n words more, drawn one by one, until a sentence ends; the same for the same seed."""
    return next_words().generate(
        before,
        n,
        context=context,
        seed=seed,
        weigh=lambda counts: chances(scores(counts), temperature, top),
        ends=STOPS,
    )


@cache
def next_words() -> NextWords:
    """The counts of the project, read once."""
    return NextWords(*datasets.next_words())
