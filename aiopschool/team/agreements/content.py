"""The building blocks of agreements: what may stand in them, in sentences that a school can take over.

They are content and not interface, so they stand in one file, in the language of that file.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("blocks.json")


@cache
def blocks() -> dict[str, Any]:
    """All building blocks.

    >>> len(blocks()["tasks"]), len(blocks()["levels"])
    (8, 4)
    """
    return json.loads(FILE.read_text(encoding="utf-8"))


def groups(document: str) -> dict[str, tuple[str, dict[str, str]]]:
    """The groups of blocks of a document (`class` or `school`): per key its heading and its sentences."""
    return {key: (group["title"], group["blocks"]) for key, group in blocks()[document].items()}


def levels() -> dict[str, str]:
    """How far AI may go with a task, from not at all to freely: names by key."""
    return {key: level["name"] for key, level in blocks()["levels"].items()}
