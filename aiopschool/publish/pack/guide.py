"""The short guide of a lesson: what its teacher needs before the bell, as a sheet of paper.

It is the top of the teacher's notebook; how to prepare comes from the paper activity. Answers stand on the
key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...lesson import Lesson
from ...paper.content import data
from ...paper.sheet import Block, Bullets, Heading, Line, Sheet, Styled, Text
from ...texts import _
from ..preparing import needs
from ..sheets import document
from .notebook import Cell, Fold, Section, blocks


def compose(lesson: Lesson, cells: Sequence[Cell], sheet: Sheet | None) -> dict[str, Any]:
    """The guide as data for the page; `cells` are those of the teacher's notebook."""
    description = _(
        "For the teacher: how to prepare, the timetable, the goals, and what to do without devices."
    )
    shown = [*_preparing(sheet), *_sections(cells)]
    title = _("Guide: {title}").format(title=_(lesson.title))
    return document(lesson, title, description, [data(block, answers=True) for block in shown])


def _preparing(sheet: Sheet | None) -> Iterator[Block]:
    """What must be ready: devices, and what the activity on paper needs."""
    yield Heading(_("Before the lesson"))
    yield Bullets(
        [
            _("Open the lesson on one device, until “Ready” stands at the top right."),
            _("One device for each two pupils. Or only a projector: see below."),
        ]
    )
    if sheet:
        about = Styled(f"{sheet.title}: {sheet.about}.", "strong")
        yield Text(Line([_("On paper (your choice):"), " ", about]))
        yield from needs(sheet)


def _sections(cells: Sequence[Cell]) -> Iterator[Block]:
    """The sections of the teacher's first cell, without the greeting and without what leads to a cell."""
    first = next((cell for cell in cells if cell.teacher and not cell.code), None)
    if first is None:
        return
    _greeting, *sections = first.text.split("\n### ")
    for section in sections:
        if not section.split("<span")[0].rstrip().endswith(":"):
            yield from (one for one in blocks(f"### {section}") if not isinstance(one, Section | Fold))
