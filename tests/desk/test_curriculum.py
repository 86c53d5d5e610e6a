"""The page about the curriculum: what the lessons claim, both ways, and what a teacher writes beside it."""

from __future__ import annotations

import re

import pytest

from aiopschool import exercise_ids, question_ids, tool
from aiopschool.browser import Entry
from aiopschool.course import lessons
from aiopschool.desk.curriculum import claims
from aiopschool.files import FOLDERS, TEACHER, find_notebook
from aiopschool.forms import page
from aiopschool.goals import CITED, goals, named_in

SOURCES = FOLDERS[0] / "nl"
EVERY = pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)
GOAL = "2de graad D, MD 06.10"


@pytest.fixture
def curriculum(own_file):
    return tool("curriculum")


@EVERY
def test_it_says_what_the_source_of_a_lesson_claims(lesson):
    """Read from the source in another way: every code that stands in it, and every row of its table."""
    source = (SOURCES / f"{find_notebook(lesson, 'nl')}.md").read_text(encoding="utf-8")
    found = claims.claims_of(lesson)
    assert {name for claim in found for name in claim.names} == set(named_in(source))
    rows = [line for line in source.splitlines() if line.startswith("|") and CITED.search(line)]
    assert len(rows) == len([claim for claim in found if claim.goal])
    for row, claim in zip(rows, found, strict=False):
        assert list(claim.names) == named_in(row)


@EVERY
def test_the_tasks_that_it_names_exist(lesson):
    tasks = " ".join(claim.tasks for claim in claims.claims_of(lesson))
    exercises, questions = re.findall(r"\b\d[a-z]\b", tasks), re.findall(r"\b\d\.\d\b", tasks)
    assert exercises
    assert [id for id in exercises if id not in exercise_ids() or id[0] != str(lesson.number)] == []
    assert [id for id in questions if id not in question_ids()] == []


def test_both_ways_say_the_same():
    data = claims.as_data()
    one = {(goal["name"], page) for goal in data["goals"] for _lesson, page, _place in goal["places"]}
    other = {
        (name, lesson["page"])
        for lesson in data["lessons"]
        for row in lesson["rows"]
        for name in row[2].split("; ")
    }
    assert one == other
    assert len(one) > 60


def test_its_links_lead_to_the_editions_for_teachers():
    folder = SOURCES.parents[1] / "nl" / "bureau"
    for lesson in claims.as_data()["lessons"]:
        assert (folder / lesson["page"]).is_file()
        assert TEACHER in lesson["page"]


def test_a_goal_has_grade_and_finality_and_words_of_ours():
    assert len(goals()) > 120
    for goal in goals().values():
        assert CITED.fullmatch(goal.name), goal.name
        assert (goal.grade, goal.finality) in {(grade, which) for grade in "23" for which in ("D", "DA", "A")}
        assert goal.text
        assert all(goal.words)


def test_the_traps_of_the_codes():
    """The block of advanced mathematics is of the 3rd grade; a technical block is of the double finality."""
    assert [name for name in goals() if name.startswith("2de") and "06.08." in name] == []
    assert {goal.finality for goal in goals().values() if " 06.10." in goal.name} == {"DA"}
    kinds = {goal.code.split()[0] for goal in goals().values() if goal.grade == "3"}
    assert kinds == {"MD", "SMD"}, "cesuurdoelen end the 2nd grade"


def test_the_goal_of_a_school_stays_and_is_erased(curriculum):
    curriculum.view._receive([Entry(GOAL, "set", ("LPD 12 <b>",))])
    again = tool("curriculum")
    assert again.values[GOAL] == "LPD 12 <b>"
    assert "LPD 12 &lt;b&gt;" in page(again.paper())
    curriculum._erase("")
    assert tool("curriculum").values[GOAL] == ""


def test_what_is_no_goal_changes_nothing(curriculum):
    curriculum.view._receive([Entry("2de graad D, MD 99.99", "set", ("x",)), Entry(GOAL, "set", (3,))])
    assert not curriculum.form.filled(curriculum.values)


def test_a_saved_file_gives_it_back_and_another_file_changes_nothing(curriculum):
    curriculum.set(**{GOAL: "LPD 12"})
    saved = curriculum.form.saved(curriculum.values)
    curriculum._erase("")
    curriculum._load(saved)
    assert curriculum.values[GOAL] == "LPD 12"
    for text in ("{", '{"exercises": {}}', saved.replace('"curriculum"', '"plan"')):
        with pytest.raises(ValueError, match=r"Er is niets veranderd\."):
            curriculum._load(text)
        assert curriculum.values[GOAL] == "LPD 12"


def test_all_goals_and_all_lessons_stand_on_paper(curriculum):
    html = page(curriculum.paper())
    for goal in goals().values():
        assert goal.code in html
    assert all(f"Les {lesson.number}:" in html for lesson in lessons())
    assert not re.search(r"\b(the|goal|lesson|what)\b", re.sub(r"<[^>]*>|\{[^}]*\}", " ", html))
