"""The controls of an explorer: slider with number field, choice, switch, button, player, tabs, prediction.

These classes say what a control is; `panel.py` shows them. A slider sends its position as a whole number of
steps, a field sends the text as typed; both are read as exact fractions. ipywidgets' own number fields read
`0,75` as 75, so they are not used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from .numbers import Number, NumberError, exact, format_number, format_point, parse_point
from .texts import _


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
class PointField(Control):
    """A labelled field for the coordinate of a point, within the limits of x and of y."""

    start: tuple[Number, Number] = (0, 0)
    xlim: tuple[Number, Number]
    ylim: tuple[Number, Number]

    kind = "field"

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"unit": ""}

    def show(self, value: tuple[Fraction, Fraction]) -> dict[str, Any]:
        text = format_point(*value)
        return {"text": text if len(text) <= 12 else format_point(*value, digits=2)}

    def read(self, raw: dict[str, Any]) -> tuple[Fraction, ...]:
        return self.check(parse_point(str(raw.get("text", ""))))

    def check(self, value: Sequence[Number]) -> tuple[Fraction, ...]:
        return tuple(
            Field(name=name, label=name, low=low, high=high).check(number)
            for name, number, (low, high) in zip("xy", value, (self.xlim, self.ylim), strict=True)
        )

    def plain(self, value: tuple[Fraction, Fraction]) -> list[float]:
        return [float(number) for number in value]


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
class Player(Control):
    """Play and pause, with a speed: calls `action` again and again until `done()`; the value is "it plays".

    A device that asks for less motion shows no player; offer a button that takes one step beside it.
    """

    action: Callable[[], None]
    done: Callable[[], bool]
    start: bool = False

    kind = "player"

    def spec(self) -> dict[str, Any]:
        speeds = [(1200, _("slow")), (500, _("normal")), (150, _("fast"))]
        return super().spec() | {"pause": _("Pause"), "speed": _("Speed"), "speeds": speeds}

    def check(self, value: Any) -> bool:
        return bool(value)


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
