"""Exercises 6g, 6h and 6i: the spread of a share, and how many words are enough."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    format_number,
)
from ..model import RULE, spread, words_needed

THOUSANDTH = Fraction(1, 2000)  # a root is asked with three decimals
TENTHS = [Fraction(k, 10) for k in range(1, 10)]


def rounded(x: float, digits: int = 3) -> Fraction:
    """A root with so many decimals."""
    return Fraction(round(x * 10**digits), 10**digits)


@exercise("6g", level=2)
def compute_spread(numbers: Numbers) -> Content:
    """The spread of a share in n words."""
    p = numbers.choice(TENTHS, book=Fraction(2, 5))
    n = numbers.choice([20, 40, 60, 80, 150, 200], book=40)
    return Content(
        title=_("the spread"),
        prompt=_(
            "The share of short words is p = {p}. A letter has n = {n} words. "
            "First compute p(1 − p). Then the spread, with three decimals."
        ),
        parts=(_product(p), _root(p, n)),
        hints=(
            _("1 − p is the share of all other words."),
            _("Divide the product by n. Then take the root."),
        ),
        solution=_("p(1 − p) = {p} · {rest} = {product}. Divided by {n}, the root is about {spread}."),
        praise=_("The share of one letter may well lie that far from p, just by chance."),
        values={
            "p": p,
            "n": n,
            "rest": 1 - p,
            "product": p * (1 - p),
            "spread": format_number(spread(p, n), 3),
        },
    )


def _product(p: Fraction) -> Part:
    return Part(
        label="p(1 − p)",
        kind=NumberKind(),
        answer=p * (1 - p),
        pointer=_("Multiply p by 1 − p."),
        mistakes=(
            Mistake(1 - p, _("That is 1 − p. Multiply it by p.")),
            Mistake(p**2, _("You squared p. The second factor is 1 − p.")),
            Mistake(p - 1, _("First compute 1 − p. Then multiply.")),
            Mistake(p * (p - 1), _("The second factor is 1 − p, and that is positive.")),
            Mistake(10 * p * (1 - p), _("Check the comma: tenths times tenths are hundredths.")),
        ),
    )


def _root(p: Fraction, n: int) -> Part:
    def near(value: float, message: str) -> Mistake:
        middle = rounded(value, 6)
        return Mistake(middle, message, matches=lambda x: abs(x - middle) < THOUSANDTH)

    product = p * (1 - p)
    no_root = _("You forgot the root. First divide by n, then take the root.")
    only_above = _("You took the root of the product, then divided by n. Divide first, then take the root.")
    times = _("You multiplied by n. Divide by n: more words give a smaller spread.")
    return Part(
        label=_("spread"),
        kind=NumberKind(tolerance=THOUSANDTH),
        answer=rounded(spread(p, n)),
        pointer=_("Divide p(1 − p) by n, then take the root."),
        mistakes=(
            near(product / n, no_root),
            near(sqrt(product) / n, only_above),
            near(sqrt(product * n), times),
            near(
                float(product) / sqrt(n), _("You took the root of n only. Divide first, then take the root.")
            ),
            near(sqrt(p / n), _("You left out 1 − p. Below the root stands p(1 − p), divided by n.")),
            near(sqrt((1 - p) / n), _("You left out p. Below the root stands p(1 − p), divided by n.")),
            near(sqrt(product), _("You forgot to divide by n.")),
        ),
        follow=lambda own: _root_of(own, n),
    )


def _root_of(product: Fraction, n: int) -> Fraction | None:
    """The spread for a product of one's own; none when it is no product of shares."""
    return rounded(sqrt(product / n)) if 0 < product <= Fraction(1, 4) else None


@exercise("6h", level=2)
def is_it_enough(numbers: Numbers) -> Content:
    """Whether n words are enough to tell two suspects apart."""
    p = Fraction(numbers.choice([30, 35, 40, 45, 50], book=40), 100)
    gap = Fraction(numbers.choice([5, 8, 10, 12], book=10), 100)
    n = numbers.choice([40, 60, 100, 200, 400, 600], book=40)
    return Content(
        title=_("are there enough words?"),
        prompt=_(
            "The share of short words is {other} for A and {p} for B. The letter has n = {n} words. "
            "How large is the gap between A and B? How large is the spread for p = {p}, with three decimals? "
            "Our rule: the gap must be at least {rule} times the spread. Are there enough words?"
        ),
        parts=(_gap(p, gap), _spread(p, p + gap, n), _enough(numbers, gap, spread(p, n))),
        hints=(
            _("The spread is the root of p(1 − p)/n."),
            _("Compute 2 times the spread, and compare it with the gap."),
        ),
        solution=_(
            "The gap is {gap}. The spread is about {spread}, and twice that is about {twice}. Compare."
        ),
        praise=_("Only a gap that is clearly larger than chance says something."),
        values={
            "p": p,
            "other": p + gap,
            "gap": gap,
            "n": n,
            "rule": RULE,
            "spread": format_number(spread(p, n), 3),
            "twice": format_number(RULE * spread(p, n), 3),
        },
    )


