"""Where in a source a text stands: for messages about what was found in its cells."""

from __future__ import annotations

from pathlib import Path

from .facts import filled
from .mistakes import SourceError, at_line, line_before_filling


def fail(source: Path, text: str, message: str) -> SourceError:
    """The error with the file and, if `text` stands literally in it or in what it becomes, the line."""
    line = _line_of(source, text) if text else None
    return at_line(source, line, message) if line else SourceError(f"{source.name}: {message}")


def _line_of(source: Path, text: str) -> int | None:
    raw, whole = source.read_text(encoding="utf-8"), filled(source)
    if text in raw:
        return raw[: raw.index(text)].count("\n") + 1
    if text not in whole:
        return None
    return line_before_filling(raw, whole, whole[: whole.index(text)].count("\n") + 1)
