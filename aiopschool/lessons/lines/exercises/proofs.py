"""Exercises 1e and 1f: all lines that work, and a proof that sometimes none does."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from ....exercises.answers import Interval, IntervalKind
from ....exercises.engine import Exercise, Mistake, Part
from ....exercises.writing import chance, options, tex
from ....numbers import format_interval, format_number, format_point, format_sum
from ....texts import _
from ..data import MESSAGES
from ..model import Point, separable_q

# 1e -----------------------------------------------------------------------------------------------------


def which_q(seed: int) -> Exercise:
    """For which q the line y = mx + q separates the eight points without mistakes."""
    numbers = chance("1e", seed)
    m, up = Fraction(1), 0
    if seed:
        m = Fraction(numbers.choice([1, 2, 3, 4, 5, 6]), 2)
        up = numbers.randint(1, 4)
    points = [Point(p.x, p.y + up, p.target) for p in MESSAGES]
    low, high = separable_q(points, m)
    names = {t: ", ".join(tex(format_point(p.x, p.y)) for p in points if p.target == t) for t in (-1, 1)}
    return Exercise(
        id="1e",
        seed=seed,
        level=3,
        title=_("all lines that work"),
        prompt=_(
            "Ordinary: {ordinary}. Spam: {spam}. For which q does {rule} separate all points "
            "without mistakes, with s = 0 for no point?"
        ).format(ordinary=names[-1], spam=names[1], rule=tex("y = " + format_sum((m, "x"), (1, "q")))),
        parts=(_all_q(low, high),),
        hints=(
            _("A point lies below the line when y < mx + q. Write that as a condition on q."),
            _(
                "Compute y − mx in every point. "
                "Spam gives the lower limit of q, the other points the upper limit."
            ),
        ),
        solution=_(
            "Compute y − mx in every point. The largest value of spam is {low}, the smallest value of the "
            "ordinary messages is {high}. So q lies in {interval}."
        ).format(low=format_number(low), high=format_number(high), interval=format_interval(low, high)),
        praise=_("Infinitely many lines make no mistakes. Test data must tell which one is good."),
        factory=which_q,
    )


def _all_q(low: Fraction, high: Fraction) -> Part:
    inside = low + 1 if low + 1 < high else (low + high) / 2
    closed = _(
        "The ends are right. But at an end a point lies on the line, and then s = 0. Leave the ends out."
    )
    one_end = _("Is s = 0 allowed at an end? Then a point lies on the line. Both ends stay open.")
    one_line = _("More than one line works. There is no single best q here. Look for all values of q.")
    sign = _("Check the signs. A point lies below the line when q > y − mx.")
    no_upper = _("This is one of the two conditions. The other points give an upper limit.")
    no_lower = _("This is one of the two conditions. The other points give a lower limit.")
    return Part(
        label=_("q lies in"),
        kind=IntervalKind("q"),
        answer=Interval(low, high),
        pointer=_("Spam must lie below the line and ordinary messages above it."),
        mistakes=(
            Mistake(Interval(low, high, (True, True)), closed),
            Mistake(Interval(low, high, (True, False)), one_end),
            Mistake(Interval(low, high, (False, True)), one_end),
            Mistake(Interval(inside, inside, (True, True)), one_line, matches=lambda value: value.is_single),
            Mistake(Interval(-high, -low), sign),
            Mistake(Interval(low, None), no_upper),
            Mistake(Interval(None, high), no_lower),
        ),
    )


# 1f -----------------------------------------------------------------------------------------------------


def no_line_for_xor(seed: int) -> Exercise:
    """The proof that no line separates the four points of XOR, in three steps."""
    numbers = chance("1f", seed)
    dx, dy = (numbers.randint(0, 3), numbers.randint(0, 3)) if seed else (0, 0)
    corners = [(Fraction(dx + i), Fraction(dy + j)) for i, j in ((0, 0), (1, 1), (1, 0), (0, 1))]
    n1, n2, p1, p2 = (tex(format_point(*corner)) for corner in corners)
    s1, s2, s3, s4 = (tex(_terms(x, y, 1)) for x, y in corners)
    both, one_c = (_terms(Fraction(2 * dx + 1), Fraction(2 * dy + 1), c) for c in (2, 1))
    return Exercise(
        id="1f",
        seed=seed,
        level=3,
        title=_("a proof: XOR does not work with one line"),
        prompt=_(
            "{n1} and {n2} are ordinary, {p1} and {p2} are spam. Suppose that a line ax + by + c = 0 makes "
            "no mistakes. Then {s1} < 0, {s2} < 0, {s3} ≥ 0 and {s4} ≥ 0. Finish the proof."
        ).format(n1=n1, n2=n2, p1=p1, p2=p2, s1=s1, s2=s2, s3=s3, s4=s4),
        parts=(
            _sum_of_negatives(numbers, both, one_c),
            _sum_of_others(numbers, both, one_c),
            _conclusion(numbers),
        ),
        hints=(
            _("Add the left sides: count how many times a, b and c occur."),
            _("You get the same expression twice. Can a number be negative and not negative at once?"),
        ),
        solution=_("The first two give {both} < 0, the last two give {both} ≥ 0. {clash}").format(
            both=both, clash=_clash()
        ),
        praise=_("This is a proof from the absurd: the assumption leads to a contradiction."),
        factory=no_line_for_xor,
    )


def _terms(x: Fraction, y: Fraction, c: int) -> str:
    return format_sum((x, "a"), (y, "b"), (c, "c"))


def _forgot_c() -> str:
    return _("Both inequalities have a c. Together that is 2c.")


def _clash() -> str:
    return _("Both sums are equal, yet one is negative and the other is not. So no such line exists.")


def _sum_of_negatives(numbers: Random, both: str, one_c: str) -> Part:
    return Part(
        label=_("Add the first two inequalities. What do you get?"),
        kind=options(numbers, f"{both} < 0", f"{both} ≥ 0", f"{one_c} < 0"),
        answer=f"{both} < 0",
        pointer=_("Add the left sides."),
        mistakes=(
            Mistake(f"{both} ≥ 0", _("The sum of two negative numbers is negative.")),
            Mistake(f"{one_c} < 0", _forgot_c()),
        ),
    )


def _sum_of_others(numbers: Random, both: str, one_c: str) -> Part:
    return Part(
        label=_("Add the last two inequalities. What do you get?"),
        kind=options(numbers, f"{both} ≥ 0", f"{both} < 0", f"{one_c} ≥ 0"),
        answer=f"{both} ≥ 0",
        pointer=_("Add the left sides."),
        mistakes=(
            Mistake(f"{both} < 0", _("The sum of two numbers that are at least 0 is at least 0.")),
            Mistake(f"{one_c} ≥ 0", _forgot_c()),
        ),
    )


def _conclusion(numbers: Random) -> Part:
    tried = _("I tried many lines and none worked. So no such line exists.")
    wrong_sum = _("I made a mistake in adding, because the sums are equal.")
    no_proof = _("Trying is no proof: there are infinitely many lines. Use the two sums instead.")
    assumption = _("The adding is right. Then the assumption must be wrong: which one did we make?")
    return Part(
        label=_("What do you conclude?"),
        kind=options(numbers, _clash(), tried, wrong_sum),
        answer=_clash(),
        pointer=_("Compare both sums."),
        mistakes=(Mistake(tried, no_proof), Mistake(wrong_sum, assumption)),
    )
