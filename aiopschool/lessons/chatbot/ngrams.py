"""Counting which word comes next in a text."""

from __future__ import annotations

import re
from collections import Counter

from ...maths.next_words import Before, NextWords
from .model import tokens

SENTENCE_ENDS = re.compile(r"[.!?·\n]+")


def counted(text: str) -> NextWords:
    """Counts of a text; what stands after the end of a sentence does not follow it.

    >>> counted("de kat zit op de mat. de kat slaapt.").chance("kat", ["de"])
    Fraction(2, 3)
    """
    after: dict[Before, Counter[str]] = {}
    sentences = [words for words in map(tokens, SENTENCE_ENDS.split(text)) if words]
    for words in sentences:
        for n in range(1, len(words)):
            for length in (1, 2):
                if n >= length:
                    after.setdefault(tuple(words[n - length : n]), Counter())[words[n]] += 1
    return NextWords({before: dict(counts.most_common()) for before, counts in after.items()}, len(sentences))
