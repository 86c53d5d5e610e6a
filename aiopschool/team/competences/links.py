"""Where to learn something: links to lessons, to pages of the team room and to sources, as Markdown.

Markdown that the notebook itself shows: only there a link finds the notebook beside it.
"""

from __future__ import annotations

import re
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
    folders = [folder / language() / TEAM for folder in FOLDERS]
    for number in one.team:
        found = {file.stem: file for folder in folders for file in folder.glob(f"{number}-*")}
        yield from (f"[{_heading(file)}]({name}.ipynb)" for name, file in sorted(found.items()))


def _heading(file: Path) -> str:
    """The title of a page, from its source or its notebook."""
    found = re.search(r'(?:^|")# ([^"\\\n]+)', file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else file.stem


def _sources(one: Indicator) -> Iterator[str]:
    for key in one.sources:
        found = fact(key)
        checked = _("checked on {day}").format(day=on_paper(found.checked))
        yield f"[{found.source}]({found.link}) ({checked})"
