"""The table of lessons on the start page."""

from __future__ import annotations

import re

import pytest

from aiopschool import contents, course
from aiopschool.course import lessons
from aiopschool.files import FOLDERS
from aiopschool.texts import _


def test_it_links_to_both_editions_of_every_lesson():
    table = contents().data
    links = re.findall(r"\]\(([^)]+)\)", table)
    assert len(links) == 2 * len(lessons()) == 2 * (len(table.splitlines()) - 2)
    assert all((FOLDERS[0].parent / "nl" / link).is_file() for link in links)
    assert all(f"[{_(lesson.title)}]" in table and _(lesson.maths) in table for lesson in lessons())


@pytest.fixture
def english(monkeypatch):
    """Only the first lesson has an English notebook."""
    first = lessons()[0]
    monkeypatch.setattr(
        course, "find_notebook", lambda lesson, lang: "01-line" if (lesson, lang) == (first, "en") else None
    )
    return first


def test_another_language_has_its_words_and_its_lessons(english):
    table = contents(lang="en").data
    assert f"| [{english.title}](01-line.ipynb) | {english.maths} |" in table
    assert "For the teacher" in table
    others = [lesson.title for lesson in lessons() if lesson != english]
    assert others
    assert not any(title in table for title in others), "no notebook, so no link"
