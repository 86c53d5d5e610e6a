"""The maths of lesson 3: a filter is a small matrix that slides over an image (`matrices.py`).

Rows and columns count from 1, as in school: a_ij stands in row i (from above) and column j (from the left).

Networks compute the *cross-correlation*: `correlate` lays the filter on the image as it is. Mathematicians
call something else convolution: `convolve` first turns the filter over 180°. The lesson says "convolution"
for the first, as everybody in deep learning does, and shows the difference once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike

from ...maths.matrices import LARGEST_INT, Matrix, Number, as_matrix

Places = Sequence[tuple[int, int]]


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
        if bound < LARGEST_INT:
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
    kernel: Matrix
    total: Number

    @cached_property
    def products(self) -> Matrix:
        """The numbers of the window times those of the filter; worked out for the step that is shown only."""
        return as_matrix(self.window.astype(object) * self.kernel.astype(object))


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
        yield Step(i + 1, j + 1, top + 1 - padding, left + 1 - padding, part, kernel, totals[i][j])


def filter_sum(kernel: ArrayLike) -> Number:
    """S, the sum of all numbers of the filter: on an area with one grey value c the output is S·c.

    S = 1 keeps the brightness, S = 0 makes even areas 0.

    >>> filter_sum([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]), filter_sum([[-1, 0, 1]] * 3)
    (1, 0)
    """
    return sum(as_matrix(kernel).ravel().tolist())


def strongest_places(image: ArrayLike, kernel: ArrayLike, edges: Places, even: Places) -> Places:
    """The places with the largest |sum|, as many as there are edges: what a filter takes for edges.

    Places are the row and column of the middle of a window, from 1. Where sums are equal, an even place goes
    first: no filter wins by giving the same number everywhere.

    >>> image = [[0, 0, 0, 9, 9]] * 3
    >>> strongest_places(image, [[-1, 0, 1]] * 3, edges=[(2, 3)], even=[(2, 2)])
    [(2, 3)]
    >>> strongest_places(image, [[1, 1, 1]] * 3, edges=[(2, 3)], even=[(2, 2), (2, 4)])
    [(2, 4)]
    """
    kernel = as_matrix(kernel)
    half = len(kernel) // 2

    def strength(place: tuple[int, int]) -> Number:
        part = window(image, place[0] - half, place[1] - half, len(kernel))
        return abs(correlate(part, kernel).item())

    return sorted([*even, *edges], key=strength, reverse=True)[: len(edges)]  # equal ones stay in order


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
