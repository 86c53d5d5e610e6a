"""Where to learn something: links to lessons, to pages of the team room and to sources, as Markdown.

Markdown that the notebook itself shows: only there a link finds the notebook beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...course import lessons
from ...files import find_notebook
from ...texts import _, language
from ..dated import fact, on_paper
from .model import Indicator, pages


def places(one: Indicator) -> str:
    """All places that help with an indicator, in one line."""
    return " · ".join([*_lessons(one), *_pages(one), *_sources(one)])


def _lessons(one: Indicator) -> Iterator[str]:
    for lesson in lessons():
        if lesson.number in one.lessons and (name := find_notebook(lesson, language())):
            title = _("lesson {n}: {title}").format(n=lesson.number, title=_(lesson.title))
            yield f"[{title}](../{name}.ipynb)"


def _pages(one: Indicator) -> Iterator[str]:
    for name, title in pages().items():
        if name[:2] in one.team:
            yield f"[{title}]({name}.ipynb)"


def _sources(one: Indicator) -> Iterator[str]:
    for key in one.sources:
        found = fact(key)
        checked = _("checked on {day}").format(day=on_paper(found.checked))
        yield f"[{found.source}]({found.link}) ({checked})"
