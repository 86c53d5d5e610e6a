"""The next word by counting: chances as fractions, sentences drawn by chance."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .model import tokens

Before = tuple[str, ...]
SENTENCE_ENDS = re.compile(r"[.!?·\n]+")


@dataclass(frozen=True, eq=False)
class NextWords:
    """How often each word came after the words before it, by one and by two of them."""

    after: Mapping[Before, Mapping[str, int]]

    def counts(self, before: Sequence[str], context: int) -> Mapping[str, int]:
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

    def generate(self, start: Sequence[str], n: int, *, context: int = 1, seed: int = 0) -> list[str]:
        """Up to n words more, drawn with their chances; the same for the same seed."""
        chance, made = random.Random(seed), list(start)
        for _step in range(n):
            counts = self.counts(made, context)
            if not counts:
                break
            made.append(chance.choices(list(counts), list(counts.values()))[0])
        return made


def counted(text: str) -> NextWords:
    """Counts of a text; what stands after the end of a sentence does not follow it.

    >>> counted("de kat zit op de mat. de kat slaapt.").chance("kat", ["de"])
    Fraction(2, 3)
    """
    after: dict[Before, Counter[str]] = {}
    for sentence in SENTENCE_ENDS.split(text):
        words = tokens(sentence)
        for n in range(1, len(words)):
            for length in (1, 2):
                if n >= length:
                    after.setdefault(tuple(words[n - length : n]), Counter())[words[n]] += 1
    return NextWords({before: dict(counts.most_common()) for before, counts in after.items()})
