"""The planner as a reader uses it: dragging, keys, the list, files, paper."""

from __future__ import annotations

import csv
import io
import json
import re
from base64 import b64decode
from typing import Any

import pytest

from aiopschool.forms import page
from aiopschool.records.overview import erase
from aiopschool.team.road import exports
from aiopschool.team.road import plans as document
from aiopschool.team.road.board import Board
from aiopschool.team.road.content import MONTHS, phases, steps
from aiopschool.team.road.drawing import LONGEST
from aiopschool.team.road.plan import Plan
from aiopschool.team.road.plans import MOST
from aiopschool.tools import tool
from tests.reader import Page, Reader
from tests.test_ical import plain, unfolded

from .conftest import TODAY


def test_no_name_of_a_step_or_phase_is_cut_in_the_picture():
    names = [one.name for one in steps().values()] + [f"{one.number} {one.title}" for one in phases()]
    assert [name for name in names if len(name) > LONGEST] == []


def handle(road: Any, label: str) -> str:
    """The name of a handle of the picture."""
    return next(name for name, one in road.picture.figure._gestures.items() if one.label == label)


def times(road: Any, id: str) -> tuple[int, int]:
    entry = road.board.plan.entries[id]
    return entry.begin, entry.months


def loads(road: Any, text: str) -> dict[str, Any]:
    """Choose a file; what is said."""
    Page(road.files).confides("files", "load", text, "r")
    return road.files.shown


def saved(road: Any, monkeypatch: pytest.MonkeyPatch, what: str) -> dict[str, Any]:
    """Click on a button that gives a file; the message that goes to the page."""
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(road.files, "send", sent.append)
    Page(road.files).confides("files", what, "", "r")
    return sent[-1]


def test_the_tool_opens_by_its_name():
    assert type(tool("road")).__name__ == "Road"


def test_a_drag_moves_a_step_and_it_keeps_its_length(road):
    road.picture.state = {"view": "2"}
    y = road.picture._bars["2.1"].y
    length = times(road, "2.1")[1]
    Reader(road.picture).drags("begin van 2.1 Privacy nagaan", 8.4, y)
    assert times(road, "2.1") == (10, length)
    Reader(road.picture).drags("begin van 2.1 Privacy nagaan", 99, y)
    assert times(road, "2.1") == (MONTHS - length + 1, length)
    assert road.list.shown["steps"]["2.1"]["begin"] == str(MONTHS - length + 1)


def test_the_end_of_a_bar_stretches_it_and_never_passes_its_begin(road):
    road.picture.state = {"view": "2"}
    y, begin = road.picture._bars["2.1"].y, times(road, "2.1")[0]
    Reader(road.picture).drags("einde van 2.1 Privacy nagaan", 13.5, y)
    assert times(road, "2.1") == (begin, 16 - begin - 1)
    Reader(road.picture).drags("einde van 2.1 Privacy nagaan", -9, y)
    assert times(road, "2.1") == (begin, 1)
    one = road.picture.figure._gestures[handle(road, "einde van 2.1 Privacy nagaan")]
    assert float(one.x) == begin - 0.5  # the handle stands at the end of the bar again


def test_keys_do_what_a_drag_does_on_the_whole_road_too(road):
    figure = Page(road.picture.figure)
    row = road.picture._bars["4.4"].y
    figure.does(handle(road, "stappen en maanden"), "cursor", row, 0)
    assert road.board.selected == road.list.shown["selected"] == "4.4"
    begin, months = times(road, "4.4")
    figure.does(handle(road, "begin van de gekozen stap"), "keys", 1, 0)
    figure.does(handle(road, "einde van de gekozen stap"), "keys", -1, 0)
    assert times(road, "4.4") == (begin + 1, months - 1)
    said = road.picture.figure._gestures[handle(road, "begin van de gekozen stap")].spoken()
    assert said.startswith("4.4 Kennisbank: ")


def test_the_list_does_all_that_a_drag_does(road):
    reader = Page(road.list)
    reader.does("a/3.2/begin", "set", "20")
    reader.does("a/3.2/months", "set", "4")
    reader.does("a/3.2/owner", "set", "vakgroep talen")
    reader.does("a/3.2/state", "set", "doing")
    entry = road.board.plan.entries["3.2"]
    assert (entry.begin, entry.months, entry.owner, entry.state) == (20, 4, "vakgroep talen", "doing")
    assert "3.2" in road.picture.describe()
    row = next(row for row in road.picture.table().rows if row[1].startswith("3.2"))
    assert row[4:7] == ["4", "vakgroep talen", "◐ bezig"]


