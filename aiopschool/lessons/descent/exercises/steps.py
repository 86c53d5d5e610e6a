"""Exercises 5a, 5b and 5e: one step, three that follow from each other, and steps that are too large."""

from __future__ import annotations

from collections.abc import Callable
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
    fill,
    format_sum,
    tex,
)
from ..data import LOSS
from ..model.curves import Parabola
from ..model.descending import descend

Change = Callable[[Fraction], Fraction]
SAMPLE = Fraction(149, 4)  # no step ends near it
LARGEST = 5000  # nobody types a row with larger numbers


@exercise("5a", level=1)
def one_step(numbers: Numbers) -> Content:
    """Which way to go, and where one step ends."""
    w = Fraction(numbers.randint(-3, 5, book=0))
    slope = Fraction(numbers.choice([-20, -16, -8, -6, -4, 4, 6, 8, 14, 20], book=-12))
    eta = Fraction(1, numbers.choice([5, 10, 20], book=10))
    height = Fraction(numbers.choice([6, 7, 9, 11, 13, 15], book=LOSS.value(0)))
    return Content(
        title=_("one step"),
        prompt=_(
            "You stand at $w = {w}$. There $L({w}) = {height}$ and $L′({w}) = {slope}$. "
            "The learning rate is $η = {eta}$. Take one step."
        ),
        parts=(_direction(numbers, slope), _next(w, slope, eta, height)),
        hints=(
            _("A negative slope means that L goes down to the right."),
            _("The step is w ← w − η · L′(w). Mind the brackets around a negative number."),
        ),
        solution=_("w − η · L′(w) = {w} − {eta} · ({slope}) = {new}."),
        praise=_("A step goes against the slope, and a steep slope gives a large step."),
        values={"w": w, "height": height, "slope": slope, "eta": eta, "new": w - eta * slope},
    )


def _direction(numbers: Numbers, slope: Fraction) -> Part:
    down_right = _("The slope is negative: L goes down to the right. So w must become larger.")
    down_left = _("The slope is positive: L goes up to the right. So the valley is to the left.")
    wrong = down_right if slope < 0 else down_left
    larger, smaller = _("larger"), _("smaller")
    options = {
        larger: wrong,
        smaller: wrong,
        _("it must stay the same"): _("At the minimum the slope is 0. Here it is not."),
    }
    answer, pointer = larger if slope < 0 else smaller, _("Look at the sign of the slope.")
    return choice_part(numbers, _("w must become"), options, answer=answer, pointer=pointer)


def _next(w: Fraction, slope: Fraction, eta: Fraction, height: Fraction) -> Part:
    uphill = _("You went up the hill. Subtract η · L′(w), with brackets around a negative slope.")
    mistakes = [
        Mistake(w + eta * slope, uphill),
        Mistake(w - eta * height, _("You used L(w). The step uses the slope L′(w).")),
        Mistake(w - slope, _("You forgot η. Multiply the slope by η first.")),
        Mistake(w - eta, _("You subtracted η only. Multiply it by the slope first.")),
        Mistake(w - slope / eta, _("You divided by η. Multiply the slope by η.")),
        Mistake(slope, _("That is the slope itself. Multiply it by η and subtract that from w.")),
    ]
    if w:  # at 0 these are the answer, or a step up the hill
        mistakes += [
            Mistake(eta * slope, _("That is η · L′(w). Subtract it from w.")),
            Mistake(-eta * slope, _("That is the step only. Add it to w.")),
        ]
    pointer, new = _("Fill in w ← w − η · L′(w)."), w - eta * slope
    return Part(
        label=_("next w"), kind=NumberKind(sample=SAMPLE), answer=new, pointer=pointer, mistakes=mistakes
    )


@exercise("5b", level=2)
def three_steps(numbers: Numbers) -> Content:
    """Three steps on f(w) = aw²; later steps are judged on the pupil's own earlier ones."""
    half = Fraction(1, 2)
    ratio = numbers.choice([half, -half, Fraction(1, 5), Fraction(3, 5)], book=half)
    a = Fraction(numbers.choice([1, 2, 5], book=1))
    start = Fraction(numbers.choice([-40, -20, -8, 8, 20, 40], book=4))
    eta = (1 - ratio) / (2 * a)
    path = descend(Parabola(a, 0, 0), start, eta, 3)
    return Content(
        title=_("three steps"),
        prompt=_(
            "The function is {rule}, so {derivative}. Start at $w₀ = {start}$ with $η = {eta}$. "
            "Take three steps."
        ),
        parts=tuple(_step_part(a, eta, path[: n + 1]) for n in range(3)),
        hints=(
            _("Compute the slope at the place where you stand now."),
            _("Each step starts from the w of the step before."),
        ),
        solution=_("f′({start}) = {slope}, so w₁ = {one}. Then w₂ = {two} and w₃ = {three}."),
        praise=_("Each step multiplies w by the same number: this is a geometric sequence."),
        values={**_rule(a), **_path(path), "eta": eta, "slope": 2 * a * start},
    )


def _rule(a: Fraction) -> dict[str, str]:
    """f(w) = aw² and its derivative, as formulas."""
    rule, derivative = format_sum((a, "w²")), format_sum((2 * a, "w"))
    return {"rule": tex(f"f(w) = {rule}"), "derivative": tex(f"f′(w) = {derivative}")}


