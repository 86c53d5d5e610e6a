"""What the cells of the programming path of lesson 8 use and print."""

from __future__ import annotations

from typing import Any

from .words import word_vectors


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs."""
    known = word_vectors()
    table, zoo = known.similarity("hond", "tafel"), known.similarity("hond", "kat")
    return {
        "code_seed": 7,
        "code_digits": 2,
        "code_near": 5,
        "code_three": 3,
        "code_words": 10,
        "code_top": 200,
        "code_cold": 0.2,
        "code_hot": 3,
        "code_dog_cat": round(zoo, 2),
        "code_dog_table": round(table, 2),
        "code_half": 0.5,
        "code_added": 5,
    }
