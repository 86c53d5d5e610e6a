"""The document of the plans: older and newer versions, damage, a device that keeps all."""

from __future__ import annotations

import json
from datetime import date

import pytest

from aiopschool.team.road import plans as document
from aiopschool.team.road.content import steps
from aiopschool.team.road.months import Month
from aiopschool.team.road.plan import Plan

from .conftest import TODAY

OLD = {  # a plan of version 1: one school, no states yet, and a step less
    "name": "Sint-Jan",
    "start": "2025-09",
    "steps": {id: {"begin": 2, "months": 3, "owner": "An"} for id in list(steps())[:-1]},
}


def test_a_document_comes_back_as_it_was():
    plans = document.fresh(TODAY).alter(
        "a", lambda plan: plan.renamed("A").change("1.1", note="x\ny", state="doing")
    )
    plans = plans.add(Plan.fresh(date(2027, 1, 1), "B"))
    assert document.read(json.loads(json.dumps(document.write(plans))), TODAY) == plans


def test_an_older_plan_loads_and_what_is_new_stands_where_it_is_proposed():
    plan = document.read(OLD, TODAY).plan
    assert (plan.name, plan.start) == ("Sint-Jan", Month(2025, 9))
    entry = plan.entries["1.1"]
    assert (entry.begin, entry.months, entry.owner, entry.state) == (2, 3, "An", "todo")
    last = list(steps())[-1]
    at_first = Plan.fresh(date(2025, 9, 1)).entries[last]
    assert plan.entries[last] == at_first


def test_what_a_newer_version_wrote_stays():
    written = document.write(document.fresh(TODAY))
    written["colour"] = "green"
    written["plans"]["a"] |= {"budget": 5}
    written["plans"]["a"]["steps"]["1.1"]["risk"] = "high"
    written["plans"]["a"]["steps"]["7.1"] = {"begin": 1}
    plans = document.read(written, TODAY).alter("a", lambda plan: plan.change("1.1", begin=4))
    again = document.write(plans)
    assert again["colour"] == "green"
    assert again["plans"]["a"]["budget"] == 5
    assert again["plans"]["a"]["steps"]["1.1"] == {
        "risk": "high", "begin": 4, "months": 1, "owner": "", "state": "todo", "note": ""
    }  # fmt: skip
    assert again["plans"]["a"]["steps"]["7.1"] == {"begin": 1}


STRANGE = {"start": 5, "name": 7, "steps": {"1.1": 3, "1.2": {"begin": "x", "months": None}}}
TYPES = {"start": "2026-09", "steps": {"1.1": {"begin": True, "state": ["done"], "owner": {}}}}
DAMAGED = [
    *(
        None,
        [],
        "x",
        {},
        {"steps": 3},
        {"plans": {}},
        {"plans": []},
        {"plans": {"a": 3}},
        {"plans": {"a": {}}},
    ),
    *({"plans": {"a": STRANGE}}, {"plans": {"a": TYPES}, "open": ["a"]}),
]


@pytest.mark.parametrize("values", DAMAGED)
def test_damage_never_stops_the_planner(values):
    plans = document.read(values, TODAY)
    assert set(plans.plan.entries) == set(steps())
    assert document.read(document.write(plans), TODAY) == plans


def test_what_is_kept_survives_a_restart(road, opens):
    road.board.step("2.3", begin=7, months=2, owner="werkgroep", note="eerst samen")
    road.board.change(lambda plans: plans.alter(plans.open, lambda plan: plan.renamed("Sint-Jan")))
    again = opens().board.plan
    assert again.name == "Sint-Jan"
    entry = again.entries["2.3"]
    assert (entry.begin, entry.months, entry.owner, entry.note) == (7, 2, "werkgroep", "eerst samen")


def test_a_damaged_file_is_kept_aside_and_the_planner_goes_on(device, opens):
    device.write_text("{ kapot", encoding="utf-8")
    road = opens()
    assert "beschadigd" in road.list.shown["notice"]
    assert [file.read_text() for file in device.parent.glob("*beschadigd*")] == ["{ kapot"]
    road.board.step("1.1", state="done")
    assert opens().board.plan.entries["1.1"].state == "done"


def test_two_windows_do_not_destroy_each_others_steps(road, opens):
    other = opens()
    road.board.step("1.1", owner="An")
    other.board.step("1.2", owner="Bo")
    for board in (road.board, other.board, opens().board):
        assert (board.plan.entries["1.1"].owner, board.plan.entries["1.2"].owner) == ("An", "Bo")


def test_a_plan_that_another_window_removed_does_not_come_back(road, opens):
    road.board.change(lambda plans: plans.add(Plan.fresh(TODAY)))
    other = opens()
    key = road.board.plans.open
    road._remove()
    other.list._one(f"{key}/1.1/owner", "set", "An")
    assert len(other.board.plans.plans) == len(opens().board.plans.plans) == 1


def test_where_nothing_can_be_written_the_reader_hears_it_and_goes_on(road, device):
    device.mkdir()
    road.board.step("1.1", owner="An")
    assert "kan hier niet bewaard worden" in road.list.shown["notice"]
    assert road.board.plan.entries["1.1"].owner == "An"
    device.rmdir()
    road.board.step("1.2", owner="Bo")
    assert road.list.shown["notice"] == ""
    assert (road.board.plan.entries["1.1"].owner, road.board.plan.entries["1.2"].owner) == ("An", "Bo")
