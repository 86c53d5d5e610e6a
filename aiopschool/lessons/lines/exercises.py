"""The six exercises of lesson 1. Seed 0 gives the numbers of the book; every other seed gives others.

Answers are computed with the model, known mistakes from the same numbers.
"""

from __future__ import annotations

import random
import re
from fractions import Fraction

from ...exercises.answers import ChoiceKind, Interval, IntervalKind, NumberKind, VectorKind
from ...exercises.engine import Exercise, Mistake, Part
from ...numbers import format_interval, format_number, format_point, format_sum
from ...texts import N_, _
from .data import MESSAGES
from .model import Line, Point, perceptron_step, separable_q

CLASSES = {-1: N_("ordinary"), 1: N_("spam")}


def _chance(id: str, seed: int) -> random.Random:
    return random.Random(f"{id} {seed}")


def _tex(text: str) -> str:
    """School notation as a formula for MathJax: a true minus, and a comma that is no separator."""
    return "$" + re.sub(r"(\d),(\d)", r"\1{,}\2", text.replace("−", "-")) + "$"


def _equation(line: Line) -> str:
    return format_sum((line.a, "x"), (line.b, "y"), (line.c, "")) + " = 0"


def _class_name(target: int) -> str:
    return _(CLASSES[target])


def _products(line: Line, x: Fraction, y: Fraction) -> str:
    """The score written out: `1 · 5 − 1 · 3 + 1`."""
    text = ""
    for factor, value in ((line.a, x), (line.b, y), (line.c, None)):
        if factor == 0:
            continue
        sign = ("−" if factor < 0 else "+") if text else ("−" if factor < 0 else "")
        size = format_number(abs(factor)) + ("" if value is None else f" · {format_number(value)}")
        text += f" {sign} {size}" if text else f"{sign}{size}"
    return text


def _options(chance: random.Random, *texts: str) -> ChoiceKind:
    return ChoiceKind(tuple(chance.sample(texts, len(texts))))


# 1a -----------------------------------------------------------------------------------------------------


def score(seed: int) -> Exercise:
    """The score of a point, and its class."""
    chance = _chance("1a", seed)
    line, x, y = Line(1, -1, 1), Fraction(5), Fraction(3)
    if seed:
        line = Line(chance.randint(1, 3), -chance.randint(1, 3), chance.choice([-4, -3, -2, -1, 1, 2, 3, 4]))
        x, y = map(Fraction, chance.sample(range(1, 8), 2))
    value, target = line.score(x, y), line.predict(x, y)
    kind = _options(chance, _class_name(1), _class_name(-1))
    sign = "≥" if value >= 0 else "<"
    return Exercise(
        id="1a",
        seed=seed,
        level=1,
        title=_("the score of a point"),
        prompt=_("Compute the score of {point} for the line {line}. Which class do we predict?").format(
            point=_tex(format_point(x, y)), line=_tex(_equation(line))
        ),
        parts=(
            Part(
                label=_("score"),
                kind=NumberKind(),
                answer=value,
                pointer=_("Replace x and y by the coordinates. Then work out the products first."),
                mistakes=(
                    Mistake(
                        line.score(y, x),
                        _("You swapped x and y. The first coordinate is x, the second is y. Compute again."),
                    ),
                    Mistake(
                        line.a * x + line.b * y,
                        _("You forgot the last term. The score is ax + by + c: add c too."),
                    ),
                    Mistake(
                        line.a * x - line.b * y + line.c,
                        _("Look at the sign before y. Keep the minus sign when you fill in y."),
                    ),
                ),
            ),
            Part(
                label=_("class"),
                kind=kind,
                answer=_class_name(target),
                pointer=_("Look at the sign of the score."),
                mistakes=(
                    Mistake(
                        _class_name(-target),
                        _(
                            "Our agreement: a score of 0 or more is spam, a negative score is ordinary. Look again."
                        ),
                    ),
                ),
            ),
        ),
        hints=(
            _("Write it out: s = a · x + b · y + c, with the numbers a, b and c of the line."),
            _("Fill in the first coordinate for x and the second for y. Then look: is s at least 0?"),
        ),
        solution=_("s = {products} = {value}. Since {value} {sign} 0, we predict {name}.").format(
            products=_products(line, x, y), value=format_number(value), sign=sign, name=_class_name(target)
        ),
        praise=_("The sign of the score decides the class."),
        factory=score,
    )


