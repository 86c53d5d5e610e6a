"""Exercises 2g and 2i: how much two questions gain, and a proof that a gain is never negative."""

from __future__ import annotations

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
)
from ..model import Split, gini, gini_of
from ..wording import fraction
from .questions import Groups, places, split_of

UNEQUAL: list[Groups] = [(4, 4, 1, 6), (3, 3, 2, 7), (0, 4, 5, 6), (0, 3, 5, 7), (2, 2, 3, 8), (0, 2, 5, 8)]
CLEAN: list[Groups] = [(5, 5, 0, 5), (0, 5, 5, 5)]


@exercise("2g", level=2)
def two_gains(numbers: Numbers) -> Content:
    """The gains of two questions, one of which parts the classes completely; and why it is the best."""
    one, other = numbers.choice(UNEQUAL, book=(4, 4, 1, 6)), numbers.choice(CLEAN, book=(5, 5, 0, 5))
    if numbers.seed % 2:
        one, other = other, one
    first, second = split_of(one), split_of(other)
    pure = _("The question that leaves two pure groups.")
    options = {
        pure: "",
        _("The question that makes the largest group."): _(
            "The size alone says nothing. Look how mixed the groups are."
        ),
        _("The question that makes one pure group."): _(
            "One pure group is good, but the other one counts too. Compare the gains."
        ),
        _("Both are as good: each finds out who comes by bike."): _("Compare the two gains: are they equal?"),
    }
    best = choice_part(numbers, _("best question"), options, answer=pure, pointer=_("Compare the two gains."))
    return Content(
        title=_("two gains"),
        prompt=_(
            "Five of ten pupils come by bike, so G = 0.5 at the start. "
            "Question A gives the groups {a}/{m} and {b}/{n} (by bike/size). "
            "Question B gives {c}/{k} and {d}/{l}. Compute both gains. Which question is best, and why?"
        ),
        parts=(_gain("A", first), _gain("B", second), best),
        hints=(
            _("The gain is G before the question minus the weighted G after it."),
            _("A pure group has G = 0."),
        ),
        solution=_("A: 0.5 − {one} = {gain}. B: 0.5 − {other} = {gain2}."),
        praise=_("The largest gain that exists is G itself: then nothing is mixed any more."),
        values={
            **places(one, other),
            "one": fraction(first.gini),
            "gain": fraction(first.gain),
            "other": fraction(second.gini),
            "gain2": fraction(second.gain),
        },
    )


def _gain(name: str, split: Split) -> Part:
    before, (left, right) = gini_of(split.counts), (gini_of(split.left), gini_of(split.right))
    after = _("That is the Gini index after the question. The gain is how much it went down.")
    mean = _("You took the ordinary mean of both groups. Give each its share of the ten as weight.")
    return Part(
        label=fill(_("gain of question {name}"), name=name),
        kind=NumberKind(),
        answer=split.gain,
        pointer=_("Subtract the weighted Gini index from the Gini index at the start."),
        mistakes=(
            Mistake(split.gini, after),
            Mistake(before - (left + right) / 2, mean),
            Mistake(
                before - left - right, _("You subtracted both without weights. Give each its weight first.")
            ),
            Mistake(before - split.gini / 2, _("You forgot the factor 2 in G(p) = 2p(1 − p).")),
            Mistake(-split.gain, _("The gain is before minus after: it is never negative.")),
            Mistake(1 - split.gini, _("At the start the Gini index is 0.5, not 1.")),
        ),
    )


# λ in tenths, a and b for which the gain is a fraction for the head.
CASES = """
    2 2/3 1/4, 2 3/4 1/3, 2 3/4 1/4, 3 5/6 0, 4 2/3 1/4, 4 2/3 1/6, 4 5/6 1/3, 5 1/2 1/6, 5 2/3 1/6,
    5 3/4 1/4, 5 4/5 0, 5 4/5 2/5, 5 5/6 1/2, 5 5/6 1/6, 6 2/3 1/4, 6 2/3 1/6, 8 5/6 0, 8 5/6 1/3
"""


