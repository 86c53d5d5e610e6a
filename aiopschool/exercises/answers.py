"""Kinds of answers: each reads what a pupil types, compares, and writes an answer.

`read` raises `NumberError` with a sentence when the form is wrong; that never counts as a try.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

from ..numbers import (
    MAX_LENGTH,
    NumberError,
    format_interval,
    format_number,
    format_point,
    parse_number,
    parse_point,
    split_list,
)
from ..texts import _


class Kind(Protocol):
    """What every kind of answer can do."""

    def read(self, text: str) -> Any:
        """The value of a text; raises `NumberError` when it is not of this kind."""

    def same(self, value: Any, answer: Any) -> bool:
        """Whether a value is the answer."""

    def write(self, value: Any) -> str:
        """A value as a pupil would write it."""

    def spec(self) -> dict[str, Any]:
        """What the browser needs: a text field with an example, or options."""


@dataclass(frozen=True)
class NumberKind:
    """One number, exact unless a tolerance is given.

    >>> NumberKind().read("0,75") == NumberKind().read("3/4")
    True
    """

    tolerance: Fraction = Fraction(0)

    def read(self, text: str) -> Fraction:
        return parse_number(re.sub(r"^\s*[a-zA-Z]\s*=", "", text[: 2 * MAX_LENGTH]))

    def same(self, value: Fraction, answer: Fraction) -> bool:
        return abs(value - answer) <= self.tolerance

    def write(self, value: Fraction) -> str:
        return format_number(value)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": _("for example {text}").format(text="0,75")}


@dataclass(frozen=True)
class VectorKind:
    """A coordinate or vector with `size` numbers.

    >>> VectorKind(3).read("(3; 2; 1)")
    (Fraction(3, 1), Fraction(2, 1), Fraction(1, 1))
    """

    size: int = 2

    def read(self, text: str) -> tuple[Fraction, ...]:
        return parse_point(text, self.size)

    def same(self, value: tuple[Fraction, ...], answer: tuple[Fraction, ...]) -> bool:
        return value == answer

    def write(self, value: tuple[Fraction, ...]) -> str:
        return format_point(*value)

    def spec(self) -> dict[str, Any]:
        return {
            "kind": "text",
            "example": _("for example {text}").format(text=format_point(Fraction(5, 2), *range(3, 2 + self.size))),
        }


@dataclass(frozen=True)
class ChoiceKind:
    """One of several options, shown in the given order with the letters A, B, C … The value is the option."""

    options: Sequence[str]

    def read(self, text: str) -> str:
        plain = text.strip()
        if plain in self.options:
            return plain
        index = ord(plain.upper()) - ord("A") if len(plain) == 1 and plain.upper().isascii() else -1
        if not 0 <= index < len(self.options):
            raise NumberError(_("Choose one of the options."))
        return self.options[index]

    def same(self, value: str, answer: str) -> bool:
        return value == answer

    def write(self, value: str) -> str:
        return chr(ord("A") + list(self.options).index(value))

    def spec(self) -> dict[str, Any]:
        return {"kind": "choice", "options": list(self.options)}


@dataclass(frozen=True)
class Interval:
    """An interval; None is infinity. `closed` tells for each end whether it belongs to the interval."""

    low: Fraction | None
    high: Fraction | None
    closed: tuple[bool, bool] = (False, False)

    @property
    def is_single(self) -> bool:
        return self.low is not None and self.low == self.high


@dataclass(frozen=True)
class IntervalKind:
    """An interval of one variable, written with brackets or with inequality signs.

    >>> kind = IntervalKind("q")
    >>> kind.read("]−2, 3[") == kind.read("-2 < q < 3") == kind.read("]-2;3[") == kind.read("3 > q > -2")
    True
    >>> kind.read("q = 1").is_single
    True
    """

    variable: str

    def read(self, text: str) -> Interval:
        plain = text.strip()
        if len(plain) > 3 * MAX_LENGTH:
            raise NumberError(_("This is too long. Use at most {n} characters.").format(n=3 * MAX_LENGTH))
        plain = re.sub(rf"^{self.variable}\s*(∈|=)\s*", "", plain)
        plain = plain.replace("<=", "≤").replace(">=", "≥").replace("=<", "≤").replace("=>", "≥")
        if plain[:1] in "[](" and plain[-1:] in "[])" and len(plain) > 2:
            return self._brackets(plain)
        if re.search(r"[<>≤≥]", plain):
            return self._inequality(plain)
        try:
            value = parse_number(plain)
        except NumberError:
            raise self._form_error() from None
        return Interval(value, value, (True, True))

    def _brackets(self, text: str) -> Interval:
        if "(" in text[:1] + text[-1:] or ")" in text[:1] + text[-1:]:
            message = _("Write an open end with a bracket that points outward: {example}.")
            raise NumberError(message.format(example="]1, 4["))
        ends = split_list(text[1:-1], 2)
        if ends is None:
            raise self._form_error()
        low, high = self._end(ends[0], -1), self._end(ends[1], 1)
        return self._ordered(low, high, (text[0] == "[", text[-1] == "]"))

    def _inequality(self, text: str) -> Interval:
        parts = [part.strip() for part in re.split(r"([<>≤≥])", text)]
        numbers, signs = parts[0::2], parts[1::2]
        if self.variable not in numbers or len(numbers) > 3 or len(set(map(_direction, signs))) != 1:
            raise self._form_error()
        if _direction(signs[0]) < 0:
            numbers, signs = numbers[::-1], signs[::-1]
        where = numbers.index(self.variable)
        if where == 1 and len(numbers) == 3:
            low, high = parse_number(numbers[0]), parse_number(numbers[2])
            return self._ordered(low, high, (signs[0] in "≤≥", signs[1] in "≤≥"))
        if len(numbers) != 2:
            raise self._form_error()
        closed = signs[0] in "≤≥"
        if where == 0:
            return Interval(None, parse_number(numbers[1]), (False, closed))
        return Interval(parse_number(numbers[0]), None, (closed, False))

    @staticmethod
    def _end(text: str, sign: int) -> Fraction | None:
        plain = text.strip().replace("−", "-")
        if plain in (("-∞", "-oo", "-inf") if sign < 0 else ("+∞", "∞", "oo", "+oo", "inf")):
            return None
        return parse_number(text)

    @staticmethod
    def _ordered(low: Fraction | None, high: Fraction | None, closed: tuple[bool, bool]) -> Interval:
        if low is not None and high is not None and low > high:
            raise NumberError(_("Write the smallest number first."))
        return Interval(low, high, (closed[0] and low is not None, closed[1] and high is not None))

    def _form_error(self) -> NumberError:
        message = _("Write an interval, for example {brackets} or {inequality}.")
        return NumberError(message.format(brackets="]1, 4[", inequality=f"1 < {self.variable} < 4"))

    def same(self, value: Interval, answer: Interval) -> bool:
        return value == answer

    def write(self, value: Interval) -> str:
        if value.is_single:
            return f"{self.variable} = {format_number(value.low)}"
        return format_interval(value.low, value.high, closed=value.closed)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": _("for example {text}").format(text="]1, 4[")}


def _direction(sign: str) -> int:
    return 1 if sign in "<≤" else -1
