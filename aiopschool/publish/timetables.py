"""Timetables of a lesson: no gap, no overlap, and the minutes add up to what is announced."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from ..texts import _
from .finding import fail

_SLOT = re.compile(r"\s*(\d+)–(\d+)\s*")


def check_timetables(source: Path, cells: list[NotebookNode]) -> None:
    """Every column of times starts at 0, continues, and ends at the announced minutes; sums are right."""
    hour = None
    for cell in cells:
        if cell.cell_type != "markdown":
            continue
        for announced, columns in _tables(cell.source, _("minutes")):
            hour = hour or announced
            for column in columns:
                wrong = _wrong_slot(column, announced or hour)
                if wrong:
                    raise fail(
                        source,
                        wrong,
                        _("the times do not follow each other, or do not add up: {slot}.").format(slot=wrong),
                    )
        for sentence in _wrong_sums(cell.source, _("minutes")):
            raise fail(source, sentence, _("these minutes do not add up: {text}.").format(text=sentence))


@cache
def _tables(
    text: str, minutes: str
) -> tuple[tuple[int | None, tuple[tuple[tuple[int, int], ...], ...]], ...]:
    """Each timetable: the minutes that the text before it announces, and its columns of times."""
    found = []
    for match in re.finditer(r"(?:^\|.*\|\n?)+", text, flags=re.MULTILINE):
        rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in match[0].splitlines()]
        columns = [
            [_SLOT.fullmatch(cell) for cell in column]
            for column in itertools.zip_longest(*rows, fillvalue="")
        ]
        times = tuple(tuple((int(m[1]), int(m[2])) for m in column if m) for column in columns if any(column))
        if times:
            before = text[: match.start()].rstrip().rpartition("\n")[2]
            announced = re.search(rf"\((\d+) {minutes}\)", before)
            found.append((int(announced[1]) if announced else None, times))
    return tuple(found)


def _wrong_slot(column: tuple[tuple[int, int], ...], end: int | None) -> str | None:
    """The first slot of a column that does not fit."""
    time = 0
    for start, stop in column:
        if start != time or stop <= start:
            return f"{start}–{stop}"
        time = stop
    return None if end in (None, time) else f"{column[-1][0]}–{time}"


@cache
def _wrong_sums(text: str, minutes: str) -> tuple[str, ...]:
    """Lines such as “**Nascholing (35 minuten):** 5 minuten vraag, …” that do not add up."""
    found = []
    for match in re.finditer(rf"^\*\*[^*\n]*\((\d+) {minutes}\):\*\* (.+)$", text, flags=re.MULTILINE):
        parts = [int(n) for n in re.findall(rf"(\d+) {minutes}", match[2])]
        if parts and sum(parts) != int(match[1]):
            found.append(match[0])
    return tuple(found)
