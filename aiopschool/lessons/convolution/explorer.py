"""The explorers of lesson 3."""

from __future__ import annotations

from ...explorer import Explorer

EXPLORERS: dict[str, type[Explorer]] = {}
