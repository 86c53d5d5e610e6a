"""An expression in one or two variables, or an exact number such as 1/√2, compared as a function."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import Any, ClassVar

from ...numbers import MINUS, NumberError, format_number, notation
from ...texts import _
from ..notation.expressions import MAX_LENGTH, Expression, parse_expression
from ..notation.formulas import Value, is_expanded
from ..notation.spelling import without_rule_name
from .kind import Kind, example

Sample = tuple[Fraction, ...]

ENOUGH = 5  # sample points where an answer must have a value
SIMPLE = (21, 4, 2)  # how many whole numbers each variable gets, when there are one, two or three of them
STEPS = (89, 37, 61)  # by these the irregular points of each variable run through its domain
CLOSE = 1e-9
ROUNDED = 0.005
_LAST_DIVISION = re.compile(r"(.*?)(?:([/:÷])([^/:÷]*))?$", re.DOTALL)


@dataclass(frozen=True)
class ExpressionKind(Kind):
    """An expression in `variables`, right when it is the same function as the answer on `domain`.

    Compared on sample points: whole numbers and irregular ones between the ends of `domain` (one pair, or one
    pair for each variable), ends included. Where the answer has no value, the expression must have none.
    Without variables it is an exact number. `expanded` asks to work out the brackets.

    >>> kind = ExpressionKind()
    >>> kind.same(kind.read("f(x) = 2(x − 1)"), kind.read("2x-2"))
    True
    >>> kind.same(kind.read("√(x²)"), kind.read("x")), kind.same(kind.read("√(x²)"), kind.read("|x|"))
    (False, True)
    """

    variables: tuple[str, ...] = ("x",)
    domain: tuple[Any, ...] = (-10, 10)
    expanded: bool = False

    limit: ClassVar[int] = MAX_LENGTH

    def _value(self, plain: str) -> Expression:
        expression = parse_expression(without_rule_name(plain, self.variables), self.variables)
        if self.expanded and not is_expanded(expression.tree):
            raise NumberError(_("Work out the brackets."))
        if all(value is None for value in values(self, expression)):
            raise NumberError(_("This cannot be computed: look for a division by 0 or a very large power."))
        return expression

    def samples(self) -> tuple[Sample, ...]:
        """The sample points, the simple ones first."""
        return _samples(len(self.variables), self.domain)

    def same(self, value: Expression, answer: Expression) -> bool:
        wanted = values(self, answer)
        if sum(x is not None for x in wanted) < min(ENOUGH, len(wanted)):
            raise ValueError(
                f"{answer} has a value at fewer than {ENOUGH} points of the domain {self.domain}"
            )
        return all(map(close, values(self, value), wanted))

    def notation(self, text: str, value: Expression, answer: Expression) -> str:
        """A coefficient with two rounded decimals moves a value by at most ROUNDED · (1 + |x|)."""
        if self._lacks_brackets(value, answer):
            return _("Here you divide the last part only. Put brackets around all that you divide.")
        found = zip(self.samples(), values(self, value), values(self, answer), strict=True)
        near = all(nearly(own, wanted, ROUNDED * (1 + _size(point))) for point, own, wanted in found)
        if near and re.search(rf"[0-9][{notation().marks}][0-9]{{2}}", text):
            return _("You rounded a number. Write exact numbers: fractions or roots.")
        return ""

    def _lacks_brackets(self, value: Expression, answer: Expression) -> bool:
        """Whether it is the answer once all before the last division sign stands between brackets."""
        above, sign, below = _LAST_DIVISION.match(value.text).groups()
        try:
            return bool(sign) and self.same(self.read(f"({above}){sign}{below}"), answer)
        except NumberError:
            return False

    def where(self, value: Expression, answer: Expression) -> str:
        found = zip(self.samples(), values(self, value), values(self, answer), strict=True)
        point, own, _wanted = next(item for item in found if not close(item[1], item[2]))
        if not point:
            return ""
        place = ", ".join(
            f"{name} = {format_number(x)}" for name, x in zip(self.variables, point, strict=True)
        )
        return differs(place, own)

    def write(self, value: Expression) -> str:
        return str(value)

    def spec(self) -> dict[str, Any]:
        text = " + ".join(f"{n}{name}" for n, name in enumerate(self.variables, 3))
        return {"kind": "text", "example": example(f"{text} {MINUS} 5" if self.variables else "√5/2")}


def _size(point: Sample) -> float:
    return float(max(map(abs, point), default=0))


def differs(place: str, own: Value | None) -> str:
    """What a rule gives at a place where another value is wanted."""
    if own is None:
        return _("Test it: for {place} your rule has no value.").format(place=place)
    text = format_number(own) if isinstance(own, Fraction) else format_number(own, 3)
    return _("Test it: for {place} your rule gives {value}. That is not right.").format(
        place=place, value=text
    )


def close(one: Value | None, other: Value | None) -> bool:
    """Whether two values are the same: exactly for fractions, nearly for floats; None is no value."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one == other
    return nearly(one, other, CLOSE, CLOSE)


def nearly(one: Value | None, other: Value | None, tolerance: float, relative: float = 0) -> bool:
    """Whether two values differ by at most `tolerance`, or by this part of their size; None is no value."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=relative, abs_tol=tolerance)


@lru_cache(maxsize=512)
def values(kind: ExpressionKind, expression: Expression) -> tuple[Value | None, ...]:
    """The values of an expression on the sample points of a kind."""
    return tuple(expression.at(*point) for point in kind.samples())


@lru_cache(maxsize=64)
def _samples(count: int, domain: tuple[Any, ...]) -> tuple[Sample, ...]:
    """Every combination of simple numbers of the domain, and irregular points between the ends.

    Each variable runs through the irregular numbers in its own order, so that no two go up together.
    """
    if count == 0:
        return ((),)
    pairs = domain if isinstance(domain[0], Sequence) else [domain] * count
    ends = [(Fraction(low), Fraction(high)) for low, high in pairs]
    simple = [_simple(low, high, SIMPLE[min(count, 3) - 1]) for low, high in ends]
    irregular = (
        tuple(
            low + (high - low) * Fraction(step * k % 144, 144)
            for (low, high), step in zip(ends, STEPS, strict=False)
        )
        for k in range(1, 20)
    )
    return (*product(*simple), *irregular)


def _simple(low: Fraction, high: Fraction, count: int) -> list[Fraction]:
    """The `count` smallest whole numbers from low to high, and both ends."""
    whole = sorted(range(math.ceil(low), math.floor(high) + 1), key=lambda n: (abs(n), n < 0))
    return list(dict.fromkeys([*map(Fraction, whole[:count]), low, high]))
