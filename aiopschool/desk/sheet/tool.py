"""Make your own sheet: choose exercises and questions, look at the sheet, and get the files.

What is chosen is kept on the device. A page to look at and a file go to the browser as messages: nothing of
them stays in a saved notebook.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import traitlets

from ...browser import DOM, BrowserWidget, Entry, script, stylesheet
from ...course import exercises_of, lessons, questions_of
from ...exercises.wording import RETRY, stars
from ...lesson import Lesson
from ...paper import web
from ...records import notes
from ...records.documents import Documents, topic
from ...records.file import ProgressError
from ...records.telling import listen, tell
from ...texts import _, in_own_language, language
from .choice import MAX_SEED, MAX_TITLE, MOST_ITEMS, MOST_VERSIONS, Choice
from .compose import answers, letter, pupils, short_of_numbers
from .files import File, can_make_pdf, make, zipped
from .versions import repeated, seeds

HERE = Path(__file__).parent
NAME = "sheet"  # of the document with the choice: who erases answers is asked what to do with it
KEY = "key"  # the page to look at that has the answers


class OwnSheet(BrowserWidget):
    """The choice, a sheet to look at, and its files.

    Entries: `choose` with the whole choice, `look` with a page (`"A"` or `"key"`), `make` for the files.
    """

    _esm = script(DOM, HERE / "picking.js", HERE / "sheet.js")
    _css = stylesheet(HERE / "sheet.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        self.choice = _kept()
        super().__init__(self._read, spec=_spec())
        self._show()
        listen(topic(NAME), self.refresh)

    @in_own_language
    def refresh(self) -> None:
        """Take the choice that is kept now: another window, or who erased all, may have changed it."""
        kept = _kept()
        if kept != self.choice:
            self.choice = kept
            self._show(anew=True)

    def _read(self, entries: list[Entry]) -> None:
        actions = {"choose": self._choose, "look": self._look, "make": self._make}
        for _about, kind, values in entries:
            if kind in actions:
                actions[kind](values[0] if values else None)
        self.answer()

    def _choose(self, data: Any) -> None:
        self.choice, notice = Choice.read(data), ""
        try:
            Documents().change(NAME, self._write)
        except ProgressError:
            notice = _("Your choice cannot be saved here. Make the files before you stop.")
        tell(topic(NAME), but=self.refresh)
        self._show(notice=notice)

    def _write(self, entry: dict[str, Any]) -> None:
        entry.update(version=1, title=_("Own sheet"), values=self.choice.write())

    def _show(self, *, notice: str = "", anew: bool = False) -> None:
        """`anew` tells the page to take over a choice that was not made there."""
        count = self.shown.get("anew", 0) + anew
        self.answer(shown={"choice": self.choice.write(), "notice": notice, "anew": count})

    def _look(self, which: Any) -> None:
        """Send the page of one version, or the key."""
        if not self.choice.ids:
            return
        every = seeds(self.choice)
        known = [letter(n) for n in range(len(every))]
        version = known.index(which) if which in known else 0
        document = answers(self.choice, every) if which == KEY else pupils(self.choice, version, every)
        same = repeated(self.choice, every)
        told = short_of_numbers(same) if same else ""
        self.send({"kind": "page", "which": which, "html": web.page(document), "told": told})

    def _make(self, _nothing: Any) -> None:
        """Send all files, and the same as one; the browser saves them."""
        if self.choice.ids:
            files = make(self.choice)
            self.send({"kind": "files", "files": _sent([zipped(self.choice, files), *files])})


def _kept() -> Choice:
    """The choice on this device; an earlier edition kept it beside the answers."""
    return Choice.read(Documents().of(NAME).get("values") or notes.note(NAME))


def _sent(files: Sequence[File]) -> list[dict[str, str]]:
    return [
        {"name": one.name, "type": one.type, "content": base64.b64encode(one.content).decode()}
        for one in files
    ]


def _spec() -> dict[str, Any]:
    """What the browser draws: all that can be chosen, the limits, and the words."""
    return {
        "lang": language(),
        "lessons": [_offered(lesson) for lesson in lessons()],
        "letters": [letter(n) for n in range(MOST_VERSIONS)],
        "key": KEY,
        "limits": {"items": MOST_ITEMS, "title": MAX_TITLE, "seed": MAX_SEED},
        "words": _words(),
    }


def _offered(lesson: Lesson) -> dict[str, Any]:
    exercises = [{"id": one.id, "title": one.title, "more": stars(one.level)} for one in exercises_of(lesson)]
    questions = [
        {"id": one.id, "title": one.title, "more": _("guided question")} for one in questions_of(lesson)
    ]
    name = _("Lesson {n}: {title}").format(n=lesson.number, title=_(lesson.title))
    return {"name": name, "items": [*exercises, *questions]}


def _words() -> dict[str, Any]:
    """The interface texts; `{…}` are filled in by the browser."""
    return {
        "offer": _("Choose exercises and questions"),
        "find": _("Search by number or subject"),
        "found": _("{n} found"),
        "nothing": _("Nothing found. Type fewer letters."),
        "mine": _("My sheet"),
        "empty": _("Nothing chosen yet. Tick an exercise in the list."),
        "full": _("A sheet has at most {n} exercises and questions."),
        "up": _("{id} up"),
        "down": _("{id} down"),
        "away": _("Leave out {id}"),
        "moved": _("{id} is at place {n} of {total}."),
        "gone": _("{id} is left out."),
        "title": _("Title"),
        "versions": _("Number of versions"),
        "seed": _("Seed of version A"),
        "seedError": _("A seed is a whole number from 0 to {most}."),
        "clear": _("Empty the sheet"),
        "back": _("Put back"),
        "cleared": _("The sheet is empty."),
        "look": _("Look at"),
        "version": _("Version {letter}"),
        "key": _("Key"),
        "print": _("Print"),
        "make": _("Make PDFs and notebooks") if can_make_pdf() else _("Make pages and notebooks"),
        "noPdf": ""
        if can_make_pdf()
        else _("There are no PDFs here. Print the sheet, or save it as PDF while printing."),
        "wait": _("One moment …"),
        "made": _("The files are ready. Click on what you need."),
        "old": _("You changed the sheet. Make the files anew."),
        "late": f"{_('There is no answer.')} {_(RETRY)}",
    }
