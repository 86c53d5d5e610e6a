"""The documents of an own sheet, as data: one for the pupils of each version, and one key for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...course import exercise, question
from ...paper.content import data
from ...paper.document import document
from ...paper.guided import guided, key
from ...paper.questions import levels
from ...paper.questions import question as on_paper
from ...paper.sheet import Heading, Note, PageBreak, Text
from ...texts import _
from .choice import Choice, is_question, lesson_of
from .versions import repeated

Document = dict[str, Any]


def letter(n: int) -> str:
    """What version n is called, from 0 on.

    >>> letter(0), letter(3)
    ('A', 'D')
    """
    return chr(ord("A") + n)


def title_of(choice: Choice) -> str:
    """The title of the sheet, also when none was written."""
    return choice.title or _("My sheet")


def pupils(choice: Choice, version: int, seeds: Sequence[int]) -> Document:
    """The sheet of one version; nothing of an answer is in it."""
    seed = seeds[version]
    blocks = [
        guided(question(id)) if is_question(id) else on_paper(exercise(id, seed), answers=False)
        for id in choice.ids
    ]
    heading = _("Exercises") if choice.exercises else _("Questions")
    top: list[Any] = [data(Heading(heading), answers=False)]
    top += [{"block": "Text", "text": levels(), "sticky": True}] if choice.exercises else []
    description = _("Exercises that a teacher chose, version {letter}.").format(letter=letter(version))
    named = _named(version, seed)
    return document(
        title_of(choice), description, [*top, *blocks], header=[named[0]], footer=named, name_line=True
    )


def answers(choice: Choice, seeds: Sequence[int]) -> Document:
    """The key: answers and worked solutions of every version, and what a teacher knows of the questions."""
    blocks: list[Any] = [data(one, answers=True) for one in _about(choice, seeds)]
    for version, seed in enumerate(seeds if choice.exercises else ()):
        heading = _("Version {letter}, seed {n}").format(letter=letter(version), n=seed)
        blocks += [data(PageBreak(), answers=True)] if version else []
        blocks += [data(Heading(heading), answers=True)]
        blocks += [on_paper(exercise(id, seed), answers=True) for id in choice.exercises]
    blocks += [data(one, answers=True) for one in _questions(choice)]
    return document(
        _("Key: {title}").format(title=title_of(choice)),
        _("For the teacher only: answers and worked solutions of every version."),
        blocks,
        header=[_("for the teacher")],
        footer=[_("for the teacher")],
    )


def _named(version: int, seed: int) -> list[str]:
    return [_("version {letter}").format(letter=letter(version)), _("seed: {n}").format(n=seed)]


def _about(choice: Choice, seeds: Sequence[int]) -> list[Text]:
    """What a teacher must know before handing out."""
    numbers = sorted({lesson_of(id) for id in choice.ids})
    told = [_("From these lessons: {numbers}.").format(numbers=", ".join(map(str, numbers)))]
    if same := repeated(choice, tuple(seeds)):
        told.append(short_of_numbers(same))
    return [Text(" ".join(told))]


def short_of_numbers(ids: Sequence[str]) -> str:
    """What to say of exercises that have the same numbers in two versions."""
    return _("There are not enough other numbers for every version: {ids}.").format(ids=", ".join(ids))


def _questions(choice: Choice) -> list[Any]:
    """The guided questions are the same in every version."""
    asked = [question(id) for id in choice.ids if is_question(id)]
    notes = [
        Note(f"{one.name}: {one.title}", [f"{name}: {text}" for name, text in key(one)]) for one in asked
    ]
    return [Heading(_("Guided questions")), *notes] if notes else []
