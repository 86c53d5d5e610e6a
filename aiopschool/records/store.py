"""What a pupil did so far, in one small JSON file beside the work.

Written after every change (see `KeptFile`). Only the own exercise is changed in what stands there at that
moment, so that two open notebooks do not destroy each other's answers.
"""

from __future__ import annotations

import contextlib
import os
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from ..texts import _
from . import beside, documents, keeping
from .document import DamagedError, parse_saved, written
from .file import START, KeptFile, ProgressError, in_every_folder
from .record import Record
from .telling import LOCK, listen, tell

__all__ = ["FILE", "LOCK", "Progress", "ProgressError", "listen", "opened", "tell"]
FILE = "mijn-antwoorden.json"
_unsaved: dict[Path, dict[str, Any]] = defaultdict(dict)  # where writing failed: kept in this kernel


class Progress(KeptFile):
    """The progress file. `notice` is a sentence for the pupil when something was wrong with it."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(START / (path or os.environ.get("AIOPSCHOOL_PROGRESS") or FILE), _in_page)

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
            with self._changing() as document:
                exercises = document.setdefault("exercises", {})
                exercises.update(unsaved)
                entry = exercises.get(id)
                record = Record.read(entry)
                change(record)
                exercises.pop(id, None)  # what was done last stands last
                exercises[id] = record.write()
        except ProgressError:
            record = Record.read(entry)
            change(record)
            unsaved[id] = record.write()
            raise
        unsaved.clear()
        return record

    def put(self, notes: dict[str, Any]) -> None:
        """Put something else beside the answers, by name (see `notes.py`). Raises `ProgressError`."""
        with self._changing() as document:
            document.update(notes)

    def erase(self) -> None:
        """Forget all answers, and the work on lessons that stands beside them."""
        _unsaved[self.path].clear()
        with self._changing() as document:
            document.clear()
            document["exercises"] = {}
        beside.erase(self.path, START)

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
        with self._changing() as document:
            if replace:
                document.clear()
                document.update(loaded)
            else:
                beside.add(document, loaded)

    def _tidied(self) -> dict[str, Any]:
        """The document after a damaged file was set aside and copies were added, where that can be."""
        document: dict[str, Any] = {}
        try:
            with self._changing() as document:
                pass
        except ProgressError:
            with contextlib.suppress(DamagedError, OSError):
                return document or self._read()
        return document

    def _unreadable(self) -> str:
        return _("Your answers cannot be saved here ({reason}). You can go on working.")

    def _replaced(self) -> str:
        return _("The file with your answers was damaged. It is kept as {name}. You start with an empty one.")

    def _add_copies(self, document: dict[str, Any]) -> list[Path]:
        """Add what stands in copies that a synchronising folder made; returns those files."""
        found = list(beside.copies(self.path))
        for _file, other in found:
            beside.add(document, other)
        if found:
            self.notice = _("Answers that you gave on another device were added to yours.")
        return [file for file, _other in found]


def everywhere() -> list[Progress]:
    """All answers of this device: an edition for teachers keeps its own."""
    return [Progress(path) for path in in_every_folder(Progress().path)]


_in_page = keeping.begin(START / FILE, tell, beside.add) if keeping.POSSIBLE else None


async def opened() -> None:
    """In a page: when the answers and the documents that the browser kept are there."""
    for one in (_in_page, documents.IN_PAGE):
        if one:
            await one.open()
