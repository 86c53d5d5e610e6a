"""What is kept beside the answers, by a name of its own: in the same file, so that it goes where they go.

It is saved, loaded and erased with them, and in a page it stays in the browser. A value is a dictionary of
plain data; who reads it does so with care.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from .store import LOCK, Progress, tell

_unsaved: dict[Path, dict[str, dict[str, Any]]] = defaultdict(
    dict
)  # where writing failed: kept in this kernel


def topic(name: str) -> str:
    """What to listen to for changes of a note (see `store.listen`)."""
    return f"note {name}"


def note(name: str) -> dict[str, Any]:
    """What is kept under a name; empty when nothing, or when it is no dictionary."""
    with LOCK:
        progress = Progress()
        unsaved = _unsaved[progress.path].get(name)
        found = progress.document().get(name) if unsaved is None else unsaved
    return found if isinstance(found, dict) else {}


def keep(name: str, value: dict[str, Any]) -> None:
    """Keep a value under a name, and tell who listens.

    Raises `ProgressError` when the folder cannot be written; then it is kept until the kernel stops.
    """
    with LOCK:
        progress = Progress()
        unsaved = _unsaved[progress.path]
        unsaved[name] = value
        try:
            progress.put(unsaved)
            unsaved.clear()
        finally:
            tell(topic(name))


def forget() -> None:
    """Nothing that could not be written is kept any more: when all answers are erased."""
    _unsaved.clear()
