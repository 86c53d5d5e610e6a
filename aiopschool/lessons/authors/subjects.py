"""Whose text the explorer compares with the suspects: the anonymous letter, one that is drawn, one's own."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from ...texts import _
from .features import features
from .letters import anonymous, suspects
from .model import Tally, drawn
from .tokens import words

LETTER, DRAWN, OWN = "letter", "drawn", "own"
ENOUGH, MOST = 30, 10_000  # words of a text of one's own
MOST_DRAWN = 1000
SECRET = (Fraction(2, 5), Fraction(7, 20), Fraction(1, 4))  # the profile from which letters are drawn: Bram's


def subject_titles() -> dict[str, str]:
    """Keys and names."""
    return {LETTER: _("the letter"), DRAWN: _("letter of my group"), OWN: _("a text of my own")}


@lru_cache(maxsize=64)
def suspect_tallies(key: str, lang: str) -> dict[str, Tally]:
    """What the suspects' letters count, by one way to count. `lang` is the language that is spoken."""
    return {name: features(key).tally(text) for name, text in suspects().items()}


@lru_cache(maxsize=8)
def count_words(text: str) -> int:
    """How many words a text has."""
    return len(words(text))


def length_of(subject: str, own: str) -> int:
    """How many words there are to count."""
    if subject == DRAWN:
        return MOST_DRAWN
    return min(MOST, count_words(anonymous() if subject == LETTER else own))


@lru_cache(maxsize=64)
def tally_of(text: str, key: str, n: int, lang: str) -> Tally:
    """What the first n words of a text count. `lang` is the language that is spoken."""
    return features(key).tally(text, n)


@lru_cache(maxsize=64)
def drawn_tally(group: int, n: int) -> Tally:
    """The word lengths of the first n words of the letter of one group."""
    return drawn(SECRET, n, group)