def _path(path: list[Fraction]) -> dict[str, Fraction]:
    return dict(zip(("start", "one", "two", "three"), path, strict=True))


def _wrong_steps(a: Fraction, eta: Fraction) -> list[tuple[Change, str]]:
    """Steps on f(w) = aw² that go wrong, and what their maker hears."""
    return [
        (lambda w: w + eta * 2 * a * w, _("You went up the hill. The step is w − η · f′(w).")),
        (lambda w: w - eta * a * w**2, _("You used f(w). The step uses the slope f′(w).")),
        (lambda w: w - 2 * a * w, _("You forgot η. Multiply the slope by η first.")),
        (lambda w: w - eta * a * w, _("The slope of aw² is 2aw: the factor 2 is missing.")),
        (lambda w: w - eta, _("You subtracted η only. Multiply it by the slope first.")),
    ]


def _step_part(a: Fraction, eta: Fraction, path: list[Fraction]) -> Part:
    """wₙ₊₁ when w₀ … wₙ stand in `path`."""
    n, w = len(path), path[-1]
    step = eta * 2 * a * w
    again = _("You used the slope of an earlier place. Compute it anew at the w where you are now.")
    wrong = [
        *((change(w), text) for change, text in _wrong_steps(a, eta)),
        (-step, _("That is the step only. Add it to w.")),
        (step, _("That is η · f′(w). Subtract it from w.")),
        (2 * a * w, _("That is the slope itself. Multiply it by η and subtract that from w.")),
        *((w - eta * 2 * a * old, again) for old in path[:-1]),
    ]
    if w == a == 1:  # as in the book: w², w and 1 are the same there, so only the first is named
        wrong = list({value: (value, text) for value, text in reversed(wrong)}.values())[::-1]
    return Part(
        label=_("w after step {n}").format(n=n),
        kind=NumberKind(sample=SAMPLE),
        answer=w - step,
        pointer=_("Compute f′(w) where you are now, multiply it by η and subtract."),
        mistakes=[
            *(Mistake(value, text) for value, text in wrong),
        ],
        follow=(lambda *found: _step_part(a, eta, [path[0], *found])) if n > 1 else None,
    )


@exercise("5e", level=2)
def larger_eta(numbers: Numbers) -> Content:
    """The same function with two larger η: it jumps to and fro, and it runs away."""
    a = Fraction(numbers.choice([1, 2, 5], book=1))
    start = Fraction(numbers.choice([-5, -3, -2, 2, 3, 5], book=4))
    away = numbers.choice([Fraction(-6, 5), Fraction(-7, 5), Fraction(-2)], book=Fraction(-6, 5))
    jumping, running = 1 / a, (1 - away) / (2 * a)
    path = descend(Parabola(a, 0, 0), start, running, 3)
    return Content(
        title=_("is a larger η faster?"),
        prompt=_(
            "The function is {rule}, so {derivative}. Start at $w₀ = {start}$. Take three steps, with two η."
        ),
        parts=(_run(a, jumping, start), _run(a, running, start), _faster(numbers)),
        hints=(_("By which number does one step multiply w?"), _("Compute 1 − 2aη for both values of η.")),
        solution=_(
            "With η = {jumping} every step multiplies w by −1. "
            "With η = {running} by {away}: {one}, {two}, {three}."
        ),
        praise=_("Too large a step lands higher up on the other side."),
        values={**_rule(a), **_path(path), "jumping": jumping, "running": running, "away": away},
    )


def _run(a: Fraction, eta: Fraction, start: Fraction) -> Part:
    """Three steps as one answer."""

    def row(change: Change) -> tuple[Fraction, ...]:
        one = change(start)
        return one, change(one), change(change(one))

    right = row(lambda w: w - eta * 2 * a * w)
    wrong = [(row(change), text) for change, text in _wrong_steps(a, eta)]
    sides = _("Mind the sign: each step lands on the other side of 0.")
    stays = _("Every step starts from the w of the step before, not from the start.")
    return Part(
        label=fill(_("with η = {eta}: w₁, w₂ and w₃"), eta=eta),
        kind=VectorKind(3),
        answer=right,
        pointer=_("By which number does one step multiply w?"),
        mistakes=[
            *(Mistake(steps, text) for steps, text in wrong if max(map(abs, steps)) < LARGEST),
            Mistake((right[0],) * 3, stays),
            Mistake(row(lambda w: w - eta * 2 * a * start), stays),
            Mistake(tuple(map(abs, right)), sides),
            Mistake(tuple(-w for w in right), sides),
        ],
    )


def _faster(numbers: Numbers) -> Part:
    right = _("No: with a large η the steps do not come closer to the minimum any more.")
    closer = _("Look at your numbers: do they come closer to the minimum?")
    compare = _("Compare the two rows: only one of them stays equally far away.")
    options = {
        right: "",
        _("Yes: a larger η always arrives sooner."): closer,
        _("No: the number of steps does not depend on η."): compare,
    }
    pointer = _("Look how far from 0 each w lies.")
    return choice_part(numbers, _("Is a larger η always faster?"), options, answer=right, pointer=pointer)