def _gap(p: Fraction, gap: Fraction) -> Part:
    return Part(
        label=_("gap"),
        kind=NumberKind(),
        answer=gap,
        pointer=_("Subtract the smaller share from the larger one."),
        mistakes=(
            Mistake(-gap, _("A gap has no minus sign. Take the larger share minus the smaller one.")),
            Mistake(2 * p + gap, _("You added. A gap is a difference.")),
            Mistake(100 * gap, _("You counted in hundredths. The shares are decimal numbers.")),
        ),
    )


def _spread(p: Fraction, other: Fraction, n: int) -> Part:
    of_other = rounded(spread(other, n), 6)
    far = abs(of_other - rounded(spread(p, n))) > 2 * THOUSANDTH  # else it is the same when rounded
    swapped = _("You took the share of A. Take p = {p}.").format(p=format_number(p))
    return Part(
        label=_("spread"),
        kind=NumberKind(tolerance=THOUSANDTH),
        answer=rounded(spread(p, n)),
        pointer=_("Compute p(1 − p), divide by n, and take the root."),
        mistakes=tuple(
            Mistake(middle, message, matches=lambda x, middle=middle: abs(x - middle) < THOUSANDTH)
            for middle, message in (
                (rounded(p * (1 - p) / n, 6), _("You forgot the root. Take it at the end.")),
                (rounded(sqrt(p / n), 6), _("You left out 1 − p below the root.")),
                (rounded(sqrt(p * (1 - p)), 6), _("You forgot to divide by n.")),
                (rounded(RULE * spread(p, n), 6), _("That is twice the spread already.")),
                *([(of_other, swapped)] if far else []),
            )
        ),
    )


def _enough(numbers: Numbers, gap: Fraction, far: float) -> Part:
    yes, no = _("yes, the gap is large enough"), _("no, it may be chance")
    compare = _("Compute twice the spread. Is the gap at least as large?")

    def judged(gap: Fraction, far: Fraction | float) -> str:
        return yes if gap >= RULE * far else no

    return choice_part(
        numbers,
        _("enough words?"),
        {yes: compare, no: compare},
        answer=judged(gap, far),
        pointer=_("Compare the gap with twice the spread."),
        follow=judged,
    )


@exercise("6i", level=3)
def how_many_words(numbers: Numbers) -> Content:
    """How many words are needed for a given spread."""
    p = numbers.choice([Fraction(k, 10) for k in (1, 2, 3, 4, 5)], book=Fraction(2, 5))
    most = Fraction(numbers.choice([2, 5, 10], book=2), 100)
    return Content(
        title=_("how many words?"),
        prompt=_(
            "The share of short words is p = {p}. How many words do you need at least, "
            "so that the spread is at most {most}?"
        ),
        parts=(_least(p, most),),
        hints=(
            _("Write the condition, and square both sides: p(1 − p)/n is at most the square."),
            _("So n is at least p(1 − p) divided by that square."),
        ),
        solution=_("n is at least {product} divided by {square}. So n is at least {n}."),
        praise=_("Half the spread asks for four times as many words."),
        values={
            "p": p,
            "most": most,
            "product": p * (1 - p),
            "square": most**2,
            "n": words_needed(p, most),
        },
    )


def _least(p: Fraction, most: Fraction) -> Part:
    product = p * (1 - p)
    linear = round(40 * spread(p, 40) / float(most))
    proportional = _("You calculated in proportion. But half the spread asks for four times as many words.")
    return Part(
        label=_("n is at least"),
        kind=NumberKind(counted=True),
        answer=Fraction(words_needed(p, most)),
        pointer=_("Square both sides of the condition. Then solve for n."),
        mistakes=(
            Mistake(p / most**2, _("You left out 1 − p. Take p(1 − p).")),
            Mistake((1 - p) / most**2, _("You left out p. Take p(1 − p).")),
            Mistake(product / most, _("You did not square. The root disappears when you square both sides.")),
            Mistake(product * most**2, _("You multiplied by the square. Solve for n: divide by it.")),
            Mistake(Fraction(linear), proportional, matches=lambda n: abs(n - linear) <= 2),
            Mistake(1 / most, _("You only turned the spread upside down. Use p(1 − p) too.")),
            Mistake(1 / most**2, _("You forgot p(1 − p) above the line.")),
            Mistake(words_needed(p, most) / Fraction(2), _("Check the square: you need twice as many.")),
        ),
    )
