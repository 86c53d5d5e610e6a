"""Exercises 4h and 4i: a broken line as a sum of neurons, and two layers in a row without a bend."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    ExpressionKind,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    format_point,
    format_sum,
    tex,
)
from ..model import through, two_layers
from .kinks import relu_tex


@exercise("4h", level=3)
def broken(numbers: Numbers) -> Content:
    """A broken line through three points as a sum of two ReLUs."""
    up = numbers.choice([3, 4, 5], book=2)
    down = -numbers.choice([1, 2], book=1)
    kink = numbers.choice([2, 3, 4], book=1)
    width = numbers.choice([2, 3], book=2)
    points = [(0, 0), (kink, up * kink), (kink + width, up * kink + down * width)]
    (first, second) = through(points)[1]
    return Content(
        title=_("a broken line of two neurons"),
        prompt=_("A broken line goes through {A}, {B} and {C}. On {domain} it is {f}. Find v₁ and v₂."),
        parts=(_first(first.v, Fraction(down)), _second(first.v, Fraction(down))),
        hints=(
            _("Compute the slope of both pieces. Up to the kink only the first neuron works."),
            _("Right of the kink both work. Then v₁ + v₂ has to be the slope of the second piece."),
        ),
        solution=_(
            "The slopes are {m1} and {m2}. So v₁ = {m1}. At the kink the slope changes by "
            "{m2} − {m1} = {v2}, so v₂ = {v2}."
        ),
        praise=_("A neuron adds the change of slope. In this way any broken line can be made."),
        values={
            "A": tex(format_point(*points[0])),
            "B": tex(format_point(*points[1])),
            "C": tex(format_point(*points[2])),
            "domain": tex(f"[0, {points[2][0]}]"),
            "f": tex(f"y = v_1 {relu_tex('x')} + v_2 {relu_tex(f'x − {kink}')}"),
            "m1": first.v,
            "m2": down,
            "v2": second.v,
        },
    )


def _first(v: Fraction, slope: Fraction) -> Part:
    return Part(
        label="v₁",
        kind=NumberKind(),
        answer=v,
        pointer=_("What is the slope of the first piece?"),
        mistakes=(
            Mistake(1 / v, _("The slope is the change in y divided by the change in x.")),
            Mistake(-v, _("The first piece rises. Check the sign.")),
            Mistake(slope, _("That is the slope of the second piece.")),
        ),
    )


def _second(v: Fraction, slope: Fraction) -> Part:
    """v₂ when v₁ is v and the second piece has this slope."""
    return Part(
        label="v₂",
        kind=NumberKind(),
        answer=slope - v,
        pointer=_("How much does the slope change at the kink?"),
        mistakes=(
            Mistake(slope, _("That is the slope of the second piece. The neuron adds the change of slope.")),
            Mistake(v - slope, _("Check the sign. The slope becomes smaller at the kink.")),
            Mistake(slope + v, _("Subtract: new slope minus old slope.")),
            Mistake(-v, _("Then the second piece would be flat. It has a slope of its own.")),
            Mistake(v, _("That is v₁, the slope of the first piece.")),
        ),
        follow=lambda first: _second(first, slope),
    )


@exercise("4i", level=3)
def without_bend(numbers: Numbers) -> Content:
    """Two layers without activation are one first-degree function."""
    w1, w2 = numbers.choice([2, 4, 5], book=3), numbers.choice([3, 4, 6], book=2)
    b1, b2 = numbers.choice([-4, -3, -2, 2, 5], book=-1), numbers.choice([1, 3, 5, 7], book=4)
    slope, intercept = two_layers((w1, b1), (w2, b2))
    inner, outer = format_sum((w1, "x"), (b1, "")), format_sum((w2, "z"), (b2, ""))
    return Content(
        title=_("two layers without a bend"),
        prompt=_(
            "The first layer gives {inner}, the second {outer}. There is no activation. Write y as a "
            "function of x. Then show it for all numbers: what is {general}? And what follows?"
        ),
        parts=(_composed(w1, b1, w2, b2), _general(numbers), _conclusion(numbers)),
        hints=(
            _("Replace z by the whole expression of the first layer. Put brackets around it."),
            _("Multiply every term between the brackets. Then put together what has no x."),
        ),
        solution=_(
            "y = {w2} · ({inside}) + {b2} = {result}. Every sum of this kind is a number times x plus a "
            "number."
        ),
        praise=_("Only a bend between the layers makes a network more than one line."),
        values={
            "inner": tex(f"z = {inner}"),
            "outer": tex(f"y = {outer}"),
            "general": "$w_2(w_1x + b_1) + b_2$",
            "w2": w2,
            "inside": inner,
            "b2": b2,
            "result": format_sum((slope, "x"), (intercept, "")),
        },
    )


def _composed(w1: int, b1: int, w2: int, b2: int) -> Part:
    kind = ExpressionKind(("x",))

    def line(m: int, q: int):
        return kind.literal(f"{m}x + ({q})" if q < 0 else f"{m}x + {q}")

    return Part(
        label="y",
        kind=kind,
        answer=line(w1 * w2, w2 * b1 + b2),
        pointer=_("Replace z by the first layer, between brackets."),
        mistakes=(
            Mistake(
                line(w1 * w2, b1 + b2), _("The second weight multiplies both terms between the brackets.")
            ),
            Mistake(
                line(w1 + w2, b1 + b2),
                _("You added the layers. The second one takes the result of the first."),
            ),
            Mistake(line(w1 * w2, w2 * b1), _("You forgot the last term b₂.")),
            Mistake(
                line(w1 * w2, w1 * b2 + b1),
                _("You put the second layer into the first. It is the other way round."),
            ),
            Mistake(line(w1 * w2, b1 * b2), _("b₂ is added at the end. It is no factor.")),
            Mistake(line(w1 + w2, w2 * b1 + b2), _("The two numbers before x are multiplied.")),
        ),
    )


def _general(numbers: Numbers) -> Part:
    factor = _("The second weight multiplies b₁ too.")
    product = _("The two weights are multiplied: w₂ stands before the brackets.")
    options = {
        "w₁w₂x + (w₂b₁ + b₂)": "",
        "w₁w₂x + (b₁ + b₂)": factor,
        "(w₁ + w₂)x + (b₁ + b₂)": product,
        "w₁w₂x² + b₁b₂": _("x is not multiplied by x: w₂ is a number."),
    }
    return choice_part(
        numbers,
        _("for all numbers"),
        options,
        answer="w₁w₂x + (w₂b₁ + b₂)",
        pointer=_("Work out the brackets with letters, as you did with numbers."),
    )


def _conclusion(numbers: Numbers) -> Part:
    line = _("Two layers without a bend are never more than one line.")
    degree = _("Look at the result: x has no square.")
    options = {
        line: "",
        _("More layers always give more bends."): _("A line through a line has no kink. Where would it be?"),
        _("Two layers give a function of the second degree."): degree,
    }
    pointer = _("What kind of function of x did you find?")
    return choice_part(numbers, _("conclusion"), options, answer=line, pointer=pointer)
