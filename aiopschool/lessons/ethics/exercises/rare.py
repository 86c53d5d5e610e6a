"""Exercises 9h, 9i and 9j: alarms for what is rare, a system that always says the same, a proof."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    A_FRACTION,
    Content,
    Mistake,
    NumberKind,
    Numbers,
    OrderKind,
    Part,
    PercentKind,
    _,
    choice_part,
    exercise,
    format_percent,
)
from ....numbers import decimals
from ..model import Table
from ..wording import fraction

THOUSAND, HUNDRED = 1000, 100
PASSED = (90, 80, 70, 85, 75, 95, 92, 88, 96, 60, 65)  # by turns; the first is that of the book


def rare_tables() -> list[Table]:
    """A thousand of whom few need help, with a share of right alarms that is nice."""
    found = []
    for need in range(10, 101, 10):
        for recall in (Fraction(r, 10) for r in (6, 7, 8, 9)):
            for fpr in (Fraction(f, 10) for f in (1, 2, 3)):
                tp, fp = int(need * recall), int((THOUSAND - need) * fpr)
                found.append(Table(tp, fp, need - tp, THOUSAND - need - fp))
    return [t for t in found if t.precision.denominator <= 40 and (decimals(t.precision) or 0) <= 3]


@exercise("9h", level=2)
def few_in_need(numbers: Numbers) -> Content:
    """Of a thousand few need help: most alarms are false, however good the system is."""
    table = numbers.choice(rare_tables(), book=Table(36, 96, 4, 864))
    need, recall, fpr = table.positives, table.recall, table.fpr
    return Content(
        title=_("a rare problem"),
        prompt=_(
            "In a large school {need} of the {all} pupils need help. A system finds {recall} of them. "
            "Of the others {fpr} get a false alarm. How many alarms are right? How many are false? "
            "Which share of the alarms is right?"
        ),
        parts=_rare(table, recall, fpr),
        hints=(
            _("First split the pupils: those in need, and the others."),
            _("Compute the alarms in each of the two. Then divide the right ones by all alarms."),
        ),
        solution=_(
            "{recall} of {need} is {tp}. {fpr} of {rest} is {fp}. The share is {tp}/({tp} + {fp}) = {share}."
        ),
        praise=_("When something is rare, even a good system gives mostly false alarms."),
        values={
            "need": need,
            "all": THOUSAND,
            "rest": THOUSAND - need,
            "recall": format_percent(recall),
            "fpr": format_percent(fpr),
            "tp": table.tp,
            "fp": table.fp,
            "share": fraction(table.precision),
        },
    )


def _rare(t: Table, recall: Fraction, fpr: Fraction) -> tuple[Part, ...]:
    everyone = _("You took a percentage of all pupils. Take it of the right group only.")
    right = Part(
        label=_("right alarms"),
        kind=NumberKind(counted=True),
        answer=Fraction(t.tp),
        pointer=_("Take the percentage of those who need help."),
        mistakes=(
            Mistake(THOUSAND * recall, everyone),
            Mistake(Fraction(t.fn), _("Those are missed. How many are found?")),
            Mistake(Fraction(t.positives), _("Those are all who need help. Not all of them are found.")),
        ),
    )
    false = Part(
        label=_("false alarms"),
        kind=NumberKind(counted=True),
        answer=Fraction(t.fp),
        pointer=_("Take the percentage of those who need no help."),
        mistakes=(
            Mistake(THOUSAND * fpr, everyone),
            Mistake(
                t.positives * fpr, _("You took it of those in need. A false alarm is for somebody else.")
            ),
            Mistake(Fraction(t.tn), _("Those get no alarm. How many do get one?")),
        ),
    )
    alone = Mistake(1 - fpr, _("That is the share of the others without an alarm. Look at the alarms."))
    share = Part(
        label=_("share that is right"),
        kind=A_FRACTION,
        answer=t.precision,
        pointer=_("Divide the right alarms by all alarms."),
        mistakes=(
            Mistake(
                recall, _("That is the recall: which share in need is found. Here the alarms are asked.")
            ),
            Mistake(1 - t.precision, _("That is the share of false alarms. The right ones are asked.")),
            Mistake(Fraction(t.tp, t.fp), _("You divided by the false alarms. Divide by all alarms.")),
            Mistake(Fraction(t.tp, THOUSAND), _("You divided by all pupils. Divide by all alarms.")),
            *([] if 1 - fpr == recall else [alone]),  # in the book it equals the recall
        ),
        follow=lambda tp, fp: tp / (tp + fp),
    )
    return right, false, share


@exercise("9i", level=3)
def always_the_same(numbers: Numbers) -> Content:
    """A system that says of everyone that they pass."""
    passed = PASSED[numbers.seed % len(PASSED)]
    accuracy = Fraction(passed, HUNDRED)
    everyone = _("Everyone who does not pass.")
    options = {
        everyone: "",
        _("Nobody: it is nearly always right."): _(
            "Look only at those who do not pass. How many of them are found?"
        ),
        _("Half of those who do not pass."): _("It never says “does not pass”. So how many does it find?"),
        _("Everyone who passes."): _("About them it is right. Who is left?"),
    }
    return Content(
        title=_("always the same answer"),
        prompt=_(
            "Of {all} pupils {passed} pass. A system always says: passed. "
            "Compute its accuracy, and its recall for not passed. Whom does it miss?"
        ),
        parts=(
            _accuracy(accuracy),
            _nobody_found(accuracy),
            choice_part(
                numbers,
                _("it misses"),
                options,
                answer=everyone,
                pointer=_("About whom is the system wrong?"),
            ),
        ),
        hints=(
            _("How often is the system right? That is the accuracy."),
            _("Recall: of those who do not pass, which share is found?"),
        ),
        solution=_(
            "It is right for {passed} of the {all}: {accuracy}. It never says “not passed”. "
            "So compute its share of found pupils yourself."
        ),
        praise=_("A high accuracy can hide that a system does nothing for the people it is meant for."),
        values={"all": HUNDRED, "passed": passed, "accuracy": format_percent(accuracy)},
    )


def _accuracy(accuracy: Fraction) -> Part:
    return Part(
        label=_("accuracy"),
        kind=PercentKind(),
        answer=accuracy,
        pointer=_("For how many of all pupils is the answer right?"),
        mistakes=(
            Mistake(1 - accuracy, _("That is the share of mistakes. The share that is right is asked.")),
            Mistake(Fraction(1), _("About those who do not pass it is wrong.")),
            Mistake(Fraction(0), _("It is right about everyone who passes.")),
            Mistake(Fraction(1, 2), _("It does not guess: count about whom it is right.")),
        ),
    )


def _nobody_found(accuracy: Fraction) -> Part:
    return Part(
        label=_("recall for not passed"),
        kind=NumberKind(),
        answer=Fraction(0),
        pointer=_("Of those who do not pass, how many are found?"),
        mistakes=(
            Mistake(Fraction(1), _("That would mean that it finds all of them. It never says “not passed”.")),
            Mistake(accuracy, _("That is the accuracy. Look only at those who do not pass.")),
            Mistake(
                1 - accuracy, _("That is the share of pupils who do not pass. How many of them are found?")
            ),
        ),
    )


@exercise("9j", level=3)
def proof(numbers: Numbers) -> Content:
    """With equal precision and recall the false positive rate grows with p: the lines in order."""
    precision = numbers.choice([Fraction(n, n + 1) for n in (2, 3, 5, 8, 9)], book=Fraction(4, 5))
    recall = numbers.choice([Fraction(1, 2), Fraction(2, 3), Fraction(5, 6)], book=Fraction(3, 4))
    k = fraction((1 - precision) / precision * recall)
    lines = [
        f"FPR = p/(1 − p) · (1 − {fraction(precision)})/({fraction(precision)}) · {fraction(recall)}",
        f"FPR = {k} · p/(1 − p)",
        "p > q ⇒ 1 − p < 1 − q",
        "p/(1 − p) > q/(1 − q)",
        f"{k} · p/(1 − p) > {k} · q/(1 − q)",
    ]
    return Content(
        title=_("the proof that not all can be equal"),
        prompt=_(
            "In group A a share p needs help, in group B a smaller share q. "
            "The precision is {v} in both, the recall {r}. Prove that the FPR of A is larger. "
            "Put the lines in order. One line does not belong there."
        ),
        parts=(_lines(numbers, lines, "p/(1 − p) = q/(1 − q)"),),
        hints=(
            _("Begin with the identity. Then put all numbers together that are the same in both groups."),
            _("Then compare p/(1 − p) in both groups. At last multiply."),
        ),
        solution=_(
            "First the identity, then the constant factor {k} in front, then p/(1 − p) in both groups, "
            "then the FPR."
        ),
        praise=_("No programmer can get around this: it is a matter of fractions."),
        values={"v": fraction(precision), "r": fraction(recall), "k": k},
    )


def _lines(numbers: Numbers, lines: list[str], wrong: str) -> Part:
    better = _("That is what you would wish. But p differs, so p/(1 − p) differs too.")
    swapped = _("Two lines are exchanged: which one needs the other?")
    return Part(
        label=_("lines"),
        kind=OrderKind(lines, (wrong,), seed=numbers.seed),
        answer=tuple(lines),
        pointer=_("Each line must follow from the line before it."),
        mistakes=(
            Mistake((*lines[:2], wrong, *lines[3:]), better),
            Mistake((*lines[:3], wrong, lines[4]), better),
            Mistake(tuple(lines[::-1]), _("You went from the end to the start. What is known at first?")),
            Mistake((lines[0], lines[1], lines[3], lines[2], lines[4]), swapped),
        ),
    )
