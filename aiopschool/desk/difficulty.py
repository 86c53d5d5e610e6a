"""How hard is the maths behind AI? Asked before the first lesson and after the last, and shown together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets

from ..browser import DOM, BrowserWidget, Entry, script, stylesheet
from ..records import notes
from ..records.store import ProgressError, listen
from ..texts import _, in_own_language, language, ngettext

HERE = Path(__file__).parent
NOTE = "difficulty"  # the name under which it is kept, beside the answers
MOMENTS = ("before", "after")
SCALE = range(1, 6)


class Difficulty(BrowserWidget):
    """Two questions with five answers each; the second one comes when the first has an answer."""

    _esm = script(DOM, HERE / "difficulty.js")
    _css = stylesheet(HERE / "difficulty.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(self._read, spec={"lang": language(), "scale": list(SCALE), "words": _words()})
        self.refresh()
        listen(notes.topic(NOTE), self.refresh)

    @property
    def chosen(self) -> dict[str, int]:
        """What was answered, by the moment; what was damaged is no answer."""
        kept = notes.note(NOTE)
        return {when: kept[when] for when in MOMENTS if type(kept.get(when)) is int and kept[when] in SCALE}

    @in_own_language
    def refresh(self) -> None:
        """Show what is kept now: another tool, or who erased all, may have changed it."""
        self._show("")

    def _read(self, entries: list[Entry]) -> None:
        notice = ""
        for _about, kind, values in entries:
            when, number = (*values, None, None)[:2]
            if kind == "choose" and when in MOMENTS and type(number) is int and number in SCALE:
                try:
                    notes.keep(NOTE, notes.note(NOTE) | {when: number})
                except ProgressError as error:
                    notice = str(error)
        self._show(notice)

    def _show(self, notice: str) -> None:
        chosen = self.chosen
        self.answer(shown={"chosen": chosen, "told": told(chosen), "notice": notice})


def told(chosen: dict[str, int]) -> str:
    """Both answers in words; empty as long as one is missing."""
    if len(chosen) < len(MOMENTS):
        return ""
    before, after = (chosen[when] for when in MOMENTS)
    both = _("First you chose {before}, now {after}.").format(before=before, after=after)
    steps = abs(before - after)
    if after < before:
        change = ngettext("That is {n} step easier.", "That is {n} steps easier.", steps)
    elif after > before:
        change = ngettext("That is {n} step harder.", "That is {n} steps harder.", steps)
    else:
        change = _("Nothing has changed.")
    return f"{both} {change.format(n=steps)}"


def _words() -> dict[str, Any]:
    return {
        "title": _("How hard is the maths behind AI?"),
        "before": _("Before your first lesson"),
        "after": _("After your last lesson"),
        "easy": _("1 is very easy"),
        "hard": _("5 is very hard"),
        "kept": _("Your choice stays on this device. After your last lesson you compare."),
        "first": _("first"),
        "now": _("now"),
    }


TOOLS = {"difficulty": Difficulty}
