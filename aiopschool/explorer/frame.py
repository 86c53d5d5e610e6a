"""The frame every explorer stands in: controls, a live figure, a sentence, a table.

A subclass says which controls it has, draws its scene once in plain matplotlib, and moves the artists after a
change. The frame does the rest: reading input, errors, keeping all parts in step, one message per move.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import ipywidgets
from matplotlib.figure import Figure

from ..controls import Button, Choice, Control, Player, flatten
from ..controls.panel import ControlPanel
from ..controls.state import State, left_out
from ..exercises.guiding import Question
from ..live import LiveFigure, Readout, Table
from ..live.figure import with_page
from ..texts import _, in_own_language, language
from .guide import Guide, Guided
from .once import Remembers


class Explorer(Guided, Remembers, ipywidgets.VBox):
    """Base class of the explorers.

    A subclass gives `title`, `size`, and the methods `make_controls()`, `draw(figure)`, `update()`,
    `sentences()`, and if it has them `lines()` (formulas), `header()` and `rows()` (the table); see `Parts`.
    All values are in `self.values` (numbers as `Fraction`) and change by `set()`; `state` gives them as plain
    data. `explore()` takes the start of any of them by its name, `show=` leaves out all other `groups()` of
    controls, and `question=` names the guided questions that it belongs to (see `Guide`).
    """

    def __init__(
        self,
        *,
        show: str | Iterable[str] = "",
        questions: Sequence[Question] = (),
        **options: Any,
    ) -> None:
        self.lang = language()
        self._lock = threading.RLock()  # callbacks run in a thread beside the cells
        self._left_out, self._guide = left_out(self.groups(), show), Guide(questions)
        self._state, self._note = State(), ""
        self._drawn = self._agreeing = False
        title = self.title and _(self.title)
        self.figure = LiveFigure(Figure(figsize=self.size), title=title, table_open=self.table_open)
        self.begin()
        controls = self._list_controls()
        self._state.use(controls)
        self._shape, self._pictured = self.shape(), self.scene()
        id = f"{type(self).__name__} {show} {' '.join(self._guide.questions)} {options}"
        self.panel = ControlPanel(controls, title=title, id=id, on_input=self._on_input)
        self.set(**self.values)
        self._start_with(options)
        self._begin_guided()
        self.refresh()
        self.figure.around = self.act
        self.figure.observe(lambda _change: self.refresh(), "table_open")
        self.figure.observe(lambda change: self._project(change.new), "projected")
        super().__init__([self.panel, self.figure])
        self.add_class("aiop-explorer")

    @property
    def values(self) -> Mapping[str, Any]:
        """All values, to be read; `set` is the one way to change them."""
        return self._state.values

    def number(self, name: str) -> Fraction:
        """One value that is a number."""
        return self.values[name]

    def set(self, **values: Any) -> None:
        """Set values from within the explorer, for example when a handle moved.

        Within `changed` this only sets them; elsewhere `changed` follows, and the note of before is gone.
        """
        names = self._state.write(values)
        self.forget()
        if self._agreeing:
            return
        self._note, self._agreeing = "", True
        try:
            self._fit()
            self.changed(names)
            self._fit()
        finally:
            self._agreeing = False
            self.forget()

    def note(self, text: str) -> None:
        """Say this before the other sentences, until values are set again."""
        self._note = text

    def reset(self) -> None:
        """Go back to the start; an open tab and what is `kept` stay."""
        choices = self._choices(self._state.wanted)
        given = self._state.wanted.keys() - set(choices)
        for name in choices:  # first: other starts may depend on them
            self.set(**self._starts({name}))
        self.set(**self._starts(self._state.start.keys() - given))
        self.set(**self._starts(given))  # last: another value may say the same, otherwise

    def _starts(self, names: Collection[str]) -> dict[str, Any]:
        """The values of these names to start again with, but for what is kept."""
        fresh = self._state.fresh()
        return {name: fresh[name] for name in fresh if name in names and name not in self.kept}

    @in_own_language
    def act(self, action: Callable[[], None]) -> None:
        """Do something and show the outcome; one at a time, whatever thread asks for it."""
        with self._lock:
            action()
            self.forget()
            if not self._drawn:
                self._draw_anew()
            self.update()
            self._show()

    def refresh(self) -> None:
        """Bring picture, text, table and controls in step with the values."""
        self.act(lambda: None)

    @in_own_language
    def describe(self) -> str:
        """What is seen, in sentences."""
        return " ".join(filter(None, [self._note, *self.sentences()]))

    @in_own_language
    def table(self) -> Table:
        """The numbers of the picture as a table: `header, rows = explorer.table()`."""
        return Table(list(self.header()), [list(row) for row in self.rows()], self.caption())

    @property
    def state(self) -> dict[str, Any]:
        """All values as plain data. Set some or all of them: `explorer.state = {"m": 1}`."""
        return self._state.plain()

    @state.setter
    @in_own_language
    def state(self, values: Mapping[str, Any]) -> None:
        checked = self._state.checked(values)
        self.act(lambda: self.set(**checked))

    @property
    def predicting(self) -> bool:
        """Whether all of it waits for a prediction: it must not show the outcome yet."""
        return self._guide.is_closed

    @property
    def projected(self) -> bool:
        """Whether the picture is for class mode, on a sheet of `projected_size`."""
        return self.figure.projected

    @in_own_language
    def _project(self, on: bool) -> None:
        """Draw for the class, or for one reader again."""
        with self._lock:
            self._drawn = False
            if self._guide.questions:
                self._change_readers(on)
            self.refresh()
        (self.add_class if on else self.remove_class)("aiop-projected")

    def _list_controls(self) -> list[Control]:
        controls = [control.without(self._left_out) for control in self.make_controls()]
        if self._guide.questions:
            controls.insert(0, self._guide.control())
        if all(control.name != "reset" for control in flatten(controls)):
            controls.append(Button(name="reset", label=_("Start again"), action=self.reset))
        return controls

    def _start_with(self, options: Mapping[str, Any]) -> None:
        """Set what was given by name; what chooses comes first, since other controls may depend on it."""
        choices = self._choices(options)
        for name in sorted(options, key=lambda name: name not in choices):
            value = self._state.given(name, options[name], others=("show", "question", "lang"))
            self._state.wanted[name] = value
            self.set(**{name: value})
        self._state.start = dict(self.values)

    def _choices(self, names: Iterable[str]) -> list[str]:
        """Those of the names that choose between things."""
        return [name for name in names if isinstance(self._state.controls.get(name), Choice)]

    def _fit(self) -> None:
        """Controls and scene for the present shape."""
        if self._shape == self.shape():
            return
        self._shape = self.shape()
        if self._pictured != self.scene():
            self._pictured, self._drawn = self.scene(), False
        controls = self._list_controls()
        if not self._state.fits(controls):
            self._state.use(controls)
            self.panel.rebuild(controls)

    def _draw_anew(self) -> None:
        self.figure.figure.clear()
        self.figure.figure.set_size_inches(self.projected_size if self.projected else self.size)
        self.figure.clear_gestures()
        self.draw(self.figure.figure)
        self._drawn = True

    def _show(self) -> None:
        self.figure.locked = self.predicting
        self.figure.refresh(self._readout())
        self.panel.show(self._state.in_sight())

    def _readout(self) -> Readout:
        if self.predicting:
            return Readout(_("Predict first, in question {id}.").format(id=self._guide.waits))
        table = self.table() if self.figure.table_open else Table(self.header(), (), self.caption())
        return Readout(self.describe(), self.lines(), table)

    def _on_input(self, values: dict[str, Any], clicks: Sequence[Button | Player]) -> None:
        if "waits" in values:  # before the lock: other explorers follow
            self._guide.pass_over()

        def take_over() -> None:
            allowed = {name: value for name, value in values.items() if not self._is_held(name)}
            if allowed:
                self.set(**allowed)
            for control in (control for control in clicks if not self._is_held(control.name)):
                control.action()
                if isinstance(control, Player):
                    self._state.write({control.name: self.values[control.name] and not control.done()})

        self.act(take_over)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return with_page(super()._repr_mimebundle_(**options), *self.static())

    def static(self) -> tuple[str, str]:
        """What programs show that show no widgets: a text, and a picture as HTML."""
        return self.figure.alt, self.figure.page()
