"""Exercises 2a and 2b: the Gini index of a group, and the groups with a given Gini index."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    ListKind,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    exercise,
    format_number,
    tex,
)
from ..model import gini

# Groups of at most 20 with shares for the head: halves have only themselves as mirror image.
GROUPS = [(k, n) for n in range(3, 21) for k in range(1, n) if 2 < Fraction(k, n).denominator <= 6]


@exercise("2a", level=1)
def of_a_group(numbers: Numbers) -> Content:
    """The Gini index of a group, and the other share with the same index."""
    k, n = numbers.choice(GROUPS, book=(3, 4))
    p = Fraction(k, n)
    return Content(
        title=_("the Gini index of a group"),
        prompt=_(
            "Of a group of {n} pupils {k} come by bike. Compute its Gini index G(p). "
            "For which other share is the Gini index the same?"
        ),
        parts=(_index(p, k, n), _other_share(p)),
        hints=(
            _("First write the share p of the group that comes by bike."),
            _("Fill p in: G(p) = 2p(1 − p). The parabola has an axis of symmetry, p = 0.5."),
        ),
        solution=_("p = {p}, so G(p) = 2 · {p} · {rest} = {value}. The share {rest} gives the same."),
        praise=_("Shares p and 1 − p are equally mixed: the classes only change places."),
        values={"n": n, "k": k, "p": p, "rest": 1 - p, "value": gini(p)},
    )


def _index(p: Fraction, k: int, n: int) -> Part:
    half = _("You computed p(1 − p). Two orders give two different pupils: multiply by 2.")
    same = _("That is the chance of two alike pupils. The Gini index is the chance of two different ones.")
    only_p = _("That is 2p. The other class counts too: multiply by 1 − p.")
    share = _("That is a share of the group. Fill it in for p in 2p(1 − p).")
    one_square = _("You subtracted only one square. G(p) = 1 − p² − (1 − p)².")
    count = _("You computed with numbers of pupils. First make a share of them: divide by the whole group.")
    no_return = _("You drew without replacement. Put the first pupil back: then p stays the same.")
    return Part(
        label=_("G(p)"),
        kind=NumberKind(),
        answer=gini(p),
        pointer=_("Fill the share p in: G(p) = 2p(1 − p)."),
        mistakes=(
            Mistake(gini(p) / 2, half),
            Mistake(1 - gini(p), same),
            Mistake(2 * p, only_p),
            Mistake(p, share),
            Mistake(1 - p, share),
            Mistake(1 - p * p, one_square),
            Mistake(1 - (1 - p) ** 2, one_square),
            Mistake(Fraction(2 * k * (n - k)), count),
            Mistake(Fraction(k * (n - k)), count),
            Mistake(Fraction(2 * k * (n - k), n * (n - 1)), no_return),
        ),
    )


def _other_share(p: Fraction) -> Part:
    return Part(
        label=_("other share"),
        kind=NumberKind(),
        answer=1 - p,
        pointer=_("Look for the mirror image of p on the other side of p = 0.5."),
        mistakes=(
            Mistake(p, _("That is the share of this group itself. Look on the other side of p = 0.5.")),
            Mistake(gini(p), _("That is a Gini index, a height on the parabola. You need a share p.")),
            Mistake(1 - gini(p), _("You mirrored the Gini index. Mirror the share p in p = 0.5.")),
            Mistake(-p, _("A share is never negative. The axis of symmetry is p = 0.5, not the y-axis.")),
            Mistake(Fraction(1, 2), _("That is the axis of symmetry. There the parabola is highest.")),
        ),
    )


@exercise("2b", level=2)
def with_this_index(numbers: Numbers) -> Content:
    """The shares for which the Gini index has a given value: a quadratic equation."""
    p = Fraction(numbers.choice([5, 10, 15, 30, 35, 40, 45], book=20), 100)
    value = gini(p)
    d = 4 - 8 * value
    return Content(
        title=_("groups that are equally mixed"),
        prompt=_(
            "Some groups have Gini index {value}. Then {rule}, or {equation}. "
            "Compute the discriminant D of this equation. For which p is G(p) = {value}?"
        ),
        parts=(_discriminant(value, d, 2 - 4 * p), _solutions(p, value, d)),
        hints=(
            _("Here a = 2 and b = −2. The discriminant is b² − 4ac."),
            _("The solutions are (−b ± √D)/(2a). A parabola meets a lower horizontal line twice."),
        ),
        solution=_(
            "For {equation} is D = 4 − 8 · {value} = {d}. So p = (2 ± {root})/4, thus p = {p} or p = {q}."
        ),
        praise=_("Both solutions add up to 1: they lie equally far from the axis of symmetry."),
        values={
            "value": value,
            "rule": tex(f"2p(1 − p) = {format_number(value)}"),
            "equation": tex(f"2p² − 2p + {format_number(value)} = 0"),
            "d": d,
            "root": 2 * (1 - 2 * p),
            "p": p,
            "q": 1 - p,
        },
    )


def _discriminant(value: Fraction, d: Fraction, root: Fraction) -> Part:
    sign = _("Watch the sign: it is b² − 4ac, and a and c are both positive here.")
    square = _("The square of −2 is 4, also for a negative b.")
    no_a = _("You forgot a = 2. It is b² − 4ac.")
    no_square = _("You forgot to square b.")
    halved = _("You divided the equation by 2 first. Take a = 2 and b = −2, as it stands.")
    return Part(
        label=_("D"),
        kind=NumberKind(),
        answer=d,
        pointer=_("Write a, b and c under each other. Then compute b² − 4ac."),
        mistakes=(
            Mistake(4 + 8 * value, sign),
            Mistake(-4 - 8 * value, square),
            Mistake(4 - 4 * value, no_a),
            Mistake(4 - 2 * value, _("You forgot the 4. It is b² − 4ac.")),
            Mistake(-2 - 8 * value, no_square),
            Mistake(2 - 8 * value, no_square),
            Mistake(1 - 2 * value, halved),
            Mistake(root, _("That is the root of D. Here D itself is asked.")),
        ),
    )


def _solutions(p: Fraction, value: Fraction, d: Fraction) -> Part:
    one = _("That is one solution. The parabola reaches this height twice: find the other one.")
    factors = _("A product is not solved by making each factor equal to it. Solve the quadratic equation.")
    sign = _("Check the signs. Here −b is 2, and a share is never negative.")
    root = _("You took D itself. The formula has the root of D.")
    divisor = _("You divided by the wrong number. The denominator is 2a, so 4.")
    return Part(
        label=_("p"),
        kind=ListKind(),
        answer=(p, 1 - p),
        pointer=_("Use the formula with D, or look at the parabola at this height."),
        mistakes=(
            Mistake((p,), one),
            Mistake((1 - p,), one),
            Mistake((value / 2, 1 - value), factors),
            Mistake((Fraction(0), Fraction(1)), _("Those are the zeros of G. There the height is 0.")),
            Mistake((-p, p - 1), sign),
            Mistake(((2 - d) / 4, (2 + d) / 4), root),
            Mistake((2 * p, 2 - 2 * p), divisor),
            Mistake((), _("There are solutions: the height lies below the top 0.5. Look at the parabola.")),
        ),
    )
