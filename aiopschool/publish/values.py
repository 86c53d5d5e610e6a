"""How a fact is written: in prose, in a formula, in code, and as rows of a table.

Numbers are written by `aiopschool.numbers`, in the notation of the language; a formula is that same text as
LaTeX, and code has Python's own notation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from numbers import Number
from typing import Any

import numpy as np

from ..exercises.writing import tex
from ..numbers import THIN_SPACE, decimals, format_list, format_number, format_percent, format_point
from ..texts import _

_LATEX = {THIN_SPACE: r"\,", "·": r"\cdot", "≥": r"\geq", "≤": r"\leq", "≠": r"\neq", "≈": r"\approx"}
LONGEST = 6  # decimals of a float that was meant; more are the noise of a computation


class Place(Enum):
    """Where in a source a value stands."""

    PROSE = "prose"
    FORMULA = "formula"  # between $ signs
    CODE = "code"  # between backticks, or in a code cell


@dataclass(frozen=True)
class Written:
    """A value of which a filter chose the notation."""

    prose: str
    formula: str
    code: str


def write(value: Any, place: Place) -> str:
    """The text of a value at a place. Raises `ValueError` with a sentence when it cannot stand there."""
    if isinstance(value, Written):
        return getattr(value, place.value)
    if isinstance(value, str):
        return formula(value) if place is Place.FORMULA else value
    if place is Place.CODE:
        return _code(value)
    if isinstance(value, np.ndarray) and value.ndim == 2:
        return _matrix(value, place)
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, (list, tuple)) and value and _is_row(value[0]):
        return _rows(value, place)
    if isinstance(value, (list, tuple)):
        join = format_point if isinstance(value, tuple) else _list
        text = join(*map(_number, value))
    else:
        text = _true_fraction(value) if place is Place.FORMULA else format_number(_number(value))
    return formula(text) if place is Place.FORMULA else text


def formula(text: str) -> str:
    """School notation as LaTeX: `−2,5x` becomes `-2{,}5x`."""
    latex = tex(text)[1:-1]
    for school, command in _LATEX.items():
        latex = latex.replace(school, command)
    return latex


def _number(value: Any) -> int | float | Fraction | Decimal:
    """The value, if it is a number that can be written as it is."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, Number):
        raise ValueError(_("this is not a number, a point, a list, a table or a text."))
    if isinstance(value, float) and (decimals(Fraction(str(value))) or 0) > LONGEST:
        raise ValueError(
            _("{value} has too many decimals. Round it, for example: | rounded(2)").format(value=value)
        )
    return value


def _list(*values: Any) -> str:
    return format_list(values)


def _true_fraction(value: Any) -> str:
    number = _number(value)
    if isinstance(number, Fraction) and decimals(number) is None:
        return _fraction(number, r"\frac")
    return format_number(number)


def _fraction(x: Fraction, command: str) -> str:
    top, bottom = format_number(abs(x.numerator)), format_number(x.denominator)
    return f"{'-' if x < 0 else ''}{command}{{{top}}}{{{bottom}}}"


def _is_row(value: Any) -> bool:
    return isinstance(value, (list, tuple, np.ndarray))


def _matrix(matrix: np.ndarray, place: Place) -> str:
    if place is Place.PROSE:
        raise ValueError(_("a matrix stands in a formula, between $ signs."))
    rows = (" & ".join(write(cell, place) for cell in row) for row in matrix.tolist())
    return r"\begin{bmatrix} " + r" \\ ".join(rows) + r" \end{bmatrix}"


def _rows(rows: list[Any], place: Place) -> str:
    """Rows of a Markdown table; points and matrices in it are formulas."""
    if place is Place.FORMULA:
        raise ValueError(_("a table stands on a line of its own."))
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(value: Any) -> str:
    return f"${write(value, Place.FORMULA)}$" if _is_row(value) else write(value, Place.PROSE)


def _code(value: Any) -> str:
    """A number, tuple or list as Python writes it."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(_code, value))
        return f"({inside})" if isinstance(value, tuple) else f"[{inside}]"
    if isinstance(value, str):
        return repr(value)
    number = _number(value)
    if isinstance(number, Fraction):
        return str(number.numerator) if number.denominator == 1 else str(float(number))
    return str(number)


def fraction(x: Any) -> Written:
    """`7/8`, in a formula a built-up fraction, also where a decimal form exists."""
    exact = Fraction(_number(x))
    text = f"{exact.numerator}/{exact.denominator}"
    return Written(
        format_number(exact.numerator) + f"/{format_number(exact.denominator)}",
        formula(_fraction(exact, r"\dfrac")),
        text,
    )


def percent(x: Any, digits: int = 1) -> Written:
    """A share of 1 as a percentage: `87,5 %`."""
    text = format_percent(_exact(x), digits)
    return Written(text, formula(text.replace(THIN_SPACE, r"\ ").replace("%", r"\%")), text)


def rounded(x: Any, digits: int = 0) -> Written:
    """Rounded half up to so many decimals."""
    text = format_number(_exact(x), digits)
    return Written(text, formula(text), str(round(float(_exact(x)), digits) if digits else int(_exact(x))))


def signed(x: Any) -> Written:
    """With its sign, also when it is positive: `+1`."""
    plus = "+" if _number(x) > 0 else ""
    return Written(*(plus + write(x, place) for place in Place))


def bracketed(x: Any) -> Written:
    """Between brackets when it is negative, as after a multiplication sign: `9 · (−1)`."""
    texts = [write(x, place) for place in Place]
    return Written(*(f"({text})" if _number(x) < 0 else text for text in texts))


def _exact(x: Any) -> Fraction:
    """A number that will be rounded: a float may have any number of decimals."""
    return Fraction(str(x)) if isinstance(x, float) else Fraction(_number(x))


FILTERS: Mapping[str, Callable[..., Written]] = {
    filter.__name__: filter for filter in (fraction, percent, rounded, signed, bracketed)
}
