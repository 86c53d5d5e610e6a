"""The page of an own sheet, without a browser: what it keeps, sends and says."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from aiopschool import progress, tool
from aiopschool.records import notes
from aiopschool.records.overview import erase

from ..reader import Page

pytestmark = pytest.mark.usefixtures("own_file")
CHOICE = {"ids": ["2a", "1.1"], "title": "Toets", "versions": 3, "seed": 9}


@pytest.fixture
def sheet(monkeypatch):
    made = tool("sheet")
    made.messages = []
    monkeypatch.setattr(made, "send", lambda message, *_rest: made.messages.append(message))
    return made


def names(message: dict[str, Any]) -> list[str]:
    return [one["name"] for one in message["files"]]


def test_every_exercise_and_question_can_be_chosen(sheet):
    from aiopschool import exercise_ids, question_ids

    offered = [one["id"] for lesson in sheet.spec["lessons"] for one in lesson["items"]]
    assert sorted(offered) == sorted([*exercise_ids(), *question_ids()])


def test_a_choice_is_there_again_after_a_restart(sheet):
    Page(sheet).does("sheet", "choose", CHOICE)
    assert tool("sheet").shown["choice"] == CHOICE


def test_a_choice_of_an_earlier_edition_is_there_and_changes(sheet):
    notes.keep("sheet", CHOICE)
    again = tool("sheet")
    assert again.shown["choice"] == CHOICE
    Page(again).does("sheet", "choose", {**CHOICE, "ids": []})
    assert tool("sheet").shown["choice"]["ids"] == [], "an emptied sheet stays empty"


def test_another_window_hears_of_it_and_this_one_is_left_alone(sheet):
    other = tool("sheet")
    Page(sheet).does("sheet", "choose", CHOICE)
    assert (other.shown["choice"], other.shown["anew"]) == (CHOICE, 1)
    assert sheet.shown["anew"] == 0, "nothing is put back under the hands of who types"


def test_erasing_answers_leaves_the_sheet_unless_the_reader_ticks_it(sheet):
    """A teacher may have chosen for an hour, and a pupil of that computer erases answers each lesson."""
    Page(sheet).does("sheet", "choose", CHOICE)
    Page(files := progress("lines").files).confides("files", "erase", "", "r")
    assert files.shown["tick"] == "Wis ook 1 formulier dat op dit toestel ingevuld is: “Eigen blad”"
    erase()
    assert sheet.shown["choice"] == tool("sheet").shown["choice"] == CHOICE
    erase(forms=True)
    assert sheet.shown["choice"]["ids"] == []
    assert tool("sheet").shown["choice"]["title"] == ""


def test_looking_at_a_version_or_the_key(sheet):
    page = Page(sheet)
    page.does("sheet", "look", "A")
    assert sheet.messages == [], "nothing was chosen yet"
    page.does("sheet", "choose", CHOICE)
    for which in ("B", "key", "Z", None):
        page.does("sheet", "look", which)
    second, key, unknown, nothing = (message["html"] for message in sheet.messages)
    assert "versie B" in second
    assert ("Oplossing" in key, "Oplossing" in second) == (True, False)
    assert "versie A" in unknown
    assert nothing == unknown


def test_the_files_come_as_one_and_apart_and_twice(sheet):
    page = Page(sheet)
    page.does("sheet", "choose", CHOICE)
    page.does("sheet", "make")
    page.does("sheet", "make")
    first, again = sheet.messages
    assert first == again
    assert names(first)[0] == "toets.zip"
    assert names(first)[-1] == "toets-C.ipynb"
    assert json.loads(base64.b64decode(first["files"][-1]["content"]))["nbformat"] == 4


def test_a_folder_that_cannot_be_written_is_said_and_the_choice_stays(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "file" / "x.json"))
    sheet = tool("sheet")
    Page(sheet).does("sheet", "choose", CHOICE)
    assert "Je keuze kan hier niet bewaard worden." in sheet.shown["notice"]
    assert tool("sheet").shown["choice"] == CHOICE, "as long as the kernel lives"


@pytest.mark.parametrize("kept", ["rommel", [1], {"ids": {"a": 1}}, {"ids": ["99z"]}], ids=repr)
def test_what_was_damaged_is_an_empty_sheet(kept, own_file):
    own_file.write_text(json.dumps({"schema": 2, "exercises": {}, "sheet": kept}))
    assert tool("sheet").shown["choice"]["ids"] == []


@pytest.mark.parametrize(("kind", "values"), [("boom", []), ("choose", []), ("choose", [7]), ("look", [{}])])
def test_a_broken_message_breaks_nothing(sheet, kind, values):
    page = Page(sheet)
    page.does("sheet", kind, *values)
    page.does("sheet", "choose", CHOICE)
    assert sheet.shown["choice"] == CHOICE
    assert page.waiting == []
