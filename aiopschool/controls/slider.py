"""A slider with a number field beside it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from ..numbers import Number, decimals, exact
from ..texts import _
from .field import Field, marks


@dataclass(frozen=True, kw_only=True)
class Slider(Field):
    """A labelled slider with a number field beside it. The field also takes numbers between two steps."""

    step: Number | str = 1

    kind = "slider"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {
            "steps": self.steps,
            "low": float(self._scale[0]),
            "step": float(self._scale[1]),
            "decimals": decimals(self._scale[1]) or 0,
            "marks": marks(),
            "number_label": _("{label}, as a number").format(label=self.label),
        }

    @cached_property
    def steps(self) -> int:
        """How many steps lie between the two ends."""
        low, step = self._scale
        return int((exact(self.high) - low) / step)

    @cached_property
    def _scale(self) -> tuple[Fraction, Fraction]:
        """The lowest value and the step, read once."""
        return exact(self.low), exact(self.step)

    def show(self, value: Fraction | None) -> dict[str, Any]:
        low, step = self._scale
        position = 0 if value is None else round((value - low) / step)
        return super().show(value) | {"position": min(max(position, 0), self.steps)}

    def read(self, raw: dict[str, Any]) -> Fraction:
        if "text" in raw:
            return super().read(raw)
        low, step = self._scale
        return self.check(low + int(raw["position"]) * step)
