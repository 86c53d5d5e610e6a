"""The PDFs of one lesson: the pupil's sheet, what must be cut out, and the key.

The activity comes from the paper source of the lesson, the exercises from the lesson itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..course import exercises_of, questions_of
from ..exercises.engine import Exercise
from ..files import file_name
from ..lesson import Lesson
from ..paper.content import data
from ..paper.document import document as with_words
from ..paper.guided import key
from ..paper.page import render
from ..paper.questions import levels, question
from ..paper.sheet import Block, Heading, Note, PageBreak, Text
from ..texts import _, language
from .paper_sources import paper_of, read_paper


def make(lesson: Lesson, *, seed: int, out: Path) -> list[Path]:
    """Write the PDFs of a lesson in the folder `out`, which is made when needed; return their paths.

    Seed 0 gives the numbers of the book, as on screen. Raises `FileNotFoundError` when the lesson has no
    paper source, `SourceError` when that has a mistake, `ModuleNotFoundError` when Typst is missing,
    `OSError` when the folder cannot be written.
    """
    documents = compose(lesson, seed=seed)
    pdfs = {name: render(document)[0] for name, document in documents.items()}
    out.mkdir(parents=True, exist_ok=True)
    for name, pdf in pdfs.items():
        (out / name).write_bytes(pdf)
    return [out / name for name in pdfs]


def compose(lesson: Lesson, *, seed: int) -> dict[str, dict[str, Any]]:
    """The documents of a lesson as data, by file name. The activity has the numbers of the explorer."""
    sheet = read_paper(paper_of(lesson))
    exercises = exercises_of(lesson, seed)
    name = file_name(lesson, language())
    stem = f"{name}-" + _("seed-{n}").format(n=seed)
    version = [_("version {letter}").format(letter=version_letter(seed)), _("seed: {n}").format(n=seed)]
    documents = {
        _("{stem}-pupil.pdf").format(stem=stem): document(
            lesson,
            sheet.title,
            _("Paper activity: {about}. Then exercises.").format(about=sheet.about),
            [*_data([*sheet.activity, PageBreak(), *sheet.record]), *_questions(exercises)],
            version=version,
            name_line=True,
        ),
        _("{stem}-key.pdf").format(stem=stem): document(
            lesson,
            _("Key: {title}").format(title=sheet.title),
            _("For the teacher only: preparation, answers and worked solutions."),
            [
                *_data([*sheet.teacher, *_about_versions()]),
                *_data([block for block in sheet.record if block != PageBreak()], answers=True),
                *_data(_guided(lesson)),
                *_questions(exercises, answers=True),
            ],
            version=version,
        ),
    }
    if sheet.cut:
        title = _("Cut out: {title}").format(title=sheet.title)
        documents[_("{stem}-cards.pdf").format(stem=name)] = document(
            lesson, title, _("Pages to print once for each group."), _data(sheet.cut)
        )
    return documents


def version_letter(seed: int) -> str:
    """Neighbours get other numbers: version A has an even seed, version B an odd one.

    >>> version_letter(0), version_letter(7)
    ('A', 'B')
    """
    return "AB"[seed % 2]


def _about_versions() -> list[Block]:
    return [
        Heading(_("Versions")),
        Text(
            _(
                "The activity is the same for everybody. The exercises have other numbers for each seed: "
                "an even seed is version A, an odd seed is version B. Seed 0 has the numbers on the screen."
            )
        ),
    ]


def _guided(lesson: Lesson) -> list[Block]:
    """The guided questions of the notebook, for a teacher without a screen."""
    notes = [
        Note(f"{one.name}: {one.title}", [f"{name}: {text}" for name, text in key(one)])
        for one in questions_of(lesson)
    ]
    return [Heading(_("Questions of the notebook")), *notes] if notes else []


def _data(blocks: Sequence[Block], *, answers: bool = False) -> list[Any]:
    return [data(block, answers=answers) for block in blocks]


def _questions(exercises: Sequence[Exercise], *, answers: bool = False) -> list[Any]:
    """The exercises under their heading; what introduces them stays on the page of the first one."""
    introduction = [] if answers else [Text(_("Write down how you work. Tick one box when there are boxes."))]
    return [
        data(Heading(_("Exercises")), answers=answers),
        {"block": "Text", "text": levels(), "sticky": True},
        *({**block, "sticky": True} for block in _data(introduction)),
        *(question(item, answers=answers) for item in exercises),
    ]


def document(
    lesson: Lesson,
    title: str,
    description: str,
    blocks: list[Any],
    *,
    version: Sequence[str] = (),
    name_line: bool = False,
) -> dict[str, Any]:
    """Everything that one PDF of a lesson needs: the blocks, and the words on every page."""
    number = _("lesson {n}").format(n=lesson.number)
    return with_words(
        title,
        description,
        blocks,
        header=[number, _(lesson.maths)],
        footer=[number, *version],
        name_line=name_line,
    )
