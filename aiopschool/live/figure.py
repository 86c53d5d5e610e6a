"""The live figure: a widget that shows a matplotlib figure as inline SVG and sends only what changed.

One move is one message: the changed fragments, the lines under the picture, the text for screen readers and
the changed table cells travel together in the trait `patch`. The trait `scene` holds the whole picture; it is
sent when the figure opens, after a full redraw, and when a page reconnects to a running kernel.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import anywidget
import traitlets
from matplotlib.figure import Figure

from .. import style
from ..texts import _, language
from .scene import Patch, Scene

HERE = Path(__file__).parent


@dataclass
class Table:
    """A table of texts: one header, rows of the same length, and a caption.

    >>> header, rows = Table(["x", "s"], [["1", "−2"]])
    """

    header: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    caption: str = ""

    def __iter__(self) -> Iterator[Sequence]:
        return iter((self.header, self.rows))


@dataclass
class Readout:
    """What stands around the picture: formulas, one sentence that says what is seen, and a table."""

    text: str = ""
    lines: Sequence[str] = ()
    table: Table = field(default_factory=Table)


class LiveFigure(anywidget.AnyWidget):
    """A matplotlib `Figure` that stays alive in the browser.

    Change artists in plain matplotlib, then call `refresh()`. Only stale artists are drawn and sent; changed
    limits or ticks redraw everything. Use `Figure()`, never pyplot. Safe to refresh from any thread.
    """

    _esm = HERE / "figure.js"
    _css = style.stylesheet(HERE / "figure.css")

    scene = traitlets.Dict().tag(sync=True, to_json=lambda _value, widget: widget._whole())
    patch = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    table_open = traitlets.Bool(False).tag(sync=True, echo_update=False)

    def __init__(self, figure: Figure, *, alt: str = "", title: str = "", table_open: bool = False) -> None:
        self.lock = threading.RLock()
        self._drawing = Scene(figure)
        self._readout = Readout(text=alt)
        self._count = 0
        labels = {"table": _("Show as table"), "picture": _("Picture"), "lang": language()}
        super().__init__(title=title, table_open=table_open, labels=labels)

    @property
    def figure(self) -> Figure:
        """The matplotlib figure."""
        return self._drawing.figure

    @property
    def alt(self) -> str:
        """The sentence that says what is seen now."""
        return self._readout.text

    def svg(self) -> str:
        """The present picture as one SVG text, with title and description."""
        with self.lock:
            return self._drawing.svg(self.title, self.alt)

    def refresh(self, readout: Readout | str | None = None) -> Patch:
        """Send what changed in the figure, and the new readout or alt text if given."""
        if isinstance(readout, str):
            readout = Readout(readout, self._readout.lines, self._readout.table)
        with self.lock:
            changes = self._drawing.update()
            message = {}
            if changes.fragments:
                message["fragments"] = changes.fragments
            if changes.defs:
                message["defs"] = changes.defs
            if changes.order is not None:
                message["order"] = changes.order
            if readout is not None:
                message |= self._readout_changes(readout)
                self._readout = readout
            if changes.full or "table" in message:
                self.send_state("scene")
            elif message:
                self._count += 1
                self.patch = {"n": self._count, **message}
        return changes

    def _readout_changes(self, new: Readout) -> dict:
        old, message = self._readout, {}
        if new.text != old.text:
            message["text"] = new.text
        if list(new.lines) != list(old.lines):
            message["lines"] = list(new.lines)
        if self._same_shape(old.table, new.table):
            cells = [
                [r, c, cell]
                for r, (row, before) in enumerate(zip(new.table.rows, old.table.rows, strict=True))
                for c, (cell, was) in enumerate(zip(row, before, strict=True))
                if cell != was
            ]
            if cells:
                message["cells"] = cells
        else:
            message["table"] = True
        return message

    @staticmethod
    def _same_shape(one: Table, other: Table) -> bool:
        return (
            list(one.header) == list(other.header)
            and one.caption == other.caption
            and len(one.rows) == len(other.rows)
        )

    def _whole(self) -> dict:
        with self.lock:
            drawing, readout = self._drawing, self._readout
            return {
                "size": list(drawing.size),
                "defs": dict(drawing.defs),
                "fragments": dict(drawing.fragments),
                "text": readout.text,
                "lines": list(readout.lines),
                "table": {
                    "header": list(readout.table.header),
                    "rows": [list(row) for row in readout.table.rows],
                    "caption": readout.table.caption,
                },
            }
