"""The explorers of lesson 6."""

from __future__ import annotations

from .profile import ProfileExplorer

EXPLORERS = {"profile": ProfileExplorer}
