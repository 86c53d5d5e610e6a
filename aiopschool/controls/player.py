"""Play and pause, with a speed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Player(Control):
    """Play and pause, with a speed: calls `action` again and again until `done()`; the value is "it plays".

    The browser sends `tick` at every step and `pause` at the end. Ticks that pile up while the kernel is busy
    are one: a slow kernel must not fall behind. A device that asks for less motion shows no player; offer a
    button that takes one step beside it.
    """

    action: Callable[[], None]
    done: Callable[[], bool]
    start: bool = False

    kind = "player"

    def spec(self) -> dict[str, Any]:
        speeds = [(1200, _("slow")), (500, _("normal")), (150, _("fast"))]
        return super().spec() | {"pause": _("Pause"), "speed": _("Speed"), "speeds": speeds}

    def acts(self, raw: dict[str, Any]) -> bool:
        return "tick" in raw

    def read(self, raw: dict[str, Any]) -> bool:
        return "tick" in raw

    def check(self, value: Any) -> bool:
        return bool(value)
