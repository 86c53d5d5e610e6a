"""One step at a time, or step after step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..texts import _
from .button import Button
from .control import Control, specs
from .player import Player


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
        return specs(self.inside())

    def inside(self) -> tuple[Button, Player]:
        step = Button(name=self.name, label=self.label, action=self.action, primary=True, shown=self.shown)
        player = Player(name=self.play, label=_("Play"), action=self.action, done=self.done, shown=self.shown)
        return step, player
