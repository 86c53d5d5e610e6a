"""Lesson 6: who wrote this letter?"""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=6,
    name="authors",
    title=N_("Who wrote this letter?"),
    maths=N_("bar charts"),
    hook=N_("A letter without a name, two suspects. Can a bar chart betray the writer?"),
    subjects=("maths", "science"),
    levels=("2 D", "2 DA", "2 A", "3 D"),
    years=(3, 4),
    paper=N_("Letter detectives"),
    paper_minutes=25,
    miniature=("profile", "bars"),
    leans_on=(
        Link("lines", N_("a share as a per cent")),
        Link("trees", N_("p(1 − p), the spread of a share")),
    ),
)
