"""The four guided questions of lesson 5: predict, do, explain."""

from __future__ import annotations

from fractions import Fraction

from ...exercises.authoring import ChoiceKind, NumberKind, _, fill, format_number, tex
from ...exercises.guiding import Guided, Needs, Predict, question
from .data import ETA, LOSS, VALLEYS
from .model import descend, difference_quotient

FIRST = VALLEYS["1"]
LONG, SHORT = Fraction(1, 2), Fraction(1, 1000)  # of the chords in question 5.2
FAR_START = 5  # of question 5.3: not the place of exercise 5a
TOO_LARGE = Fraction(2, 5)  # an η that runs away


@question("5.1")
def which_way() -> Guided:
    """Blindfolded on a slope: which way, and how large a step."""
    right, left = _("to the right, towards a larger w"), _("to the left, towards a smaller w")
    return Guided(
        title=_("which way is down?"),
        prompt=_("You stand at {w}. Under your foot you feel slope {slope}."),
        predict=Predict(
            label=_("Which way does the ground go down?"),
            kind=ChoiceKind((left, right, _("you cannot know that"))),
            outcome=right,
        ),
        do=_(
            "Take six steps. Try to end at the lowest point. Then you see the curve, and what a machine does."
        ),
        explain=_("When did you take a large step, and when a small one? Why?"),
        model_answer=_(
            "Far from the valley the slope is large: there a large step is safe. Close to the valley "
            "the slope is almost 0. There I took small steps, so as not to go past it."
        ),
        criteria=(_("a large slope: a large step"), _("a slope close to 0: a small step")),
        needs=Needs("blindfold", locked=("go",)),
        values={
            "w": tex(fill("w = {w}", w=FIRST.start)),
            "slope": tex(format_number(FIRST.curve.slope(FIRST.start))),
        },
    )


@question("5.2")
def shrinking_chord() -> Guided:
    """The slope of ever shorter chords."""
    quotient = difference_quotient(LOSS, 0, LONG)
    return Guided(
        title=_("ever shorter chords"),
        prompt=_("The chord from {start} to {stop} has slope {slope}. We make {h} smaller and smaller."),
        predict=Predict(
            label=_("Which number does the slope of the chord come close to?"),
            kind=NumberKind(),
            outcome=LOSS.slope(0),
        ),
        do=_("Click on “h ten times smaller” until it goes no further. Look at the table."),
        explain=_("Why do we not simply take h = 0?"),
        model_answer=_(
            "With h = 0 both points coincide, so there is no chord. The quotient would be 0/0. "
            "So we look at the limit: the number that the slopes come as close to as we want."
        ),
        criteria=(_("both points coincide"), _("dividing by 0")),
        needs=Needs("descent", start={"view": "chord", "w": 0, "h": LONG}),
        values={
            "start": tex("w = 0"),
            "stop": tex(fill("w = {h}", h=LONG)),
            "slope": tex(format_number(quotient)),
            "h": tex("h"),
        },
    )


@question("5.3")
def second_step() -> Guided:
    """Where the second step ends: the steps become shorter by themselves."""
    start, one, two = descend(LOSS, FAR_START, ETA, 2)
    return Guided(
        title=_("the second step"),
        prompt=_("You start at {start} with {eta}. The first step goes to {one}."),
        predict=Predict(label=_("Where does the second step end?"), kind=NumberKind(), outcome=two),
        do=_("Click on 1 step, five times. Look at the slope and at the length of every step."),
        explain=_("η stays the same. Why do the steps become shorter all the same?"),
        model_answer=_(
            "The step is η times the slope. At {one} the slope is only {slope}, so the step is {step}. "
            "The closer to the valley, the smaller the slope."
        ),
        criteria=(_("the step depends on the slope"), _("the slope becomes smaller")),
        needs=Needs("descent", start={"w": FAR_START, "eta": ETA, "rule": False}),
        values={
            "start": tex(fill("w = {start}", start=start)),
            "eta": tex(fill("η = {eta}", eta=ETA)),
            "one": tex(fill("w = {one}", one=one)),
            "slope": tex(format_number(LOSS.slope(one))),
            "step": tex(format_number(one - two)),
        },
    )


@question("5.4")
def large_eta() -> Guided:
    """An η that is four times as large runs away."""
    ratio = LOSS.ratio(TOO_LARGE)
    away = _("It goes farther and farther away.")
    return Guided(
        title=_("larger steps"),
        prompt=_("With {small} ten steps bring you close to {best}. Now we take {large}."),
        predict=Predict(
            label=_("What happens?"),
            kind=ChoiceKind(
                (
                    _("It arrives sooner."),
                    _("It jumps to both sides of the valley, and arrives all the same."),
                    away,
                    _("Nothing changes."),
                )
            ),
            outcome=away,
        ),
        do=_("Click on 10 steps. Then look for the largest η with which it still arrives."),
        explain=_("Look at r. What does a step do to the distance to the minimum?"),
        model_answer=_(
            "Each step multiplies the distance by r. With {large} r = {ratio}: each step lands on the "
            "other side, and farther away. It arrives only when r lies between −1 and 1."
        ),
        criteria=(_("each step multiplies the distance by r"), _("r must lie between −1 and 1")),
        needs=Needs("descent", start={"w": 0, "eta": TOO_LARGE}),
        values={
            "small": tex(fill("η = {eta}", eta=ETA)),
            "best": tex(fill("w = {p}", p=LOSS.p)),
            "large": tex(fill("η = {eta}", eta=TOO_LARGE)),
            "ratio": ratio,
        },
    )
