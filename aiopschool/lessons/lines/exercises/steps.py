"""Exercises 1d and 1g: one learning step, and the same line with other numbers."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    VectorKind,
    _,
    choice_part,
    exercise,
    format_point,
    format_tuple,
    tex,
)
from ....maths.line import Line, Point
from ..model import perceptron_step
from ..wording import triple
from .scores import class_name, equation, written_score


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


@exercise("1g", level=2)
def same_line(numbers: Numbers) -> Content:
    """What changes when a, b and c are all multiplied by the same number."""
    a, b = numbers.randint(1, 4, book=1), -numbers.randint(1, 4, book=1)
    line = Line(a, b, numbers.choice([-3, -2, -1, 1, 2, 3], book=1))
    k = Fraction(numbers.choice([-3, -2, -1, 2, 3], book=-1))
    part = _what_changes(numbers, flips=k < 0)
    return Content(
        title=_("the same line, another side"),
        prompt=_("The line is {other} instead of {line}. What changes?"),
        parts=(part,),
        hints=(
            _("By which number are a, b and c multiplied? Is it positive or negative?"),
            _("Compute both scores in one point that is not on the line. Compare their signs."),
        ),
        solution=_("a, b and c are multiplied by {k}. Every score is multiplied by {k} too. {answer}"),
        praise=_("A classifier is a line plus a side."),
        values={
            "other": tex(equation(line.scaled(k))),
            "line": tex(equation(line)),
            "k": k,
            "answer": part.answer,
        },
    )


def _what_changes(numbers: Numbers, *, flips: bool) -> Part:
    swapped = _("The line stays the same. The predictions swap, except on the line.")
    nothing = _("The line stays the same and so do all predictions.")
    no_other = _(
        "Take a point with score 0. Its score is still 0 after multiplying. So the line stays the same."
    )
    if flips:
        sign = _("Test a point that is not on the line. Its score changes sign, and so does its class.")
    else:
        sign = _("Test a point. Its score keeps its sign, so its class stays the same.")
    options = {
        swapped: sign,
        nothing: sign,
        _("It is a different line."): no_other,
        _("It is a parallel line on the other side of the origin."): no_other,
    }
    return choice_part(
        numbers,
        _("What changes?"),
        options,
        answer=swapped if flips else nothing,
        pointer=_("Compare the numbers a, b and c of both lines."),
    )
