"""One of several options, from a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Choice(Control):
    """One of several options; `options` maps keys (in the state) to texts."""

    options: dict[str, str]
    start: str = ""

    kind = "choice"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"options": list(self.options.items())}

    def check(self, value: Any) -> str:
        if value not in self.options:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(self.options)))
        return value
