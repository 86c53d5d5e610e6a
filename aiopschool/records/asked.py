"""How far a guided question is, for the pupil and for the class.

What the pupil did is kept with the answers; what the class did lasts as long as class mode. Explorers are
told of it through `topic(id)`.
"""

from __future__ import annotations

from collections.abc import Callable

from .record import PREDICTED, Record
from .store import Progress, tell

_of_class: dict[str, Record] = {}
_passed: set[tuple[str, bool]] = set()  # questions that are passed over, by a pupil or by the class


def topic(id: str) -> str:
    """What an explorer listens to that belongs to a question."""
    return f"question {id}"


def record(id: str, lang: str, *, projected: bool) -> Record:
    """What was done with a question in this language: by the class when projected, else by the pupil."""
    found = _of_class.setdefault(id, Record()) if projected else Progress().of(id)
    found.switch(0, lang)
    return found


def change(id: str, how: Callable[[Record], object]) -> Record:
    """Change what the class did with a question."""
    found = _of_class.setdefault(id, Record())
    how(found)
    return found


def leave(id: str) -> None:
    """The class is gone: what it did with this question is forgotten."""
    _of_class.pop(id, None)
    _passed.discard((id, True))


def is_predicted(id: str, lang: str, *, projected: bool) -> bool:
    """Whether there is a prediction that is locked now."""
    return record(id, lang, projected=projected).status in (PREDICTED, "right")


def is_passed(id: str, *, projected: bool) -> bool:
    """Whether the reader goes on without a prediction."""
    return (id, projected) in _passed


def pass_over(id: str, *, projected: bool) -> None:
    """Go on without a prediction, in every explorer of this question, as long as this kernel lives."""
    _passed.add((id, projected))
    tell(topic(id))


def forget() -> None:
    """Nothing was answered by a class, or passed over: when all answers are erased."""
    _passed.clear()
    _of_class.clear()
