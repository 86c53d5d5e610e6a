"""The live figure: a widget that shows a matplotlib figure as inline SVG and sends only what changed.

One move is one message: the changed fragments, the lines under the picture, the text for screen readers,
the changed table cells and the places of the handles travel together in the trait `patch`. The trait `scene`
holds the whole picture; it is sent when the figure opens, after a full redraw, and when a page reconnects to
a running kernel.

What the reader does in the picture comes back as entries (see `BrowserWidget`) about a handle, a grid, or the
table; each is answered, so that what was moved can settle where it belongs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import traitlets
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..browser import BrowserWidget, Entry, script, stylesheet
from ..numbers import Number
from ..texts import _, in_own_language, language
from .gestures import Grid, Handle
from .readout import Readout
from .scene import Patch, Scene
from .snapshot import page
from .touch import Touch

HERE = Path(__file__).parent
PARTS = ("gestures", "handle", "grid", "formulas", "fragment", "figure")


class LiveFigure(BrowserWidget):
    """A matplotlib `Figure` that stays alive in the browser.

    Change artists in plain matplotlib, then call `refresh()`. Only stale artists are drawn and sent; changed
    limits or ticks redraw everything. Use `Figure()`, never pyplot. Safe to refresh from any thread.

    `around(action)` is called when the reader moved a handle or painted a cell; it runs the action and shows
    the outcome. An explorer puts its own in place, to bring its controls in step too.

    `projected` tells whether the page that spoke last is in class mode. Observe it to draw larger then. A
    figure in `large_print` always is: on a small card it is read as easily.
    """

    _esm = script(*(HERE / f"{name}.js" for name in PARTS))
    _css = stylesheet(HERE / "figure.css", HERE / "gestures.css")

    scene = traitlets.Dict().tag(sync=True, to_json=lambda _value, widget: widget._whole())
    patch = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    table_open = traitlets.Bool(False).tag(sync=True)
    projected = traitlets.Bool(False)

    def __init__(self, figure: Figure, *, alt: str = "", title: str = "", table_open: bool = False) -> None:
        self.lock = threading.RLock()
        self.around: Callable[[Callable[[], None]], None] = self._act
        self._drawing = Scene(figure)
        self._readout = Readout(text=alt)
        self._gestures: dict[str, Handle | Grid] = {}
        self._touch = Touch(self._gestures)
        self.locked = False  # then nothing can be touched
        self.large_print = False
        self._count = 0
        super().__init__(self._handle, title=title, table_open=table_open, labels=_labels())

    @property
    def figure(self) -> Figure:
        """The matplotlib figure."""
        return self._drawing.figure

    @property
    def alt(self) -> str:
        """The sentence that says what is seen now."""
        return self._readout.text

    @in_own_language
    def svg(self) -> str:
        """The present picture as one SVG text, with title and description."""
        with self.lock:
            return self._drawing.svg(self.title, self.alt)

    def handle(
        self,
        x: Number,
        y: Number,
        *,
        on_move: Callable[..., None],
        label: str,
        axes: Axes | None = None,
        **options: Any,
    ) -> Handle:
        """Add a point that the reader can move; see `Handle`. Limits default to those of the axes.

        The default step is a hundredth of the range. `Handle.move_to` puts it elsewhere.
        """
        axes = axes or self.figure.axes[0]
        xlim = options.pop("xlim", None) or tuple(map(float, sorted(axes.get_xlim())))
        ylim = options.pop("ylim", None) or tuple(map(float, sorted(axes.get_ylim())))
        step = options.pop("step", None) or ((xlim[1] - xlim[0]) / 100, (ylim[1] - ylim[0]) / 100)
        handle = Handle(
            label=label, axes=axes, x=x, y=y, on_move=on_move, xlim=xlim, ylim=ylim, step=step, **options
        )
        self._gestures[f"handle{len(self._gestures)}"] = handle
        return handle

    def grid(self, axes: Axes, rows: int, columns: int, **options: Any) -> Grid:
        """Add cells to paint and type in over an image that `axes.imshow` drew; see `Grid`."""
        grid = Grid(axes=axes, rows=rows, columns=columns, **options)
        self._gestures[f"grid{len(self._gestures)}"] = grid
        return grid

    def clear_gestures(self) -> None:
        """Forget all handles and grids, for example before the figure is drawn anew."""
        with self.lock:
            self._gestures.clear()

    def _handle(self, entries: Sequence[Entry]) -> None:
        self.around(lambda: self._do(entries))

    def _do(self, entries: Sequence[Entry]) -> None:
        """Do what the reader did; an entry that cannot be read is passed over."""
        for entry in entries:
            about, kind, values = entry
            with self.guard([entry]):
                if (about, kind) == ("table", "open"):
                    self.table_open = values == (True,)
                elif (about, kind) == ("page", "hello"):
                    self.projected = self.large_print or values == (True,)
                elif about in self._gestures:
                    self._gestures[about].handle_event(kind, *values)

    def _act(self, action: Callable[[], None]) -> None:
        with self.lock:
            action()
            self.refresh()

    @in_own_language
    def refresh(self, readout: Readout | str | None = None) -> Patch:
        """Send what changed in the figure, and the new readout or alt text if given."""
        if isinstance(readout, str):
            readout = Readout(readout, self._readout.lines, self._readout.table)
        with self.lock:
            changes = self._drawing.update()
            message = {"fragments": changes.fragments, "defs": changes.defs, "order": changes.order}
            message = {key: value for key, value in message.items() if value}
            if readout is not None:
                message |= readout.unlike(self._readout)
                self._readout = readout
            if changes.full or "table" in message or not self._touch.is_known:
                self._count += 1
                self.answer(scene={"n": self._count})
                return changes
            if gestures := self._touch.changes(self._drawing.drawings, locked=self.locked):
                message["gestures"] = gestures
            if message:
                self._count += 1
                self.answer(patch={"n": self._count, **message})
            elif self.unanswered:
                self.answer()
        return changes

    @in_own_language
    def _whole(self) -> dict[str, Any]:
        with self.lock:
            gestures = self._touch.whole(self._drawing.drawings, locked=self.locked)
            return {**self._drawing.whole(), **self._readout.whole(), "gestures": gestures}

    def page(self) -> str:
        """The present picture, texts and table as HTML that needs neither kernel nor script."""
        return page(self._whole(), self.title)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Beside the live view: what shows where no widgets are (a web page, print, another program)."""
        self.refresh()  # handles and grids may have come since the figure was made
        return with_page(super()._repr_mimebundle_(**options), self.alt, self.page())


def with_page(bundle: Any, text: str, html: str) -> Any:
    """A widget's display data with a text and a picture for programs that show no widgets."""
    data, *metadata = bundle if isinstance(bundle, tuple) else (bundle,)
    if data is None:
        return bundle
    data = {**data, "text/plain": text, "text/html": html}
    return (data, *metadata) if metadata else data


def _labels() -> dict[str, str]:
    """The words of the browser part."""
    return {
        "lang": language(),
        "table": _("Show as table"),
        "class_mode": _("Class mode"),
        "picture": _("Picture"),
        "asleep": _(
            "This picture was saved. Run its cell to make it move: click on it and press Shift + Enter."
        ),
        "handle": _("Drag this point, or use the arrow keys. With Shift you take ten steps."),
        "grid": _("Move with the arrow keys. Type a digit, or press the space bar to paint."),
        "cell": _("row {row}, column {column}"),
    }
