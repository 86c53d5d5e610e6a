"""What a pupil has at hand when an answer goes wrong: what stands in the question, and in the other parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Any

from ...numbers import NumberError, parse_number, parse_point

_NUMBER = re.compile(r"(?<![\w,.])(?:[−-]\s?)?\d+(?:[.,/]\d+)?")
_POINT = re.compile(r"\(([^()]*\d[^()]*)\)")
_MATRIX = re.compile(r"\\begin\{bmatrix\}(.*?)\\end\{bmatrix\}", re.DOTALL)

Numbers = tuple[Fraction, ...]


@dataclass(frozen=True)
class Given:
    """Numbers, points and matrices of a question, and the answers of its other parts."""

    numbers: Numbers = ()
    points: tuple[Numbers, ...] = ()
    matrices: tuple[tuple[Numbers, ...], ...] = ()
    others: tuple[Any, ...] = ()

    @property
    def other_numbers(self) -> list[Fraction]:
        """All numbers in the answers of the other parts."""
        return list(dict.fromkeys(chain.from_iterable(map(numbers_of, self.others))))


def given_in(prompt: str, others: tuple[Any, ...] = ()) -> Given:
    """What stands in a prompt, with its formulas for MathJax.

    >>> found = given_in("De rechte $3x - 2y + 4 = 0$ en het punt $(1, 2{,}5)$.")
    >>> found.numbers[:3] == (3, -2, 4)
    True
    >>> given_in("Het punt $(2{,}5; 3)$.").points == ((Fraction(5, 2), 3),)
    True
    """
    plain = prompt.replace("{,}", ",").replace("$", " ")
    matrices = tuple(_rows(found) for found in _MATRIX.findall(plain))
    plain = _MATRIX.sub(" ", plain)
    numbers = filter(None, map(_number, _NUMBER.findall(plain)))
    points = tuple(filter(None, map(_point, _POINT.findall(plain))))
    every = (*numbers, *chain.from_iterable(chain.from_iterable(matrices)))
    return Given(tuple(dict.fromkeys(every)), points, matrices, others)


def numbers_of(value: Any) -> Iterator[Fraction]:
    """All numbers in an answer, whatever its kind."""
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        yield Fraction(value)
    elif isinstance(value, tuple | list):
        yield from chain.from_iterable(map(numbers_of, value))
    elif hasattr(value, "ends"):
        yield from (end for end in value.ends if end is not None)


def _number(text: str) -> Fraction | None:
    try:
        return parse_number(re.sub(r"\s", "", text))
    except NumberError:
        return None


def _point(text: str) -> Numbers | None:
    for size in (2, 3):
        try:
            return parse_point(f"({text})", size)
        except NumberError:
            continue
    return None


def _rows(text: str) -> tuple[Numbers, ...]:
    lines = (line.split("&") for line in text.split(r"\\"))
    return tuple(tuple(_number(cell.strip()) or Fraction(0) for cell in line) for line in lines)
