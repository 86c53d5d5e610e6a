"""One of several options, from a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Choice(Control):
    """One of several options; `options` maps keys (in the state) to texts.

    `also` gives keys other names, for example one that a lesson has used before.
    """

    options: Mapping[str, str]
    start: str = ""
    also: Mapping[str, str] = field(default_factory=dict)

    kind = "choice"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"options": list(self.options.items())}

    def check(self, value: Any) -> str:
        key = self.also.get(str(value), value)
        if key not in self.options:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(self.options)))
        return key
