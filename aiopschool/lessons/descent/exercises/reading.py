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
)
from ..model.neuron import Neuron


@exercise("5d", level=1)
def read_derivative(numbers: Numbers) -> Content:
    """The sign of L′ at three places of a parabola that is described, and where it is steepest."""
    p, q = numbers.randint(-3, 4, book=2), numbers.randint(1, 6, book=1)
    way = numbers.choice([1, -1], book=1)
    near, far = p - way * numbers.randint(1, 2, book=2), p + way * numbers.randint(3, 5, book=3)
    places = numbers.sample([near, p, far], 3, book=(near, p, far))
    return Content(
        title=_("read the derivative"),
        prompt=_("The graph of L is a parabola with its valley at $T{top}$. What do you know about L′?"),
        parts=(*(_sign(numbers, w, p) for w in places), _steepest(numbers, near, p, far)),
        hints=(
            _("Imagine the tangent at that place. Does it go up or down, from left to right?"),
            _("The farther from the valley, the steeper."),
        ),
        solution=_(
            "To the left of w = {p} the graph goes down: L′ is negative. In T the tangent is horizontal."
        ),
        praise=_("The sign of L′ tells which way, its size tells how steep."),
        values={"top": format_point(p, q), "p": p},
    )


def _sign(numbers: Numbers, w: int, p: int) -> Part:
    signs = ("< 0", "= 0", "> 0")
    reasons = (
        _("To the left of the valley the graph goes down. Then the slope is negative."),
        _("At the valley the tangent is horizontal. How high it lies does not matter."),
        _("To the right of the valley the graph goes up. Then the slope is positive."),
    )
    side = 1 + (w > p) - (w < p)
    options, pointer = dict.fromkeys(signs, reasons[side]), _("Look at the tangent at that place.")
    return choice_part(numbers, fill("L′({w})", w=w), options, answer=signs[side], pointer=pointer)


def _steepest(numbers: Numbers, near: int, p: int, far: int) -> Part:
    names = [fill("w = {w}", w=w) for w in (near, p, far)]
    count = _("Count how far each place lies from the valley. The farthest is the steepest.")
    flat = _("There the tangent is horizontal: the slope is 0.")
    options, pointer = (
        zip(names, (count, flat, ""), strict=True),
        _("A parabola becomes steeper away from its valley."),
    )
    label = _("Where is the graph steepest?")
    return choice_part(numbers, label, dict(options), answer=names[-1], pointer=pointer)


@exercise("5i", level=3)
def chain_rule(numbers: Numbers) -> Content:
    """dL/dw and dL/db of a neuron whose sum z is 0."""
    x = numbers.choice([-6, -4, -3, 3, 4, 6, 8], book=2)
    w = Fraction(numbers.choice([-3, -2, -1, 1, 2, 3], book=1), 2)
    y = numbers.choice([0, 1], book=1)
    neuron = Neuron(w, -w * x, x, y)
    gap = Fraction(1, 2) - y
    return Content(
        title=_("the chain rule in a neuron"),
        prompt=_(
            "A neuron has $w = {w}$ and $b = {b}$. The example is $x = {x}$ with label $y = {y}$. "
            "The loss is $L = (ŷ − y)²$, with $ŷ = σ(z)$ and $z = wx + b$. Compute both derivatives."
        ),
        parts=(_dw(neuron), _db(neuron)),
        hints=(
            _("First compute z. Then σ(0) = 1/2 and σ′(0) = 1/4."),
            _("The chain rule: dL/dw = 2(ŷ − y) · σ′(z) · x. For b the last factor is 1."),
        ),
        solution=_(
            "z = 0, so ŷ = 1/2 and σ′(z) = 1/4. "
            "Then dL/dw = 2 · ({gap}) · 1/4 · ({x}) = {dw} and dL/db = {db}."
        ),
        praise=_("Three small factors, multiplied: that is how every network computes its steps."),
        values={"w": w, "b": neuron.b, "x": x, "y": y, "gap": gap, "dw": neuron.dw, "db": neuron.db},
    )


def _dw(neuron: Neuron) -> Part:
    outer, inner, x = map(Fraction, neuron.factors)
    right = outer * inner * x
    if x == 2:
        without_x = _(
            "The factor x is missing, or the factor 2 of the square: here they are the same number."
        )
    else:
        without_x = _("The factor x is missing: z changes x times as fast as w.")
    mistakes = [
        Mistake(outer * inner, without_x),
        Mistake(outer * x, _("The factor σ′(z) is missing.")),
        Mistake(-right, _("Check the sign of ŷ − y. It is the output minus the label.")),
        Mistake(outer * inner * neuron.w, _("The last factor is dz/dw, and that is x.")),
        Mistake(outer + inner + x, _("You added. In a chain the factors are multiplied.")),
        Mistake(outer * Fraction(1, 2) * x, _("You took σ(z). The chain needs σ′(z) = σ(z)(1 − σ(z)).")),
    ]
    if x != 2:  # there these are the same as a missing x, and as σ(z)
        mistakes += [
            Mistake(right / 2, _("The factor 2 is missing: the derivative of a square.")),
            Mistake(outer, _("That is dL/dŷ only. The chain has two more factors.")),
        ]
    pointer = _("Multiply the three factors of the chain.")
    return Part(label="dL/dw", kind=NumberKind(), answer=right, pointer=pointer, mistakes=mistakes)


def _db(neuron: Neuron) -> Part:
    outer, inner, x = map(Fraction, neuron.factors)
    right = outer * inner
    mistakes = [
        Mistake(right * x, _("That is dL/dw. For b the last factor is 1.")),
        Mistake(outer, _("The factor σ′(z) is missing.")),
        Mistake(-right, _("Check the sign of ŷ − y. It is the output minus the label.")),
        Mistake(right / 2, _("The factor 2 is missing: the derivative of a square.")),
        Mistake(Fraction(0), _("b is no constant here: it changes z, and so L.")),
    ]
    pointer = _("For b the last factor of the chain is dz/db.")
    return Part(label="dL/db", kind=NumberKind(), answer=right, pointer=pointer, mistakes=mistakes)
