r"""The fields of the tables in `typed/`: what pupils type, and what must come of it.

A table has a name (`## thousands`) and lines `what is typed ⟶ what it must be`: `right`; `known`, the mistake
of the table; `remark`, a sentence that costs no try, with words that it must hold; `wrong`, where no form is
in the way. Characters that nobody sees are written as in Python: `\n`, `\u00ad`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from aiopschool.controls import Control, Field, MatrixField, PointField, Slider
from aiopschool.exercises import Mistake, Part
from aiopschool.exercises.answers import (
    ChoiceKind,
    ChoicesKind,
    CodeKind,
    ExpressionKind,
    Interval,
    IntervalKind,
    Kind,
    ListKind,
    MatchKind,
    MatrixKind,
    NumberKind,
    OrderKind,
    PercentKind,
    PiecewiseKind,
    PlaceKind,
    SizeKind,
    VectorKind,
)
from aiopschool.exercises.guiding import Predict
from aiopschool.numbers import NumberError

from .. import guided

TABLES = Path(__file__).with_name("typed")
ENGLISH = ("en",)
BOTH = ("nl", "en")
F = Fraction


class Typed(NamedTuple):
    """One line of a table."""

    text: str
    outcome: str
    says: str


@dataclass(frozen=True)
class ExerciseField:
    """A field of an exercise: its kind, its answer, a mistake if it has one; the languages it is typed in."""

    kind: Kind
    answer: Any
    mistake: Any = None
    languages: tuple[str, ...] = ("nl",)

    def outcome(self, text: str) -> tuple[str, str]:
        """The status of an answer, and what is said of it."""
        mistakes = () if self.mistake is None else (Mistake(self.mistake, "The known mistake."),)
        part = Part(label="x", kind=self.kind, answer=self.answer, mistakes=mistakes, pointer="Look.")
        result = part.check(text)
        return {"form": "remark"}.get(result.status, result.status), result.message


@dataclass(frozen=True)
class ExplorerField:
    """A field of an explorer, and the value that it must get."""

    control: Control
    answer: Any
    languages: tuple[str, ...] = ("nl",)

    def outcome(self, text: str) -> tuple[str, str]:
        """Whether the text is the value, and what is said of it."""
        raw = {"cells": [[text]]} if isinstance(self.control, MatrixField) else {"text": text}
        try:
            value = self.control.read(raw)
        except ValueError as error:
            return "remark", str(error)
        return ("right" if value == self.answer else "wrong"), ""


@dataclass(frozen=True)
class QuestionField:
    """The field of a prediction, and the outcome that it is compared with."""

    kind: Kind
    answer: Any
    languages: tuple[str, ...] = ("nl",)

    def outcome(self, text: str) -> tuple[str, str]:
        """Whether the text agrees with the outcome, and what is said of it."""
        asked = guided.asks(Predict(label="x", kind=self.kind, outcome=self.answer))
        try:
            asked.parts[0].kind.read(text)
        except NumberError as error:
            return "remark", str(error)
        return ("right" if asked.agrees(text) else "wrong"), ""


def tables() -> dict[str, list[Typed]]:
    """All tables, by their name."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(TABLES.glob("*.txt")))
    blocks = [block.splitlines() for block in re.split(r"^## ", text, flags=re.MULTILINE)[1:]]
    assert len({name for name, *_lines in blocks}) == len(blocks)
    return {name: [_line(line) for line in lines if line] for name, *lines in blocks}


def _line(line: str) -> Typed:
    text, _arrow, must = line.partition(" ⟶ ")
    outcome, _space, says = must.partition(" ")
    text = text.replace(r"\n", "\n").replace(r"\t", "\t")
    return Typed(re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text), outcome, says)


_x, _k, _xy, _root = (ExpressionKind(names) for names in (("x",), ("k",), ("x", "y"), ()))
_pieces = PiecewiseKind()
_f = CodeKind("f", samples=((2,), (3,)))
_q = IntervalKind("q")
_words = ("matrix", "vector", "number")
_limits = {"low": -10, "high": 10}
_field = Field(name="m", label="m", unit="km", **_limits)

