"""The curriculum: the goals of Flemish secondary education that touch the nine lessons.

`minimumdoelen.csv` has the goals of onderwijsdoelen.be (valid from 2023-09-01), each with a few key words and
with what it asks, both in words of our own: the official texts are not copied. It is content, not interface,
so its Dutch stands there and not in a catalogue.

Codes repeat between sets. So a goal is always named with grade and finality: `2de graad D, MD 06.10`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = "https://onderwijsdoelen.be"  # where the exact wording stands
_FILE = Path(__file__).with_name("minimumdoelen.csv")
_CODE = r"\d\d\.\d\d(?:\.\d\d)?"
CITED = re.compile(rf"\b(\d)de graad (DA|D|A), (S?MD|CD) ({_CODE})(?:–({_CODE}))?")


@dataclass(frozen=True)
class Goal:
    """One goal: its full name, the key words that a line about it has, and what it asks."""

    name: str
    words: tuple[str, ...]
    text: str

    @property
    def grade(self) -> str:
        """`"2"` or `"3"`."""
        return self.name[0]

    @property
    def finality(self) -> str:
        """`"D"`, `"DA"` or `"A"`."""
        return self.name.partition(",")[0].split()[-1]

    @property
    def code(self) -> str:
        """Kind and code, for example `MD 06.10`."""
        return self.name.partition(", ")[2]


@cache
def goals() -> dict[str, Goal]:
    """Every known goal by its name, in the order of the file.

    >>> goals()["2de graad D, MD 06.16"].text
    'stelsels van twee vergelijkingen van de eerste graad'
    """
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return {
            row["doel"]: Goal(row["doel"], tuple(row["trefwoorden"].lower().split(", ")), row["inhoud"])
            for row in rows
        }


def named_in(text: str) -> list[str]:
    """The goals that a text cites, known or not; a range gives its ends and all known goals between them.

    >>> named_in("2de graad DA, MD 06.13–06.15 en 2de graad A, MD 06.01")
    ['2de graad DA, MD 06.13', '2de graad DA, MD 06.14', '2de graad DA, MD 06.15', '2de graad A, MD 06.01']
    """
    found: list[str] = []
    for grade, finality, kind, first, last in CITED.findall(text):
        start = f"{grade}de graad {finality}, {kind} "
        between = [goal for goal in goals() if goal.startswith(start) and last]
        ends = {start + first, *([start + last] if last else [])}
        inside = {goal for goal in between if start + first <= goal <= start + last}
        found += sorted(ends | inside)
    return list(dict.fromkeys(found))
