"""What the cells of the programming path of lesson 5 use and print."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...datasets import PENGUINS, path
from ...numbers import format_number
from .data import POINTS

SEED, BATCH = 7, 32
UNSCALED_ETA, SCALED_ETA = 0.01, 0.1
STEPS = 100


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs as numpy and Python print them."""
    length, mass = _penguins()
    scaled = (length - length.mean()) / length.std()
    w, b = np.polyfit(scaled, mass, 1)
    return {
        "xs": [x for x, _y in POINTS],
        "ys": [y for _x, y in POINTS],
        "seed": SEED,
        "batch": BATCH,
        "unscaled_eta": UNSCALED_ETA,
        "scaled_eta": SCALED_ETA,
        "step_count": STEPS,
        "penguin_count": len(length),
        "grams": 1000,
        "try": {"one": "1/6", "jump": "1/3", "away": "0.4"},
        "square_code": "np.mean(lengte ** 2.0)",
        "rico_code": "2 * (w * x - y)",
        "smallest_batch": 2,
        "penguins": {
            "mean_square": int(np.mean(length**2)),
            "limit": format_number(1 / np.mean(length**2), 6),
            "w": format_number(w, 2),
            "b": format_number(b, 1),
        },
    }


def _penguins() -> tuple[np.ndarray, np.ndarray]:
    """Flipper length in mm and body mass in kg."""
    table = np.genfromtxt(path(PENGUINS), delimiter=",", names=True, dtype=None, encoding="utf-8")
    return table["vleugellengte_mm"].astype(float), table["massa_g"] / 1000
