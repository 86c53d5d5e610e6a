"""Exercise 6k: of all texts that a detector accuses, which part is honest."""

from __future__ import annotations

from fractions import Fraction
from itertools import product as product_of

from ....exercises.authoring import Content, Mistake, NumberKind, Numbers, Part, _, exercise, format_percent

BOOK_SCHOOL = (500, 50, Fraction(2, 100), Fraction(9, 10))  # texts, made with AI, false alarms, found


def _schools() -> list[tuple[int, int, Fraction, Fraction]]:
    """Schools with whole counts, in which a simple fraction of the accused is honest."""
    found = []
    for texts, made, alarm, share in product_of(
        range(200, 1001, 100), (20, 30, 40, 50, 60, 80, 100), (2, 4, 5), (60, 80, 90)
    ):
        false, true = Fraction((texts - made) * alarm, 100), Fraction(made * share, 100)
        whole = false.denominator == true.denominator == 1
        if whole and (false / (false + true)).denominator <= 12 and made < texts / 3:
            found.append((texts, made, Fraction(alarm, 100), Fraction(share, 100)))
    return found


SCHOOLS = _schools()


@exercise("6k", level=2)
def accused_but_honest(numbers: Numbers) -> Content:
    """Of all texts that a detector accuses, which part is honest?"""
    texts, made, alarm, found = numbers.choice(SCHOOLS, book=BOOK_SCHOOL)
    honest = texts - made
    return Content(
        title=_("accused but honest"),
        prompt=_(
            "A school has {texts} texts. {made} were made with AI, the others are honest. A detector finds "
            "{found} of the AI texts. It also accuses {alarm} of the honest texts. How many honest texts "
            "does it accuse? How many texts does it accuse in total? Which part of the accused texts is "
            "honest?"
        ),
        parts=(
            _false(honest, alarm, texts),
            _accused(honest * alarm, made * found, made),
            _part_honest(honest * alarm, made * found, honest),
        ),
        hints=(
            _("First compute how many texts are honest. Take the percentage of those."),
            _("Accused are the AI texts that were found plus the honest ones that were accused."),
        ),
        solution=_(
            "{honest} texts are honest; {false} of them are accused. With {true} AI texts that makes {all}. "
            "So the part is {false} of {all}."
        ),
        praise=_("A detector with few false alarms still accuses many honest people. So it is no proof."),
        values={
            "texts": texts,
            "made": made,
            "found": format_percent(found),
            "alarm": format_percent(alarm),
            "honest": honest,
            "false": honest * alarm,
            "true": made * found,
            "all": honest * alarm + made * found,
        },
    )


def _false(honest: int, alarm: Fraction, texts: int) -> Part:
    return Part(
        label=_("honest texts that are accused"),
        kind=NumberKind(counted=True),
        answer=honest * alarm,
        pointer=_("Take the percentage of the honest texts only."),
        mistakes=(
            Mistake(texts * alarm, _("You took the percentage of all texts. Take it of the honest ones.")),
            Mistake(Fraction(honest), _("So many texts are honest. Which part of them is accused?")),
            Mistake(
                (texts - honest) * alarm, _("You took the AI texts. Take the percentage of the honest ones.")
            ),
            Mistake(honest * (1 - alarm), _("So many honest texts are not accused.")),
            Mistake(100 * alarm, _("That is the percentage. Take it of the number of honest texts.")),
        ),
    )


def _accused(false: Fraction, true: Fraction, made: int) -> Part:
    return Part(
        label=_("accused in total"),
        kind=NumberKind(counted=True),
        answer=false + true,
        pointer=_("Add the AI texts that were found and the honest texts that were accused."),
        mistakes=(
            Mistake(true, _("Those are the AI texts that were found. The honest ones come on top of that.")),
            Mistake(false + made, _("Not all AI texts are found. Take the percentage first.")),
            Mistake(Fraction(made), _("So many were made with AI. The question is how many are accused.")),
        ),
        follow=lambda own: own + true,
    )


def _part_honest(false: Fraction, true: Fraction, honest: int) -> Part:
    return Part(
        label=_("part that is honest, as a fraction"),
        kind=NumberKind(),
        answer=false / (false + true),
        pointer=_("Divide the honest texts that are accused by all texts that are accused."),
        mistakes=(
            Mistake(true / (false + true), _("That is the part that was made with AI. Take the other part.")),
            Mistake(false / true, _("You divided by the AI texts only. Divide by all accused texts.")),
            Mistake(false / honest, _("That is the part of the honest texts. Divide by the accused texts.")),
        ),
        follow=lambda own, accused: own / accused,
    )