@exercise("2i", level=3)
def never_negative(numbers: Numbers) -> Content:
    """The gain as 2λ(1 − λ)(a − b)², in steps, with numbers, and when it is 0."""
    tenths, a, b = numbers.choice(CASES.split(","), book="6 5/6 0").split()
    share, a, b = Fraction(int(tenths), 10), Fraction(a), Fraction(b)
    gain = 2 * share * (1 - share) * (a - b) ** 2
    return Content(
        title=_("a question never makes it worse"),
        prompt=_(
            "The left group is the share λ of all, with fraction a by bike. "
            "The right group has fraction b. So p = λa + (1 − λ)b. Call the gain Δ. "
            "Prove that it is never negative: put the lines in order. "
            "Compute the gain for λ = {share}, a = {a} and b = {b}. When is it 0?"
        ),
        parts=(_lines(numbers), _number(share, a, b, gain), _when(numbers)),
        hints=(
            _("Begin with what the gain is: G before minus the weighted G after."),
            _("Work out the brackets. Then p takes the place of λa + (1 − λ)b, and a square comes out."),
        ),
        solution=_("With these numbers: 2 · {share} · {rest} · ({a} − {b})² = {gain}."),
        praise=_("A square is never negative: that is why the chord never lies above the parabola."),
        values={
            "share": share,
            "rest": 1 - share,
            "a": fraction(a),
            "b": fraction(b),
            "gain": fraction(gain),
        },
    )


def _lines(numbers: Numbers) -> Part:
    right = (
        "Δ = G(p) − λG(a) − (1 − λ)G(b)",
        "= 2p − 2p² − λ(2a − 2a²) − (1 − λ)(2b − 2b²)",
        "= 2λa² + 2(1 − λ)b² − 2p²",
        "= 2λ(1 − λ)(a − b)²",
        "0 ≤ λ ≤ 1, (a − b)² ≥ 0 ⇒ Δ ≥ 0",
    )
    wrong = ("= 2λ(1 − λ)(a² − b²)",)
    swapped = (*right[:2], right[3], right[2], right[4])
    square = (*right[:3], wrong[0], right[4])
    return Part(
        label=_("order of the lines"),
        kind=OrderKind(right, wrong, numbers.seed),
        answer=right,
        pointer=_("Every line follows from the one above it."),
        mistakes=(
            Mistake(square, _("A difference of squares can be negative. Which square comes out?")),
            Mistake(
                swapped, _("The product comes out of the line with three squares, so it comes after it.")
            ),
            Mistake(right[:4], _("The last step is missing: why is this never negative?")),
            Mistake(right[::-1], _("You began at the end. Begin with what the gain is.")),
        ),
    )


def _number(share: Fraction, a: Fraction, b: Fraction, gain: Fraction) -> Part:
    before = gini(share * a + (1 - share) * b)
    half, after = (
        _("You forgot the factor 2."),
        _("That is the weighted G after it. The gain is what G lost."),
    )
    if gain / 2 == before - gain:
        half = after = _("Is that G after the question? Or did you forget the factor 2?")
    return Part(
        label=_("gain"),
        kind=NumberKind(),
        answer=gain,
        pointer=_("Fill the numbers in in 2λ(1 − λ)(a − b)²."),
        mistakes=(
            Mistake(gain / 2, half),
            Mistake(2 * share * (1 - share) * abs(a - b), _("You forgot the square.")),
            Mistake(2 * share * (1 - share) * (a * a - b * b), _("Take the square of the difference.")),
            Mistake(2 * share * (a - b) ** 2, _("The factor 1 − λ is missing.")),
            Mistake(before - gain, after),
            Mistake(before, _("That is G before the question. The gain is how much it goes down.")),
        ),
    )


def _when(numbers: Numbers) -> Part:
    equal = _("When both groups have the same fraction, or one group is empty.")
    options = {
        equal: "",
        _("Only when a and b are both 0."): _("With a = b = 0.3 it is 0 too. Look at the square."),
        _("When both groups are equally large."): _("Then λ = 0.5. Is one of the factors 0?"),
        _("Never: a question always helps."): _("Look for which numbers one of the factors is 0."),
    }
    return choice_part(
        numbers, _("when it is 0"), options, answer=equal, pointer=_("A product is 0 when a factor is 0.")
    )
