"""The course: it finds the lessons, and gives what a notebook asks for by name.

A lesson is a folder in `lessons/` that says `LESSON = Lesson(...)`. Only this module imports them; everything
else gets what it needs of a lesson from here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .errors import ReaderError, unknown_name
from .exercises import seeds
from .exercises.authoring import Factory, factories_in
from .exercises.engine import Exercise
from .exercises.guiding import Maker, Question, questions_in
from .exercises.seeds import class_seed
from .lesson import Lesson
from .texts import _, language, speaking
from .texts.catalogues import languages

if TYPE_CHECKING:
    from .explorer import Explorer
    from .records.overview import Overview

__all__ = [
    "Lesson",
    "class_seed",
    "exercise",
    "exercise_ids",
    "exercises_of",
    "explore",
    "explorer_names",
    "folder_of",
    "has",
    "in_language",
    "lessons",
    "module",
    "progress",
    "question",
    "question_ids",
    "questions_of",
]

_LESSONS = f"{__package__}.lessons"


@cache
def lessons() -> tuple[Lesson, ...]:
    """All lessons, in order."""
    packages = (
        info.name for info in pkgutil.iter_modules(importlib.import_module(_LESSONS).__path__) if info.ispkg
    )
    found = [importlib.import_module(f"{_LESSONS}.{name}").LESSON for name in packages]
    return tuple(sorted(found, key=lambda lesson: lesson.number))


def module(lesson: Lesson, part: str) -> ModuleType:
    """One of the modules of a lesson, for example `explorer` or `exercises`."""
    return importlib.import_module(f"{_LESSONS}.{lesson.name}.{part}")


def folder_of(lesson: Lesson) -> Path:
    """The folder of a lesson, with what the build saved for it."""
    return Path(importlib.import_module(_LESSONS).__path__[0]) / lesson.name


def has(lesson: Lesson, part: str) -> bool:
    """Whether a lesson has this module."""
    return find_spec(f"{_LESSONS}.{lesson.name}.{part}") is not None


def _all_modules(lesson: Lesson, part: str) -> list[ModuleType]:
    """A module of a lesson, with the modules in it when it is a folder."""
    top = module(lesson, part)
    inside = pkgutil.iter_modules(getattr(top, "__path__", ()))
    return [top, *(module(lesson, f"{part}.{info.name}") for info in inside)]


def _modules(part: str) -> Iterator[ModuleType]:
    """The module `part` of every lesson that has it."""
    return (module(lesson, part) for lesson in lessons() if has(lesson, part))


def explorer_names() -> list[str]:
    """The names that `explore` takes; each lesson's module `explorer` lists its own in `EXPLORERS`."""
    return [name for found in _modules("explorer") for name in found.EXPLORERS]


def explore(name: str, *, question: str = "", lang: str | None = None, **options: Any) -> Explorer:
    """A new explorer by its name; `options` are its own. Raises `ReaderError` with the nearest names.

    `question` names the guided questions that it belongs to, `"1.1"` or `"1.1, 1.2"`; it waits for the first.
    """
    for found in _modules("explorer"):
        if name in found.EXPLORERS:
            with in_language(lang):
                if question:
                    options["questions"] = [_asked_of(name, id) for id in question.split(",")]
                return found.EXPLORERS[name](**options)
    raise unknown_name(name, explorer_names())


def _asked_of(explorer: str, id: str) -> Question:
    """A question that needs this explorer."""
    made = question(id.strip())
    if made.needs is None or made.needs.explorer != explorer:
        raise ReaderError(_("Question {id} does not need this explorer.").format(id=made.id))
    return made


def in_language(lang: str | None) -> AbstractContextManager[None]:
    """In the language of a cell, else in that of the process. Raises `ReaderError` for an unknown one."""
    known = ["en", *languages()]
    if lang is not None and lang not in known:
        raise unknown_name(lang, known)
    return speaking(lang or language())


@cache
def _exercises(lesson: Lesson) -> dict[str, Factory]:
    return factories_in(_all_modules(lesson, "exercises")) if has(lesson, "exercises") else {}


def _factories() -> dict[str, Factory]:
    return {id: make for lesson in lessons() for id, make in _exercises(lesson).items()}


def exercise_ids() -> list[str]:
    """The ids of all exercises, in the order of the lessons.

    >>> exercise_ids()[:2]
    ['1a', '1b']
    """
    return list(_factories())


def exercise(id: str, seed: int | None = None, *, lang: str | None = None) -> Exercise:
    """The exercise with this id; seed 0 gives the numbers of the book, another seed other numbers.

    Without a seed it has that of the class (see `class_seed`), which is 0 at first. Raises `ReaderError` with
    the nearest ids when the exercise does not exist.
    """
    factories = _factories()
    if not isinstance(id, str) or id not in factories:
        raise unknown_name(id, factories)
    with in_language(lang):
        made = factories[id](seeds.current() if seed is None else seeds.checked(seed))
    return replace(made, view=_card)


def _card(exercise: Exercise) -> Any:
    """In a notebook an exercise is its card."""
    from .card.card import Card  # a notebook without exercises starts faster

    return Card(exercise)


def exercises_of(lesson: Lesson, seed: int = 0) -> list[Exercise]:
    """The exercises of one lesson; seed 0 has the numbers of the book."""
    return [make(seed) for make in _exercises(lesson).values()]


@cache
def _questions(lesson: Lesson) -> dict[str, Maker]:
    return questions_in(_all_modules(lesson, "questions")) if has(lesson, "questions") else {}


def question_ids() -> list[str]:
    """The ids of all guided questions, in the order of the lessons."""
    return [id for lesson in lessons() for id in _questions(lesson)]


def question(id: str, *, lang: str | None = None) -> Question:
    """The guided question with this id. Raises `ReaderError` with the nearest ids when it does not exist."""
    makers = {id: make for lesson in lessons() for id, make in _questions(lesson).items()}
    if not isinstance(id, str) or id not in makers:
        raise unknown_name(id, makers)
    with in_language(lang):
        return replace(makers[id](), view=_question_card)


def _question_card(question: Question) -> Any:
    from .card.question import QuestionCard  # a notebook without questions starts faster

    return QuestionCard(question)


def questions_of(lesson: Lesson) -> list[Question]:
    """The guided questions of one lesson, in the language that is spoken."""
    return [make() for make in _questions(lesson).values()]


def progress(lesson: str | int | None = None, *, lang: str | None = None) -> Overview:
    """The overview of one lesson (by name or number), or of all lessons."""
    from .classroom.handin import make
    from .records.overview import Overview

    chosen = [item for item in lessons() if lesson in (None, item.name, item.number, str(item.number))]
    if not chosen:
        raise unknown_name(lesson, [item.name for item in lessons()])
    with in_language(lang):
        exercises, questions = ({item: of(item) for item in chosen} for of in (exercises_of, questions_of))
        return Overview(exercises, questions, hand_in=make)
