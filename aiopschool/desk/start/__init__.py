"""The start page: the cards of the lessons, and how these lean on each other."""

from __future__ import annotations

from .map import LessonMap
from .page import Start

TOOLS = {"start": Start, "map": LessonMap}
