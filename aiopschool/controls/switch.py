"""On or off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .control import Control


@dataclass(frozen=True, kw_only=True)
class Switch(Control):
    """A tick box."""

    start: bool = False

    kind = "switch"

    def check(self, value: Any) -> bool:
        return bool(value)
