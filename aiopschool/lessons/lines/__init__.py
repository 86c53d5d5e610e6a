"""Lesson 1: a line that recognises spam."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(
    number=1,
    name="lines",
    title=N_("A line that recognises spam"),
    maths=N_("first-degree functions"),
    hook=N_("Your mailbox throws away messages that you never see. Can one line decide what is spam?"),
    subjects=("maths", "informatics", "stem"),
    levels=("2 D", "2 DA", "3 D"),
    years=(3, 4),
    paper=N_("The string line"),
    paper_minutes=32,
    miniature=("lines", "slope"),
)
