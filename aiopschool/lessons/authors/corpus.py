"""The real authors of lesson 6: pieces of 2000 words of which only counts are kept, no sentence.

Books of Project Gutenberg in the public domain (see `data/HERKOMST.md`). All numbers are per thousand: of
words, and for letters of letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...datasets import read_table
from ...texts import N_
from .attribution import Verdicts, leave_one_work_out

FOUR = ("Buysse", "Conscience", "Couperus", "Multatuli")
FIVE = (*FOUR, "Timmermans")  # of Timmermans there are only two works
TWO = ("Buysse", "Conscience")
PIECE = 2000  # words
MARKS = "lees_"
HAND = tuple(f"w_{word}" for word in ("de", "het", "een", "en", "niet", "ik")) + tuple(
    f"{MARKS}{mark}" for mark in ("komma", "uitroepteken", "puntkomma", "beletselteken")
)
SETS: Mapping[str, tuple[str, ...]] = {  # how the names of the columns of a set begin
    "both": ("w_", MARKS),
    "letters": ("letter_",),
    "hand": HAND,
    "marks": (MARKS,),
    "function": ("w_",),
    "lengths": ("woordlengte_",),
    "sentences": ("zinslengte_",),
}
TITLES = {
    "both": N_("40 function words + punctuation"),
    "letters": N_("26 letters"),
    "hand": N_("ten that we chose"),
    "marks": N_("8 punctuation marks"),
    "function": N_("40 function words"),
    "lengths": N_("word length"),
    "sentences": N_("sentence length"),
}


@dataclass(frozen=True)
class Corpus:
    """Pieces of some authors: a row of numbers for each, with its author and its work."""

    authors: tuple[str, ...]
    works: tuple[str, ...]
    columns: tuple[str, ...]
    pieces: NDArray

    def of(self, key: str) -> NDArray:
        """The columns of one set of features."""
        chosen = [n for n, name in enumerate(self.columns) if name.startswith(SETS[key])]
        return self.pieces[:, chosen]

    def mean(self, author: str, column: str) -> float:
        """The mean of one column over the pieces of an author."""
        return float(self.pieces[np.array(self.authors) == author, self.columns.index(column)].mean())


@cache
def corpus(names: tuple[str, ...] = FOUR) -> Corpus:
    """The pieces of these authors. They are shared, so read-only."""
    rows = [row for row in read_table("auteurs_stijl.csv") if row["auteur"] in names]
    known = ("auteur", "werk", "pg", "deel")
    columns = tuple(name for name in rows[0] if name not in known)
    pieces = np.array([[float(row[name]) for name in columns] for row in rows])
    pieces.flags.writeable = False
    return Corpus(tuple(r["auteur"] for r in rows), tuple(r["werk"] for r in rows), columns, pieces)


@cache
def verdicts(key: str, names: tuple[str, ...] = FOUR, most: int | None = None) -> Verdicts:
    """Who is nearest to each piece, by one set of features; see `leave_one_work_out`."""
    every = corpus(names)
    return leave_one_work_out(every.of(key), every.authors, every.works, most)
