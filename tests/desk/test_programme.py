"""Programmes: the minutes add up, whatever is chosen, and who chose too much hears what to do."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiopschool.course import lessons
from aiopschool.desk.programme import sheet
from aiopschool.desk.programme.plan import compose
from aiopschool.desk.programme.slots import HOUR, SHAPES, WORKSHOP, Wish
from aiopschool.desk.programme.times import clock, read_clock, read_days
from aiopschool.files import find_notebook
from aiopschool.publish.kern import kern_of
from aiopschool.texts import speaking
from aiopschool.tools import tool

SOURCES = Path(__file__).parents[2] / "notebooks" / "src" / "nl"
ALL = lessons()


def wish(kind: str, chosen=ALL, **changes) -> Wish:
    shape = SHAPES[kind]
    return Wish(**{"kind": kind, "lessons": chosen, "start": shape.start, "stop": shape.stop, **changes})


def taught(plan) -> list:
    return [slot.lesson for day in plan.days for slot in day.slots if slot.lesson]


def test_a_workshop_day_has_eight_topics_and_ethics_between_half_past_nine_and_half_past_four():
    plan = compose(wish("day"))
    (day,) = plan.days
    assert (clock(day.start), clock(day.stop)) == ("9u30", "16u30")
    assert taught(plan) == list(ALL)
    assert plan.minutes("lesson") == 9 * 35
    assert plan.minutes("lunch") == 60
    noon = next(start for start, _stop, slot in day.timed() if slot.kind == "lunch")
    assert 12 * 60 <= noon <= 12 * 60 + 30
    assert plan.room == ""


@given(
    kind=st.sampled_from(["day", "half", "week"]),
    chosen=st.sets(st.sampled_from(range(len(ALL))), min_size=1),
    start=st.integers(7 * 60, 14 * 60),
    length=st.integers(1, 600),
    first=st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
@settings(deadline=None, max_examples=300)
def test_a_programme_fits_to_the_minute_or_says_why_not(kind, chosen, start, length, first):
    picked = [ALL[n] for n in sorted(chosen)]
    asked = wish(kind, picked, start=start, stop=start + length, first=first)
    plan = compose(asked)
    if plan.problem:
        assert plan.days == ()
        assert plan.problem.endswith(".")
        return
    assert taught(plan) == picked
    for day in plan.days:
        assert all(slot.minutes > 0 for slot in day.slots)
        wednesday = kind == "week" and len(plan.days) > 1 and day.stop == 12 * 60
        assert day.start == start
        assert day.stop == start + length or wednesday
    assert plan.minutes() == sum(day.stop - day.start for day in plan.days)


@pytest.mark.parametrize("kind", ["day", "half"])
def test_who_chose_too_much_hears_how_many_to_leave_out_and_then_it_fits(kind):
    asked = wish(kind, stop=SHAPES[kind].start + 200)
    with speaking("en"):
        problem = compose(asked).problem
    out = int(re.search(r"Leave out (\d+) lesson", problem)[1])
    assert compose(replace(asked, lessons=ALL[:-out])).problem == ""
    assert compose(replace(asked, lessons=ALL[: len(ALL) - out + 1])).problem
    later = read_clock(re.search(r"stop at ([\d:]+\d)", problem)[1])
    assert compose(replace(asked, stop=later)).problem == ""
    assert compose(replace(asked, stop=later - 1)).problem


@pytest.mark.parametrize("lesson", ALL, ids=lambda lesson: lesson.name)
def test_every_lesson_has_the_timetables_that_a_programme_counts_on(lesson):
    source = SOURCES / f"{find_notebook(lesson, 'nl')}.md"
    hour, two, *_others = kern_of(source).timetables
    assert sum(slot.minutes for slot in hour) == HOUR
    assert sum(slot.minutes for slot in two) == 2 * HOUR
    assert f"**Nascholing ({WORKSHOP} minuten):**" in source.read_text(encoding="utf-8")


def test_a_series_skips_days_without_school_and_counts_double_lessons():
    first, off = date(2026, 9, 7), date(2026, 11, 2)
    plan = compose(wish("series", first=first, off=[off]))
    days = [day.date for day in plan.days]
    assert len(days) == 9
    assert off not in days
    assert {day.weekday() for day in days} == {0}
    assert days == sorted(set(days))
    doubled = compose(wish("series", ALL[:2], doubled=[ALL[0].name], hours=3))
    assert [(slot.lesson, slot.part) for day in doubled.days for slot in day.slots] == [
        (ALL[0], 1),
        (ALL[0], 2),
        (ALL[1], 0),
    ]
    assert compose(wish("series", ALL[:2], doubled=[ALL[0].name], hours=2)).problem
    assert compose(wish("series", first=first, off=[first + timedelta(weeks=n) for n in range(99)])).problem


def test_a_project_week_has_no_weekend_no_day_off_and_no_wednesday_afternoon():
    off = date(2026, 9, 11)
    plan = compose(wish("week", first=date(2026, 9, 10), off=[off]))
    days = [day.date for day in plan.days]
    assert [day.weekday() for day in days] == [3, 0, 1, 2, 3]
    assert off not in days
    assert [clock(day.stop) for day in plan.days if day.date.weekday() == 2] == ["12u00"]
    assert taught(plan) == list(ALL)
    assert [slot.kind for slot in plan.days[-1].slots].count("show") == 1


@pytest.mark.parametrize(
    ("typed", "time"),
    [("9u30", 570), (" 09:30 ", 570), ("9.30", 570), ("9h", 540), ("9 uur", 540), ("0u00", 0)]
    + [(bad, None) for bad in ("", "half tien", "24u00", "9u60", "9u3", "930", "-1u00")],
)
def test_a_time_is_read_as_teachers_write_it(typed, time):
    assert read_clock(typed) == time


def test_days_are_read_or_refused_as_a_whole():
    assert read_days("4/11/2026, 11-11-2026,") == [date(2026, 11, 4), date(2026, 11, 11)]
    assert read_days("") == []
    assert read_days("4/11/2026, 31/2/2027") is None
    assert read_days("4/11") is None


@pytest.fixture
def programme(own_file):
    return tool("programme", lang="nl")


def files_of(made, monkeypatch) -> list[tuple[str, str | bytes]]:
    given = []
    monkeypatch.setattr(made.files, "download", lambda name, content, _type: given.append((name, content)))
    return given


def test_what_cannot_be_read_says_so_stays_and_counts_as_empty(programme):
    programme.set(kind="half", lessons=["lines"], start="half twee", stop="25u", off="morgen")
    errors = programme.view.shown["errors"]
    assert "9u30" in errors["start"]
    assert errors["stop"]
    assert programme.values["start"] == "half twee"
    assert programme.plan.days[0].start == SHAPES["half"].start


def test_the_calendar_has_the_hours_of_the_programme(programme, monkeypatch):
    given = files_of(programme, monkeypatch)
    programme._actions()["calendar"]("")
    assert "datum" in programme.files.shown["text"]
    programme.set(kind="half", first="2027-03-10")
    programme._actions()["calendar"]("")
    assert "past" in programme.files.shown["text"] or "Laat" in programme.files.shown["text"]
    assert given == []
    programme.set(lessons=["lines", "trees"], who="5A, 5B; allebei", place="Gent\\Zuid")
    programme._actions()["calendar"]("")
    ((name, text),) = given
    assert name.endswith(".ics")
    assert "DTSTART;TZID=Europe/Brussels:20270310T130000\r\n" in text
    assert "DTEND;TZID=Europe/Brussels:20270310T163000\r\n" in text
    assert "5A\\, 5B\\; allebei" in text.replace("\r\n ", "")
    assert "Les 2: " in text.replace("\r\n ", "")


def test_the_same_group_gets_the_same_events_and_another_group_others():
    plan = compose(wish("series", first=date(2026, 9, 7)))
    later = compose(wish("series", first=date(2026, 9, 14)))
    ids = [[event.uid for event in sheet.events(one, group="5A")] for one in (plan, later)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 9
    assert not set(ids[0]) & {event.uid for event in sheet.events(plan, group="5B")}
    assert all(event.end > event.start for event in sheet.events(plan))


def test_the_sheet_says_what_to_prepare_for_each_lesson(programme):
    programme.set(kind="week", lessons=["lines", "ethics"], who="<b>5A</b> $x$")
    report = programme.form.paper(programme.values)
    (table,) = [block for block in report.blocks if getattr(block, "header", [""])[0] == "les"]
    rows = {str(row[0]): row for row in table.rows}
    assert len(rows) == 2
    assert "Touwrechte" in rows["1. Een rechte die spam herkent"][1]
    assert "vrije keuze" not in rows["1. Een rechte die spam herkent"][1], (
        "it has its time in two lesson hours"
    )
    assert "een touw van 1 meter" in rows["1. Een rechte die spam herkent"][2]
    assert "&lt;b&gt;5A" in programme.shown.value


def test_what_the_sheet_says_of_paper_is_that_of_the_lessons():
    with speaking("nl"):
        for lesson in ALL:
            found = sheet.prepare(lesson)
            assert found["about"].startswith(f"{lesson.paper_minutes} minuten")
            assert found["needs"]
            assert not re.search(r"hieronder|volgende|dit blad", " ".join(found["needs"]))
            assert found["cut"] == bool(re.search("kaart|strook", " ".join(found["needs"]))), lesson.name
        in_workshop = [one.name for one in ALL if sheet.prepare(one)["in_workshop"]]
    text = "\n".join(file.read_text(encoding="utf-8") for file in SOURCES.glob("0?-*.md"))
    lines = re.findall(r"^\*\*Nascholing .*$", text, flags=re.MULTILINE)
    assert len(lines) == len(ALL)
    with speaking("nl"):
        from aiopschool.texts import _

        assert len(in_workshop) == sum(any(_(one.paper) in line for line in lines) for one in ALL)


def test_on_paper_a_week_is_one_table_with_every_lesson_at_its_hour():
    plan = compose(wish("week", first=date(2026, 9, 7)))
    with speaking("nl"):
        table, _prepared = [block for block in sheet.report(plan).blocks if hasattr(block, "rows")]
        names = {sheet.slot_name(slot): slot for day in plan.days for slot in day.slots if slot.lesson}
    assert [head.split()[0] for head in table.header] == [
        "uur",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
    ]
    found = {
        str(cell.words): (row[0], n)
        for row in table.rows
        for n, cell in enumerate(row[1:])
        if hasattr(cell, "words")
    }
    assert set(found) == set(names)
    for n, day in enumerate(plan.days):
        for start, _stop, slot in day.timed():
            if slot.lesson:
                with speaking("nl"):
                    assert found[sheet.slot_name(slot)] == (clock(start), n)
    assert [row[3] for row in table.rows][-1] == "–", "on Wednesday afternoon there is no school"
