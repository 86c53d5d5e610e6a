"""Exercises 2d and 2e: zeros and top, domain and range in context."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Interval,
    IntervalKind,
    ListKind,
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
from ..model import gini

HALF = Fraction(1, 2)


@exercise("2d", level=1)
def zeros_and_top(numbers: Numbers) -> Content:
    """Zeros and top of the Gini index, as a share or as a number of a group; and what the top means."""
    n = 2 * numbers.randint(2, 25, book=0) or 1
    rule = "G(p) = 2p(1 − p)" if n == 1 else f"G(x) = 2 · x/{n} · (1 − x/{n})"
    story = fill(_("In a group of {n} pupils x come by bike. Then {rule}."), n=n, rule=tex(rule))
    if n == 1:
        story = fill(
            _("Of a school with {n} pupils the share p comes by bike. Then {rule}."), n=600, rule=tex(rule)
        )
    half = _("Half comes by bike: as mixed as it can be.")
    pure = _("There the group is pure, so G = 0. The top is the highest point.")
    options = {
        half: "",
        _("Everyone comes by bike: the group is pure."): pure,
        _("Nobody comes by bike: the group is pure."): pure,
        _("Half of the predictions is right."): _("G says how mixed a group is, not how many are right."),
    }
    return Content(
        title=_("zeros and top"),
        prompt=story + " " + _("Give the zeros and the top of G. What does the top mean?"),
        parts=(
            _zeros(n),
            _top(n),
            choice_part(numbers, _("meaning"), options, answer=half, pointer=_("What is p at the top?")),
        ),
        hints=(
            _("A product is 0 when one of its factors is 0."),
            _("The top lies in the middle between the zeros. Fill that in to find its height."),
        ),
        solution=fill(
            _("The zeros are 0 and {n}. In the middle lies {middle}. There G = 2 · 0.5 · 0.5."),
            n=n,
            middle=Fraction(n, 2),
        ),
        praise=_("At the zeros the group is pure, at the top it is most mixed."),
    )


def _zeros(n: int) -> Part:
    zero, end = Fraction(0), Fraction(n)
    return Part(
        label=_("zeros"),
        kind=ListKind(size=2),
        answer=(zero, end),
        pointer=_("Make each factor 0."),
        mistakes=(
            Mistake((-end, zero), _("Check the sign: the second factor is 0 when p is positive.")),
            Mistake((-end, end), _("The first factor gives another zero. When is it 0?")),
            Mistake((zero, end / 2), _("Halfway lies the top. Make the second factor 0.")),
            Mistake((zero, 2 * end), _("The factor 2 is never 0. Make the last factor 0.")),
        ),
    )


def _top(n: int) -> Part:
    middle, end = Fraction(n, 2), Fraction(n)
    at_end = _("There all come by bike: the group is pure, and G = 0. The top lies in the middle.")
    return Part(
        label=_("top"),
        kind=VectorKind(2),
        answer=(middle, HALF),
        pointer=_("The top lies on the axis of symmetry, in the middle between the zeros."),
        mistakes=(
            Mistake((end, HALF), at_end),
            Mistake((end, Fraction(0)), at_end),
            Mistake((end, Fraction(1)), at_end),
            Mistake((HALF, middle), _("You swapped the coordinates. First the place, then the height.")),
            Mistake((middle, Fraction(1)), _("The height is G there. Fill the place in.")),
            Mistake((middle, HALF / 2), _("You forgot the factor 2 in the height.")),
            Mistake((middle, Fraction(0)), _("The height is G there. It is 0 at the zeros only.")),
            Mistake((middle, -HALF), _("G has no negative heights between its zeros. Check the sign.")),
        ),
    )


@exercise("2e", level=1)
def domain_and_range(numbers: Numbers) -> Content:
    """Domain and range of G where the share has an upper limit."""
    b = Fraction(numbers.choice([20, 25, 40, *range(55, 100, 5)], book=100), 100)
    way = numbers.choice([_("by bike"), _("by bus"), _("on foot"), _("by car")], book=_("by bike"))
    high = gini(b) if b < HALF else HALF
    return Content(
        title=_("domain and range in context"),
        prompt=fill(
            _(
                "The share p that comes {way} is at least 0 and at most {b}. "
                "{rule} says how mixed a group is. Give the domain and the range of G in this context."
            ),
            way=way,
            b=b,
            rule=tex("G(p) = 2p(1 − p)"),
        ),
        parts=(_domain(b, high), _range(b, high)),
        hints=(
            _("The domain holds all p that are possible here."),
            _("Which heights does the parabola have there? Does the top lie in the domain?"),
        ),
        solution=fill(
            _("The share runs from 0 to {b}. The lowest height is 0, the highest {high}."), b=b, high=high
        ),
        praise=_("The parabola goes on, but a share does not."),
    )


def _domain(b: Fraction, high: Fraction) -> Part:
    zero = Fraction(0)
    return Part(
        label=_("dom G"),
        kind=IntervalKind("p"),
        answer=Interval(zero, b, (True, True)),
        pointer=_("Which values can the share p have?"),
        mistakes=(
            Mistake(Interval(None, None), _("The rule works for every number, but a share has limits.")),
            Mistake(Interval(zero, b), _("The limits belong to it: nobody, or all who may.")),
            Mistake(
                Interval(zero, high, (True, True)), _("Those are heights G. The domain holds the shares p.")
            ),
            Mistake(Interval(zero, None, (True, False)), _("There is an upper limit too.")),
            Mistake(Interval(None, b, (False, True)), _("A share is never negative.")),
            Mistake(
                Interval(zero, Fraction(1), (True, True)), _("Here the share has a smaller upper limit.")
            ),
        ),
    )


def _range(b: Fraction, high: Fraction) -> Part:
    zero = Fraction(0)
    ends = _("You looked at the ends only. In between the parabola is higher.")
    whole = _("That is the range of the whole parabola. Here p runs between its limits only.")
    beyond = _("The top has that height, but does it lie in the domain?")
    half = _("You forgot the factor 2 in the height.")
    return Part(
        label=_("ber G"),
        kind=IntervalKind("G"),
        answer=Interval(zero, high, (True, True)),
        pointer=_("Find the lowest and the highest point of the parabola above the domain."),
        mistakes=(
            Mistake(Interval(zero, gini(b), (True, True)), ends),
            Mistake(Interval(None, HALF, (False, True)), whole),
            Mistake(Interval(zero, HALF, (True, True)), beyond),
            Mistake(Interval(zero, b, (True, True)), _("Those are shares p. The range holds heights G.")),
            Mistake(Interval(zero, high), _("Both ends are reached, so they belong to it.")),
            Mistake(Interval(zero, high / 2, (True, True)), half),
            Mistake(
                Interval(zero, None, (True, False)),
                _("The parabola opens downwards: there is a highest point."),
            ),
        ),
    )
