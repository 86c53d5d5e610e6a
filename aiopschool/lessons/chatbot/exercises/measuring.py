"""Exercises 7c, 7d and 7i: precision and recall, a rule that always answers, and F₁ between both."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    A_FRACTION,
    Content,
    Mistake,
    Numbers,
    OrderKind,
    Part,
    _,
    choice_part,
    exercise,
)
from ....numbers import decimals
from ..model import Confusion
from ..wording import fraction

TOTAL = 20
COUNTS = [
    Confusion(tp, fp, fn, TOTAL - tp - fp - fn)
    for tp in (2, 3, 4, 5, 6, 8)
    for fp in range(1, 7)
    for fn in range(1, 7)
    if fp != fn and tp not in (fp, fn) and tp + fp + fn <= 18 and max(tp + fp, tp + fn) <= 12
]
BOOK = Confusion(6, 2, 3, 9)


@exercise("7c", level=2)
def precision_and_recall(numbers: Numbers) -> Content:
    """Precision and recall from counts in a text."""
    c = numbers.choice(COUNTS, book=BOOK)
    fired, about = c.tp + c.fp, c.tp + c.fn
    return Content(
        title=_("precision and recall"),
        prompt=_(
            "Of {total} test questions {about} are about opening hours. The rule answers {fired} times, "
            "{tp} of them rightly. Give the precision and the recall."
        ),
        parts=(_precision(c), _recall(c)),
        hints=(
            _("Fill in the kruistabel first: TP, FP, FN and TN."),
            _("Precision looks at all answers of the bot. Recall looks at all questions about hours."),
        ),
        solution=_("Precision: {tp}/{fired} = {p}. Recall: {tp}/{about} = {r}."),
        praise=_("Both have the same numerator, but another denominator."),
        values={
            "total": TOTAL,
            "about": about,
            "fired": fired,
            "tp": c.tp,
            "p": fraction(c.precision),
            "r": fraction(c.recall),
        },
    )


def _precision(c: Confusion) -> Part:
    all_of_them = _("You divided by all test questions. Divide by the times that the rule answered.")
    return Part(
        label=_("precision"),
        kind=A_FRACTION,
        answer=c.precision,
        pointer=_("Precision: which share of the answers was right?"),
        mistakes=(
            Mistake(
                c.recall, _("That is the recall. Precision divides by the times that the rule answered.")
            ),
            Mistake(Fraction(c.tp, TOTAL), all_of_them),
            Mistake(c.accuracy, _("That is the accuracy. Precision does not count the silent ones.")),
            Mistake(
                Fraction(c.fp, c.tp + c.fp), _("That is the share of wrong answers. Take the right ones.")
            ),
            Mistake(Fraction(c.tp + c.fp, TOTAL), _("That is how often it answers. How many are right?")),
            Mistake(
                Fraction(c.tp + c.fp, c.tp + c.fn),
                _("You divided answers by questions. Divide the right answers by all answers."),
            ),
        ),
    )


def _recall(c: Confusion) -> Part:
    all_of_them = _("You divided by all test questions. Divide by those about opening hours.")
    not_that = Mistake(c.accuracy, _("That is the accuracy. Recall only looks at opening hours."))
    accuracy = [] if c.accuracy == c.precision else [not_that]
    return Part(
        label=_("recall"),
        kind=A_FRACTION,
        answer=c.recall,
        pointer=_("Recall: which share of the questions about opening hours was found?"),
        mistakes=(
            Mistake(c.precision, _("That is the precision. Recall divides by all that had to be found.")),
            Mistake(Fraction(c.tp, TOTAL), all_of_them),
            *accuracy,
            Mistake(
                Fraction(c.fn, c.tp + c.fn), _("That is the share that was missed. Take what was found.")
            ),
            Mistake(
                Fraction(c.tp + c.fp, c.tp + c.fn), _("You counted wrong answers too. Take the right ones.")
            ),
            Mistake(
                Fraction(c.tp + c.fn, TOTAL),
                _("That is the share of questions about opening hours. How many of those were found?"),
            ),
        ),
    )


@exercise("7d", level=1)
def always(numbers: Numbers) -> Content:
    """A rule that always answers: recall 1, and a precision that says how many there are."""
    total = numbers.choice([10, 16, 20, 25, 40], book=20)
    about = numbers.choice(
        [n for n in range(3, total - 2) if 2 * n < total and decimals(Fraction(n, total)) <= 3],
        book=9,
    )
    share = Fraction(about, total)
    mistakes = (
        Mistake(Fraction(1), _("That is the recall. Are all answers right?")),
        Mistake(1 - share, _("That is the share of wrong answers. Take the right ones.")),
        Mistake(Fraction(0), _("The bot is right about opening hours. How often is that?")),
    )
    right = _("No: nothing is missed, but most answers are wrong.")
    wrong = {
        right: "",
        _("Yes: the recall cannot be better, so the bot is perfect."): _(
            "Recall says nothing about wrong answers. Look at the precision too."
        ),
        _("No: it finds too few questions about opening hours."): _(
            "It answers every question. So how many does it find?"
        ),
    }
    return Content(
        title=_("a bot that always says the same"),
        prompt=_(
            "A bot always gives the opening hours. Of {total} questions {about} are about them. "
            "Give the precision and the recall. Is it a good bot?"
        ),
        parts=(
            Part(
                label=_("precision"),
                kind=A_FRACTION,
                answer=share,
                pointer=_("How many of its answers are right?"),
                mistakes=mistakes,
            ),
            Part(
                label=_("recall"),
                kind=A_FRACTION,
                answer=Fraction(1),
                pointer=_("How many of the questions about opening hours get an answer?"),
                mistakes=(
                    Mistake(share, _("That is the precision. Divide by the questions about opening hours.")),
                    Mistake(Fraction(0), _("It misses nothing. So how many does it find?")),
                ),
            ),
            choice_part(
                numbers, _("good bot?"), wrong, answer=right, pointer=_("Look at both fractions together.")
            ),
        ),
        hints=(
            _("Always answering means: FN and TN are 0."),
            _("Then TP is the number of questions about opening hours, and FP all other ones."),
        ),
        solution=_("TP = {about} and FP = {rest}, so precision {p}. FN is 0, so nothing is missed."),
        praise=_("One fraction alone can look perfect."),
        values={"total": total, "about": about, "rest": total - about, "p": fraction(share)},
    )


@exercise("7i", level=3)
def between(numbers: Numbers) -> Content:
    """F₁ lies between precision and recall: a proof in lines, and a number."""
    c = numbers.choice(COUNTS, book=BOOK)
    p, r = c.precision, c.recall
    equal = _("Only when precision and recall are equal.")
    options = {
        equal: "",
        _("When both add up to 1."): _("Try 1/4 and 3/4: then F₁ is 3/8. Look at the lines of the proof."),
        _("Never."): _("Try two equal numbers. What do the lines of the proof say then?"),
    }
    return Content(
        title=_("F₁ lies between both"),
        prompt=_(
            "Call precision p and recall r, with p ≤ r. F₁ = 2pr/(p + r). Prove that F₁ lies between "
            "both: put the lines in order. Compute F₁ for {p} and {r}. When is F₁ equal to both?"
        ),
        parts=(
            _proof(numbers),
            _value(p, r),
            choice_part(
                numbers, _("equal"), options, answer=equal, pointer=_("When does ≤ become = in every line?")
            ),
        ),
        hints=(
            _("Begin with p ≤ r. Add p on both sides, and then r."),
            _("Dividing by a larger positive number gives a smaller result: the order turns over."),
        ),
        solution=_("F₁ = 2 · {p} · {r} : ({p} + {r}) = {f}. That lies between both."),
        praise=_("F₁ is the harmonic mean. It lies nearer to the smallest of both."),
        values={"p": fraction(p), "r": fraction(r), "f": fraction(c.f1)},
    )


def _proof(numbers: Numbers) -> Part:
    right = (
        "0 < p ≤ r",
        "2p ≤ p + r ≤ 2r",
        "2pr/(2r) ≤ 2pr/(p + r) ≤ 2pr/(2p)",
        "p ≤ F₁ ≤ r",
    )
    wrong = ("2pr/(2p) ≤ 2pr/(p + r) ≤ 2pr/(2r)",)
    return Part(
        label=_("order of the lines"),
        kind=OrderKind(right, wrong, numbers.seed),
        answer=right,
        pointer=_("Every line follows from the one above it."),
        mistakes=(
            Mistake(
                (*right[:2], wrong[0], right[3]),
                _("Dividing by a larger number gives a smaller result. Turn the order over."),
            ),
            Mistake(right[:3], _("The last step is missing: simplify both ends.")),
            Mistake(right[::-1], _("You began with what must be proved. Begin with what is given.")),
        ),
    )


def _value(p: Fraction, r: Fraction) -> Part:
    return Part(
        label="F₁",
        kind=A_FRACTION,
        answer=2 * p * r / (p + r),
        pointer=_("Fill p and r in in 2pr/(p + r)."),
        mistakes=(
            Mistake((p + r) / 2, _("That is the ordinary mean. F₁ divides the double product by the sum.")),
            Mistake(p * r / (p + r), _("You forgot the 2 in the numerator.")),
            Mistake(p * r, _("You forgot to divide by the sum.")),
            Mistake(2 * p * r, _("You forgot to divide by the sum.")),
            Mistake(p + r, _("That is the sum. It stands below the bar.")),
        ),
    )
