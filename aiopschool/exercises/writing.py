"""What the exercises of every lesson need to be written down in a few lines."""

from __future__ import annotations

import random
import re
from fractions import Fraction

from ..numbers import format_number
from .answers import ChoiceKind


def chance(id: str, seed: int) -> random.Random:
    """The source of the numbers of an exercise: the same exercise and seed give the same numbers.

    >>> chance("1a", 7).randint(1, 99) == chance("1a", 7).randint(1, 99)
    True
    """
    return random.Random(f"{id} {seed}")


def tex(text: str) -> str:
    """School notation as a formula for MathJax: a true minus, and a comma that is no separator.

    >>> tex("y = −2,5x")
    '$y = -2{,}5x$'
    """
    return "$" + re.sub(r"(\d),(\d)", r"\1{,}\2", text.replace("−", "-")) + "$"


def mixed(numbers: random.Random, *texts: str) -> tuple[str, ...]:
    """The texts in an order that depends on the seed."""
    return tuple(numbers.sample(texts, len(texts)))


def options(numbers: random.Random, *texts: str) -> ChoiceKind:
    """A choice between texts, in an order that depends on the seed."""
    return ChoiceKind(mixed(numbers, *texts))


def format_products(*terms: tuple[Fraction, Fraction | None]) -> str:
    """A sum of products written out; None is no second factor. Terms with a first factor 0 are left out.

    >>> format_products((Fraction(1), Fraction(5)), (Fraction(-2), Fraction(3)), (Fraction(4), None))
    '1 · 5 − 2 · 3 + 4'
    >>> format_products((Fraction(0), Fraction(5)), (Fraction(-2), Fraction(3)))
    '−2 · 3'
    """
    text = ""
    for factor, value in terms:
        if factor == 0:
            continue
        size = format_number(abs(factor)) + ("" if value is None else f" · {format_number(value)}")
        if text:
            text += f" {'−' if factor < 0 else '+'} {size}"
        else:
            text = f"−{size}" if factor < 0 else size
    return text or "0"
