"""Lesson 3: a filter that sees edges."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(number=3, name="convolution", title=N_("A filter that sees edges"), maths=N_("matrices"))
