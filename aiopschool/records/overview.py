"""The overview of a pupil's progress: a table in the notebook, and buttons for the file with answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets

from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..host import in_browser
from ..lesson import Lesson
from ..texts import _, in_own_language, language
from . import asked, notes, tables
from .document import parse_saved
from .files import Files
from .store import LOCK, Progress, listen, tell

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
        self.files = Files(self._actions(), _buttons(), _words())
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
            where = _where(progress.path)
            notice = f"<p>{escape(progress.notice)}</p>" if progress.notice else ""
            body = f"{notice}{''.join(shown)}<p>{escape(where)}</p>"
            self.tables.value = f'<div lang="{language()}">{body}</div>'

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

    def _hand_in(self, name: str) -> None:
        questions = [one for group in self._questions.values() for one in group]
        file = self._make_file(self._lessons, Progress().all(), name=name, questions=questions)
        self._download(file.name, file.text, "text/html")

    def _ask_erase(self, _text: str) -> None:
        answers = {"yes": _("Yes, erase"), "no": _("No, keep")}
        self._say(
            "",
            question=_(
                "Erase all your answers, and with them what you changed in the lessons here and the pictures"
                " kept of them? You cannot undo this. Files that you saved yourself stay."
            ),
            answers=answers,
        )

    def _erase(self, _text: str) -> None:
        erase()
        self._say(_("All your answers are erased."))
        self.files.send({"kind": "erased"})

    def _keep(self, _text: str) -> None:
        self._loaded = ""
        self._say(_("Nothing has changed."))


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
        "offered": {"other": offered, "hand_in": f"{offered} {_('Hand in that file.')}"},
    }


def erase() -> None:
    """Forget all answers on this device."""
    Progress().erase()
    asked.forget()
    notes.forget()
    tell()
