"""A button: one action per click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .control import Control


@dataclass(frozen=True, kw_only=True)
class Button(Control):
    """A button; `action` is called once per click."""

    action: Callable[[], None]
    primary: bool = False

    kind = "button"
    has_value = False

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"primary": self.primary}

    def acts(self, raw: dict[str, Any]) -> bool:
        return "click" in raw
