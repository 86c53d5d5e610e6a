"""Several numbers: a coordinate or vector, a list, a set, a matrix."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from ...numbers import (
    MAX_LENGTH,
    NumberError,
    any_word,
    format_list,
    format_number,
    format_point,
    notation,
    parse_number,
    parse_point,
    split_list,
    wrong_size,
)
from ...texts import _
from .kind import Kind, example, without_name
from .number import rounding_remark

Numbers = tuple[Fraction, ...]
_EMPTY_SET = ("", "∅", "ø")


def rounding_remarks(values: Iterable[Fraction], answers: Iterable[Fraction]) -> str:
    """What to say when every number that differs is only rounded; empty when it is not that."""
    remarks = [rounding_remark(v, a) for v, a in zip(values, answers, strict=False) if v != a]
    return remarks[0] if remarks and all(remarks) else ""


@dataclass(frozen=True)
class VectorKind(Kind):
    """A coordinate or vector with `size` numbers.

    >>> VectorKind(3).read("(3; 2; 1)")
    (Fraction(3, 1), Fraction(2, 1), Fraction(1, 1))
    >>> VectorKind(2).read("T(−1, 4)") == VectorKind(2).read("v = (-1;4)")
    True
    """

    size: int = 2

    def _value(self, plain: str) -> Numbers:
        return parse_point(re.sub(r"^[^\W\d_]\w?\s*(?=\()", "", without_name(plain)), self.size)

    def notation(self, text: str, value: Numbers, answer: Numbers) -> str:
        return rounding_remarks(value, answer)

    def write(self, value: Numbers) -> str:
        return format_point(*value)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(format_point(Fraction(5, 2), *range(3, 2 + self.size)))}


@dataclass(frozen=True)
class ListKind(Kind):
    """A list of numbers (`ordered`), or a set: then order and repetition do not matter.

    `size` is how many numbers there are, when the pupil may know that.

    >>> kind = ListKind()
    >>> kind.read("2; 4") == kind.read("V = {4, 2}") == kind.read("x = 2 of x = 4")
    True
    """

    ordered: bool = False
    size: int | None = None

    limit: ClassVar[int] = 5 * MAX_LENGTH

    def _value(self, plain: str) -> Numbers:
        text = without_name(plain)
        for opening, closing in ("{}", "()", "[]"):
            if text[:1] == opening and text[-1:] == closing:
                text = text[1:-1].strip()
        if text in _EMPTY_SET and not self.ordered and not self.size:
            return ()
        parts = self._parts(text)
        if self.size not in (None, len(parts)):
            raise NumberError(wrong_size(self.size, self._example(self.size)))
        return self._normal(parse_number(without_name(part.strip()), grouping=False) for part in parts)

    def _parts(self, text: str) -> list[str]:
        """The numbers of a text: cut at `;`, *and* and *or*, at a comma with a space, else at commas."""
        text = re.sub(rf"\s+(?:{any_word('and')}|{any_word('or')}|∨|∧)\s+", "; ", text, flags=re.IGNORECASE)
        if ";" in text:
            return [part for part in re.split(r";|,\s+", text) if part.strip()]
        if self.size is not None and (parts := split_list(text, self.size)):
            return parts
        separator = r",\s+" if re.search(r",\s", text) else r"," if text.count(",") > 1 else r"\Z(?!)"
        return re.split(separator, text)

    def _normal(self, numbers: Iterable[Fraction]) -> Numbers:
        return tuple(numbers) if self.ordered else tuple(sorted(set(numbers)))

    def same(self, value: Numbers, answer: Iterable[Fraction]) -> bool:
        return self._normal(value) == self._normal(answer)

    def notation(self, text: str, value: Numbers, answer: Iterable[Fraction]) -> str:
        wanted = self._normal(answer)
        return rounding_remarks(value, wanted) if len(value) == len(wanted) else ""

    def write(self, value: Iterable[Fraction]) -> str:
        text = format_list(self._normal(value))
        return text if self.ordered else f"{{{text}}}"

    def spec(self) -> dict[str, Any]:
        text = self._example(self.size or 2)
        return {"kind": "text", "example": example(text if self.ordered else f"{{{text}}}")}

    @staticmethod
    def _example(size: int) -> str:
        return format_list([Fraction(1, 2), *range(4, 3 + size)])


Rows = tuple[Numbers, ...]


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
        text = re.sub(r"[\])]\s*[,;]?\s*[\[(]", ";", without_name(plain))
        text = re.sub(r",\s+", " ", text.strip("[]() "))
        lines = [line.split() for line in re.split(r"[;\n]", text) if line.strip()]
        if any("_" in line for line in lines):
            raise NumberError(_("Fill in every cell of the matrix."))
        if [len(line) for line in lines] != [self.columns] * self.rows:
            message = _("Write a matrix with {rows} rows and {columns} columns, for example {example}.")
            raise NumberError(message.format(rows=self.rows, columns=self.columns, example=self._example()))
        return tuple(tuple(parse_number(cell, grouping=False) for cell in line) for line in lines)

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
        places = [_("row {i}, column {j}").format(i=i + 1, j=j + 1) for i, j in cells]
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


def _cell(x: Fraction) -> str:
    """A number without the spaces that part the thousands: in a matrix a space parts the cells."""
    return re.sub(r"\s", "", format_number(x))


def _filled(rows: Rows) -> set[tuple[int, int]]:
    """The places of the numbers other than 0."""
    return {(i, j) for i, row in enumerate(rows) for j, x in enumerate(row) if x}


def _is_sparse(rows: Rows) -> bool:
    """Whether fewer than half of the numbers differ from 0."""
    return 2 * len(_filled(rows)) < sum(map(len, rows))
