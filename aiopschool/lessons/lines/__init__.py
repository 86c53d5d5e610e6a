"""Lesson 1: a line that recognises spam."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(
    number=1,
    name="lines",
    title=N_("A line that recognises spam"),
    maths=N_("first-degree functions"),
)
