"""What must be ready for the paper activity of a lesson, as data beside the lesson.

A page of a site has no paper sources and no Typst; a programme must still say what to cut out and to bring.
So the build takes it out of the paper source, and writes `lessons/<name>/prepare.<language>.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..course import lessons
from ..files import PAPER, lesson_number, prepare_file
from ..paper.note import inline
from ..paper.sheet import Bullets, Cards, Heading, Row, Sheet
from ..texts import _, speaking


def wanted(root: Path, papers: Mapping[Path, Sheet]) -> Iterator[tuple[Path, bytes]]:
    """Every such file and what it should hold; `papers` are the sheets by their sources."""
    numbered = {lesson.number: lesson for lesson in lessons()}
    for source, sheet in papers.items():
        lesson = numbered.get(lesson_number(source) or 0)
        target = lesson and prepare_file(lesson, source.parent.name, root / "aiopschool")
        if target and target.parent.is_dir():
            yield target, (json.dumps(_facts(source, sheet), ensure_ascii=False, indent=1) + "\n").encode()


def _facts(source: Path, sheet: Sheet) -> dict[str, Any]:
    with speaking(source.parent.name):
        return {
            "about": sheet.about,
            "needs": [inline(item) for block in needs(sheet) for item in block.items],
            "cut": any(isinstance(block, Cards | Row) for block in sheet.cut),  # else there is only to print
            "in_workshop": _in_workshop(source, sheet.title),
        }


def needs(sheet: Sheet) -> Iterator[Bullets]:
    """The list of what pupils need for the activity: that under its heading on their sheet."""
    under = False
    for block in sheet.activity:
        if isinstance(block, Heading):
            under = block.text == _("What you need")
        elif under and isinstance(block, Bullets):
            yield block


def _in_workshop(source: Path, title: str) -> bool:
    """Whether the timetable of the workshop has the activity."""
    lesson = source.with_name(source.name.replace(f"{PAPER}.md", ".md"))
    text = lesson.read_text(encoding="utf-8") if lesson.exists() else ""
    lines = re.findall(rf"^\*\*{_('Workshop')}\b.*$", text, flags=re.MULTILINE)
    return any(title in line for line in lines)
