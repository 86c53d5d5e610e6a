"""The four guided questions of lesson 1: predict, do, explain."""

from __future__ import annotations

from fractions import Fraction

from ...exercises.authoring import (
    ChoicesKind,
    NumberKind,
    VectorKind,
    _,
    fill,
    format_number,
    format_percent,
    format_point,
    tex,
)
from ...exercises.guiding import Guided, Needs, Predict, question
from ...maths.line import Line, accuracy, count_right, errors
from .messages import HIDDEN_MESSAGES, MESSAGES, SPAM, readable
from .model import perceptron

OPENING = {"m": "-0.6", "q": "6.5"}  # three mistakes; no message lies on it or under its handles
FLAT = Line.from_slope(0, Fraction(7, 2))  # no message lies on it
FLAT_START = {"m": FLAT.slope, "q": FLAT.intercept}
GOOD = Line.from_slope(1, 1)


@question("1.1")
def eight_messages() -> Guided:
    """Judge eight messages, then lay the line between them."""
    options = readable()
    spam = frozenset(text for text, p in zip(options, MESSAGES, strict=True) if p.target == SPAM)
    return Guided(
        title=_("eight messages"),
        prompt=_("These eight messages are for Noor."),
        predict=Predict(label=_("Which messages are spam?"), kind=ChoicesKind(options), outcome=spam),
        do=_(
            "Drag the two points on the line, or the sliders. Bring all spam below it, all others above it."
        ),
        explain=_("How do you recognise spam? Name two things that a computer can count."),
        model_answer=_("Spam has many links here, and mostly few personal words. Both can be counted."),
        criteria=(_("the number of links"), _("words that fit this person only, such as a name")),
        needs=Needs("lines", start=OPENING),
    )


@question("1.2")
def horizontal_line() -> Guided:
    """One message on the wrong side of a horizontal line, and why no horizontal line is right."""
    (wrong,) = errors(FLAT, MESSAGES)
    other = next(p for p in MESSAGES if p.y == wrong.y and p.target != wrong.target)
    return Guided(
        title=_("a horizontal line"),
        prompt=_("The line is {line}. Below the line the computer predicts spam, above it ordinary."),
        predict=Predict(
            label=_("Which message gets the wrong class? Give its point (x, y)."),
            kind=VectorKind(2),
            outcome=wrong.place,
        ),
        do=_("First change only q. Then change m too, until all eight are right. Write down your line."),
        explain=_("Why does it not work with q alone?"),
        model_answer=_(
            "{one} and {other} lie at the same height, but one is ordinary and the other is spam. "
            "A horizontal line gives both the same class. So one of them is always wrong."
        ),
        criteria=(_("two messages at the same height"), _("a different label")),
        needs=Needs("lines", start=FLAT_START),
        values={
            "line": tex(f"y = {format_number(FLAT.intercept)}"),
            "one": tex(format_point(*other.place)),
            "other": tex(format_point(*wrong.place)),
        },
    )


@question("1.3")
def learning_steps() -> Guided:
    """How many learning steps it takes from the horizontal line."""
    run = perceptron(MESSAGES, start=FLAT)
    first = run.steps[0]
    return Guided(
        title=_("the line learns"),
        prompt=_("The line is {line} again. It has {right} of the {all} messages right."),
        predict=Predict(
            label=_("After how many learning steps are all messages right?"),
            kind=NumberKind(counted=True),
            outcome=Fraction(len(run.steps)),
        ),
        do=_("Click on Learning step until all eight are right. Count the steps, and look at the table."),
        explain=_("After the first step fewer messages are right. Why does the computer go on all the same?"),
        model_answer=_(
            "The first step helps only {point}: there t·s went from {before} to {after}. Other messages "
            "then got the wrong class. Each of them gets a step of its own, until none is wrong."
        ),
        criteria=(_("a step helps one message"), _("the computer goes on until none is wrong")),
        needs=Needs("lines", start=FLAT_START),
        values={
            "line": tex(f"y = {format_number(FLAT.intercept)}"),
            "right": count_right(FLAT, MESSAGES),
            "all": len(MESSAGES),
            "point": tex(format_point(*first.point.place)),
            "before": first.margin_before,
            "after": first.margin_after,
        },
    )


@question("1.4")
def hidden_messages() -> Guided:
    """How good the own line is on messages that nobody saw."""
    hidden = len(HIDDEN_MESSAGES)
    return Guided(
        title=_("hidden messages"),
        prompt=_(
            "There are {hidden} more messages, which nobody has seen. Take your own line with 8 of the 8."
        ),
        predict=Predict(
            label=fill(_("How many of the {hidden} does your line predict right?"), hidden=hidden),
            kind=NumberKind(counted=True),
            outcome=None,
        ),
        do=_("Call out your m and q for the class picture. Are you alone? Then type them yourself."),
        explain=_("All lines have 8 of the 8 right. Why are they not equally good on the hidden messages?"),
        model_answer=_(
            "Each line was chosen with the eight messages. The hidden ones did not count then. "
            "With {line} for example {right} of the {hidden} are right, that is {share}."
        ),
        criteria=(_("the line was chosen with the eight messages"), _("the hidden ones did not count then")),
        values={
            "line": tex("y = x + 1"),
            "hidden": hidden,
            "right": count_right(GOOD, HIDDEN_MESSAGES),
            "share": format_percent(accuracy(GOOD, HIDDEN_MESSAGES)),
        },
    )
