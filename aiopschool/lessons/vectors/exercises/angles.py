"""Exercises 8b and 8e: the angle of two arrows, and what happens when one becomes longer."""

from __future__ import annotations

import math
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
)
from ..model import Vector, dot, times, vector
from ..wording import products
from .arrows import PRODUCT, vec

SAMPLE = Fraction(30)  # an angle that is never the answer


@exercise("8b", level=2)
def angle_between(numbers: Numbers) -> Content:
    """The product, the exact cosine and the angle of two vectors that make 45° or 135°."""
    a, b = numbers.choice(((2, 1), (1, 2), (3, 1), (1, 3), (3, 2), (2, 3), (4, 1), (1, 4)), book=(2, 1))
    turn, side = numbers.choice((1, -1), book=1), numbers.choice((1, -1), book=1)
    u = vector(a, b)
    v = times(side, vector(a - turn * b, turn * a + b))
    degrees = 45 if side > 0 else 135
    p, q, product = dot(u, u), dot(v, v), dot(u, v)
    return Content(
        title=_("the angle between two words"),
        prompt=_(
            "Two words are {u} and {v}. Compute the product {product}, the cosine (exactly, with roots) "
            "and the angle."
        ),
        parts=(_product(u, v), _cosine(product, p, q), _angle(degrees)),
        hints=(
            _("First the product: multiply in the same place and add."),
            _("Then divide by both norms. Each norm is a root."),
        ),
        solution=_(
            "The product is {products} = {value}. The norms are √{p} and √{q}. "
            "So the cosine is {value}/(√{p} · √{q}), and the angle is {degrees}°."
        ),
        praise=_("The norms take the length away. Only the direction is left."),
        values={
            "u": vec("u", u),
            "v": vec("v", v),
            "product": PRODUCT,
            "products": products(u, v),
            "value": product,
            "p": p,
            "q": q,
            "degrees": degrees,
        },
    )


def _product(u: Vector, v: Vector) -> Part:
    one, two = u[0] * v[0], u[1] * v[1]
    return Part(
        label=_("dot product"),
        kind=NumberKind(),
        answer=one + two,
        pointer=_("Multiply the first coordinates, multiply the second ones, and add."),
        mistakes=(
            Mistake(one - two, _("You subtracted the products. Add them, each with its own sign.")),
            Mistake(u[0] * v[1] + u[1] * v[0], _("You multiplied crosswise. Multiply in the same place.")),
            Mistake(one * two, _("You multiplied both products. Add them.")),
        ),
    )


def _cosine(product: Fraction, p: Fraction, q: Fraction) -> Part:
    kind = ExpressionKind(variables=())

    def exact(text: str):
        return kind.literal(text)

    value, swapped = f"{product}/(√{p} · √{q})", f"(√{p} · √{q})/{product}"
    return Part(
        label=_("cosine"),
        kind=kind,
        answer=exact(value),
        pointer=_("Divide the product by both norms. Each norm is the root of a sum of squares."),
        mistakes=(
            Mistake(exact(f"{product}"), _("You forgot the norms. Divide by both of them.")),
            Mistake(exact(f"{product}/({p} · {q})"), _("You forgot the roots. A norm is the root of a sum.")),
            Mistake(exact(f"{product}/(√{p} + √{q})"), _("You added the norms. Multiply them.")),
            Mistake(exact(f"{product}/√{p}"), _("You divided by one norm only. Divide by both.")),
            Mistake(exact(f"{product}/√{q}"), _("You divided by one norm only. Divide by both.")),
            Mistake(exact(swapped), _("The fraction stands upside down. The product stands above the line.")),
            Mistake(exact(f"-({value})"), _("Check the sign. The cosine has the sign of the product.")),
        ),
        follow=lambda found: exact(f"{found}/(√{p} · √{q})") if abs(found) ** 2 <= p * q else None,
    )


