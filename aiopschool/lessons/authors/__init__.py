"""Lesson 6: who wrote this letter?"""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(number=6, name="authors", title=N_("Who wrote this letter?"), maths=N_("bar charts"))
