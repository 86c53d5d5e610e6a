"""Exercises 3a, 3d and 3e: read a matrix, compute with whole images, and two different products."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import numpy as np

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    PlaceKind,
    _,
    exercise,
    format_elementwise,
    format_matrix,
    matrix_part,
    matrix_tex,
)
from ....maths.matrices import Matrix, as_matrix
from ..images import contrast, transpose
from ..model import correlate
from .filters import filter_mistakes

_PLACES = [(i, j) for i in (1, 2, 3, 4) for j in (1, 2, 3) if i != j]
_INDICES = list(permutations((1, 2, 3), 2))


@exercise("3a", level=1)
def read_matrix(numbers: Numbers) -> Content:
    """Elements of a matrix, first the row and then the column, and the place of the lightest pixel."""
    book = (90, 30, 140, 50, 110, 70, 180, 60, 20, 40, 240, 100)
    greys = list(numbers.sample(range(20, 250, 10), len(book), book=book))
    (i, j), (k, m) = numbers.sample(_INDICES, 2, book=((3, 1), (1, 2)))
    row, column = numbers.choice([place for place in _PLACES if place not in ((i, j), (k, m))], book=(4, 2))
    at, lightest = 3 * row + column - 4, greys.index(max(greys))
    greys[at], greys[lightest] = greys[lightest], greys[at]
    image = as_matrix(np.reshape(greys, (4, 3)))
    one, other = image[i - 1, j - 1].item(), image[k - 1, m - 1].item()
    return Content(
        title=_("read a matrix"),
        prompt=_("An image is the matrix {image}. Compute {wanted}. Where is the lightest pixel?"),
        parts=(_difference(image, (i, j), (k, m)), _lightest(image)),
        hints=(
            _("The first index is the row, from above. The second index is the column, from the left."),
            _("Say it aloud: row …, column … Then point at the number."),
        ),
        solution=_("{wanted} = {one} − {other} = {difference}. Lightest: row {row}, column {column}."),
        praise=_("First down, then to the right: that is how you read a matrix."),
        values={
            "image": matrix_tex("A", image),
            "wanted": f"$a_{{{i}{j}}} - a_{{{k}{m}}}$",
            "one": one,
            "other": other,
            "difference": one - other,
            "row": row,
            "column": column,
        },
    )


def _difference(image: Matrix, first: tuple[int, int], second: tuple[int, int]) -> Part:
    def elements(matrix: Matrix) -> tuple[int, int]:
        return tuple(matrix[i - 1, j - 1].item() for i, j in (first, second))

    (one, other), (turned, other_turned), below = map(elements, (image, image.T, image[::-1]))
    once = _("You read the column first in one of the two elements. The first index is the row.")
    only_one = _("That is one of the two elements. Subtract them.")
    return Part(
        label=_("difference"),
        kind=NumberKind(),
        answer=one - other,
        pointer=_("Look for both elements: first the row, then the column. Then subtract."),
        mistakes=(
            Mistake(turned - other_turned, _("You read the column first. The first index is the row.")),
            Mistake(below[0] - below[1], _("You counted the rows from below. Row 1 is the top row.")),
            Mistake(other - one, _("You subtracted the other way round. Begin with the first element.")),
            Mistake(one + other, _("You added the two elements. Subtract them.")),
            Mistake(turned - other, once),
            Mistake(one - other_turned, once),
            Mistake(one, only_one),
            Mistake(other, only_one),
        ),
    )


def _lightest(image: Matrix) -> Part:
    row, column = divmod(int(image.argmax()), 3)
    dark_row, dark_column = divmod(int(image.argmin()), 3)
    return Part(
        label=_("place of the lightest pixel"),
        kind=PlaceKind(),
        answer=(Fraction(row + 1), Fraction(column + 1)),
        pointer=_("Look for the largest number. In which row does it stand, from above? In which column?"),
        mistakes=(
            Mistake((column + 1, row + 1), _("You wrote the column first. Write the row first.")),
            Mistake(
                (dark_row + 1, dark_column + 1), _("That is the darkest pixel. A large number is light.")
            ),
            Mistake((4 - row, column + 1), _("You counted the rows from below. Row 1 is the top row.")),
            Mistake((row, column), _("You counted from 0. In mathematics the first row is row 1.")),
        ),
    )


@exercise("3d", level=1)
def whole_image(numbers: Numbers) -> Content:
    """Half of a sum, as when one photo fades into another, and a transpose."""
    tens = range(10, 120, 10)
    one = as_matrix(np.reshape(numbers.sample(tens, 6, book=(20, 100, 60, 40, 80, 10)), (2, 3)))
    other = as_matrix(np.reshape(numbers.sample(tens, 6, book=(60, 20, 100, 80, 110, 30)), (2, 3)))
    return Content(
        title=_("compute with a whole image"),
        prompt=_("Two images are {one} and {other}. Compute $\\frac{{1}}{{2}}(A + B)$ and $A^T$."),
        parts=(_halfway(one, other), _transposed(one)),
        hints=(
            _("Add numbers in the same place. Then halve every sum."),
            _("In $A^T$ the first row of $A$ is the first column."),
        ),
        solution=_("Halfway: {half}. Transposed: {transposed}."),
        praise=_("So one photo fades into another, and so you mirror it in its main diagonal."),
        values={
            "one": matrix_tex("A", one),
            "other": matrix_tex("B", other),
            "half": format_matrix(_half(one + other)),
            "transposed": format_matrix(transpose(one)),
        },
    )


def _half(matrix: Matrix) -> Matrix:
    return contrast(matrix, Fraction(1, 2))


def _halfway(one: Matrix, other: Matrix) -> Part:
    only_one = _("You halved only one of the two images. First add, then halve.")
    return matrix_part(
        "½(A + B)",
        _half(one + other),
        pointer=_("Add numbers in the same place. Then halve every sum."),
        mistakes=(
            Mistake(one + other, _("You added. Now halve every number.")),
            Mistake(_half(one + 2 * other), only_one),
            Mistake(_half(2 * one + other), only_one),
            Mistake(_half(one - other), _("You subtracted the images. Add them.")),
            Mistake(_half(one * other), _("You multiplied. Add numbers in the same place, then halve.")),
        ),
    )


def _transposed(image: Matrix) -> Part:
    turned = _("You turned the image a quarter turn. The first row becomes the first column.")
    return matrix_part(
        "Aᵀ",
        image.T,
        pointer=_("Write the first row of A as the first column, from top to bottom. Then the second row."),
        mistakes=(
            Mistake(image.reshape(3, 2), _("You kept the order. A row of A becomes a column.")),
            Mistake(image.T[:, ::-1], turned),
            Mistake(image.T[::-1], turned),
            Mistake(image.T[::-1, ::-1], _("You mirrored in the other diagonal.")),
        ),
    )


@exercise("3e", level=2)
def two_products(numbers: Numbers) -> Content:
    """The matrix product, and the one number that a filter gives on its window."""
    a, b, c, d = (numbers.randint(1, 5, book=n) for n in (2, 1, 3, 4))
    u, v, w = (numbers.randint(1, 3, book=n) for n in (1, 3, 2))
    window, kernel = as_matrix([[a, b], [c, d]]), as_matrix([[u, v], [w, -numbers.randint(1, 2, book=1)]])
    return Content(
        title=_("matrix product or convolution"),
        prompt=_(
            "The window is {window} and the filter is {kernel}. Compute $A \\cdot K$. "
            "Compute also the number that the filter gives on this window."
        ),
        parts=(_matrix_product(window, kernel), _convolution(window, kernel)),
        hints=(
            _("Matrix product: a row of A times a column of K, for each of the four places."),
            _("Filter: multiply numbers in the same place, and add the four products."),
        ),
        solution=_("The matrix product is {product}. The filter gives {products} = {total}."),
        praise=_("A matrix product is a matrix again. A filter makes one number of a window."),
        values={
            "window": matrix_tex("A", window),
            "kernel": matrix_tex("K", kernel),
            "product": format_matrix(window @ kernel),
            "products": format_elementwise(kernel, window),
            "total": correlate(window, kernel).item(),
        },
    )


def _matrix_product(window: Matrix, kernel: Matrix) -> Part:
    same_place = _("You multiplied in the same place, as a filter does. Take rows times columns.")
    minus = _("Look at the minus sign. That product is negative too.")
    return matrix_part(
        "A · K",
        window @ kernel,
        pointer=_("Take the first row of A and the first column of K: two products, and their sum."),
        mistakes=(
            Mistake(window * kernel, same_place),
            Mistake(kernel @ window, _("That is K · A. Take rows of A times columns of K.")),
            Mistake(window @ kernel.T, _("You took rows times rows. Take a column of K.")),
            Mistake(window + kernel, _("You added the matrices. Multiply rows by columns.")),
            Mistake(window @ abs(kernel), minus),
        ),
    )


def _convolution(window: Matrix, kernel: Matrix) -> Part:
    product = _("You added the numbers of the matrix product. Multiply in the same place here.")
    return Part(
        label=_("number of the filter"),
        kind=NumberKind(),
        answer=correlate(window, kernel).item(),
        pointer=_("Which two numbers lie on each other? Multiply these. Then add the four products."),
        mistakes=(
            *(Mistake(one.value.item(), one.message) for one in filter_mistakes(window, kernel)),
            Mistake(int((window @ kernel).sum()), product),
            Mistake(int(kernel.sum()), _("That is the sum of the filter. Multiply by the pixels first.")),
        ),
    )
