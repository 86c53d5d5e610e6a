"""The black box: a small network that learned from the same ten pupils as the tree beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from ...maths.matrices import Matrix
from ...maths.network import MLP
from .pupils import FARTHEST, PUPILS, Pupil

SIZES = (len(PUPILS[0].row), 6, 2)  # what it reads, hidden neurons, the two classes
SEED, ROUNDS, RATE = 7, 200, 0.03  # of its training


@cache
def network() -> MLP:
    """A network that has learned from the ten pupils."""
    made = MLP(SIZES, np.random.default_rng(SEED))
    for _round in range(ROUNDS):
        made.learn(_inputs(PUPILS), [pupil.label for pupil in PUPILS], rate=RATE)
    return made


def chances(pupils: Sequence[Pupil]) -> Matrix:
    """For each pupil (a row) the chance of each class, from 0 to 1."""
    return network().chances(_inputs(pupils))


def _inputs(pupils: Sequence[Pupil]) -> Matrix:
    """What the network reads: the answers as they are, the distance made as small as these."""
    rows = np.array([[float(x) for x in pupil.row] for pupil in pupils])
    rows[:, 0] /= FARTHEST
    return rows
