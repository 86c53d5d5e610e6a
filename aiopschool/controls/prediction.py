"""A question that comes before everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..numbers import NumberError, format_number, parse_quantity
from ..texts import _
from .control import Control


@dataclass
class Seen:
    """What the reader predicted first, and the outcome once it was seen: both stay as they are."""

    first: str = ""
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class Prediction(Control):
    """A question to answer before the explorer opens: one of `options`, or a number when there are none.

    `outcome()` is what the picture of the question shows now; empty as long as that is not there to see. The
    first that is not empty stands beside what the reader predicted. The value is the text of the prediction,
    empty as long as there is none.
    """

    outcome: Callable[[], str]
    seen: Seen = field(default_factory=Seen)
    options: Sequence[str] = ()
    start: str = ""

    kind = "prediction"

    def spec(self) -> dict[str, Any]:
        words = {
            "predict": _("Predict"),
            "again": _("Predict again"),
            "yours": _("You predicted: {prediction}."),
            "first": _("Your first prediction: {prediction}."),
            "outcome": _("The outcome: {outcome}."),
            "later": _("You do not see the outcome yet."),
        }
        return super().spec() | {"words": words, "options": list(self.options)}

    def look(self) -> None:
        """Keep the outcome, if it is there to see now."""
        self.seen.outcome = self.seen.outcome or self.outcome()

    def show(self, value: str) -> dict[str, Any]:
        if not value:
            return {"text": "", "outcome": "", "first": ""}
        first = "" if self.seen.first == value else self.seen.first
        return {"text": value, "outcome": self.seen.outcome, "first": first}

    def read(self, raw: dict[str, Any]) -> str:
        if "again" in raw:
            return ""
        text = str(raw.get("text", "")).strip()
        if not text:
            raise NumberError(_("Choose or write your prediction first."))
        return self.check(text)

    def check(self, value: Any) -> str:
        if value and self.options and value not in self.options:
            raise NumberError(_("Choose one of: {options}.").format(options="; ".join(self.options)))
        return format_number(parse_quantity(str(value))) if value and not self.options else str(value)
