"""The document in a file with answers: reading it, from the own file or from one that the pupil chose."""

from __future__ import annotations

import json
from typing import Any

from ..texts import _
from .foreign import is_ours, named
from .record import Record

SCHEMA = 2


class DamagedError(ValueError):
    """This is not a file with answers; the message is a sentence for the pupil."""


def parse(content: bytes | str) -> dict[str, Any]:
    """The document in the own file, whatever its version. Raises `DamagedError`."""
    try:
        document = json.loads(content if isinstance(content, str) else content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        document = None
    healthy = isinstance(document, dict) and isinstance(document.get("exercises", {}), dict)
    if not healthy or not isinstance(document.get("schema", 0), int):
        raise DamagedError(_("This file cannot be loaded."))
    return document


def written(document: dict[str, Any]) -> str:
    """The text of a document; a newer version keeps its own number."""
    number = max(SCHEMA, document.get("schema", 0))
    return json.dumps({**document, "schema": number}, ensure_ascii=False, indent=1)


def parse_saved(text: str) -> dict[str, Any]:
    """The document in a file that the pupil chose to load.

    Raises `DamagedError` when it was not made by “Save as a file”, and when there is nothing in it: who loads
    it would lose answers and win none.
    """
    try:
        document = parse(text.removeprefix("\ufeff"))
    except DamagedError:
        document = {}
    nothing = _("Nothing has changed.")
    if not is_ours(document):
        what = named(text) or _("This file cannot be loaded.")
        choose = _("Choose a file that you made with “Save as a file”.")
        raise DamagedError(f"{what} {choose} {nothing}")
    if not _holds_something(document):
        raise DamagedError(f"{_('There are no answers in this file.')} {nothing}")
    return document


def _holds_something(document: dict[str, Any]) -> bool:
    """Whether a pupil did something: an answer, or what a newer version keeps.

    The predictions that explorers once kept beside the answers are read by nothing any more.
    """
    kept = {key: value for key, value in document.items() if isinstance(value, dict)}
    kept.pop("predictions", None)
    answers = map(Record.read, kept.pop("exercises").values())
    return any(kept.values()) or any(record.started for record in answers)
