"""Lesson 3: a filter that sees edges."""

from __future__ import annotations

from ...texts import _
from .. import Lesson

LESSON = Lesson(
    number=3,
    name="convolution",
    notebook="03-filter",
    title=_("A filter that sees edges"),
    maths=_("matrices"),
)
