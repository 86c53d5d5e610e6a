"""The road to AI: a school plans two years, step by step."""

from __future__ import annotations

from .tool import Road

TOOLS = {"road": Road}
