"""Exercises 8f and 8i: what the temperature does, and a proof that adding a constant changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ....exercises.authoring import Content, Mistake, Numbers, OrderKind, Part, _, exercise, format_number
from ..model import softmax

TEMPERATURES = (0.5, 1, 2)


def row(scores: Sequence[int], temperature: float) -> str:
    """The chances at a temperature, as in a table."""
    return " / ".join(format_number(chance, 3) for chance in softmax(scores, temperature).tolist())


@exercise("8f", level=2)
def cold_to_hot(numbers: Numbers) -> Content:
    """Rows of chances, from cold to hot."""
    apart = numbers.choice(((0, 1, 2), (0, 1, 3), (0, 2, 3)), book=(0, 1, 3))
    more = numbers.randint(0, 4, book=0)
    scores = tuple(score + more for score in numbers.sample(apart, 3, book=(1, 3, 0)))
    rows = tuple(row(scores, temperature) for temperature in TEMPERATURES)
    wrong = " / ".join([format_number(1 / 3, 3)] * 3)
    return Content(
        title=_("from cold to hot"),
        prompt=_(
            "Three words have the scores {scores}. The rows are their chances at the temperatures "
            "T = {cold}, T = {middle} and T = {hot}. Put the rows in order, the lowest temperature on top. "
            "One row belongs to none of them."
        ),
        parts=(_order(numbers, rows, wrong),),
        hints=(
            _("Divide the scores by T. Which temperature makes the differences larger?"),
            _("The higher T, the more the chances look alike."),
        ),
        solution=_(
            "For T = {cold} the largest chance is {most}. For T = {hot} it is {least}. So it goes down."
        ),
        praise=_("Cold is safe and dull, hot is wild. A chatbot has this dial inside."),
        values={
            "scores": ", ".join(map(str, scores)),
            "cold": format_number(TEMPERATURES[0]),
            "middle": TEMPERATURES[1],
            "hot": TEMPERATURES[2],
            "most": format_number(max(softmax(scores, TEMPERATURES[0])), 3),
            "least": format_number(max(softmax(scores, TEMPERATURES[2])), 3),
        },
    )


def _order(numbers: Numbers, rows: tuple[str, ...], wrong: str) -> Part:
    alike = _("Equal chances come only closer and closer as T grows. No T reaches them.")
    return Part(
        label=_("rows"),
        kind=OrderKind(rows, (wrong,), seed=numbers.seed),
        answer=rows,
        pointer=_("Compare the largest chance of each row."),
        mistakes=(
            Mistake(rows[::-1], _("You went from hot to cold. A high T makes the chances more alike.")),
            Mistake((*rows[:2], wrong), alike),
            Mistake((wrong, *rows[1:]), alike),
            Mistake((*rows, wrong), alike),
            Mistake((rows[1], rows[0], rows[2]), _("At T = 1 you have the powers of the scores themselves.")),
        ),
    )


@exercise("8i", level=3)
def same_for_all(numbers: Numbers) -> Content:
    """The proof that adding a constant to all scores leaves the weights as they are, line by line."""
    c = numbers.choice("abdghkmpqrtuvz", book="c")
    lines = (
        _("The new scores are s₁ + {c} and s₂ + {c}.").format(c=c),
        _("The new first weight is e^(s₁ + {c}) / (e^(s₁ + {c}) + e^(s₂ + {c})).").format(c=c),
        _("= e^s₁ · e^{c} / (e^s₁ · e^{c} + e^s₂ · e^{c})").format(c=c),
        _("= e^s₁ · e^{c} / ((e^s₁ + e^s₂) · e^{c})").format(c=c),
        _("= e^s₁ / (e^s₁ + e^s₂), since e^{c} is not 0.").format(c=c),
    )
    wrong = (
        _("= (e^s₁ + e^{c}) / (e^s₁ + e^s₂ + 2e^{c})").format(c=c),
        _("= e^s₁ / (e^s₁ + e^s₂ + 2{c})").format(c=c),
    )
    return Content(
        title=_("the same number with all scores"),
        prompt=_(
            "Prove for two scores: adding {c} to both does not change the weights. "
            "Put the lines in order. Two lines do not belong there."
        ),
        parts=(_proof(numbers, lines, wrong),),
        hints=(
            _("Begin with the new scores, and write the first weight with them."),
            _("A power with a sum in the exponent is a product of two powers."),
        ),
        solution=_(
            "First the new scores, then the weight, then products, and at last the common factor goes."
        ),
        praise=_("Only differences between scores count."),
        values={"c": f"${c}$"},
    )


def _proof(numbers: Numbers, lines: tuple[str, ...], wrong: tuple[str, ...]) -> Part:
    added = _("e to the power of a sum is a product, not a sum.")
    apart = _("The factor stands outside brackets before it can cancel.")
    return Part(
        label=_("lines"),
        kind=OrderKind(lines, wrong, seed=numbers.seed),
        answer=lines,
        pointer=_("Each line must follow from the line before it."),
        mistakes=(
            Mistake((*lines[:2], wrong[0], *lines[3:]), added),
            Mistake(
                (*lines[:4], wrong[1]), _("In front of a fraction you can only cancel a factor, not a term.")
            ),
            Mistake((*lines[:2], lines[3], lines[2], lines[4]), apart),
            Mistake((*lines[:3], lines[4]), apart),
            Mistake(lines[::-1], _("You went from the end to the start. Begin with the new scores.")),
        ),
    )
