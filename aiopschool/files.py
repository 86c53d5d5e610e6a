"""Which files are the notebook and the paper of a lesson: those with its number, in each language.

The start page is of no lesson, and neither are the pages in a folder of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a server imports this for its folders only
    from .lesson import Lesson

_PACKAGE = Path(__file__).parent
# Of a clone and of a wheel: folders with a folder per language.
FOLDERS = (_PACKAGE.parent / "notebooks" / "src", _PACKAGE / "_notebooks")
SHEET_FOLDERS = (_PACKAGE.parent / "worksheets", _PACKAGE / "_worksheets")
PAPER_FOLDERS = (FOLDERS[0], _PACKAGE / "_papers")
START = "00-start"  # the notebook that opens first, in every language
TEACHER = "leerkracht"  # the folder with the editions for teachers
PAPER = "-papier"  # ends the name of the source of a paper activity
PACK = "lespakket.json"  # on top of a lesson pack: the notebook that opens first
DESK, TEAM = "bureau", "team"  # folders with pages that are of no lesson: for teachers, and for a school
WORK = "mijn-werk"  # beside the notebooks: what a pupil made of them


def find_notebook(lesson: Lesson, lang: str, folders: Sequence[Path] = FOLDERS) -> str | None:
    """The name of a lesson's notebook in one language, without extension; None when there is none.

    Raises `ValueError` when two files have the number of the lesson.
    """
    files = (file for folder in folders for file in (folder / lang).glob(f"{lesson.number:02}-*"))
    names = sorted({file.stem for file in files if file.suffix in (".md", ".ipynb")})
    found = [name for name in names if name != START and not name.endswith(PAPER)]
    if len(found) > 1:
        raise ValueError(f"lesson {lesson.number} has more than one notebook: {', '.join(found)}")
    return found[0] if found else None


def is_apart(source: Path) -> bool:
    """Whether this page stands in a folder of its own, beside the lessons."""
    return source.parent.name in (DESK, TEAM)


def language_of(source: Path) -> str:
    """The language of a source: the folder it stands in, or the one above.

    >>> language_of(Path("src/nl/12-name.md")), language_of(Path("src/nl/team/01-name.md"))
    ('nl', 'nl')
    """
    return (source.parents[1] if is_apart(source) else source.parent).name


def lesson_number(source: Path) -> int | None:
    """The number of the lesson whose file this is; None for the start page and for other files.

    >>> lesson_number(Path("12-name-papier.md"))
    12
    """
    found = re.match(r"(\d\d)-", source.name)
    return int(found[1]) if found and source.stem != START and not is_apart(source) else None


def find_paper(lesson: Lesson, lang: str, folders: Sequence[Path] = PAPER_FOLDERS) -> Path | None:
    """The source of a lesson's paper activity in one language; None when there is none."""
    return next(
        (one for top in folders for one in (top / lang).glob(f"{lesson.number:02}-*{PAPER}.md")), None
    )


def find_sheets(lesson: Lesson, lang: str, folders: Sequence[Path] = SHEET_FOLDERS) -> dict[str, str]:
    """The PDFs of a lesson that are ready to print, in the order of their names: what each is, and its file.

    What it is, is the last word of the name: `kaarten` of `01-name-kaarten.pdf`.
    """
    start = f"{file_name(lesson, lang)}-"
    files = sorted(file.name for top in folders for file in (top / lang).glob(f"{start}*.pdf"))
    return {Path(name).stem.rpartition("-")[2]: name for name in files}


def file_name(lesson: Lesson, lang: str) -> str:
    """What files of a lesson are called: as its notebook, else by its number and its own name."""
    return find_notebook(lesson, lang) or f"{lesson.number:02}-{lesson.name}"


def prepare_file(lesson: Lesson, lang: str, package: Path = _PACKAGE) -> Path:
    """What must be ready for the paper activity of a lesson; the build makes this file."""
    return package / "lessons" / lesson.name / f"prepare.{lang}.json"
