"""Words that look alike: the distance of Levenshtein with its table, and the stem of a Dutch word."""

from __future__ import annotations

import re

NO_PLURAL = {"open", "binnen", "morgen", "even", "tegen", "boven", "buiten"}  # end in -en as they are
SHORTEST = 4  # letters of a word that can be a plural


def distances(one: str, other: str) -> list[list[int]]:
    """The table of Levenshtein: row i, column j is the distance of the first i and the first j letters.

    >>> distances("uur", "uren")[-1]
    [3, 2, 1, 2, 3]
    """
    table = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, start=1):
        above, row = table[-1], [i]
        for j, against in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != against)))
        table.append(row)
    return table


def distance(one: str, other: str) -> int:
    """How many letters must be added, left out or replaced, at least.

    >>> distance("wanneer", "waneer"), distance("open", "open"), distance("bus", "bos")
    (1, 0, 1)
    """
    return distances(one, other)[-1][-1]


def stem(word: str) -> str:
    """A word without its plural ending, with short vowels: a coarse rule that makes mistakes.

    >>> stem("uur"), stem("uren"), stem("boeken"), stem("open")
    ('ur', 'ur', 'boek', 'open')
    """
    if word in NO_PLURAL:
        return word
    if len(word) >= SHORTEST:
        word = re.sub(r"(en|s)$", "", word)
    return re.sub(r"([aeou])\1", r"\1", re.sub(r"([^aeiou])\1$", r"\1", word))