def _angle(degrees: int) -> Part:
    other = _("Check the sign of the cosine. Is the angle sharp or obtuse?")
    radians = Fraction(round(1000 * math.radians(degrees)), 1000)
    setting = _("Your calculator counts in radians. Set it to degrees.")
    return Part(
        label=_("angle"),
        kind=NumberKind(unit="°", sample=SAMPLE),
        answer=Fraction(degrees),
        pointer=_("Type the cosine in your calculator and take the inverse cosine, in degrees."),
        mistakes=(
            Mistake(Fraction(180 - degrees), other),
            Mistake(Fraction(90), _("At a right angle the product is 0. Is it?")),
            Mistake(Fraction(degrees, 2), _("You halved the angle. That is not needed.")),
            Mistake(radians, setting, matches=lambda x: abs(x - radians) < Fraction(1, 100)),
        ),
        follow=lambda product, _cosine: (
            Fraction(45) if product > 0 else Fraction(135) if product < 0 else Fraction(90)
        ),
    )


@exercise("8e", level=2)
def longer(numbers: Numbers) -> Content:
    """One arrow becomes longer: the product grows, the cosine stays, the distance changes."""
    a, b = numbers.sample(range(1, 9), 2, book=(2, 5))
    k = numbers.choice((2, 3, 4, 5), book=3)
    product = Fraction(2 * a * b)
    return Content(
        title=_("a longer arrow"),
        prompt=_(
            "For {u} and {v} the product is {value}. Then u becomes {k} times as long. "
            "What is the new product? And what happens to the cosine and to the distance between the tips?"
        ),
        parts=(_new_product(product, k), _new_cosine(numbers), _new_distance(numbers)),
        hints=(
            _("Write the new coordinates of u. Compute the product anew."),
            _("The norm of u becomes longer too. What happens in the fraction of the cosine?"),
        ),
        solution=_(
            "The product becomes {k} · {value} = {new}. The norm of u becomes {k} times as long too. "
            "So the factor {k} cancels in the cosine. The tip of u moves."
        ),
        praise=_("Length does not matter for the cosine: twice as sweet is not twice as alike."),
        values={
            "u": vec("u", vector(a, b)),
            "v": vec("v", vector(b, a)),
            "value": product,
            "new": k * product,
            "k": k,
        },
    )


def _new_product(product: Fraction, k: int) -> Part:
    return Part(
        label=_("new product"),
        kind=NumberKind(),
        answer=k * product,
        pointer=_("Both coordinates of u become larger, so both products do."),
        mistakes=(
            Mistake(product, _("The product does not stay: every term gets the factor.")),
            Mistake(k * k * product, _("Only one of the two vectors becomes longer.")),
            Mistake(product + k, _("You added. The arrow becomes so many times as long: multiply.")),
            Mistake(product / k, _("You divided. The arrow becomes longer: multiply.")),
        ),
    )


def _new_cosine(numbers: Numbers) -> Part:
    stays = _("The cosine stays the same.")
    options = {
        stays: "",
        _("The cosine becomes just as many times larger."): _(
            "Just as alike, not more: the norm of u has the same factor below the line."
        ),
        _("The cosine becomes smaller."): _("The product has the factor too, so it cancels."),
    }
    pointer = _("Product and norm both become larger. What cancels in the fraction?")
    return choice_part(numbers, _("cosine"), options, answer=stays, pointer=pointer)


def _new_distance(numbers: Numbers) -> Part:
    changes = _("The distance between the tips changes.")
    options = {
        changes: "",
        _("The distance between the tips stays the same."): _(
            "Draw both arrows. One tip moves away, the other stays."
        ),
        _("The distance between the tips becomes just as many times larger."): _(
            "That would be so if both arrows became longer. Here only one does."
        ),
    }
    pointer = _("Look at the tips, not at the angle.")
    return choice_part(numbers, _("distance"), options, answer=changes, pointer=pointer)
