"""The page about the curriculum: every goal against the lessons, both ways."""

from __future__ import annotations

from .tool import Curriculum

TOOLS = {"curriculum": Curriculum}
