"""What the cells of the programming path of lesson 7 use and print."""

from __future__ import annotations

from typing import Any

from .data import HALF, HOURS, QUESTIONS, cat_corpus

SEED = 7


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and what they print."""
    return {
        "seed": SEED,
        "other_seed": 8,
        "truth_list": [int(truth) for _text, truth in QUESTIONS],
        "said_list": [int(HOURS.score(text) >= HALF) for text, _truth in QUESTIONS],
        "code_bigrams": dict(cat_corpus().counts(["de"], 1)),
    }
