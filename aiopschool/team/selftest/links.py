"""Where to learn something: links to lessons, to pages of the team room and to sources, as Markdown.

Markdown that the notebook itself shows: only there a link finds the notebook beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...course import lessons
from ...files import FOLDERS, TEAM, find_notebook
from ...texts import _, language
from ..dated import fact, on_paper
from .model import Indicator


def places(one: Indicator) -> str:
    """All places that help with an indicator, in one line."""
    return " · ".join([*_lessons(one), *_pages(one), *_sources(one)])


def _lessons(one: Indicator) -> Iterator[str]:
    for lesson in lessons():
        if lesson.number in one.lessons and (name := find_notebook(lesson, language())):
            title = _("lesson {n}: {title}").format(n=lesson.number, title=_(lesson.title))
            yield f"[{title}](../{name}.ipynb)"


def _pages(one: Indicator) -> Iterator[str]:
    for number in one.team:
        for name in sorted({file.stem for folder in _folders() for file in folder.glob(f"{number}-*")}):
            yield f"[{_('team page {n}').format(n=int(number))}]({name}.ipynb)"


def _folders() -> list[Path]:
    return [folder / language() / TEAM for folder in FOLDERS]


def _sources(one: Indicator) -> Iterator[str]:
    for key in one.sources:
        found = fact(key)
        checked = _("checked on {day}").format(day=on_paper(found.checked))
        yield f"[{found.source}]({found.link}) ({checked})"
