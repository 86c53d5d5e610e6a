"""What explorers of several lessons say of predictions: how many are right, and which are wrong."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from ..numbers import format_percent
from ..texts import _, language

FEW = 4  # so many are named


def say_count(right: int, total: int) -> str:
    """How many are right, as a count and as a percentage.

    >>> say_count(7, 8)
    '7 van de 8 juist (87,5\\u202f%)'
    """
    return _counted(right, total, language())


@lru_cache(maxsize=200)  # it seldom changes while something moves
def _counted(right: int, total: int, _lang: str) -> str:
    share = format_percent(Fraction(right, total))
    return _("{right} of {total} right ({percent})").format(right=right, total=total, percent=share)


def say_wrong(names: Sequence[str]) -> str:
    """Which points are predicted wrong, by their names; many have a ring in the picture instead.

    >>> say_wrong(["(6, 4)"]), say_wrong([])
    ('Fout: (6, 4).', 'Alle punten zijn juist voorspeld.')
    """
    if not names:
        return _("Every point is predicted right.")
    if len(names) <= FEW:
        return _("Wrong: {points}.").format(points=", ".join(names))
    return _("{n} points are wrong; they have a ring.").format(n=len(names))
