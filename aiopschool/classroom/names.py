"""Names of pupils: their order in a list, and one name that was written in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_SHORT = 6  # letters: below it one letter more or less makes another name


def plain(name: str) -> str:
    """A name in small letters without accents.

    >>> plain("Élise Ødegård")
    'elise odegard'
    """
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char)).translate(_LETTERS)


def in_order(name: str) -> tuple[str, str]:
    """By this key É stands with E, also when a file system or a browser wrote it as two characters."""
    return plain(name), name


def spellings(names: Iterable[str]) -> dict[str, list[str]]:
    """For each name the others that may be the same pupil.

    Capitals, accents, spaces, hyphens and the order of first name and surname make no difference, nor does
    one letter in a long name. Figures do: they tell pupils apart.

    >>> spellings(["An Peeters", "peeters an", "An Peters", "Bo"])["An Peeters"]
    ['An Peters', 'peeters an']
    """
    every = sorted(set(names))
    found: dict[str, set[str]] = defaultdict(set)
    for name in every:
        for key in _keys(name):
            found[key].add(name)
    alike = {name: set().union(*(found[key] for key in _keys(name))) - {name} for name in every}
    return {name: sorted(others) for name, others in alike.items() if others}


def _keys(name: str) -> set[str]:
    """What a name has in common with its other spellings: its words in turn, with one letter less."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’`.]", "", plain(name)))
    figures = " " + "".join(filter(str.isdigit, name))
    turns = {"".join(words[i:] + words[:i]) for i in range(len(words))}
    long = [turn for turn in turns if len(turn) >= _SHORT]
    shorter = {turn[:i] + turn[i + 1 :] for turn in long for i in range(len(turn))}
    return {key + figures for key in turns | shorter}
