"""Controls that choose: from a list, on or off, a tab, a picture, a prediction."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from ..numbers import NumberError, exact, format_number
from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class Choice(Control):
    """One of several options; `options` maps keys (in the state) to texts.

    `also` gives keys other names, for example one that a lesson has used before.
    """

    options: Mapping[str, str]
    start: str = ""
    also: Mapping[str, str] = field(default_factory=dict)

    kind = "choice"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"options": list(self.options.items())}

    def check(self, value: Any) -> str:
        key = self.also.get(str(value), value)
        if key not in self.options:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(self.options)))
        return key


@dataclass(frozen=True, kw_only=True)
class Presets(Choice):
    """Values with a name: choosing one sets them all, setting one of them chooses the name that fits.

    `values` maps keys to the values of other controls by name. One of the `options` has none: it stands for
    numbers of the reader's own.
    """

    values: Mapping[str, Mapping[str, Any]]

    @property
    def own(self) -> str:
        """The option without values."""
        return next(key for key in self.options if key not in self.values)


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
    def options(self) -> dict[str, str]:
        """Keys and labels."""
        return {key: label for key, label, _inside in self.tabs}

    @property
    def start(self) -> str:
        return next(iter(self._pages()), self.tabs[0])[0]

    def _pages(self) -> list[tuple[str, str, list[dict[str, Any]]]]:
        """Key, label and what stands in it, of every tab that is left after `without`."""
        pages = ((key, label, _specs(inside), inside) for key, label, inside in self.tabs)
        return [(key, label, specs) for key, label, specs, inside in pages if specs or not inside]

    def specs(self) -> list[dict[str, Any]]:
        """What stands in the only tab that is left needs no tab."""
        pages = self._pages()
        return pages[0][2] if len(pages) == 1 < len(self.tabs) else super().specs() if pages else []

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"tabs": [list(page) for page in self._pages()]}

    def without(self, names: Collection[str]) -> Self:
        tabs = [
            (key, label, [control.without(names) for control in inside]) for key, label, inside in self.tabs
        ]
        return replace(super().without(names), tabs=tabs)

    def check(self, value: Any) -> str:
        if value not in self.options:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(self.options)))
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


def _specs(controls: Sequence[Control]) -> list[dict[str, Any]]:
    return [spec for control in controls for spec in control.specs()]
