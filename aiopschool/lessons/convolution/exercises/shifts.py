"""Exercise 3f: make a filter that moves an image."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from ....exercises.authoring import (
    N_,
    Content,
    Mistake,
    Numbers,
    Part,
    _,
    exercise,
    fill,
    format_matrix,
    matrix_part,
)
from ....maths.matrices import Matrix
from ..model import mean_filter

# Where the content goes (rows down, columns to the right), and how to say it.
DIRECTIONS = (
    ((0, -1), N_("one pixel to the left")),
    ((0, 1), N_("one pixel to the right")),
    ((-1, 0), N_("one pixel up")),
    ((1, 0), N_("one pixel down")),
    ((-1, -1), N_("one pixel to the left and one pixel up")),
    ((1, 1), N_("one pixel to the right and one pixel down")),
    ((-1, 1), N_("one pixel to the right and one pixel up")),
    ((1, -1), N_("one pixel to the left and one pixel down")),
)
_FACTORS = (Fraction(1), Fraction(2), Fraction(1, 2))


def single(down: int, right: int, number: Fraction = Fraction(1)) -> Matrix:
    """The 3 × 3 filter with one number, `down` and `right` from the middle; the rest is 0."""
    kernel = np.full((3, 3), Fraction(0))
    kernel[1 + down, 1 + right] = number
    return kernel


@exercise("3f", level=2)
def shift_filter(numbers: Numbers) -> Content:
    """Make the filter that moves an image; some seeds change the brightness too."""
    (down, right), where = DIRECTIONS[numbers.seed % 8]
    factor = _FACTORS[numbers.seed // 8 % 3]
    answer = single(-down, -right, factor)
    prompts = {
        1: _("Make a 3 × 3 filter that moves the image {where}. Grey values stay the same."),
        2: _("Make a 3 × 3 filter that moves the image {where}. Every grey value is doubled."),
        Fraction(1, 2): _("Make a 3 × 3 filter that moves the image {where}. Every grey value is halved."),
    }
    return Content(
        title=_("make a filter"),
        prompt=fill(prompts[factor], where=_(where)),
        parts=(_shift(down, right, factor, answer),),
        hints=(
            _("Look at one pixel of the output. From which neighbour must it take its grey value?"),
            _("The middle of the filter lies on that pixel. Only the neighbour needs a number other than 0."),
        ),
        solution=fill(
            _("Each pixel takes its value from the opposite side: {answer}."),
            answer=format_matrix(answer),
        ),
        praise=_("The image moves one way because each pixel looks the other way."),
    )


def _shift(down: int, right: int, factor: Fraction, answer: Matrix) -> Part:
    opposite = _(
        "This filter moves the image in the opposite direction. At which neighbour must a pixel look?"
    )
    swapped = _("You swapped rows and columns. A row lies flat, a column stands upright.")
    identity = _("With the number in the middle nothing moves. A pixel then looks at itself.")
    number = _("The place is right. Look at the number: the sum S decides the brightness.")
    many = _("You mix several neighbours. One neighbour is enough.")
    difference = _("This filter subtracts two neighbours: it finds edges. Take one neighbour.")

    def right_place(value: Any) -> bool:
        return np.array_equal(np.array(value) != 0, answer != 0)

    other, steps = single(down, right, factor), (-1, 0, 1)
    return matrix_part(
        _("filter"),
        answer,
        pointer=_("Test your filter on an image with one white pixel. Where does it go?"),
        mistakes=(
            Mistake(other, opposite),
            Mistake(single(-right, -down, factor), swapped),
            Mistake(single(right, down, factor), swapped),
            Mistake(single(0, 0, factor), identity),
            Mistake(single(-down, -right, Fraction(9)), number, matches=right_place),
            Mistake(np.full((3, 3), factor), many),
            Mistake(mean_filter(3), many),
            Mistake(sum(single(i, -right, factor) for i in steps), many),
            Mistake(sum(single(-down, j, factor) for j in steps), many),
            Mistake(answer - other, difference),
            Mistake(other - answer, difference),
        ),
    )
