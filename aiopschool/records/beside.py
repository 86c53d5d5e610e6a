"""The files that stand beside the answers of a pupil: copies made by others, and what we left ourselves.

A folder that is synchronised (OneDrive, Dropbox, Google Drive, Nextcloud, Syncthing) gets a copy beside the
file when a pupil worked on two devices. What is in it is added to the answers, and the copy gets a name
under which nobody reads it again: what could not be added is not lost. A file that the pupil saved says so
inside, and is never taken for such a copy; one that cannot be read, or looks like a backup of the pupil's
own, is left alone.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from ..files import WORK
from .record import Record

SAVED = "saved"  # in a file that the pupil saved: when
DAMAGED, MERGED = "beschadigd", "samengevoegd"  # in the names of files that were set aside
MAX_BYTES = 20_000_000
_COPY = re.compile(
    r"""
    [ ]\((?:\d{1,3}|[^()]*(?i:conflict)[^()]*)\)  # Google Drive, Dropbox, Nextcloud
    | \.sync-conflict-\d{8}-\d{6}-\w+            # Syncthing
    | -(?=.*[A-Z])[A-Za-z0-9-]{1,20}              # OneDrive: the name of a computer
    """,
    re.VERBOSE,
)


def copies(path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The copies of a file with answers that can be read, with what stands in them."""
    with contextlib.suppress(OSError):
        for file in sorted(path.parent.glob(f"{path.stem}*{path.suffix}")):
            if _COPY.fullmatch(file.stem.removeprefix(path.stem)):
                document = _read(file)
                if _is_copy(document):
                    yield file, document


def _read(file: Path) -> Any:
    """What stands in a file; None when it is damaged, or too big to be one of ours."""
    try:
        return json.loads(file.read_bytes()) if file.stat().st_size <= MAX_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None


def _is_copy(document: Any) -> bool:
    ours = isinstance(document, dict) and isinstance(document.get("schema"), int)
    return ours and isinstance(document.get("exercises"), dict) and SAVED not in document


def add(document: dict[str, Any], other: dict[str, Any]) -> None:
    """Add the answers of another document, and its notes; where both have one, the own goes first."""
    exercises = document.setdefault("exercises", {})
    for id, entry in other.get("exercises", {}).items():
        record = Record.read(exercises.get(id))
        record.merge(Record.read(entry))
        exercises[id] = record.write()
    for name in other.keys() - {"exercises", "schema", SAVED}:
        own, theirs = document.get(name), other[name]
        both = isinstance(own, dict) and isinstance(theirs, dict)
        document[name] = theirs | own if both else theirs if own is None else own


def aside(path: Path, why: str) -> Path:
    """A free name beside a file for what is set aside."""
    return path.with_name(f"{path.stem}-{why}-{datetime.now():%Y%m%d-%H%M%S-%f}{path.suffix}")


def erase(path: Path, folder: Path) -> None:
    """Remove what else there is of a pupil: files beside the answers, and the work beside the notebooks."""
    files = [file for file, _document in copies(path)]
    for why in (DAMAGED, MERGED):
        files += path.parent.glob(f"{path.stem}-{why}-*{path.suffix}")
    files += [path.with_name(f"{path.name}.new")]
    for file in [*files, *_work(folder / WORK)]:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
    for empty in (folder / WORK / ".ipynb_checkpoints", folder / WORK):
        with contextlib.suppress(OSError):  # not there, or with files of others
            empty.rmdir()


def _work(folder: Path) -> Iterator[Path]:
    """The notebooks that hold a pupil's work on a lesson, with those that Jupyter or we set aside."""
    for file in folder.glob("**/*.ipynb"):
        document = _read(file)
        metadata = document.get("metadata", {}) if isinstance(document, dict) else {}
        facts = metadata.get("aiopschool") if isinstance(metadata, dict) else None
        if f"-{DAMAGED}-" in file.name or (isinstance(facts, dict) and "work" in facts):
            yield file
