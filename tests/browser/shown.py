"""Which explorers the lessons show."""

from __future__ import annotations

import json
import re

from . import lab


def explorers() -> dict[str, list[str]]:
    """For each lesson the cells that show its explorers, each call once; the start page goes with them."""
    pages: dict[str, list[str]] = {}
    homes: dict[str, str] = {}  # of an explorer: the first lesson that shows it
    start, *lessons = sorted(lab.REPO.glob("notebooks/nl/[0-9][0-9]-*.ipynb"))
    for path in (*lessons, start):
        document = json.loads(path.read_text(encoding="utf-8"))
        source = "\n".join("".join(cell["source"]) for cell in document["cells"])
        for call, name in re.findall(r'^(explore\("([\w-]+)".*\))$', source, re.MULTILINE):
            page = pages.setdefault(homes.setdefault(name, path.stem), [])
            cell = f"from aiopschool import explore\n\n{call}"
            page += [] if cell in page else [cell]
    return pages
