"""A lesson as built, and the file beside it with what a pupil made of it: reading both, and its folder."""

from __future__ import annotations

import json
import os
import secrets
import time
from contextlib import suppress
from errno import EACCES
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from ..files import WORK
from ..texts import _, speaking
from .merging import KEY, Notebook

PAUSES = (0.02, 0.05, 0.1, 0.2)  # seconds


class Lesson(NamedTuple):
    """A lesson as built: its path for the contents manager, and its file."""

    path: str
    file: Path

    @property
    def work(self) -> str:
        """The path of the pupil's work."""
        folder, _slash, name = self.path.rpartition("/")
        return "/".join(filter(None, (folder, WORK, name)))

    @property
    def work_file(self) -> Path:
        """The file of the pupil's work."""
        return self.file.parent / WORK / self.file.name


def read(file: Path) -> Notebook | None:
    """A notebook as plain data; None when there is none, or when it is damaged."""
    import nbformat

    try:
        return plain(nbformat.read(file, as_version=4))
    except Exception:  # not there, no right to read, no notebook: nbformat has its own errors for each
        return None


def read_steadily(file: Path) -> Notebook | None:
    """A notebook that another page may be writing at this moment: half a file is read again."""
    for pause in PAUSES:
        found = read(file)
        if found is not None or not file.exists():
            return found
        time.sleep(pause)
    return read(file)


def plain(notebook: Any) -> Notebook:
    """A copy as plain data, each source as one text."""
    copy = json.loads(json.dumps(notebook))
    for cell in copy["cells"]:
        cell["source"] = "".join(cell["source"])
    return copy


def built_path(notebook: Notebook) -> tuple[str, ...]:
    """Where the build put this lesson: its folders, from that of its language on, and its name."""
    facts = notebook.get("metadata", {}).get(KEY)
    path = facts.get("path") if isinstance(facts, dict) else None
    return PurePosixPath(path).parts if isinstance(path, str) else ()


def set_aside(file: Path) -> None:
    """Work that cannot be read may still be of use to somebody."""
    with suppress(OSError):
        file.replace(file.with_name(f"{file.stem}-beschadigd-{secrets.token_hex(3)}.ipynb"))


def make_folder(lesson: Lesson, lang: Any) -> None:
    """Make the folder for the work. Raises `HTTPError` with a sentence for the pupil."""
    from tornado.web import HTTPError

    folder = lesson.work_file.parent
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        problem = error
    else:
        problem = None if os.access(folder, os.W_OK) else PermissionError(EACCES, os.strerror(EACCES))
    if problem:
        with speaking(lang if isinstance(lang, str) else "nl"):
            text = _("Your work cannot be saved here ({reason}). You can go on working.")
        raise HTTPError(403, text.format(reason=problem.strerror)) from problem
