"""The plan: what the source says, what is proposed, what leans on what."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.team.road import saying
from aiopschool.team.road.content import MONTHS, phases, steps
from aiopschool.team.road.months import Month, names
from aiopschool.team.road.plan import Plan, early, in_summer, late, progress, proposed, running

TODAY = date(2026, 11, 27)
PER_PHASE = [5, 5, 5, 4, 4, 4]  # counted in the source
starts = st.builds(Month, st.integers(2020, 2090), st.integers(1, 12))


def test_six_phases_and_27_steps_on_24_months():
    assert [len(phase.steps) for phase in phases()] == PER_PHASE
    assert sum(PER_PHASE) == len(steps()) == 27
    assert MONTHS == 24
    assert all(phase.goal for phase in phases())
    assert all("Klaar als" in step.help for step in steps().values())


def test_a_step_leans_on_steps_that_exist_and_none_on_itself_in_the_end():
    def below(id: str, path: tuple[str, ...] = ()) -> None:
        assert id not in path
        for needed in steps()[id].needs:
            below(needed, (*path, id))

    for id in steps():
        below(id)


@given(starts)
def test_what_is_proposed_fits_the_road_leans_on_nothing_too_late_and_skips_the_summer(start):
    plan = Plan("", start, proposed(start))
    assert early(plan) == []
    assert in_summer(plan) == []
    assert max(entry.end for entry in plan.entries.values()) <= MONTHS
    assert not any(plan.month(entry.end).is_summer for entry in plan.entries.values())


@given(st.sampled_from(sorted(steps())), st.integers(-5, 40), st.integers(-5, 40))
def test_no_step_ever_leaves_the_road(id, begin, months):
    entry = Plan.fresh(TODAY).change(id, begin=begin, months=months).entries[id]
    assert 1 <= entry.begin <= entry.end <= MONTHS


def test_a_fresh_plan_begins_now_so_that_nothing_is_late():
    plan = Plan.fresh(TODAY)
    assert (plan.start, plan.number(TODAY)) == (Month(2026, 11), 1)
    assert late(plan, TODAY) == []
    assert [step.id for step in running(plan, TODAY)] == ["1.1"]
    assert Plan.fresh(date(2027, 7, 14)).start == Month(2027, 9)


def test_a_step_that_begins_before_what_it_needs_is_over_is_said():
    plan = Plan.fresh(TODAY)
    before = plan.entries["1.3"]
    clash = plan.change("1.4", begin=before.end)
    assert [(one.step.id, one.needed.id) for one in early(clash)] == [("1.4", "1.3")]
    assert saying.too_early(clash)["1.4"] == ["Deze stap begint voor 1.3 Beginmeting klaar is (jan 2027)."]
    assert early(plan.change("1.4", begin=before.end + 1)) == []


def test_what_is_done_is_ready_and_what_is_left_out_never():
    clash = Plan.fresh(TODAY).change("1.4", begin=1)
    assert early(clash.change("1.3", state="done")) == []
    assert early(clash.change("1.4", state="done")) == []
    left_out = {one.step.id for one in early(Plan.fresh(TODAY).change("2.4", state="skipped"))}
    assert left_out == {"3.1", "3.2", "3.3", "3.4", "3.5"}


def test_progress_counts_what_the_school_does():
    plan = (
        Plan.fresh(TODAY)
        .change("1.1", state="done")
        .change("1.2", state="doing")
        .change("1.3", state="skipped")
    )
    made = progress(plan, 1)
    assert (made.done, made.doing, made.all) == (1, 1, 4)
    assert progress(plan).all == 26
    assert saying.so_far(plan, 1) == "1 van 4 klaar, 1 bezig"


def test_what_should_have_been_done_is_late_until_it_is():
    plan = Plan.fresh(TODAY)
    day = plan.last_day("1.1")
    assert late(plan, day) == []
    after = date(2026, 12, 1)
    assert [step.id for step in late(plan, after)] == ["1.1"]
    assert (
        late(plan.change("1.1", state="done"), after)
        == late(plan.change("1.1", state="skipped"), after)
        == []
    )


def test_another_first_month_moves_what_nobody_moved():
    plan = Plan.fresh(TODAY).change("2.1", begin=3, owner="ICT").change("1.1", owner="directie")
    moved = plan.starting(Month(2027, 9))
    assert moved.entries["2.1"] == plan.entries["2.1"]
    assert moved.entries["1.1"].owner == "directie"
    assert in_summer(moved) == []
    assert moved.starting(plan.start) == plan


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "1926-01", "2026-9-1", None, 202609])
def test_what_is_no_month_is_none(text):
    assert Month.read(text) is None


@given(starts, st.integers(-300, 300))
def test_months_count_on_over_years(month, n):
    assert (month + n) - month == n
    assert 1 <= (month + n).month <= 12
    assert Month.read(str(month)) == month


def test_every_month_has_a_name_of_its_own():
    assert len(set(names())) == 12
