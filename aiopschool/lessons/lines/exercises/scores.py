"""Exercises 1a and 1b: the score of a point, and from ax + by + c = 0 to y = mx + q."""

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
    format_products,
    tex,
)
from ....maths.line import Line
from ..messages import class_name
from ..wording import left_side, right_side


def equation(line: Line) -> str:
    """The line as ax + by + c = 0."""
    return f"{left_side(line)} = 0"


def written_score(line: Line, x: Fraction, y: Fraction) -> str:
    """The score written out: `1 · 5 − 1 · 3 + 1`."""
    return format_products((line.a, x), (line.b, y), (line.c, None))


@exercise("1a", level=1)
def score(numbers: Numbers) -> Content:
    """The score of a point, and its class."""
    a, b = numbers.randint(1, 3, book=1), -numbers.randint(1, 3, book=1)
    line = Line(a, b, numbers.choice([-4, -3, -2, -1, 1, 2, 3, 4], book=1))
    x, y = map(Fraction, numbers.sample(range(1, 8), 2, book=(5, 3)))
    value, target = line.score(x, y), line.predict(x, y)
    agreement = _("Our agreement: a score of 0 or more is spam, a negative score is ordinary. Look again.")
    predicted = choice_part(
        numbers,
        _("class"),
        {class_name(1): agreement, class_name(-1): agreement},
        answer=class_name(target),
        pointer=_("Look at the sign of the score."),
        follow=lambda score: class_name(1 if score >= 0 else -1),
    )
    return Content(
        title=_("the score of a point"),
        prompt=_("Compute the score of {point} for the line {line}. Which class do we predict?"),
        parts=(_score(line, x, y), predicted),
        hints=(
            _("Write it out: s = a · x + b · y + c, with the numbers a, b and c of the line."),
            _("Fill in the first coordinate for x and the second for y. Then look: is s at least 0?"),
        ),
        solution=_("s = {products} = {value}. Since {value} {sign} 0, we predict {name}."),
        praise=_("The sign of the score decides the class."),
        values={
            "point": tex(format_point(x, y)),
            "line": tex(equation(line)),
            "products": written_score(line, x, y),
            "value": value,
            "sign": "≥" if value >= 0 else "<",
            "name": class_name(target),
        },
    )


def _score(line: Line, x: Fraction, y: Fraction) -> Part:
    swapped = _("You swapped x and y. The first coordinate is x, the second is y. Compute again.")
    no_c = _("You forgot the last term. The score is ax + by + c: add c too.")
    sign = _("Look at the sign before y. Keep the minus sign when you fill in y.")
    sign_c = _("Look at the sign of the last term. You add c, with its own sign.")
    one_term = _("One term is missing. Fill in both coordinates: ax and by both count.")
    opposite = _("Every sign is turned around. Fill in the left side as it stands there.")
    across, up, c = line.a * x, line.b * y, line.c
    return Part(
        label=_("score"),
        kind=NumberKind(),
        answer=across + up + c,
        pointer=_("Replace x and y by the coordinates. Then work out the products first."),
        mistakes=(
            Mistake(line.score(y, x), swapped),
            Mistake(across + up, no_c),
            Mistake(across - up + c, sign),
            Mistake(across + up - c, sign_c),
            Mistake(across + c, one_term),
            Mistake(up + c, one_term),
            Mistake(-(across + up + c), opposite),
        ),
    )


@exercise("1b", level=2)
def slope_and_intercept(numbers: Numbers) -> Content:
    """Slope and intersection with the y-axis of a line ax + by + c = 0."""
    b = numbers.choice([-5, -4, -2, 2, 4, 5], book=-2)
    a = numbers.choice([n for n in (-7, -6, -5, -3, -2, 2, 3, 5, 6, 7) if abs(n) != abs(b)], book=3)
    line = Line(a, b, -b * numbers.choice([-4, -3, -2, 2, 3, 4], book=2))
    return Content(
        title=_("slope and intersection with the y-axis"),
        prompt=_("Give the slope and the intersection with the y-axis of the line {line}."),
        parts=(_slope(line), _intersection(line)),
        hints=(
            _("Bring the terms without y to the other side. Then divide by the number before y."),
            _("You get m = −a/b and q = −c/b. Watch the signs."),
        ),
        solution=_("From {line} follows {rule}. So the slope is {m} and the point is {point}."),
        praise=_("With m = −a/b and q = −c/b you go from one form to the other."),
        values={
            "line": tex(equation(line)),
            "rule": tex(f"y = {right_side(line)}"),
            "m": line.slope,
            "point": format_point(0, line.intercept),
        },
    )


