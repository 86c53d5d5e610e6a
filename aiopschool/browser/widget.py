"""How a browser part and the kernel talk: what the reader does comes in at one door, and is answered.

The browser (`Outbox` in `base.js`) keeps a numbered log of what the reader did and was not confirmed yet, in
the trait `sent`: `{"by": page, "log": [[7, "m", "position", 31], [8, "step", "click"]]}`. Traits are merged
while the kernel is busy, so moves never queue; and since the trait is a log, no click is lost by merging.
`seen` goes back: per page the last number that was read. Every page counts for itself, so that a notebook can
be open in two windows.

What must not stay in a saved notebook, such as a name or the text of a file, comes as a custom message:
`{"about": "files", "kind": "load", "values": [text]}`. Messages do queue, so moves never come that way.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import anywidget
import traitlets

from ..texts import language, speaking

PAGES = 4  # as many windows are told up to where they were heard


class Entry(NamedTuple):
    """One thing that the reader did: with what (a control, a handle, the numbers of a card), and what."""

    about: str
    kind: str
    values: tuple[Any, ...]


class BrowserWidget(anywidget.AnyWidget):
    """A widget that hears what the reader does, also while a cell computes.

    `on_entries` gets what is new, in order and once. What it changes goes back with `answer`.
    """

    sent = traitlets.Any({}).tag(sync=True, echo_update=False)
    seen = traitlets.Dict().tag(sync=True)

    def __init__(self, on_entries: Callable[[list[Entry]], None], **traits: Any) -> None:
        self.lang = language()
        self._on_entries = on_entries
        self._heard: dict[str, int] = {}  # per page the last number that came in
        self._handled: dict[str, int] = {}  # and the last one that was handled
        self._handling = threading.local()  # that of this thread
        self._talking = threading.RLock()  # taken last: the lock of what is shown comes before it
        super().__init__(**traits)
        self.on_msg(self._on_message)

    def open(self) -> None:
        """Answer in the thread that was spoken to.

        JupyterLab sends what the reader does to a subshell of the kernel: a thread beside that of the cells.
        From version 7.4 ipykernel brings it back to the thread that last sent something, which is the busy
        one. Without subshells nothing changes: then a move waits for the cell.
        """
        super().open()
        if hasattr(self.comm, "_reply_subshell_for"):
            self.comm._reply_subshell_for = _stay

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """State comes from a page. What was done is read, not kept: traits merge what two threads bring."""
        state = {name: value for name, value in sync_data.items() if name != "sent"}
        if state:
            with self._talking:
                super().set_state(state)
        if "sent" in sync_data:
            self._on_sent(sync_data["sent"])

    def send_state(self, key: str | Iterable[str] | None = None) -> None:
        """Send these traits. None of ours holds binary data, so nothing is searched for it."""
        if state := self.get_state(key):
            self._send({"method": "update", "state": state, "buffer_paths": []})

    def _on_sent(self, sent: Any) -> None:
        by, log = _read_log(sent)
        fresh = self._take_new(by, log)
        if fresh:
            # What this thread sends answers it already; what another one sends meanwhile does not.
            self._handling.last = {by: fresh[-1][0]}
            self._receive([entry for _number, entry in fresh])
            with self._talking:
                last = max(self._handled.pop(by, 0), *self._handling.last.values())
                self._handled[by] = last  # the page that spoke last stands last
            self._handling.last = {}
        if len(log) > 1:
            self.answer()  # so that the log becomes short again

    def _take_new(self, by: str, log: list[tuple[int, Entry]]) -> list[tuple[int, Entry]]:
        """What did not come before, by rising numbers."""
        fresh = []
        with self._talking:
            for number, entry in log:
                if number > self._heard.get(by, 0):
                    self._heard[by] = number
                    fresh.append((number, entry))
        return fresh

    def _on_message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        if isinstance(content, dict) and isinstance(values := content.get("values"), list):
            entry = _read_entry(content.get("about"), content.get("kind"), *values)
            if entry:
                self._receive([entry])

    def _receive(self, entries: list[Entry]) -> None:
        """The one door: what a reader does comes in, in the language of the widget, and no error goes out."""
        with self.guard(entries), speaking(self.lang):
            self._on_entries(entries)

    @contextmanager
    def guard(self, entries: Sequence[Entry]) -> Iterator[None]:
        """What goes wrong within is told in the log of the kernel, and the reader can go on."""
        try:
            yield
        except Exception:
            # Not the values: they may be a name, or what a pupil wrote.
            self.log.exception("could not handle %s", [entry[:2] for entry in entries])
            self.answer()  # the browser must not wait

    @property
    def unanswered(self) -> bool:
        """Whether the browser does not know yet that it was heard."""
        return self.seen != self._confirmation()

    def answer(self, **traits: Any) -> None:
        """Send these traits and up to where the browser was heard, in one message, from any thread."""
        with self.together():
            for name, value in traits.items():
                setattr(self, name, value)
            self.seen = self._confirmation()

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is answered within goes in one message."""
        with self._talking, self.hold_sync():
            yield

    def _confirmation(self) -> dict[str, int]:
        with self._talking:
            last = self._handled | getattr(self._handling, "last", {})
        return dict(list(last.items())[-PAGES:])


def _read_log(sent: Any) -> tuple[str, list[tuple[int, Entry]]]:
    """Whose log it is, and its entries with their numbers; what cannot be read is passed over."""
    by, log = (sent.get("by"), sent.get("log")) if isinstance(sent, dict) else (None, None)
    if not isinstance(by, str) or not isinstance(log, list):
        return "", []
    return by, list(_read_entries(log))


def _read_entries(log: list[Any]) -> Iterator[tuple[int, Entry]]:
    for item in log:
        if isinstance(item, list) and len(item) > 2 and type(item[0]) is int:
            entry = _read_entry(*item[1:])
            if entry:
                yield item[0], entry


def _read_entry(about: Any, kind: Any, *values: Any) -> Entry | None:
    if isinstance(about, str) and isinstance(kind, str):
        return Entry(about, kind, values)
    return None


def _stay(_data: Any, subshell: str | None) -> str | None:
    return subshell
