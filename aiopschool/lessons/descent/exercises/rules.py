"""Exercises 5c, 5f and 5h: which η converges, which needs one step, and why scaling helps."""

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
    choice_part,
    exercise,
    format_interval,
    format_sum,
    tex,
)
from ..data import LOSS, POINTS
from ..model.curves import Parabola
from ..model.fitting import loss_curve

MEANS = ((1, 2, 2), (1, 1, 2), (1, 1, 4), (1, 2, 4), (1, 1, 5), (2, 2, 4))  # with a whole mean square


def _curve(numbers: Numbers) -> Parabola:
    a = numbers.choice([2, 4, 5, 6, 10], book=LOSS.a)
    p = numbers.choice([-5, -4, -3, 3, 4, 5], book=LOSS.p)
    return Parabola(a, p, numbers.choice([1, 2, 3, 4], book=LOSS.q))


def _rule(curve: Parabola) -> dict[str, str]:
    """L(w) and its derivative, as formulas."""
    a, b, c = curve.terms
    rule, derivative = format_sum((a, "w²"), (b, "w"), (c, "")), format_sum((2 * a, "w"), (b, ""))
    return {"rule": tex(f"L(w) = {rule}"), "derivative": tex(f"L′(w) = {derivative}")}


@exercise("5c", level=2)
def which_eta(numbers: Numbers) -> Content:
    """All η for which descent converges on a parabola."""
    curve = _curve(numbers)
    interval = format_interval(Fraction(0), curve.limit)
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
        values={**_rule(curve), "a": curve.a, "double": 2 * curve.a, "interval": interval},
    )


def _all_eta(curve: Parabola) -> Part:
    zero, limit = Fraction(0), curve.limit
    _a, b, _c = curve.terms
    ends = _("The ends are right, but at an end r is 1 or −1: nothing comes closer. Leave them out.")
    one_side = _("Then it comes from one side. In a zigzag it converges too: r may be negative, down to −1.")
    no_lower = _("With a negative η every step goes up the hill. What is the lower limit?")
    no_upper = _("With a very large η the steps become larger and larger. There is an upper limit.")
    steep = _("The limit depends on a: a steep parabola needs a small η.")
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
            Mistake(Interval(zero, curve.a), _("You took a itself. The limit is 1/a.")),
            Mistake(Interval(zero, 1 / abs(b)), _("a is the number before w². Here the limit is 1/a.")),
            Mistake(Interval(zero, Fraction(1)), steep),
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
        values={**_rule(curve), "p": curve.p, "double": 2 * curve.a, "eta": curve.one_step},
    )


def _minimum(curve: Parabola) -> Part:
    _a, b, c = curve.terms
    mistakes = [
        Mistake(-curve.p, _("Check the sign. The constant changes sign on the other side.")),
        Mistake(curve.q, _("That is how low it is there. Where does it lie?")),
        Mistake(-b, _("Divide by the number before w too. Then w stands alone.")),
        Mistake(2 * curve.p, _("Divide by 2a, not by a.")),
        Mistake(b, _("That is the slope at 0. Look where the slope is 0.")),
        Mistake(c, _("That is L(0). Look where the slope is 0.")),
    ]
    label, pointer = _("minimum at w"), _("Solve L′(w) = 0.")
    return Part(label=label, kind=NumberKind(), answer=curve.p, pointer=pointer, mistakes=mistakes)


def _best_eta(curve: Parabola) -> Part:
    eta = curve.one_step
    mistakes = [
        Mistake(curve.limit, _("There r = −1: it jumps to the other side. For one step r must be 0.")),
        Mistake(2 * curve.a, _("You have 2a. From 2aη = 1 follows η = 1/(2a).")),
        Mistake(curve.a, _("You have a. Solve 1 − 2aη = 0.")),
        Mistake(curve.a / 2, _("You divided a by 2. From 2aη = 1 follows η = 1/(2a).")),
        Mistake(-eta, _("η is positive: the minus sign stands in w − η · L′(w).")),
        Mistake(eta / 2, _("a is the number before w². You doubled it once too often.")),
    ]
    return Part(label="η", kind=NumberKind(), answer=eta, pointer=_("Solve 1 − 2aη = 0."), mistakes=mistakes)


