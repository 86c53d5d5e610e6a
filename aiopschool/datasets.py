"""Small tables that come with the project; their origin and licence stand in `data/HERKOMST.md`."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .errors import unknown_name

_PACKAGE = Path(__file__).parent
NEXT_WORDS = "ngram_nl.json"  # of more than one lesson
PENGUINS = "pinguins.csv"  # of more than one lesson
FOLDERS = (_PACKAGE / "_data", _PACKAGE.parent / "data")  # installed from a wheel, and in a clone


def names() -> list[str]:
    """The files there are."""
    files = (file for folder in FOLDERS if folder.is_dir() for file in folder.iterdir())
    return sorted({file.name for file in files if file.suffix != ".md"})


def path(name: str) -> Path:
    """Where a file is. Raises `ReaderError` with the nearest names when it does not exist."""
    for folder in FOLDERS:
        if name in names() and (folder / name).is_file():
            return folder / name
    raise unknown_name(name, names())


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a csv file, as texts: numbers stay exact until somebody reads them.

    >>> read_table("pinguins.csv")[0]["soort"]
    'Adelie'
    """
    with path(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def next_words() -> tuple[dict[tuple[str, ...], dict[str, int]], int]:
    """What came next after one word and after two, the most frequent first; and in how many sentences.

    >>> after, sentences = next_words()
    >>> after["mijn",]["vader"], sentences
    (89, 18604)
    """
    file = json.loads(path(NEXT_WORDS).read_text(encoding="utf-8"))
    words = file["woorden"]
    after = {
        tuple(words[int(i)] for i in key.split()): {
            words[i]: count for i, count in zip(row[::2], row[1::2], strict=True)
        }
        for table in (file["bigram"], file["trigram"])
        for key, row in table.items()
    }
    return after, file["zinnen"]


@cache
def read_arrays(name: str) -> dict[str, NDArray]:
    """The arrays of an npz file by name. They are shared, so read-only; `.copy()` gives one to change.

    >>> read_arrays("cijfers8x8.npz")["X"].shape
    (1797, 64)
    """
    with np.load(path(name)) as file:
        arrays = dict(file)
    for array in arrays.values():
        array.flags.writeable = False
    return arrays
