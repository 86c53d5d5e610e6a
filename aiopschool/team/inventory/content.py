"""What the inventory asks about: families and types of systems, kinds of data, silent functions, examples.

The long Dutch texts stand in files, `data/ethiek.json` and `inventory.json`: they are content, not interface.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ...guidelines import cards
from ...texts import _

FILE = Path(__file__).with_name("inventory.json")
KINDS = ("results", "traits", "tracking")  # of data, in the order of the cards
GENERAL, UNSURE = "general", "unsure"  # instead of one of the types


@cache
def _own() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def families() -> list[str]:
    """The four families."""
    return [family["naam"] for family in cards()["families"]]


def types() -> dict[str, str]:
    """The thirteen types, by family and number: `"1-1"` is the first of the first family.

    >>> len(types()), types()["3-4"]
    (13, 'zoeker van lesmateriaal')
    """
    return {
        f"{f}-{n}": system["naam"]
        for f, family in enumerate(cards()["families"], start=1)
        for n, system in enumerate(family["systemen"], start=1)
    }


def types_by_family() -> dict[str, list[str]]:
    """The keys of the types, by the name of their family."""
    keys = list(types())
    return {name: [key for key in keys if key.startswith(f"{n}-")] for n, name in enumerate(families(), 1)}


def all_types() -> dict[str, str]:
    """What a tool can be: a type, something for everything, or not clear yet."""
    more = {GENERAL: _("a tool for everything (chatbot, translator, search)"), UNSURE: _("we do not know")}
    return {**types(), **more}


def family_of(type: str) -> str:
    """The family of a type; empty for a tool that has none.

    >>> family_of("2-3"), family_of("general")
    ('leerlingen ondersteunen', '')
    """
    number = type.partition("-")[0]
    return families()[int(number) - 1] if type in types() else ""


def data_kinds() -> dict[str, str]:
    """The three kinds of data, each with two examples."""
    found = zip(KINDS, cards()["gegevens"], strict=True)
    return {key: f"{_plural(key)} ({', '.join(kind['voorbeelden'][:2])})" for key, kind in found}


def _plural(key: str) -> str:
    """A kind of data as a word in a sentence."""
    return {"results": _("school data"), "traits": _("personal traits"), "tracking": _("tracking data")}[key]


def kinds_in_words(keys: Sequence[str]) -> str:
    """Kinds of data in a row, as in a table."""
    return ", ".join(_plural(key) for key in KINDS if key in keys)


def deciders() -> dict[str, str]:
    """Who decides on what the tool says."""
    return {
        "tool": _("the tool itself"),
        "proposal": _("a person, after a proposal of the tool"),
        "person": _("a person; the tool only looks things up or writes along"),
        "unknown": _("we do not know"),
    }


def periods() -> dict[str, str]:
    """How long data are kept, from short to long."""
    return {
        "lesson": _("until the end of the lesson"),
        "term": _("until the end of the term"),
        "year": _("until the end of the school year"),
        "school": _("as long as the pupil is at school"),
        "longer": _("longer"),
        "unknown": _("we do not know"),
    }


def silent() -> dict[str, str]:
    """Functions with AI that come along in a tool without anybody choosing them."""
    return {one["sleutel"]: f"{one['naam']}: {one['functie']}" for one in _own()["stil"]}


def examples() -> list[Mapping[str, Any]]:
    """Tools to begin with; all of them are invented, and say so."""
    return _own()["voorbeelden"]
