"""The handwritten digits of the project: 8 × 8 pixels, a training and a test part, and stretched copies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from ..datasets import read_arrays
from ..maths.matrices import Matrix

SIDE = 8  # pixels
TOP = 16  # the black ones among 4 × 4 pixels of the scan were counted
CLASSES = np.arange(10)
SEED = 7  # splits the digits, starts the weights and draws the stretched copies
TEST_SHARE = 0.3
COPIES = 2  # of every training digit, stretched and moved a little


@cache
def digits() -> tuple[Matrix, Matrix]:
    """1797 handwritten digits: images (1797, 8, 8) with whole numbers from 0 to 16, and the labels 0 to 9.

    Written by 13 people (the test part of Alpaydin and Kaynak, 1998). Read-only: the arrays are shared.
    """
    file = read_arrays("cijfers8x8.npz")
    images, labels = file["X"].reshape(-1, SIDE, SIDE).astype(np.int64), file["y"].astype(np.int64)
    for array in (images, labels):
        array.flags.writeable = False
    return images, labels


@dataclass(frozen=True)
class Split:
    """Training and test digits, images (n, 8, 8) with numbers from 0 to 1."""

    train: Matrix
    train_labels: Matrix
    test: Matrix
    test_labels: Matrix


@cache
def split(seed: int = SEED) -> Split:
    """70 % of every digit for training, the rest for testing; the same for everybody with this seed."""
    images, labels = digits()
    order = np.random.default_rng(seed).permutation(len(labels))
    order = order[np.argsort(labels[order], kind="stable")]  # all zeros, all ones …: of each kind as much
    chosen = np.diff(np.ceil(TEST_SHARE * np.arange(len(order) + 1))) == 1  # evenly spread
    train, test = order[~chosen], order[chosen]
    return Split(images[train] / TOP, labels[train], images[test] / TOP, labels[test])


def flat(images: Matrix) -> Matrix:
    """One row of 64 numbers per image."""
    return images.reshape(len(images), -1)


def stretched(examples: Split, seed: int) -> tuple[Matrix, Matrix]:
    """The training digits and `COPIES` versions of each: wider, narrower, moved, darker, lighter.

    Pupils draw larger and thinner than the people of the data set. Training with variations (data
    augmentation) helps with that.
    """
    rng = np.random.default_rng(seed)
    images = [examples.train]
    for _copy in range(COPIES):
        copy = np.empty_like(examples.train)
        for part in np.array_split(rng.permutation(len(copy)), 40):
            high, wide = _stretch(rng, 0.8, 1.1), _stretch(rng, 0.9, 1.6)
            copy[part] = np.clip(high @ examples.train[part] @ wide.T * rng.uniform(0.8, 1.6), 0, 1)
        images.append(copy)
    return np.concatenate(images), np.tile(examples.train_labels, COPIES + 1)


def _stretch(rng: np.random.Generator, least: float, most: float) -> Matrix:
    """The 8 × 8 matrix M for which M·A is A stretched from its middle and moved, with values in between."""
    middle, pixels = 3.5, np.arange(8)
    source = middle + (pixels - middle - rng.uniform(-0.7, 0.7)) / rng.uniform(least, most)
    return np.maximum(0, 1 - abs(source[:, None] - pixels))
