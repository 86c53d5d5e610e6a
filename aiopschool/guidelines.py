"""The cards after the EU guidelines on AI and data in schools (2022), in our own words.

Pupils meet them in a lesson, teams in their own pages: one file, `data/ethiek.json`, serves both.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from .datasets import path


@cache
def cards() -> dict[str, Any]:
    """All cards, with their sources; the texts are in the language of the file.

    >>> [len(cards()[kind]) for kind in ("families", "vereisten", "scenarios", "gegevens")]
    [4, 7, 6, 3]
    """
    return json.loads(path("ethiek.json").read_text(encoding="utf-8"))


def questions() -> dict[str, list[str]]:
    """All questions by their code: `R2-4` may have two sentences.

    >>> questions()["R7-3"]
    ['Wie tekent voor de aankoop, en wie is aansprakelijk?']
    """
    return {
        f"{one['code']}-{n}": sentences
        for one in cards()["vereisten"]
        for n, sentences in enumerate(one["vragen"], start=1)
    }
