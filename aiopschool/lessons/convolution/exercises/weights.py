"""Exercises 3f and 3i: make a filter that moves an image, and why a filter needs so few weights."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from ....exercises.authoring import (
    N_,
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    SizeKind,
    _,
    choice_part,
    exercise,
    format_matrix,
    matrix_part,
)
from ....maths.matrices import Matrix
from ..model import mean_filter, output_size

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
        prompt=prompts[factor],
        parts=(_shift(down, right, factor, answer),),
        hints=(
            _("Look at one pixel of the output. From which neighbour must it take its grey value?"),
            _("The middle of the filter lies on that pixel. Only the neighbour needs a number other than 0."),
        ),
        solution=_("Each pixel takes its value from the opposite side: {answer}."),
        praise=_("The image moves one way because each pixel looks the other way."),
        values={"where": _(where), "answer": format_matrix(answer)},
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


@exercise("3i", level=3)
def how_many_weights(numbers: Numbers) -> Content:
    """The weights of one filter, and those of a layer that connects everything."""
    n, k = numbers.randint(10, 32, book=28), numbers.choice([3, 5, 7], book=5)
    inputs, outputs = n * n, output_size(n, k) ** 2
    return Content(
        title=_("how many weights?"),
        prompt=_(
            "The input is an image of {image}. Way 1: one filter of {filter} slides over it. Way 2: each "
            "of the {inputs} pixels is connected with each of the {outputs} neurons of the next layer. "
            "How many weights does each way have? Do not count a bias. "
            "Which way learns edges more easily?"
        ),
        parts=(_filter(inputs, outputs, k), _dense(inputs, outputs, k), _which(numbers)),
        hints=(
            _("The same filter slides over the whole image. How many numbers do you choose?"),
            _("In way 2 every neuron has a weight of its own for every pixel."),
        ),
        solution=_("Way 1 has {k} · {k} = {few} weights. Way 2 has {inputs} · {outputs} = {many}."),
        praise=_("One filter is used again everywhere. That saves weights, and examples to learn them from."),
        values={
            "image": SizeKind().write((n, n)),
            "filter": SizeKind().write((k, k)),
            "inputs": inputs,
            "outputs": outputs,
            "k": k,
            "few": k * k,
            "many": inputs * outputs,
        },
    )


def _filter(inputs: int, outputs: int, k: int) -> Part:
    few = k * k
    shared = _("The filter does not get new numbers at each place. It is the same filter everywhere.")
    edge = _("Count all numbers of the filter: rows times columns.")
    pixels = _("That is the number of pixels of the image. Count the numbers of the filter.")
    return Part(
        label=_("weights of way 1"),
        kind=NumberKind(counted=True),
        answer=few,
        pointer=_("Count the numbers in the filter itself."),
        mistakes=(
            Mistake(few + 1, _("You counted a bias. Here it does not count.")),
            Mistake(few * outputs, shared),
            Mistake(outputs, shared),
            Mistake(2 * k, edge),
            Mistake(k, edge),
            Mistake(inputs, pixels),
        ),
    )


def _dense(inputs: int, outputs: int, k: int) -> Part:
    square = _("You took the same number twice. Multiply the number of pixels by the number of neurons.")
    only = _("That would be one weight for each pixel or neuron. Each neuron has a weight for every pixel.")
    filters = _("You counted with the filter. In way 2 there is no filter: each neuron sees all pixels.")
    return Part(
        label=_("weights of way 2"),
        kind=NumberKind(counted=True),
        answer=inputs * outputs,
        pointer=_("Each pixel has a connection with each neuron. Count the connections."),
        mistakes=(
            Mistake(inputs + outputs, _("You added. Each pixel is connected with each neuron: multiply.")),
            Mistake(inputs * inputs, square),
            Mistake(outputs * outputs, square),
            Mistake(inputs, only),
            Mistake(outputs, only),
            Mistake((inputs + 1) * outputs, _("You counted a bias. Here it does not count.")),
            Mistake(k * k * outputs, filters),
            Mistake(k * k * inputs, filters),
        ),
    )


def _which(numbers: Numbers) -> Part:
    answer = _("Way 1: there are few weights, and the filter finds the same edge at every place.")
    options = {
        answer: "",
        _("Way 2: with more weights a network is always better."): _(
            "More is not always better: with few examples many weights only learn those by heart."
        ),
        _("Way 1: with fewer numbers the computer makes no rounding errors."): _(
            "Rounding plays no part here. Think of how many examples are needed."
        ),
        _("Way 2: a network only finds an edge when it knows the place."): _(
            "An edge can lie anywhere. The filter finds it without knowing the place."
        ),
    }
    pointer = _("How many examples do you need to choose that many numbers well?")
    return choice_part(numbers, _("Which way?"), options, answer=answer, pointer=pointer)