def _slope(line: Line) -> Part:
    only_a = _("That is a. The slope is only the number before x when y stands alone. Divide by −b too.")
    minus_a = _("You brought ax to the other side. Now divide by b too, so that y stands alone.")
    sign = _("Nearly: check the sign. From ax + by + c = 0 follows m = −a/b.")
    upside_down = _("You turned the fraction upside down. It is m = −a/b, not −b/a.")
    both = _("The fraction stands upside down, and the sign changed. It is m = −a/b.")
    only_b = _("That is b, the number before y. First write y alone on one side.")
    other = _("That is q. The slope is the number before x.")
    only_c = _("That is c. First write y alone, then the slope is the number before x.")
    added = _("The number before y is a factor. Divide by it, do not add or subtract it.")
    times = _("You multiplied by the number before y. Divide by it, then y stands alone.")
    by_c = _("You divided by c. Divide by b, the number before y.")
    crossing = _("That is where the line meets the x-axis. The slope is the number before x.")
    return Part(
        label=_("slope"),
        kind=NumberKind(),
        answer=line.slope,
        pointer=_("Write the line as y = mx + q. The slope is the number before x."),
        mistakes=(
            Mistake(line.a, only_a),
            Mistake(-line.a, minus_a),
            Mistake(-line.slope, sign),
            Mistake(1 / line.slope, upside_down),
            Mistake(-1 / line.slope, both),
            Mistake(line.b, only_b),
            Mistake(line.intercept, other),
            Mistake(line.c, only_c),
            *(Mistake(s * line.a + t * line.b, added) for s in (1, -1) for t in (1, -1)),
            *(Mistake(s * line.a * line.b, times) for s in (1, -1)),
            *(Mistake(s * line.a / line.c, by_c) for s in (1, -1)),
            Mistake(line.x_intercept, crossing),
        ),
    )


def _intersection(line: Line) -> Part:
    zero, q = Fraction(0), line.intercept
    swapped = _("You swapped the coordinates. On the y-axis x is 0, so the first coordinate is 0.")
    sign = _("Nearly: check the sign. Fill in x = 0 and solve for y.")
    only_c = _("You took c itself. Divide by −b too: q = −c/b.")
    minus_c = _("You brought c to the other side. Now divide by b too.")
    other_axis = _("That is the intersection with the x-axis. Fill in x = 0 instead of y = 0.")
    with_slope = _("Those are the slope and q. A point on the y-axis has first coordinate 0.")
    slope_only = _("The second coordinate is the slope here. Take the height q at x = 0.")
    upside_down = _("You turned the fraction upside down. The height is q = −c/b.")
    both_axes = _("You took both intersections at once. On the y-axis x is 0.")
    copied = _("Those are numbers of the equation. Fill in x = 0 and solve for y.")
    origin = _("Fill in x = 0 and y = 0: the origin does not lie on this line. Solve for y.")
    return Part(
        label=_("intersection with the y-axis"),
        kind=VectorKind(2),
        answer=(zero, q),
        pointer=_("On the y-axis x = 0. Fill in x = 0 and solve for y."),
        mistakes=(
            Mistake((q, zero), swapped),
            Mistake((zero, -q), sign),
            Mistake((zero, line.c), only_c),
            Mistake((zero, -line.c), minus_c),
            Mistake((line.x_intercept, zero), other_axis),
            Mistake((line.slope, q), with_slope),
            Mistake((zero, line.slope), slope_only),
            *(Mistake((zero, s / q), upside_down) for s in (1, -1)),
            Mistake((line.x_intercept, q), both_axes),
            Mistake((zero, zero), origin),
            Mistake((line.a, line.b), copied, matches=set(line.coefficients).issuperset),
        ),
    )
