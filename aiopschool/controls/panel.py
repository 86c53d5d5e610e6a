"""All controls of an explorer in one widget: plain HTML with labels, for mouse, touch and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import traitlets

from ..browser import DOM, DRAFTS, BrowserWidget, Entry, script, stylesheet
from ..host import running_cell
from ..texts import language
from . import DRAWN
from .control import Control, flatten, specs

HERE = Path(__file__).parent
OWN = [HERE / f"{control.kind}.css" for control in DRAWN]
_NEW = object()
Step = tuple[dict[str, Any], list[Control]]


class ControlPanel(BrowserWidget):
    """All controls of an explorer in one widget.

    The browser sends what was done with a control (see `BrowserWidget`); `shown` goes there: per control what
    stands in it, and the error sentence if any. `on_input` gets the changed values, and the controls whose
    action is asked for, as often as it is. What is typed the browser keeps under `id`, for each cell,
    until it is confirmed.
    """

    _esm = script(
        DOM, DRAFTS, *(HERE / f"{name}.js" for name in ("control", *(c.kind for c in DRAWN), "panel"))
    )
    _css = stylesheet(HERE / "panel.css", *(path for path in OWN if path.exists()))

    specs = traitlets.List().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)

    def __init__(
        self, controls: Sequence[Control], *, title: str, id: str = "", on_input: Callable[..., None]
    ) -> None:
        self._on_input = on_input
        self._mistakes: dict[str, tuple[Any, dict[str, str]]] = {}
        self._written: dict[str, tuple[Any, dict[str, Any]]] = {}  # values, and how they are shown
        self.controls = {control.name: control for control in flatten(controls)}
        kept_as = f"{running_cell()} {id or title}".strip()  # two cells may hold the same call
        labels = {"lang": language(), "id": kept_as}
        super().__init__(self._handle, specs=specs(controls), title=title, labels=labels)

    def rebuild(self, controls: Sequence[Control]) -> None:
        """Replace the controls, for example when other data need other ranges."""
        self.controls = {control.name: control for control in flatten(controls)}
        self._mistakes.clear()
        self._written.clear()
        self.answer(specs=specs(controls))

    def show(self, values: dict[str, Any]) -> None:
        """Show values, in one message and only if the browser shows something else."""
        shown = {}
        for name in values.keys() & self.controls.keys():
            if not self.controls[name].kind:
                continue
            shown[name] = self._mistake(name, values[name]) or self._write(name, values[name])
        if any(self.shown.get(name) != state for name, state in shown.items()):
            self.answer(shown={**self.shown, **shown})

    def _write(self, name: str, value: Any) -> dict[str, Any]:
        """How a value is shown; one that stayed is not written again."""
        before, shown = self._written.get(name, (_NEW, {}))
        if before is not value and (before is _NEW or before != value):
            shown = self.controls[name].show(value)
            self._written[name] = value, shown
        return shown

    def unread(self, names: Iterable[str]) -> list[str]:
        """Which of these controls hold a text that could not be read; their values are those of before."""
        return [name for name in names if name in self._mistakes]

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

    def _handle(self, entries: Sequence[Entry]) -> None:
        for values, asked in self._steps(entries):
            self._on_input(values, asked)
        if any("typed" in entry.values[1:] for entry in entries):
            self.answer()  # the browser keeps it no longer

    def _steps(self, entries: Sequence[Entry]) -> Iterator[Step]:
        """What was done, in steps of new values and then actions: mostly one, however much was done."""
        values, asked = {}, []
        known = [entry for entry in entries if entry.about in self.controls]
        for about, kind, arguments in known:
            control, raw = self.controls[about], {kind: arguments[0] if arguments else None}
            # A player that ticked again asks nothing more: a slow kernel must not fall behind.
            again = control.has_value and control in asked
            if control.has_value and asked and not again:
                yield values, asked
                values, asked = {}, []
            if control.has_value:
                self._read(control, raw, values)
            if control.acts(raw) and not again:
                asked.append(control)
        if known:
            yield values, asked

    def _read(self, control: Control, raw: dict[str, Any], values: dict[str, Any]) -> None:
        """Add the value that was sent to the others, or keep why it could not be read."""
        name = control.name
        try:
            values[name] = control.read(raw)
        except (ValueError, KeyError, TypeError) as error:
            values.pop(name, None)
            self._mistakes[name] = (_NEW, control.echo(raw) | {"error": str(error)})
        else:
            self._mistakes.pop(name, None)
            # What the browser shows by itself now; noted in place, so that nothing is sent.
            typed = raw.keys() & {"text", "cells"}
            self.shown[name] = raw if typed else self._write(name, values[name])
