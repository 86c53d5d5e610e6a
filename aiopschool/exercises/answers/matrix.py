"""A matrix of numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from ...numbers import NumberError, format_number, notation, parse_number, without_name
from ...texts import _
from .kind import Kind, example
from .vectors import Numbers, rounding_remarks

Rows = tuple[Numbers, ...]

_SQUARE = str.maketrans("(){}", "[][]")
_LATEX = re.compile(r"\\(?:begin|end)\{[a-z]*matrix\}")
_NEXT_ROW = re.compile(r"[;\n]|\\\\")
_BLANKS = " \t"  # not the thin space: that stands inside a number


@dataclass(frozen=True)
class MatrixKind(Kind):
    """A matrix, filled in cell by cell; as text its rows are split by `;` or a new line, its cells by spaces.

    >>> MatrixKind(2, 2).read("[4 −1; 2 6]") == MatrixKind(2, 2).read("4, -1; 2, 6")
    True
    """

    rows: int
    columns: int

    limit: ClassVar[int] = 1500

    def is_blank(self, text: str) -> bool:
        return super().is_blank(text) or (len(text) <= self.limit and not text.strip("[]();_ \n\r\t"))

    def _value(self, plain: str) -> Rows:
        text = re.sub(r"\]\s*[,;]?\s*\[", ";", without_name(_LATEX.sub("", plain)).translate(_SQUARE))
        text = text.strip("[] ")
        lines = [self._cells(line) for line in _NEXT_ROW.split(text) if line.strip()]
        if any("_" in line for line in lines):
            raise NumberError(_("Fill in every cell of the matrix."))
        if [len(line) for line in lines] != [self.columns] * self.rows:
            message = _("Write a matrix with {rows} rows and {columns} columns, for example {example}.")
            raise NumberError(message.format(rows=self.rows, columns=self.columns, example=self._example()))
        return tuple(
            tuple(self._number(i, j, cell) for j, cell in enumerate(line, start=1))
            for i, line in enumerate(lines, start=1)
        )

    def _cells(self, line: str) -> list[str]:
        """The cells of a row: parted by spaces, by `&`, or by commas when only that gives enough of them."""
        line = re.sub(r",\s+|\s*&\s*", " ", line.strip(_BLANKS + ","))
        cells = re.split(rf"[{_BLANKS}\r]+", line.strip())
        if len(cells) < self.columns and len(line.split(",")) == self.columns:
            return [cell.strip() for cell in line.split(",")]
        return cells

    def _number(self, i: int, j: int, cell: str) -> Fraction:
        try:
            return parse_number(cell, grouping=False)
        except NumberError as error:
            place = _place(i, j)
            raise NumberError(f"{place[:1].upper()}{place[1:]}: {error}") from error

    def notation(self, text: str, value: Rows, answer: Rows) -> str:
        return rounding_remarks(sum(value, ()), sum(map(tuple, answer), ()))

    def reveals(self, shown: Rows, answer: Rows) -> bool:
        """Of a matrix with few numbers the places are the answer."""
        return shown == answer or (_is_sparse(answer) and _filled(shown) == _filled(answer))

    def where(self, value: Rows, answer: Rows) -> str:
        """The cells to look at, unless that tells where the few numbers other than 0 stand."""
        if _is_sparse(answer):
            return ""
        cells = [(i, j) for i in range(self.rows) for j in range(self.columns) if value[i][j] != answer[i][j]]
        if 2 * len(cells) > self.rows * self.columns:
            return ""
        places = [_place(i + 1, j + 1) for i, j in cells]
        return _("Look again at {places}.").format(places="; ".join(places))

    def write(self, value: Rows) -> str:
        return "[" + "; ".join(" ".join(map(_cell, row)) for row in value) + "]"

    def _example(self) -> str:
        return self.write([[i + j for j in range(self.columns)] for i in range(self.rows)])

    def spec(self) -> dict[str, Any]:
        return {
            "kind": "matrix",
            "rows": self.rows,
            "columns": self.columns,
            "decimal": notation().decimal,
            "example": example(self._example()),
        }


def _place(i: int, j: int) -> str:
    return _("row {i}, column {j}").format(i=i, j=j)


def _cell(x: Fraction) -> str:
    """A number without the spaces that part the thousands: in a matrix a space parts the cells."""
    return re.sub(r"\s", "", format_number(x))


def _filled(rows: Rows) -> set[tuple[int, int]]:
    """The places of the numbers other than 0."""
    return {(i, j) for i, row in enumerate(rows) for j, x in enumerate(row) if x}


def _is_sparse(rows: Rows) -> bool:
    """Whether fewer than half of the numbers differ from 0."""
    return 2 * len(_filled(rows)) < sum(map(len, rows))
