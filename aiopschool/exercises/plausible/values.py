"""Wrong values by kind of answer: other signs, swaps, inverses, off by one, results on the way there."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations, permutations
from typing import Any

from ..answers import Interval, IntervalKind, ListKind, NumberKind, PercentKind, VectorKind
from .given import Given, Numbers
from .ways import (
    ALONE,
    COMPLEMENT,
    DOUBLE,
    ENDS,
    FORGOTTEN,
    HALF,
    INVERSE,
    ON_THE_WAY,
    ONE,
    OTHER_PART,
    QUESTION,
    SIGN,
    SWAPPED,
    TEN,
    TOO_MUCH,
    Wrong,
    wrong_values,
)


def near(x: Fraction) -> Wrong:
    """Numbers that one slip away from x."""
    yield -x, SIGN
    if x:
        yield 1 / x, INVERSE
        yield -1 / x, INVERSE
    yield from ((x + step, ONE) for step in (1, -1))
    yield from ((x * 2, DOUBLE), (x / 2, HALF))


def numbers(x: Fraction, given: Given) -> Wrong:
    """Numbers that pupils write for x."""
    x = Fraction(x)
    yield from near(x)
    yield from ((n, OTHER_PART) for n in given.other_numbers)
    yield from ((n, QUESTION) for n in given.numbers[:6])
    for n in given.numbers[:5]:
        yield from ((x - n, FORGOTTEN), (x + n, TOO_MUCH), (x + 2 * n, SIGN), (x - 2 * n, SIGN))
    for a, b in combinations(given.numbers[:4], 2):
        yield from ((n, ON_THE_WAY) for n in (a * b, a + b, a - b))
    yield from ((n, QUESTION) for n in (Fraction(0), Fraction(1)))
    yield from ((n, TEN) for n in (x * 10, x / 10))
    yield from ((-n, SIGN) for n in given.numbers[:6])
    yield from ((a / b, ON_THE_WAY) for a, b in permutations(given.numbers[:4], 2) if b)
    yield from ((x * x, ON_THE_WAY), (abs(x), SIGN), (x + 2, ONE), (x - 2, ONE))
    yield from (
        (x * 4, DOUBLE),
        (x / 4, HALF),
        (2 * x + 1, DOUBLE),
        (x * x + x, ON_THE_WAY),
        (x * 3, TOO_MUCH),
    )


@wrong_values.register
def _number(kind: NumberKind, answer: Fraction, given: Given) -> Wrong:
    yield from numbers(answer, given)


@wrong_values.register
def _percent(kind: PercentKind, answer: Fraction, given: Given) -> Wrong:
    yield 1 - answer, COMPLEMENT
    yield from ((answer * factor, TEN) for factor in (100, Fraction(1, 100), 10, Fraction(1, 10)))
    yield from ((answer + Fraction(step, 100), ONE) for step in (1, -1))
    yield from ((n / 100, why) for n, why in numbers(answer * 100, given))
    yield from ((a / b, ON_THE_WAY) for a, b in permutations(given.numbers[:4], 2) if b)


def replaced(values: Numbers, i: int, x: Any) -> tuple[Any, ...]:
    """The values with another one at place i."""
    return (*values[:i], x, *values[i + 1 :])


def tuples(values: Numbers, given: Given) -> Wrong:
    """Other tuples of the same length: all numbers changed in one way, or one of them."""
    yield from ((other, SWAPPED) for other in permutations(values))
    yield tuple(-x for x in values), SIGN
    yield from ((replaced(values, i, -x), SIGN) for i, x in enumerate(values))
    yield from ((replaced(values, i, Fraction(0)), FORGOTTEN) for i in range(len(values)))
    for step in (1, -1):
        yield from ((replaced(values, i, x + step), ONE) for i, x in enumerate(values))
        yield tuple(x + step for x in values), ONE
    for i, x in enumerate(values):
        yield from ((replaced(values, i, n), why) for n, why in near(x) if why != ONE)
    yield from (
        (tuple(x * factor for x in values), why) for factor, why in ((2, DOUBLE), (Fraction(1, 2), HALF))
    )
    yield from ((point, QUESTION) for point in given.points if len(point) == len(values))
    yield from _with_points(values, given.points)
    yield from ((other, QUESTION) for other in permutations(given.numbers[:5], len(values)))
    for i in range(len(values)):
        yield from ((replaced(values, i, n), QUESTION) for n in given.numbers[:5])
        yield from ((replaced(values, i, n), OTHER_PART) for n in given.other_numbers[:3])


def _with_points(values: Numbers, points: Iterable[Numbers]) -> Wrong:
    """A point of the question added, taken away, multiplied or filled in, in the first coordinates."""
    for point in points:
        pairs = list(zip(values, point, strict=False))
        rest = values[len(pairs) :]
        yield (*point[: len(pairs)], *rest), ON_THE_WAY
        yield (*(a + b for a, b in pairs), *rest), TOO_MUCH
        yield (*(a - b for a, b in pairs), *rest), FORGOTTEN
        yield (*(a * b for a, b in pairs), *rest), ON_THE_WAY
        yield (*(a - 2 * b for a, b in pairs), *rest), SIGN


@wrong_values.register
def _vector(kind: VectorKind, answer: Numbers, given: Given) -> Wrong:
    yield from tuples(tuple(map(Fraction, answer)), given)


@wrong_values.register
def _list(kind: ListKind, answer: Iterable[Fraction], given: Given) -> Wrong:
    values = tuple(map(Fraction, answer))
    if kind.size is None:
        yield from ((values[:i] + values[i + 1 :], FORGOTTEN) for i in range(len(values)))
        yield from (((*values, n), TOO_MUCH) for n in (*given.numbers[:4], Fraction(0)))
        yield (), FORGOTTEN
    yield from tuples(values, given)


@wrong_values.register
def _interval(kind: IntervalKind, answer: Interval, given: Given) -> Wrong:
    low, high = answer.ends
    for closed in ((True, True), (True, False), (False, True), (False, False)):
        yield (
            Interval(
                low, high, tuple(c and end is not None for c, end in zip(closed, answer.ends, strict=True))
            ),
            ENDS,
        )
    yield from _other_sides(answer)
    for i, end in enumerate(answer.ends):
        if end is None:
            continue
        yield Interval(end, end, (True, True)), ALONE
        changed = [*near(end), (Fraction(0), FORGOTTEN), *((n, QUESTION) for n in given.numbers[:4])]
        for n, why in changed:
            yield Interval(*replaced(answer.ends, i, n), answer.closed), why


def _other_sides(answer: Interval) -> Wrong:
    low, high = answer.ends
    closed = answer.closed
    yield Interval(*(None if end is None else -end for end in (high, low)), closed[::-1]), SIGN
    yield from (
        (Interval(*ends, kept), FORGOTTEN)
        for ends, kept in (((low, None), (closed[0], False)), ((None, high), (False, closed[1])))
    )
    if low is not None:
        yield Interval(None, low, (False, not closed[0])), COMPLEMENT
    if high is not None:
        yield Interval(high, None, (not closed[1], False)), COMPLEMENT
    yield Interval(None, None), FORGOTTEN
    if low is not None and high is not None:
        yield Interval((low + high) / 2, (low + high) / 2, (True, True)), ALONE
