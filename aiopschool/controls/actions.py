"""Controls that do something: once per click, or again and again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..texts import _
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


@dataclass(frozen=True, kw_only=True)
class Player(Control):
    """Play and pause, with a speed: calls `action` again and again until `done()`; the value is "it plays".

    A device that asks for less motion shows no player; offer a button that takes one step beside it.
    """

    action: Callable[[], None]
    done: Callable[[], bool]
    start: bool = False

    kind = "player"

    def spec(self) -> dict[str, Any]:
        speeds = [(1200, _("slow")), (500, _("normal")), (150, _("fast"))]
        return super().spec() | {"pause": _("Pause"), "speed": _("Speed"), "speeds": speeds}

    def check(self, value: Any) -> bool:
        return bool(value)


@dataclass(frozen=True, kw_only=True)
class Stepping(Control):
    """A button that takes one step, and a player that takes step after step until `done()`.

    The button has the name of the control; `play` is that of the player, whose value is "it plays".
    """

    action: Callable[[], None]
    done: Callable[[], bool]
    play: str = "play"

    has_value = False

    def specs(self) -> list[dict[str, Any]]:
        return [spec for control in self.inside() for spec in control.specs()]

    def inside(self) -> tuple[Button, Player]:
        step = Button(name=self.name, label=self.label, action=self.action, primary=True, shown=self.shown)
        player = Player(name=self.play, label=_("Play"), action=self.action, done=self.done, shown=self.shown)
        return step, player
