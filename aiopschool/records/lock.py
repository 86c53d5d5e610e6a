"""One writer at a time for a file that several notebooks share."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ..host import in_browser

SECONDS = 3


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else who asks for it writes this file meanwhile. Raises `OSError` when it stays taken.

    In a page there are no locks between two tabs. A change takes some milliseconds there and begins by
    reading the file, so tabs of one reader, who works in one of them at a time, do not meet.
    """
    if in_browser():
        yield
        return
    from filelock import FileLock

    with FileLock(f"{path}.lock", timeout=SECONDS):  # its Timeout is an OSError
        yield
