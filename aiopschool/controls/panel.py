"""All controls of an explorer in one widget: plain HTML with labels, for mouse, touch and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import traitlets

from ..browser import BrowserWidget, script, stylesheet
from ..texts import language
from . import Button, Control, Player, flatten

HERE = Path(__file__).parent
PARTS = ("tabs", "matrix", "picture", "player", "prediction")
_NEW = object()


class ControlPanel(BrowserWidget):
    """All controls of an explorer in one widget.

    `inputs` comes from the browser: per control what the reader did last, with a counter per button, so that
    no click is lost when messages are merged while the kernel is busy. `shown` goes to the browser: per
    control what stands there, and the error sentence if any. `on_input` gets the changed values and clicks.
    """

    _esm = script(*(HERE / f"{name}.js" for name in PARTS), HERE / "panel.js")
    _css = stylesheet(HERE / "panel.css")

    specs = traitlets.List().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True, echo_update=False)
    title = traitlets.Unicode().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)

    def __init__(self, controls: Sequence[Control], *, title: str, on_input: Callable[..., None]) -> None:
        self._on_input = on_input
        self._seen: dict[str, Any] = {}
        self._mistakes: dict[str, tuple[Any, dict[str, str]]] = {}
        self.controls = {control.name: control for control in flatten(controls)}
        labels = {"lang": language()}
        super().__init__(specs=_specs(controls), title=title, labels=labels)
        self.observe(self._read_inputs, "inputs")

    def rebuild(self, controls: Sequence[Control]) -> None:
        """Replace the controls, for example when other data need other ranges."""
        self.controls = {control.name: control for control in flatten(controls)}
        self._mistakes.clear()
        self.specs = _specs(controls)

    def show(self, values: dict[str, Any]) -> None:
        """Show values, in one message and only if the browser shows something else."""
        shown = {}
        for name in values.keys() & self.controls.keys():
            if not self.controls[name].kind:
                continue
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
            if control is None or raw == before or raw.get("old"):
                continue
            self._seen[name] = raw
            if isinstance(control, Button):
                clicks += [control] * (int(raw["clicks"]) - (before["clicks"] if before else 0))
                continue
            if isinstance(control, Player) and raw.get("ticks") != (before or {}).get("ticks"):
                clicks.append(control)  # one, however many it were: a slow kernel must not fall behind
            try:
                values[name] = control.read(raw)
            except (ValueError, KeyError, TypeError) as error:
                self._mistakes[name] = (_NEW, control.echo(raw) | {"error": str(error)})
            else:
                self._mistakes.pop(name, None)
                # What the browser shows by itself now; noted in place, so that nothing is sent.
                typed = raw.keys() & {"text", "cells"}
                self.shown[name] = dict(raw) if typed else control.show(values[name])
        self._on_input(values, clicks)


def _specs(controls: Sequence[Control]) -> list[dict[str, Any]]:
    """What the browser draws."""
    return [spec for control in controls for spec in control.specs()]
