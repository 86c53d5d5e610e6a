"""The start page: a card for each lesson, with a small explorer that moves, and a choice among them.

All of it comes from what the lessons say of themselves; nothing here lists them. The page opens with saved
pictures. Who reaches for one gets the explorer itself: it is made then, and shown in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

import traitlets

from ...browser import DOM, BrowserWidget, Entry, script, stylesheet
from ...live.figure import with_page
from ...records.store import LOCK, Progress, listen
from ...texts import _, in_own_language, language
from . import miniatures
from .cards import card, choices, shown

HERE = Path(__file__).parent
_ID = re.compile(r"(\d+)[a-z.]")  # of an exercise or a question: it begins with the number of its lesson


class Start(BrowserWidget):
    """The cards of all lessons, in the language that is spoken.

    `live` has per lesson the two parts of its explorer, once it was asked for; `left` says where the reader
    was, and how many exercises of each lesson are solved. `explorers` are those that live.
    """

    _esm = script(DOM, HERE.parent / "links.js", HERE / "cards.js", HERE / "start.js")
    _css = stylesheet(HERE / "start.css")

    spec = traitlets.Dict().tag(sync=True)
    live = traitlets.Dict().tag(sync=True)
    left = traitlets.Dict().tag(sync=True)
    explorers = traitlets.List()  # a trait, so that they are closed with this widget

    def __init__(self) -> None:
        self._lessons = shown()
        spec = {
            "lang": language(),
            "words": _words(),
            "choices": choices(),
            "lessons": [card(lesson, notebook) for lesson, notebook in self._lessons],
        }
        super().__init__(self._read, spec=spec, left=self._left())
        listen("", self.refresh)

    @in_own_language
    def refresh(self) -> None:
        """Look again at what the reader did."""
        self.answer(left=self._left())

    def _read(self, entries: Sequence[Entry]) -> None:
        """A picture that was reached for comes alive, once."""
        by_name = {lesson.name: lesson for lesson, _notebook in self._lessons}
        for name in {entry.about for entry in entries if entry.kind == "open"}:
            if name in by_name and name not in self.live:
                made = miniatures.small(by_name[name])
                self.explorers = [*self.explorers, made]
                parts = [f"anywidget:{part.model_id}" for part in (made.figure, made.panel)]
                self.live = {**self.live, name: parts}
        self.answer()

    def _left(self) -> dict[str, Any]:
        """Per lesson how many exercises are solved, and the last one that the reader worked on."""
        with LOCK:
            records = Progress().all()
        numbers = {id: int(found[1]) for id in records if (found := _ID.match(id))}
        solved = {
            lesson.name: sum(records[id].solved for id, number in numbers.items() if number == lesson.number)
            for lesson, _notebook in self._lessons
        }
        return {"solved": {name: n for name, n in solved.items() if n}, "last": self._last(records, numbers)}

    def _last(self, records: dict[str, Any], numbers: dict[str, int]) -> dict[str, str]:
        """Where to go on: the words of the link, and the page. The record that changed last stands last."""
        last = next((id for id in reversed(numbers) if records[id].started), "")
        for lesson, notebook in self._lessons:
            if numbers.get(last) == lesson.number:
                words = _("Go on with lesson {n}: {title}").format(n=lesson.number, title=_(lesson.title))
                return {"text": words, "page": f"{notebook}.ipynb", "what": last}
        return {}

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return with_page(super()._repr_mimebundle_(**options), *self.static())

    @in_own_language
    def static(self) -> tuple[str, str]:
        """What programs show that show no widgets: the questions, and links to the lessons."""
        rows = [(one["title"], one["page"], one["hook"]) for one in self.spec["lessons"]]
        items = (
            f'<li><a href="{page}">{escape(title)}</a>: {escape(hook)}</li>' for title, page, hook in rows
        )
        return "\n".join(f"{title}: {hook}" for title, _page, hook in rows), f"<ul>{''.join(items)}</ul>"


def _words() -> dict[str, str]:
    """The texts of the browser part; `{…}` are filled in there."""
    return {
        "choose": _("Choose lessons"),
        "try": _("Try it here"),
        "wait": _("One moment …"),
        "late": _("This picture does not move yet. Open the lesson, or start over with “Start over” above."),
        "found": _("{n} of {total} lessons"),
        "all": _("All {total} lessons"),
        "none": _("No lesson fits this choice."),
        "reset": _("Show all lessons"),
        "teacher": _("For the teacher"),
        "solved": _("{n} solved"),
        "last": _("You worked on {what} last."),
    }
