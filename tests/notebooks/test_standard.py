"""Every lesson is what a class can do in one lesson hour: words, order, timetables, goals."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from aiopschool.course import exercise, exercise_ids, question_ids
from aiopschool.files import PAPER, lesson_number
from aiopschool.publish.editions import find_root
from aiopschool.publish.kern import Kern, Slot, count_words, kern_of, report
from aiopschool.publish.sources import read_source

HOME = "## Verdieping en thuis"
SOURCES = [
    path
    for path in sorted(find_root().glob("notebooks/src/nl/0[1-9]-*.md"))
    if PAPER not in path.stem and HOME in path.read_text(encoding="utf-8")
]
START_UP, HOUR, KERN = 5, 50, 45
MOST_WORDS, WORDS_BEFORE_DRAG = 1300, 150
NO_SLOT = "Wat je leert"

every_lesson = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)


@cache
def kern(source: Path) -> Kern:
    found = kern_of(source)
    assert found
    return found


def named(slots: list[Slot]) -> list[str]:
    return [name for slot in slots for name in slot.names]


@every_lesson
def test_the_kern_is_short_and_something_is_dragged_soon(source):
    assert kern(source).words <= MOST_WORDS
    assert kern(source).words_before_drag <= WORDS_BEFORE_DRAG


@every_lesson
def test_the_kern_has_four_questions_and_three_exercises_in_order(source):
    number = lesson_number(source)
    asks = kern(source).asks
    assert [name for name in asks if "vraag" in name] == [f"vraag {number}.{n}" for n in range(1, 5)]
    assert [name for name in asks if "oefening" in name] == [f"oefening {number}{x}" for x in "abc"]
    assert [exercise(f"{number}{x}").level for x in "abc"] == [1, 2, 2]


@every_lesson
def test_exercises_are_numbered_as_they_appear(source):
    code = "\n".join(cell.source for cell in read_source(source) if "leerkracht" not in str(cell.metadata))
    found = re.findall(r'^exercise\("(\w+)"\)', code, flags=re.MULTILINE)
    assert found == [id for id in exercise_ids() if id.startswith(str(lesson_number(source)))]
    assert len(found) >= 6


@every_lesson
def test_the_lesson_hour_has_time_for_all_of_the_kern_in_its_order(source):
    hour = kern(source).timetables[0]
    assert (hour[0].start, hour[0].stop, hour[0].names) == (0, START_UP, [])
    assert hour[-1].stop == HOUR
    assert sum(slot.minutes for slot in hour[1:]) == KERN
    assert sorted(set(named(hour)), key=named(hour).index) == kern(source).asks
    for part in kern(source).parts:
        if part.title and part.title != NO_SLOT:
            assert kern(source).minutes(part), part.title


@every_lesson
def test_nothing_comes_before_its_part_in_any_timetable(source):
    """A question or an exercise stands in the slot of its part or later; parts come in their order."""
    home = {ask: part.asks[0] for part in kern(source).parts for ask in part.asks if part.asks}
    for table in kern(source).timetables:
        done: list[str] = []
        for slot in table:
            done += slot.names
            for name in slot.names:
                assert home.get(name, name) in done, (slot, name)
        kern_parts = [name for name in done if name in kern(source).asks]
        assert kern_parts == sorted(kern_parts, key=kern(source).asks.index)


@every_lesson
def test_two_hours_have_time_for_all_of_the_kern_and_for_the_paper(source):
    two = kern(source).timetables[1]
    assert set(kern(source).asks) <= set(named(two))
    assert [slot.stop for slot in two if slot.stop == HOUR] == [HOUR, HOUR]


@every_lesson
def test_every_exercise_and_every_part_of_the_kern_serves_a_goal(source):
    text = "\n".join(cell.source for cell in read_source(source) if "leerkracht" in str(cell.metadata))
    rows = re.findall(r"^\|.*graad (?:D|DA|A), (?:S?MD|CD) .*\|$", text, flags=re.MULTILINE)
    served = [Slot(0, 0, row).names for row in rows]
    assert rows
    assert all(names or "slotvraag" in row for names, row in zip(served, rows, strict=True)), "not served"
    number = str(lesson_number(source))
    wanted = {f"oefening {id}" for id in exercise_ids() if id.startswith(number)}
    wanted |= {f"vraag {id}" for id in question_ids() if id.startswith(f"{number}.")}
    assert wanted <= {name for names in served for name in names}


@every_lesson
def test_the_teacher_has_what_a_lesson_needs(source):
    text = "\n".join(cell.source for cell in read_source(source) if "leerkracht" in str(cell.metadata))
    for words in (
        r"\*\*Eén lesuur \(50 minuten\)\*\*",
        r"\*\*Twee lesuren",
        r"\*\*Nascholing \(35 minuten\):\*\*",
        "Bordplan",
        "Wat je hoort en wat je doet",
        "slotvraag verbeteren",
        "Voor wie Nederlands leert",
        "Plan B, alleen een projector",
        "Plan C, alleen papier",
        r"\.pdf\)",
    ):
        assert re.search(words, text), words


def test_a_slot_tells_what_is_done_in_it():
    slot = Slot(5, 12, "Deel 2 en 3: vraag 1.2 en 1.3, oefeningen, oefening 1a, 1b en 1c; stap 1 tot 6")
    assert slot.names == [
        *("deel 2", "deel 3", "vraag 1.2", "vraag 1.3"),
        *("oefening 1a", "oefening 1b", "oefening 1c"),
    ]


def test_words_are_counted_as_they_are_read():
    assert count_words("## 1. De rechte\n\n| a | b |\n| --- | --- |\n| één | zo’n rechte |") == 8
    assert count_words("$$\\frac{a}{b}$$ is een [breuk](x.ipynb#y) <br> **nu**") == 5


def test_check_prints_words_and_minutes_per_part():
    lines = report(SOURCES)
    assert re.fullmatch(r"01-rechte.md: de kern telt \d+ woorden; het lesuur telt 50 minuten\.", lines[0])
    words = {part.title: part.words for part in kern(SOURCES[0]).parts}
    assert f"  De score beslist: {words['De score beslist']} woorden, 7 minuten" in lines
