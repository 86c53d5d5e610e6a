"""The invented pupils of lesson 2: ten to ask questions about, twenty that nobody sees at first."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .model import Examples

BIKE, OTHER = 0, 1  # the classes: by bike, or not
YES, NO = Fraction(0), Fraction(1)
LETTERS = "ABCDEFGHIJ"
FARTHEST = 13  # km: nobody lives farther

# distance to school in km, wheels under the bag, does it rain, a brother or sister at school, by bike
_TEN = """
    1    n n n  F
    1.5  y n y  F
    2    n y n  F
    2.5  n y n  N
    3    n y y  F
    4    y y n  F
    6    y y n  N
    7    n y n  N
    9    y y n  N
    12   n n n  N
"""
_TWENTY = """
    0.75 n y n  F
    1.25 y n n  N
    1.25 n n y  F
    1.75 n y n  F
    2.25 y n n  F
    2.5  n y y  F
    3.25 n n n  F
    3.5  y y n  N
    3.75 n n n  F
    4.25 n y y  F
    4.75 y n y  N
    5.25 n n n  F
    5.5  y y n  N
    6.5  n n n  N
    7    y n y  N
    8    n y n  N
    8.5  n n n  F
    9.5  y y n  N
    10   n n y  N
    11.5 y y n  N
"""


@dataclass(frozen=True)
class Pupil:
    """One pupil: distance in km, wheels, rain, brother or sister (each yes or no), and by bike or not."""

    row: tuple[Fraction, ...]
    label: int
    letter: str = ""

    @property
    def distance(self) -> Fraction:
        """The distance to school in km."""
        return self.row[0]


def _read(text: str, letters: str = "") -> tuple[Pupil, ...]:
    answers = {"y": YES, "n": NO}
    found = []
    for n, line in enumerate(text.split("\n")[1:-1]):
        distance, *yes_no, by = line.split()
        row = (Fraction(distance), *(answers[word] for word in yes_no))
        found.append(Pupil(row, "FN".index(by), letters[n : n + 1]))
    return tuple(found)


PUPILS, HIDDEN = _read(_TEN, LETTERS), _read(_TWENTY)


def examples(pupils: tuple[Pupil, ...]) -> Examples:
    """Pupils as examples for a tree."""
    return Examples(tuple(p.row for p in pupils), tuple(p.label for p in pupils))
