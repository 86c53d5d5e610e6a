"""All exercises, found through the lessons."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ..errors import unknown_name
from ..lessons import lesson_modules
from . import seeds
from .engine import Exercise


@cache
def _factories() -> dict[str, Callable[[int], Exercise]]:
    return {name: make for module in lesson_modules("exercises") for name, make in module.EXERCISES.items()}


def exercise_ids() -> list[str]:
    """The ids of all exercises, in the order of the lessons.

    >>> exercise_ids()[:2]
    ['1a', '1b']
    """
    return list(_factories())


def exercise(id: str, seed: int | None = None) -> Exercise:
    """The exercise with this id; seed 0 gives the numbers of the book, another seed other numbers.

    Without a seed it has that of the class (see `class_seed`), which is 0 at first. Raises `ReaderError` with
    the nearest ids when the exercise does not exist.
    """
    factories = _factories()
    if not isinstance(id, str) or id not in factories:
        raise unknown_name(id, factories)
    return factories[id](seeds.current() if seed is None else seeds.checked(seed))
