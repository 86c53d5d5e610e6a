"""Lesson 8: vectors, words with a direction."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(number=8, name="vectors", title=N_("Words with a direction"), maths=N_("vectors"))
