"""Exercise 6j: the proof that a distance is at most 2."""

from __future__ import annotations

from collections.abc import Sequence
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
    format_tuple,
)
from ..model import distance
from .distances import written_gaps


@exercise("6j", level=3)
def how_far(numbers: Numbers) -> Content:
    """The proof that a distance is at most 2, and when it is 2."""
    p1 = Fraction(numbers.choice([5, 6, 7, 8], book=7), 10)
    q3 = Fraction(numbers.choice([4, 5, 6, 9], book=8), 10)
    p, q = (p1, 1 - p1, Fraction(0)), (Fraction(0), 1 - q3, q3)
    steps = (
        _("In each category |p − q| ≤ p + q, because p and q are not negative."),
        _("Add this for all categories: d is at most the sum of all p plus the sum of all q."),
        _("Both sums are 1. So d ≤ 1 + 1 = 2."),
    )
    wrong = _("In each category |p − q| ≤ 1. So d ≤ 1.")
    return Content(
        title=_("a proof: 0 ≤ d ≤ 2"),
        prompt=_(
            "A sum of gaps is never negative, so 0 ≤ d. P = {p} and Q = {q}: how large is d(P, Q)? "
            "Then put the proof of d ≤ 2 in order; one line does not belong. When is d = 2?"
        ),
        parts=(_example(p, q), _proof(numbers, steps, wrong), _when_two(numbers)),
        hints=(
            _("Begin with one category. Then add all categories."),
            _("|p − q| = p + q only if one of the two is 0."),
        ),
        solution=_(
            "d = {gaps} = {d}. For the proof: first one category, then the sum, then fill in 1 and 1."
        ),
        praise=_("So d lies in [0, 2]: 0 for the same profile, 2 when nothing overlaps."),
        values={
            "p": format_tuple(*p),
            "q": format_tuple(*q),
            "gaps": written_gaps(p, q),
            "d": distance(p, q),
        },
    )


def _example(p: Sequence[Fraction], q: Sequence[Fraction]) -> Part:
    d = distance(p, q)
    return Part(
        label="d(P, Q)",
        kind=NumberKind(),
        answer=d,
        pointer=_("Add the three gaps, without their signs."),
        mistakes=(
            Mistake(Fraction(0), _("That is the sum with the signs. Leave the signs out.")),
            Mistake(d / 2, _("That is half of it. Add the gaps of all three categories.")),
            Mistake(Fraction(2), _("They overlap in the second category. Compute its gap.")),
            Mistake(p[0] + q[2], _("You left out the second category.")),
            Mistake(sum(p) + sum(q) - p[1], _("In the second category you subtract: take the gap.")),
        ),
    )


def _proof(numbers: Numbers, steps: Sequence[str], wrong: str) -> Part:
    one_category = _("A gap is at most 1, but you add several of them. That line proves nothing about d.")
    return Part(
        label=_("the proof"),
        kind=OrderKind(steps, (wrong,), numbers.seed),
        answer=tuple(steps),
        pointer=_("From one category to the sum, then to the number 2."),
        mistakes=(
            Mistake((wrong,), one_category, matches=lambda lines: wrong in lines),
            Mistake(
                (steps[1], steps[0], steps[2]), _("Adding comes after one category. Begin with one category.")
            ),
        ),
    )


def _when_two(numbers: Numbers) -> Part:
    none = _("when no category has both p and q larger than 0")
    options = {
        none: "",
        _("when all shares differ"): fill(
            _("Then d can be small: {a} and {b} differ too. Think of overlap."),
            a=Fraction(2, 5),
            b=Fraction(1, 2),
        ),
        _("when the profiles are equal"): _("Then every gap is 0, so d = 0."),
        _("never"): fill(
            _("Take P = {p} and Q = {q} and compute d."), p=format_tuple(1, 0, 0), q=format_tuple(0, 0, 1)
        ),
    }
    return choice_part(
        numbers, _("d = 2"), options, answer=none, pointer=_("When is |p − q| equal to p + q?")
    )
