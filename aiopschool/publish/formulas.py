"""What a formula claims must be true: `$5 - 3 + 1 = 3$` is computed again.

Only sides without letters are compared, exactly; after ≈ the right side must be a rounding of the left one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from ..exercises.notation.expressions import parse_expression
from ..numbers import NumberError, decimals
from ..texts import _
from .finding import fail

Value = Fraction | float | tuple["Value", ...]

FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<!\\)\$([^$]+)\$", flags=re.DOTALL)
_BREAKS = re.compile(r"\\q?quad|\\xrightarrow(?:\[[^]]*\])?\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}|\\text\{[^{}]*\}")
_MATRIX = re.compile(r"\\begin\{bmatrix\}(.+?)\\end\{bmatrix\}", flags=re.DOTALL)
_FRACTION = re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")
_ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
_LATEX = {
    "{,}": ",",
    r"\cdot": "·",
    r"\left": "",
    r"\right": "",
    r"\lvert": "|",
    r"\rvert": "|",
    r"\,": "",
    r"\;": "",
    r"\ ": "",
    r"\%": "%",
}


def check_formulas(source: Path, cell: NotebookNode) -> None:
    """Every equality between numbers in the formulas of a text cell is true."""
    for chain, wrong in _wrong(cell.source):
        raise fail(source, chain, _("this is not true: {claim}.").format(claim=wrong))


@cache
def _wrong(text: str) -> tuple[tuple[str, str], ...]:
    """The formulas of a text that claim something untrue, each with the claim."""
    found = []
    for match in FORMULA.finditer(text):
        for part in _BREAKS.split(match[1] or match[2]):
            found += [(match[0], claim) for claim in untrue(part)]
    return tuple(found)


def untrue(formula: str) -> Iterator[str]:
    """The equalities in a formula that are not true.

    >>> list(untrue(r"s = 5 - 3 + 1 = 4")), list(untrue(r"\\dfrac{7}{8} = 0{,}875 = 87{,}5\\ \\%"))
    (['5 - 3 + 1 = 4'], [])
    """
    sides = re.split(r"(=|\\approx)", formula)
    values = [value(side) for side in sides[::2]]
    for i, sign in enumerate(sides[1::2]):
        left, right = values[i : i + 2]
        if left is not None and right is not None and not _agree(left, right, rounding=sign != "="):
            yield f"{sides[2 * i].strip()} {sign} {sides[2 * i + 2].strip()}"


def value(side: str) -> Value | None:
    """What a side of an equality is worth: a number, a row in brackets or a matrix; None with letters in it.

    >>> value(r"\\dfrac{7 - 1}{6 - 0}"), value("(0 - 1; 2)"), value("2x")
    (Fraction(1, 1), (Fraction(-1, 1), Fraction(2, 1)), None)
    """
    side = side.strip().rstrip(".")
    matrix = _MATRIX.fullmatch(side)
    if matrix:
        rows = tuple(tuple(map(value, row.split("&"))) for row in matrix[1].split(r"\\"))
        return None if any(None in row for row in rows) else rows
    if side.startswith("(") and side.endswith(")") and ";" in side:
        row = tuple(map(value, side[1:-1].split(";")))
        return None if None in row else row
    return _number(side)


def _number(text: str) -> Fraction | float | None:
    plain = text
    for latex, school in _LATEX.items():
        plain = plain.replace(latex, school)
    old = ""
    while plain != old:
        old, plain = plain, _ROOT.sub(r"√(\1)", _FRACTION.sub(r"((\1)/(\2))", plain))
    plain, percent = plain.removesuffix("%"), plain.endswith("%")
    if re.search(r"[A-Za-z\\{}&]", plain):
        return None
    try:
        found = parse_expression(plain, ()).at()
    except NumberError:
        return None
    return found / 100 if percent and found is not None else found


def _agree(left: Value, right: Value, *, rounding: bool) -> bool:
    if isinstance(left, tuple) or isinstance(right, tuple):
        same = isinstance(left, tuple) and isinstance(right, tuple) and len(left) == len(right)
        return same and all(_agree(*pair, rounding=rounding) for pair in zip(left, right, strict=True))
    if rounding:
        unit = Fraction(1, 10 ** (decimals(Fraction(right)) or 0))
        return abs(left - right) <= unit / 2
    exact = isinstance(left, Fraction) and isinstance(right, Fraction)
    return left == right if exact else abs(left - right) < 1e-9
