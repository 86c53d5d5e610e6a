"""How lesson 1 writes a line, and what its explorer says: counts, sentences and the rows of its table."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from ...maths.line import Judged, Line, Point
from ...numbers import (
    decimals,
    format_number,
    format_point,
    format_short,
    format_sum,
    format_tuple,
)
from ...texts import _, ngettext
from .model import Run, Step

_short = partial(format_short, digits=2, width=6)


def _equals(*numbers: Fraction) -> str:
    """The sign = when all numbers are finite decimals, else ≈: then they are shown rounded."""
    return "=" if all(decimals(x) is not None for x in numbers) else "≈"


def left_side(line: Line, *, digits: int | None = None) -> str:
    """What stands before `= 0`.

    >>> left_side(Line(3, -2, 4)), right_side(Line(3, -2, 4)), triple(Line(3, -2, 4))
    ('3x − 2y + 4', '1,5x + 2', '(3; −2; 4)')
    """
    return format_sum((line.a, "x"), (line.b, "y"), (line.c, ""), digits=digits)


def right_side(line: Line, *, digits: int | None = None) -> str:
    """What stands after `y =`, for a line that is not vertical."""
    return format_sum((line.slope, "x"), (line.intercept, ""), digits=digits)


def triple(line: Line) -> str:
    """The numbers of a line as (a; b; c)."""
    return format_tuple(*line.coefficients)


def slope_form(line: Line) -> str:
    """The line as y = mx + q, or why that is impossible.

    >>> slope_form(Line(3, -2, 4)), slope_form(Line(1, -3, 0))
    ('y = 1,5x + 2', 'y ≈ 0,333x')
    """
    if not line.is_line:
        return _("No line yet: a and b are both 0.")
    if line.slope is None:
        return _("Vertical line x = {x}. It is no function of x.").format(x=_short(line.x_intercept))
    return f"y {_equals(line.slope, line.intercept)} {right_side(line, digits=3)}"


def general_form(line: Line) -> str:
    """The line as ax + by + c = 0; while there is no line only the score."""
    left, sign = left_side(line, digits=3), _equals(*line.coefficients)
    return f"{left} {sign} 0" if line.is_line else f"s {sign} {left}"


def sides(line: Line, classes: tuple[str, str]) -> str:
    """Which class is predicted on which side."""
    if not line.is_line or line.b == 0:
        return _("Where s ≥ 0 we predict {name}.").format(name=classes[1])
    above = 0 if line.b < 0 else 1
    text = _("Above the line we predict {above}, below it {below}.")
    return text.format(above=classes[above], below=classes[1 - above])


def learning_step(step: Step, point: Point, *, rescaled: bool) -> str:
    """What one learning step did; with rescaled features the new numbers would not be recognised."""
    text = _(
        "Learning step with {point}: (a, b, c) becomes {weights}. There t·s went from {before} to {after}."
    )
    if rescaled:
        text = _("Learning step with {point}, in rescaled features. There t·s went from {before} to {after}.")
    return text.format(
        point=format_point(*point.place),
        weights=triple(step.after),
        before=_short(step.margin_before),
        after=_short(step.margin_after),
    )


def learned(run: Run) -> str:
    """How learning until no mistakes ended."""
    if run.converged and not run.steps:
        return nothing_left()
    n = len(run.steps)
    if run.converged:
        text = ngettext(
            "Learned in {n} learning step, without mistakes.",
            "Learned in {n} learning steps, without mistakes.",
            n,
        )
    else:
        text = _("After {n} learning steps there are still mistakes. You see the best line on the way.")
    return text.format(n=format_number(n))


def nothing_left() -> str:
    """Why a learning step does nothing."""
    return _("No point is on the wrong side. There is nothing left to learn.")


def judgment(one: Judged, classes: tuple[str, str]) -> list[str]:
    """Score, sign of the score, predicted and true class of a point."""
    top = one.score.numerator
    sign = "0" if top == 0 else "+" if top > 0 else "−"
    return [_short(one.score), sign, *prediction(one, classes)]


def prediction(one: Judged, classes: tuple[str, str]) -> list[str]:
    """Predicted and true class of a point."""
    mark = "✓" if one.is_right else "✗"
    return [f"{mark} {classes[one.predicted > 0]}", classes[one.point.target > 0]]
