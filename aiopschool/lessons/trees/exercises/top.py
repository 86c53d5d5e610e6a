"""Exercise 2f: the form with the top."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    exercise,
    fill,
    format_sum,
    tex,
)


@exercise("2f", level=2)
def top_form(numbers: Numbers) -> Content:
    """From cx(m − x) to a(x − h)² + k."""
    c, m = numbers.choice([2, 3, 4, 5], book=2), numbers.choice([2, 4, 6, 8, 10], book=1)
    letter = "p" if m == 1 else "x"
    h = Fraction(m, 2)
    k = c * h * h
    product = f"{c}{letter}({m} − {letter})"
    spread = format_sum((-c, f"{letter}²"), (c * m, letter))
    return Content(
        title=_("the form with the top"),
        prompt=fill(
            _("Write {product} as {form}. Give a, h and k."),
            product=tex(product),
            form=tex(f"a({letter} − h)² + k"),
        ),
        parts=(_a(c, m), _h(h, m), _k(c, h, k)),
        hints=(
            _("Work out the brackets first. The number before the square is a."),
            _("The axis of symmetry is halfway between the zeros: that is h. Then k is the height."),
        ),
        solution=fill(
            _("{product} = {spread}, so a = {a}. The zeros are 0 and {m}, so h = {h}. There k = {k}."),
            product=product,
            spread=spread,
            a=-c,
            m=m,
            h=h,
            k=k,
        ),
        praise=_("In this form you read the top (h, k) at once."),
    )


def _a(c: int, m: int) -> Part:
    linear = _("That number stands before the letter itself. Look before the square.")
    return Part(
        label="a",
        kind=NumberKind(),
        answer=Fraction(-c),
        pointer=_("Work out the brackets. Which number stands before the square?"),
        mistakes=(
            Mistake(Fraction(c), _("Watch the sign: x times −x is −x². The parabola opens downwards.")),
            Mistake(Fraction(-1), _("The factor before the product counts too.")),
            Mistake(Fraction(1), _("The factor before the product counts too, and so does the sign.")),
            *([Mistake(Fraction(c * m), linear)] if m > 1 else []),
        ),
    )


def _h(h: Fraction, m: int) -> Part:
    return Part(
        label="h",
        kind=NumberKind(),
        answer=h,
        pointer=_("In the middle between the zeros lies the axis of symmetry."),
        mistakes=(
            Mistake(-h, _("Watch the sign: in (x − h) the minus already stands there.")),
            Mistake(
                Fraction(m), _("That is a zero. The axis of symmetry lies in the middle between both zeros.")
            ),
            Mistake(-Fraction(m), _("That looks like a zero. Take the middle between both zeros.")),
            Mistake(
                Fraction(0), _("That is a zero. The axis of symmetry lies in the middle between both zeros.")
            ),
        ),
    )


def _k(c: int, h: Fraction, k: Fraction) -> Part:
    sign = _("Check the sign. Fill h in: the height of the top is positive.")
    return Part(
        label="k",
        kind=NumberKind(),
        answer=k,
        pointer=_("Fill h in in the product: k is the height of the top."),
        mistakes=(
            Mistake(-k, sign),
            Mistake(h * h, _("You forgot the factor before the product.")),
            Mistake(-h * h, _("You forgot the factor before the product, and the sign.")),
            Mistake(Fraction(0), _("The top does not lie on the x-axis. Fill h in in the product.")),
            Mistake(c * h, _("Both factors count at the top. Fill h in everywhere.")),
            Mistake(c * 4 * h * h, _("At the top the second factor is not m but m − h.")),
        ),
    )
