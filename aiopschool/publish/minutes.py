"""The minutes in the notes for the teacher fit the timetable.

A note of 5 minutes for a part fits when a slot that names the part lasts 5 minutes, when it fills a slot
together with the note of another part in it, or when it leaves time for what has no note of its own there.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from ..texts import _
from .finding import fail

_SLOT = re.compile(r"\|\s*(\d+)–(\d+)\s*\|([^|\n]+)(?=\|)")
_SECTION = re.compile(r"^## (?:(\d+)\. )?(.+)$", flags=re.MULTILINE)

Slots = list[tuple[int, str]]  # minutes, and what is done in them


def check_minutes(source: Path, cells: list[NotebookNode]) -> None:
    """Every number of minutes in a note fits a slot, if the timetable has one for its section."""
    texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
    slots = [(int(b) - int(a), what.lower()) for text in texts for a, b, what in _SLOT.findall(text)]
    notes = _notes(texts)
    for section, found in notes.items():
        named = [slot for slot in slots if _names(slot[1], section)]
        total = sum(minutes for minutes, _line in found)
        for minutes, line in found if named else ():
            if not any(_fits({minutes, total}, section, slot, notes) for slot in named):
                message = _("the timetable has no slot for these {n} minutes.")
                raise fail(source, line, message.format(n=minutes))


def _notes(texts: list[str]) -> dict[str, list[tuple[int, str]]]:
    """The minutes in the headings of notes, with their line, by the number or the title of their section."""
    found: dict[str, list[tuple[int, str]]] = {}
    section = ""
    for text in texts:
        title = _SECTION.search(text)
        section = title[1] or title[2].lower() if title else section
        for minutes, line in _in_headings(text, _("minutes")):
            found.setdefault(section, []).append((minutes, line))
    return found


@cache
def _in_headings(text: str, word: str) -> tuple[tuple[int, str], ...]:
    """The numbers of minutes between brackets in the first lines of notes (`> **…`)."""
    lines = re.findall(rf"^> \*\*.*?\([^)]*\d+ {word}[^)]*\)", text, flags=re.MULTILINE)
    return tuple((int(n), line) for line in lines for n in re.findall(rf"(\d+) {word}", line))


def _names(what: str, section: str) -> bool:
    if not section.isdigit():
        return section in what
    return any(section in re.findall(r"\d+", part) for part in _parts(what, _("section")))


def _parts(what: str, word: str) -> list[str]:
    """The numbers in “deel 3 en 4”."""
    return re.findall(rf"\b{word} (\d+(?:(?:, | {_('and')} )\d+(?![\w–]))*)", what)


def _fits(minutes: set[int], section: str, slot: tuple[int, str], notes: dict) -> bool:
    length, what = slot
    if length in minutes:
        return True
    numbers = {n for part in _parts(what, _("section")) for n in re.findall(r"\d+", part)} - {section}
    others = [minutes for number in numbers for minutes, _line in notes.get(number, ())]
    if any(length == own + other for own in minutes for other in others):
        return True
    open_ended = _("Exercise").lower() in what or any(number not in notes for number in numbers)
    return open_ended and min(minutes) < length
