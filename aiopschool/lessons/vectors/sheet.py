"""What the paper activity of lesson 8 takes from its data: cards, axes, and two pairs worked out."""

from __future__ import annotations

from ...numbers import format_number
from ...paper.sheet import Axes, Axis, Card, Cards, Mark, Named
from ...texts import _
from .class_picture import LIMIT
from .data import PLANES
from .model import Vector, angle, cosine, dot, norm
from .wording import products

PLACED = ("muis", "hond", "olifant", "steen")  # on the example, as another group put them
TO_PLACE = (
    "kat",
    "robot",
    "juf",
    "mier",
    "walvis",
    "boom",
    "roos",
    "fiets",
    "berg",
    "potlood",
    "trein",
    "spin",
)
PAIRS = {"near": ("muis", "hond"), "far": ("muis", "olifant")}
CARD_MM, CELL_MM = 32, 15
WORDS = PLANES["living"].words


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    return {
        "cards": Cards([Card("", word) for word in TO_PLACE], size=CARD_MM, columns=4),
        "grid": _axes(CELL_MM),
        "example": _axes(
            8, marks=[Mark(*map(float, WORDS[word]), "circle", word[0].upper()) for word in PLACED]
        ),
        **{key: value for name, pair in PAIRS.items() for key, value in _pair(name, *pair).items()},
    }


def _mark(word: str) -> Mark:
    """A word by its first letter, where a group put it."""
    x, y = map(float, WORDS[word])
    return Mark(x, y, "circle", word[0].upper())


def _pair(name: str, one: str, other: str) -> dict[str, Named]:
    """The products, the norms, the cosine and the angle of two words."""
    u, v = WORDS[one], WORDS[other]
    return {
        f"{name}_product": f"${products(u, v)} = {format_number(dot(u, v))}$",
        f"{name}_norms": _norms(u, v),
        f"{name}_cosine": format_number(cosine(u, v), 2),
        f"{name}_angle": round(angle(u, v)),
    }


def _root(u: Vector) -> str:
    return rf"\sqrt{{{format_number(dot(u, u))}}} \approx {format_number(norm(u), 2)}"


def _norms(u: Vector, v: Vector) -> str:
    return _("${first}$ and ${second}$").format(first=_root(u), second=_root(v))


def _axes(cell: float, **drawn) -> Axes:
    x, y = (Axis(name, -LIMIT, LIMIT) for name in PLANES["living"].features)
    return Axes(x=x, y=y, cell=cell, **drawn)
