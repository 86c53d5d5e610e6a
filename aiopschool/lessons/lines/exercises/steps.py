"""Exercises 1c and 1d: the same line with other numbers, and one learning step."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from ....exercises.answers import NumberKind, VectorKind
from ....exercises.engine import Exercise, Mistake, Part
from ....exercises.writing import chance, options, tex
from ....numbers import format_number, format_point
from ....texts import _
from ..model import Line, Point, perceptron_step
from .scores import class_name, equation, written_score

# 1c -----------------------------------------------------------------------------------------------------


def same_line(seed: int) -> Exercise:
    """What changes when a, b and c are all multiplied by the same number."""
    numbers = chance("1c", seed)
    line, k = Line(1, -1, 1), Fraction(-1)
    if seed:
        line = Line(numbers.randint(1, 4), -numbers.randint(1, 4), numbers.choice([-3, -2, -1, 1, 2, 3]))
        k = Fraction(numbers.choice([-3, -2, -1, 2, 3]))
    part = _what_changes(numbers, flips=k < 0)
    return Exercise(
        id="1c",
        seed=seed,
        level=2,
        title=_("the same line, another side"),
        prompt=_("The line is {other} instead of {line}. What changes?").format(
            other=tex(equation(line.scaled(k))), line=tex(equation(line))
        ),
        parts=(part,),
        hints=(
            _("By which number are a, b and c multiplied? Is it positive or negative?"),
            _("Compute both scores in one point that is not on the line. Compare their signs."),
        ),
        solution=_("a, b and c are multiplied by {k}. Every score is multiplied by {k} too. {answer}").format(
            k=format_number(k), answer=part.answer
        ),
        praise=_("A classifier is a line plus a side."),
        factory=same_line,
    )


def _what_changes(numbers: Random, *, flips: bool) -> Part:
    swapped = _("The line stays the same. The predictions swap, except on the line.")
    nothing = _("The line stays the same and so do all predictions.")
    different = _("It is a different line.")
    parallel = _("It is a parallel line on the other side of the origin.")
    no_other = _(
        "Take a point with score 0. Its score is still 0 after multiplying. So the line stays the same."
    )
    if flips:
        sign = _("Test a point that is not on the line. Its score changes sign, and so does its class.")
    else:
        sign = _("Test a point. Its score keeps its sign, so its class stays the same.")
    return Part(
        label=_("What changes?"),
        kind=options(numbers, swapped, nothing, different, parallel),
        answer=swapped if flips else nothing,
        pointer=_("Compare the numbers a, b and c of both lines."),
        mistakes=(
            Mistake(nothing if flips else swapped, sign),
            Mistake(different, no_other),
            Mistake(parallel, no_other),
        ),
    )


# 1d -----------------------------------------------------------------------------------------------------


def learning_step(seed: int) -> Exercise:
    """One step of the perceptron with η = 1."""
    line, point = _wrong_point(seed)
    after = perceptron_step(line, point).after
    t, new = format_number(point.target), format_number(after.score(point.x, point.y))
    return Exercise(
        id="1d",
        seed=seed,
        level=2,
        title=_("one learning step"),
        prompt=_(
            "Now {weights}. The point {point} is {name} (t = {t}) and stands on the wrong side. "
            "Do the learning step with η = 1. Give the new (a; b; c) and the new score of the point."
        ).format(
            weights=tex(f"(a; b; c) = {_triple(line)}"),
            point=tex(format_point(point.x, point.y)),
            name=class_name(point.target),
            t=t,
        ),
        parts=(_new_weights(line, point), _new_score(line, point)),
        hints=(
            _("The step is a ← a + t · x, b ← b + t · y and c ← c + t. First find t."),
            _("For the new score you fill in the same point again, in the new line."),
        ),
        solution=_(
            "s = {old}, that is the wrong side. With t = {t}: (a; b; c) becomes {weights}. "
            "The new score is {products} = {new}."
        ).format(
            old=format_number(line.score(point.x, point.y)),
            t=t,
            weights=_triple(after),
            products=written_score(after, point.x, point.y),
            new=new,
        ),
        praise=_("The step pushes t · s up by x² + y² + 1. The point moves towards its own side."),
        factory=learning_step,
    )


def _wrong_point(seed: int) -> tuple[Line, Point]:
    """A line, and a point that by construction stands on its wrong side."""
    if not seed:
        return Line(1, -1, 0), Point(2, 3, 1)
    numbers = chance("1d", seed)
    x, y = (Fraction(numbers.randint(1, 5)) for _name in "xy")
    line = Line(numbers.randint(1, 3), -numbers.randint(1, 3), numbers.randint(-3, 3))
    if line.score(x, y) == 0:  # one step further, so that the point is really on a side
        line = Line(line.a, line.b, line.c + 1)
    return line, Point(x, y, -line.predict(x, y))


def _triple(line: Line) -> str:
    return "(" + "; ".join(map(format_number, (line.a, line.b, line.c))) + ")"


def _new_weights(line: Line, point: Point) -> Part:
    after, opposite = (perceptron_step(line, point, eta=eta).after for eta in (1, -1))
    swapped = (line.a + point.target * point.y, line.b + point.target * point.x, after.c)
    no_c = _("You changed a and b, but not c. The step adds t to c too.")
    wrong_way = _("You went the wrong way. Look at the sign of t: spam has t = 1, ordinary has t = −1.")
    return Part(
        label=_("new (a; b; c)"),
        kind=VectorKind(3),
        answer=(after.a, after.b, after.c),
        pointer=_("Add t · x to a, t · y to b and t to c."),
        mistakes=(
            Mistake((after.a, after.b, line.c), no_c),
            Mistake((opposite.a, opposite.b, opposite.c), wrong_way),
            Mistake(swapped, _("You swapped x and y. The step adds t · x to a and t · y to b.")),
        ),
    )


def _new_score(line: Line, point: Point) -> Part:
    after, opposite = (perceptron_step(line, point, eta=eta).after for eta in (1, -1))
    old, new, wrong = (one.score(point.x, point.y) for one in (line, after, opposite))
    growth = point.target * (point.x**2 + point.y**2 + 1)
    wrong_way = _("This is the score after a step the wrong way. Look at the sign of t.")
    return Part(
        label=_("new score"),
        kind=NumberKind(),
        answer=new,
        pointer=_("Compute ax + by + c in the point, with the new numbers."),
        mistakes=(
            Mistake(old, _("That is the old score. Compute it again with the new a, b and c.")),
            Mistake(growth, _("That is how much the score changes. Add the old score to it.")),
            Mistake(new - after.c + line.c, _("You used the old c. Take the new c for the new score.")),
            Mistake(wrong, wrong_way),
        ),
    )
