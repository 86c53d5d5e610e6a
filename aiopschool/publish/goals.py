"""Curriculum codes: each goal that a lesson cites exists, and its words are about that goal."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from ..goals import CITED, goals
from ..texts import _
from .finding import fail


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
                known = goals().get(goal)
                if known is None or not any(word in words for word in known.words):
                    found.append((line, goal))
            if codes[1] and codes[1] <= codes[0]:
                found.append((line, match[0]))
    return tuple(found)