def test_a_step_that_no_longer_fits_becomes_shorter_and_the_reader_hears_it(road):
    reader = Page(road.list)
    reader.does("a/5.1/months", "set", "4")
    reader.does("a/5.1/begin", "set", "23")
    assert times(road, "5.1") == (23, 2)
    said = "5.1 Leertrajecten met feedback duurt nu 2 maanden korter: daar eindigt de weg."
    assert road.list.shown["notice"] == said
    reader.does("a/5.1/begin", "set", "20")
    assert road.list.shown["notice"] == ""


STRANGE = [
    *(("a/1.1/begin", "x"), ("a/1.1/begin", None), ("a/9.9/begin", "3"), ("zz/1.1/begin", "3"), ("", None)),
    *(("a/1.1/state", "x"), ("a/1.1/more", "3"), ("a", "3"), ("a/1.1/owner/x", "3")),
    *(("a/month", "13"), ("a/year", "1"), ("a/month", [])),
]


def test_strange_requests_change_nothing_and_the_list_goes_on(road):
    before = road.board.plan
    reader = Page(road.list)
    for about, value in STRANGE:
        reader.does(about, "set", value)
        assert road.board.plan == before, (about, value)
    reader.does("a/1.1/owner", "set", "An")
    assert road.board.plan.entries["1.1"].owner == "An"
    assert reader.waiting == []


def test_another_first_month_is_drawn(road):
    reader = Page(road.list)
    reader.does("a/month", "set", "9")
    reader.does("a/year", "set", "2027")
    assert road.list.shown["months"][0] == "sep 2027"
    assert "sep" in road.picture.figure.svg()
    assert "vandaag" not in road.picture.figure.svg().lower().replace("vandaag is", "")


def test_too_early_is_said_in_words_in_picture_list_and_table(road):
    road.board.step("2.4", begin=1)
    words = "begint voor 2.1 Privacy nagaan klaar is"
    assert words in road.list.shown["steps"]["2.4"]["said"]
    assert words in road.picture.describe()
    assert any(words in row[-1] for row in road.picture.table().rows)


def test_the_file_loads_on_another_device(road, opens, device, monkeypatch):
    road.board.step("1.1", owner="An", note="met *sterretjes* en <b>")
    file = saved(road, monkeypatch, "save")
    assert file["name"].startswith("weg-naar-ai")
    device.unlink()
    other = opens()
    shown = loads(other, file["text"])
    assert shown["question"] == ""  # nothing to lose: no question
    assert other.board.plan.entries["1.1"].note == "met *sterretjes* en <b>"


def test_a_file_of_an_older_version_loads(road):
    old = {"name": "Oud", "start": "2025-01", "steps": {"1.1": {"begin": 5, "months": 2}}}
    text = json.dumps(
        {"format": "aiopschool-document", "schema": 1, "form": "road", "version": 1, "values": old}
    )
    loads(road, text)
    assert (road.board.plan.name, times(road, "1.1")) == ("Oud", (5, 2))


EMPTY = {"format": "aiopschool-document", "form": "road", "values": {}}
OTHER = EMPTY | {"form": "inventory", "values": {"tools": []}}
NO_PLAN = EMPTY | {"values": {"plans": {"a": {"name": "x"}}}}


FOREIGN = [
    *("", "kapot", "{}", "[]", "%PDF-1.4", '{"schema": 2, "exercises": {}}', '{"nbformat": 4, "cells": []}'),
    *map(json.dumps, (EMPTY, OTHER, NO_PLAN)),
]


def test_any_other_file_is_refused_in_a_sentence_and_nothing_changes(road):
    road.board.step("1.1", owner="An")
    for text in FOREIGN:
        shown = loads(road, text)
        assert shown["bad"], text
        assert shown["text"].endswith("Er is niets veranderd.")
        assert road.board.plan.entries["1.1"].owner == "An"


def test_schools_stand_side_by_side(road, opens, device, monkeypatch):
    Page(road.list).does("a/name", "set", "Sint-Jan")
    file = saved(road, monkeypatch, "save")["text"]
    device.unlink()
    own = opens()
    reader = Page(own.list)
    reader.does("a/name", "set", "Atheneum Noord")
    assert loads(own, file)["question"]
    assert len(own.board.plans.plans) == 1  # nothing happened yet
    Page(own.files).confides("files", "add", "", "r")
    Page(own.files).confides("files", "add", "", "r")  # twice is once
    assert len(own.board.plans.plans) == 2
    own.picture.state = {"view": "schools"}
    table = own.picture.table()
    assert list(table.header)[1:] == ["Atheneum Noord", "Sint-Jan"]
    assert len(table.rows) == len(steps())
    drawn = own.picture.figure.svg()
    assert "Atheneum Noord" in drawn
    assert "Sint-Jan" in drawn
    Page(own.files).confides("files", "remove", "", "r")
    Page(own.files).confides("files", "removed", "", "r")
    assert own.picture.values["view"] == "all"  # there is nothing left to compare with


