"""One seed for everybody: after `class_seed(7)` every exercise has the numbers of seed 7."""

from __future__ import annotations

import operator

from ..errors import ReaderError
from ..texts import _

_seed = 0


def class_seed(n: int) -> None:
    """Give every exercise without a seed of its own the numbers of seed `n`; 0 are those of the book."""
    global _seed
    _seed = checked(n)


def current() -> int:
    """The seed of the class, 0 when there is none."""
    return _seed


def checked(seed: object) -> int:
    """A seed that can be used. Raises `ReaderError` when it is not a whole number from 0 on."""
    try:
        whole = operator.index(seed)  # also takes the whole numbers of numpy
    except TypeError:
        whole = -1
    if whole < 0:
        raise ReaderError(_("The seed must be a whole number: 0 or more."))
    return whole
