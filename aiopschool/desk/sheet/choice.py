"""What a teacher chose for an own sheet, and what of the course it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from ...course import exercise, exercise_ids, question, question_ids
from ...errors import ReaderError
from ...exercises.engine import Exercise
from ...exercises.guiding import Question
from ...texts import _

MOST_ITEMS = 40
MOST_VERSIONS = 8
MAX_SEED = 999_999
MAX_TITLE = 80


@dataclass(frozen=True)
class Choice:
    """Exercises and guided questions in the order of the sheet, its title, and how many versions.

    Version A has the numbers of `seed`, the next ones have others.
    """

    ids: tuple[str, ...] = ()
    title: str = ""
    versions: int = 2
    seed: int = 1

    @classmethod
    def read(cls, data: Any) -> Choice:
        """The choice in plain data that was kept or sent; what does not fit is left out."""
        data = data if isinstance(data, dict) else {}
        ids, title = data.get("ids"), data.get("title")
        known = {*exercise_ids(), *question_ids()}
        wanted = [id for id in ids if isinstance(id, str) and id in known] if isinstance(ids, list) else []
        return cls(
            ids=tuple(dict.fromkeys(wanted))[:MOST_ITEMS],
            title=one_line(title) if isinstance(title, str) else "",
            versions=_within(data.get("versions"), 1, MOST_VERSIONS, cls.versions),
            seed=_within(data.get("seed"), 0, MAX_SEED, cls.seed),
        )

    def write(self) -> dict[str, Any]:
        """The choice as plain data."""
        return asdict(self) | {"ids": list(self.ids)}

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of the exercises: only these have other numbers in each version."""
        return tuple(id for id in self.ids if not is_question(id))


def _within(value: Any, low: int, high: int, default: int) -> int:
    return value if type(value) is int and low <= value <= high else default


def one_line(text: str) -> str:
    """A title on one line, without characters that nobody sees, and not too long."""
    visible = "".join(char if char.isprintable() else " " for char in text[: 10 * MAX_TITLE])
    return " ".join(visible.split())[:MAX_TITLE].encode("utf-8", "replace").decode("utf-8")


def is_question(id: str) -> bool:
    """Whether this is the id of a guided question, such as 1.2, and not of an exercise, such as 1a."""
    return "." in id


def lesson_of(id: str) -> int:
    """The number of the lesson of an exercise or a question."""
    return int(re.match(r"\d+", id)[0])


def item(id: str, seed: int) -> Exercise | Question:
    """The exercise with the numbers of a seed, or the guided question."""
    return question(id) if is_question(id) else exercise(id, seed)


def known_ids(words: Iterable[str]) -> tuple[str, ...]:
    """The ids that a teacher typed, each once, in that order; capitals and commas do no harm.

    Raises `ReaderError` for what does not exist, with what is near it, and for too many.

    >>> known_ids(["2B,", "1a", "1a"])
    ('2b', '1a')
    """
    known = [*exercise_ids(), *question_ids()]
    wanted = [part for word in words for part in re.split(r"[,;\s]+", word.lower()) if part]
    for id in wanted:
        if id not in known:
            raise _unknown(id, known)
    if len(set(wanted)) > MOST_ITEMS:
        raise ReaderError(_("A sheet has at most {n} exercises and questions.").format(n=MOST_ITEMS))
    return tuple(dict.fromkeys(wanted))


def _unknown(id: str, known: Iterable[str]) -> ReaderError:
    """What to say of an id that does not exist: all that its lesson has, or how an id looks."""
    number = re.match(r"\d{1,3}", id)
    near = [one for one in known if number and lesson_of(one) == int(number[0])]
    if near:
        message = _("“{id}” does not exist. Lesson {n} has: {ids}.")
        return ReaderError(message.format(id=id[:40], n=number[0], ids=", ".join(near)))
    message = _("“{id}” does not exist. An exercise is called for example 1a, a guided question 1.1.")
    return ReaderError(message.format(id=id[:40]))
