"""Which file is the notebook of a lesson: the one with its number, in each language under its own name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..lesson import Lesson

_PACKAGE = Path(__file__).parents[1]
# Of a clone and of a wheel: folders with a folder per language.
FOLDERS = (_PACKAGE.parent / "notebooks" / "src", _PACKAGE / "_notebooks")
PAPER = "-papier"  # ends the name of a source that is no notebook


def find_notebook(lesson: Lesson, lang: str, folders: Sequence[Path] = FOLDERS) -> str | None:
    """The name of a lesson's notebook in one language, without extension; None when there is none.

    Raises `ValueError` when two files have the number of the lesson.
    """
    files = (file for folder in folders for file in (folder / lang).glob(f"{lesson.number:02}-*"))
    names = sorted({file.stem for file in files if file.suffix in (".md", ".ipynb")})
    found = [name for name in names if not name.endswith(PAPER)]
    if len(found) > 1:
        raise ValueError(f"lesson {lesson.number} has more than one notebook: {', '.join(found)}")
    return found[0] if found else None


def file_name(lesson: Lesson, lang: str) -> str:
    """What files of a lesson are called: as its notebook, else by its number and its own name."""
    return find_notebook(lesson, lang) or f"{lesson.number:02}-{lesson.name}"
