"""The four guided questions of lesson 9: the list, the alarms, the price of equality, a column less."""

from __future__ import annotations

from fractions import Fraction

from ...exercises.authoring import ChoiceKind, NumberKind, _, format_percent
from ...exercises.guiding import Guided, Needs, Predict, question
from .data import advice
from .pupils import ALARM, PASS, TWELVE, group
from .wording import fraction

WRONG = sum(p.alarm != p.needs for p in TWELVE)


@question("9.1")
def the_list() -> Guided:
    """About how many of the twelve a system is wrong that knows the mark only."""
    return Guided(
        title=_("the list"),
        prompt=_(
            "First choose six pupils yourself. "
            "The system knows one thing: the mark. It gives an alarm below {limit} of 100."
        ),
        predict=Predict(
            label=_("About how many of the twelve is the system wrong?"),
            kind=NumberKind(counted=True),
            outcome=Fraction(WRONG),
        ),
        do=_("Show the system's list. Then show what nobody asked."),
        explain=_("Why could neither you nor the system know this?"),
        model_answer=_(
            "The mark does not measure what we want to know. Newcomers misread the question, "
            "and who saw the test last year scored too high. Nobody asked about that."
        ),
        criteria=(_("the mark measures something else"), _("a piece of information is missing")),
        needs=Needs("twelve", locked=("system", "story")),
        values={"limit": PASS},
    )


@question("9.2")
def whose_alarm() -> Guided:
    """The same threshold, recall and false positive rate: yet an alarm means less in B."""
    a, b = (group(name).table(ALARM) for name in "AB")
    in_a, in_b = _("In group A."), _("In group B.")
    return Guided(
        title=_("the same alarm"),
        prompt=_(
            "Of 50 pupils in group A {a} need help, in group B {b}. The threshold is the same. "
            "In both groups the system finds {recall} of them, and gives {fpr} of the others a false alarm."
        ),
        predict=Predict(
            label=_("In which group is an alarm right more often?"),
            kind=ChoiceKind((in_a, in_b, _("Equally often."))),
            outcome=in_a,
        ),
        do=_("Look up the precision of both groups in the table. Then drag the threshold."),
        explain=_("Why is the precision different, although everyone is treated alike?"),
        model_answer=_(
            "In B fewer pupils need help, so there are more others who can get a false alarm. "
            "The precision is {pa} in A and {pb} in B."
        ),
        criteria=(_("in B fewer pupils need help"), _("so a larger part of the alarms is false")),
        needs=Needs("thresholds", start={"equal": "threshold", "tA": ALARM}),
        values={
            "a": a.positives,
            "b": b.positives,
            "recall": format_percent(a.recall),
            "fpr": format_percent(a.fpr),
            "pa": fraction(a.precision),
            "pb": fraction(b.precision),
        },
    )


@question("9.3")
def the_price() -> Guided:
    """Equal precision has a price: another share gives way."""
    recall = _("Then the recall differs.")
    return Guided(
        title=_("the price of equality"),
        prompt=_(
            "A parent of group B wants alarms to be right equally often in both groups: the same precision."
        ),
        predict=Predict(
            label=_("What happens to the recall, the share of pupils in need who are found?"),
            kind=ChoiceKind((_("It stays the same in both groups."), recall, _("It rises in both groups."))),
            outcome=recall,
        ),
        do=_("Choose the same precision, then the same recall. What gives way each time?"),
        explain=_("Who pays for equal precision? Who decides whether that is all right?"),
        model_answer=_(
            "In B the threshold goes up, so more pupils in need are missed there. "
            "Whether that is worse than a false alarm cannot be computed. People have to decide."
        ),
        criteria=(_("more pupils of B are missed"), _("it is a choice of people")),
        needs=Needs("thresholds", start={"equal": "threshold", "tA": ALARM}, after={"equal": "precision"}),
    )


@question("9.4")
def one_column_less() -> Guided:
    """Without the column of home language the difference stays."""
    ((_w, _n, refused, fit), (_v, _m, refused2, fit2)) = advice("old", "both", 1000).values()
    stays = _("It becomes smaller, but it stays large.")
    return Guided(
        title=_("a column less"),
        prompt=_(
            "A system learns from the advice of earlier years. That advice was stricter for pupils "
            "who speak another language at home. Now the school deletes the column home language."
        ),
        predict=Predict(
            label=_("What happens to the difference between the groups?"),
            kind=ChoiceKind(
                (_("It is gone: the system no longer knows the group."), stays, _("It becomes larger."))
            ),
            outcome=stays,
        ),
        do=_(
            "Let the system see both tests without home language. "
            "Then let it learn from who really was suitable."
        ),
        explain=_("How can a system be unfair about something it does not know?"),
        model_answer=_(
            "It learns from old decisions, "
            "and the language test still tells something about the home language. "
            "Of suitable pupils {dutch} are refused with Dutch at home, {other} with another language."
        ),
        criteria=(_("the old advice was unfair"), _("the language test gives the group away")),
        needs=Needs("schooladvice", start={"labels": "old", "inputs": "home", "n": 1000}),
        values={
            "dutch": format_percent(Fraction(refused, fit), 1),
            "other": format_percent(Fraction(refused2, fit2), 1),
        },
    )
