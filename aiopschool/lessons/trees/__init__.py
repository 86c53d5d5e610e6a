"""Lesson 2: the parabola in a decision tree."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(
    number=2,
    name="trees",
    title=N_("The parabola in a decision tree"),
    maths=N_("second-degree functions"),
)
