"""Exercises 4g and 4j: a neuron with two inputs, and a small network."""

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
    exercise,
    format_point,
    format_products,
    format_sum,
    tex,
)
from ..model import relu, weighted
from .kinks import relu_tex

Pair = tuple[int, int]


@exercise("4g", level=1)
def two_inputs(numbers: Numbers) -> Content:
    """The weighted sum of two inputs, and what ReLU makes of it."""
    w = numbers.choice([4, 5, 6], book=2), -numbers.choice([2, 3, 7], book=3)
    x = numbers.choice([5, 6], book=1), numbers.choice([1, 3, 4, 7], book=2)
    b = numbers.choice([-3, -2, 2, 3], book=1)
    z = weighted(w, x, b)
    return Content(
        title=_("a neuron with two inputs"),
        prompt=_(
            "A neuron has weights {w1} and {w2} and b = {b}. The inputs are {x1} and {x2}. "
            "Compute the weighted sum z and the output a = ReLU(z)."
        ),
        parts=(_sum(w, x, b), _activated(z)),
        hints=(
            _("Multiply each input by its own weight. Add both products and b."),
            _("Is z negative? Then ReLU makes 0 of it. Otherwise z stays as it is."),
        ),
        solution=_("z = {products} = {z}. So a = ReLU({z}) = {a}."),
        praise=_("That is all a neuron does: multiply, add, and bend."),
        values={
            "w1": w[0],
            "w2": w[1],
            "x1": x[0],
            "x2": x[1],
            "b": b,
            "products": _written(w, x, b),
            "z": z,
            "a": relu(z),
        },
    )


def _written(w: Pair, x: Pair, b: int) -> str:
    terms = [(Fraction(one), Fraction(two)) for one, two in zip(w, x, strict=True)]
    return format_products(*terms, (Fraction(b), None))


def _sum(w: Pair, x: Pair, b: int) -> Part:
    z, all_added = weighted(w, x, b), Fraction(sum(w) + sum(x) + b)
    no_inputs = _("You forgot the inputs. Multiply each weight by its own input.")
    swapped = _("You swapped the inputs. Each input goes with its own weight.")
    return Part(
        label="z",
        kind=NumberKind(),
        answer=z,
        pointer=_("Write down the two products first, with their signs."),
        mistakes=(
            Mistake(z - b, _("You forgot b. Add it to the products.")),
            Mistake(z - 2 * b, _("Check the sign of b.")),
            Mistake(weighted(w, x[::-1], b), swapped),
            Mistake(weighted((w[0], -w[1]), x, b), _("Check the sign of the second weight.")),
            Mistake(weighted((1, 1), x, b), _("You added the inputs. Multiply each by its weight first.")),
            Mistake(weighted(w, (1, 1), b), no_inputs),
            *(
                Mistake(value, _("You added everything. Weights and inputs are multiplied."))
                for value in [all_added]
                if value != -z
            ),
            Mistake(-z, _("Every sign is turned around. Compute again.")),
        ),
    )


def _activated(z: Fraction) -> Part:
    return Part(
        label="a",
        kind=NumberKind(),
        answer=relu(z),
        pointer=_("Is z negative or not? That decides."),
        mistakes=(
            Mistake(z, _("That is z. It is negative, so ReLU makes 0 of it.")),
            Mistake(-z, _("ReLU is no absolute value: a negative number becomes 0.")),
            Mistake(Fraction(0), _("The sum is positive, so ReLU keeps it.")),
            Mistake(Fraction(1), _("That is a step. ReLU gives 0 or z itself.")),
        ),
        follow=_activated,
    )


@exercise("4j", level=2)
def small_network(numbers: Numbers) -> Content:
    """Two hidden neurons and their sum in one point."""
    k = numbers.choice([2, 3, 4], book=1)
    b1, b2 = numbers.choice([1, 2], book=0), -numbers.choice([2, 3], book=1)
    v = -numbers.choice([3, 4, 5], book=2)
    x, y = numbers.choice([(1, 2), (2, 1), (2, 3), (3, 1)], book=(1, 1))
    hidden = tuple(relu(weighted((k, k), (x, y), b)) for b in (b1, b2))
    one, two = (format_sum((k, "x"), (k, "y"), (b, "")) for b in (b1, b2))
    return Content(
        title=_("a small network"),
        prompt=_(
            "A network has two hidden neurons: {h1} and {h2}. It gives {out}. Compute (h₁, h₂) and the "
            "output for (x, y) = {point}."
        ),
        parts=(_hidden(k, (b1, b2), (x, y)), _out(hidden, v)),
        hints=(
            _("Fill in x and y in both neurons. Apply ReLU to each sum."),
            _("Then fill in both results in the last formula."),
        ),
        solution=_("h₁ = {a} and h₂ = {b}. The output is {products} = {result}."),
        praise=_("With two neurons and one sum a network does what one line cannot."),
        values={
            "h1": tex(f"h_1 = {relu_tex(one)}"),
            "h2": tex(f"h_2 = {relu_tex(two)}"),
            "out": tex(format_sum((1, "h_1"), (v, "h_2"))),
            "point": tex(format_point(x, y)),
            "a": hidden[0],
            "b": hidden[1],
            "products": format_products((Fraction(1), hidden[0]), (Fraction(v), hidden[1])),
            "result": hidden[0] + v * hidden[1],
        },
    )


def _hidden(k: int, biases: Pair, place: Pair) -> Part:
    one, two = (weighted((k, k), place, b) for b in biases)
    sums = [weighted((k, k), place, 0)] * 2
    x_only = tuple(relu(k * place[0] + b) for b in biases)
    return Part(
        label="(h₁, h₂)",
        kind=VectorKind(2),
        answer=(relu(one), relu(two)),
        pointer=_("Compute each sum. A negative sum becomes 0."),
        mistakes=(
            Mistake((relu(two), relu(one)), _("You swapped both neurons.")),
            Mistake(tuple(sums), _("You forgot the last term of a neuron.")),
            Mistake(tuple(map(Fraction, place)), _("Those are the inputs. Fill them in in both neurons.")),
            Mistake(x_only, _("You filled in x only. Fill in y too.")),
            Mistake(
                (relu(one), relu(weighted((k, k), place, -biases[1]))),
                _("Check the sign in the second neuron."),
            ),
        ),
    )


def _out(hidden: tuple[Fraction, Fraction], v: int) -> Part:
    one, two = hidden
    return Part(
        label=_("output"),
        kind=NumberKind(),
        answer=one + v * two,
        pointer=_("Fill in h₁ and h₂ in the last formula."),
        mistakes=(
            Mistake(one + two, _("You forgot the weight of the second neuron.")),
            Mistake(one - v * two, _("Check the sign of the second term.")),
            Mistake(one, _("That is h₁ only. Add the second term.")),
            Mistake(v * two, _("That is the second term only.")),
            Mistake(relu(one + v * two), _("On the last sum there is no ReLU.")),
            Mistake(v * one + two, _("The weight belongs to the second neuron.")),
        ),
        follow=lambda found: _out(found, v),
    )
