"""The start page: what it says of each lesson is true, and its small explorers move."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aiopschool import tool
from aiopschool.browser import Entry
from aiopschool.course import explore, lessons
from aiopschool.desk.start import cards, map, miniatures
from aiopschool.files import FOLDERS, find_notebook, find_paper
from aiopschool.lesson import FINALITIES, SUBJECTS
from aiopschool.publish.saved import alike
from aiopschool.records.store import Progress
from aiopschool.texts import _, speaking

from ..reader import Reader, answer

NOTEBOOKS = FOLDERS[0].parent / "nl"
EVERY = pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)


@pytest.fixture
def start(own_file: Path):
    return tool("start")


def test_every_lesson_has_a_card_whose_links_are_there(start):
    assert [one["name"] for one in start.spec["lessons"]] == [lesson.name for lesson in lessons()]
    for one in start.spec["lessons"]:
        pages = [one["page"], *(page for _text, page in one["links"])]
        assert len(pages) >= 4
        assert [page for page in pages if not (NOTEBOOKS / page).is_file()] == []


def test_in_another_language_only_its_own_lessons_stand_there(monkeypatch, own_file):
    first = lessons()[0]
    own = {(first.name, "en"): "01-line"}
    monkeypatch.setattr(cards, "find_notebook", lambda lesson, lang: own.get((lesson.name, lang)))
    shown = tool("start", lang="en").spec["lessons"]
    assert [(one["title"], one["page"]) for one in shown] == [(f"Lesson 1: {first.title}", "01-line.ipynb")]


@EVERY
def test_what_a_lesson_says_of_itself_is_what_its_sources_say(lesson):
    paper = find_paper(lesson, "nl").read_text(encoding="utf-8")
    title, minutes = re.search(r"^# (.+)\n\n(\d+) minuten", paper, flags=re.MULTILINE).groups()
    assert (_(lesson.paper), lesson.paper_minutes) == (title, int(minutes))
    source = (FOLDERS[0] / "nl" / f"{find_notebook(lesson, 'nl')}.md").read_text(encoding="utf-8")
    assert f"# {_(lesson.title)}\n" in source
    assert f"**Eén lesuur ({lesson.minutes} minuten)**" in source


@EVERY
def test_it_can_be_chosen_by_what_exists(lesson):
    assert lesson.subjects
    assert set(lesson.subjects) <= set(SUBJECTS) == set(cards.SUBJECTS)
    assert lesson.levels
    assert {level.split()[0] for level in lesson.levels} <= set(cards.GRADES)
    assert {level.split()[1] for level in lesson.levels} <= set(FINALITIES) == set(cards.FINALITIES)
    first, last = lesson.years
    grades = {level.split()[0] for level in lesson.levels}
    assert {"2" if year < 5 else "3" for year in range(first, last + 1)} <= grades


@EVERY
def test_its_question_is_one_and_no_text_is_english(lesson):
    assert "?" in _(lesson.hook)
    texts = [lesson.title, lesson.hook, lesson.paper, *(link.maths for link in lesson.leans_on)]
    for text in texts:
        with speaking("en"):
            assert _(text) == text
        assert _(text) != text


@EVERY
def test_a_lesson_leans_on_earlier_ones(lesson):
    numbers = {one.name: one.number for one in lessons()}
    assert all(numbers[link.lesson] < lesson.number for link in lesson.leans_on)


@EVERY
def test_its_explorer_is_small_and_the_saved_picture_is_how_it_begins(lesson):
    small = miniatures.small(lesson)
    assert 1 <= len([spec for spec in small.panel.specs if spec["kind"] != "button"]) <= 3
    saved = miniatures.file_of(lesson, "nl").read_text(encoding="utf-8")
    assert alike(saved, small.figure.svg() + "\n")
    assert miniatures.says(saved) == small.describe()


@EVERY
def test_a_picture_that_is_reached_for_lives_once(start, lesson):
    for _time in range(2):
        start._receive(
            [Entry(lesson.name, "open", ()), Entry("nobody", "open", ()), Entry(lesson.name, "x", ())]
        )
    (made,) = start.explorers
    assert start.live == {lesson.name: [f"anywidget:{part.model_id}" for part in (made.figure, made.panel)]}


def test_it_stays_in_large_print_when_the_page_is_not_in_class_mode(start):
    start._receive([Entry("lines", "open", ())])
    (made,) = start.explorers
    made.figure._receive([Entry("page", "hello", (False,))])
    assert made.projected
    usual = explore("lines", show="slope")
    usual.figure._receive([Entry("page", "hello", (False,))])
    assert not usual.projected


def test_a_live_picture_moves(start):
    start._receive([Entry("lines", "open", ())])
    (made,) = start.explorers
    before = made.figure.svg()
    Reader(made).sends(q={"text": "1/2"})
    assert made.figure.svg() != before


def test_where_the_reader_was_and_what_is_solved(own_file):
    answer(own_file, "3a", "x", status="right")
    answer(own_file, "1a", "x", status="right")
    answer(own_file, "1b", "x", status="wrong")
    start = tool("start")
    assert start.left["solved"] == {"lines": 1, "convolution": 1}
    assert start.left["last"]["page"] == "01-rechte.ipynb"
    answer(own_file, "3a", "x", status="right")
    start.refresh()
    assert start.left["last"] == {
        "text": "Ga verder met les 3: Een filter dat randen ziet",
        "page": "03-filter.ipynb",
        "what": "3a",
    }
    Progress(own_file).erase()
    start.refresh()
    assert start.left == {"solved": {}, "last": {}}


@pytest.mark.parametrize(
    "content", ["{", '{"exercises": {"x": 3, "12z": {}, "": {}, "99a": {"solved": true}}}']
)
def test_a_strange_file_of_answers_leads_nowhere(own_file, content):
    own_file.write_text(content, encoding="utf-8")
    assert tool("start").left == {"solved": {}, "last": {}}


def test_without_widgets_there_are_links():
    text, html = tool("start").static()
    assert html.count("<a href=") == len(lessons()) == len(text.splitlines())


def test_every_choice_finds_a_lesson():
    tags = [cards.tags(lesson) for lesson in lessons()]
    for kind, keys in (("subject", cards.SUBJECTS), ("way", cards.WAYS)):
        assert [key for key in keys if not any(key in one[kind] for one in tags)] == []
    assert [key for key in cards.GRADES if not any(lesson.suits(grade=key) for lesson in lessons())] == []
    assert [key for key in FINALITIES if not any(lesson.suits(finality=key) for lesson in lessons())] == []


def test_the_map_says_in_words_what_its_arcs_show():
    rows = map.rows()
    assert sum(len(row["from"]) for row in rows) == sum(len(lesson.leans_on) for lesson in lessons()) > 10
    for row in rows:
        assert [f"les {rows[place]['title'].split()[1].rstrip(':')} " for place in row["from"]] == [
            text.partition("(")[0] for text in row["leans"]
        ]
    text, html = tool("map").static()
    assert text.count("steunt op") == html.count("steunt op") == len([row for row in rows if row["from"]])
