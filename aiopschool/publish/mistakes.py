"""What the build says when a writer made a mistake in a source."""

from __future__ import annotations

import difflib
from pathlib import Path


class SourceError(ValueError):
    """A source that cannot become a notebook; the message says where and why."""


def at_line(source: Path, line: int, message: str) -> SourceError:
    """The error of one line of a source, counted from 1."""
    return SourceError(f"{source.name}:{line}: {message}")


def line_before_filling(raw: str, whole: str, line: int) -> int:
    """The line of a source that became line `line` when its facts were filled in; both count from 1."""
    pairs = difflib.SequenceMatcher(None, raw.splitlines(), whole.splitlines()).get_opcodes()
    at = line - 1
    return next((min(a + at - c, max(a, b - 1)) + 1 for _tag, a, b, c, d in pairs if c <= at < d), line)
