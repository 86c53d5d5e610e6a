"""Exercise 3i: why a filter needs so few weights."""

from __future__ import annotations

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    SizeKind,
    _,
    choice_part,
    exercise,
    fill,
)
from ..model import output_size


@exercise("3i", level=3)
def how_many_weights(numbers: Numbers) -> Content:
    """The weights of one filter, and those of a layer that connects everything."""
    n, k = numbers.randint(10, 32, book=28), numbers.choice([3, 5, 7], book=5)
    inputs, outputs = n * n, output_size(n, k) ** 2
    return Content(
        title=_("how many weights?"),
        prompt=fill(
            _(
                "The input is an image of {image}. Way 1: one filter of {filter} slides over it. Way 2: each "
                "of the {inputs} pixels is connected with each of the {outputs} neurons of the next layer. "
                "How many weights does each way have? Do not count a bias. "
                "Which way learns edges more easily?"
            ),
            image=SizeKind().write((n, n)),
            filter=SizeKind().write((k, k)),
            inputs=inputs,
            outputs=outputs,
        ),
        parts=(_filter(inputs, outputs, k), _dense(inputs, outputs, k), _which(numbers)),
        hints=(
            _("The same filter slides over the whole image. How many numbers do you choose?"),
            _("In way 2 every neuron has a weight of its own for every pixel."),
        ),
        solution=fill(
            _("Way 1 has {k} · {k} = {few} weights. Way 2 has {inputs} · {outputs} = {many}."),
            k=k,
            few=k * k,
            inputs=inputs,
            outputs=outputs,
            many=inputs * outputs,
        ),
        praise=_("One filter is used again everywhere. That saves weights, and examples to learn them from."),
    )


def _filter(inputs: int, outputs: int, k: int) -> Part:
    few = k * k
    shared = _("The filter does not get new numbers at each place. It is the same filter everywhere.")
    edge = _("Count all numbers of the filter: rows times columns.")
    pixels = _("That is the number of pixels of the image. Count the numbers of the filter.")
    return Part(
        label=_("weights of way 1"),
        kind=NumberKind(),
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
        kind=NumberKind(),
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
