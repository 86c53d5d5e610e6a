"""Blocks become one document: what the page needs beside them, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..numbers import notation
from ..texts import _, language

LICENCE = "CC BY 4.0"


def document(
    title: str,
    description: str,
    blocks: Sequence[Any],
    *,
    header: Sequence[str],
    footer: Sequence[str],
    name_line: bool = False,
) -> dict[str, Any]:
    """Everything that one PDF needs: the blocks as data, and the words on every page.

    `header` and `footer` stand after the name of the project, with a dot between them.
    """
    return {
        "title": title,
        "description": description,
        "header": " · ".join(["aiopschool", *header]),
        "footer": " · ".join(["aiopschool", *footer, LICENCE]),
        "name-line": name_line,
        "lang": language(),
        "region": "BE" if language() == "nl" else None,
        "blocks": list(blocks),
        "words": _words(),
    }


def _words() -> dict[str, str]:
    return {
        "name": _("Name"),
        "class": _("Class"),
        "date": _("date"),
        "when": notation().words_if[0],
        "solution": _("Solution"),
        "minutes": _("{n} min"),
        "page": _("page {n} of {total}"),
        "cut": _("Cut along the dashed lines."),
        "turn": _("Print on both sides, turned on the long edge."),
        "hole": _("cut this out"),
        "back": _("Back of the cards: nothing to cut here."),
    }
