"""Exercise 5e: two learning rates that are too large."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    Numbers,
    Part,
    VectorKind,
    _,
    choice_part,
    exercise,
    fill,
    tex,
)
from ..model import Parabola, descend
from .steps import rule_of

JUMP = Fraction(-1)


@exercise("5e", level=2)
def larger_eta(numbers: Numbers) -> Content:
    """The same function with two larger η: it jumps to and fro, and it runs away."""
    a = Fraction(numbers.choice([1, 2, 5], book=1))
    start = Fraction(numbers.choice([-5, -3, -2, 2, 3, 5], book=4))
    away = numbers.choice([Fraction(-6, 5), Fraction(-7, 5), Fraction(-2)], book=Fraction(-6, 5))
    jumping, running = ((1 - r) / (2 * a) for r in (JUMP, away))
    rule, derivative = rule_of(a)
    path = descend(Parabola(a, 0, 0), start, running, 3)
    return Content(
        title=_("is a larger η faster?"),
        prompt=_("The function is {rule}, so {derivative}. Start at {start}. Take three steps, with two η."),
        parts=(_run(a, jumping, start), _run(a, running, start), _faster(numbers)),
        hints=(_("By which number does one step multiply w?"), _("Compute 1 − 2aη for both values of η.")),
        solution=_(
            "With η = {jumping} every step multiplies w by −1. "
            "With η = {running} by {away}: {one}, {two}, {three}."
        ),
        praise=_("Too large a step lands higher up on the other side."),
        values={
            "rule": rule,
            "derivative": derivative,
            "start": tex(fill("w_0 = {start}", start=start)),
            "jumping": jumping,
            "running": running,
            "away": away,
            "one": path[1],
            "two": path[2],
            "three": path[3],
        },
    )


def _run(a: Fraction, eta: Fraction, start: Fraction) -> Part:
    """Three steps as one answer."""

    def steps(change: Callable[[Fraction], Fraction]) -> tuple[Fraction, ...]:
        path = [start]
        for _n in range(3):
            path.append(change(path[-1]))
        return tuple(path[1:])

    right = steps(lambda w: w - eta * 2 * a * w)
    function = steps(lambda w: w - eta * a * w**2)
    sides = _("Mind the sign: each step lands on the other side of 0.")
    of_f = _("You used f(w). The step uses the slope f′(w).")
    stays = _("Every step starts from the w of the step before, not from the start.")
    return Part(
        label=fill(_("with η = {eta}: w₁, w₂ and w₃"), eta=eta),
        kind=VectorKind(3),
        answer=right,
        pointer=_("By which number does one step multiply w?"),
        mistakes=(
            Mistake(
                steps(lambda w: w + eta * 2 * a * w), _("You went up the hill. The step is w − η · f′(w).")
            ),
            *(Mistake(function, text) for text in [of_f] if max(map(abs, function)) < 1000),
            Mistake(steps(lambda w: w - 2 * a * w), _("You forgot η. Multiply the slope by η first.")),
            Mistake(steps(lambda w: w - eta * a * w), _("The slope of aw² is 2aw: the factor 2 is missing.")),
            Mistake(steps(lambda w: w - eta), _("You subtracted η only. Multiply it by the slope first.")),
            Mistake((right[0],) * 3, stays),
            Mistake(steps(lambda w: w - eta * 2 * a * start), stays),
            Mistake(tuple(map(abs, right)), sides),
            Mistake(tuple(-w for w in right), sides),
        ),
    )


def _faster(numbers: Numbers) -> Part:
    right = _("No: with a large η the steps do not come closer to the minimum any more.")
    options = {
        right: "",
        _("Yes: a larger η always arrives sooner."): _(
            "Look at your numbers: do they come closer to the minimum?"
        ),
        _("No: the number of steps does not depend on η."): _(
            "Compare the two rows: only one of them stays equally far away."
        ),
    }
    pointer = _("Look how far from 0 each w lies.")
    return choice_part(numbers, _("Is a larger η always faster?"), options, answer=right, pointer=pointer)
