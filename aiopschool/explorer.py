"""The frame every explorer stands in: controls, a live figure, a sentence, a table.

A subclass says which controls it has, draws its scene once in plain matplotlib, and moves the artists after a
change. The frame does the rest: reading input, errors, keeping all parts in step, one message per move.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import ipywidgets
from matplotlib.figure import Figure

from .controls import Button, Control, ControlPanel, Tabs, flatten
from .live import LiveFigure
from .live.figure import Readout, Table
from .texts import _

__all__ = ["Explorer", "Table"]


class Explorer(ipywidgets.VBox):
    """Base class of the explorers.

    A subclass gives `title` and `size` (inches, 72 SVG units each), and the methods `make_controls()`,
    `draw(figure)`, `update()`, `describe()`, and if it has them `lines()` (formulas), `header()` and `rows()`
    (the table). After a change `changed(names)` is called first, to bring dependent values into agreement.
    All values are in `self.values` (numbers as `Fraction`); `state` gives them as plain data.
    """

    title = ""
    size = (7.2, 4.6)
    table_open = False

    def __init__(self) -> None:
        self._lock = threading.RLock()  # callbacks run in a thread beside the cells
        controls = self._list_controls()
        self.values: dict[str, Any] = {
            name: control.check(control.start)
            for name, control in self._controls.items()
            if not isinstance(control, Button)
        }
        self._start = dict(self.values)
        figure = Figure(figsize=self.size)
        self.changed(set(self.values))
        self.draw(figure)
        self.update()
        self.figure = LiveFigure(figure, title=self.title, table_open=self.table_open)
        self.figure.observe(lambda _change: self.refresh(), "table_open")
        self.panel = ControlPanel(controls, title=self.title, on_input=self._on_input)
        super().__init__([self.panel, self.figure])
        self.add_class("aiop-explorer")
        self._show()

    # what a subclass says ----------------------------------------------------------------------------

    def make_controls(self) -> Sequence[Control]:
        """The controls, from left to right."""
        raise NotImplementedError

    def draw(self, figure: Figure) -> None:
        """Draw the scene once."""
        raise NotImplementedError

    def update(self) -> None:
        """Move the artists to the present values."""
        raise NotImplementedError

    def changed(self, names: set[str]) -> None:
        """Bring values that depend on each other into agreement; `names` are the ones just set."""

    def describe(self) -> str:
        """One or two Dutch sentences that say what is seen."""
        raise NotImplementedError

    def lines(self) -> Sequence[str]:
        """Formulas and counts beside the picture."""
        return ()

    def header(self) -> Sequence[str]:
        """The column names of the table."""
        return ()

    def rows(self) -> Iterable[Sequence[str]]:
        """The rows of the table, as texts; only made when the table is open."""
        return ()

    def caption(self) -> str:
        """What the table is about."""
        return ""

    # what everybody uses -----------------------------------------------------------------------------

    def table(self) -> Table:
        """The numbers of the picture as a table: `header, rows = explorer.table()`."""
        return Table(list(self.header()), [list(row) for row in self.rows()], self.caption())

    @property
    def state(self) -> dict[str, Any]:
        """All values as plain data. Set some or all of them: `explorer.state = {"m": 1}`."""
        return {
            name: self._controls[name].plain(value)
            for name, value in self.values.items()
            if not isinstance(self._controls[name], Tabs)
        }

    @state.setter
    def state(self, values: Mapping[str, Any]) -> None:
        unknown = [name for name in values if name not in self.values]
        if unknown:
            message = _("Unknown: {names}. You can set: {known}.")
            raise KeyError(message.format(names=", ".join(unknown), known=", ".join(self.values)))
        checked = {name: self._controls[name].check(value) for name, value in values.items() if value is not None}
        with self._lock:
            self.values.update(checked)
            self.changed(set(checked))
            self.refresh()

    def reset(self) -> None:
        """Go back to the start."""
        with self._lock:
            self.values.update(self._start)
            self.changed(set(self.values))

    def refresh(self) -> None:
        """Bring picture, text, table and controls in step with the values."""
        with self._lock:
            self.update()
            self._show()

    def number(self, name: str) -> Fraction:
        """One value that is a number."""
        return self.values[name]

    def rebuild(self) -> None:
        """Make controls and picture anew, for example for other data; the values stay."""
        self.figure.figure.clear()
        self.draw(self.figure.figure)
        self.panel.rebuild(self._list_controls())

    # the frame's own work ----------------------------------------------------------------------------

    def _list_controls(self) -> list[Control]:
        controls = list(self.make_controls())
        self._controls: dict[str, Control] = {c.name: c for c in flatten(controls)}
        return controls

    def _show(self) -> None:
        table = self.table() if self.figure.table_open else Table(self.header(), (), self.caption())
        self.figure.refresh(Readout(self.describe(), self.lines(), table))
        self.panel.show(self._visible_values())

    def _visible_values(self) -> dict[str, Any]:
        """What the open tabs show: hidden fields are brought up to date when their tab opens."""
        hidden: set[str] = set()
        for control in self._controls.values():
            if isinstance(control, Tabs):
                for key, _label, inside in control.tabs:
                    if key != self.values[control.name]:
                        hidden |= {c.name for c in flatten(inside)}
        return {name: value for name, value in self.values.items() if name not in hidden}

    def _on_input(self, values: dict[str, Any], clicks: Sequence[Button]) -> None:
        with self._lock:
            self.values.update(values)
            if values:
                self.changed(set(values))
            for button in clicks:
                button.action()
            self.update()
            self._show()
