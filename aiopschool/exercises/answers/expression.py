"""An expression in one or two variables, compared as a function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .kind import Kind, example


@dataclass(frozen=True)
class ExpressionKind(Kind):
    """An expression in `variables`, compared with the answer on sample points of `domain`."""

    variables: Sequence[str] = ("x",)
    domain: Any = None

    def _value(self, plain: str) -> str:
        return plain

    def write(self, value: str) -> str:
        return value

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(f"3{self.variables[0]} − 5" if self.variables else "√5/2")}
