"""Exercise 1c: accuracy as a percentage, and which data decide."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    PercentKind,
    _,
    choice_part,
    exercise,
    format_percent,
)
from ..messages import MESSAGES

TRAINING = len(MESSAGES)
ROUNDING = Fraction(1, 200)  # a percentage that does not end is written as a whole one


@exercise("1c", level=2)
def on_test_data(numbers: Numbers) -> Content:
    """The accuracy of two lines on test data, what it promises, and which line to choose."""
    tests = numbers.choice([20, 25, 50], book=50)
    shares = [Fraction(n, 25) for n in range(15, 24)]
    first, second = numbers.sample(shares, 2, book=(Fraction(19, 25), Fraction(22, 25)))
    right, other = (round(share * tests) for share in (first, second))
    other += right == other  # rounding may have made them the same
    new = 100 * numbers.randint(2, 6, book=2)
    share = Fraction(right, tests)
    return Content(
        title=_("accuracy on test data"),
        prompt=_(
            "Amir’s line predicts {training} of the {training} training messages right and {right} "
            "of the {tests} test messages. Lien’s line: {almost} of the {training} and {other} of the "
            "{tests}. What is the accuracy of Amir’s line on the test data, as a percentage? How many of "
            "{new} new messages do you then expect it to predict right? Whose line do you choose?"
        ),
        parts=(_accuracy(right, other, tests), _expected(share, new), _chosen(numbers, right > other)),
        hints=(
            _("Divide the number right by the total. Both numbers come from the test data."),
            _("Take that percentage of the new messages. For the choice you compare the test data."),
        ),
        solution=_(
            "{right} of the {tests} is {share}. {share} of {new} is {expected}. "
            "On the test data the line of {name} has more right."
        ),
        praise=_("Test data show how good a line is for messages that it has not seen."),
        values={
            "training": TRAINING,
            "almost": TRAINING - 1,
            "right": right,
            "other": other,
            "tests": tests,
            "new": new,
            "share": format_percent(share),
            "expected": share * new,
            "name": "Amir" if right > other else "Lien",
        },
    )


def _accuracy(right: int, other: int, tests: int) -> Part:
    both = Fraction(TRAINING + right, TRAINING + tests)
    mixed = _("You counted training and test messages together. Take only the test messages.")
    wrong = _("That is the share of wrong predictions. Accuracy counts the right ones.")
    count = _("That is the number of right ones, not yet a percentage. Divide it by the total first.")
    return Part(
        label=_("accuracy of Amir’s line"),
        kind=PercentKind(),
        answer=Fraction(right, tests),
        pointer=_("Write the number right divided by the total, then as a percentage."),
        mistakes=(
            Mistake(Fraction(1), _("That is the accuracy on the training data. Take the test data.")),
            Mistake(both, mixed, matches=lambda share: abs(share - both) < ROUNDING),
            Mistake(Fraction(tests - right, tests), wrong),
            Mistake(Fraction(right, 100), count),
            Mistake(Fraction(other, tests), _("That is the accuracy of Lien’s line. Take Amir’s line.")),
            Mistake(Fraction(right, TRAINING + tests), _("The total is the number of test messages only.")),
        ),
    )


def _expected(share: Fraction, new: int) -> Part:
    return Part(
        label=_("right among the new messages"),
        kind=NumberKind(),
        answer=share * new,
        pointer=_("Multiply the accuracy on the test data by the number of new messages."),
        mistakes=(
            Mistake((1 - share) * new, _("So many will be wrong. The question is how many will be right.")),
            Mistake(Fraction(new), _("Then all would be right. The test data tell how many to expect.")),
            Mistake(100 * share, _("That is the percentage itself. Take it of all new messages.")),
            Mistake(share, _("That is the accuracy itself. Multiply it by the number of new messages.")),
            Mistake(new / share, _("You divided by the accuracy. A part of a number is a product.")),
        ),
        follow=lambda own: _expected(own, new),
    )


def _chosen(numbers: Numbers, first_is_better: bool) -> Part:
    trained = _("The line was chosen with the training data. Only other messages tell how good it is.")
    count = _("Compare how many test messages each line has right.")
    options = {
        _("Amir’s, for it has no mistakes on the training data."): trained,
        _("Amir’s, for it has more right on the test data."): count,
        _("Lien’s, for it has more right on the test data."): count,
    }
    return choice_part(
        numbers,
        _("my choice"),
        options,
        answer=list(options)[1 if first_is_better else 2],
        pointer=_("Compare both lines on the test data."),
    )
