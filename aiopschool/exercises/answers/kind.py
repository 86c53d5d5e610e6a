"""What every kind of answer can do, and the care they all take with raw text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import Any, ClassVar

from ...numbers import NumberError, any_word, bare, clean
from ...texts import _, speaking


class Kind(ABC):
    """One kind of answer: it reads what a pupil types, compares, and writes an answer.

    A kind says `_value` (what a tidy text means), `write` and `spec`; the rest has a default. Work is
    bounded by `limit`, the largest number of characters.
    """

    limit: ClassVar[int] = 200
    graded: ClassVar[bool] = True  # False: the pupil judges it, next to a model answer

    def read(self, text: str) -> Any:
        """The value of a text; raises `NumberError` with a sentence when it is not of this kind."""
        return self._value(tidy(text, self.limit))

    def literal(self, text: str) -> Any:
        """The value of a text in code, always in English notation: `0.5x`, `0 if x < 0.5`."""
        with speaking("en"):
            return self.read(text)

    @abstractmethod
    def _value(self, plain: str) -> Any:
        """The value of a text that `tidy` made plain."""

    def is_blank(self, text: str) -> bool:
        """Whether nothing was filled in."""
        return not text[: self.limit + 1].strip() and not text.strip()

    def same(self, value: Any, answer: Any) -> bool:
        """Whether a value is the answer."""
        return value == answer

    def notation(self, text: str, value: Any, answer: Any) -> str:
        """What to say when only the notation is wrong, for example of a rounded number; else empty."""
        return ""

    def where(self, value: Any, answer: Any) -> str:
        """Where a wrong value goes wrong, without telling the answer; empty when unknown."""
        return ""

    def reveals(self, shown: Any, answer: Any) -> bool:
        """Whether who sees one answer worked out knows the other."""
        return self.same(shown, answer)

    @abstractmethod
    def write(self, value: Any) -> str:
        """A value as a pupil would write it; `read` takes it back."""

    @abstractmethod
    def spec(self) -> dict[str, Any]:
        """What the browser needs to draw the fields. Never anything of the answer."""


def too_long(limit: int) -> NumberError:
    """The error for a text that was pasted by accident."""
    return NumberError(_("This is too long. Use at most {n} characters.").format(n=limit))


def tidy(text: str, limit: int) -> str:
    """A text in plain characters, bare of spaces, quotes and a full stop; `NumberError` above `limit`."""
    plain = str(text).strip()
    if len(plain) > limit:
        raise too_long(limit)
    return bare(clean(plain))


def example(text: str) -> str:
    """The example under a text field."""
    return _("for example {text}").format(text=text)


def letter(index: int) -> str:
    """The letter of an option.

    >>> letter(0), letter(2)
    ('A', 'C')
    """
    return chr(ord("A") + index)


def letters(text: str, count: int) -> list[int]:
    """The indices of the letters in `C A B`, `C, A, B`, `CAB`, `C > A > B` or `A en C`.

    Only the first `count` letters exist. Raises `NumberError` when there is something else in the text, or
    the same letter twice.
    """
    plain = re.sub(rf"\b(?:{any_word('and')})\b", " ", text, flags=re.IGNORECASE)
    found = re.sub(r"[\s,;.:+&/()>→-]", "", plain).upper()
    indices = [ord(char) - ord("A") for char in found]
    if not indices or not all(0 <= index < count for index in indices):
        raise NumberError(_("Use the letters A to {last}.").format(last=letter(count - 1)))
    if len(set(indices)) < len(indices):
        raise NumberError(_("Use every letter at most once."))
    return indices
