"""The 67 analogy questions that were chosen before anybody looked at the answers, and how many come out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from ... import datasets
from .words import word_vectors

FILE = "woordvectoren_analogievragen.json"


@dataclass(frozen=True)
class Asked:
    """a − b + c, with the word that was hoped for."""

    a: str
    b: str
    c: str
    hoped: str

    @property
    def key(self) -> str:
        return f"{self.a} {self.b} {self.c}"


@cache
def questions() -> tuple[Asked, ...]:
    """All of them, in the order of the file."""
    rows = json.loads(datasets.path(FILE).read_text(encoding="utf-8"))
    return tuple(
        Asked(*row["vraag"].replace("+", "").replace("-", "").split(), row["verwacht"]) for row in rows
    )


def rank(asked: Asked, n: int = 3) -> int | None:
    """The place of the word that was hoped for among the first n, from 1; None when it is not there."""
    found = [word for word, _cosine in word_vectors().analogy(asked.a, asked.b, asked.c, n)]
    return found.index(asked.hoped) + 1 if asked.hoped in found else None


@cache
def hits() -> tuple[int, int, int]:
    """How many come first, how many stand in the first three, and how many there are."""
    ranks = [rank(asked) for asked in questions()]
    return sum(r == 1 for r in ranks), sum(r is not None for r in ranks), len(ranks)
