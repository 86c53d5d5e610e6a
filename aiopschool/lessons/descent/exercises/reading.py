"""Exercises 5d and 5i: reading a derivative from a graph, and the chain rule."""

from __future__ import annotations

from fractions import Fraction

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
    format_point,
    tex,
)
from ..model import Neuron


@exercise("5d", level=1)
def read_derivative(numbers: Numbers) -> Content:
    """The sign of L′ at three places of a parabola that is described, and where it is steepest."""
    p, q = numbers.randint(-3, 4, book=2), numbers.randint(1, 6, book=1)
    way = numbers.choice([1, -1], book=1)
    near, far = p - way * numbers.randint(1, 2, book=2), p + way * numbers.randint(3, 5, book=3)
    places = numbers.sample([near, p, far], 3, book=(near, p, far))
    return Content(
        title=_("read the derivative"),
        prompt=_("The graph of L is a parabola with its valley at {top}. What do you know about L′?"),
        parts=(*(_sign(numbers, Fraction(w), Fraction(p)) for w in places), _steepest(numbers, near, p, far)),
        hints=(
            _("Imagine the tangent at that place. Does it go up or down, from left to right?"),
            _("The farther from the valley, the steeper."),
        ),
        solution=_(
            "To the left of w = {p} the graph goes down: L′ is negative. In T the tangent is horizontal."
        ),
        praise=_("The sign of L′ tells which way, its size tells how steep."),
        values={"top": tex("T" + format_point(p, q)), "p": p},
    )


def _sign(numbers: Numbers, w: Fraction, p: Fraction) -> Part:
    negative, zero, positive = "< 0", "= 0", "> 0"
    answer, why = positive, _("To the right of the valley the graph goes up. Then the slope is positive.")
    if w < p:
        answer, why = (
            negative,
            _("To the left of the valley the graph goes down. Then the slope is negative."),
        )
    elif w == p:
        answer, why = zero, _("At the valley the tangent is horizontal. How high it lies does not matter.")
    return choice_part(
        numbers,
        fill("L′({w})", w=w),
        {negative: why, zero: why, positive: why},
        answer=answer,
        pointer=_("Look at the tangent at that place."),
    )


def _steepest(numbers: Numbers, near: int, p: int, far: int) -> Part:
    count = _("Count how far each place lies from the valley. The farthest is the steepest.")
    flat = _("There the tangent is horizontal: the slope is 0.")
    names = {w: fill("w = {w}", w=w) for w in (near, p, far)}
    return choice_part(
        numbers,
        _("Where is the graph steepest?"),
        {names[near]: count, names[p]: flat, names[far]: ""},
        answer=names[far],
        pointer=_("A parabola becomes steeper away from its valley."),
    )


@exercise("5i", level=3)
def chain_rule(numbers: Numbers) -> Content:
    """dL/dw and dL/db of a neuron whose sum z is 0."""
    x = numbers.choice([-6, -4, -3, 3, 4, 6, 8], book=2)
    w = Fraction(numbers.choice([-3, -2, -1, 1, 2, 3], book=1), 2)
    y = numbers.choice([0, 1], book=1)
    neuron = Neuron(w, -w * x, x, y)
    return Content(
        title=_("the chain rule in a neuron"),
        prompt=_(
            "A neuron has {w} and {b}. The example is {x} with label {y}. "
            "The loss is {loss}, with {output} and {sum}. Compute both derivatives."
        ),
        parts=_derivatives(neuron),
        hints=(
            _("First compute z. Then σ(0) = 1/2 and σ′(0) = 1/4."),
            _("The chain rule: dL/dw = 2(ŷ − y) · σ′(z) · x. For b the last factor is 1."),
        ),
        solution=_(
            "z = 0, so ŷ = 1/2 and σ′(z) = 1/4. "
            "Then dL/dw = 2 · ({gap}) · 1/4 · ({x_value}) = {dw} and dL/db = {db}."
        ),
        praise=_("Three small factors, multiplied: that is how every network computes its steps."),
        values={
            "w": tex(fill("w = {w}", w=w)),
            "b": tex(fill("b = {b}", b=-w * x)),
            "x": tex(fill("x = {x}", x=x)),
            "y": tex(fill("y = {y}", y=y)),
            "loss": tex("L = (ŷ − y)²"),
            "output": tex("ŷ = σ(z)"),
            "sum": tex("z = wx + b"),
            "gap": Fraction(1, 2) - y,
            "x_value": x,
            "dw": _exact(neuron.dw),
            "db": _exact(neuron.db),
        },
    )


def _exact(x: float) -> Fraction:
    return Fraction(x).limit_denominator(1000)


def _derivatives(neuron: Neuron) -> tuple[Part, Part]:
    outer, inner, x = map(_exact, neuron.factors)
    no_inner = _("The factor σ′(z) is missing.")
    sign = _("Check the sign of ŷ − y. It is the output minus the label.")
    no_x = _("The factor x is missing: z changes x times as fast as w.")
    no_two = _("The factor 2 is missing: the derivative of a square.")
    times_w = _("The last factor is dz/dw, and that is x.")
    dw = Part(
        label="dL/dw",
        kind=NumberKind(),
        answer=outer * inner * x,
        pointer=_("Multiply the three factors of the chain."),
        mistakes=(
            Mistake(outer * inner, no_x),
            Mistake(outer * x, no_inner),
            Mistake(-outer * inner * x, sign),
            Mistake(outer * inner * x / 2, no_two),
            Mistake(outer * inner * _exact(float(neuron.w)), times_w),
            Mistake(outer, _("That is dL/dŷ only. The chain has two more factors.")),
            Mistake(outer + inner + x, _("You added. In a chain the factors are multiplied.")),
            Mistake(outer * Fraction(1, 2) * x, _("You took σ(z). The chain needs σ′(z) = σ(z)(1 − σ(z)).")),
        ),
    )
    db = Part(
        label="dL/db",
        kind=NumberKind(),
        answer=outer * inner,
        pointer=_("For b the last factor of the chain is dz/db."),
        mistakes=(
            Mistake(outer * inner * x, _("That is dL/dw. For b the last factor is 1.")),
            Mistake(outer, no_inner),
            Mistake(-outer * inner, sign),
            Mistake(outer * inner / 2, no_two),
            Mistake(Fraction(0), _("b is no constant here: it changes z, and so L.")),
        ),
    )
    return dw, db
