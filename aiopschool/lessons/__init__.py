"""The registry of lessons: every folder here that says `LESSON = Lesson(...)` is one."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..errors import unknown_name

if TYPE_CHECKING:
    from ..explorer import Explorer


@dataclass(frozen=True)
class Lesson:
    """What the rest of the project needs to know of a lesson.

    `name` is the folder, `notebook` the file name without extension, `title` and `maths` are what the reader
    sees (already translated).
    """

    number: int
    name: str
    notebook: str
    title: str
    maths: str

    def module(self, part: str) -> ModuleType:
        """One of the lesson's modules: `model`, `explorer` or `exercises`."""
        return importlib.import_module(f"{__name__}.{self.name}.{part}")


@cache
def lessons() -> tuple[Lesson, ...]:
    """All lessons, in order."""
    packages = (info.name for info in pkgutil.iter_modules(__path__) if info.ispkg)
    found = [importlib.import_module(f"{__name__}.{name}").LESSON for name in packages]
    return tuple(sorted(found, key=lambda lesson: lesson.number))


def lesson_modules(part: str) -> Iterator[ModuleType]:
    """The module `part` of every lesson."""
    for lesson in lessons():
        yield lesson.module(part)


def explorer_names() -> list[str]:
    """The names that `make_explorer` takes; each lesson's module `explorer` lists its own in `EXPLORERS`."""
    return [name for module in lesson_modules("explorer") for name in module.EXPLORERS]


def make_explorer(name: str, **options: Any) -> Explorer:
    """A new explorer by its name. Raises `ReaderError` with the nearest names when there is none."""
    for module in lesson_modules("explorer"):
        if name in module.EXPLORERS:
            explorer = module.EXPLORERS[name](**options)
            if explorer.predicting:
                _remember(explorer, f"{name} {options['predict']}")
            return explorer
    raise unknown_name(name, explorer_names())


def _remember(explorer: Explorer, question: str) -> None:
    """A pupil predicts once: the prediction is kept with the answers, and found again after a restart."""
    from ..exercises.progress import Progress, ProgressError

    def keep(prediction: str) -> None:
        with suppress(ProgressError):  # then it is asked again after a restart
            Progress().keep_prediction(question, prediction)

    before = Progress().prediction(question)
    if before:
        with suppress(ValueError):  # the options may have changed since
            explorer.state = {"prediction": before}
    explorer.on_prediction = keep
