"""A field for a few words, or for a text of several lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..numbers import NumberError
from ..texts import _
from .control import Control

A_FEW_WORDS = 40  # characters; a longer text is a sentence and gets a wider field


@dataclass(frozen=True, kw_only=True)
class TextField(Control):
    """A labelled field for words on one line, of at most `limit` characters; with more `lines` for a text."""

    start: str = ""
    limit: int = 20
    lines: int = 1

    kind = "text"

    def spec(self) -> dict[str, Any]:
        several = {"lines": self.lines} if self.lines > 1 else {}
        return super().spec() | several | ({"sentence": True} if self.limit > A_FEW_WORDS else {})

    def show(self, value: str) -> dict[str, Any]:
        return {"text": value}

    def read(self, raw: dict[str, Any]) -> str:
        return self.check(str(raw.get("text", "")))

    def check(self, value: Any) -> str:
        typed = str(value)[: 10 * self.limit]
        plain = typed.strip() if self.lines > 1 else _one_line(typed)
        if len(plain) > self.limit:
            raise NumberError(_("This is too long. Use at most {n} characters.").format(n=self.limit))
        return plain


def _one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
