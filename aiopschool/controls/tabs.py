"""Groups of controls, one open at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Tabs(Control):
    """Groups of controls of which one is seen at a time; the value is the name of the open tab."""

    tabs: Sequence[tuple[str, str, Sequence[Control]]]

    kind = "tabs"

    @property
    def start(self) -> str:
        return self.tabs[0][0]

    def spec(self) -> dict[str, Any]:
        return super().spec() | {
            "tabs": [[key, label, [control.spec() for control in inside]] for key, label, inside in self.tabs]
        }

    def check(self, value: Any) -> str:
        keys = [key for key, *_rest in self.tabs]
        if value not in keys:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(keys)))
        return value

    def inside(self) -> list[Control]:
        return [control for _key, _label, controls in self.tabs for control in controls]
