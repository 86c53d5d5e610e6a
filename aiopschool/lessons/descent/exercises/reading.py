"""Exercises 5d, 5i and 5j: reading a derivative from a graph, the chain rule, and the loop in code."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    OrderKind,
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
        prompt=fill(
            _("The graph of L is a parabola with its valley at {top}. What do you know about L′?"),
            top=tex("T" + format_point(p, q)),
        ),
        parts=(*(_sign(numbers, Fraction(w), Fraction(p)) for w in places), _steepest(numbers, near, p, far)),
        hints=(
            _("Imagine the tangent at that place. Does it go up or down, from left to right?"),
            _("The farther from the valley, the steeper."),
        ),
        solution=fill(
            _("To the left of w = {p} the graph goes down: L′ is negative. In T the tangent is horizontal."),
            p=p,
        ),
        praise=_("The sign of L′ tells which way, its size tells how steep."),
    )


def _sign(numbers: Numbers, w: Fraction, p: Fraction) -> Part:
    negative, zero, positive = _("negative"), _("zero"), _("positive")
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
        fill(_("L′({w}) is"), w=w),
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
        prompt=fill(
            _(
                "A neuron has {w} and {b}. The example is {x} with label {y}. "
                "The loss is {loss}, with {output} and {sum}. Compute both derivatives."
            ),
            w=tex(fill("w = {w}", w=w)),
            b=tex(fill("b = {b}", b=-w * x)),
            x=tex(fill("x = {x}", x=x)),
            y=tex(fill("y = {y}", y=y)),
            loss=tex("L = (ŷ − y)²"),
            output=tex("ŷ = σ(z)"),
            sum=tex("z = wx + b"),
        ),
        parts=_derivatives(neuron),
        hints=(
            _("First compute z. Then σ(0) = 1/2 and σ′(0) = 1/4."),
            _("The chain rule: dL/dw = 2(ŷ − y) · σ′(z) · x. For b the last factor is 1."),
        ),
        solution=fill(
            _(
                "z = 0, so ŷ = 1/2 and σ′(z) = 1/4. "
                "Then dL/dw = 2 · ({gap}) · 1/4 · ({x}) = {dw} and dL/db = {db}."
            ),
            gap=Fraction(1, 2) - y,
            x=x,
            dw=_exact(neuron.dw),
            db=_exact(neuron.db),
        ),
        praise=_("Three small factors, multiplied: that is how every network computes its steps."),
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


@exercise("5j", level=2)
def loop(numbers: Numbers) -> Content:
    """The loop of gradient descent, its lines in order."""
    a, p = numbers.choice([1, 2, 3, 4, 5], book=3), numbers.choice([1, 2, 3, 4, 5], book=2)
    start, count = numbers.choice([0, 6, 7, 8, 9], book=0), numbers.choice([5, 10, 20, 50], book=10)
    minimum = f"{2 * a} * w - {2 * a * p}"
    lines = [
        f"w = {start}",
        f"for n in range({count}):",
        f"    rico = {minimum}",
        "    w = w - 0.1 * rico",
        "print(w)",
    ]
    wrong = ["    w = w + 0.1 * rico", f"    rico = {a} * w**2 - {2 * a * p} * w"]
    return Content(
        title=_("the loop in order"),
        prompt=fill(
            _(
                "The loss is {rule}. Put the lines in order: {count} steps from {start} with {eta}, "
                "then print the last w. Two lines do not belong there."
            ),
            rule=tex(f"L(w) = {'' if a == 1 else a}w² − {2 * a * p}w"),
            count=count,
            start=tex(f"w = {start}"),
            eta=tex(fill("η = {eta}", eta=Fraction(1, 10))),
        ),
        parts=(_loop_part(numbers, lines, wrong),),
        hints=(
            _("The lines with spaces in front stand in the loop."),
            _("In the loop the slope is computed first, then w changes."),
        ),
        solution=_("First the start, then the loop with the slope and the step, and at last the output."),
        praise=_("These few lines are the heart of every trained network."),
    )


def _loop_part(numbers: Numbers, lines: list[str], wrong: list[str]) -> Part:
    start, loop_, slope, step, out = lines
    uphill = _("With a plus the steps go up the hill.")
    late = _("In your loop w changes before the slope is known.")
    return Part(
        label=_("lines"),
        kind=OrderKind(lines, wrong, seed=numbers.seed),
        answer=tuple(lines),
        pointer=_("Read your lines aloud as a computer: which name is used before it exists?"),
        mistakes=(
            Mistake((start, loop_, slope, wrong[0], out), uphill),
            Mistake((start, loop_, wrong[1], step, out), _("That is L itself. The step needs the slope L′.")),
            Mistake((start, loop_, wrong[1], wrong[0], out), uphill),
            Mistake((start, loop_, step, slope, out), late),
            Mistake((loop_, start, slope, step, out), _("w must have a value before the loop begins.")),
            Mistake((start, slope, loop_, step, out), _("The slope must be computed anew in every step.")),
        ),
    )