# 1b -----------------------------------------------------------------------------------------------------


def slope_and_intercept(seed: int) -> Exercise:
    """Slope and intersection with the y-axis of a line ax + by + c = 0."""
    chance = _chance("1b", seed)
    a, b, q = 3, -2, 2
    if seed:
        b = chance.choice([-5, -4, -2, 2, 4, 5])
        a = chance.choice([n for n in (-7, -6, -5, -3, -2, 2, 3, 5, 6, 7) if abs(n) != abs(b)])
        q = chance.choice([-4, -3, -2, 2, 3, 4])
    line = Line(a, b, -b * q)
    m, zero = line.slope, Fraction(0)
    kind = VectorKind(2)
    return Exercise(
        id="1b",
        seed=seed,
        level=1,
        title=_("slope and intersection with the y-axis"),
        prompt=_("Give the slope and the intersection with the y-axis of the line {line}.").format(
            line=_tex(_equation(line))
        ),
        parts=(
            Part(
                label=_("slope"),
                kind=NumberKind(),
                answer=m,
                pointer=_("Write the line as y = mx + q. The slope is the number before x."),
                mistakes=(
                    Mistake(
                        line.a,
                        _(
                            "That is a. The slope is only the number before x when y stands alone. Divide by −b too."
                        ),
                    ),
                    Mistake(-m, _("Nearly: check the sign. From ax + by + c = 0 follows m = −a/b.")),
                    Mistake(
                        -line.b / line.a, _("You turned the fraction upside down. It is m = −a/b, not −b/a.")
                    ),
                    Mistake(line.b, _("That is b, the number before y. First write y alone on one side.")),
                ),
            ),
            Part(
                label=_("intersection with the y-axis"),
                kind=kind,
                answer=(zero, line.intercept),
                pointer=_("On the y-axis x = 0. Fill in x = 0 and solve for y."),
                mistakes=(
                    Mistake(
                        (line.intercept, zero),
                        _("You swapped the coordinates. On the y-axis x is 0, so the first coordinate is 0."),
                    ),
                    Mistake(
                        (zero, -line.intercept), _("Nearly: check the sign. Fill in x = 0 and solve for y.")
                    ),
                    Mistake((zero, line.c), _("You took c itself. Divide by −b too: q = −c/b.")),
                    Mistake(
                        (-line.c / line.a, zero),
                        _("That is the intersection with the x-axis. Fill in x = 0 instead of y = 0."),
                    ),
                ),
            ),
        ),
        hints=(
            _("Bring the terms without y to the other side. Then divide by the number before y."),
            _("You get m = −a/b and q = −c/b. Watch the signs."),
        ),
        solution=_("From {line} follows y = {line2}. So the slope is {m} and the point is {point}.").format(
            line=_equation(line),
            line2=format_sum((m, "x"), (line.intercept, "")),
            m=format_number(m),
            point=format_point(zero, line.intercept),
        ),
        praise=_("With m = −a/b and q = −c/b you go from one form to the other."),
        factory=slope_and_intercept,
    )


# 1c -----------------------------------------------------------------------------------------------------


