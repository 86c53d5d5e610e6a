"""What a person filled in in forms: one small JSON file beside the work, per form its version and values."""

from __future__ import annotations

import contextlib
import copy
import os
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..texts import _
from . import beside, keeping
from .document import DamagedError
from .file import START, KeptFile, ProgressError, in_every_folder
from .telling import tell

FILE = "mijn-documenten.json"
_unsaved: dict[Path, dict[str, Any]] = defaultdict(dict)  # where writing failed: kept in this kernel


def topic(name: str) -> str:
    """What `listen` takes to hear of changes in the document of one form."""
    return f"document {name}"


class Documents(KeptFile):
    """The documents in one file, by the name of their form: `{"version": 1, "title": "…", "values": {…}}`."""

    def __init__(self, path: Path | None = None) -> None:
        answers = os.environ.get("AIOPSCHOOL_PROGRESS")  # who puts these elsewhere puts documents there too
        super().__init__(START / (path or (Path(answers).with_name(FILE) if answers else FILE)), IN_PAGE)

    def of(self, name: str) -> dict[str, Any]:
        """The document of one form; empty when there is none."""
        if name in _unsaved[self.path]:
            return copy.deepcopy(_unsaved[self.path][name])
        try:
            return _entry(self._read(), name)
        except DamagedError:
            return self._begin_again(name)
        except OSError as error:
            text = _("What you filled in before cannot be read ({reason}).")
            self.notice = text.format(reason=error.strerror)
            return {}

    def change(self, name: str, change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """Change one document, from what stands in the file at this moment; returns it.

        Raises `ProgressError` when the folder cannot be written; then it is kept until the kernel stops.
        """
        unsaved = _unsaved[self.path]
        before = self.of(name) if name in unsaved else None
        try:
            with self._changing() as document:
                entry = _entry(document, name) if before is None else copy.deepcopy(before)
                change(entry)
                document["documents"] = {**_all(document), name: entry}
        except ProgressError:
            entry = self.of(name) if before is None else before
            change(entry)
            unsaved[name] = entry
            raise
        unsaved.pop(name, None)
        return copy.deepcopy(entry)

    def titles(self) -> list[str]:
        """What the forms are called of which something is kept."""
        kept: dict[str, Any] = {}
        with contextlib.suppress(DamagedError, OSError):
            kept = _all(self._read())
        names = [*kept, *(_unsaved[self.path].keys() - kept.keys())]
        return [self.of(name).get("title") or name for name in names]

    def erase(self, *names: str) -> None:
        """Forget the documents of these forms; of all, when none is named."""
        unsaved = _unsaved[self.path]
        for name in names or list(unsaved):
            unsaved.pop(name, None)
        with self._changing() as document:
            left = {key: value for key, value in _all(document).items() if names and key not in names}
            document["documents"] = left
        if not left:  # then nothing of a person stays, also not in what was set aside
            for file in self.path.parent.glob(f"{self.path.stem}-{beside.DAMAGED}-*{self.path.suffix}"):
                with contextlib.suppress(OSError):
                    file.unlink()

    def _begin_again(self, name: str) -> dict[str, Any]:
        try:
            with self._changing() as document:
                return _entry(document, name)
        except ProgressError as error:
            self.notice = str(error)
            return {}

    def _unreadable(self) -> str:
        return _("What you fill in cannot be saved here ({reason}). Use “Save as a file” before you stop.")

    def _replaced(self) -> str:
        return _(
            "The file with what you filled in was damaged. It is kept as {name}. You start with an empty one."
        )


def everywhere() -> list[Documents]:
    """All documents of this device."""
    return [Documents(path) for path in in_every_folder(Documents().path)]


def _all(document: dict[str, Any]) -> dict[str, Any]:
    found = document.get("documents")
    return found if isinstance(found, dict) else {}


def _entry(document: dict[str, Any], name: str) -> dict[str, Any]:
    entry = _all(document).get(name)
    return copy.deepcopy(entry) if isinstance(entry, dict) else {}


def _add(own: dict[str, Any], kept: dict[str, Any]) -> None:
    """In a page: what was typed before the store of the browser opened goes first."""
    mine = _all(own)
    for name in _all(kept):
        theirs, typed = _entry(kept, name), _entry(own, name)
        values = {**_values(theirs), **{key: value for key, value in _values(typed).items() if value}}
        mine[name] = {**theirs, **typed, "values": values}
    own["documents"] = mine


def _values(entry: dict[str, Any]) -> dict[str, Any]:
    values = entry.get("values")
    return values if isinstance(values, dict) else {}


IN_PAGE = keeping.begin(START / FILE, tell, _add, "documents") if keeping.POSSIBLE else None
