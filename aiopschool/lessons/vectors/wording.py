"""How vectors, products and cosines are written, for explorers, exercises and facts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...numbers import format_number, format_point
from ...texts import _
from .model import Vector, angle, cosine, distance, dot, norm

ARROW = "\u20d7"  # stands above the letter before it


def named(letter: str) -> str:
    """A letter with an arrow on it.

    >>> named("u")
    'u⃗'
    """
    return letter + ARROW


def root_or_number(square: Fraction) -> str:
    """The root of a square, exact when it is whole: `5`, or `√50`."""
    root = Fraction(square).limit_denominator(10**6) ** Fraction(1, 2)
    nearest = Fraction(root).limit_denominator(1000)
    return format_number(nearest) if nearest**2 == square else f"√{format_number(square)}"


def place(v: Vector) -> str:
    """The coordinates of a vector, at most two decimals."""
    return format_point(*(round(Fraction(x), 2) for x in v))


def products(u: Vector, v: Vector) -> str:
    """The products of what stands in the same place: `3 · (−4) + 4 · 3`."""
    return " + ".join(f"{format_number(a)} · {bracketed(b)}" for a, b in zip(u, v, strict=True))


def bracketed(x: Fraction) -> str:
    """A number, between brackets when it is negative."""
    return format_number(x) if x >= 0 else f"({format_number(x)})"


def dot_line(u: Vector, v: Vector, names: tuple[str, str] = ("u", "v")) -> str:
    """The products written out: `u⃗ · v⃗ = 3 · 4 + 4 · 3 = 24`."""
    one, other = map(named, names)
    return f"{one} · {other} = {products(u, v)} = {format_number(dot(u, v))}"


def norm_line(u: Vector, name: str) -> str:
    """The length of a vector: `‖u⃗‖ = √(3² + 4²) = 5`."""
    squares = " + ".join(f"{bracketed(x)}²" for x in u)
    return f"‖{named(name)}‖ = √({squares}) {_equal(norm(u))}"


def _equal(number: float, digits: int = 2) -> str:
    """`= 5` when that is exact, `≈ 2,24` when it is not."""
    exact = Fraction(number).limit_denominator(10**digits)
    if abs(exact - Fraction(number)) < 1e-9 and 10**digits % exact.denominator == 0:
        return f"= {format_number(exact)}"
    return f"≈ {format_number(number, digits)}"


def cosine_line(u: Vector, v: Vector) -> str:
    """The cosine as a fraction with its value; a sentence when there is none."""
    found = cosine(u, v)
    if found is None:
        return _("no cosine: the zero vector has no direction")
    norms = " · ".join(root_or_number(dot(w, w)) for w in (u, v))
    return f"cos θ = {format_number(dot(u, v))} / ({norms}) {_equal(found)}"


def angle_text(u: Vector, v: Vector) -> str:
    """The angle in whole degrees."""
    found = angle(u, v)
    return "–" if found is None else f"{format_number(round(found))}°"


def distance_line(u: Vector, v: Vector) -> str:
    """How far the tips lie apart."""
    return _("distance between the tips {distance}").format(distance=_equal(distance(u, v)))


def rounded(value: float | None, digits: int = 2) -> str:
    """A number with two decimals; a dash when there is none."""
    return "–" if value is None else format_number(value, digits)


def joined(words: Sequence[str]) -> str:
    """Words in a row, with commas."""
    return ", ".join(words)
