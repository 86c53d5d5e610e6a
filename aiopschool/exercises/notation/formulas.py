"""The parts of an expression, and their exact value at a point.

Values are fractions as long as that is possible and small, floats otherwise. Where there is no value (a root
of a negative number, a division by zero, a number that is too large) `UndefinedError` is raised. The work is
bounded: exact numbers are cut to floats above `BITS` bits, so that no power can fill the memory.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Value = Fraction | float
Point = Mapping[str, Value]

BITS = 192


class UndefinedError(ArithmeticError):
    """The expression has no value at this point."""


def slim(value: Value) -> Value:
    """A value that is cheap to go on with: finite, and a float when the exact one is long."""
    try:
        if isinstance(value, Fraction):
            bits = max(value.numerator.bit_length(), value.denominator.bit_length())
            return value if bits <= BITS else slim(float(value))
        if math.isfinite(value):
            return value
    except OverflowError:
        pass
    raise UndefinedError


@dataclass(frozen=True)
class Number:
    """A number or a constant."""

    value: Value

    def at(self, point: Point) -> Value:
        return self.value


@dataclass(frozen=True)
class Variable:
    """A letter that stands for a number."""

    name: str

    def at(self, point: Point) -> Value:
        return point[self.name]


@dataclass(frozen=True)
class Sum:
    """Terms, each with its sign +1 or −1."""

    terms: tuple[tuple[int, Node], ...]

    def at(self, point: Point) -> Value:
        total: Value = Fraction(0)
        for sign, term in self.terms:
            value = term.at(point)
            total = slim(total + value if sign > 0 else total - value)
        return total


@dataclass(frozen=True)
class Product:
    """Factors; those with True are divided by, from left to right."""

    factors: tuple[tuple[bool, Node], ...]

    def at(self, point: Point) -> Value:
        total: Value = Fraction(1)
        for divides, factor in self.factors:
            value = factor.at(point)
            if divides and value == 0:
                raise UndefinedError
            total = slim(total / value if divides else total * value)
        return total


@dataclass(frozen=True)
class Power:
    """A base to an exponent."""

    base: Node
    exponent: Node

    def at(self, point: Point) -> Value:
        return power(self.base.at(point), self.exponent.at(point))


@dataclass(frozen=True)
class Call:
    """A function of one or more arguments."""

    function: Callable[..., Value]
    arguments: tuple[Node, ...]

    def at(self, point: Point) -> Value:
        values = [argument.at(point) for argument in self.arguments]
        try:
            return slim(self.function(*values))
        except (ValueError, OverflowError):
            raise UndefinedError from None


Node = Number | Variable | Sum | Product | Power | Call


def power(base: Value, exponent: Value) -> Value:
    """A power as at school: no value for 0 to a negative power, or a negative base with a broken exponent.

    >>> power(Fraction(2, 3), Fraction(-2)), power(Fraction(4, 9), Fraction(1, 2))
    (Fraction(9, 4), Fraction(2, 3))
    """
    whole = exponent == int(exponent)
    if (base == 0 and exponent < 0) or (base < 0 and not whole):
        raise UndefinedError
    if exponent == Fraction(1, 2):
        return root(base)
    if isinstance(base, Fraction) and whole:
        bits = max(base.numerator.bit_length(), base.denominator.bit_length())
        if bits * abs(exponent) <= BITS or abs(base) in (0, 1):
            return base ** int(exponent % 2 if abs(base) == 1 else exponent)
    try:
        return slim(float(base) ** float(exponent))
    except (OverflowError, ZeroDivisionError):
        raise UndefinedError from None


def root(x: Value) -> Value:
    """The square root, exact when that is possible.

    >>> root(Fraction(9, 4)), root(Fraction(2))
    (Fraction(3, 2), 1.4142135623730951)
    """
    if x < 0:
        raise UndefinedError
    if isinstance(x, Fraction):
        exact = Fraction(math.isqrt(x.numerator), math.isqrt(x.denominator))
        if exact**2 == x:
            return exact
    return math.sqrt(x)


def relu(x: Value) -> Value:
    """The function max(0, x)."""
    return max(Fraction(0), x)


def is_expanded(node: Node) -> bool:
    """Whether the brackets are worked out: no sum stands in a product, under a power or behind a sign."""
    if isinstance(node, Sum):
        inside = [term for _sign, term in node.terms]
    elif isinstance(node, Product):
        inside = [factor for _divides, factor in node.factors]
    else:
        inside = [node.base] if isinstance(node, Power) else []
    sums = (part for part in inside if isinstance(part, Sum) and len(part.terms) > 1)
    return not any(sums) and all(map(is_expanded, inside))


# name -> function, and how many arguments it takes at least and at most
FUNCTIONS: dict[str, tuple[Callable[..., Value], int, int]] = {
    "abs": (abs, 1, 1),
    "cos": (math.cos, 1, 1),
    "exp": (math.exp, 1, 1),
    "ln": (math.log, 1, 1),
    "log": (math.log10, 1, 1),
    "max": (max, 2, 9),
    "min": (min, 2, 9),
    "relu": (relu, 1, 1),
    "sin": (math.sin, 1, 1),
    "sqrt": (root, 1, 1),
    "tan": (math.tan, 1, 1),
}

CONSTANTS: dict[str, float] = {"e": math.e, "π": math.pi, "pi": math.pi}
