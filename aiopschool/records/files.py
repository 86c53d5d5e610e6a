"""Buttons for a document as a whole: save it as a file, load one, erase it, and what else is asked of it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets

from ..browser import DOM, DRAFTS, BrowserWidget, Entry, script, stylesheet
from ..exercises.wording import RETRY
from ..texts import _, language
from .document import DamagedError
from .file import ProgressError
from .telling import LOCK

HERE = Path(__file__).parent
MAX_BYTES = 5_000_000
LATE = 8  # seconds: an answer mostly comes within one
LOAD = "load"  # the button that asks for a file
TICKED = "ticked"  # what comes with an answer when the box beside it is ticked


class Files(BrowserWidget):
    """The buttons, with a place for a sentence or a question below them.

    What is asked comes as a message with a text (a name, a file) and a request, so that none of it is kept in
    a notebook. The request goes back with the answer: a sentence in `shown`, or a file as a message.
    After `patience` seconds the reader hears that there is no answer.
    `actions` are functions of that text, by the name of a button or of an answer; a `ProgressError` or
    `DamagedError` becomes a sentence.
    """

    _esm = script(DOM, DRAFTS, HERE / "files.js")
    _css = stylesheet(HERE / "overview.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        actions: Mapping[str, Callable[[str], object]],
        buttons: Sequence[tuple[str, str]],
        words: Mapping[str, Any],
        *,
        many: bool = False,
        patience: int = LATE,
    ) -> None:
        self._actions, self._request = actions, ""
        own = {"most": MAX_BYTES, "late": 1000 * patience, "many": many, "ticked": TICKED}
        spec = {"lang": language(), "buttons": buttons, "words": {**_shared(), **words}, **own}
        super().__init__(self._do, spec=spec)
        self.say("")

    def _do(self, entries: Sequence[Entry]) -> None:
        """Do what was clicked. Whatever goes wrong is a sentence."""
        with LOCK:
            for _about, kind, values in entries:
                if kind not in self._actions:
                    continue
                text, self._request = map(str, (*values, "", "")[:2])
                try:
                    self._actions[kind](text)
                except (ProgressError, DamagedError) as error:
                    self.say(str(error), bad=True)

    def say(
        self,
        text: str,
        *,
        bad: bool = False,
        question: str = "",
        answers: Mapping[str, str] | None = None,
        tick: str = "",
    ) -> None:
        """Show a sentence, or a question with its answers; `tick` stands beside a box.

        The action of an answer gets the text `TICKED` when the reader ticked that box.
        """
        shown = {
            "count": self.shown.get("count", 0) + 1,
            "text": text,
            "bad": bad,
            "question": question,
            "answers": list((answers or {}).items()),
            "tick": tick,
            "request": self._request,
        }
        self.answer(shown=shown)

    def download(self, name: str, content: str | bytes, type: str) -> None:
        """Let the browser save a file; as a message, so that it does not stay in the notebook."""
        coded = b64encode(content).decode() if isinstance(content, bytes) else ""
        text = "" if coded else content
        self._give({"kind": "save", "name": name, "text": text, "base64": coded, "type": type})

    def print_page(self, page: str) -> None:
        """Let the browser print a whole page."""
        self._give({"kind": "print", "text": page})

    def _give(self, message: dict[str, str]) -> None:
        request, self._request = self._request, ""
        self.say("")  # what was said before is over
        self.send({**message, "request": request})


def _shared() -> dict[str, Any]:
    """The texts of all such buttons; `{…}` are filled in by the browser."""
    no_file = _("No file was made yet.")
    return {
        "big": _("This file is too big. Choose a file that you made with “Save as a file”."),
        "link": _("Nothing saved? Click here: {name}"),
        "offered": {"other": _("Your browser saves {name} now. Look in your downloads.")},
        "after": _("The file is there after all."),
        "wait": _("One moment …"),
        "late": _("There is no answer."),
        "nothing": {
            "save": no_file,
            "hand_in": no_file,
            "pdf": no_file,
            "load": _("Nothing was loaded yet."),
            "yes": _("Nothing was erased yet."),
            "other": _("Nothing has happened yet."),
        },
        "retry": _(RETRY),
        "printing": _("Your browser prints a page of it now."),
    }
