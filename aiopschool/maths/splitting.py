"""A training and a test part, the same on every computer."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")


def split_groups(
    groups: Iterable[Sequence[T]], *, test_share: Fraction, seed: int
) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Training and test part; about `test_share` of every group is in the test part.

    The training part is mixed: what learns step by step learns badly from first all of one group, then all of
    the other.

    >>> train, test = split_groups(["aaaa", "BB"], test_share=Fraction(1, 2), seed=7)
    >>> sorted(train), test
    (['B', 'a', 'a'], ('a', 'a', 'B'))
    """
    shuffle = random.Random(seed).shuffle
    train: list[T] = []
    test: list[T] = []
    for group in groups:
        mixed = list(group)
        shuffle(mixed)
        cut = round(test_share * len(mixed))
        test += mixed[:cut]
        train += mixed[cut:]
    shuffle(train)
    return tuple(train), tuple(test)
