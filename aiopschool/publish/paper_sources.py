"""The paper sources: where they are, what they become, and the note on them for the teacher's notebook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..course import has, lessons, module
from ..files import PAPER, find_paper, language_of, lesson_number
from ..lesson import Lesson
from ..paper.markdown import PaperError
from ..paper.note import note
from ..paper.reading import read
from ..paper.sheet import Named, Sheet
from ..texts import _, language, speaking
from .facts import filled
from .mistakes import SourceError, at_line, line_before_filling

NOTE = "<!-- papier -->"  # stands in a notebook source for the note on the paper activity


def has_paper(lesson: Lesson) -> bool:
    """Whether a lesson has a paper activity in the present language."""
    return find_paper(lesson, language()) is not None


def paper_of(lesson: Lesson) -> Path:
    """The paper source of a lesson in the present language. Raises `FileNotFoundError` without one."""
    source = find_paper(lesson, language())
    if source is None:
        raise FileNotFoundError(f"lesson {lesson.number} has no paper source in {language()}")
    return source


def read_paper(source: Path) -> Sheet:
    """The sheet of a paper source. Raises `SourceError` with file and line for every mistake in it."""
    raw = source.read_text(encoding="utf-8")
    text = filled(source)
    lesson = _lesson_of(source)
    with speaking(language_of(source)):
        named = module(lesson, "sheet").named() if lesson and has(lesson, "sheet") else {}
        return _read(source, raw, text, named)


def _read(source: Path, raw: str, text: str, named: Mapping[str, Named]) -> Sheet:
    try:
        return read(text, named)
    except PaperError as error:
        raise at_line(source, line_before_filling(raw, text, error.line), str(error)) from None


def paper_note(notebook: Path) -> list[str]:
    """The cells that a notebook source's `NOTE` stands for. Raises `SourceError` without a paper source."""
    source = notebook.with_name(f"{notebook.stem}{PAPER}.md")
    if not source.exists():
        message = _("{note} asks for the paper source {file}, which is not there.")
        raise SourceError(f"{notebook.name}: " + message.format(note=NOTE, file=source.name))
    with speaking(language_of(source)):
        return note(read_paper(source), _printed(int(notebook.name[:2])))


def _printed(number: int) -> str:
    """Where the PDFs of a lesson are, and how to make others."""
    command = f"`aiopschool worksheets {number} --seed 7 --out {_('folder')}`"
    ready = _(
        "Everything is ready to print in the folder {folder}: the sheet for pupils, what must be cut out and "
        "the key. Other numbers for the exercises on that sheet: {command}."
    )
    return ready.format(folder=f"`worksheets/{language()}`", command=command)


def _lesson_of(source: Path) -> Lesson | None:
    return next((one for one in lessons() if one.number == lesson_number(source)), None)
