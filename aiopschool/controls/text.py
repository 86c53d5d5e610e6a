"""A field for a few words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..numbers import NumberError
from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class TextField(Control):
    """A labelled field for a few words on one line, of at most `limit` characters."""

    start: str = ""
    limit: int = 20

    kind = "text"

    def show(self, value: str) -> dict[str, Any]:
        return {"text": value}

    def read(self, raw: dict[str, Any]) -> str:
        return self.check(str(raw.get("text", "")))

    def check(self, value: Any) -> str:
        visible = "".join(char if char.isprintable() else " " for char in str(value)[: 10 * self.limit])
        plain = " ".join(visible.split())
        if len(plain) > self.limit:
            raise NumberError(_("This is too long. Use at most {n} characters.").format(n=self.limit))
        return plain
