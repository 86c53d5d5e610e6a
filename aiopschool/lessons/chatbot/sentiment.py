"""The feeling of a text by a list of words: a sum, in which "niet" turns what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from .model import tokens

TURNING = ("niet", "geen", "nooit", "zonder")
REACH = 2  # words after which turning stops


@dataclass(frozen=True)
class Felt:
    """A word of a text, its score in the list (None: not there), and whether it was turned."""

    word: str
    listed: Fraction | None
    turned: bool

    @property
    def score(self) -> Fraction:
        """What it adds."""
        score = self.listed or Fraction(0)
        return -score if self.turned else score


def feel(text: str, scores: Mapping[str, Fraction], *, turn: bool) -> list[Felt]:
    """Every word of a text with what it adds. "niet" turns the next two words.

    >>> [f.score for f in feel("Niet zo goed", {"goed": Fraction(1)}, turn=True)]
    [Fraction(0, 1), Fraction(0, 1), Fraction(-1, 1)]
    """
    words = tokens(text)
    found = []
    for n, word in enumerate(words):
        turned = turn and any(before in TURNING for before in words[max(0, n - REACH) : n])
        found.append(Felt(word, scores.get(word), turned))
    return found


def total(felt: list[Felt]) -> Fraction:
    """The sum of all scores."""
    return sum((one.score for one in felt), Fraction(0))


def verdict(score: Fraction, threshold: Fraction) -> int:
    """1 for glad, −1 for not, 0 when the score is nearer to 0 than the threshold, or is 0."""
    if score == 0 or abs(score) < threshold:
        return 0
    return 1 if score > 0 else -1
