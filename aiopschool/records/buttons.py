"""The buttons under the overview: what they say, and what comes of them from the browser."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import traitlets

from ..browser import DOM, DRAFTS, BrowserWidget, script, stylesheet
from ..exercises.wording import RETRY
from ..texts import _

HERE = Path(__file__).parent


class Files(BrowserWidget):
    """Buttons for the answers as a whole.

    What is asked comes as a message with a text (a name, a file) and a request, so that none of it is kept.
    The request goes back with the answer: a sentence in `shown`, or a file as a message.
    """

    _esm = script(DOM, DRAFTS, HERE / "overview.js")
    _css = stylesheet(HERE / "overview.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)


def words() -> dict[str, Any]:
    """The interface texts of the buttons; `{…}` are filled in by the browser."""
    offered = _("Your browser saves {name} now. Look in your downloads.")
    no_file = _("No file was made yet.")
    return {
        "title": _("Your answers"),
        "refresh": _("Refresh"),
        "save": _("Save as a file"),
        "load": _("Load a file"),
        "erase": _("Erase my answers"),
        "handIn": _("Hand in"),
        "name": _("name (may stay empty)"),
        "make": _("Make a file to hand in"),
        "which": _("Which lessons?"),
        "big": _("This file is too big. Choose a file that you made with “Save as a file”."),
        "link": _("Nothing saved? Click here: {name}"),
        "offered": {"save": offered, "hand_in": f"{offered} {_('Hand in that file.')}"},
        "after": _("The file is there after all."),
        "wait": _("One moment …"),
        "late": _("There is no answer."),
        "nothing": {
            "save": no_file,
            "hand_in": no_file,
            "load": _("Nothing was loaded yet."),
            "yes": _("Nothing was erased yet."),
            "other": _("Nothing has happened yet."),
        },
        "retry": _(RETRY),
    }


def wish(text: str, every: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The name, and the numbers of the lessons that are handed in: all of them unless the page says which."""
    try:
        wish = json.loads(text)
        return str(wish["name"]), [number for number in every if number in wish["lessons"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return text, every
