"""One part of every kind of answer, with its right answer, a known mistake, and what pupils may write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aiopschool.exercises import Exercise, Mistake, Part
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
    OpenKind,
    OrderKind,
    PercentKind,
    PiecewiseKind,
    VectorKind,
)

F = Fraction


def table(text: str) -> list[list[str]]:
    """The rows of a table: columns have at least two spaces in between."""
    return [re.split(r"\s{2,}", line.strip()) for line in text.strip().splitlines()]


@dataclass(frozen=True)
class Sample:
    """A kind, its answer and a mistake; texts that are right, wrong, and not of this kind."""

    kind: Kind
    answer: Any
    mistake: Any
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    form: tuple[str, ...]

    @property
    def part(self) -> Part:
        mistakes = () if self.mistake is None else (Mistake(self.mistake, "The known mistake."),)
        return Part(
            label="answer", kind=self.kind, answer=self.answer, mistakes=mistakes, pointer="Look here."
        )

    @property
    def exercise(self) -> Exercise:
        return made_of(self.part)


def made_of(*parts: Part) -> Exercise:
    """An exercise of these parts."""
    return Exercise(
        id="0z",
        seed=0,
        level=1,
        title="sample",
        prompt="What?",
        parts=parts,
        hints=("First hint.", "Second hint."),
        solution="So.",
        praise="Well done.",
        factory=lambda _seed: made_of(*parts),
    )


_expression, _plane, _root = ExpressionKind(), ExpressionKind(("x", "y")), ExpressionKind(variables=())
_pieces = PiecewiseKind(pieces=2)
_code = CodeKind("relu", samples=((-2,), (0,), (3,)))
_lines = ("a = 1", "b = a + 1", "print(b)")
_right = ("matrix", "vector", "number")

SAMPLES: dict[str, Sample] = {
    "number": Sample(
        NumberKind(),
        F(3, 8),
        F(3, 16),
        ("0,375", "3/8", "37,5 %", "p = 0.375", "≈ 0,375"),
        ("0,5", "−3/8"),
        ("drie", "1/0"),
    ),
    "rounded": Sample(
        NumberKind(F(1, 200)),
        F(2, 3),
        F(1, 3),
        ("0,67", "2/3", "0,6667"),
        ("0,8", "1"),
        ("0,67 km", "0,7"),
    ),
    "unit": Sample(
        NumberKind(unit="km"),
        F(5, 2),
        F(5),
        ("2,5", "2,5 km", "5/2km", "2.5 KM"),
        ("3 km",),
        ("2,5 m", "2,5 euro"),
    ),
    "euro": Sample(
        NumberKind(unit="euro"), F(5, 2), F(5), ("€ 2,50", "2,50 €", "2,5 euro", "2.50"), ("3",), ("2,5 km",)
    ),
    "percent": Sample(
        PercentKind(),
        F(7, 8),
        F(1, 8),
        ("87,5 %", "87.5%", "87,5", "175/2 %", "87,5 procent"),
        ("80 %", "0,8 %"),
        ("veel",),
    ),
    "vector": Sample(
        VectorKind(2),
        (F(7, 2), F(3)),
        (F(3), F(7, 2)),
        ("(3,5; 3)", "3.5, 3", "T(7/2; 3)", "[3,5; 3]"),
        ("(2; 3)",),
        ("3", "(1; 2; 3)"),
    ),
    "set": Sample(
        ListKind(),
        (F(1, 5), F(4, 5)),
        (F(1, 5),),
        ("{0,2; 0,8}", "0,8 en 0,2", "V = {1/5; 4/5}", "p = 0,2 of p = 0,8", "0,2; 0,8; 0,2"),
        ("0,2; 0,7", "∅"),
        ("twee",),
    ),
    "list": Sample(
        ListKind(ordered=True, size=3),
        (F(2), F(1), F(1, 2)),
        (F(1, 2), F(1), F(2)),
        ("2; 1; 0,5", "2, 1, 1/2"),
        ("2; 1; 1",),
        ("2; 1", "2"),
    ),
    "matrix": Sample(
        MatrixKind(2, 2),
        ((F(4), F(-1)), (F(2), F(6))),
        ((F(0), F(3)), (F(4), F(0))),
        ("[4 −1; 2 6]", "4 -1\n2 6", "[[4, -1], [2, 6]]", "A = [4 −1; 2 12/2]"),
        ("[4 −1; 2 5]",),
        ("[4 _; 2 6]", "4 −1 2 6"),
    ),
    "interval": Sample(
        IntervalKind("q"),
        Interval(F(-2), F(3)),
        Interval(F(-2), F(3), (True, True)),
        ("]−2, 3[", "-2 < q < 3", "q > −2 en q < 3", "q ∈ ]-2;3["),
        ("]−2, 4[", "q > 2"),
        ("(−2, 3)", "x > 2"),
    ),
    "expression": Sample(
        _expression,
        _expression.read("−2x² + 2x"),
        _expression.read("x − x²"),
        ("2x(1−x)", "−2(x − 0,5)² + 0,5", "f(x) = -2x^2+2x", "2·X·(1 - X)", "x+x−2x²"),
        ("2x", "x²"),
        ("y", "2x(", "2x = 3"),
    ),
    "plane": Sample(
        _plane,
        _plane.read("2x − y"),
        _plane.read("2y − x"),
        ("2x-y", "−(y − 2x)", "x + x − y"),
        ("2x + y",),
        ("2z",),
    ),
    "root": Sample(
        _root,
        _root.read("1/√2"),
        _root.read("√2"),
        ("√2/2", "2^(−1/2)", "sqrt(2)/2"),
        ("0,8", "√3"),
        ("x", "0,7071"),
    ),
    "pieces": Sample(
        _pieces,
        _pieces.read("−x + 2 als x < 2\nx − 2 als x ≥ 2"),
        _pieces.read("−x als x < 0\nx als x ≥ 0"),
        ("2 − x als x ≤ 2\nx − 2 als x > 2", "x-2 als 2 <= x; 2-x als x<2", "|x − 2| als x ∈ ℝ"),
        ("x als x < 2\nx − 2 als x ≥ 2",),
        ("x als x < 2\nx − 2 als x > 1", "x − 2", "2 − x als x < 2\nx − 2 als x > 2"),
    ),
    "choice": Sample(
        ChoiceKind(("spam", "ordinary")), "spam", "ordinary", ("A", "a", "spam"), (), ("C", "1")
    ),
    "choices": Sample(
        ChoicesKind(("2", "4", "5", "7")),
        {"2", "5", "7"},
        {"4"},
        ("A, C, D", "dca", "A C D", "A, C en D"),
        ("A, C", "A, B, C, D"),
        ("E", "A, A"),
    ),
    "order": Sample(OrderKind(_lines, ("a = 2",)), _lines, _lines[::-1], (), (), ("Z", "A A")),
    "match": Sample(
        MatchKind(("[1 2]", "(1, 2)", "12"), _right), _right, _right[::-1], (), (), ("1A", "1Z 2A 3B")
    ),
    "code": Sample(
        _code,
        _code.program("def relu(x):\n    return max(0, x)"),
        _code.program("def relu(x):\n    return abs(x)"),
        (
            "def relu(getal):\n    if getal < 0:\n        return 0\n    return getal",
            "import math\n\ndef relu(x): return (x + math.fabs(x)) / 2",
        ),
        ("def relu(x):\n    return x",),
        ("relu = 3", "def relu(x)\n  return x", "import os\ndef relu(x): return x"),
    ),
    "open": Sample(
        OpenKind("The sum of the nine numbers is 0.", ("names the sum", "says why")),
        "The sum of the nine numbers is 0.",
        None,
        (),
        (),
        ("S = 0",),
    ),
}

GRADED = {name: sample for name, sample in SAMPLES.items() if sample.kind.graded}
