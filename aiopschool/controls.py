"""The controls of an explorer: slider with number field, choice, switch, button, tabs.

One widget draws them all as plain HTML controls, so that each has a label, works by mouse, touch and keyboard,
and a move costs one message. A slider sends its position as a whole number of steps, a field sends the text
as typed; Python reads both as exact fractions. ipywidgets' own number fields read `0,75` as 75, so they are
not used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from .browser import script, stylesheet
from .numbers import Number, NumberError, exact, format_number
from .texts import _

HERE = Path(__file__).parent
_NEW = object()


@dataclass(frozen=True, kw_only=True)
class Control:
    """What every control has: a name in the state, and a label that the reader sees."""

    name: str
    label: str

    kind = ""

    def spec(self) -> dict[str, Any]:
        """What the browser needs to draw the control."""
        return {"kind": self.kind, "name": self.name, "label": self.label}

    def show(self, value: Any) -> dict[str, Any]:
        """How a value is shown in the browser."""
        return {"value": value}

    def read(self, raw: dict[str, Any]) -> Any:
        """The value of what the browser sent; raises `ValueError` with a sentence for the reader."""
        return self.check(raw.get("value"))

    def check(self, value: Any) -> Any:
        """The value as it is kept; raises `ValueError` when it does not fit."""
        return value

    def plain(self, value: Any) -> Any:
        """The value as plain data (for `Explorer.state`)."""
        return value


@dataclass(frozen=True, kw_only=True)
class Field(Control):
    """A labelled number field. `low` and `high` are the limits, inclusive."""

    start: Number = 0
    low: Number | None = None
    high: Number | None = None
    unit: str = ""

    kind = "field"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"unit": self.unit}

    def show(self, value: Fraction | None) -> dict[str, Any]:
        return {"text": "" if value is None else _short(value)}

    def read(self, raw: dict[str, Any]) -> Fraction:
        return self.check(str(raw.get("text", "")))

    def check(self, value: Any) -> Fraction:
        try:
            number = exact(value)
        except (TypeError, OverflowError, ZeroDivisionError) as error:
            raise NumberError(_("This is not a number. Write for example 0,75 or 3/4 or −2.")) from error
        if (self.low is not None and number < exact(self.low)) or (
            self.high is not None and number > exact(self.high)
        ):
            low, high = format_number(self.low), format_number(self.high)
            raise NumberError(_("Choose a number from {low} to {high}.").format(low=low, high=high))
        return number

    def plain(self, value: Fraction | None) -> int | float | None:
        if value is None:
            return None
        return int(value) if value.denominator == 1 else float(value)


@dataclass(frozen=True, kw_only=True)
class Slider(Field):
    """A labelled slider with a number field beside it. The field also takes numbers between two steps."""

    step: Number | str = 1

    kind = "slider"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {
            "steps": self.steps,
            "low": float(exact(self.low)),
            "step": float(exact(self.step)),
            "decimals": len(format_number(exact(self.step)).partition(",")[2]),
            "number_label": _("{label}, as a number").format(label=self.label),
        }

    @cached_property
    def steps(self) -> int:
        """How many steps lie between the two ends."""
        return int((exact(self.high) - exact(self.low)) / exact(self.step))

    def show(self, value: Fraction | None) -> dict[str, Any]:
        position = 0 if value is None else round((value - exact(self.low)) / exact(self.step))
        return super().show(value) | {"position": min(max(position, 0), self.steps)}

    def read(self, raw: dict[str, Any]) -> Fraction:
        if "text" in raw:
            return super().read(raw)
        return self.check(exact(self.low) + int(raw["position"]) * exact(self.step))


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
class Button(Control):
    """A button; `action` is called once per click."""

    action: Callable[[], None]
    primary: bool = False

    kind = "button"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"primary": self.primary}


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


def flatten(controls: Sequence[Control]) -> Iterator[Control]:
    """All controls, those inside tabs too."""
    for control in controls:
        yield control
        if isinstance(control, Tabs):
            for _key, _label, inside in control.tabs:
                yield from flatten(inside)


def _short(value: Fraction) -> str:
    """A number that fits its field: exact when short, else three decimals."""
    text = format_number(value)
    return text if len(text) <= 8 else format_number(value, 3)


class ControlPanel(anywidget.AnyWidget):
    """All controls of an explorer in one widget.

    `inputs` comes from the browser: per control what the reader did last, with a counter per button, so that
    no click is lost when messages are merged while the kernel is busy. `shown` goes to the browser: per
    control what stands there, and the error sentence if any. `on_input` gets the changed values and clicks.
    """

    _esm = script(HERE / "controls.js")
    _css = stylesheet(HERE / "controls.css")

    specs = traitlets.List().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True, echo_update=False)
    title = traitlets.Unicode().tag(sync=True)

    def __init__(self, controls: Sequence[Control], *, title: str, on_input: Callable[..., None]) -> None:
        self._on_input = on_input
        self._seen: dict[str, Any] = {}
        self._mistakes: dict[str, tuple[Any, dict[str, str]]] = {}
        self.controls = {control.name: control for control in flatten(controls)}
        super().__init__(specs=[control.spec() for control in controls], title=title)
        self.observe(self._read_inputs, "inputs")

    def rebuild(self, controls: Sequence[Control]) -> None:
        """Replace the controls, for example when other data need other ranges."""
        self.controls = {control.name: control for control in flatten(controls)}
        self._mistakes.clear()
        self.specs = [control.spec() for control in controls]

    def show(self, values: dict[str, Any]) -> None:
        """Show values, in one message and only if the browser shows something else."""
        shown = {}
        for name in values.keys() & self.controls.keys():
            shown[name] = self._mistake(name, values[name]) or self.controls[name].show(values[name])
        if any(self.shown.get(name) != state for name, state in shown.items()):
            self.shown = {**self.shown, **shown, "n": self.inputs.get("n", 0)}

    def _mistake(self, name: str, value: Any) -> dict[str, str] | None:
        """The text that could not be read and why: it stays until that control gets another value."""
        if name not in self._mistakes:
            return None
        before, state = self._mistakes[name]
        if before is _NEW:
            self._mistakes[name] = (value, state)
        elif before != value:
            del self._mistakes[name]
            return None
        return state

    def _read_inputs(self, change: dict[str, Any]) -> None:
        values, clicks = {}, []
        for name, raw in change["new"].items():
            control, before = self.controls.get(name), self._seen.get(name)
            if control is None or raw == before:
                continue
            self._seen[name] = raw
            if isinstance(control, Button):
                clicks += [control] * (int(raw["clicks"]) - (before["clicks"] if before else 0))
                continue
            try:
                values[name] = control.read(raw)
            except (ValueError, KeyError, TypeError) as error:
                self._mistakes[name] = (_NEW, {"text": str(raw.get("text", "")), "error": str(error)})
            else:
                self._mistakes.pop(name, None)
                # What the browser shows by itself now; noted in place, so that nothing is sent.
                self.shown[name] = control.show(values[name]) if "text" not in raw else dict(raw)
        self._on_input(values, clicks)
