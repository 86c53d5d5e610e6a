"""A function with several rules: expressions, each with its condition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any, ClassVar

from ...numbers import NumberError, any_word, format_number, notation
from ...texts import _
from ..notation.expressions import Expression, parse_expression
from ..notation.formulas import Value
from ..notation.intervals import Interval
from ..notation.spelling import without_rule_name
from .expression import close, differs
from .intervals import IntervalKind
from .kind import Kind, example

MOST = 8  # pieces
_IF = re.compile(rf"\b(?:{any_word('if')})\b", re.IGNORECASE)
_ELSE = r"(?:in (?:alle |de )?andere gevallen|anders|elders|else|otherwise|elsewhere)"
_OTHERWISE = re.compile(rf"(.*?)[\s,]*(?:{_IF.pattern})?\s*{_ELSE}\s*(?:{_IF.pattern})?", re.IGNORECASE)
_NEXT = re.compile(
    rf"\n|(?:;|,\s+(?!{_IF.pattern}))(?=[^;\n]*(?:{_IF.pattern}|{_ELSE}))(?![^(]*\))", re.IGNORECASE
)


@dataclass(frozen=True)
class Piece:
    """One rule, and where it holds."""

    rule: Expression
    on: Interval


Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class PiecewiseKind(Kind):
    """A function with `pieces` rules in `variable`, one per line: `x + 1 als −1 ≤ x < 1`.

    Compared with the answer at the ends of all conditions, between them and outside. Two rules that disagree
    at a point, a gap, and a point outside the domain get their own sentence.

    >>> kind = PiecewiseKind()
    >>> relu = kind.read("0 als x < 0\\nx als x >= 0")
    >>> kind.same(kind.read("x als x ∈ [0, +∞[ ; 0 als x < 0"), relu)
    True
    """

    variable: str = "x"
    pieces: int = 2

    limit: ClassVar[int] = 400

    def is_blank(self, text: str) -> bool:
        return super().is_blank(text) or (len(text) <= self.limit and not _IF.sub("", text).strip())

    def _value(self, plain: str) -> Pieces:
        lines = [line.strip(" {}") for line in _NEXT.split(plain)]
        lines = [line for line in lines if _IF.sub("", line).strip()]
        if len(lines) > MOST:
            raise NumberError(_("Write at most {n} rules.").format(n=MOST))
        pieces = tuple(self._piece(line) for line in lines if not _OTHERWISE.fullmatch(line))
        for line in filter(_OTHERWISE.fullmatch, lines):
            pieces = (*pieces, self._otherwise(line, pieces))
        for one, other in combinations(pieces, 2):
            self._check_overlap(one, other)
        return pieces

    def _piece(self, line: str) -> Piece:
        rule, *conditions = (part.strip(" ,\t") for part in _IF.split(line))
        if len(conditions) != 1 or not rule or not conditions[0]:
            raise self._no_rule()
        return self._on(rule, IntervalKind(self.variable).read(conditions[0]))

    def _otherwise(self, line: str, others: Pieces) -> Piece:
        """The rule of `2x anders`, where none of the others holds; that must be one interval."""
        gaps = _gaps([piece.on for piece in others])
        if len(gaps) != 1:
            raise self._no_rule()
        return self._on(_OTHERWISE.fullmatch(line)[1], gaps[0])

    def _no_rule(self) -> NumberError:
        message = _("Write a rule and its condition on each line, for example {example}.")
        return NumberError(message.format(example=self._example()))

    def _on(self, rule: str, on: Interval) -> Piece:
        return Piece(parse_expression(without_rule_name(rule, (self.variable,)), (self.variable,)), on)

    def _check_overlap(self, one: Piece, other: Piece) -> None:
        """Two rules may share points only when they agree there, as −x and x do at 0."""
        for x in _points((one, other)):
            if one.on.holds(x) and other.on.holds(x) and not close(_at(one, x), _at(other, x)):
                message = _("Two rules hold for {place}, with other values. Look at your conditions.")
                raise NumberError(message.format(place=self._place(x)))

    def same(self, value: Pieces, answer: Pieces) -> bool:
        return next(self._differences(value, answer), None) is None

    def _differences(
        self, value: Pieces, answer: Pieces
    ) -> Iterator[tuple[Fraction, Piece | None, Piece | None]]:
        """The sample points where both functions differ, with the pieces that hold there."""
        for x in _points((*value, *answer)):
            own, wanted = _piece_at(value, x), _piece_at(answer, x)
            if (own is None) != (wanted is None) or not close(_at(own, x), _at(wanted, x)):
                yield x, own, wanted

    def notation(self, text: str, value: Pieces, answer: Pieces) -> str:
        for x, own, wanted in self._differences(value, answer):
            if own is None:
                return _("You have no rule for {place}. Look at your conditions.").format(
                    place=self._place(x)
                )
            if wanted is None:
                return _("You have a rule for {place}, outside the domain.").format(place=self._place(x))
        return ""

    def where(self, value: Pieces, answer: Pieces) -> str:
        x, own, _wanted = next(self._differences(value, answer))
        return differs(self._place(x), _at(own, x))

    def _place(self, x: Fraction) -> str:
        return f"{self.variable} = {format_number(x)}"

    def write(self, value: Pieces) -> str:
        word = notation().words_if[0]
        return "\n".join(f"{piece.rule} {word} {piece.on.as_inequality(self.variable)}" for piece in value)

    def _example(self) -> str:
        return f"3{self.variable} − 5 {notation().words_if[0]} {self.variable} < 2"

    def spec(self) -> dict[str, Any]:
        return {
            "kind": "pieces",
            "pieces": self.pieces,
            "variable": self.variable,
            "if": notation().words_if[0],
            "ifs": any_word("if"),
            "example": example(self._example()),
        }


def _gaps(intervals: Sequence[Interval]) -> list[Interval]:
    """What no interval covers, cut at all ends.

    >>> [gap.as_inequality("x") for gap in _gaps([Interval(None, Fraction(0)), Interval(Fraction(2), None)])]
    ['0 ≤ x ≤ 2']
    """
    ends = sorted({end for one in intervals for end in one.ends if end is not None})
    cells = []
    for low, high in pairwise([None, *ends, None]):
        at_end = [] if low is None else [Interval(low, low, (True, True))]
        cells += [*at_end, Interval(low, high)]
    gaps: list[Interval] = []
    for cell in cells:
        if any(one.holds(_inside(cell)) for one in intervals):
            continue
        last = gaps[-1] if gaps else None
        if last and last.high is not None and last.high == cell.low and (last.closed[1] or cell.closed[0]):
            gaps[-1] = Interval(last.low, cell.high, (last.closed[0], cell.closed[1]))
        else:
            gaps.append(cell)
    return gaps


def _inside(cell: Interval) -> Fraction:
    """A point of an interval."""
    if cell.low is None:
        return Fraction(0) if cell.high is None else cell.high - 1
    return cell.low + 1 if cell.high is None else (cell.low + cell.high) / 2


def _piece_at(pieces: Pieces, x: Fraction) -> Piece | None:
    return next((piece for piece in pieces if piece.on.holds(x)), None)


def _at(piece: Piece | None, x: Fraction) -> Value | None:
    return None if piece is None else value_at(piece.rule, x)


@lru_cache(maxsize=4096)
def value_at(rule: Expression, x: Fraction) -> Value | None:
    """The value of a rule; remembered, as overlaps, the answer and every mistake ask for the same points."""
    return rule.at(x)


def _points(pieces: Iterable[Piece]) -> list[Fraction]:
    """All ends of the conditions, points between every two of them and outside, and small whole numbers.

    The simple ones come first.
    """
    ends = sorted({end for piece in pieces for end in piece.on.ends if end is not None}) or [Fraction(0)]
    ends = [ends[0] - 7, ends[0] - 2, *ends, ends[-1] + 2, ends[-1] + 7]
    inside = [low + (high - low) * Fraction(k, 9) for low, high in pairwise(ends) for k in (1, 3, 4, 8)]
    return sorted({*ends, *inside, *map(Fraction, range(-3, 4))}, key=lambda x: (x.denominator, abs(x), x))