def same_line(seed: int) -> Exercise:
    """What changes when a, b and c are all multiplied by the same number."""
    chance = _chance("1c", seed)
    line, k = Line(1, -1, 1), Fraction(-1)
    if seed:
        line = Line(chance.randint(1, 4), -chance.randint(1, 4), chance.choice([-3, -2, -1, 1, 2, 3]))
        k = Fraction(chance.choice([-3, -2, -1, 2, 3]))
    other = line.scaled(k)
    swapped = _("The line stays the same. The predictions swap, except on the line.")
    nothing = _("The line stays the same and so do all predictions.")
    different = _("It is a different line.")
    parallel = _("It is a parallel line on the other side of the origin.")
    answer, mistake = (swapped, nothing) if k < 0 else (nothing, swapped)
    mistaken = (
        _("Test a point that is not on the line. Its score changes sign, and so does its class.")
        if k < 0
        else _("Test a point. Its score keeps its sign, so its class stays the same.")
    )
    no_other = _(
        "Take a point with score 0. Its score is still 0 after multiplying. So the line stays the same."
    )
    return Exercise(
        id="1c",
        seed=seed,
        level=2,
        title=_("the same line, another side"),
        prompt=_("The line is {other} instead of {line}. What changes?").format(
            other=_tex(_equation(other)), line=_tex(_equation(line))
        ),
        parts=(
            Part(
                label=_("What changes?"),
                kind=_options(chance, swapped, nothing, different, parallel),
                answer=answer,
                pointer=_("Compare the numbers a, b and c of both lines."),
                mistakes=(
                    Mistake(mistake, mistaken),
                    Mistake(different, no_other),
                    Mistake(parallel, no_other),
                ),
            ),
        ),
        hints=(
            _("By which number are a, b and c multiplied? Is it positive or negative?"),
            _("Compute both scores in one point that is not on the line. Compare their signs."),
        ),
        solution=_("a, b and c are multiplied by {k}. Every score is multiplied by {k} too. {answer}").format(
            k=format_number(k), answer=answer
        ),
        praise=_("A classifier is a line plus a side."),
        factory=same_line,
    )


# 1d -----------------------------------------------------------------------------------------------------


def learning_step(seed: int) -> Exercise:
    """One step of the perceptron with η = 1."""
    chance = _chance("1d", seed)
    line, point = Line(1, -1, 0), Point(2, 3, 1)
    if seed:
        x, y = (Fraction(chance.randint(1, 5)) for _name in "xy")
        line = Line(chance.randint(1, 3), -chance.randint(1, 3), chance.randint(-3, 3))
        if line.score(x, y) == 0:  # one step further, so that the point is really on a side
            line = Line(line.a, line.b, line.c + 1)
        point = Point(x, y, -line.predict(x, y))  # by construction on the wrong side
    after = perceptron_step(line, point).after
    opposite = perceptron_step(line, point, eta=-1).after
    growth = point.target * (point.x**2 + point.y**2 + 1)
    old, new = line.score(point.x, point.y), after.score(point.x, point.y)
    kind = VectorKind(3)
    t = format_number(point.target)
    return Exercise(
        id="1d",
        seed=seed,
        level=2,
        title=_("one learning step"),
        prompt=_(
            "Now {weights}. The point {point} is {name} (t = {t}) and stands on the wrong side. "
            "Do the learning step with η = 1. Give the new (a; b; c) and the new score of the point."
        ).format(
            weights=_tex(f"(a; b; c) = {_triple(line)}"),
            point=_tex(format_point(point.x, point.y)),
            name=_class_name(point.target),
            t=t,
        ),
        parts=(
            Part(
                label=_("new (a; b; c)"),
                kind=kind,
                answer=(after.a, after.b, after.c),
                pointer=_("Add t · x to a, t · y to b and t to c."),
                mistakes=(
                    Mistake(
                        (after.a, after.b, line.c),
                        _("You changed a and b, but not c. The step adds t to c too."),
                    ),
                    Mistake(
                        (opposite.a, opposite.b, opposite.c),
                        _(
                            "You went the wrong way. Look at the sign of t: spam has t = 1, ordinary has t = −1."
                        ),
                    ),
                    Mistake(
                        (line.a + point.target * point.y, line.b + point.target * point.x, after.c),
                        _("You swapped x and y. The step adds t · x to a and t · y to b."),
                    ),
                ),
            ),
            Part(
                label=_("new score"),
                kind=NumberKind(),
                answer=new,
                pointer=_("Compute ax + by + c in the point, with the new numbers."),
                mistakes=(
                    Mistake(old, _("That is the old score. Compute it again with the new a, b and c.")),
                    Mistake(growth, _("That is how much the score changes. Add the old score to it.")),
                    Mistake(
                        new - after.c + line.c, _("You used the old c. Take the new c for the new score.")
                    ),
                    Mistake(
                        opposite.score(point.x, point.y),
                        _("This is the score after a step the wrong way. Look at the sign of t."),
                    ),
                ),
            ),
        ),
        hints=(
            _("The step is a ← a + t · x, b ← b + t · y and c ← c + t. First find t."),
            _("For the new score you fill in the same point again, in the new line."),
        ),
        solution=_(
            "s = {old}, that is the wrong side. With t = {t}: (a; b; c) becomes {weights}. "
            "The new score is {products} = {new}."
        ).format(
            old=format_number(old),
            t=t,
            weights=_triple(after),
            products=_products(after, point.x, point.y) or "0",
            new=format_number(new),
        ),
        praise=_("The step pushes t · s up by x² + y² + 1. The point moves towards its own side."),
        factory=learning_step,
    )


