"""What the build saves in the folder of a lesson for the pages around the lessons: its goals, and a picture.

`goals.nl.json` is the table of goals in its source, for the page about the curriculum; sources themselves are
not in the package. `miniature.nl.svg` is how the explorer on its card begins. Both are of one language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from ..course import lessons
from ..desk.start import miniatures
from ..files import language_of, lesson_number
from ..goals import CITED, named_in
from ..lesson import Lesson
from ..texts import speaking
from .sources import read_source

CLOSE = 1.5  # units: another computer draws a little otherwise
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def saved_files(root: Path, sources: list[Path]) -> Iterator[tuple[Path, bytes]]:
    """Every such file and what it should hold; a picture that is alike is left as it is."""
    by_number = {lesson.number: lesson for lesson in lessons()}
    for source in sources:
        lesson = by_number.get(lesson_number(source) or -1)
        folder = root / "aiopschool" / "lessons" / lesson.name if lesson else None
        if folder and folder.is_dir():
            lang = language_of(source)
            yield folder / f"goals.{lang}.json", goals_of(source)
            file = folder / miniatures.file_of(lesson, lang).name
            with speaking(lang):
                yield file, _picture(lesson, file)


def goals_of(source: Path) -> bytes:
    """The rows of the table of goals of a source, and the goals that a line below it adds.

    A row has `goal`, `where`, `tasks` and `codes`; what is only named has its codes alone.
    """
    text = "\n\n".join(cell.source for cell in read_source(source) if cell.cell_type == "markdown")
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        row = line.startswith("|") and len(cells) == 4
        if CITED.search(line):
            goal, where, tasks = cells[:3] if row else ("", "", "")
            found.append({"goal": goal, "where": where, "tasks": tasks, "codes": named_in(line)})
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _picture(lesson: Lesson, file: Path) -> bytes:
    """How the explorer of its card begins; as saved when that looks the same."""
    drawn = miniatures.draw(lesson)
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    return (old if alike(old, drawn) else drawn).encode()


def alike(one: str, other: str) -> bool:
    """Whether two pictures look the same: names and bytes of images may differ, and numbers a little.

    >>> alike('<a id="p1" x="1.2"/>', '<a id="p2" x="1.3"/>'), alike('<a x="1"/>', '<a x="9"/>')
    (True, False)
    """
    one, other = (
        re.sub(r'(id="|url\(#|href="#|base64,)[^")]*', r"\1", text).replace("\r\n", "\n")
        for text in (one, other)
    )
    if _NUMBER.sub("0", one) != _NUMBER.sub("0", other):
        return False
    pairs = zip_longest(_NUMBER.findall(one), _NUMBER.findall(other), fillvalue="inf")
    return all(abs(float(a) - float(b)) < CLOSE for a, b in pairs)
