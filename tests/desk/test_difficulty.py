"""How hard it is, before and after: kept, shown together, erased with the answers."""

from __future__ import annotations

import json

import pytest

from aiopschool import exercise, tool
from aiopschool.desk.difficulty import Difficulty
from aiopschool.records import notes
from aiopschool.records.beside import add
from aiopschool.records.overview import erase
from aiopschool.records.store import Progress

from ..reader import Page, Pupil

pytestmark = pytest.mark.usefixtures("own_file")


def choose(made: Difficulty, when: str, number: object) -> None:
    Page(made).does("difficulty", "choose", when, number)


def test_the_first_answer_waits_for_the_second_and_both_are_told():
    made = tool("difficulty")
    choose(made, "before", 4)
    assert made.shown == {"chosen": {"before": 4}, "told": "", "notice": ""}
    later = tool("difficulty")  # after a restart
    choose(later, "after", 2)
    assert later.shown["told"] == "Eerst koos je 4, nu 2. Dat is 2 stappen makkelijker."
    assert made.shown == later.shown, "the page that is still open"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (3, 4, "Dat is 1 stap moeilijker."),
        (5, 5, "Er is niets veranderd."),
        (2, 1, "Dat is 1 stap makkelijker."),
    ],
)
def test_a_step_easier_or_harder(before, after, said):
    made = tool("difficulty")
    choose(made, "after", after)  # the wrong order
    choose(made, "before", 1)
    choose(made, "before", before)  # who changes an answer
    assert made.shown["told"].endswith(said)


def test_it_goes_with_the_answers_and_does_not_disturb_them():
    Pupil(exercise("1a")).answers("3", "B")
    made = tool("difficulty")
    choose(made, "before", 5)
    Pupil(exercise("1b")).answers("7", "(0, 2)")
    assert Progress().of("1a").solved
    saved = Progress().text()
    erase()
    assert made.shown["chosen"] == {}
    assert "difficulty" not in Progress().path.read_text()
    Progress().load(saved, replace=False)
    assert (tool("difficulty").chosen, Progress().of("1a").solved) == ({"before": 5}, True)


@pytest.mark.parametrize("replace", [False, True])
def test_loading_a_file_adds_what_is_missing_or_takes_its_place(replace):
    choose(tool("difficulty"), "before", 5)
    choose(tool("difficulty"), "after", 1)
    saved = Progress().text()
    erase()
    choose(tool("difficulty"), "before", 2)
    Progress().load(saved, replace=replace)
    assert tool("difficulty").chosen == {"before": 5 if replace else 2, "after": 1}


def test_what_was_written_before_the_browser_gave_its_own_is_added():
    own = {"exercises": {}, "difficulty": {"after": 3}, "sheet": {"ids": ["1a"]}}
    add(own, {"schema": 2, "exercises": {}, "difficulty": {"before": 4, "after": 1}})
    assert own["difficulty"] == {"before": 4, "after": 3}
    assert own["sheet"] == {"ids": ["1a"]}


@pytest.mark.parametrize(
    "kept", [7, "4", {"before": "4"}, {"before": 9, "after": True}, {"before": None}], ids=repr
)
def test_what_was_damaged_is_no_answer(kept, own_file):
    own_file.write_text(json.dumps({"schema": 2, "exercises": {}, "difficulty": kept}))
    made = tool("difficulty")
    assert made.shown["chosen"] == {}
    choose(made, "before", 3)
    assert tool("difficulty").chosen == {"before": 3}


@pytest.mark.parametrize(
    "values", [(), ("before",), ("when", 3), ("before", 6), ("before", "3"), ([], {})], ids=repr
)
def test_a_broken_message_breaks_nothing(values):
    made = tool("difficulty")
    page = Page(made)
    page.does("difficulty", "choose", *values)
    assert (made.shown["chosen"], page.waiting) == ({}, [])


def test_a_folder_that_cannot_be_written_is_said(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "file" / "x.json"))
    made = tool("difficulty")
    choose(made, "before", 4)
    assert "kunnen hier niet bewaard worden" in made.shown["notice"]
    assert made.shown["chosen"] == {"before": 4}
    notes.forget()
