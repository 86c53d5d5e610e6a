"""The next word by counting: chances as fractions, sentences drawn by chance."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Before = tuple[str, ...]
Counts = Mapping[str, int]
Weighted = Sequence[tuple[str, float]]


def as_counted(counts: Counts) -> Weighted:
    """The words with their counts."""
    return list(counts.items())


@dataclass(frozen=True, eq=False)
class NextWords:
    """How often each word came after the words before it, by one and by two of them; most frequent first.

    >>> words = NextWords({("de",): {"kat": 2, "mat": 1}, ("kat",): {"slaapt": 1}})
    >>> words.chance("kat", ["de"]), words.sentence_chance(["de", "kat", "slaapt"])
    (Fraction(2, 3), Fraction(2, 3))
    """

    after: Mapping[Before, Counts]
    sentences: int = 0  # that were counted

    def counts(self, before: Sequence[str], context: int) -> Counts:
        """What came after these words, the most frequent first. Unknown pairs fall back on one word."""
        for length in range(min(context, len(before)), 0, -1):
            found = self.after.get(tuple(before[-length:]))
            if found:
                return found
        return {}

    def chance(self, word: str, before: Sequence[str], context: int = 1) -> Fraction:
        """P(word | before), a relative frequency; 0 after what never came."""
        counts = self.counts(before, context)
        return Fraction(counts.get(word, 0), sum(counts.values())) if counts else Fraction(0)

    def chances(self, before: Sequence[str], context: int = 1) -> list[tuple[str, Fraction]]:
        """All next words with their chances, the likeliest first."""
        return [(word, self.chance(word, before, context)) for word in self.counts(before, context)]

    def sentence_chance(self, words: Sequence[str], context: int = 1) -> Fraction:
        """The chance of all words after the first one: a product."""
        chance = Fraction(1)
        for n in range(1, len(words)):
            chance *= self.chance(words[n], words[:n], context)
        return chance

    def generate(
        self,
        start: Sequence[str],
        n: int,
        *,
        context: int = 1,
        seed: int = 0,
        weigh: Callable[[Counts], Weighted] = as_counted,
        ends: Collection[str] = (),
    ) -> list[str]:
        """Up to n words more, drawn with the weights that `weigh` makes of counts, until a word that `ends`.

        The same for the same seed.
        """
        chance, made = random.Random(seed), list(start)
        for _step in range(n):
            counts = self.counts(made, context)
            if not counts or (made and made[-1] in ends):
                break
            words, weights = zip(*weigh(counts), strict=True)
            made.append(chance.choices(words, weights)[0])
        return made
