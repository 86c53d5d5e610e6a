"""Controls that choose: from a list, on or off, a tab, a picture, a prediction."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..numbers import NumberError, exact, format_number
from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Choice(Control):
    """One of several options; `options` maps keys (in the state) to texts."""

    options: dict[str, str]
    start: str = ""

    kind = "choice"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"options": list(self.options.items())}

    def check(self, value: Any) -> str:
        if value not in self.options:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(self.options)))
        return value


@dataclass(frozen=True, kw_only=True)
class Switch(Control):
    """A tick box."""

    start: bool = False

    kind = "switch"

    def check(self, value: Any) -> bool:
        return bool(value)


@dataclass(frozen=True, kw_only=True)
class Tabs(Control):
    """Groups of controls of which one is seen at a time; the value is the name of the open tab."""

    tabs: Sequence[tuple[str, str, Sequence[Control]]]

    kind = "tabs"

    @property
    def start(self) -> str:
        return self.tabs[0][0]

    def spec(self) -> dict[str, Any]:
        return super().spec() | {
            "tabs": [[key, label, [control.spec() for control in inside]] for key, label, inside in self.tabs]
        }

    def check(self, value: Any) -> str:
        keys = [key for key, *_rest in self.tabs]
        if value not in keys:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(keys)))
        return value

    def inside(self) -> list[Control]:
        return [control for _key, _label, controls in self.tabs for control in controls]


@dataclass(frozen=True, kw_only=True)
class PictureFile(Control):
    """A picture of the reader's own. The browser makes it a small grey square; the file itself stays there.

    The value is a tuple of rows with grey values from 0 to 255, or None as long as there is none.
    """

    size: int = 128
    start: None = None

    kind = "picture"

    def spec(self) -> dict[str, Any]:
        wrong = _("This file is no picture that this browser knows. Choose a photo (jpg or png).")
        return super().spec() | {"size": self.size, "wrong": wrong}

    def show(self, value: Any) -> dict[str, Any]:
        return {"chosen": value is not None}

    def read(self, raw: dict[str, Any]) -> tuple[tuple[int, ...], ...]:
        grey = base64.b64decode(str(raw.get("grey", "")), validate=True)
        if len(grey) != self.size**2:
            raise ValueError(_("This picture did not arrive whole. Choose it again."))
        return tuple(tuple(grey[i : i + self.size]) for i in range(0, len(grey), self.size))

    def plain(self, value: Any) -> Any:
        return None if value is None else [list(row) for row in value]


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
