"""Wrong matrices: turned, mirrored, changed as a whole or in one cell, and made of those in the question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain, permutations
from operator import add, mul, sub
from typing import Any

from ..answers import MatrixKind
from .given import Given
from .values import near, replaced
from .ways import (
    DOUBLE,
    ELSEWHERE,
    FORGOTTEN,
    HALF,
    MIRRORED,
    ON_THE_WAY,
    ONE,
    QUESTION,
    SIGN,
    TRANSPOSED,
    Wrong,
    wrong_values,
)

Rows = tuple[tuple[Fraction, ...], ...]


@wrong_values.register
def _matrix(kind: MatrixKind, answer: Any, given: Given) -> Wrong:
    rows = tuple(tuple(map(Fraction, row)) for row in answer)
    yield from _turned(rows)
    for factor, why in ((-1, SIGN), (2, DOUBLE), (Fraction(1, 2), HALF)):
        yield _each(rows, lambda x, factor=factor: x * factor), why
    yield _each(rows, abs), SIGN
    yield from ((other, ELSEWHERE) for other in _moved(rows))
    yield from ((_each(rows, lambda x, step=step: x + step), ONE) for step in (1, -1))
    yield from ((_each(rows, lambda _x, n=n: Fraction(n)), FORGOTTEN) for n in (0, 1))
    yield from ((other, QUESTION) for other in given.matrices if _shape(other) == _shape(rows))
    for a, b in permutations(given.matrices, 2):
        yield from ((other, ON_THE_WAY) for other in _combined(a, b) if _shape(other) == _shape(rows))
    for i, row in enumerate(rows):
        for j, x in enumerate(row):
            cells = ((replaced(row, j, n), why) for n, why in near(x) if why in (SIGN, ONE))
            yield from ((replaced(rows, i, cell), why) for cell, why in cells)


def _turned(rows: Rows) -> Wrong:
    """Rows or columns in the other order; of a square matrix also rows as columns."""
    mirrored = tuple(row[::-1] for row in rows)
    others = (mirrored, rows[::-1], mirrored[::-1])
    if len(rows) == len(rows[0]):
        yield from ((tuple(zip(*other, strict=True)), TRANSPOSED) for other in (rows, *others))
    yield from ((other, MIRRORED) for other in others)


def _combined(a: Rows, b: Rows) -> Iterator[Rows]:
    """Two matrices added, subtracted, multiplied in the same place, and as matrix product, where they fit."""
    if _shape(a) == _shape(b):
        for work in (add, sub, mul):
            yield tuple(tuple(map(work, *pair)) for pair in zip(a, b, strict=True))
    if len(a[0]) == len(b):
        columns = list(zip(*b, strict=True))
        yield tuple(tuple(sum(map(mul, row, column)) for column in columns) for row in a)


def _moved(rows: Rows) -> Iterator[Rows]:
    """The first number that is not 0 changes places with every other one."""
    cells = tuple(chain.from_iterable(rows))
    first = next((i for i, x in enumerate(cells) if x), 0)
    width = len(rows[0])
    for i, x in enumerate(cells):
        moved = replaced(replaced(cells, i, cells[first]), first, x)
        yield tuple(moved[start : start + width] for start in range(0, len(cells), width))


def _each(rows: Rows, change: Callable[[Fraction], Fraction]) -> Rows:
    return tuple(tuple(map(change, row)) for row in rows)


def _shape(rows: Rows) -> tuple[int, int]:
    return len(rows), len(rows[0])