FIELDS: dict[str, ExerciseField | ExplorerField] = {
    "thousands": ExerciseField(NumberKind(), F(451_584), F(451_500)),
    "millions": ExerciseField(NumberKind(), F(1_234_567), languages=BOTH),
    "decimals": ExerciseField(NumberKind(), F(5, 2), F(25)),
    "minus signs": ExerciseField(NumberKind(), F(-2), F(2), BOTH),
    "halves": ExerciseField(NumberKind(), F(3, 2), F(2, 3), BOTH),
    "a half": ExerciseField(NumberKind(), F(1, 2), F(2)),
    "recurring decimals": ExerciseField(NumberKind(), F(1, 3), F(2, 3)),
    "longer periods": ExerciseField(NumberKind(), F(4, 11)),
    "shares": ExerciseField(NumberKind(), F(3, 4), F(1, 4)),
    "percentages": ExerciseField(PercentKind(), F(7, 8), F(1, 8)),
    "percentages without end": ExerciseField(PercentKind(), F(7, 9), F(2, 9)),
    "roots, rounded": ExerciseField(NumberKind(F(1, 200)), F(math.sqrt(13)), F(13)),
    "kilometres": ExerciseField(NumberKind(unit="km"), F(5, 2), F(5)),
    "square metres": ExerciseField(NumberKind(unit="m²"), F(12), F(7)),
    "euros": ExerciseField(NumberKind(unit="euro"), F(7, 2), F(4)),
    "sizes": ExerciseField(SizeKind(), (F(24), F(20)), (F(20), F(24)), BOTH),
    "places": ExerciseField(PlaceKind(), (F(4), F(2)), (F(2), F(4))),
    "coordinates": ExerciseField(VectorKind(2), (F(5, 2), F(3)), (F(3), F(5, 2))),
    "negative coordinates": ExerciseField(VectorKind(2), (F(-1), F(-2)), (F(1), F(2)), BOTH),
    "weights": ExerciseField(VectorKind(3), (F(3), F(2), F(1)), (F(1), F(2), F(3)), BOTH),
    "matrices": ExerciseField(
        MatrixKind(2, 2), ((F(4), F(-1)), (F(2), F(3, 2))), ((F(4), F(2)), (F(-1), F(3, 2)))
    ),
    "sets": ExerciseField(ListKind(), (F(2), F(4)), (F(-2), F(4))),
    "opposite numbers": ExerciseField(ListKind(), (F(-3), F(3)), (F(3),)),
    "shares in a set": ExerciseField(ListKind(), (F(1, 5), F(4, 5)), (F(4, 5),)),
    "a list of two": ExerciseField(ListKind(ordered=True, size=2), (F(2), F(4)), (F(4), F(2))),
    "the empty set": ExerciseField(ListKind(), (), (F(0),), BOTH),
    "an open interval": ExerciseField(_q, Interval(F(-2), F(3)), Interval(F(-2), F(3), (True, True))),
    "an interval without end": ExerciseField(
        _q, Interval(F(2), None, (True, False)), Interval(F(2), None), BOTH
    ),
    "an interval from minus infinity": ExerciseField(
        _q, Interval(None, F(5, 2), (False, True)), Interval(None, F(5, 2))
    ),
    "products and powers": ExerciseField(_x, _x.literal("2x − 6"), _x.literal("2x − 3")),
    "two factors": ExerciseField(_x, _x.literal("(x − 2)(x − 3)"), _x.literal("(x + 2)(x + 3)"), BOTH),
    "halves of a bracket": ExerciseField(_k, _k.literal("(k − 1)/2"), _k.literal("k − 1")),
    "exact roots": ExerciseField(_root, _root.literal("√13/2"), _root.literal("√13"), BOTH),
    "two variables": ExerciseField(_xy, _xy.literal("x − y + 1"), _xy.literal("x + y + 1"), BOTH),
    "pieces": ExerciseField(
        _pieces, _pieces.literal("0 if x < 0\n2x if x ≥ 0"), _pieces.literal("0 if x < 0\nx if x ≥ 0")
    ),
    "a choice": ExerciseField(ChoiceKind(("spam", "gewoon", "Geen van beide.")), "gewoon", "spam", BOTH),
    "several choices": ExerciseField(ChoicesKind(("2", "4", "5", "7")), frozenset("257"), frozenset("4")),
    "an order": ExerciseField(OrderKind(("first", "second", "third")), ("first", "second", "third")),
    "pairs": ExerciseField(MatchKind(("[1 2]", "(1, 2)", "12"), _words), _words),
    "code": ExerciseField(_f, _f.program("def f(x): return x / 2"), _f.program("def f(x): return 2 * x")),
    "English numbers": ExerciseField(NumberKind(), F(9, 8), F(1125), ENGLISH),
    "English sets": ExerciseField(ListKind(), (F(2), F(4)), (F(2),), ENGLISH),
    "English intervals": ExerciseField(
        _q, Interval(F(-2), F(3)), Interval(F(-2), F(3), (True, False)), ENGLISH
    ),
    "a field": ExplorerField(_field, F(5, 2)),
    "an English field": ExplorerField(_field, F(5, 2), ENGLISH),
    "a slider": ExplorerField(Slider(name="q", label="q", **_limits), F(-2), BOTH),
    "a point field": ExplorerField(
        PointField(name="p", label="p", xlim=(-9, 9), ylim=(-9, 9)), (F(5, 2), F(3))
    ),
    "a cell of a filter": ExplorerField(
        MatrixField(name="k", label="k", start=[[0]], **_limits), ((F(1, 9),),)
    ),
    "a prediction": QuestionField(NumberKind(), F(5, 2)),
}
