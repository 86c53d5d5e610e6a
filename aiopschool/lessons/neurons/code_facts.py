"""What the cells of the programming path of lesson 4 use and print."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from ...datasets import read_arrays
from .data import ROOF_NEURONS

XS = (-2, -1, 0, 1, 2, 3)
SEED, HIDDEN, SHARE = 7, 16, 0.2


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs as numpy and Python print them."""
    w, b, v = (np.array([int(getattr(n, name)) for n in ROOF_NEURONS]) for name in "wbv")
    x = np.linspace(-1, 3, 9)
    roof = np.maximum(0, np.outer(x, w) + b) @ v
    return {
        "code_xs": list(XS),
        "code_relu": str(np.maximum(0, np.array(XS))),
        "code_w": w.tolist(),
        "code_b": b.tolist(),
        "code_v": v.tolist(),
        "code_roof": str(roof),
        "code_shape": str(np.outer(x, w).shape),
        "code_leaky": "np.maximum(0.1 * x, x)",
        "code_bend": "np.maximum(0, z)",
        "code_max": "max(0, x)",
        "pixels": read_arrays("cijfers8x8.npz")["X"].shape[1],
        "seed": SEED,
        "hidden": HIDDEN,
        "test_share": SHARE,
        **_trained(),
    }


@cache
def _trained() -> dict[str, str]:
    """The network of the cells on the digits, with and without a bend."""
    from sklearn.model_selection import train_test_split
    from sklearn.neural_network import MLPClassifier

    digits = read_arrays("cijfers8x8.npz")
    rows = digits["X"] / 16
    train, test, labels, hidden = train_test_split(rows, digits["y"], test_size=SHARE, random_state=SEED)
    scores = {}
    for name, activation in (("relu_score", "relu"), ("flat_score", "identity")):
        model = MLPClassifier(
            HIDDEN, activation=activation, learning_rate_init=0.02, tol=0.001, random_state=SEED
        ).fit(train, labels)
        scores[name] = f"{model.score(test, hidden):.3f}".rstrip("0").replace(".", ",")
    return scores
