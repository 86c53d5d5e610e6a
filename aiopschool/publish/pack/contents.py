"""The files of a lesson pack. Its folders are those of the project, so that the links of a notebook fit.

The library comes as a wheel, with the exact versions of what it needs; `start.py` is that of the project, and
installs this wheel where no project stands around it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from ...files import PACK, TEACHER, find_notebook
from ...lesson import Lesson
from ...paper.page import SLIDES, render
from ...texts import _, language
from .. import sheets
from ..paper_sources import has_paper, paper_of, read_paper
from . import guide, notebook, slides

README = "LEESMIJ"
FROM_PROJECT = ("start.py", "constraints.txt", "LICENSE")


@dataclass(frozen=True)
class File:
    """A file of a pack: its path, what it holds, and what it is for whoever reads the list of files."""

    path: str
    content: bytes
    about: str = ""


def files(lesson: Lesson, root: Path) -> list[File]:
    """The files of the pack of a lesson, in the order of its list.

    `root` is the folder of the project. Raises `FileNotFoundError` when the lesson has no notebook in the
    present language, `ModuleNotFoundError` without Typst or the tool that builds the wheel.
    """
    name = find_notebook(lesson, language())
    if name is None:
        raise FileNotFoundError(f"lesson {lesson.number} has no notebook in {language()}")
    made = [*_notebooks(root, name), *_papers(lesson, root, name)]
    around = [*_library(root), File(PACK, json.dumps({"opens": f"{language()}/{name}.ipynb"}).encode())]
    return [File(f"{README}.txt", _readme(lesson, made).encode()), *made, *around]


def _notebooks(root: Path, name: str) -> Iterator[File]:
    for place, about in (
        (f"notebooks/{language()}/{name}.ipynb", _("The lesson for pupils.")),
        (
            f"notebooks/{language()}/{TEACHER}/{name}.ipynb",
            _("The lesson for the teacher, with notes and answers."),
        ),
    ):
        yield File(place, (root / place).read_bytes(), about)


def _papers(lesson: Lesson, root: Path, name: str) -> Iterator[File]:
    """The sheets of the lesson with the numbers of the book, its slides and its guide."""
    folder = f"worksheets/{language()}"
    paper = read_paper(paper_of(lesson)) if has_paper(lesson) else None
    if paper:
        for file, document in sheets.compose(lesson, seed=0).items():
            yield File(f"{folder}/{file}", render(document)[0], document["description"])
    pupils, teacher = (
        notebook.read(root / "notebooks" / language() / place / f"{name}.ipynb") for place in ("", TEACHER)
    )
    shown = slides.compose(lesson, pupils)
    yield File(f"{folder}/{name}-{_('slides')}.pdf", render(shown, page=SLIDES)[0], shown["description"])
    guided = guide.compose(lesson, teacher, paper)
    yield File(f"{folder}/{name}-{_('guide')}.pdf", render(guided)[0], guided["description"])


def _library(root: Path) -> Iterator[File]:
    name, content = _wheel(root)
    yield File(name, content)
    for file in FROM_PROJECT:
        yield File(file, (root / file).read_bytes())


@cache  # all packs bring the same one
def _wheel(root: Path) -> tuple[str, bytes]:
    """Our own wheel, built as everywhere: the same files give the same bytes."""
    from hatchling.builders.wheel import WheelBuilder

    with TemporaryDirectory() as folder:
        (made,) = WheelBuilder(str(root)).build(directory=folder, versions=["standard"])
        return Path(made).name, Path(made).read_bytes()


def _readme(lesson: Lesson, listed: list[File]) -> str:
    """What to do with the pack. It is a page of running text, so it stands in a file for each language."""
    here = Path(__file__).parent
    own = here / f"{README}.{language()}.txt"
    text = (own if own.is_file() else here / f"{README}.nl.txt").read_text(encoding="utf-8")
    title = _(lesson.title)
    return Template(text).substitute(
        title=title,
        underline="=" * len(title),
        number=lesson.number,
        maths=_(lesson.maths),
        files="\n\n".join(f"{file.path}\n    {file.about}" for file in listed),
    )
