"""Lesson 1: a line that recognises spam."""

from __future__ import annotations

from ...texts import _
from .. import Lesson

LESSON = Lesson(
    number=1,
    name="lines",
    notebook="01-rechte",
    title=_("A line that recognises spam"),
    maths=_("first-degree functions"),
)
