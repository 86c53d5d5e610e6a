"""The maths of lesson 3: an image is a matrix, and a filter is a small matrix that slides over it.

Whole numbers and fractions stay exact; with a decimal number (a float) in it, everything is float. Rows and
columns count from 1, as in school: a_ij stands in row i (from above) and column j (from the left).

Networks compute the *cross-correlation*: `correlate` lays the filter on the image as it is. Mathematicians
call something else convolution: `convolve` first turns the filter over 180°. The lesson says "convolution"
for the first, as everybody in deep learning does, and shows the difference once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike, NDArray

Number = int | float | Fraction
Matrix = NDArray[Any]  # two-dimensional: int64, float64, or object with exact numbers

BRIGHTEST = 255  # the grey value of white; 0 is black
_LARGEST = 2**63  # whole numbers from here on do not fit int64


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
    if all(cell.denominator == 1 and abs(cell) < _LARGEST for cell in cells):
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


def clip(image: ArrayLike, low: Number = 0, high: Number = BRIGHTEST) -> Matrix:
    """Grey values outside [low, high] put at the nearest end. For showing only: compute with the others."""
    return np.clip(as_matrix(image), low, high)


def _like(image: Matrix, number: Number) -> Matrix:
    """One number as an array that keeps sums and products with `image` exact."""
    exact = isinstance(number, Rational) and image.dtype != float
    return np.array(number if exact else float(number), dtype=object if exact else float)


def output_size(n: int, k: int, padding: int = 0, stride: int = 1) -> int:
    """How many places a filter of k pixels has along n pixels: ⌊(n + 2p − k)/s⌋ + 1.

    `padding` p is the number of zeros added at each end, `stride` s how far the filter jumps. Raises
    `ValueError` when it does not fit even once.

    >>> output_size(28, 5), output_size(28, 5, padding=2), output_size(8, 3, stride=2)
    (24, 28, 3)
    """
    if k < 1 or padding < 0 or stride < 1:
        raise ValueError("a filter and a stride are at least 1, padding is at least 0")
    if k > n + 2 * padding:
        raise ValueError(f"a filter of {k} does not fit in {n + 2 * padding} pixels; add padding")
    return (n + 2 * padding - k) // stride + 1


def same_padding(k: int) -> int:
    """The padding p = (k − 1)/2 that keeps the size with stride 1. Raises `ValueError` for even k.

    >>> [same_padding(k) for k in (1, 3, 5)]
    [0, 1, 2]
    """
    if k < 1 or k % 2 == 0:
        raise ValueError(f"only an odd filter keeps the size, not {k}")
    return (k - 1) // 2


def pad(image: ArrayLike, padding: int) -> Matrix:
    """The image with a border of `padding` zeros on each side."""
    return np.pad(as_matrix(image), padding)


def window(image: ArrayLike, i: int, j: int, k: int) -> Matrix:
    """The k × k part of the image with a_ij at its upper left. Raises `ValueError` when it sticks out.

    >>> window([[1, 2, 0], [0, 1, 3], [2, 0, 1]], 2, 1, 2)
    array([[0, 1],
           [2, 0]])
    """
    image = as_matrix(image)
    rows, columns = image.shape
    if not (1 <= i <= rows - k + 1 and 1 <= j <= columns - k + 1):
        raise ValueError(f"no window of {k} by {k} at ({i}, {j}) in a matrix of {rows} by {columns}")
    return image[i - 1 : i - 1 + k, j - 1 : j - 1 + k]


def correlate(image: ArrayLike, kernel: ArrayLike, *, padding: int = 0, stride: int = 1) -> Matrix:
    """Slide the filter over the image: b_ij = Σ_u Σ_v a_(i+u−1)(j+v−1) · k_uv.

    At each place: elementwise products of window and filter, then their sum. Exact for whole numbers and
    fractions. Raises `ValueError` when the filter does not fit (`output_size`).

    >>> correlate([[1, 2, 0], [0, 1, 3], [2, 0, 1]], [[1, 2], [0, -1]])
    array([[ 4, -1],
           [ 2,  6]])
    """
    image, kernel = _together(pad(image, padding), as_matrix(kernel))
    places = [output_size(n, k, stride=stride) for n, k in zip(image.shape, kernel.shape, strict=True)]
    last_row, last_column = ((n - 1) * stride + 1 for n in places)
    total = np.zeros(places, dtype=image.dtype)
    for (u, v), weight in np.ndenumerate(kernel):  # as many shifted images as the filter has numbers
        total += weight * image[u : u + last_row : stride, v : v + last_column : stride]
    return as_matrix(total) if total.dtype == object else total


def _together(image: Matrix, kernel: Matrix) -> tuple[Matrix, Matrix]:
    """Both as floats if one is float; else both exact, as Python numbers when int64 could overflow."""
    if float in (image.dtype, kernel.dtype):
        return image.astype(float), kernel.astype(float)
    if object not in (image.dtype, kernel.dtype):
        bound = sum(abs(weight) for weight in kernel.ravel().tolist()) * max(map(abs, _ends(image)))
        if bound < _LARGEST:
            return image, kernel
    return image.astype(object), kernel.astype(object)


def _ends(image: Matrix) -> tuple[int, int]:
    return int(image.min()), int(image.max())


def rotated(kernel: ArrayLike) -> Matrix:
    """The filter turned over 180°: rows and columns in the opposite order."""
    return as_matrix(kernel)[::-1, ::-1]


def convolve(image: ArrayLike, kernel: ArrayLike, *, padding: int = 0, stride: int = 1) -> Matrix:
    """The convolution of mathematics: turn the filter over 180°, then slide.

    An edge filter only changes sign; a symmetric filter gives the same.

    >>> edge = [[-1, 0, 1]] * 3
    >>> correlate([[0, 0, 9]] * 3, edge), convolve([[0, 0, 9]] * 3, edge)
    (array([[27]]), array([[-27]]))
    """
    return correlate(image, rotated(kernel), padding=padding, stride=stride)


@dataclass(frozen=True)
class Step:
    """One place of the filter: all that the explorer shows there.

    (`row`, `column`) is the place in the output, (`top`, `left`) that of the window's upper left pixel in the
    image; with padding it can be 0 or negative, for a pixel that was added. All count from 1.
    """

    row: int
    column: int
    top: int
    left: int
    window: Matrix
    products: Matrix
    total: Number


def steps(image: ArrayLike, kernel: ArrayLike, *, padding: int = 0, stride: int = 1) -> Iterator[Step]:
    """The places of the filter one by one, row after row, with the products and their sum.

    >>> first = next(steps([[1, 2], [3, 4]], [[0, 1], [1, 1]]))
    >>> first.products.tolist(), first.total
    ([[0, 2], [3, 4]], 9)
    """
    kernel = as_matrix(kernel)
    padded = pad(image, padding)
    size = [output_size(n, k, stride=stride) for n, k in zip(padded.shape, kernel.shape, strict=True)]
    totals = correlate(padded, kernel, stride=stride).tolist()
    for i, j in np.ndindex(*size):
        top, left = i * stride, j * stride
        part = padded[top : top + kernel.shape[0], left : left + kernel.shape[1]]
        products = as_matrix(np.multiply(*(m.astype(object) for m in (part, kernel))))
        yield Step(i + 1, j + 1, top + 1 - padding, left + 1 - padding, part, products, totals[i][j])


def filter_sum(kernel: ArrayLike) -> Number:
    """S, the sum of all numbers of the filter: on an area with one grey value c the output is S·c.

    S = 1 keeps the brightness, S = 0 makes even areas 0.

    >>> filter_sum([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]), filter_sum([[-1, 0, 1]] * 3)
    (1, 0)
    """
    return sum(as_matrix(kernel).ravel().tolist())


def relu(image: ArrayLike) -> Matrix:
    """max(0, a) for every number: what is negative becomes 0.

    >>> relu([[27, -27]])
    array([[27,  0]])
    """
    return np.maximum(as_matrix(image), 0)


def max_pool(image: ArrayLike, size: int = 2) -> Matrix:
    """The largest number of every block of size × size; a rest that fills no block is left out."""
    image = as_matrix(image)
    for n in image.shape:
        output_size(n, size, stride=size)  # the error when not one block fits
    return sliding_window_view(image, (size, size))[::size, ::size].max(axis=(2, 3))


def mean_filter(size: int = 3) -> Matrix:
    """(1/size²)·J: every number equal and the sum 1.

    >>> mean_filter(2)[0, 0]
    Fraction(1, 4)
    """
    return np.full((size, size), Fraction(1, size**2), dtype=object)


def mean_pool(image: ArrayLike, size: int = 2) -> Matrix:
    """The mean of every block of size × size: a mean filter that jumps `size` pixels.

    >>> mean_pool([[1, 3, 5, 5], [5, 7, 5, 5]])
    array([[4, 5]])
    """
    return correlate(image, mean_filter(size), stride=size)


def filter_weights(k: int) -> int:
    """How many numbers a k × k filter has: k², whatever the size of the image (a bias is one more)."""
    return k * k


def dense_weights(inputs: int, outputs: int) -> int:
    """How many numbers a layer has in which every input is connected to every output.

    >>> filter_weights(5), dense_weights(28 * 28, 24 * 24)
    (25, 451584)
    """
    return inputs * outputs
