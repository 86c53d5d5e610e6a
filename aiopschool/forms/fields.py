"""The kinds of fields of a form, as plain data: what is asked, how a value is kept, how it reads on paper.

A value is kept as it was typed, also when nobody can read it yet; `error` says so in a sentence. Empty is
`""` or `[]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from ..numbers import NumberError, format_number, parse_number
from ..texts import _
from .field import Field, Section

LONG = 20_000  # characters: more is pasted by accident


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """One line of text."""

    kind = "text"


@dataclass(frozen=True, kw_only=True)
class LongText(Field):
    """Text of several lines; the field begins with `lines` of them."""

    lines: int = 3
    kind = "long"

    def spec(self) -> dict[str, Any]:
        return {**super().spec(), "lines": self.lines}

    def clean(self, value: Any) -> str:
        return value[:LONG] if isinstance(value, str) else ""


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of some options: per key, which is what is kept, the text that a reader sees.

    `groups` puts keys together under a name; those in no group stand last. `replies` are what is said to who
    chose that key. `open` shows all options at once, however many there are.
    """

    options: Mapping[str, str]
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    replies: Mapping[str, str] = field(default_factory=dict)
    open: bool = False
    kind = "choice"

    def spec(self) -> dict[str, Any]:
        groups = [[name, list(keys)] for name, keys in self.groups.items()]
        options = [list(pair) for pair in self.options.items()]
        own = {"options": options, "groups": groups, "replies": dict(self.replies), "open": self.open}
        return {**super().spec(), **own}

    def shown(self, value: Any) -> str:
        return self.options.get(value, value)  # that of a newer version stays in sight


@dataclass(frozen=True, kw_only=True)
class YesNo(Choice):
    """Yes, no, or not answered yet: `"yes"`, `"no"` or `""`."""

    options: Mapping[str, str] = None  # type: ignore[assignment]  # in the language that is spoken

    def __post_init__(self) -> None:
        if self.options is None:
            object.__setattr__(self, "options", {"yes": _("yes"), "no": _("no")})


@dataclass(frozen=True, kw_only=True)
class Choices(Choice):
    """Any of some options: a list of keys, in the order of the options."""

    kind = "choices"

    @property
    def empty(self) -> list[str]:
        return []

    def clean(self, value: Any) -> list[str]:
        chosen = [key for key in value if isinstance(key, str)] if isinstance(value, list) else []
        return [key for key in self.options if key in chosen] + [
            key for key in dict.fromkeys(chosen) if key not in self.options
        ]

    def shown(self, value: Any) -> str:
        return ", ".join(self.options.get(key, key) for key in value)


@dataclass(frozen=True, kw_only=True)
class Date(Field):
    """A day, kept as `2027-09-01`; `read` gives the `date`, or None."""

    kind = "date"

    def read(self, value: str) -> date | None:
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            return None

    def error(self, value: Any) -> str:
        return _("This is no date. Write day, month and year.") if value and not self.read(value) else ""

    def shown(self, value: Any) -> str:
        day = self.read(value)
        return f"{day:%d/%m/%Y}" if day else str(value)


@dataclass(frozen=True, kw_only=True)
class NumberField(Field):
    """A number, kept as it was typed; `read` gives the number, or None. Low and high belong to it."""

    low: int | None = None
    high: int | None = None
    whole: bool = False
    unit: str = ""
    kind = "number"

    def spec(self) -> dict[str, Any]:
        return {**super().spec(), "unit": self.unit}

    def read(self, value: str) -> Fraction | None:
        return parse_number(value) if value and not self.error(value) else None

    def error(self, value: Any) -> str:
        if not value:
            return ""
        try:
            number = parse_number(value)
        except NumberError as error:
            return str(error)
        if self.whole and number != int(number):
            return _("Write a whole number.")
        if self.low is not None and number < self.low:
            return _("Write a number from {low} on.").format(low=format_number(self.low))
        if self.high is not None and number > self.high:
            return _("Write a number up to {high}.").format(high=format_number(self.high))
        return ""

    def shown(self, value: Any) -> str:
        return f"{value} {self.unit}".strip() if value else ""


@dataclass(frozen=True, kw_only=True)
class Entries(Field):
    """A list that grows: each entry has the same fields, and an `id` of its own.

    `one` names an entry ("tool"), `title` is the field whose text stands on a closed entry. `fixed` lists
    cannot grow.
    """

    fields: Sequence[Field]
    one: str
    title: str = ""
    fixed: bool = False
    kind = "entries"

    @property
    def empty(self) -> list[dict[str, Any]]:
        return []

    def spec(self) -> dict[str, Any]:
        own = {"fields": [one.spec() for one in self.fields], "one": self.one, "fixed": self.fixed}
        return {**super().spec(), **own, "title": self.title or self.fields[0].name}

    def clean(self, value: Any) -> list[dict[str, Any]]:
        entries = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
        made: dict[str, dict[str, Any]] = {}
        for n, entry in enumerate(entries):
            id = re.sub(r"[^\w-]", "", str(entry.get("id", ""))) or f"{n + 1}"  # a part of a path
            made.setdefault(id, {**entry, "id": id, **clean(self.fields, entry)})
        return list(made.values())

    def title_of(self, entry: Mapping[str, Any]) -> str:
        """What stands on a closed entry."""
        own = next((one for one in self.fields if one.name == self.title), self.fields[0])
        return own.shown(entry.get(own.name, own.empty))


def fields_in(fields: Sequence[Field | Section]) -> list[Field]:
    """Those that have a value."""
    return [one for one in fields if isinstance(one, Field)]


def clean(fields: Sequence[Field | Section], values: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every field, whatever the file or the page said."""
    return {one.name: one.clean(values.get(one.name, one.empty)) for one in fields_in(fields)}


def applies(one: Field, values: Mapping[str, Any]) -> bool:
    """Whether a field shows beside these values (see `Field.when`)."""
    for name, wanted in one.when.items():
        value = values.get(name, "")
        if not set(wanted) & set(value if isinstance(value, list) else [value]):
            return False
    return True
