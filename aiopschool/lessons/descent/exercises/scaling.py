"""Exercise 5h: why scaling the inputs helps."""

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
    tex,
)
from ..data import POINTS
from ..model import loss_curve

MEANS = ((1, 2, 2), (1, 1, 2), (1, 1, 4), (1, 2, 4), (1, 1, 5), (2, 2, 4))  # with a whole mean square


@exercise("5h", level=2)
def scaling(numbers: Numbers) -> Content:
    """Large inputs need a small η; dividing them helps."""
    small = numbers.choice(MEANS, book=tuple(x for x, _y in POINTS))
    k = numbers.choice([3, 4, 5, 6, 10], book=10)
    small = numbers.sample(small, 3, book=small)
    xs = [Fraction(k * x) for x in small]
    a = loss_curve([(x, 0) for x in xs]).a
    return Content(
        title=_("why scaling helps"),
        prompt=_(
            "Three inputs are {one}, {two} and {three}. The model is {model}, so a is the mean of x². "
            "Then all inputs are divided by {k}."
        ),
        parts=(_mean_square(xs, a), _new_mean_square(a, k), _times(k), _why(numbers)),
        hints=(
            _("First square each input, then take the mean."),
            _("It converges when 0 < η < 1/a. Compare 1/a before and after."),
        ),
        solution=_("a = {a}. Divided by {k} every square is divided by {square}, so a becomes {small}."),
        praise=_("That is why people rescale their data before they train a model."),
        values={
            "one": xs[0],
            "two": xs[1],
            "three": xs[2],
            "model": tex("ŷ = wx"),
            "k": k,
            "a": a,
            "square": k**2,
            "small": a / k**2,
        },
    )


def _mean_square(xs: list[Fraction], a: Fraction) -> Part:
    total, mean = sum(x * x for x in xs), sum(xs) / len(xs)
    return Part(
        label=_("a before dividing"),
        kind=NumberKind(),
        answer=a,
        pointer=_("Take the mean of the three squares."),
        mistakes=(
            Mistake(total, _("That is the sum of the squares. Divide it by the number of inputs.")),
            Mistake(mean**2, _("You squared the mean. First square, then take the mean.")),
            Mistake(mean, _("That is the mean of x. Square each input first.")),
            Mistake(sum(xs) ** 2 / len(xs), _("You squared the sum. Square each input by itself.")),
        ),
    )


def _new_mean_square(a: Fraction, k: int) -> Part:
    return Part(
        label=_("a after dividing"),
        kind=NumberKind(),
        answer=a / k**2,
        pointer=_("What happens to x² when x is divided?"),
        mistakes=(
            Mistake(a / k, _("You divided a once. x is divided, so x² is divided by the square.")),
            Mistake(a, _("That is the old a. The new inputs are smaller.")),
            Mistake(1 / (a / k**2), _("That is the new limit 1/a. Here a itself is asked.")),
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
    options = {
        right: "",
        _("The smallest loss becomes 0."): _("The smallest loss stays the same: only w is multiplied."),
        _("The computer reckons faster with small numbers."): _(
            "A computer is as fast with large numbers. Think of the shape of L."
        ),
        _("The minimum stays at the same w."): _(
            "w itself changes: wx must stay the same while x is divided."
        ),
    }
    pointer = _("What does a say about the parabola?")
    return choice_part(numbers, _("Why does scaling help?"), options, answer=right, pointer=pointer)
