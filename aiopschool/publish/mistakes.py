"""What the build says when a writer made a mistake in a source."""

from __future__ import annotations

from pathlib import Path


class SourceError(ValueError):
    """A source that cannot become a notebook; the message says where and why."""


def at_line(source: Path, line: int, message: str) -> SourceError:
    """The error of one line of a source, counted from 1."""
    return SourceError(f"{source.name}:{line}: {message}")
