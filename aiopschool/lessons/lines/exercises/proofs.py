"""Exercises 1e to 1g: all lines that work, a proof that sometimes none does, one line with other numbers."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from ....exercises.authoring import (
    Content,
    Interval,
    IntervalKind,
    Mistake,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    format_interval,
    format_point,
    format_sum,
    tex,
)
from ....maths.line import Line, Point
from ....maths.separating import separable_q
from ..data import MESSAGES
from .scores import equation


@exercise("1e", level=3)
def which_q(numbers: Numbers) -> Content:
    """For which q the line y = mx + q separates the eight points without mistakes."""
    m = Fraction(numbers.choice([1, 2, 3, 4, 5, 6], book=2), 2)
    up = numbers.randint(1, 4, book=0)
    points = [Point(p.x, p.y + up, p.target) for p in MESSAGES]
    low, high = separable_q(points, m)
    names = {t: ", ".join(tex(format_point(*p.place)) for p in points if p.target == t) for t in (-1, 1)}
    return Content(
        title=_("all lines that work"),
        prompt=_(
            "Ordinary: {ordinary}. Spam: {spam}. For which q does {rule} separate all points "
            "without mistakes, if no point lies on the line?"
        ),
        parts=(_all_q(low, high),),
        hints=(
            _("A point lies below the line when y < mx + q. Write that as a condition on q."),
            _(
                "Compute y − mx in every point. "
                "Spam gives the lower limit of q, the other points the upper limit."
            ),
        ),
        solution=_(
            "Compute y − mx in every point. The largest value of spam is {low}, the smallest value of "
            "the ordinary messages is {high}. So q lies in {interval}."
        ),
        praise=_("Infinitely many lines make no mistakes. Test data must tell which one is good."),
        values={
            "ordinary": names[-1],
            "spam": names[1],
            "rule": tex("y = " + format_sum((m, "x"), (1, "q"))),
            "low": low,
            "high": high,
            "interval": format_interval(low, high),
        },
    )


def _all_q(low: Fraction, high: Fraction) -> Part:
    one_end = _("At one end a point lies on the line, and then s = 0. Both ends stay open.")
    closed = _("The ends are right. But at an end a point lies on the line, and then s = 0. Leave them out.")
    one_line = _("That line works, but it is not the only one. Look for all values of q.")
    no_line = _("With that q a point is wrong or lies on the line. Look for all values of q that do work.")
    whole = _("You took whole numbers only. Every q between the two limits works, also a decimal number.")
    sign = _("Check the signs. A point lies below the line when q > y − mx.")
    no_upper = _("This is one of the two conditions. The other points give an upper limit.")
    no_lower = _("This is one of the two conditions. The other points give a lower limit.")
    above = _("That is where spam lies above the line. Spam must lie below it.")
    inside, outside = (low + high) / 2, high + 1
    return Part(
        label=_("q lies in"),
        kind=IntervalKind("q"),
        answer=Interval(low, high),
        pointer=_("Spam must lie below the line and ordinary messages above it."),
        mistakes=(
            Mistake(Interval(low, high, (True, True)), closed),
            Mistake(Interval(low, high, (True, False)), one_end),
            Mistake(Interval(low, high, (False, True)), one_end),
            *_whole_only(low, high, whole),
            Mistake(Interval(-high, -low), sign),
            Mistake(Interval(low, None), no_upper),
            Mistake(Interval(None, high), no_lower),
            Mistake(Interval(None, low), above),
            Mistake(Interval(high, None), above),
            Mistake(_just(inside), one_line, matches=lambda q: q.is_single and low < q.low < high),
            Mistake(_just(outside), no_line, matches=lambda q: q.is_single and not low < q.low < high),
        ),
    )


def _just(q: Fraction) -> Interval:
    return Interval(q, q, (True, True))


def _whole_only(low: Fraction, high: Fraction, message: str) -> list[Mistake]:
    """The interval from the first to the last whole number, if there are several."""
    first, last = floor(low) + 1, ceil(high) - 1
    return [Mistake(Interval(Fraction(first), Fraction(last), (True, True)), message)] if first < last else []


@exercise("1f", level=3)
def no_line_for_xor(numbers: Numbers) -> Content:
    """The proof that no line separates the four points of XOR, in three steps."""
    dx, dy = (numbers.randint(0, 3, book=0) for _axis in "xy")
    corners = [(Fraction(dx + i), Fraction(dy + j)) for i, j in ((0, 0), (1, 1), (1, 0), (0, 1))]
    points = {
        name: tex(format_point(*corner))
        for name, corner in zip(("n1", "n2", "p1", "p2"), corners, strict=True)
    }
    scores = {f"s{i}": tex(_terms(x, y, 1)) for i, (x, y) in enumerate(corners, start=1)}
    both, one_c = (_terms(Fraction(2 * dx + 1), Fraction(2 * dy + 1), c) for c in (2, 1))
    clash = _("Both sums are equal, yet one is negative and the other is not. So no such line exists.")
    return Content(
        title=_("a proof: XOR does not work with one line"),
        prompt=_(
            "{n1} and {n2} are ordinary, {p1} and {p2} are spam. Suppose that a line ax + by + c = 0 "
            "makes no mistakes. Then {s1} < 0, {s2} < 0, {s3} ≥ 0 and {s4} ≥ 0. Finish the proof."
        ),
        parts=(*_sums(numbers, both, one_c), _conclusion(numbers, clash)),
        hints=(
            _("Add the left sides: count how many times a, b and c occur."),
            _("You get the same expression twice. Can a number be negative and not negative at once?"),
        ),
        solution=_("The first two give {both} < 0. The last two give {both} ≥ 0. Can both be true?"),
        praise=_("This is a proof from the absurd: the assumption leads to a contradiction."),
        values={**points, **scores, "both": both},
    )


def _terms(x: Fraction, y: Fraction, c: int) -> str:
    return format_sum((x, "a"), (y, "b"), (c, "c"))


def _sums(numbers: Numbers, both: str, one_c: str) -> tuple[Part, Part]:
    """The sum of the two negative numbers, and that of the two others."""
    first = _("Add the first two inequalities. What do you get?")
    last = _("Add the last two inequalities. What do you get?")
    negative = _("The sum of two negative numbers is negative.")
    positive = _("The sum of two numbers that are at least 0 is at least 0.")

    def sum_of(label: str, right: str, wrong: str, why: str) -> Part:
        forgot_c = _("Both inequalities have a c. Together that is 2c.")
        options = {f"{both} {right}": "", f"{both} {wrong}": why, f"{one_c} {right}": forgot_c}
        return choice_part(
            numbers, label, options, answer=f"{both} {right}", pointer=_("Add the left sides.")
        )

    return sum_of(first, "< 0", "≥ 0", negative), sum_of(last, "≥ 0", "< 0", positive)


def _conclusion(numbers: Numbers, clash: str) -> Part:
    tried = _("I tried many lines and none worked. So no such line exists.")
    wrong_sum = _("I made a mistake in adding, because the sums are equal.")
    options = {
        clash: "",
        tried: _("Trying is no proof: there are infinitely many lines. Use the two sums instead."),
        wrong_sum: _("The adding is right. Then the assumption must be wrong: which one did we make?"),
    }
    return choice_part(
        numbers, _("What do you conclude?"), options, answer=clash, pointer=_("Compare both sums.")
    )


@exercise("1g", level=2)
def same_line(numbers: Numbers) -> Content:
    """What changes when a, b and c are all multiplied by the same number."""
    a, b = numbers.randint(1, 4, book=1), -numbers.randint(1, 4, book=1)
    line = Line(a, b, numbers.choice([-3, -2, -1, 1, 2, 3], book=1))
    k = Fraction(numbers.choice([-3, -2, -1, 2, 3], book=-1))
    part = _what_changes(numbers, flips=k < 0)
    return Content(
        title=_("the same line, another side"),
        prompt=_("The line is {other} instead of {line}. What changes?"),
        parts=(part,),
        hints=(
            _("By which number are a, b and c multiplied? Is it positive or negative?"),
            _("Compute both scores in one point that is not on the line. Compare their signs."),
        ),
        solution=_("a, b and c are multiplied by {k}. Every score is multiplied by {k} too. {answer}"),
        praise=_("A classifier is a line plus a side."),
        values={
            "other": tex(equation(line.scaled(k))),
            "line": tex(equation(line)),
            "k": k,
            "answer": part.answer,
        },
    )


def _what_changes(numbers: Numbers, *, flips: bool) -> Part:
    swapped = _("The line stays the same. The predictions swap, except on the line.")
    nothing = _("The line stays the same and so do all predictions.")
    no_other = _(
        "Take a point with score 0. Its score is still 0 after multiplying. So the line stays the same."
    )
    if flips:
        sign = _("Test a point that is not on the line. Its score changes sign, and so does its class.")
    else:
        sign = _("Test a point. Its score keeps its sign, so its class stays the same.")
    options = {
        swapped: sign,
        nothing: sign,
        _("It is a different line."): no_other,
        _("It is a parallel line on the other side of the origin."): no_other,
    }
    return choice_part(
        numbers,
        _("What changes?"),
        options,
        answer=swapped if flips else nothing,
        pointer=_("Compare the numbers a, b and c of both lines."),
    )
