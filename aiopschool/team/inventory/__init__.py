"""Which AI do we have? The tools of a school, with their goal, their data and who decides."""

from __future__ import annotations

from .tool import Inventory

TOOLS = {"inventory": Inventory}
