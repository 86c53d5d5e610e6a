"""Which AI do we have? The tools of a school, with their goal, their data and who decides."""

from __future__ import annotations

from .kinds import Types
from .tool import Inventory

TOOLS = {"inventory": Inventory, "types": Types}
