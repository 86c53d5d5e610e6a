"""Exercises 1c and 1d: how good a line is on test data, and one learning step."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    PercentKind,
    VectorKind,
    _,
    choice_part,
    exercise,
    format_percent,
    format_point,
    format_tuple,
    tex,
)
from ....maths.line import Line, Point
from ..messages import MESSAGES, class_name
from ..model import perceptron_step
from ..wording import triple
from .scores import written_score

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
        kind=NumberKind(counted=True),
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


@exercise("1d", level=2)
def learning_step(numbers: Numbers) -> Content:
    """One step of the perceptron with η = 1."""
    line, point = _wrong_point(numbers)
    after = perceptron_step(line, point).after
    return Content(
        title=_("one learning step"),
        prompt=_(
            "Now {before}. The point {point} is {name} (t = {t}) and stands on the wrong side. "
            "Do the learning step with η = 1. Give the new (a, b, c) and the new score of the point."
        ),
        parts=(_new_weights(line, point), _new_score(line, point, after)),
        hints=(
            _("The step is a ← a + t · x, b ← b + t · y and c ← c + t. First find t."),
            _("For the new score you fill in the same point again, in the new line."),
        ),
        solution=_(
            "s = {old}, that is the wrong side. With t = {t}: (a, b, c) becomes {weights}. "
            "The new score is {products} = {new}."
        ),
        praise=_("The line has changed, the point has not. Its t · s went up by x² + y² + 1."),
        values={
            "before": tex(f"{format_tuple(*'abc')} = {triple(line)}"),
            "point": tex(format_point(*point.place)),
            "name": class_name(point.target),
            "t": point.target,
            "old": line.score(*point.place),
            "weights": triple(after),
            "products": written_score(after, *point.place),
            "new": after.score(*point.place),
        },
    )


def _wrong_point(numbers: Numbers) -> tuple[Line, Point]:
    """A line, and a point that by construction stands on its wrong side."""
    x, y = (Fraction(numbers.randint(1, 5, book=coordinate)) for coordinate in (2, 3))
    a, b = numbers.randint(1, 3, book=1), -numbers.randint(1, 3, book=1)
    line = Line(a, b, numbers.randint(-3, 3, book=0))
    if line.score(x, y) == 0:  # one step further, so that the point is really on a side
        line = Line(line.a, line.b, line.c + 1)
    return line, Point(x, y, -line.predict(x, y))


def _new_weights(line: Line, point: Point) -> Part:
    x, y, t = point.x, point.y, point.target
    after, opposite = (perceptron_step(line, point, eta=eta).after for eta in (1, -1))
    wrong_way = _("You went the wrong way. Look at the sign of t: spam has t = 1, ordinary has t = −1.")
    no_c = _("You changed a and b, but not c. The step adds t to c too.")
    no_old = _("You took only the change. Add it to the old a, b and c.")
    swapped = _("You swapped x and y. The step adds t · x to a and t · y to b.")
    only_c = _("You changed only c. The step also adds t · x to a and t · y to b.")
    times = _("You multiplied a by x and b by y. The step adds t · x to a and t · y to b.")
    return Part(
        label=_("new (a, b, c)"),
        kind=VectorKind(3),
        answer=after.coefficients,
        pointer=_("Add t · x to a, t · y to b and t to c."),
        mistakes=(
            Mistake((after.a, after.b, line.c), no_c),
            Mistake(opposite.coefficients, wrong_way),
            Mistake((line.a + t * y, line.b + t * x, after.c), swapped),
            Mistake((t * x, t * y, Fraction(t)), no_old),
            Mistake((line.a, line.b, after.c), only_c),
            Mistake(line.coefficients, _("Nothing changed. Add t · x to a, t · y to b and t to c.")),
            Mistake((line.a * x, line.b * y, after.c), times),
            Mistake((after.a, line.b, after.c), _("Only a and c changed. Add t · y to b too.")),
            Mistake((line.a, after.b, after.c), _("Only b and c changed. Add t · x to a too.")),
        ),
    )


def _new_score(line: Line, point: Point, after: Line) -> Part:
    """The score with the new numbers `after`, which may be those of the pupil."""
    x, y, t = point.x, point.y, point.target
    old, new = (one.score(x, y) for one in (line, after))
    growth = t * (x**2 + y**2 + 1)
    no_c = _("The new c is missing. Add it after a · x and b · y.")
    return Part(
        label=_("new score"),
        kind=NumberKind(),
        answer=new,
        pointer=_("Compute ax + by + c in the point, with the new numbers."),
        mistakes=(
            Mistake(old, _("That is the old score. Compute it again with the new a, b and c.")),
            Mistake(growth, _("That is how much the score changes. Add the old score to it.")),
            Mistake(new - after.c + line.c, no_c),
            Mistake(new - after.c, no_c),
            Mistake(sum(after.coefficients), _("You added a, b and c. Multiply a by x and b by y first.")),
            Mistake(after.c, _("That is only c. Add a · x and b · y.")),
            Mistake(t * new, _("That is t · s. The score s itself is asked.")),
        ),
        follow=lambda weights: _new_score(line, point, Line(*weights)),
    )
