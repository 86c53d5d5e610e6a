"""Curriculum codes: each goal that a lesson cites exists, and its words are about that goal.

`minimumdoelen.csv` has the goals of onderwijsdoelen.be (valid from 2023-09-01) that touch the nine lessons,
with a few key words of our own; the official texts are not copied.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from ..texts import _
from .finding import fail

_FILE = Path(__file__).with_name("minimumdoelen.csv")
_CODE = r"\d\d\.\d\d(?:\.\d\d)?"
CITED = re.compile(rf"\b(\d)de graad (DA|D|A), (S?MD|CD) ({_CODE})(?:–({_CODE}))?")


@cache
def goals() -> dict[str, tuple[str, ...]]:
    """Every known goal (`2de graad D, MD 06.10`) with its key words."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return {row["doel"]: tuple(row["trefwoorden"].lower().split(", ")) for row in rows}


def check_goals(source: Path, cell: NotebookNode) -> None:
    """Every cited goal is known, and a key word of it stands in the same line."""
    for line, goal in _wrong(cell.source):
        message = _("{goal} does not exist, or this line is not about it (see minimumdoelen.csv).")
        raise fail(source, line, message.format(goal=goal))


@cache
def _wrong(text: str) -> tuple[tuple[str, str], ...]:
    """The lines that cite a goal that is unknown or about something else, with the goal."""
    found = []
    for line in text.splitlines():
        words = CITED.sub("", line).lower()
        for match in CITED.finditer(line):
            year, finality, kind, *codes = match.groups()
            for code in filter(None, codes):
                goal = f"{year}de graad {finality}, {kind} {code}"
                if not any(word in words for word in goals().get(goal, ())):
                    found.append((line, goal))
            if codes[1] and codes[1] <= codes[0]:
                found.append((line, match[0]))
    return tuple(found)
