"""Lesson 7: a chatbot with rules."""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(number=7, name="chatbot", title=N_("A chatbot with rules"), maths=N_("fractions"))
