"""A form to test with, and a reader who fills it in."""

from __future__ import annotations

import json
from typing import Any

from aiopschool.forms import (
    Choice,
    Choices,
    Date,
    Entries,
    Form,
    FormTool,
    LongText,
    NumberField,
    Section,
    Text,
    YesNo,
)

from ..reader import Page

FIELDS = (
    Text(name="school", label="School"),
    YesNo(name="ready", label="Klaar?"),
    LongText(name="why", label="Waarom niet?", when={"ready": ("no",)}),
    Section(title="Toestellen"),
    Entries(
        name="devices",
        label="Toestellen",
        one="toestel",
        title="name",
        fields=(
            Text(name="name", label="Naam"),
            Choice(name="kind", label="Soort", options={"a": "tablet", "b": "laptop"}),
            Choices(name="data", label="Gegevens", options={"x": "punten", "y": "leeftijd"}),
            Date(name="day", label="Dag"),
            NumberField(name="count", label="Aantal", whole=True, low=0, unit="stuks"),
        ),
    ),
)
EXAMPLES = {"school": "Verzonnen school", "devices": [{"name": "Tablet (verzonnen)", "kind": "a"}]}


def form(**others: Any) -> Form:
    return Form(
        **{"name": "test", "title": "Onze toestellen", "fields": FIELDS, "examples": EXAMPLES} | others
    )


class Filler:
    """Does in a form what a page would send."""

    def __init__(self, tool: FormTool) -> None:
        self.tool, self.view, self.files = tool, Page(tool.view), Page(tool.files)
        self.got: list[dict[str, Any]] = []
        tool.files.send = lambda content, *_more: self.got.append(content)

    @property
    def values(self) -> dict[str, Any]:
        return self.tool.values

    @property
    def notice(self) -> str:
        return self.tool.view.shown["notice"]

    @property
    def names(self) -> list[str]:
        return [device["name"] for device in self.values["devices"]]

    def types(self, path: str, value: Any) -> None:
        self.view.does(path, "set", value)

    def adds(self, *names: str) -> None:
        for name in names:
            self.view.does("devices", "add", name.lower())
            self.types(f"devices/{name.lower()}/name", name)

    def clicks(self, button: str, text: str = "") -> str:
        """What is said, or asked, after a click on a button below the form."""
        self.files.confides("files", button, text, "request")
        return self.tool.files.shown["question"] or self.tool.files.shown["text"]

    def saves(self) -> str:
        self.clicks("save")
        return self.got[-1]["text"]


def saved(**values: Any) -> str:
    """A file of that form, as it may come from anywhere."""
    return json.dumps(
        {"format": "aiopschool-document", "schema": 1, "form": "test", "version": 1, "values": values}
    )
