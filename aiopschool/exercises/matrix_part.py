"""A matrix in an exercise: as text, as a formula, and as a part to fill in. Each may be an array of numpy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ..numbers import Number, format_number
from .answers import MatrixKind
from .part import Mistake, Part
from .writing import format_products, tex

if TYPE_CHECKING:
    from numpy import ndarray

Rows = Sequence[Sequence[Number]]


def rows_of(matrix: ndarray | Rows) -> tuple[tuple[Any, ...], ...]:
    """A matrix as rows of Python numbers, as `MatrixKind` compares them."""
    return tuple(map(tuple, matrix if isinstance(matrix, (list, tuple)) else matrix.tolist()))


def matrix_tex(name: str, matrix: ndarray | Rows) -> str:
    """A matrix between square brackets, as a formula.

    >>> matrix_tex("K", [[1, Fraction(-1, 2)]])
    '$K = \\\\begin{bmatrix} 1 & -0{,}5 \\\\end{bmatrix}$'
    """
    lines = [" & ".join(tex(format_number(cell)).strip("$") for cell in row) for row in rows_of(matrix)]
    return rf"${name} = \begin{{bmatrix}} " + r" \\ ".join(lines) + r" \end{bmatrix}$"


def format_matrix(matrix: ndarray | Rows) -> str:
    """A matrix in a text, row after row.

    >>> format_matrix([[1, Fraction(-1, 2)], [0, 2]])
    '[1 −0,5; 0 2]'
    """
    rows = rows_of(matrix)
    return MatrixKind(len(rows), len(rows[0])).write(rows)


def format_elementwise(one: ndarray | Rows, other: ndarray | Rows) -> str:
    """The products of numbers in the same place, as a sum.

    >>> format_elementwise([[1, -2]], [[5, 3]])
    '1 · 5 − 2 · 3'
    """
    rows = zip(rows_of(one), rows_of(other), strict=True)
    pairs = [pair for two in rows for pair in zip(*two, strict=True)]
    return format_products(*((Fraction(a), Fraction(b)) for a, b in pairs))


def matrix_part(label: str, answer: ndarray | Rows, *, pointer: str, mistakes: Iterable[Mistake]) -> Part:
    """A matrix to fill in, cell by cell; the values of the mistakes may be arrays too."""
    rows = rows_of(answer)
    return Part(
        label=label,
        kind=MatrixKind(len(rows), len(rows[0])),
        answer=rows,
        pointer=pointer,
        mistakes=[replace(mistake, value=rows_of(mistake.value)) for mistake in mistakes],
    )
