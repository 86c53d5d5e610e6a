"""The tables of lesson 9: invented school advice, real letters of application."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import numpy as np

from ...datasets import read_table
from .model import logistic, says_yes

TRAIN, TEST = "schooladvies_train.csv", "schooladvies_test.csv"
OTHER = "anders"  # another home language
LANGUAGE, MATHS, HOME = "taaltoets", "rekentoets", "thuistaal"
INPUTS = {"both": (LANGUAGE, MATHS), "home": (LANGUAGE, MATHS, HOME), "maths": (MATHS,)}
LABELS = {"old": "advies_vroeger", "fair": "geschikt"}
WEAK = 1e6  # hardly any penalty: the lesson is about data, not about this setting


@cache
def _rows(name: str) -> list[dict[str, str]]:
    return read_table(name)


def _number(column: str, text: str) -> float:
    return float(text == OTHER) if column == HOME else float(text)


def _matrix(rows: Sequence[dict[str, str]], columns: Sequence[str]) -> np.ndarray:
    return np.array([[_number(c, row[c]) for c in columns] for row in rows])


@cache
def advice(label: str, inputs: str, count: int) -> dict[bool, tuple[int, int, int, int]]:
    """Train on the first `count` pupils, test on 2000 others.

    For each group (False: Dutch at home, True: another language) how many are wrong, of how many, and how
    many suitable pupils are refused, of how many.
    """
    train, test = _rows(TRAIN)[:count], _rows(TEST)
    labels = [int(row[LABELS[label]]) for row in train]
    weights = logistic(_matrix(train, INPUTS[inputs]), labels, WEAK)
    says = says_yes(weights, _matrix(test, INPUTS[inputs]))
    truth = np.array([int(row[LABELS["fair"]]) for row in test])
    other = np.array([row[HOME] == OTHER for row in test])
    found = {}
    for name in (False, True):
        mine, fit = other == name, truth == 1
        found[name] = (
            int((says != truth)[mine].sum()),
            int(mine.sum()),
            int((says == 0)[mine & fit].sum()),
            int((mine & fit).sum()),
        )
    return found


def called_back() -> dict[str, tuple[int, int, Fraction]]:
    """Of the real letters: called back, sent, and the share, by what the name sounds like."""
    found = {}
    rows = _rows("sollicitaties_tabel.csv")
    for name in dict.fromkeys(row["naam_klinkt"] for row in rows):
        mine = [row for row in rows if row["naam_klinkt"] == name]
        back, sent = (sum(int(row[column]) for row in mine) for column in ("teruggebeld", "aantal_cv"))
        found[name] = back, sent, Fraction(back, sent)
    return found