def test_seven_plans_are_too_many_and_none_is_lost(opens):
    board = Board(TODAY)
    for n in range(MOST - 1):
        board.change(lambda plans, n=n: plans.add(Plan.fresh(TODAY, f"School {n}")))
    road = opens()
    file = exports.form().saved(document.write(document.fresh(TODAY)))
    Page(road.files).confides("files", "new", "", "r")
    assert road.files.shown["bad"]
    loads(road, file)
    Page(road.files).confides("files", "add", "", "r")
    assert road.files.shown["bad"]
    assert [plan.name for plan in road.board.plans.plans.values()][1:] == [
        f"School {n}" for n in range(MOST - 1)
    ]


def test_erasing_asks_first_and_leaves_nothing(road, opens, device):
    road.board.step("1.1", owner="Annelies")
    Page(road.files).confides("files", "erase", "", "r")
    assert road.board.plan.entries["1.1"].owner == "Annelies"
    Page(road.files).confides("files", "yes", "", "r")
    assert "Annelies" not in device.read_text(encoding="utf-8")
    assert opens().board.plan.entries["1.1"].owner == ""


def test_who_erases_all_forms_of_the_device_erases_every_open_plan(own_file, road, opens, device):
    other = opens()
    Page(road.list).does(f"{road.board.plans.open}/1.1/owner", "set", "Annelies")
    times = road.list.shown["times"]
    erase(forms=True)
    for one in (road, other):
        assert one.board.plan.entries["1.1"].owner == ""
        assert "Annelies" not in json.dumps(one.list.get_state())
        assert one.list.shown["times"] > times, "what is half typed there is forgotten too"
    assert "Annelies" not in device.read_text(encoding="utf-8")
    road.board.step("1.1", owner="Bo")
    assert other.list.shown["times"] == road.list.shown["times"], "only erasing forgets what is half typed"


def test_the_calendar_has_every_step_that_the_school_does(road, monkeypatch):
    road.board.step("1.1", owner="An; Bo", begin=2, months=3)
    road.board.step("6.4", state="skipped")
    text = saved(road, monkeypatch, "ics")["text"]
    lines = unfolded(text)
    assert lines.count("BEGIN:VEVENT") == 26
    at = lines.index("SUMMARY:1.1 AI-werkgroep")
    event = lines[lines[:at].index("BEGIN:VEVENT") : at + 3]
    assert "DTSTART;VALUE=DATE:20261201" in event
    assert "DTEND;VALUE=DATE:20270301" in event
    assert "wie: An; Bo" in plain(next(line for line in event if line.startswith("DESCRIPTION")))
    uids = [line for line in lines if line.startswith("UID")]
    assert len(set(uids)) == 26
    again = saved(road, monkeypatch, "ics")["text"]
    assert [
        line for line in unfolded(again) if line.startswith("UID")
    ] == uids  # a calendar replaces, not doubles


def test_the_spreadsheet_has_a_row_per_step_and_runs_no_formula(road, monkeypatch):
    road.board.step("1.1", owner="=HYPERLINK(1)", note="a;b\nc")
    text = saved(road, monkeypatch, "csv")["text"]
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert len(rows) == 28
    assert rows[1][5] == "'=HYPERLINK(1)"
    assert rows[1][8] == "a;b\nc"


@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_the_page_to_print_has_picture_and_all_steps(road, paper):
    road.board.step("1.1", owner="<script>An</script>")
    text = page(exports.report(road.board, "all", paper))
    assert f"size: {paper} portrait" in text
    assert "<svg" in text
    assert "<col style=" in text  # columns keep their shares
    assert "<script>" not in text
    assert all(step.label in text for step in steps().values())


@pytest.mark.parametrize(("paper", "wide"), [("a4", 595), ("a3", 842)])
def test_the_pdf_has_the_size_that_was_asked_whatever_was_typed(road, monkeypatch, paper, wide):
    pytest.importorskip("typst")
    road.board.step("1.1", note="$x$ #typst *niet* ✓", owner='"\\')
    made = b64decode(saved(road, monkeypatch, f"pdf-{paper}")["base64"])
    boxes = re.findall(rb"/MediaBox ?\[0 0 (\d+)", made)
    assert {int(box) for box in boxes} == {wide - 1 + wide % 2}
