"""A rule in pieces: several expressions, each with its condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .kind import Kind, example


@dataclass(frozen=True)
class PiecewiseKind(Kind):
    """A function given by `pieces` rules in `variable`, one per line: `x + 1 als −1 ≤ x < 1`."""

    variable: str = "x"
    pieces: int = 2

    def _value(self, plain: str) -> str:
        return plain

    def write(self, value: str) -> str:
        return value

    def spec(self) -> dict[str, Any]:
        text = f"3{self.variable} − 5 als {self.variable} < 2"
        return {"kind": "pieces", "pieces": self.pieces, "variable": self.variable, "example": example(text)}
