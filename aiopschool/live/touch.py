"""What the browser knows of the handles and grids of a picture; only those that changed are looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .gestures import Grid, Handle
from .places import Places

State = dict[str, Any]


class Touch:
    """The states of these handles and grids, and which of them the browser does not know yet."""

    def __init__(self, gestures: Mapping[str, Handle | Grid]) -> None:
        self._gestures = gestures
        self._places = Places()
        self._known: dict[str, tuple[list[Any], State]] = {}
        self._sent: dict[str, State] = {}

    @property
    def is_known(self) -> bool:
        """Whether the browser knows which there are."""
        return self._sent.keys() == self._gestures.keys()

    def changes(self, drawing: int, *, locked: bool) -> dict[str, State]:
        """The states that are new to the browser. With `locked` nothing can be touched."""
        before = self._sent
        now = self.whole(drawing, locked=locked)
        return {name: state for name, state in now.items() if state != before.get(name)}

    def whole(self, drawing: int, *, locked: bool) -> dict[str, State]:
        """All states, in the picture as it was drawn for the `drawing`th time; the browser gets them now."""
        self._sent = {name: self._state(name, drawing, locked) for name in self._gestures}
        return self._sent

    def _state(self, name: str, drawing: int, locked: bool) -> State:
        gesture = self._gestures[name]
        look = [drawing, locked, *vars(gesture).values()]
        before, state = self._known.get(name, ([], {}))
        if look != before:
            state = gesture.state(self._places.at(drawing))
            state["visible"] = state["visible"] and not locked
        elif state["visible"] and state["text"] != (text := gesture.spoken()):
            state = state | {"text": text}
        self._known[name] = look, state
        return state
