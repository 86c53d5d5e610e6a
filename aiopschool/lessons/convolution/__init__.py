"""Lesson 3: a filter that sees edges."""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=3,
    name="convolution",
    title=N_("A filter that sees edges"),
    maths=N_("matrices"),
    hook=N_("Nine numbers slide over your selfie and find the edge of your face. How?"),
    subjects=("maths", "science", "informatics", "stem"),
    levels=("2 D", "2 DA", "3 D"),
    years=(4, 5),
    paper=N_("The sliding window"),
    paper_minutes=20,
    miniature=("photos", "presets"),
    leans_on=(Link("lines", N_("a score: multiply, and add")),),
)
