"""Lesson 9: may this algorithm work at our school?"""

from __future__ import annotations

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(
    number=9, name="ethics", title=N_("May this algorithm work at our school?"), maths=N_("ethics")
)
