"""Lesson 5: descending by feel."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(number=5, name="descent", title=N_("Descending by feel"), maths=N_("derivatives"))
