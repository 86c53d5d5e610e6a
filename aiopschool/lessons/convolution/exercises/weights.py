"""Exercise 3f: why a filter needs so few weights."""

from __future__ import annotations

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    fill,
)
from ..model import dense_weights, filter_weights, output_size
from .sizes import size_text


@exercise("3f", level=3)
def how_many_weights(numbers: Numbers) -> Content:
    """The weights of one filter, and those of a layer that connects everything."""
    n, k = numbers.randint(10, 32, book=28), numbers.choice([3, 5, 7], book=5)
    m = output_size(n, k)
    inputs, outputs = n * n, m * m
    return Content(
        title=_("how many weights?"),
        prompt=fill(
            _(
                "The input is an image of {image}. Way 1: one filter of {filter} slides over it. Way 2: each "
                "of the {inputs} pixels is connected with each of the {outputs} neurons of the next layer. "
                "How many weights does each way have? Do not count a bias. "
                "Which way learns edges more easily?"
            ),
            image=size_text(n, n),
            filter=size_text(k, k),
            inputs=inputs,
            outputs=outputs,
        ),
        parts=(_filter(k, outputs), _dense(inputs, outputs, k), _which(numbers)),
        hints=(
            _("The same filter slides over the whole image. How many numbers do you choose?"),
            _("In way 2 every neuron has a weight of its own for every pixel."),
        ),
        solution=fill(
            _("Way 1 has {k} · {k} = {few} weights. Way 2 has {inputs} · {outputs} = {many}."),
            k=k,
            few=filter_weights(k),
            inputs=inputs,
            outputs=outputs,
            many=dense_weights(inputs, outputs),
        ),
        praise=_("One filter is used again everywhere. That saves weights, and examples to learn them from."),
    )


def _filter(k: int, outputs: int) -> Part:
    few = filter_weights(k)
    bias = _("You counted the bias. Here it does not count.")
    shared = _("The filter does not get new numbers at each place. It is the same filter everywhere.")
    edge = _("Count all numbers of the filter: rows times columns.")
    return Part(
        label=_("weights of way 1"),
        kind=NumberKind(),
        answer=few,
        pointer=_("Count the numbers in the filter itself."),
        mistakes=(
            Mistake(few + 1, bias),
            Mistake(few * outputs, shared),
            Mistake(outputs, shared),
            Mistake(2 * k, edge),
            Mistake(k, edge),
        ),
    )


def _dense(inputs: int, outputs: int, k: int) -> Part:
    added = _("You added. Each pixel is connected with each neuron: multiply.")
    square = _("You multiplied pixels by pixels. Multiply the number of pixels by the number of neurons.")
    only = _("That would be one weight for each pixel. There are many neurons: each has its own weights.")
    biases = _("You counted a bias for each neuron. Here it does not count.")
    window_only = _("That is what the filter multiplies in total. In way 2 each neuron sees all pixels.")
    return Part(
        label=_("weights of way 2"),
        kind=NumberKind(),
        answer=dense_weights(inputs, outputs),
        pointer=_("Each pixel has a connection with each neuron. Count the connections."),
        mistakes=(
            Mistake(inputs + outputs, added),
            Mistake(inputs * inputs, square),
            Mistake(inputs, only),
            Mistake((inputs + 1) * outputs, biases),
            Mistake(filter_weights(k) * outputs, window_only),
        ),
    )


def _which(numbers: Numbers) -> Part:
    answer = _("Way 1: there are few weights, and the filter finds the same edge at every place.")
    bigger = _("Way 2: with more weights a network is always better.")
    exact = _("Way 1: with fewer numbers the computer makes no rounding errors.")
    place = _("Way 2: a network only finds an edge when it knows the place.")
    options = {
        answer: "",
        bigger: _("More is not always better: with few examples many weights only learn those by heart."),
        exact: _("Rounding plays no part here. Think of how many examples are needed."),
        place: _("An edge can lie anywhere. The filter finds it without knowing the place."),
    }
    pointer = _("How many examples do you need to choose that many numbers well?")
    return choice_part(numbers, _("Which way?"), options, answer=answer, pointer=pointer)
