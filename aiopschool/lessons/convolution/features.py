"""Do edges help to tell digits apart? Only with a bend: the filters of this lesson as features."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from .data import FILTERS
from .digits import SEED, flat, split
from .model import Matrix, correlate


def edge_features(images: Matrix, *, bend: bool) -> Matrix:
    """The outputs (n, 72) of both edge filters on every image.

    With `bend` ReLU comes after the filters. They are then used with both signs, so that from light to dark
    counts too: (n, 144).
    """
    edges = (FILTERS[key].kernel for key in ("vertical", "horizontal"))
    maps = [np.array([correlate(image, kernel) for image in images]) for kernel in edges]
    if bend:
        maps = [np.maximum(sign * outputs, 0) for outputs in maps for sign in (1, -1)]
    return np.concatenate([flat(outputs) for outputs in maps], axis=1)


def compare_features(seed: int = SEED) -> dict[str, Fraction]:
    """The share of test digits that a linear model has right, from three kinds of numbers.

    `pixels` (64 numbers), `edges` (72 filter outputs) and `edges_relu` (144, after ReLU). The model is
    logistic regression, trained in small steps. A filter is a sum of products, and so is the score of that
    model: without a bend between them, filters add nothing.
    """
    from sklearn.linear_model import SGDClassifier

    examples = split(seed)
    kinds = {
        "pixels": flat,
        "edges": lambda images: edge_features(images, bend=False),
        "edges_relu": lambda images: edge_features(images, bend=True),
    }
    shares = {}
    for name, features in kinds.items():
        model = SGDClassifier(loss="log_loss", random_state=SEED)
        model.fit(features(examples.train), examples.train_labels)
        right = model.predict(features(examples.test)) == examples.test_labels
        shares[name] = Fraction(int(np.sum(right)), len(right))
    return shares
