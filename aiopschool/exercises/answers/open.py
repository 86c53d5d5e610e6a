"""Open answers, which nobody grades: a text that the pupil judges next to a model answer, or a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from ...numbers import NumberError
from ...texts import _
from .kind import Kind, example, too_long

SHORTEST = 10


@dataclass(frozen=True)
class OpenKind(Kind):
    """A text in the pupil's own words. `criteria` are what a good answer says: the pupil ticks them.

    The model answer is not in `spec`: the card gets it after a text was handed in.

    >>> OpenKind("Because S = 0.", ("the sum is named",)).read(" The sum of the filter is 0. ")
    'The sum of the filter is 0.'
    """

    model_answer: str
    criteria: Sequence[str]

    limit: ClassVar[int] = 5000
    graded: ClassVar[bool] = False

    def read(self, text: str) -> str:
        """The text itself: what a pupil writes stays as it is, also its invisible joiners."""
        return self._value(str(text).strip())

    def _value(self, plain: str) -> str:
        if len(plain) > self.limit:
            raise too_long(self.limit)
        if len(plain) < SHORTEST:
            raise NumberError(_("Write at least one sentence in your own words."))
        return plain

    def write(self, value: str) -> str:
        return value

    def spec(self) -> dict[str, Any]:
        return {"kind": "open", "criteria": list(self.criteria)}


@dataclass(frozen=True)
class WordKind(Kind):
    """A word or a short line in the pupil's own words, for example a prediction. `example` shows the form.

    >>> WordKind().read("  steeper ")
    'steeper'
    """

    example: str = ""

    limit: ClassVar[int] = 200
    graded: ClassVar[bool] = False

    def _value(self, plain: str) -> str:
        return " ".join(plain.split())

    def same(self, value: str, answer: str) -> bool:
        return value.casefold().strip(" .") == answer.casefold().strip(" .")

    def write(self, value: str) -> str:
        return value

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(self.example) if self.example else ""}
