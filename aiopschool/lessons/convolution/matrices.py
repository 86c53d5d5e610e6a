"""An image is a matrix: reading one exactly, and the operations on a whole image.

Whole numbers and fractions stay exact; with a decimal number (a float) in it, everything is float.
"""

from __future__ import annotations

from fractions import Fraction
from numbers import Rational, Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Number = int | float | Fraction
Matrix = NDArray[Any]  # two-dimensional: int64, float64, or object with exact numbers

BRIGHTEST = 255  # the grey value of white; 0 is black
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


def brighter(image: ArrayLike, c: Number) -> Matrix:
    """A + c·J, where J is all ones: every grey value goes up by c (down for c < 0)."""
    image = as_matrix(image)
    return as_matrix(image + _like(image, c))


def contrast(image: ArrayLike, factor: Number) -> Matrix:
    """factor·A: differences between grey values grow when factor > 1.

    >>> contrast([[100, 120]], Fraction(3, 2))
    array([[150, 180]])
    """
    image = as_matrix(image)
    return as_matrix(image * _like(image, factor))


def negative(image: ArrayLike, top: Number = BRIGHTEST) -> Matrix:
    """top·J − A: light becomes dark. Twice gives the image back.

    >>> negative([[0, 255, 100]])
    array([[255,   0, 155]])
    """
    return brighter(-as_matrix(image), top)


def transpose(image: ArrayLike) -> Matrix:
    """Aᵀ: row i becomes column i, a reflection in the main diagonal.

    >>> transpose([[1, 2, 3], [4, 5, 6]])
    array([[1, 4],
           [2, 5],
           [3, 6]])
    """
    return as_matrix(image).T


def _like(image: Matrix, number: Number) -> Matrix:
    """One number as an array that keeps sums and products with `image` exact."""
    exact = isinstance(number, Rational) and image.dtype != float
    return np.array(number if exact else float(number), dtype=object if exact else float)
