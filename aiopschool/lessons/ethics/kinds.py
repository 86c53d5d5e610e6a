"""Three kinds of data about invented pupils: what they help, and how many pupils they betray."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from random import Random

import numpy as np

from ...texts import _
from .model import logistic, says_yes, uniques

COUNT, HALF, SEED = 200, 100, 9
KINDS = ("school", "person", "tracking")
YEARS = {"school": 6, "person": 3, "tracking": 1}  # the example: so long after school the supplier keeps it


def names() -> dict[str, str]:
    """The kinds of data as pupils call them."""
    return {"school": _("school data"), "person": _("personal features"), "tracking": _("tracking data")}


@cache
def pupils() -> tuple[tuple[dict[str, tuple[int, ...]], bool], ...]:
    """All pupils: the values of each kind, and whether help is needed. Invented, with a fixed seed.

    School data: marks for maths and Dutch (tenths). Person: age, interest (of eight), bus stop (of six).
    Tracking: clicks (of ten), minutes at night (of six), pauses (of ten).
    """
    chance, found = Random(SEED), []
    for _n in range(COUNT):
        ability = chance.gauss(6, 1.6)
        school = tuple(_mark(ability + chance.gauss(0, 0.9)) for _k in range(2))
        person = (chance.randint(12, 18), chance.randint(1, 8), chance.randint(1, 6))
        clicks = min(max(round(11 - ability + chance.gauss(0, 2)), 1), 10)
        tracking = (clicks, chance.randint(1, 6), chance.randint(1, 10))
        found.append(({"school": school, "person": person, "tracking": tracking}, ability < 5.4))
    return tuple(found)


def _mark(value: float) -> int:
    return min(max(round(value), 1), 10)


def rows(kinds: Sequence[str]) -> list[tuple[int, ...]]:
    """What the system sees of each pupil with these kinds of data."""
    return [sum((values[kind] for kind in kinds), ()) for values, _need in pupils()]


@cache
def accuracy(kinds: tuple[str, ...]) -> Fraction:
    """The share of the last hundred pupils that a model of the first hundred has right."""
    needs = [need for _values, need in pupils()]
    if not kinds:
        most = sum(needs[:HALF]) * 2 > HALF
        return Fraction(needs[HALF:].count(most), COUNT - HALF)
    seen = np.array(rows(kinds))
    says = says_yes(logistic(seen[:HALF], needs[:HALF]), seen[HALF:])
    right = sum(bool(a) == b for a, b in zip(says, needs[HALF:], strict=True))
    return Fraction(right, COUNT - HALF)


def unique_share(kinds: Sequence[str]) -> Fraction:
    """The share of the pupils of whom nobody else has the same data."""
    return Fraction(uniques(rows(kinds)), COUNT)
