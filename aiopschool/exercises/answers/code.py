"""A short function in Python, called with sample inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .kind import Kind, example


@dataclass(frozen=True)
class CodeKind(Kind):
    """A Python function, compared with the answer on `samples`: one tuple of arguments for each call."""

    function: str
    samples: Sequence[tuple[Any, ...]]
    time_limit: float = 2

    def _value(self, plain: str) -> str:
        return plain

    def write(self, value: str) -> str:
        return value

    def spec(self) -> dict[str, Any]:
        text = f"def {self.function}(x):"
        return {"kind": "code", "function": self.function, "example": example(text)}
