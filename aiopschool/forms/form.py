"""A form: its fields, what a page may change in its values, and the file that somebody saves."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..records.document import DamagedError
from ..records.foreign import named
from ..texts import _
from . import fields as kinds
from .fields import Entries, Field, Section
from .report import Report, standard

FORMAT = "aiopschool-document"
SCHEMA = 1
MOST = 400  # entries in a list
Values = dict[str, Any]


class FormError(DamagedError):
    """A file that is not one of this form; the message is a sentence for the reader."""


@dataclass(frozen=True, kw_only=True)
class Form:
    """What is asked, under a `name` that never changes once somebody used it.

    When the meaning of values changes, `version` goes up, and `upgrade(values, version)` turns the values of
    an older version into those of this one. `examples` are values that a reader may put in; `report` makes
    the paper of it.
    """

    name: str
    title: str
    fields: Sequence[Field | Section]
    version: int = 1
    upgrade: Callable[[Values, int], Values] | None = None
    examples: Mapping[str, Any] = field(default_factory=dict)
    report: Callable[[Form, Values], Report] | None = None

    def clean(self, values: Mapping[str, Any]) -> Values:
        """All values, whatever a file or a page said; what we do not know stays as it is."""
        return {**values, **kinds.clean(self.fields, values)}

    def read(self, entry: Mapping[str, Any]) -> Values:
        """The values of what is kept (`{"version": 1, "values": {…}}`), of whatever version."""
        values = entry.get("values")
        values = dict(values) if isinstance(values, dict) else {}
        version = entry.get("version")
        if self.upgrade and values and isinstance(version, int) and version < self.version:
            values = self.upgrade(values, version)
        return self.clean(values)

    def entries_of(self, name: str) -> Entries | None:
        """The list with this name."""
        return next((one for one in self.fields if isinstance(one, Entries) and one.name == name), None)

    def filled(self, values: Mapping[str, Any]) -> bool:
        """Whether somebody filled in anything."""
        return any(values.get(one.name, one.empty) not in ("", []) for one in kinds.fields_in(self.fields))

    def errors(self, values: Mapping[str, Any]) -> dict[str, str]:
        """Per path (`name` or `list/id/name`) why its value cannot be used yet."""
        found = {}
        for one in kinds.fields_in(self.fields):
            value = values.get(one.name, one.empty)
            if isinstance(one, Entries):
                for entry in value:
                    for inner in one.fields:
                        found[f"{one.name}/{entry['id']}/{inner.name}"] = inner.error(
                            entry.get(inner.name, "")
                        )
            else:
                found[one.name] = one.error(value)
        return {path: text for path, text in found.items() if text}

    def saved(self, values: Values) -> str:
        """The text of a file that can be loaded again."""
        made = f"{datetime.now():%Y-%m-%d %H:%M}"
        whole = {"format": FORMAT, "schema": SCHEMA, "form": self.name, "version": self.version}
        return json.dumps({**whole, "made": made, "values": values}, ensure_ascii=False, indent=1)

    def load(self, text: str) -> Values:
        """The values in a file of this form. Raises `FormError`, which says what the file is instead."""
        try:
            document = json.loads(text.removeprefix("\ufeff"))
        except (ValueError, RecursionError):
            document = None
        ours = isinstance(document, dict) and document.get("format") == FORMAT
        if not ours or not isinstance(document.get("values"), dict):
            raise FormError(_refusal(named(text) or _("This file cannot be loaded.")))
        if document.get("form") != self.name:
            raise FormError(_refusal(_("This is a file of another form.")))
        values = self.read(document)
        if not self.filled(values):
            raise FormError(f"{_('Nothing is filled in in this file.')} {_('Nothing has changed.')}")
        return values

    def paper(self, values: Values) -> Report:
        """What is printed."""
        return (self.report or standard)(self, values)


def _refusal(what: str) -> str:
    choose = _("Choose a file that you saved here with “Save as a file”.")
    return f"{what} {choose} {_('Nothing has changed.')}"


def apply(form: Form, values: Values, path: str, kind: str, value: Any) -> None:
    """Change values in place as a page asks; what makes no sense changes nothing.

    `set` has a path of a field (`name`, or `list/id/name`), `add` that of a list and the id of the new entry,
    `remove` and `move` that of an entry (`move` with -1 or 1), `put` that of a list, with a whole entry and
    its place.
    """
    name, _slash, rest = path.partition("/")
    entries = form.entries_of(name)
    if entries is None:
        _set(form.fields, values, path if kind == "set" else "", value)
        return
    if entries.fixed and kind != "set":
        return
    listed = values.setdefault(name, [])
    id, _slash, inner = rest.partition("/")
    at = next((n for n, entry in enumerate(listed) if entry["id"] == id), None)
    if kind == "add" and isinstance(value, str):
        _put(entries, listed, {"id": value}, len(listed))
    elif kind == "put" and isinstance(value, list) and len(value) == 2 and isinstance(value[0], dict):
        _put(entries, listed, value[0], value[1])
    elif at is None:
        return
    elif kind == "set":
        _set(entries.fields, listed[at], inner, value)
    elif kind == "remove":
        del listed[at]
    elif kind == "move" and value in (-1, 1) and 0 <= at + value < len(listed):
        listed[at], listed[at + value] = listed[at + value], listed[at]


def _set(fields: Sequence[Field | Section], values: Values, name: str, value: Any) -> None:
    for one in kinds.fields_in(fields):
        if one.name == name and not isinstance(one, Entries):
            values[name] = one.clean(value)


def _put(entries: Entries, listed: list[Values], entry: Values, at: Any) -> None:
    made = entries.clean([entry])
    known = {other["id"] for other in listed}
    if made and made[0]["id"] not in known and len(listed) < MOST:
        listed.insert(at if isinstance(at, int) and at >= 0 else len(listed), made[0])


def add_examples(form: Form, values: Values) -> None:
    """Put the examples of a form in values, where nothing stands yet. Twice is once."""
    for one in kinds.fields_in(form.fields):
        example = form.examples.get(one.name)
        if isinstance(one, Entries):
            for n, entry in enumerate(example or ()):
                _put(one, values.setdefault(one.name, []), {**entry, "id": f"example-{n + 1}"}, None)
        elif example and not values.get(one.name):
            values[one.name] = one.clean(example)
