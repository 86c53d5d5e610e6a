"""Exercises 9b and 9c: precision in two groups, and two statements about their tables."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    A_FRACTION,
    Content,
    Mistake,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    fill,
)
from ....numbers import decimals
from ..model import Table
from ..wording import fraction

HUNDRED = 100
BOOK = (Table(30, 6, 10, 54), Table(15, 8, 5, 72))


def _whole(x: Fraction) -> bool:
    return x.denominator == 1


def _table(positives: int, recall: Fraction, fpr: Fraction) -> Table | None:
    tp, fp = positives * recall, (HUNDRED - positives) * fpr
    if not (_whole(tp) and _whole(fp)):
        return None
    return Table(int(tp), int(fp), positives - int(tp), HUNDRED - positives - int(fp))


def alike() -> list[tuple[Table, Table]]:
    """Groups of a hundred with the same recall and false positive rate, and nice precisions."""
    rates = [(Fraction(r, 20), Fraction(f, 20)) for r in (12, 14, 15, 16, 18) for f in (1, 2, 3, 4)]
    found = [
        (_table(a, *rate), _table(b, *rate)) for rate in rates for a in (40, 50, 60) for b in (10, 20, 30)
    ]
    return [pair for pair in found if None not in pair and all(map(_is_nice, pair))]


def _is_nice(t: Table) -> bool:
    return t.precision.denominator <= 25 and (decimals(t.precision) or 0) <= 3


@exercise("9b", level=2)
def whose_alarm(numbers: Numbers) -> Content:
    """The precision in two groups, and whose alarm is least reliable."""
    a, b = numbers.choice(alike(), book=BOOK)
    if numbers.seed % 2:
        a, b = b, a
    low = "A" if a.precision < b.precision else "B"
    return Content(
        title=_("precision per group"),
        prompt=_(
            "Each group has 100 pupils. In group A: {a}. In group B: {b}. "
            "Compute the precision in both groups, as a fraction. In which group is an alarm least reliable?"
        ),
        parts=(_precision("A", a, b), _precision("B", b, a), _least(numbers, a.precision < b.precision)),
        hints=(
            _("Precision is about the alarms only. How many alarms are there in each group?"),
            _("Divide the right alarms by all alarms of the same group. Then compare."),
        ),
        solution=_(
            "A: {ta}/({ta} + {fa}) = {pa}. B: {tb}/({tb} + {fb}) = {pb}. The smallest is that of {low}."
        ),
        praise=_("A group may have a higher accuracy, and still get less reliable alarms."),
        values={
            "a": told(a),
            "b": told(b),
            "ta": a.tp,
            "fa": a.fp,
            "pa": fraction(a.precision),
            "tb": b.tp,
            "fb": b.fp,
            "pb": fraction(b.precision),
            "low": low,
        },
    )


def told(t: Table) -> str:
    """A table in words."""
    text = _("TP = {tp}, FP = {fp}, FN = {fn}, TN = {tn}")
    return fill(text, tp=t.tp, fp=t.fp, fn=t.fn, tn=t.tn)


def _precision(name: str, t: Table, other: Table) -> Part:
    return Part(
        label=fill(_("precision in {name}"), name=name),
        kind=A_FRACTION,
        answer=t.precision,
        pointer=_("Divide the right alarms by all alarms: TP/(TP + FP)."),
        mistakes=(
            Mistake(
                t.recall, _("That is the recall: you divided by all who need help. Divide by all alarms.")
            ),
            Mistake(t.accuracy, _("That is the accuracy. Precision only looks at the alarms.")),
            Mistake(1 - t.precision, _("That is the share of false alarms. The right ones are asked.")),
            Mistake(Fraction(t.tp, t.total), _("You divided by all pupils. Divide by all alarms.")),
            Mistake(
                Fraction(t.tp, t.fp),
                _("You compared right with false alarms. Divide by all alarms together."),
            ),
            Mistake(t.fpr, _("That is the false positive rate. Look at the alarms only.")),
            Mistake(other.precision, _("That is the precision of the other group. Look at the letter.")),
            Mistake(Fraction(t.tp), _("That is a number of pupils. A share is asked, so a fraction.")),
        ),
    )


def _least(numbers: Numbers, first: bool) -> Part:
    message = _(
        "That group has the largest precision. Least reliable means: the smallest share of right alarms."
    )
    one, other = _("an alarm in A"), _("an alarm in B")
    return choice_part(
        numbers,
        _("least reliable alarm"),
        {one: message, other: message},
        answer=one if first else other,
        pointer=_("Compare the two precisions, not the accuracies."),
        follow=lambda x, y: None if x == y else one if x < y else other,
    )


def two_statements() -> list[tuple[Table, Table]]:
    """Pairs with the same recall and another false positive rate, or the other way round."""
    rates = [(Fraction(r, 10), Fraction(f, 10)) for r in (5, 6, 8, 9) for f in (1, 2, 3, 4, 5)]
    found = [
        (_table(a, *one), _table(b, *other))
        for one in rates
        for other in rates
        for a, b in ((40, 20), (50, 10), (60, 30))
        if (one[0] == other[0]) != (one[1] == other[1])
    ]
    return [pair for pair in found if None not in pair]


@exercise("9c", level=2)
def statements(numbers: Numbers) -> Content:
    """Recall and false positive rate of two groups, and two statements about them."""
    a, b = numbers.choice(two_statements(), book=(Table(32, 6, 8, 54), Table(16, 16, 4, 64)))
    return Content(
        title=_("two statements"),
        prompt=_(
            "Group A: {a}. Group B: {b}. "
            "Statement 1: in both groups the same share of those in need is found. "
            "Statement 2: in both groups the others get a false alarm equally often. "
            "Compute the false positive rates (FPR), and judge both statements."
        ),
        parts=(
            _false("A", a),
            _false("B", b),
            _statement(numbers, 1, a.recall == b.recall),
            _statement(numbers, 2, a.fpr == b.fpr),
        ),
        hints=(
            _("Statement 1 is about TP and FN. Statement 2 is about FP and TN."),
            _("Compute a share for each group. Equal numbers are not equal shares."),
        ),
        solution=_(
            "Recall: A {ra}, B {rb}. FPR: A {fa}/({fa} + {na}) = {qa}, B {fb}/({fb} + {nb}) = {qb}. "
            "Compare each pair."
        ),
        praise=_("Two people can both be right about the same system: they look at other shares."),
        values={
            "a": told(a),
            "b": told(b),
            "ra": fraction(a.recall),
            "rb": fraction(b.recall),
            "fa": a.fp,
            "na": a.tn,
            "qa": fraction(a.fpr),
            "fb": b.fp,
            "nb": b.tn,
            "qb": fraction(b.fpr),
        },
    )


def _false(name: str, t: Table) -> Part:
    return Part(
        label=fill(_("FPR in {name}"), name=name),
        kind=A_FRACTION,
        answer=t.fpr,
        pointer=_("Of those who need no help, which share gets an alarm? FP/(FP + TN)."),
        mistakes=(
            Mistake(1 - t.precision, _("You divided by all alarms. Divide by all who need no help.")),
            Mistake(Fraction(t.fp, t.total), _("You divided by all pupils. Divide by all who need no help.")),
            Mistake(
                1 - t.fpr, _("That is the share without an alarm. The share with a false alarm is asked.")
            ),
            Mistake(1 - t.recall, _("That is the share that is missed. FPR is about who needs no help.")),
            Mistake(Fraction(t.fp, t.tn), _("You divided by TN. Divide by FP and TN together.")),
            Mistake(Fraction(t.fp), _("That is a number of pupils. A share is asked, so a fraction.")),
        ),
    )


def _statement(numbers: Numbers, n: int, right: bool) -> Part:
    yes, no = fill(_("statement {n} is right"), n=n), fill(_("statement {n} is wrong"), n=n)
    if n == 1:
        says = _("Compute the recall of both groups, TP/(TP + FN). Are they the same?")
    else:
        says = _("Compare the two false positive rates. Are they the same?")
    return choice_part(
        numbers,
        fill(_("statement {n}"), n=n),
        {yes: says, no: says},
        answer=yes if right else no,
        pointer=says,
        follow=(lambda x, y, _first: yes if x == y else no) if n == 2 else None,
    )