@exercise("5h", level=2)
def scaling(numbers: Numbers) -> Content:
    """Large inputs need a small η; dividing them helps."""
    small = numbers.choice(MEANS, book=tuple(x for x, _y in POINTS))
    k = numbers.choice([3, 4, 5, 6, 10], book=10)
    xs = [Fraction(k * x) for x in numbers.sample(small, 3, book=small)]
    a = loss_curve([(x, 0) for x in xs]).a
    inputs = dict(zip(("one", "two", "three"), xs, strict=True))
    return Content(
        title=_("why scaling helps"),
        prompt=_(
            "Three inputs are {one}, {two} and {three}. The model is $ŷ = wx$, so a is the mean of x². "
            "Then all inputs are divided by {k}."
        ),
        parts=(_mean_square(xs, a), _new_mean_square(a, k), _times(k), _why(numbers)),
        hints=(
            _("First square each input, then take the mean."),
            _("It converges when 0 < η < 1/a. Compare 1/a before and after."),
        ),
        solution=_("a = {a}. Divided by {k} every square is divided by {square}, so a becomes {small}."),
        praise=_("That is why people rescale their data before they train a model."),
        values={**inputs, "k": k, "a": a, "square": k**2, "small": a / k**2},
    )


def _mean_square(xs: list[Fraction], a: Fraction) -> Part:
    mean = sum(xs) / len(xs)
    mistakes = [
        Mistake(a * len(xs), _("That is the sum of the squares. Divide it by the number of inputs.")),
        Mistake(mean**2, _("You squared the mean. First square, then take the mean.")),
        Mistake(mean, _("That is the mean of x. Square each input first.")),
        Mistake(sum(xs) ** 2 / len(xs), _("You squared the sum. Square each input by itself.")),
    ]
    label, pointer = _("a before dividing"), _("Take the mean of the three squares.")
    return Part(label=label, kind=NumberKind(), answer=a, pointer=pointer, mistakes=mistakes)


def _new_mean_square(a: Fraction, k: int) -> Part:
    new = a / k**2
    return Part(
        label=_("a after dividing"),
        kind=NumberKind(),
        answer=new,
        pointer=_("What happens to x² when x is divided?"),
        mistakes=(
            Mistake(a / k, _("You divided a once. x is divided, so x² is divided by the square.")),
            Mistake(a, _("That is the old a. The new inputs are smaller.")),
            Mistake(1 / new, _("That is the new limit 1/a. Here a itself is asked.")),
        ),
        follow=lambda a: _new_mean_square(a, k),
    )


def _times(k: int) -> Part:
    return Part(
        label=_("the limit of η becomes so many times as large"),
        kind=NumberKind(),
        answer=Fraction(k**2),
        pointer=_("Compare 1/a before and after."),
        mistakes=(
            Mistake(Fraction(k), _("The inputs became so many times smaller, but a counts their squares.")),
            Mistake(Fraction(2 * k), _("You doubled. A square is the number times itself.")),
            Mistake(Fraction(1, k**2), _("That is how many times a becomes as large. The limit is 1/a.")),
            Mistake(Fraction(1), _("a changes, so the limit 1/a changes too.")),
        ),
        follow=lambda a, new: a / new,
    )


def _why(numbers: Numbers) -> Part:
    right = _("The parabola becomes less steep, so larger steps are safe.")
    same_loss = _("The smallest loss stays the same: only w is multiplied.")
    speed = _("A computer is as fast with large numbers. Think of the shape of L.")
    other_w = _("w itself changes: wx must stay the same while x is divided.")
    options = {
        right: "",
        _("The smallest loss becomes 0."): same_loss,
        _("The computer reckons faster with small numbers."): speed,
        _("The minimum stays at the same w."): other_w,
    }
    pointer = _("What does a say about the parabola?")
    return choice_part(numbers, _("Why does scaling help?"), options, answer=right, pointer=pointer)
