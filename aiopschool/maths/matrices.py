"""Reading a matrix exactly: whole numbers and fractions stay what they are.

With one decimal number (a float) in it, a matrix is all float.
"""

from __future__ import annotations

from fractions import Fraction
from numbers import Rational, Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Number = int | float | Fraction
Matrix = NDArray[Any]  # two-dimensional: int64, float64, or object with exact numbers

LARGEST_INT = 2**63  # whole numbers from here on do not fit int64


def as_matrix(values: ArrayLike) -> Matrix:
    """Read rows of numbers as a matrix.

    Whole numbers (also `Fraction(3)`) become int64, other exact numbers stay exact, the rest becomes float64.
    Raises `ValueError` for rows of different length, an empty matrix, or something that is no finite number.

    >>> as_matrix([[1, 2], [3, 4]]).shape
    (2, 2)
    >>> as_matrix([[Fraction(1, 3), 0]])
    array([[Fraction(1, 3), 0]], dtype=object)
    """
    matrix = values if isinstance(values, np.ndarray) else np.array(values, dtype=object)
    if matrix.ndim != 2 or matrix.size == 0:
        raise ValueError(f"a matrix has rows of equal length, not the shape {matrix.shape}")
    if matrix.dtype.kind == "O":
        return _exact(matrix)
    if matrix.dtype.kind not in "buif":
        raise ValueError("a matrix holds numbers only")
    return _finite(matrix.astype(float)) if matrix.dtype.kind == "f" else matrix.astype(np.int64)


def _exact(matrix: Matrix) -> Matrix:
    """A matrix of Python numbers: whole ones as int64 if they fit, else unchanged; floats make all float."""
    cells = matrix.ravel().tolist()
    if set(map(type, cells)) == {int}:  # most often, hence without asking what every cell is
        return matrix.astype(np.int64) if max(map(abs, cells)) < LARGEST_INT else matrix
    if not all(isinstance(cell, Real) for cell in cells):
        raise ValueError("a matrix holds numbers only")
    if not all(isinstance(cell, Rational) for cell in cells):
        return _finite(matrix.astype(float))
    if all(cell.denominator == 1 and abs(cell) < LARGEST_INT for cell in cells):
        return matrix.astype(np.int64)
    return matrix


def _finite(matrix: Matrix) -> Matrix:
    if not np.isfinite(matrix).all():
        raise ValueError("a matrix holds finite numbers only")
    return matrix
