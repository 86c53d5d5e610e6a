"""A JSON file of this device that loses nothing.

Written to a new file that then takes the old one's place, so that a crash leaves either the old or the new
state. Read again before every write, under a lock, so that two open notebooks do not destroy each other's
work. A file that cannot be read is kept aside. In a page the browser keeps it (see `keeping`).
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..files import DESK, TEACHER, TEAM, WORK
from . import beside, keeping
from .document import DamagedError, parse, written
from .lock import locked

PAUSES = (0.02, 0.05, 0.1, 0.2, 0)  # seconds: on Windows a file that somebody reads cannot be replaced
_here = Path.cwd()  # a cell that changes the working folder later does not move the files
START = _here.parent if _here.name == WORK else _here  # saved work has the answers of its lesson
if keeping.POSSIBLE:
    START = keeping.MEMORY


def in_every_folder(own: Path) -> list[Path]:
    """The own file, and those with its name in the other folders of this device with pages of the course."""
    here = own.parent
    top = here.parent if here.name in (TEACHER, DESK, TEAM) else here
    folders = (top, *(top / name for name in (TEACHER, DESK, TEAM)))
    files = (folder / own.name for folder in folders if folder != here)
    return [own, *(file for file in files if file.exists())]


class ProgressError(OSError):
    """What was done cannot be kept; the message is a sentence for the reader."""


class KeptFile:
    """One file. `notice` is a sentence for the reader when something was wrong with it.

    A subclass says what it tells then, with a place `{reason}` in `_unreadable` and `{name}` in `_replaced`.
    """

    def __init__(self, path: Path, in_page: keeping.Keeping | None) -> None:
        self.path, self._kept_in_page = path, in_page
        self.notice = ""

    def _unreadable(self) -> str:
        raise NotImplementedError

    def _replaced(self) -> str:
        raise NotImplementedError

    def _add_copies(self, document: dict[str, Any]) -> list[Path]:
        """Take over what others put beside the file; returns the files that are no longer needed."""
        return []

    @contextlib.contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        """The document as it stands there now; what is changed in it is written. Raises `ProgressError`."""
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
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise ProgressError(self._unreadable().format(reason=reason)) from error

    def _read(self) -> dict[str, Any]:
        """The whole document; unknown fields of a newer version are kept."""
        try:
            return parse(self.path.read_bytes())
        except FileNotFoundError:
            return {}

    def _set_aside(self) -> dict[str, Any]:
        """Rename a damaged file; its content may still be of use to somebody."""
        aside = beside.aside(self.path, beside.DAMAGED)
        self.path.rename(aside)
        self.notice = self._replaced().format(name=aside.name)
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
        if self._kept_in_page and self.path == self._kept_in_page.file:
            self._kept_in_page.put(text)
