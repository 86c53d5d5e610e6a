"""A question that comes before everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..numbers import NumberError, exact, format_number
from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Prediction(Control):
    """A question to answer before the explorer opens: one of `options`, or a number when there are none.

    `outcome()` says what is seen now; it stands beside what the reader predicted. The value is the text of
    the prediction, empty as long as there is none.
    """

    outcome: Callable[[], str]
    options: Sequence[str] = ()
    start: str = ""

    kind = "prediction"

    def spec(self) -> dict[str, Any]:
        words = {"predict": _("Predict"), "yours": _("You predicted"), "seen": _("Now you see")}
        return super().spec() | words | {"options": list(self.options)}

    def show(self, value: str) -> dict[str, Any]:
        return {"text": value, "outcome": self.outcome() if value else ""}

    def read(self, raw: dict[str, Any]) -> str:
        text = str(raw.get("text", "")).strip()
        if not text:
            raise NumberError(_("Choose or write your prediction first."))
        return self.check(text)

    def check(self, value: Any) -> str:
        if value and self.options and value not in self.options:
            raise NumberError(_("Choose one of: {options}.").format(options="; ".join(self.options)))
        return format_number(exact(str(value))) if value and not self.options else str(value)
