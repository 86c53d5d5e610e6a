"""Two stories of a system that sees the wrong thing, and how far a measurement may be trusted.

All pupils are invented. Marks are shares of 100; nothing here is chance, except the tests of `trials`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import lgamma, log
from random import Random

import numpy as np

PASS = 50  # below this mark the system gives an alarm
KNOWN = tuple(range(22, 100, 4))  # what the pupils of a group really know, the same in both groups


@dataclass(frozen=True)
class Measured:
    """A pupil: what is known, what the test says, both of 100."""

    knows: int
    mark: Fraction

    @property
    def alarm(self) -> bool:
        """Whether the system, which sees the mark only, gives an alarm."""
        return self.mark < PASS

    @property
    def wrong(self) -> bool:
        """Whether the alarm is about the test and not about the pupil."""
        return self.alarm and self.knows >= PASS


def newcomers(wordy: Fraction, understood: Fraction) -> list[Measured]:
    """The marks of newcomers on a test in a language they learn; `wordy` and `understood` are shares of 1.

    A question with little language asks what is known. One with much language is only answered as far as it
    is understood.

    >>> newcomers(Fraction(1, 2), Fraction(0))[-1].mark
    Fraction(49, 1)
    >>> sum(pupil.wrong for pupil in newcomers(Fraction(3, 5), Fraction(1, 2)))
    6
    """
    share = 1 - wordy + wordy * understood
    return [Measured(knows, knows * share) for knows in KNOWN]


def speakers() -> list[Measured]:
    """Pupils who know as much, and understand every question."""
    return newcomers(Fraction(0), Fraction(1))


FINAL = tuple(range(37, 97, 2))  # what thirty pupils can do at the end of the chapter
GAIN = 30  # a chapter adds so much to the mark on a test before it
HELP = 60  # below this expected result a pupil gets help


@dataclass(frozen=True)
class Expected:
    """A pupil: mark before the chapter, result after it, what the system expects, seen last year or not."""

    start: float
    final: float
    expected: float
    seen: bool

    @property
    def missed(self) -> bool:
        """Whether help was needed and is not given."""
        return self.final < HELP <= self.expected


def chapter(seen: int, bonus: float, knows: bool) -> list[Expected]:
    """The pupils, and what a line of least squares expects of them after a test before the chapter.

    `seen` of them had the content last year: that adds `bonus` to the first mark and nothing to the result.
    With `knows` the system is told who they are, and fits a line with one more variable.

    >>> [round(pupil.expected - pupil.final, 6) for pupil in chapter(0, 20, False)][:2]
    [0.0, 0.0]
    >>> any(pupil.missed for pupil in chapter(10, 25, False))
    True
    """
    had = _spread(seen, len(FINAL))
    start = np.array([final - GAIN + bonus * old for final, old in zip(FINAL, had, strict=True)])
    columns = [np.ones(len(FINAL)), start, *([np.array(had, dtype=float)] if knows and any(had) else [])]
    seen_by_system = np.column_stack(columns)
    weights = np.linalg.lstsq(seen_by_system, np.array(FINAL, dtype=float), rcond=None)[0]
    expected = np.round(seen_by_system @ weights, 9)
    rows = zip(start, FINAL, expected, had, strict=True)
    return [Expected(float(s), float(f), float(e), bool(h)) for s, f, e, h in rows]


def _spread(count: int, all: int) -> list[bool]:
    """`count` of `all`, evenly among strong and weak.

    >>> sum(_spread(7, 30))
    7
    """
    return [(n + 1) * count // all > n * count // all for n in range(all)]


def mean_error(pupils: Sequence[Expected], seen: bool) -> float:
    """How much too high the system expects, on average in one group; 0 for an empty group."""
    found = [pupil.expected - pupil.final for pupil in pupils if pupil.seen == seen]
    return sum(found) / len(found) if found else 0.0


TRIALS, MOST, SEED = 40, 500, 7  # so many schools test the system, on at most so many pupils
SURE = 0.95


@cache
def _draws() -> np.ndarray:
    chance = Random(SEED)
    return np.array([[chance.random() for _pupil in range(MOST)] for _school in range(TRIALS)])


def trials(right: float, n: int) -> np.ndarray:
    """The share that each school finds right on `n` pupils, when `right` is the truth; fixed chance.

    A larger test contains the smaller one, so that the points move on instead of jumping about.

    >>> float(trials(1.0, 20).min())
    1.0
    """
    return (_draws()[:, :n] < right).mean(axis=1)


def expected_range(right: float, n: int) -> tuple[Fraction, Fraction]:
    """Between which shares 95 of 100 measurements on `n` pupils lie, if `right` is the truth: binomial.

    >>> expected_range(0.8, 20)
    (Fraction(3, 5), Fraction(19, 20))
    >>> expected_range(1.0, 20)
    (Fraction(1, 1), Fraction(1, 1))
    """
    if right in (0.0, 1.0):
        return Fraction(int(right)), Fraction(int(right))
    counts = np.arange(n + 1)
    chances = np.exp([_log_chance(int(k), n, right) for k in counts])
    below = np.cumsum(chances)
    low, high = (int(np.searchsorted(below, edge)) for edge in ((1 - SURE) / 2, (1 + SURE) / 2))
    return Fraction(low, n), Fraction(min(high, n), n)


def _log_chance(k: int, n: int, right: float) -> float:
    choose = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return choose + k * log(right) + (n - k) * log(1 - right)
