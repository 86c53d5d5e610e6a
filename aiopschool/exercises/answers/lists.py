"""A list or a set of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from ...numbers import (
    MAX_LENGTH,
    NumberError,
    any_word,
    format_list,
    format_number,
    is_one_or_two,
    notation,
    parse_number,
    split_list,
    without_brackets,
    without_label,
    wrong_size,
)
from ...texts import _
from .kind import Kind, example
from .vectors import Numbers, rounding_remarks

_EMPTY_SET = re.compile(r"|∅|ø|geen(?: oplossing(?:en)?)?|leeg|no(?:ne| solutions?)|empty", re.IGNORECASE)
_JOINTS = re.compile(rf"\s+(?:{any_word('and')}|{any_word('or')}|&)\s+|\s*[∨∧]\s*|\s+\|\s+", re.IGNORECASE)
_SET_NAME = re.compile(r"^[^\W\d_]\w?\s*(?:∈\s*)?(?=[\[{(])")
_CLEAR_COMMA = re.compile(r",\s+|,(?=[+-]|[^\W\d_]\w?\s*=)")  # no decimals follow
_BOTH_SIGNS = re.compile(r"(?:±|\+/?-)\s*")


@dataclass(frozen=True)
class ListKind(Kind):
    """A list of numbers (`ordered`), or a set: then order and repetition do not matter.

    `size` is how many numbers there are, when the pupil may know that. Where a comma is a decimal mark, and
    nothing tells which commas part the numbers, it is asked.

    >>> kind = ListKind()
    >>> kind.read("2; 4") == kind.read("V = {4, 2}") == kind.read("x = 2 of x = 4")
    True
    """

    ordered: bool = False
    size: int | None = None

    limit: ClassVar[int] = 5 * MAX_LENGTH

    def _value(self, plain: str) -> Numbers:
        inside = _SET_NAME.sub("", without_label(plain))
        text = without_brackets(inside)
        if _EMPTY_SET.fullmatch(text) and not self.ordered and not self.size:
            return ()
        parts = [without_label(part.strip()) for part in self._parts(text, inside[:1] in "([{")]
        if not self.ordered:  # ±3 are two numbers
            parts = [sign + rest for part in parts for sign, rest in _signs(part)]
        if self.size not in (None, len(parts)):
            raise NumberError(wrong_size(self.size, self._example(self.size), text))
        return self._normal(parse_number(part, grouping=False) for part in parts)

    def _parts(self, text: str, in_brackets: bool) -> list[str]:
        """The numbers of a text: cut at `;`, *and* and *or*, at a comma with a space, else at commas."""
        text = _JOINTS.sub("; ", text)
        if ";" in text:
            return [part for part in re.split(r";|,\s+", text) if part.strip()]
        clear = in_brackets and (self.size or "," not in notation().marks)
        if self.size != 1 and is_one_or_two(text) and not clear:
            raise NumberError(self._one_or_two())
        if self.size is not None and (parts := split_list(text, self.size)):
            return parts
        if _CLEAR_COMMA.search(text):
            return _CLEAR_COMMA.split(text)
        if "," in text and self.size != 1 and "," in notation().marks:
            message = _("I cannot tell which commas part the numbers. Write semicolons there: {two}.")
            raise NumberError(message.format(two=self._example(2)))
        if re.fullmatch(r"[-+]?[0-9.]+(?:\s+[-+]?[0-9.]+)+", text) and not re.search(r"\s[0-9]{3}\b", text):
            message = _("Write {mark} between the numbers, for example {example}.")
            raise NumberError(message.format(mark=self._mark(), example=self._example(2)))
        return text.split(",") if text.count(",") > 1 or in_brackets else [text]

    def _one_or_two(self) -> str:
        if self.size:
            return wrong_size(self.size, self._example(self.size))
        message = _("Is this one number, or are these two? Write two numbers as {two}, and one as {one}.")
        return message.format(two=self._example(2), one="5/2")

    @staticmethod
    def _mark() -> str:
        return _("a semicolon") if ";" in notation().separator else _("a comma")

    def _normal(self, numbers: Iterable[Fraction]) -> Numbers:
        return tuple(numbers) if self.ordered else tuple(sorted(set(numbers)))

    def same(self, value: Numbers, answer: Iterable[Fraction]) -> bool:
        return self._normal(value) == self._normal(answer)

    def notation(self, text: str, value: Numbers, answer: Iterable[Fraction]) -> str:
        wanted = self._normal(answer)
        return rounding_remarks(value, wanted) if len(value) == len(wanted) else ""

    def write(self, value: Iterable[Fraction]) -> str:
        numbers = self._normal(value)
        text = format_list(numbers)
        if len(numbers) == 1 and "," in text:  # one number with a comma would be asked about
            text = format_number(numbers[0].numerator) + f"/{numbers[0].denominator}"
        return text if self.ordered else f"{{{text}}}"

    def spec(self) -> dict[str, Any]:
        text = self._example(self.size or 2)
        return {"kind": "text", "example": example(text if self.ordered else f"{{{text}}}")}

    @staticmethod
    def _example(size: int) -> str:
        return format_list([Fraction(1, 2), *range(4, 3 + size)])


def _signs(part: str) -> list[tuple[str, str]]:
    """A number once, or with both signs when it has ±."""
    if not _BOTH_SIGNS.match(part):
        return [("", part)]
    rest = _BOTH_SIGNS.sub("", part, count=1)
    return [("-", rest), ("", rest)]