def _triple(line: Line) -> str:
    return "(" + "; ".join(map(format_number, (line.a, line.b, line.c))) + ")"


# 1e -----------------------------------------------------------------------------------------------------


def which_q(seed: int) -> Exercise:
    """For which q the line y = mx + q separates the eight points without mistakes."""
    chance = _chance("1e", seed)
    m, up = Fraction(1), 0
    if seed:
        m = chance.choice(
            [Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(2), Fraction(5, 2), Fraction(3)]
        )
        up = chance.randint(1, 4)
    points = [Point(p.x, p.y + up, p.target) for p in MESSAGES]
    low, high = separable_q(points, m)
    names = {t: ", ".join(_tex(format_point(p.x, p.y)) for p in points if p.target == t) for t in (-1, 1)}
    inside = low + 1 if low + 1 < high else (low + high) / 2
    single = Interval(inside, inside, (True, True))
    one_end = _("Is s = 0 allowed at an end? Then a point lies on the line. Both ends stay open.")
    mistakes = (
        Mistake(
            Interval(low, high, (True, True)),
            _(
                "The ends are right. But at an end a point lies on the line, and then s = 0. Leave the ends out."
            ),
        ),
        Mistake(Interval(low, high, (True, False)), one_end),
        Mistake(Interval(low, high, (False, True)), one_end),
        Mistake(
            single,
            _("More than one line works. There is no single best q here. Look for all values of q."),
            matches=lambda value: value.is_single,
        ),
        Mistake(Interval(-high, -low), _("Check the signs. A point lies below the line when q > y − mx.")),
        Mistake(
            Interval(low, None), _("This is one of the two conditions. The other points give an upper limit.")
        ),
        Mistake(
            Interval(None, high), _("This is one of the two conditions. The other points give a lower limit.")
        ),
    )
    rule = "y = " + format_sum((m, "x"), (1, "q"))
    return Exercise(
        id="1e",
        seed=seed,
        level=3,
        title=_("all lines that work"),
        prompt=_(
            "Ordinary: {ordinary}. Spam: {spam}. For which q does {rule} separate all points "
            "without mistakes, with s = 0 for no point?"
        ).format(ordinary=names[-1], spam=names[1], rule=_tex(rule)),
        parts=(
            Part(
                label=_("q lies in"),
                kind=IntervalKind("q"),
                answer=Interval(low, high),
                pointer=_("Spam must lie below the line and ordinary messages above it."),
                mistakes=mistakes,
            ),
        ),
        hints=(
            _("A point lies below the line when y < mx + q. Write that as a condition on q."),
            _(
                "Compute y − mx in every point. Spam gives the lower limit of q, the other points the upper limit."
            ),
        ),
        solution=_(
            "Compute y − mx in every point. The largest value of spam is {low}, the smallest value of the "
            "ordinary messages is {high}. So q lies in {interval}."
        ).format(low=format_number(low), high=format_number(high), interval=format_interval(low, high)),
        praise=_("Infinitely many lines make no mistakes. Test data must tell which one is good."),
        factory=which_q,
    )


