"""The map of the lessons, found by its own name: nothing else is imported for it."""

from __future__ import annotations

from .start.map import LessonMap

TOOLS = {"map": LessonMap}
