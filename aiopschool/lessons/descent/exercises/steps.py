"""Exercises 5a and 5b: one step, and three steps that follow from each other."""

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
    format_sum,
    tex,
)
from ..data import LOSS
from ..model import Parabola, descend

BOOK_RATIO = Fraction(1, 2)


@exercise("5a", level=1)
def one_step(numbers: Numbers) -> Content:
    """Which way to go, and where one step ends."""
    w = Fraction(numbers.randint(-3, 5, book=0))
    slope = Fraction(numbers.choice([-20, -16, -8, -6, -4, 4, 6, 8, 14, 20], book=-12))
    eta = Fraction(1, numbers.choice([5, 10, 20], book=10))
    height = Fraction(numbers.choice([6, 7, 9, 11, 13, 15], book=LOSS.value(0)))
    return Content(
        title=_("one step"),
        prompt=_("You stand at {w}. There {value} and {slope}. The learning rate is {eta}. Take one step."),
        parts=(_direction(numbers, slope), _next(w, slope, eta, height)),
        hints=(
            _("A negative slope means that L goes down to the right."),
            _("The step is w ← w − η · L′(w). Mind the brackets around a negative number."),
        ),
        solution=_("w − η · L′(w) = {w_value} − {eta_value} · ({slope_value}) = {new}."),
        praise=_("A step goes against the slope, and a steep slope gives a large step."),
        values={
            "w": tex(fill("w = {w}", w=w)),
            "value": tex(fill("L({w}) = {height}", w=w, height=height)),
            "slope": tex(fill("L′({w}) = {slope}", w=w, slope=slope)),
            "eta": tex(fill("η = {eta}", eta=eta)),
            "w_value": w,
            "eta_value": eta,
            "slope_value": slope,
            "new": w - eta * slope,
        },
    )


def _direction(numbers: Numbers, slope: Fraction) -> Part:
    down_right = _("The slope is negative: L goes down to the right. So w must become larger.")
    down_left = _("The slope is positive: L goes up to the right. So the valley is to the left.")
    here = _("At the minimum the slope is 0. Here it is not.")
    wrong = down_right if slope < 0 else down_left
    larger, smaller = _("larger"), _("smaller")
    return choice_part(
        numbers,
        _("w must become"),
        {larger: wrong, smaller: wrong, _("it must stay the same"): here},
        answer=larger if slope < 0 else smaller,
        pointer=_("Look at the sign of the slope."),
    )


def _next(w: Fraction, slope: Fraction, eta: Fraction, height: Fraction) -> Part:
    uphill = _("You went up the hill. Subtract η · L′(w), with brackets around a negative slope.")
    mistakes = [
        Mistake(w + eta * slope, uphill),
        Mistake(w - eta * height, _("You used L(w). The step uses the slope L′(w).")),
        Mistake(w - slope, _("You forgot η. Multiply the slope by η first.")),
        Mistake(w - eta, _("You subtracted η only. Multiply it by the slope first.")),
        Mistake(w - slope / eta, _("You divided by η. Multiply the slope by η.")),
    ]
    if w:  # at 0 these are the answer, or a step up the hill
        mistakes += [
            Mistake(eta * slope, _("That is η · L′(w). Subtract it from w.")),
            Mistake(-eta * slope, _("That is the step only. Add it to w.")),
        ]
    return Part(
        label=_("next w"),
        kind=NumberKind(),
        answer=w - eta * slope,
        pointer=_("Fill in w ← w − η · L′(w)."),
        mistakes=mistakes,
    )


def rule_of(a: Fraction) -> tuple[str, str]:
    """f(w) = aw² and its derivative, as formulas."""
    return tex(f"f(w) = {format_sum((a, 'w²'))}"), tex(f"f′(w) = {format_sum((2 * a, 'w'))}")


@exercise("5b", level=2)
def three_steps(numbers: Numbers) -> Content:
    """Three steps on f(w) = aw²; later steps are judged on the pupil's own earlier ones."""
    ratio = numbers.choice([Fraction(1, 2), Fraction(-1, 2), Fraction(1, 5), Fraction(3, 5)], book=BOOK_RATIO)
    a = Fraction(numbers.choice([1, 2, 5], book=1))
    start = Fraction(numbers.choice([-40, -20, -8, 8, 20, 40], book=4))
    eta = (1 - ratio) / (2 * a)
    rule, derivative = rule_of(a)
    path = descend(Parabola(a, 0, 0), start, eta, 3)
    return Content(
        title=_("three steps"),
        prompt=_("The function is {rule}, so {derivative}. Start at {start} with {eta}. Take three steps."),
        parts=steps_of(a, eta, start, 3),
        hints=(
            _("Compute the slope at the place where you stand now."),
            _("Each step starts from the w of the step before."),
        ),
        solution=_("f′({start_value}) = {slope}, so w₁ = {one}. Then w₂ = {two} and w₃ = {three}."),
        praise=_("Each step multiplies w by the same number: this is a geometric sequence."),
        values={
            "rule": rule,
            "derivative": derivative,
            "start": tex(fill("w_0 = {start}", start=start)),
            "eta": tex(fill("η = {eta}", eta=eta)),
            "start_value": start,
            "slope": 2 * a * start,
            "one": path[1],
            "two": path[2],
            "three": path[3],
        },
    )


def steps_of(a: Fraction, eta: Fraction, start: Fraction, count: int) -> tuple[Part, ...]:
    """w₁, w₂, … as parts. Each follows from the one before, as the pupil found it."""
    path = descend(Parabola(a, 0, 0), start, eta, count)
    return tuple(_step_part(a, eta, path[: n + 1]) for n in range(count))


def _step_part(a: Fraction, eta: Fraction, path: list[Fraction]) -> Part:
    """wₙ₊₁ when w₀ … wₙ stand in `path`."""
    n, w = len(path), path[-1]
    slope = 2 * a * w
    again = _("You used the slope of an earlier place. Compute it anew at the w where you are now.")
    mistakes = [
        Mistake(w + eta * slope, _("You went up the hill. The step is w − η · f′(w).")),
        Mistake(w - eta * a * w**2, _("You used f(w). The step uses the slope f′(w).")),
        Mistake(w - slope, _("You forgot η. Multiply the slope by η first.")),
        Mistake(-eta * slope, _("That is the step only. Add it to w.")),
        Mistake(eta * slope, _("That is η · f′(w). Subtract it from w.")),
        Mistake(w - eta * a * w, _("The slope of aw² is 2aw: the factor 2 is missing.")),
        Mistake(w - eta, _("You subtracted η only. Multiply it by the slope first.")),
        *(Mistake(w - eta * 2 * a * old, again) for old in path[:-1]),
    ]
    return Part(
        label=_("w after step {n}").format(n=n),
        kind=NumberKind(),
        answer=w - eta * slope,
        pointer=_("Compute f′(w) where you are now, multiply it by η and subtract."),
        mistakes=mistakes,
        follow=(lambda *found: _step_part(a, eta, [path[0], *found])) if n > 1 else None,
    )