# 1f -----------------------------------------------------------------------------------------------------


def no_line_for_xor(seed: int) -> Exercise:
    """The proof that no line separates the four points of XOR, in three steps."""
    chance = _chance("1f", seed)
    dx, dy = (chance.randint(0, 3), chance.randint(0, 3)) if seed else (0, 0)
    corners = {(i, j): (Fraction(dx + i), Fraction(dy + j)) for i in (0, 1) for j in (0, 1)}
    shown = {key: _tex(format_point(*corner)) for key, corner in corners.items()}
    terms = {key: format_sum((x, "a"), (y, "b"), (1, "c")) for key, (x, y) in corners.items()}
    both = format_sum((Fraction(2 * dx + 1), "a"), (Fraction(2 * dy + 1), "b"), (2, "c"))
    one_c = format_sum((Fraction(2 * dx + 1), "a"), (Fraction(2 * dy + 1), "b"), (1, "c"))
    forgot_c = _("Both inequalities have a c. Together that is 2c.")
    clash = _("Both sums are equal, yet one is negative and the other is not. So no such line exists.")
    tried = _("I tried many lines and none worked. So no such line exists.")
    wrong_sum = _("I made a mistake in adding, because the sums are equal.")
    return Exercise(
        id="1f",
        seed=seed,
        level=3,
        title=_("a proof: XOR does not work with one line"),
        prompt=_(
            "{n1} and {n2} are ordinary, {p1} and {p2} are spam. Suppose that a line ax + by + c = 0 makes no "
            "mistakes. Then {s1} < 0, {s2} < 0, {s3} ≥ 0 and {s4} ≥ 0. Finish the proof."
        ).format(
            n1=shown[0, 0],
            n2=shown[1, 1],
            p1=shown[1, 0],
            p2=shown[0, 1],
            s1=_tex(terms[0, 0]),
            s2=_tex(terms[1, 1]),
            s3=_tex(terms[1, 0]),
            s4=_tex(terms[0, 1]),
        ),
        parts=(
            Part(
                label=_("Add the first two inequalities. What do you get?"),
                kind=_options(chance, f"{both} < 0", f"{both} ≥ 0", f"{one_c} < 0"),
                answer=f"{both} < 0",
                pointer=_("Add the left sides."),
                mistakes=(
                    Mistake(f"{both} ≥ 0", _("The sum of two negative numbers is negative.")),
                    Mistake(f"{one_c} < 0", forgot_c),
                ),
            ),
            Part(
                label=_("Add the last two inequalities. What do you get?"),
                kind=_options(chance, f"{both} ≥ 0", f"{both} < 0", f"{one_c} ≥ 0"),
                answer=f"{both} ≥ 0",
                pointer=_("Add the left sides."),
                mistakes=(
                    Mistake(f"{both} < 0", _("The sum of two numbers that are at least 0 is at least 0.")),
                    Mistake(f"{one_c} ≥ 0", forgot_c),
                ),
            ),
            Part(
                label=_("What do you conclude?"),
                kind=_options(chance, clash, tried, wrong_sum),
                answer=clash,
                pointer=_("Compare both sums."),
                mistakes=(
                    Mistake(
                        tried,
                        _("Trying is no proof: there are infinitely many lines. Use the two sums instead."),
                    ),
                    Mistake(
                        wrong_sum,
                        _("The adding is right. Then the assumption must be wrong: which one did we make?"),
                    ),
                ),
            ),
        ),
        hints=(
            _("Add the left sides: count how many times a, b and c occur."),
            _("You get the same expression twice. Can a number be negative and not negative at once?"),
        ),
        solution=_("The first two give {both} < 0, the last two give {both} ≥ 0. {clash}").format(
            both=both, clash=clash
        ),
        praise=_("This is a proof from the absurd: the assumption leads to a contradiction."),
        factory=no_line_for_xor,
    )


EXERCISES = {
    "1a": score,
    "1b": slope_and_intercept,
    "1c": same_line,
    "1d": learning_step,
    "1e": which_q,
    "1f": no_line_for_xor,
}
