"""A search field for the glossary.

The words themselves stand in the page, where the build puts them. So they are there without Python, can be
printed, and a lesson can point at each of them.
"""

from __future__ import annotations

from pathlib import Path

import traitlets

from ..browser import DOM, BrowserWidget, script, stylesheet
from ..texts import _, language

HERE = Path(__file__).parent


class Glossary(BrowserWidget):
    """Hides the rows of the tables of its page that do not have what is typed. The browser does it alone."""

    _esm = script(DOM, HERE / "glossary.js")
    _css = stylesheet(HERE / "glossary.css")

    spec = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(lambda _entries: None, spec={"lang": language(), "words": _words()})


def _words() -> dict[str, str]:
    return {
        "label": _("Search a word, in Dutch or in English"),
        "clear": _("Show all"),
        "one": _("1 word found."),
        "more": _("{n} words found."),
        "none": _("No word found. Type fewer letters."),
    }


TOOLS = {"glossary": Glossary}
