"""Exercises 5c and 5f: which η converges, and which needs one step."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Interval,
    IntervalKind,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    exercise,
    format_interval,
    format_sum,
    tex,
)
from ..data import LOSS
from ..model import Parabola


def written(curve: Parabola) -> str:
    """L(w) as a formula."""
    a, b, c = curve.terms
    return tex("L(w) = " + format_sum((a, "w²"), (b, "w"), (c, "")))


def derivative(curve: Parabola) -> str:
    """L′(w) as a formula."""
    a, b, _c = curve.terms
    return tex("L′(w) = " + format_sum((2 * a, "w"), (b, "")))


def _curve(numbers: Numbers) -> Parabola:
    a = numbers.choice([2, 4, 5, 6, 10], book=LOSS.a)
    p = numbers.choice([-5, -4, -3, 3, 4, 5], book=LOSS.p)
    return Parabola(a, p, numbers.choice([1, 2, 3, 4], book=LOSS.q))


@exercise("5c", level=2)
def which_eta(numbers: Numbers) -> Content:
    """All η for which descent converges on a parabola."""
    curve = _curve(numbers)
    return Content(
        title=_("which η converges?"),
        prompt=_("The loss is {rule}. The start is not the minimum. For which η does the descent converge?"),
        parts=(_all_eta(curve),),
        hints=(
            _("Each step multiplies the distance to the minimum by r = 1 − 2aη."),
            _("The distance must shrink: −1 < r < 1. Solve both inequalities."),
        ),
        solution=_("Here a = {a} and r = 1 − {double}η. From −1 < r < 1 follows that η lies in {interval}."),
        praise=_("Below 1/(2a) it comes from one side, above that it zigzags."),
        values={
            "rule": written(curve),
            "a": curve.a,
            "double": 2 * curve.a,
            "interval": format_interval(Fraction(0), curve.limit),
        },
    )


def _all_eta(curve: Parabola) -> Part:
    a, limit = curve.a, curve.limit
    _a, b, _c = curve.terms
    zero = Fraction(0)
    ends = _("The ends are right, but at an end r is 1 or −1: nothing comes closer. Leave them out.")
    one_side = _("Then it comes from one side. In a zigzag it converges too: r may be negative, down to −1.")
    no_lower = _("With a negative η every step goes up the hill. What is the lower limit?")
    no_upper = _("With a very large η the steps become larger and larger. There is an upper limit.")
    other_one = _("a is the number before w². Here the limit is 1/a.")
    one = _("That one works, but it is not the only one. Look for all η.")
    none = _("With that η it does not converge. Look for all η with −1 < r < 1.")
    return Part(
        label=_("η lies in"),
        kind=IntervalKind("η"),
        answer=Interval(zero, limit),
        pointer=_("When does the distance to the minimum shrink with every step?"),
        mistakes=(
            Mistake(Interval(zero, limit, (True, True)), ends),
            Mistake(Interval(zero, limit, (True, False)), ends),
            Mistake(Interval(zero, limit, (False, True)), ends),
            Mistake(Interval(zero, limit / 2), one_side),
            Mistake(Interval(zero, limit / 2, (False, True)), one_side),
            Mistake(Interval(limit / 2, limit), _("There it zigzags. From one side it converges too.")),
            Mistake(Interval(zero, 2 * limit), _("From −1 < 1 − 2aη follows 2aη < 2. Divide by 2a.")),
            Mistake(Interval(-limit, limit), no_lower),
            Mistake(Interval(None, limit), no_lower),
            Mistake(Interval(zero, None), no_upper),
            Mistake(Interval(zero, a), _("You took a itself. The limit is 1/a.")),
            Mistake(Interval(zero, 1 / abs(b)), other_one),
            Mistake(
                Interval(zero, Fraction(1)), _("The limit depends on a: a steep parabola needs a small η.")
            ),
            Mistake(_just(limit / 3), one, matches=lambda x: x.is_single and zero < x.low < limit),
            Mistake(_just(limit), none, matches=lambda x: x.is_single and not zero < x.low < limit),
        ),
    )


def _just(eta: Fraction) -> Interval:
    return Interval(eta, eta, (True, True))


@exercise("5f", level=2)
def in_one_step(numbers: Numbers) -> Content:
    """The η with which one step reaches the minimum."""
    curve = _curve(numbers)
    return Content(
        title=_("in one step"),
        prompt=_("The loss is {rule}, so {derivative}. Where is the minimum? Which η needs one step?"),
        parts=(_minimum(curve), _best_eta(curve)),
        hints=(
            _("At the minimum the slope is 0."),
            _("The distance to the minimum is multiplied by 1 − 2aη. What must that be?"),
        ),
        solution=_("L′(w) = 0 gives w = {p}. From 1 − {double}η = 0 follows η = {eta}."),
        praise=_("One step, from every start. In a real network nobody knows a, so people try values of η."),
        values={
            "rule": written(curve),
            "derivative": derivative(curve),
            "p": curve.p,
            "double": 2 * curve.a,
            "eta": curve.one_step,
        },
    )


def _minimum(curve: Parabola) -> Part:
    _a, b, c = curve.terms
    return Part(
        label=_("minimum at w"),
        kind=NumberKind(),
        answer=curve.p,
        pointer=_("Solve L′(w) = 0."),
        mistakes=(
            Mistake(-curve.p, _("Check the sign. The constant changes sign on the other side.")),
            Mistake(curve.q, _("That is how low it is there. Where does it lie?")),
            Mistake(-b, _("Divide by the number before w too. Then w stands alone.")),
            Mistake(2 * curve.p, _("Divide by 2a, not by a.")),
            Mistake(b, _("That is the slope at 0. Look where the slope is 0.")),
            Mistake(c, _("That is L(0). Look where the slope is 0.")),
        ),
    )


def _best_eta(curve: Parabola) -> Part:
    eta = curve.one_step
    return Part(
        label="η",
        kind=NumberKind(),
        answer=eta,
        pointer=_("Solve 1 − 2aη = 0."),
        mistakes=(
            Mistake(curve.limit, _("There r = −1: it jumps to the other side. For one step r must be 0.")),
            Mistake(2 * curve.a, _("You have 2a. From 2aη = 1 follows η = 1/(2a).")),
            Mistake(curve.a, _("You have a. Solve 1 − 2aη = 0.")),
            Mistake(curve.a / 2, _("You divided a by 2. From 2aη = 1 follows η = 1/(2a).")),
            Mistake(-eta, _("η is positive: the minus sign stands in w − η · L′(w).")),
            Mistake(eta / 2, _("a is the number before w². You doubled it once too often.")),
        ),
    )
