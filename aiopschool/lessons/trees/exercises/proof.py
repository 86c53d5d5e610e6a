"""Exercise 2i: a proof that a question never makes it worse, and what the gain is."""

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
    format_number,
)
from ..model import gini
from ..wording import fraction

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
        prompt=fill(
            _(
                "The left group is the share λ of all, with fraction a by bike. "
                "The right group has fraction b. So p = λa + (1 − λ)b. Call the gain Δ. "
                "Prove that it is never negative: put the lines in order. "
                "Compute the gain for λ = {share}, a = {a} and b = {b}. When is it 0?"
            ),
            share=share,
            a=fraction(a),
            b=fraction(b),
        ),
        parts=(_lines(numbers), _number(share, a, b, gain), _when(numbers)),
        hints=(
            _("Begin with what the gain is: G before minus the weighted G after."),
            _("Work out the brackets. Then p takes the place of λa + (1 − λ)b, and a square comes out."),
        ),
        solution=fill(
            _("With these numbers: 2 · {share} · {rest} · ({a} − {b})² = {gain}."),
            share=format_number(share),
            rest=format_number(1 - share),
            a=fraction(a),
            b=fraction(b),
            gain=fraction(gain),
        ),
        praise=_("A square is never negative: that is why the chord never lies above the parabola."),
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
    kind = OrderKind(right, wrong, numbers.seed)
    swapped = (*right[:2], right[3], right[2], right[4])
    square = (*right[:3], wrong[0], right[4])
    return Part(
        label=_("order of the lines"),
        kind=kind,
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
        half = _("Is that G after the question? Or did you forget the factor 2?")
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
            *([] if gain / 2 == before - gain else [Mistake(before - gain, after)]),
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
