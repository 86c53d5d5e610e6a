"""An image is a matrix of grey values: the operations on a whole image.

Whole numbers and fractions stay exact; with a decimal number (a float) in it, everything is float.
"""

from __future__ import annotations

from numbers import Rational

import numpy as np
from numpy.typing import ArrayLike

from ...maths.matrices import Matrix, Number, as_matrix

BRIGHTEST = 255  # the grey value of white; 0 is black


def brighter(image: ArrayLike, c: Number) -> Matrix:
    """A + c·J, where J is all ones: every grey value goes up by c (down for c < 0)."""
    image = as_matrix(image)
    return as_matrix(image + _like(image, c))


def contrast(image: ArrayLike, factor: Number) -> Matrix:
    """factor·A: differences between grey values grow when factor > 1.

    >>> from fractions import Fraction
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
