"""What a pupil did so far, in one small JSON file beside the work.

Written after every change: to a new file that then takes the old one's place, so that a crash leaves either
the old or the new state. Read again before every write and only the own exercise changed, under a lock, so
that two open notebooks do not destroy each other's answers. A file that cannot be read is kept aside.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
import weakref
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from ..files import WORK
from ..texts import _
from . import beside, keeping
from .document import DamagedError, parse, parse_saved, written
from .lock import locked
from .record import Record

FILE = "mijn-antwoorden.json"
MAX_BYTES = 5_000_000
LOCK = (
    threading.RLock()
)  # of all cards and overviews in this kernel: they change each other, from several threads
PAUSES = (0.02, 0.05, 0.1, 0.2, 0)  # seconds: on Windows a file that somebody reads cannot be replaced
_here = Path.cwd()  # a cell that changes the working folder later does not move the answers
_START = _here.parent if _here.name == WORK else _here  # saved work has the answers of its lesson
if keeping.POSSIBLE:
    _START = keeping.MEMORY
_unsaved: dict[Path, dict[str, Any]] = defaultdict(dict)  # where writing failed: kept in this kernel


class ProgressError(OSError):
    """Progress cannot be kept; the message is a sentence for the pupil."""


class Progress:
    """The progress file. `notice` is a sentence for the pupil when something was wrong with it."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = _START / (path or os.environ.get("AIOPSCHOOL_PROGRESS") or FILE)
        self.notice = ""

    def all(self) -> dict[str, Record]:
        """Per exercise id what is kept of it."""
        entries = self.document().get("exercises", {}) | _unsaved[self.path]
        return {id: Record.read(entry) for id, entry in entries.items()}

    def document(self) -> dict[str, Any]:
        """All that stands in the file, with what stands in copies of it; empty when it cannot be read."""
        try:
            return self._tidied() if any(beside.copies(self.path)) else self._read()
        except DamagedError:
            return self._tidied()
        except OSError as error:
            self.notice = _("Your earlier answers cannot be read ({reason}).").format(reason=error.strerror)
            return {}

    def of(self, id: str) -> Record:
        """What is kept of one exercise; empty when nothing."""
        return self.all().get(id, Record())

    def change(self, id: str, change: Callable[[Record], object]) -> Record:
        """Change what is kept of one exercise, from what stands in the file at this moment.

        Raises `ProgressError` when the folder cannot be written; then it is kept until the kernel stops.
        """
        unsaved = _unsaved[self.path]
        entry = unsaved.get(id)
        try:
            with self.changing() as document:
                exercises = document.setdefault("exercises", {})
                exercises.update(unsaved)
                entry = exercises.get(id)
                record = Record.read(entry)
                change(record)
                exercises[id] = record.write()
        except ProgressError:
            record = Record.read(entry)
            change(record)
            unsaved[id] = record.write()
            raise
        unsaved.clear()
        return record

    def erase(self) -> None:
        """Forget all answers, and the work on lessons that stands beside them."""
        _unsaved[self.path].clear()
        with self.changing() as document:
            document.clear()
            document["exercises"] = {}
        beside.erase(self.path, _START)

    def text(self) -> str:
        """The whole file, to be saved elsewhere; it says so, because it may be saved beside the own one."""
        entries = {id: record.write() for id, record in self.all().items()}
        own = {"exercises": entries, beside.SAVED: f"{datetime.now():%Y-%m-%d %H:%M}"}
        with contextlib.suppress(OSError, DamagedError):
            return written(self._read() | own)
        return written(own)

    def load(self, text: str, *, replace: bool) -> None:
        """Take over the answers of a saved file: instead of the own ones, or added to them.

        Raises `DamagedError` when it is no such file; then nothing has changed.
        """
        loaded = parse_saved(text)
        loaded.pop(beside.SAVED, None)
        with self.changing() as document:
            if replace:
                document.clear()
                document.update(loaded)
            else:
                beside.add(document, loaded)

    def _tidied(self) -> dict[str, Any]:
        """The document after a damaged file was set aside and copies were added, where that can be."""
        document: dict[str, Any] = {}
        try:
            with self.changing() as document:
                pass
        except ProgressError:
            with contextlib.suppress(DamagedError, OSError):
                return document or self._read()
        return document

    @contextlib.contextmanager
    def changing(self) -> Iterator[dict[str, Any]]:
        """The document, to change within: under the lock, then written. Raises `ProgressError`."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.path):
                try:
                    document = self._read()
                except DamagedError:
                    document = self._set_aside()
                found = self._add_copies(document)
                yield document
                self._write(written(document))
                for copy in found:  # now that what is in it stands in the file
                    with contextlib.suppress(OSError):
                        copy.rename(beside.aside(self.path, beside.MERGED))
        except (OSError, NotImplementedError) as error:
            raise ProgressError(
                _("Your answers cannot be saved here ({reason}). You can go on working.").format(
                    reason=getattr(error, "strerror", None) or type(error).__name__
                )
            ) from error

    def _read(self) -> dict[str, Any]:
        """The whole document; unknown fields of a newer version are kept."""
        try:
            return parse(self.path.read_bytes())
        except FileNotFoundError:
            return {}

    def _add_copies(self, document: dict[str, Any]) -> list[Path]:
        """Add what stands in copies that a synchronising folder made; returns those files."""
        found = list(beside.copies(self.path))
        for _file, other in found:
            beside.add(document, other)
        if found:
            self.notice = _("Answers that you gave on another device were added to yours.")
        return [file for file, _other in found]

    def _set_aside(self) -> dict[str, Any]:
        """Rename a damaged file; its content may still be of use to somebody."""
        aside = beside.aside(self.path, beside.DAMAGED)
        self.path.rename(aside)
        message = _(
            "The file with your answers was damaged. It is kept as {name}. You start with an empty one."
        )
        self.notice = message.format(name=aside.name)
        return {}

    def _write(self, text: str) -> None:
        """Under the lock there is one writer, so one name for the new file is enough."""
        new = self.path.with_name(f"{self.path.name}.new")
        with new.open("wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        for pause in PAUSES:
            try:
                new.replace(self.path)
                break
            except PermissionError:
                if not pause:
                    raise
                time.sleep(pause)
        if _in_page and self.path == _in_page.file:
            _in_page.put(text)


Listener = Callable[[], Callable[[], None] | None]  # gives what is to be called, as long as it exists
_listeners: dict[str, deque[Listener]] = defaultdict(lambda: deque(maxlen=4))


def listen(topic: str, changed: Callable[[], None]) -> None:
    """Be told when other parts of this kernel change an exercise (its id) or anything at all (`""`).

    Only the last few listeners per topic, and none of a card that exists no more: a cell that runs again
    leaves one behind that nobody sees.
    """
    bound = hasattr(changed, "__func__")
    _listeners[topic].append(weakref.WeakMethod(changed) if bound else lambda: changed)


def tell(*topics: str, but: Callable[[], None] | None = None) -> None:
    """Tell the listeners of these topics, or all when none is named, except the one that changed it."""
    for topic in topics or list(_listeners):
        for listener in list(_listeners[topic]):
            changed = listener()
            if changed and changed != but:
                changed()


_in_page = keeping.begin(_START / FILE, tell) if keeping.POSSIBLE else None


async def opened() -> None:
    """In a page: when the answers that the browser kept are there."""
    if _in_page:
        await _in_page.open()
