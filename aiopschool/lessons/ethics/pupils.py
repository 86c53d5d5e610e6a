"""The invented pupils of lesson 9: twelve with a story, two groups of fifty with a risk score."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

from .model import Table, table_of

PASS = 50  # below this mark the system of the twelve says: help
ALARM = 55  # from this risk score on the system of the two groups gives an alarm
NEWCOMER, SEEN = "newcomer", "seen"  # what neither the mark nor the system knows

# mark on the test, needs help, what nobody asked
_TWELVE = (
    ("A", 35, True, ""),
    ("B", 82, False, ""),
    ("C", 38, False, NEWCOMER),
    ("D", 61, False, ""),
    ("E", 58, True, SEEN),
    ("F", 44, True, ""),
    ("G", 73, False, ""),
    ("H", 46, False, NEWCOMER),
    ("I", 64, True, SEEN),
    ("J", 41, True, ""),
    ("K", 67, False, ""),
    ("L", 29, True, ""),
)


@dataclass(frozen=True)
class Pupil:
    """One of the twelve: the mark (of 100), whether help is needed, and why the mark misleads, if it does."""

    letter: str
    mark: int
    needs: bool
    story: str

    @property
    def alarm(self) -> bool:
        """What the system says, which knows the mark only."""
        return self.mark < PASS


TWELVE = tuple(Pupil(*row) for row in _TWELVE)


def twelve_table() -> Table:
    """How the system does on the twelve."""
    return table_of([100 - p.mark for p in TWELVE], [p.needs for p in TWELVE], 100 - PASS + 1)


@dataclass(frozen=True)
class Group:
    """A group with a risk score from 0 to 100 for everyone, and who really needs help."""

    name: str
    scores: tuple[int, ...]
    needs: tuple[bool, ...]

    def table(self, threshold) -> Table:
        """The confusion table with this threshold."""
        return table_of(self.scores, self.needs, threshold)


@cache
def group(name: str) -> Group:
    """Group A (20 of 50 need help) or B (10 of 50), with the same spread of scores in both."""
    need = {"A": 20, "B": 10}[name]
    scores = [*_spread(66.8, need), *_spread(37.1, 50 - need)]
    return Group(name, tuple(scores), tuple([True] * need + [False] * (50 - need)))


def _spread(middle: float, count: int) -> list[int]:
    """So many scores, evenly spread over the same normal distribution; not chance, so nothing to suspect."""
    curve = NormalDist(middle, 14)
    return [round(curve.inv_cdf((n + 0.5) / count)) for n in range(count)]
