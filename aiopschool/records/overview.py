"""The overview of a pupil's progress: a table in the notebook, and buttons for the file with answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets

from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..host import in_browser
from ..lesson import Lesson
from ..texts import _, in_own_language, language, ngettext
from . import asked, documents, notes, tables
from .document import parse_saved
from .file import ProgressError
from .files import TICKED, Files
from .record import Record
from .store import LOCK, Progress, everywhere, listen, tell

HandIn = Callable[..., Any]  # makes the file to hand in, with a `name` and a `text`


class Overview(ipywidgets.VBox):
    """The table per lesson, and buttons to save, load, hand in and erase all answers."""

    def __init__(
        self,
        lessons: Mapping[Lesson, Sequence[Exercise]],
        questions: Mapping[Lesson, Sequence[Question]],
        *,
        hand_in: HandIn,
    ) -> None:
        self._lessons, self._questions = lessons, questions
        self.lang = language()
        self._make_file = hand_in
        self._loaded = ""
        self.tables = ipywidgets.HTML()
        self.tables.add_class("aiop-overview")
        choice = [[one.number, _("Lesson {n}").format(n=one.number)] for one in lessons]
        self.files = Files(self._actions(), _buttons(), {**_words(), "lessons": choice[1:] and choice})
        self._say, self._download = self.files.say, self.files.download
        super().__init__([self.tables, self.files])
        self.add_class("aiop-progress")
        self.refresh()
        listen("", self.refresh)

    @in_own_language
    def refresh(self) -> None:
        """Read the progress file again."""
        with LOCK:
            progress = Progress()
            records = progress.all()
            shown = [
                tables.of_exercises(_(lesson.title), exercises, records)
                + tables.of_questions(self._questions[lesson], records)
                for lesson, exercises in self._lessons.items()
            ]
            if len(shown) > 1:
                shown = [self._course(records), *map(_folded, self._lessons, shown)]
            where = _where(progress.path)
            notice = f"<p>{escape(progress.notice)}</p>" if progress.notice else ""
            body = f"{notice}{''.join(shown)}<p>{escape(where)}</p>"
            self.tables.value = f'<div lang="{language()}">{body}</div>'

    def _course(self, records: Mapping[str, Record]) -> str:
        course = {lesson: (group, self._questions[lesson]) for lesson, group in self._lessons.items()}
        return tables.of_course(course, records)

    def _actions(self) -> dict[str, Callable[[str], None]]:
        return {
            "refresh": self._refresh,
            "save": self._save,
            "load": self._load,
            "hand_in": self._hand_in,
            "erase": self._ask_erase,
            "yes": self._erase,
            "no": self._keep,
            "merge": self._merge,
            "replace": self._replace,
        }

    def _refresh(self, _text: str) -> None:
        self.refresh()
        self._say(_("The table is up to date."))

    def _save(self, _text: str) -> None:
        progress = Progress()
        self._download(progress.path.name, progress.text(), "application/json")

    def _load(self, text: str) -> None:
        """Ask what to do with a file, unless there is nothing to lose."""
        parse_saved(text)
        self._loaded = text
        if not any(record.started for record in Progress().all().values()):
            self._merge("")
            return
        answers = {"merge": _("Add"), "replace": _("Replace"), "no": _("Cancel")}
        question = _(
            "Add the answers of the file to yours, or replace all yours? When adding, yours go first."
        )
        self._say("", question=question, answers=answers)

    def _merge(self, _text: str) -> None:
        self._take_over(replace=False)

    def _replace(self, _text: str) -> None:
        self._take_over(replace=True)

    def _take_over(self, *, replace: bool) -> None:
        loaded, self._loaded = self._loaded, ""
        if loaded:
            Progress().load(loaded, replace=replace)
            tell()
            self._say(_("The answers of the file are loaded."))

    def _hand_in(self, text: str) -> None:
        """Make the file of the lessons that the pupil chose, of those in which something was done."""
        name, chosen = _wish(text, [lesson.number for lesson in self._lessons])
        records = Progress().all()
        lessons = {lesson: group for lesson, group in self._lessons.items() if lesson.number in chosen}
        if not lessons:
            raise ProgressError(_("Tick at least one lesson."))
        done = {one: group for one, group in lessons.items() if self._started(one, records)} or lessons
        questions = [one for lesson in done for one in self._questions[lesson]]
        file = self._make_file(done, records, name=name, questions=questions)
        self._download(file.name, file.text, "text/html")

    def _started(self, lesson: Lesson, records: Mapping[str, Record]) -> bool:
        every = [*self._lessons[lesson], *self._questions[lesson]]
        return any(records[one.id].started for one in every if one.id in records)

    def _ask_erase(self, _text: str) -> None:
        answers = {"yes": _("Yes, erase"), "no": _("No, keep")}
        self._say(
            "",
            question=_(
                "Erase all your answers, and with them what you changed in the lessons here and the pictures"
                " kept of them? You cannot undo this. Files that you saved yourself stay."
            ),
            answers=answers,
            tick=_forms(),
        )

    def _erase(self, text: str) -> None:
        forms = text == TICKED
        erase(forms=forms)
        said = _("All your answers and forms are erased.") if forms else _("All your answers are erased.")
        self._say(said)
        self.files.send({"kind": "erased", "forms": forms})

    def _keep(self, _text: str) -> None:
        self._loaded = ""
        self._say(_("Nothing has changed."))


def _folded(lesson: Lesson, shown: str) -> str:
    title = _("Lesson {n}").format(n=lesson.number)
    return f"<details><summary>{escape(title)}: {escape(_(lesson.title))}</summary>{shown}</details>"


def _wish(text: str, every: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The name, and the numbers of the lessons that are handed in: all of them unless the page says which."""
    try:
        wish = json.loads(text)
        return str(wish["name"]), [number for number in every if number in wish["lessons"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return text, every


def _where(path: Path) -> str:
    """Where the answers are."""
    if in_browser():
        return _(
            "Your answers stay on this device, in this browser. Who clears the browser, clears them too."
        )
    return _("Your answers stay on this device, in the file {name}.").format(name=path.name)


def _buttons() -> list[tuple[str, str]]:
    return [
        ("refresh", _("Refresh")),
        ("save", _("Save as a file")),
        ("load", _("Load a file")),
        ("erase", _("Erase my answers")),
    ]


def _words() -> dict[str, Any]:
    """The texts of these buttons only."""
    offered = _("Your browser saves {name} now. Look in your downloads.")
    return {
        "title": _("Your answers"),
        "handIn": _("Hand in"),
        "name": _("name (may stay empty)"),
        "make": _("Make a file to hand in"),
        "which": _("Which lessons?"),
        "offered": {"other": offered, "hand_in": f"{offered} {_('Hand in that file.')}"},
    }


def _forms() -> str:
    """What the reader may choose to erase too; empty when no form is filled in on this device.

    Never without that choice: a school may have worked for months on what stands there.
    """
    titles = [f"“{title}”" for one in documents.everywhere() for title in one.titles()]
    text = ngettext(
        "Also erase {n} form that is filled in on this device: {names}",
        "Also erase {n} forms that are filled in on this device: {names}",
        len(titles),
    )
    return text.format(n=len(titles), names=", ".join(titles)) if titles else ""


def erase(*, forms: bool = False) -> None:
    """Forget all answers on this device, and what is filled in in forms when these are meant too."""
    for one in documents.everywhere() if forms else ():
        if one.titles():
            one.erase()
    for progress in everywhere():
        progress.erase()
    asked.forget()
    notes.forget()
    tell()
