"""Exercises 8a and 8d: the sum and the length of arrows, and what a product of 0 means."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

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
    tex,
)
from ..model import Vector, add, dot, subtract, vector
from ..wording import products

PRODUCT = r"$\vec u \cdot \vec v$"
WHOLE = ((3, 4), (4, 3), (6, 8), (8, 6), (5, 12), (12, 5))  # with a whole length


def vec(letter: str, v: Vector) -> str:
    """A vector with its name, as a formula."""
    return rf"$\vec {letter} = {tex(format_point(*v)).strip('$')}$"


@exercise("8a", level=1)
def sum_and_norm(numbers: Numbers) -> Content:
    """The sum of two arrows, and the length of that sum."""
    total = vector(*numbers.choice(WHOLE, book=(5, 12)))
    first = vector(
        numbers.choice([n for n in range(-2, 6) if n not in (0, total[0])], book=2),
        numbers.choice([n for n in range(-2, 6) if n not in (0, total[1])], book=5),
    )
    second = subtract(total, first)
    length = Fraction(isqrt(int(dot(total, total))))
    return Content(
        title=_("the sum and its length"),
        prompt=_("The vectors are {u} and {v}. Compute the sum, and the norm of that sum."),
        parts=(_sum(first, second), _norm(total)),
        hints=(
            _("Add the first coordinates. Then add the second coordinates."),
            _("Draw the arrow of the sum. Its length is the long side of a triangle with a right angle."),
        ),
        solution=_("The sum is {total}. Its norm is √({squares}) = √{square} = {length}."),
        praise=_("From head to tail you add arrows; Pythagoras gives their length."),
        values={
            "u": vec("u", first),
            "v": vec("v", second),
            "total": format_point(*total),
            "squares": " + ".join(f"{x}²" for x in total),
            "square": dot(total, total),
            "length": length,
        },
    )


def _sum(u: Vector, v: Vector) -> Part:
    total, back, forth = add(u, v), subtract(u, v), subtract(v, u)
    return Part(
        label=_("sum"),
        kind=VectorKind(2),
        answer=total,
        pointer=_("Add what stands in the same place."),
        mistakes=(
            Mistake(total[::-1], _("The coordinates changed places. The first one comes first.")),
            Mistake(back, _("You subtracted. For the sum you add the coordinates.")),
            Mistake(forth, _("You subtracted. For the sum you add the coordinates.")),
            Mistake(
                (u[0] * v[0], u[1] * v[1]), _("You multiplied in the same place. For the sum you add there.")
            ),
            Mistake((sum(u), sum(v)), _("You added within one vector. Add the first coordinates of both.")),
            Mistake((u[0] + v[1], u[1] + v[0]), _("You added crosswise. Add what stands in the same place.")),
        ),
    )


def _norm(total: Vector) -> Part:
    def root(square: Fraction) -> Fraction | None:
        exact = square.denominator == 1 and isqrt(int(square)) ** 2 == square
        return Fraction(isqrt(int(square))) if exact else None

    x, y = total
    square = dot(total, total)
    return Part(
        label=_("norm"),
        kind=NumberKind(),
        answer=root(square),
        pointer=_("Take the squares of both coordinates, add them, and take the root."),
        mistakes=(
            Mistake(
                abs(x) + abs(y), _("You added the coordinates. The arrow goes straight, along the long side.")
            ),
            Mistake(square, _("That is the square of the norm. Take the root too.")),
            Mistake(abs(x * y), _("You multiplied the coordinates. Take their squares and add those.")),
            Mistake(abs(x - y), _("You took the difference. Take the squares, add them, and take the root.")),
            Mistake(square / 2, _("You halved. After adding the squares you take the root.")),
        ),
        follow=lambda found: root(dot(found, found)),
    )


@exercise("8d", level=1)
def perpendicular(numbers: Numbers) -> Content:
    """The product of two arrows, and what its sign says of the angle."""
    a, b = numbers.sample(range(1, 7), 2, book=(3, 4))
    along = numbers.choice((-1, 0, 1), book=0)
    u = vector(a, b)
    v = add(vector(-b, a), vector(along * a, along * b))
    return Content(
        title=_("what a product says of the angle"),
        prompt=_(
            "The vectors are {u} and {v}. Compute the product {product}. What does it say of the angle?"
        ),
        parts=(_product(u, v), _meaning(numbers, dot(u, v))),
        hints=(
            _("Multiply the first coordinates, and multiply the second coordinates."),
            _("Add both products. Then look at the sign of the outcome."),
        ),
        solution=_("The product is {products} = {value}. So the angle is {meaning}."),
        praise=_("A product of 0 means a right angle: for words, nothing in common."),
        values={
            "u": vec("u", u),
            "v": vec("v", v),
            "product": PRODUCT,
            "products": products(u, v),
            "value": dot(u, v),
            "meaning": _meaning_of(dot(u, v)),
        },
    )


def _product(u: Vector, v: Vector) -> Part:
    one, two = u[0] * v[0], u[1] * v[1]
    return Part(
        label=_("dot product"),
        kind=NumberKind(),
        answer=one + two,
        pointer=_("The outcome is one number: the sum of two products."),
        mistakes=(
            Mistake(one - two, _("You subtracted the products. Add them, each with its own sign.")),
            Mistake(two - one, _("You lost the minus sign of a product. Watch the signs.")),
            Mistake(u[0] * v[1] + u[1] * v[0], _("You multiplied crosswise. Multiply in the same place.")),
            Mistake(u[0] * v[1] - u[1] * v[0], _("You multiplied crosswise. Multiply in the same place.")),
            Mistake(sum(u) + sum(v), _("You added everything. First multiply in the same place.")),
            Mistake(one * two, _("You multiplied both products. Add them.")),
            Mistake(one, _("That is the first product only. Add the second one.")),
            Mistake(two, _("That is the second product only. Add the first one.")),
        ),
    )


def _meaning_of(product: Fraction) -> str:
    return _("right-angled") if product == 0 else _("sharp") if product > 0 else _("obtuse")


def _meaning(numbers: Numbers, product: Fraction) -> Part:
    look = _("Look at the sign of your product: positive, zero or negative?")
    options = {_("right-angled"): look, _("sharp"): look, _("obtuse"): look}
    return choice_part(
        numbers,
        _("the angle is"),
        options,
        answer=_meaning_of(product),
        pointer=_("The lengths are positive. So the sign of the product is the sign of the cosine."),
        follow=_meaning_of,
    )
