"""Exercises 8g and 8h: attention as a weighted mean, and weights from scores."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    VectorKind,
    _,
    choice_part,
    exercise,
    format_point,
)
from ..model import Vector, add, shares, vector, weighted_mean
from .arrows import vec


@exercise("8g", level=2)
def weighted_point(numbers: Numbers) -> Content:
    """The output for known weights, and what attention does."""
    four = numbers.choice((1, 3), book=3)
    x, y = numbers.choice((1, 2, 3, 5), book=2), numbers.choice((1, 2, 3, 5), book=1)
    weights = (Fraction(four, 4), Fraction(4 - four, 4))
    values = (vector(4 * x, 0), vector(0, 4 * y))
    return Content(
        title=_("what attention does"),
        prompt=_(
            "A word looks at two words with values {u} and {v}. The weights are {w1} and {w2}. "
            "Compute the output. Which statement holds?"
        ),
        parts=(_output(weights, values), _statement(numbers)),
        hints=(
            _("Multiply every value by its weight, both coordinates."),
            _("Add the outcomes. The weights are 1 together."),
        ),
        solution=_("The output is {w1} · {v1} + {w2} · {v2} = {output}."),
        praise=_("A weighted mean: the larger the weight, the nearer the output lies."),
        values={
            "u": vec("u", values[0]),
            "v": vec("v", values[1]),
            "w1": weights[0],
            "w2": weights[1],
            "v1": format_point(*values[0]),
            "v2": format_point(*values[1]),
            "output": format_point(*weighted_mean(weights, values)),
        },
    )


def _output(weights: Sequence[Fraction], values: Sequence[Vector]) -> Part:
    half = (Fraction(1, 2), Fraction(1, 2))
    return Part(
        label=_("output"),
        kind=VectorKind(2),
        answer=weighted_mean(weights, values),
        pointer=_("Every coordinate is a sum of weight times coordinate."),
        mistakes=(
            Mistake(weighted_mean(weights[::-1], values), _("The weights changed places.")),
            Mistake(weighted_mean(half, values), _("You took the ordinary mean. Use the weights.")),
            Mistake(add(*values), _("You added the values without their weights.")),
            Mistake(
                weighted_mean([w / 2 for w in weights], values),
                _("Do not divide any more: the weights are 1 together."),
            ),
        ),
    )


def _statement(numbers: Numbers) -> Part:
    mixes = _("The output is a mixture of the values of all words.")
    options = {
        mixes: "",
        _("The model looks the word up in a dictionary."): _(
            "Nothing is looked up: it multiplies and adds. What comes out of the weights?"
        ),
        _("The model takes the value of the word with the largest weight, and forgets the others."): _(
            "Every word with a weight above 0 counts. Look at your sum."
        ),
        _("The output can lie anywhere, also far from all values."): _(
            "Weights are positive and 1 together. So the output lies between the values."
        ),
    }
    return choice_part(
        numbers, _("statement"), options, answer=mixes, pointer=_("Look at how you computed the output.")
    )


@exercise("8h", level=3)
def weights_from_scores(numbers: Numbers) -> Content:
    """Weights for the scores ln n and 0, and the output."""
    n = numbers.choice((2, 3, 4, 5, 7, 9), book=3)
    x, y = numbers.choice((1, 2, 3), book=1), numbers.choice((1, 2, 3), book=2)
    values = (vector((n + 1) * x, 0), vector(0, (n + 1) * y))
    weights = tuple(shares([n, 1]))
    return Content(
        title=_("weights from scores"),
        prompt=_(
            "The scores are {score} and 0. The values are {u} and {v}. Compute both weights and the output."
        ),
        parts=(*_weights(n), _later_output(weights, values)),
        hints=(
            _("Work out e to the power of both scores. What is e to the power ln n?"),
            _("Divide each by the sum of both."),
        ),
        solution=_("The powers are {n} and 1. The weights are {w1} and {w2}. The output is {output}."),
        praise=_("With softmax every score becomes a positive weight, and together they are 1."),
        values={
            "n": n,
            "score": rf"$\ln {n}$",
            "u": vec("u", values[0]),
            "v": vec("v", values[1]),
            "w1": f"{weights[0].numerator}/{weights[0].denominator}",
            "w2": f"{weights[1].numerator}/{weights[1].denominator}",
            "output": format_point(*weighted_mean(weights, values)),
        },
    )


def _weights(n: int) -> tuple[Part, Part]:
    big, small = shares([n, 1])
    same = _("The scores differ, so the weights differ.")
    power = _("That is a power of e. Divide by the sum of both powers.")
    swapped = _("The weights changed places. The largest score gets the largest weight.")
    pointer = _("A weight is a power of e divided by the sum of all powers. Together they are 1.")
    first = Part(
        label=_("weight of the first word"),
        kind=NumberKind(),
        answer=big,
        pointer=pointer,
        mistakes=(
            Mistake(Fraction(n), power),
            Mistake(small, swapped),
            Mistake(Fraction(1), _("e to the power 0 is 1, not 0. So the second word counts too.")),
            Mistake(Fraction(1, 2), same),
            Mistake(Fraction(n - 1, n), _("The sum of the powers is one more: e to the power 0 is 1.")),
        ),
    )
    second = Part(
        label=_("weight of the second word"),
        kind=NumberKind(),
        answer=small,
        pointer=pointer,
        mistakes=(
            Mistake(Fraction(1), power),
            Mistake(big, swapped),
            Mistake(Fraction(0), _("e to the power 0 is 1, not 0. So the second word counts too.")),
            Mistake(Fraction(1, 2), same),
            Mistake(Fraction(1, n), _("Divide by the sum of both powers, not by one of them.")),
        ),
        follow=lambda found: 1 - found if 0 < found < 1 else None,
    )
    return first, second


def _later_output(weights: Sequence[Fraction], values: Sequence[Vector]) -> Part:
    half = (Fraction(1, 2), Fraction(1, 2))
    return Part(
        label=_("output"),
        kind=VectorKind(2),
        answer=weighted_mean(weights, values),
        pointer=_("Multiply every value by its weight and add."),
        mistakes=(
            Mistake(weighted_mean(weights[::-1], values), _("The weights changed places.")),
            Mistake(weighted_mean(half, values), _("You took the ordinary mean. Use the weights.")),
            Mistake(add(*values), _("You added the values without their weights.")),
        ),
        follow=lambda *found: weighted_mean(found, values),
    )
