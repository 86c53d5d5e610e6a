"""Which goals the lessons claim, and where: from what the build saved of their tables of goals."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ...course import folder_of
from ...files import TEACHER
from ...goals import Goal, goals
from ...lesson import Lesson
from ...texts import _, language
from ..start.cards import shown, title_of


@dataclass(frozen=True)
class Claim:
    """One row of the table of a lesson: what pupils learn, in which part, with which tasks, for which goals.

    What a lesson only names has no more than its goals.
    """

    lesson: Lesson
    goal: str
    where: str
    tasks: str
    names: tuple[str, ...]

    @property
    def place(self) -> str:
        """Where it is taught, in a few words."""
        return ", ".join(filter(None, (self.where, self.tasks))) or _("named for other finalities")


def claims() -> list[Claim]:
    """What all lessons claim, in the order of the lessons and of their tables."""
    return [claim for lesson, _notebook in shown() for claim in claims_of(lesson)]


def claims_of(lesson: Lesson) -> list[Claim]:
    """What one lesson claims."""
    file = folder_of(lesson) / f"goals.{language()}.json"
    rows = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    return [Claim(lesson, row["goal"], row["where"], row["tasks"], tuple(row["codes"])) for row in rows]


def by_goal() -> list[tuple[Goal, list[Claim]]]:
    """Every goal with the claims of it; a goal that no lesson teaches has none."""
    every = claims()
    return [(goal, [claim for claim in every if goal.name in claim.names]) for goal in goals().values()]


def page_of(notebook: str) -> str:
    """The edition for teachers, as seen from the folder of this page."""
    return f"../{TEACHER}/{notebook}.ipynb"


def as_data() -> dict[str, Any]:
    """Both ways as plain data for the browser."""
    pages = {lesson.number: page_of(notebook) for lesson, notebook in shown()}
    return {
        "goals": [
            {
                "name": goal.name,
                "set": goal.name.rpartition(" ")[0],
                "grade": goal.grade,
                "finality": goal.finality,
                "text": goal.text,
                "places": [
                    [_("lesson {n}").format(n=claim.lesson.number), pages[claim.lesson.number], claim.place]
                    for claim in found
                ],
            }
            for goal, found in by_goal()
        ],
        "lessons": [
            {
                "title": title_of(lesson),
                "page": page_of(notebook),
                "rows": [
                    [claim.goal or claim.place, claim.place if claim.goal else "", "; ".join(claim.names)]
                    for claim in claims_of(lesson)
                ],
            }
            for lesson, notebook in shown()
        ],
    }
