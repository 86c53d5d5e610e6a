"""What all browser parts share: how they are put together, and how they talk with the kernel.

A browser part is plain JavaScript beside the Python that owns it. There is no build step: the shared parts of
this folder are simply put in front, so that every widget stays one self-contained ES module.
"""

from __future__ import annotations

from pathlib import Path

from .closing import forget
from .widget import BrowserWidget, Entry

__all__ = ["DOM", "DRAFTS", "UNHEARD", "BrowserWidget", "Entry", "forget", "script", "stylesheet"]

_HERE = Path(__file__).parent
DOM = _HERE / "dom.js"  # helpers for parts that are forms
DRAFTS = _HERE / "drafts.js"  # keeps what is typed until the kernel has it
UNHEARD = _HERE / "unheard.js"  # sends what is filled in; after `DOM` and `DRAFTS`


def script(*paths: Path) -> str:
    """One ES module: the shared functions, then the given files in order; the last one has the export."""
    every = (_HERE / "base.js", _HERE / "class_mode.js", *paths)
    return "\n".join(path.read_text(encoding="utf-8") for path in every)


def stylesheet(*paths: Path) -> str:
    """One style sheet: what is shared, what class mode does with the page, and then the given files."""
    every = (_HERE / "base.css", _HERE / "class_mode.css", *paths)
    return "\n".join(path.read_text(encoding="utf-8") for path in every)
