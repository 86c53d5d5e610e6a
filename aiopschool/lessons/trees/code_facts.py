"""What the cells of the programming path of lesson 2 use and print."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...numbers import format_number
from .curve import DEEPEST
from .data import MEASURES, SPECIES, SPLIT_SEED, TEST_SHARE, all_penguins, data
from .growing import Question
from .impurity import gini
from .pupils import BIKE, PUPILS
from .splitting import Examples, splits

SHARE, OWN = Fraction(3, 10), ("Gentoo", 4000)  # what the cells begin with


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and what they print."""
    return {
        "distances": [float(p.distance) if p.distance.denominator > 1 else int(p.distance) for p in PUPILS],
        "labels": [int(p.label == BIKE) for p in PUPILS],
        "seed": SPLIT_SEED,
        "test_share": TEST_SHARE,
        "code_share": SHARE,
        "code_gini": gini(SHARE),
        "code_squares": "1 - p**2 - (1 - p)**2",
        "first_values": "afstand[:-1]",
        "last_values": "afstand[1:]",
        "leaf": 5,
        "points": 101,
        "deepest": DEEPEST + 1,
        "own_threshold": OWN[1],
        "make": _best_question(OWN[0]),
    }


def _best_question(species: str) -> dict[str, str]:
    """The question that tells one species best from the others."""
    every = all_penguins()
    examples = Examples(every.rows, [int(label != SPECIES.index(species)) for label in every.labels])
    found = [(split.gain, x, d) for x in range(len(MEASURES)) for d, split in splits(examples, x)]
    gain, x, d = max(found)
    return {"gain": format_number(gain, 3), "question": data("penguins").ask(Question(x, d))}
