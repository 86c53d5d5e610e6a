"""Exercises 3b and 3c: compute an output, and predict one from the sum S."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    format_elementwise,
    format_matrix,
    matrix_part,
    matrix_tex,
)
from ....maths.matrices import Matrix, as_matrix
from ..data import FILTERS
from ..model import convolve, correlate, filter_sum, steps, window

_PIXELS = (0, 0, 1, 1, 2, 2, 3, 3, 4)


@exercise("3b", level=2)
def output(numbers: Numbers) -> Content:
    """The output of a 2 × 2 filter on a 3 × 3 image."""
    pixels = numbers.sample(_PIXELS, len(_PIXELS), book=(1, 2, 0, 0, 1, 3, 2, 0, 1))
    image = as_matrix([pixels[:3], pixels[3:6], pixels[6:]])
    a, b = (numbers.randint(1, 2, book=weight) for weight in (1, 2))
    kernel = as_matrix([[a, b], [numbers.randint(0, 2, book=0), -numbers.randint(1, 2, book=1)]])
    first = next(steps(image, kernel))
    return Content(
        title=_("compute the output"),
        prompt=_(
            "The image is {image} and the filter is {kernel}. The filter slides one pixel at a time and "
            "does not stick out. Compute the output."
        ),
        parts=(_output(image, kernel),),
        hints=(
            _("Lay the filter on the upper left window. Multiply numbers in the same place: four products."),
            _("Add the four products: that is the first number. Then slide one column to the right."),
        ),
        solution=_("First window: {products} = {total}. The whole output is {output}."),
        praise=_("Every number of the output is a sum of products."),
        values={
            "image": matrix_tex("A", image),
            "kernel": matrix_tex("K", kernel),
            "products": format_elementwise(kernel, first.window),
            "total": first.total,
            "output": format_matrix(correlate(image, kernel)),
        },
    )


def _output(image: Matrix, kernel: Matrix) -> Part:
    corner, answer = window(image, 1, 1, 2), correlate(image, kernel)
    product = _("That is the matrix product of the first window and K. Multiply in the same place instead.")
    no_sum = _("You wrote the four products of the first window. Add them: that is only the first number.")
    swapped = _("You swapped rows and columns. Slide to the right first: that fills the first row.")
    stuck = _("You wrote the first number four times. Slide the filter: each place has a sum of its own.")
    return matrix_part(
        _("output"),
        answer,
        pointer=_("Compute again, one window at a time: multiply in the same place, then add."),
        mistakes=(
            *filter_mistakes(image, kernel),
            Mistake(corner @ kernel, product),
            Mistake(corner * kernel, no_sum),
            Mistake(answer.T, swapped),
            Mistake(np.full_like(answer, answer[0, 0]), stuck),
        ),
    )


def filter_mistakes(image: Matrix, kernel: Matrix) -> Iterator[Mistake]:
    """What goes wrong at every place of a filter: turned over, without its signs, without its numbers."""
    yield Mistake(convolve(image, kernel), _("You turned the filter over 180°. It lies as it is."))
    minus = _("Look at the minus sign. That product is negative too.")
    yield Mistake(correlate(image, abs(kernel)), minus)
    pixels = _("You added the pixels. First multiply each one by its number of the filter.")
    yield Mistake(correlate(image, np.ones_like(kernel)), pixels)


_OTHERS = (
    ((0, 1, 0), (1, -4, 1), (0, 1, 0)),
    ((-1, -1, -1), (-1, 8, -1), (-1, -1, -1)),
    ((0, -1, 0), (-1, 6, -1), (0, -1, 0)),
    ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1)),
    ((0, 1, 0), (1, -1, 1), (0, 1, 0)),
    ((0, 1, 0), (1, 1, 1), (0, 1, 0)),
)


@exercise("3c", level=2)
def even_area(numbers: Numbers) -> Content:
    """The sum of a filter, what it gives where all pixels are equal, and why."""
    others = [*_OTHERS, FILTERS["horizontal"].rows, FILTERS["sharpen"].rows]
    kernel = as_matrix(numbers.choice(others, book=FILTERS["vertical"].rows))
    c, s = 10 * numbers.randint(2, 19, book=12), filter_sum(kernel)
    return Content(
        title=_("an even area"),
        prompt=_(
            "The filter is {kernel}. What is its sum S? All pixels of an area have grey value {c}. "
            "What does the filter give there? Why?"
        ),
        parts=(_sum(kernel), _even_output(kernel, s, c), _even_reason(numbers)),
        hints=(
            _("Add the nine numbers of the filter. That sum is S."),
            _("Every pixel under the filter is the same number. What can you put outside the brackets?"),
        ),
        solution=_("S = {s}, so the output is S · {c} = {value}."),
        praise=_("With S = 0 an even area becomes 0. With S = 1 it keeps its brightness."),
        values={"kernel": matrix_tex("K", kernel), "s": s, "c": c, "value": s * c},
    )


def _sum(kernel: Matrix) -> Part:
    return Part(
        label="S",
        kind=NumberKind(),
        answer=filter_sum(kernel),
        pointer=_("Add all numbers of the filter, row by row. Mind the minus signs."),
        mistakes=(
            *_wrong_sums(kernel, times=1),
            Mistake(kernel.size, _("That is how many numbers there are. Add them.")),
            Mistake(int(kernel[1, 1]), _("That is the number in the middle. Add all nine.")),
        ),
    )


def _wrong_sums(kernel: Matrix, *, times: int) -> Iterator[Mistake]:
    """Sums in which the signs went wrong, on an area with this grey value."""
    positive = _("You left out the negative numbers of the filter. They count too.")
    yield Mistake(times * int(kernel[kernel > 0].sum()), positive)
    yield Mistake(
        times * filter_sum(abs(kernel)), _("You forgot the minus signs. Some numbers are negative.")
    )


def _even_output(kernel: Matrix, s: Fraction | int, c: int) -> Part:
    """The output, also for the sum that the pupil found."""
    pixels = _("You added the pixels. First multiply each one by its number of the filter.")
    return Part(
        label=_("output"),
        kind=NumberKind(),
        answer=s * c,
        pointer=_("Write the sum of the nine products. In each product stands the same grey value."),
        mistakes=(
            Mistake(c, _("An even area only keeps its grey value when S = 1.")),
            Mistake(0, _("Not every filter gives 0 on an even area. Multiply S by the grey value.")),
            Mistake(s, _("That is S. Multiply it by the grey value too.")),
            *([Mistake(s + c, _("You added S and the grey value. Multiply them."))] if s else []),
            *_wrong_sums(kernel, times=c),
            Mistake(kernel.size * c, pixels),
        ),
        follow=lambda own: _even_output(kernel, own, c),
    )


def _even_reason(numbers: Numbers) -> Part:
    answer = _("The grey value stands in every product. Outside the brackets: S remains.")
    options = {
        answer: "",
        _("An even area has no edge, so every filter gives 0 there."): _(
            "Think of the filter with nine times 1/9. What does that give on an even area?"
        ),
        _("A filter never changes an even area."): _("An even area only keeps its grey value when S = 1."),
        _("Only the number in the middle of the filter counts."): _(
            "All nine numbers count: you add nine products."
        ),
    }
    pointer = _("Write out the sum of the nine products.")
    return choice_part(numbers, _("Why?"), options, answer=answer, pointer=pointer)
