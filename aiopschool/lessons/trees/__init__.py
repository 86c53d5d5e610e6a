"""Lesson 2: the parabola in a decision tree."""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=2,
    name="trees",
    title=N_("The parabola in a decision tree"),
    maths=N_("second-degree functions"),
    hook=N_(
        "Which question do you ask first in “Guess who?”? A computer finds the best one with a parabola."
    ),
    subjects=("maths", "informatics", "stem"),
    levels=("2 D", "2 DA", "3 D"),
    years=(4, 5),
    paper=N_("Ask the cards"),
    paper_minutes=27,
    miniature=("group", ""),
    leans_on=(Link("lines", N_("the fraction of correct predictions")),),
)
