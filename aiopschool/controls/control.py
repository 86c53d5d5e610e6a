"""What every control has, and how they nest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self


@dataclass(frozen=True, kw_only=True)
class Control:
    """What every control has: a name in the state, and a label that the reader sees.

    A control without `kind` shows nothing itself. One that is not `shown` keeps its value in the state.
    """

    name: str
    label: str
    shown: bool = True

    kind = ""  # the name of the two files of a control that is drawn
    has_value = True

    def specs(self) -> list[dict[str, Any]]:
        """What the browser draws of it: mostly one thing, nothing when it is not shown."""
        return [self.spec()] if self.kind and self.shown else []

    def without(self, names: Collection[str]) -> Self:
        """The same control, not shown if its name is among these."""
        return replace(self, shown=False) if self.name in names else self

    def spec(self) -> dict[str, Any]:
        """What the browser needs to draw the control."""
        return {"kind": self.kind, "name": self.name, "label": self.label}

    def show(self, value: Any) -> dict[str, Any]:
        """How a value is shown in the browser."""
        return {"value": value}

    def acts(self, raw: dict[str, Any]) -> bool:
        """Whether what the browser sent asks for the control's `action`."""
        return False

    def read(self, raw: dict[str, Any]) -> Any:
        """The value of what the browser sent; raises `ValueError` with a sentence for the reader.

        `raw` is what was done and with which value, for example `{"position": 31}` or `{"text": "0,75"}`.
        """
        return self.check(raw.get("value"))

    def check(self, value: Any) -> Any:
        """The value as it is kept; raises `ValueError` when it does not fit."""
        return value

    def inside(self) -> Sequence[Control]:
        """The controls that stand inside this one."""
        return ()

    def echo(self, raw: dict[str, Any]) -> dict[str, Any]:
        """What the reader typed and could not be read: it must stay in sight."""
        return {"text": str(raw.get("text", ""))}

    def plain(self, value: Any) -> Any:
        """The value as plain data (for `Explorer.state`)."""
        return value


@dataclass(frozen=True, kw_only=True)
class Hidden(Control):
    """A value of the state that has no control of its own, for example an image that is painted.

    `accept` turns a given value into the one that is kept; it raises `ValueError` when it does not fit.
    """

    start: Any
    accept: Callable[[Any], Any]
    label: str = ""

    def check(self, value: Any) -> Any:
        return self.accept(value)


def specs(controls: Sequence[Control]) -> list[dict[str, Any]]:
    """What the browser draws of all these."""
    return [spec for control in controls for spec in control.specs()]


def flatten(controls: Sequence[Control]) -> Iterator[Control]:
    """All controls, those inside others too."""
    for control in controls:
        yield control
        yield from flatten(control.inside())
