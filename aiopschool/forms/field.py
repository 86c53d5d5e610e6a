"""What every field of a form has, and the headings between fields."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

SHORT = 300  # characters: more is pasted by accident


@dataclass(frozen=True, kw_only=True)
class Field:
    """What every field has: a name in the values, a label, and a sentence of help below it.

    `when` shows it only while another field beside it has one of these values:
    `{"kind": ("tutor", "chat")}`. What was filled in stays when it hides.
    """

    name: str
    label: str
    help: str = ""
    when: Mapping[str, Collection[str]] = field(default_factory=dict)

    kind = ""

    @property
    def empty(self) -> Any:
        """The value of a field that nobody filled in."""
        return ""

    def spec(self) -> dict[str, Any]:
        """What the browser needs to draw it."""
        when = {name: list(values) for name, values in self.when.items()}
        return {"kind": self.kind, "name": self.name, "label": self.label, "help": self.help, "when": when}

    def clean(self, value: Any) -> Any:
        """A value of a file or a page as it is kept; `empty` for what cannot be one."""
        return value[:SHORT] if isinstance(value, str) else self.empty

    def error(self, value: Any) -> str:
        """Why a value cannot be used yet; empty when it can."""
        return ""

    def shown(self, value: Any) -> str:
        """A value as a reader of a table or of paper sees it."""
        return str(value)


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with some text, for the fields up to the next one. A `folded` one opens by a click."""

    title: str
    text: str = ""
    folded: bool = False

    def spec(self) -> dict[str, Any]:
        return {"kind": "section", "title": self.title, "text": self.text, "folded": self.folded}
