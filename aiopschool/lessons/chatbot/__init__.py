"""Lesson 7: a chatbot with rules."""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=7,
    name="chatbot",
    title=N_("A chatbot with rules"),
    maths=N_("fractions"),
    hook=N_(
        "A chatbot understands nothing and answers all the same. Which fraction decides which answer you get?"
    ),
    subjects=("maths", "informatics"),
    levels=("2 D", "2 DA", "2 A", "3 D"),
    years=(3, 4),
    paper=N_("A person as a chatbot"),
    paper_minutes=20,
    miniature=("nextword", "before"),
    leans_on=(Link("lines", N_("the fraction of correct predictions")),),
)
