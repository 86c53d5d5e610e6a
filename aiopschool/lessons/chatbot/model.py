"""The words of a message, and rules that compare them with their keywords: exact fractions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from .spelling import distance, stem

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LEAST_LETTERS = 4  # of a keyword in which a typing error is forgiven: "bus" and "bos" differ too little


def tokens(text: str) -> list[str]:
    """The words of a text, without capitals and signs.

    >>> tokens("Wanneer zijn jullie OPEN, a.u.b.?")
    ['wanneer', 'zijn', 'jullie', 'open', 'a', 'u', 'b']
    """
    return WORD.findall(text.casefold())


@dataclass(frozen=True)
class Reading:
    """How words are compared: to the letter, or also as variants (uur, uren) or with one typing error."""

    variants: bool = False
    typos: bool = False

    def same(self, keyword: str, word: str) -> bool:
        """Whether a word of a message counts as this keyword."""
        if keyword == word or (self.variants and stem(keyword) == stem(word)):
            return True
        return self.typos and len(keyword) >= LEAST_LETTERS and distance(keyword, word) <= 1


PLAIN = Reading()


@dataclass(frozen=True)
class Rule:
    """A set of keywords R and an answer; no keyword stands twice. Raises `ValueError` without keywords."""

    name: str
    keywords: tuple[str, ...]
    answer: str = ""

    def __post_init__(self) -> None:
        if not self.keywords:
            raise ValueError("a rule has at least one keyword")
        object.__setattr__(self, "keywords", tuple(dict.fromkeys(self.keywords)))

    def found(self, message: str, reading: Reading = PLAIN) -> tuple[str, ...]:
        """The keywords that stand in the message: R ∩ M."""
        words = set(tokens(message))
        return tuple(key for key in self.keywords if any(reading.same(key, word) for word in words))

    def score(self, message: str, reading: Reading = PLAIN) -> Fraction:
        """The share of the keywords that stand in the message: |R ∩ M| / |R|.

        >>> Rule("hours", ("wanneer", "open", "uur")).score("Wanneer zijn jullie open?")
        Fraction(2, 3)
        """
        return Fraction(len(self.found(message, reading)), len(self.keywords))


@dataclass(frozen=True)
class Choice:
    """What a bot decides: the scores of all rules, who is best, and who answers (None: nobody)."""

    scores: tuple[Fraction, ...]
    best: tuple[int, ...]
    winner: int | None


def choose(rules: Sequence[Rule], message: str, threshold: Fraction, reading: Reading = PLAIN) -> Choice:
    """The rule with the largest score answers when that reaches the threshold; of a tie the first one.

    A score of 0 never answers, also with threshold 0: then nothing was recognised.
    """
    scores = tuple(rule.score(message, reading) for rule in rules)
    top = max(scores, default=Fraction(0))
    best = tuple(n for n, score in enumerate(scores) if score == top and top > 0)
    return Choice(scores, best, best[0] if best and top >= threshold else None)


@dataclass(frozen=True)
class Confusion:
    """The four counts of a kruistabel: true and false positives, false and true negatives."""

    tp: int
    fp: int
    fn: int
    tn: int

    @classmethod
    def count(cls, fired: Sequence[bool], truth: Sequence[bool]) -> Confusion:
        """Count pairs of a decision and the truth.

        >>> Confusion.count([True, True, False], [True, False, False])
        Confusion(tp=1, fp=1, fn=0, tn=1)
        """
        pairs = list(zip(fired, truth, strict=True))
        cells = ((True, True), (True, False), (False, True), (False, False))
        return cls(*(pairs.count(cell) for cell in cells))

    @property
    def precision(self) -> Fraction | None:
        """TP/(TP + FP); None when the rule never fired: 0/0 is not defined."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> Fraction | None:
        """TP/(TP + FN); None when there was nothing to find."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def accuracy(self) -> Fraction | None:
        """The share of right decisions."""
        return _share(self.tp + self.tn, self.tp + self.fp + self.fn + self.tn)

    @property
    def f1(self) -> Fraction | None:
        """2TP/(2TP + FP + FN), the harmonic mean of precision and recall.

        >>> Confusion(6, 2, 3, 9).f1
        Fraction(12, 17)
        """
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None
