"""The frame every explorer stands in: controls, a live figure, a sentence, a table.

A subclass says which controls it has, draws its scene once in plain matplotlib, and moves the artists after a
change. The frame does the rest: reading input, errors, keeping all parts in step, one message per move.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from typing import Any

import ipywidgets
from matplotlib.figure import Figure

from .controls import Button, Control, Player, Prediction, Tabs, flatten
from .controls.panel import ControlPanel
from .errors import unknown_name
from .live import LiveFigure, Readout, Table
from .live.figure import with_page
from .texts import _, in_own_language, language

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

    def __init__(self, *, predict: str = "") -> None:
        self.lang = language()
        self._predict = predict
        self.on_prediction: Callable[[str], None] | None = None  # is told what the reader predicted
        self._lock = threading.RLock()  # callbacks run in a thread beside the cells
        controls = self._list_controls()
        self.values: dict[str, Any] = {}
        self._keep_valid()
        self._start = dict(self.values)
        self.figure = LiveFigure(Figure(figsize=self.size), title=self.title, table_open=self.table_open)
        self.changed(set(self.values))
        self.draw(self.figure.figure)
        self.panel = ControlPanel(controls, title=self.title, on_input=self._on_input)
        self.refresh()
        self.figure.around = self.act
        self.figure.observe(lambda _change: self.refresh(), "table_open")
        super().__init__([self.panel, self.figure])
        self.add_class("aiop-explorer")

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

    def predictions(self) -> Mapping[str, Prediction]:
        """The questions that `predict="…"` can ask before the explorer opens, by their names."""
        return {}

    # what everybody uses -----------------------------------------------------------------------------

    @in_own_language
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
    @in_own_language
    def state(self, values: Mapping[str, Any]) -> None:
        unknown = [name for name in values if name not in self.values]
        if unknown:
            message = _("Unknown: {names}. You can set: {known}.")
            raise KeyError(message.format(names=", ".join(unknown), known=", ".join(self.values)))
        checked = {
            name: self._controls[name].check(value) for name, value in values.items() if value is not None
        }
        self.act(lambda: self.set(**checked))

    @property
    def predicting(self) -> bool:
        """Whether the explorer waits for a prediction; it must not show the outcome yet."""
        return bool(self._predict) and not self.values["prediction"]

    def set(self, **values: Any) -> None:
        """Set values from within the explorer, for example when a handle moved."""
        self.values.update(values)
        self.changed(set(values))
        if "prediction" in values and self.on_prediction:
            self.on_prediction(values["prediction"])

    def reset(self) -> None:
        """Go back to the start; a prediction stays."""
        self.set(**{name: value for name, value in self._start.items() if name != "prediction"})

    @in_own_language
    def act(self, action: Callable[[], None]) -> None:
        """Do something and show the outcome; one at a time, whatever thread asks for it."""
        with self._lock:
            action()
            self.update()
            self._show()

    def refresh(self) -> None:
        """Bring picture, text, table and controls in step with the values."""
        self.act(lambda: None)

    def number(self, name: str) -> Fraction:
        """One value that is a number."""
        return self.values[name]

    def redraw(self) -> None:
        """Draw the scene anew, for example for an image of another size."""
        self.figure.figure.clear()
        self.figure.clear_gestures()
        self.draw(self.figure.figure)

    def rebuild(self) -> None:
        """Make controls and picture anew, for example for other data; values that still fit stay."""
        controls = self._list_controls()
        self._keep_valid()
        self.redraw()
        self.panel.rebuild(controls)

    # the frame's own work ----------------------------------------------------------------------------

    def _list_controls(self) -> list[Control]:
        controls = list(self.make_controls())
        if self._predict:
            known = self.predictions()
            if self._predict not in known:
                raise unknown_name(self._predict, known)
            controls.insert(0, known[self._predict])
        self._controls: dict[str, Control] = {c.name: c for c in flatten(controls)}
        return controls

    def _keep_valid(self) -> None:
        """Exactly one value per control: the present one if it fits, else the start of the control."""
        old, self.values = self.values, {}
        for name, control in self._controls.items():
            if isinstance(control, Button):
                continue
            self.values[name] = control.check(control.start)
            if name in old:
                with suppress(ValueError, TypeError):
                    self.values[name] = old[name] if old[name] is None else control.check(old[name])

    def _show(self) -> None:
        self.figure.locked = self.predicting
        self.figure.refresh(self._readout())
        self.panel.show(self._visible_values())

    def _readout(self) -> Readout:
        if self.predicting:
            return Readout(_("Predict first. Then you see what happens."))
        table = self.table() if self.figure.table_open else Table(self.header(), (), self.caption())
        return Readout(self.describe(), self.lines(), table)

    def _visible_values(self) -> dict[str, Any]:
        """What the open tabs show: hidden fields are brought up to date when their tab opens."""
        hidden: set[str] = set()
        for control in self._controls.values():
            if isinstance(control, Tabs):
                for key, _label, inside in control.tabs:
                    if key != self.values[control.name]:
                        hidden |= {c.name for c in flatten(inside)}
        return {name: value for name, value in self.values.items() if name not in hidden}

    def _on_input(self, values: dict[str, Any], clicks: Sequence[Button | Player]) -> None:
        def take_over() -> None:
            if values:
                self.set(**values)
            for control in clicks:
                control.action()
                if isinstance(control, Player):
                    self.values[control.name] = self.values[control.name] and not control.done()

        self.act(take_over)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return with_page(super()._repr_mimebundle_(**options), self.figure.alt, self.figure.page())
