"""A line that says why other controls wait, with a way around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..texts import _
from .control import Control

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Waiting(Control):
    """Controls that wait for a guided question, until its prediction is locked or the reader passes over it.

    The value is the id of that question, empty when nothing waits. `locked` says for each id which controls
    wait: their names, or `"all"`.
    """

    locked: Mapping[str, str | Sequence[str]]
    name: str = "waits"
    label: str = ""
    start: str = ""

    kind = "waiting"

    def spec(self) -> dict[str, Any]:
        words = {
            "first": _("Predict first, in question {id}."),
            "some": _("A part of this waits for your prediction in question {id}."),
            "pass": _("Go on without a prediction"),
        }
        return super().spec() | {"words": words}

    def show(self, value: str) -> dict[str, Any]:
        locked = self.locked.get(value, ())
        return {"id": value, "locked": locked if locked == ALL else list(locked)}

    def check(self, value: Any) -> str:
        if value and value not in self.locked:
            raise ValueError(value)
        return value

    def read(self, raw: dict[str, Any]) -> str:
        """A click on the way around."""
        return ""

    def holds(self, waits: str, name: str) -> bool:
        """Whether a control may do nothing now."""
        locked = self.locked.get(waits, ())
        return name != self.name and (locked == ALL or name in locked)
