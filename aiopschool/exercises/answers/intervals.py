"""An interval or an inequality in one variable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from ...numbers import (
    MAX_LENGTH,
    NumberError,
    any_word,
    decimal_comma,
    format_interval,
    format_number,
    notation,
    parse_number,
    split_list,
)
from ...texts import _
from .kind import Kind, example
from .vectors import rounding_remarks


@dataclass(frozen=True)
class Interval:
    """An interval; None is infinity. `closed` tells for each end whether it belongs to the interval."""

    low: Fraction | None
    high: Fraction | None
    closed: tuple[bool, bool] = (False, False)

    @property
    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        """Both ends."""
        return self.low, self.high

    @property
    def is_single(self) -> bool:
        """Whether this is one number."""
        return self.low is not None and self.low == self.high

    def holds(self, x: Fraction) -> bool:
        """Whether x lies in the interval."""
        above = self.low is None or x > self.low or (x == self.low and self.closed[0])
        below = self.high is None or x < self.high or (x == self.high and self.closed[1])
        return above and below

    def as_inequality(self, variable: str) -> str:
        """The interval as a condition on a variable.

        >>> Interval(Fraction(-1), Fraction(1), (True, False)).as_inequality("x")
        '−1 ≤ x < 1'
        """
        if self.is_single:
            return f"{variable} = {format_number(self.low)}"
        left, right = ("≤" if closed else "<" for closed in self.closed)
        if self.low is None:
            return (
                f"{variable} ∈ ℝ" if self.high is None else f"{variable} {right} {format_number(self.high)}"
            )
        if self.high is None:
            return f"{variable} {left.translate({60: 62, 8804: 8805})} {format_number(self.low)}"
        return f"{format_number(self.low)} {left} {variable} {right} {format_number(self.high)}"


@dataclass(frozen=True)
class IntervalKind(Kind):
    """An interval of one variable, written with brackets or with inequality signs.

    >>> kind = IntervalKind("q")
    >>> kind.read("]−2, 3[") == kind.read("-2 < q < 3") == kind.read("]-2;3[") == kind.read("3 > q > -2")
    True
    >>> kind.read("q > -2 en q < 3") == kind.read("]−2, 3[")
    True
    >>> kind.read("q = 1").is_single
    True
    """

    variable: str

    limit: ClassVar[int] = 3 * MAX_LENGTH

    def _value(self, plain: str) -> Interval:
        plain = re.sub(rf"^{re.escape(self.variable)}\s*(?:∈|=(?![<>=]))\s*", "", plain)
        for typed, sign in (("<=", "≤"), (">=", "≥"), ("=<", "≤"), ("=>", "≥"), ("⩽", "≤"), ("⩾", "≥")):
            plain = plain.replace(typed, sign)
        if plain in ("ℝ", "R"):
            return Interval(None, None)
        if plain[:1] in "[](" and plain[-1:] in "[])" and len(plain) > 2:
            return self._brackets(plain)
        if re.search(r"[<>≤≥]", plain):
            return self._conditions(re.split(rf"\s+(?:{any_word('and')})\s+|\s*∧\s*", plain))
        try:
            value = _number(plain)
        except NumberError:
            if decimal_comma(plain) is not None:
                raise
            raise self._form_error() from None
        return Interval(value, value, (True, True))

    def _conditions(self, texts: list[str]) -> Interval:
        """The interval where all inequalities hold (at most two: one for each end)."""
        first, *others = map(self._inequality, texts)
        if not others:
            return first
        if len(others) > 1:
            raise self._form_error()
        lower, upper = (first, others[0]) if first.high is None else (others[0], first)
        if lower.low is None or lower.high is not None or upper.high is None or upper.low is not None:
            raise self._form_error()
        return self._ordered(lower.low, upper.high, (lower.closed[0], upper.closed[1]))

    def _brackets(self, text: str) -> Interval:
        round_ends = "(" in text[:1] + text[-1:] or ")" in text[:1] + text[-1:]
        if round_ends and "(" not in notation().open_ends:
            message = _("Write an open end with a bracket that points outward: {example}.")
            raise NumberError(message.format(example=format_interval(1, 4)))
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
            low, high = _number(numbers[0]), _number(numbers[2])
            return self._ordered(low, high, (signs[0] in "≤≥", signs[1] in "≤≥"))
        if len(numbers) != 2:
            raise self._form_error()
        closed = signs[0] in "≤≥"
        if where == 0:
            return Interval(None, _number(numbers[1]), (False, closed))
        return Interval(_number(numbers[0]), None, (closed, False))

    @staticmethod
    def _end(text: str, sign: int) -> Fraction | None:
        plain = text.strip().replace("−", "-")
        if plain in (("-∞", "-oo", "-inf") if sign < 0 else ("+∞", "∞", "oo", "+oo", "inf")):
            return None
        return _number(text)

    @staticmethod
    def _ordered(low: Fraction | None, high: Fraction | None, closed: tuple[bool, bool]) -> Interval:
        if low is not None and high is not None and low > high:
            raise NumberError(_("Write the smallest number first."))
        return Interval(low, high, (closed[0] and low is not None, closed[1] and high is not None))

    def _form_error(self) -> NumberError:
        message = _("Write an interval, for example {brackets} or {inequality}.")
        return NumberError(
            message.format(brackets=format_interval(1, 4), inequality=f"1 < {self.variable} < 4")
        )

    def notation(self, text: str, value: Interval, answer: Interval) -> str:
        ends = [(one, other) for one, other in zip(value.ends, answer.ends, strict=True) if one != other]
        if value.closed != answer.closed or any(None in pair for pair in ends):
            return ""
        return rounding_remarks(*zip(*ends, strict=True)) if ends else ""

    def write(self, value: Interval) -> str:
        if value.is_single:
            return f"{self.variable} = {format_number(value.low)}"
        return format_interval(value.low, value.high, closed=value.closed)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(format_interval(1, 4))}


def _number(text: str) -> Fraction:
    """An end of an interval: a comma in it never parts thousands, as it may part the two ends."""
    return parse_number(text, grouping=False)


def _direction(sign: str) -> int:
    return 1 if sign in "<≤" else -1
