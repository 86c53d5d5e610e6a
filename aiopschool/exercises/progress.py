"""What a pupil did so far, in one small JSON file beside the work.

Written after every change: to a new file that then takes the old one's place, so that a crash leaves either
the old or the new state. Read again before every write and only the own exercise replaced, under a lock, so
that two open notebooks do not destroy each other's answers. A file that cannot be read is kept aside.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ..texts import _

SCHEMA = 1
FILE = "mijn-antwoorden.json"
LOCK_SECONDS = 3


class ProgressError(OSError):
    """Progress cannot be kept; the message is a sentence for the pupil."""


class Progress:
    """The progress file. `notice` is a sentence for the pupil when something was wrong with it."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or Path(os.environ.get("AIOPSCHOOL_PROGRESS") or FILE).absolute()
        self.notice = ""

    def all(self) -> dict[str, dict[str, Any]]:
        """Per exercise id what is kept: seed, texts, tries, status, message, solved."""
        exercises = self._read().get("exercises")
        return {k: v for k, v in exercises.items() if isinstance(v, dict)} if isinstance(exercises, dict) else {}

    def of(self, id: str) -> dict[str, Any]:
        """What is kept of one exercise; empty when nothing."""
        return self.all().get(id, {})

    def keep(self, id: str, entry: dict[str, Any]) -> None:
        """Keep the state of one exercise. Raises `ProgressError` when the folder cannot be written."""
        with self._changing() as document:
            exercises = document.setdefault("exercises", {})
            exercises[id] = {**exercises.get(id, {}), **entry}

    def erase(self) -> None:
        """Forget all answers."""
        with self._changing() as document:
            document["exercises"] = {}

    @contextlib.contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self.path}.lock", timeout=LOCK_SECONDS):
                document = self._read()
                yield document
                document["schema"] = max(SCHEMA, document.get("schema", 0))
                self._write(document)
        except (OSError, Timeout) as error:
            raise ProgressError(
                _("Your answers cannot be saved here ({reason}). You can go on working.").format(
                    reason=getattr(error, "strerror", None) or type(error).__name__
                )
            ) from error

    def _read(self) -> dict[str, Any]:
        """The whole document; unknown fields of a newer version are kept."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except OSError:
            return {}
        except UnicodeDecodeError:
            return self._set_aside()
        try:
            document = json.loads(text)
        except ValueError:
            return self._set_aside()
        healthy = isinstance(document, dict) and isinstance(document.get("exercises", {}), dict)
        return document if healthy and isinstance(document.get("schema", 0), int) else self._set_aside()

    def _set_aside(self) -> dict[str, Any]:
        """Rename a damaged file; its content may still be of use to somebody."""
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"{self.path.stem}-beschadigd-{stamp}.json")
        with contextlib.suppress(OSError):
            self.path.rename(aside)
            message = _("The file with your answers was damaged. It is kept as {name}. You start with an empty one.")
            self.notice = message.format(name=aside.name)
        return {}

    def _write(self, document: dict[str, Any]) -> None:
        handle, name = tempfile.mkstemp(prefix=f"{self.path.stem}-", suffix=".tmp", dir=self.path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
