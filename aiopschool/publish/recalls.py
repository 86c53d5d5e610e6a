"""Boxes “Do you recognise this?”: where the maths of this place returns in other lessons.

A source says `<!-- herken: XOR -->` where a subject comes up; several subjects have a semicolon between them.
The build gathers these places, so that each links to all others, and no list of links is kept by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..files import PAPER, lesson_number
from ..texts import _
from .facts import filled
from .mistakes import SourceError, at_line, line_before_filling

_MARK = re.compile(r"^<!-- herken: (.+?) -->$", flags=re.MULTILINE)
_HEADING = re.compile(r"^## (?:(\d+)\. )?.+$", flags=re.MULTILINE)


@dataclass(frozen=True)
class Place:
    """Where a subject comes up: in which source, under which heading, and the number of that part."""

    subject: str
    source: Path
    heading: str
    part: str

    @property
    def link(self) -> str:
        """A link to it, as seen from the folder of the lessons."""
        lesson = _("lesson {n}").format(n=lesson_number(self.source))
        name = f"{lesson} ({_('section')} {self.part})" if self.part else lesson
        return f"[{name}]({self.source.stem}.ipynb#{self.heading.replace(' ', '-')})"


def places(folder: Path) -> tuple[Place, ...]:
    """Every place in the lessons of a language, in their order."""
    sources = sorted(folder.glob("[0-9][0-9]-*.md"))
    lessons = [one for one in sources if not one.stem.endswith(PAPER) and lesson_number(one)]
    return tuple(place for one in lessons for place in _in_source(one, one.read_text(encoding="utf-8")))


@cache
def _in_source(source: Path, text: str) -> tuple[Place, ...]:
    whole = filled(source, text)
    return tuple(
        Place(subject, source, *_heading(whole[: mark.start()]))
        for mark in _MARK.finditer(whole)
        for subject in _subjects(mark[1])
    )


def _subjects(text: str) -> list[str]:
    return [subject.strip() for subject in text.split(";") if subject.strip()]


def _heading(before: str) -> tuple[str, str]:
    """The heading that a place stands under, and its number."""
    found = list(_HEADING.finditer(before))
    return (found[-1][0].removeprefix("## "), found[-1][1] or "") if found else ("", "")


def with_recalls(source: Path, text: str) -> str:
    """The text of a cell with a box for each mark. Raises `SourceError` for a subject of one lesson only."""
    return _MARK.sub(lambda mark: "> " + "\n>\n> ".join(_lines(source, mark)), text)


def _lines(source: Path, mark: re.Match[str]) -> Iterator[str]:
    head = f"**{_('Do you recognise this?')}** "
    for subject in _subjects(mark[1]):
        every = [one for one in places(source.parent) if one.subject == subject and one.source != source]
        if not every:
            raise _alone(source, subject, mark[0])
        *first, last = [one.link for one in every]
        where = f"{', '.join(first)} {_('and')} {last}" if first else last
        yield head + _("{Subject} also stands in {where}.").format(
            Subject=subject[0].upper() + subject[1:], where=where
        )
        head = ""


def _alone(source: Path, subject: str, mark: str) -> SourceError:
    message = _("“{subject}” stands in no other lesson: write it the same way there, or leave it out here.")
    raw, whole = source.read_text(encoding="utf-8"), filled(source)
    line = line_before_filling(raw, whole, whole[: whole.find(mark)].count("\n") + 1)
    return at_line(source, line, message.format(subject=subject))
