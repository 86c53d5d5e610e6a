"""The four guided questions of lesson 2: a first question, equally mixed groups, the gain, and depth."""

from __future__ import annotations

from fractions import Fraction

from ...exercises.authoring import (
    ChoiceKind,
    NumberKind,
    _,
    fill,
    format_number,
    format_percent,
)
from ...exercises.guiding import Guided, Needs, Predict, question
from .curve import scores
from .data import data
from .guessing import QUESTIONS, Riddle
from .model import gini
from .pupils import HIDDEN, PUPILS, examples
from .splitting import split_at
from .wording import fraction

MIRRORED = Fraction(2, 10), Fraction(8, 10)  # shares that are equally mixed
START = Fraction(5, 4)  # the threshold at which nothing is gained yet
THRESHOLDS = (Fraction(9, 4), Fraction(5), Fraction(8))  # to choose from
SHALLOW, DEEP = 1, 3


@question("2.1")
def first_question() -> Guided:
    """Which question a tree asks first, after playing oneself."""
    options = [f"{data('pupils').ask(one)}?" for one in QUESTIONS]
    best = f"{data('pupils').ask(Riddle().best())}?"
    return Guided(
        title=_("the first question"),
        prompt=_("First play yourself: choose a question and click on Ask it."),
        predict=Predict(
            label=_("The tree plays too. Which question does it ask first?"),
            kind=ChoiceKind(options),
            outcome=best,
        ),
        do=_("Click on The tree asks, until it is certain. Then take another riddle."),
        explain=_("Why is that a good first question?"),
        model_answer=_(
            "With yes nearly all who are left come by bike, with no nobody does. "
            "Both groups are hardly mixed any more, and both are large."
        ),
        criteria=(_("I look at both groups, yes and no."), _("I say that the groups are hardly mixed.")),
        needs=Needs("who", locked=("tree",)),
    )


@question("2.2")
def equally_mixed() -> Guided:
    """Two groups that are equally mixed: the parabola is symmetrical."""
    equal = _("Both are equally mixed.")
    low, high = MIRRORED
    return Guided(
        title=_("two groups of ten"),
        prompt=fill(
            _("In group 1 {k} of the 10 come by bike. In group 2 {n} of the 10 do."), k=10 * low, n=10 * high
        ),
        predict=Predict(
            label=_("Which group is most mixed?"),
            kind=ChoiceKind((_("Group 1."), _("Group 2."), equal)),
            outcome=equal,
        ),
        do=fill(
            _("Drag the point to p = {low} and to p = {high}. Then look for the highest point."),
            low=low,
            high=high,
        ),
        explain=_("Why do both groups have the same G(p)? When is G(p) the largest?"),
        model_answer=fill(
            _(
                "In both groups the product is 2 · {low} · {high} = {value}: only the factors change places. "
                "G(p) is the largest for p = {half}, half and half."
            ),
            low=low,
            high=high,
            value=gini(low),
            half=Fraction(1, 2),
        ),
        criteria=(_("p and 1 − p change places"), _("half and half is most mixed")),
        needs=Needs("group", start={"p": Fraction(3, 10)}),
    )


@question("2.3")
def largest_gain() -> Guided:
    """For which threshold the arrow is the longest."""
    ten = examples(PUPILS)
    splits = {d: split_at(ten, 0, d) for d in THRESHOLDS}
    best = max(THRESHOLDS, key=lambda d: splits[d].gain)
    split = splits[best]
    return Guided(
        title=_("the longest arrow"),
        prompt=_("The question is: is your distance smaller than d? The arrow shows its gain."),
        predict=Predict(
            label=_("For which d is the arrow the longest?"),
            kind=ChoiceKind([f"d = {format_number(d)}" for d in THRESHOLDS]),
            outcome=f"d = {format_number(best)}",
        ),
        do=_("Drag d from left to right. Write down the best d of your group, and its gain."),
        explain=_("Why is the arrow so long there? Look at the points L and R."),
        model_answer=fill(
            _(
                "At d = {d} is p = {left} on the left and p = {right} on the right. "
                "L and R lie far apart and low, so the chord lies far below the top. The gain is {gain}."
            ),
            d=best,
            left=fraction(Fraction(split.left[0], sum(split.left))),
            right=fraction(Fraction(split.right[0], sum(split.right))),
            gain=fraction(split.gain),
        ),
        criteria=(_("L and R lie far apart"), _("both groups are hardly mixed")),
        needs=Needs("split", start={"d": START}),
    )


@question("2.4")
def deeper() -> Guided:
    """A deeper tree is perfect on the ten and worse on twenty new pupils."""
    train, test = scores("pupils")
    counts = {depth: int(test[depth] * len(HIDDEN)) for depth in (SHALLOW, DEEP)}
    return Guided(
        title=_("deeper is better?"),
        prompt=fill(
            _(
                "A tree of depth {shallow} has {right} of the ten right, and {count} of {all} new pupils. "
                "A tree of depth {deep} has all ten right."
            ),
            shallow=SHALLOW,
            right=train[SHALLOW] * len(PUPILS),
            count=counts[SHALLOW],
            all=len(HIDDEN),
            deep=DEEP,
        ),
        predict=Predict(
            label=fill(_("How many of the {all} new pupils does the deep tree have right?"), all=len(HIDDEN)),
            kind=NumberKind(counted=True),
            outcome=Fraction(counts[DEEP]),
        ),
        do=_("Drag the largest depth from 1 to 4. Follow both lines."),
        explain=_("Why does the deep tree do worse on new pupils?"),
        model_answer=fill(
            _(
                "The deep tree asks two more questions for one pupil: D, at {distance} km. "
                "That is chance, not a rule. New pupils there do come by bike. "
                "So {percent} becomes {percent2}."
            ),
            distance=next(p.distance for p in PUPILS if p.letter == "D"),
            percent=format_percent(test[SHALLOW]),
            percent2=format_percent(test[DEEP]),
        ),
        criteria=(_("the extra questions are about one pupil"), _("that pupil is chance, not a rule")),
        needs=Needs("tree", start={"depth": SHALLOW}),
    )
