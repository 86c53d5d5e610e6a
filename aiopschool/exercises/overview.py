"""The overview of a pupil's progress, as a table in the notebook."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets

from ..errors import unknown_name
from ..lessons import lessons
from ..texts import N_, _
from .engine import Exercise
from .progress import Progress

STATES = {
    "right": ("✓", N_("Right")),
    "known": ("!", N_("Look again")),
    "wrong": ("✗", N_("Not yet")),
    "": ("○", N_("Not started")),
}


def stars(level: int) -> str:
    """The level of an exercise as stars with words."""
    words = (_("basic"), _("core"), _("deepening"))
    return f"{'★' * level} {words[level - 1]}"


def state_text(status: str) -> str:
    """A status as symbol and word."""
    symbol, word = STATES.get(status, STATES[""])
    return f"{symbol} {_(word)}"


def _row(exercise: Exercise, kept: dict[str, Any]) -> str:
    solved = bool(kept.get("solved"))
    status = "right" if solved else str(kept.get("status", ""))
    cells = [exercise.id, exercise.title, stars(exercise.level), state_text(status), str(kept.get("tries", 0))]
    head, *rest = map(escape, cells)
    return f'<tr><th scope="row">{head}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


def _table(caption: str, exercises: list[Exercise], kept: dict[str, dict[str, Any]]) -> str:
    header = (_("exercise"), _("subject"), _("level"), _("status"), _("tries"))
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in header)
    rows = "".join(_row(exercise, kept.get(exercise.id, {})) for exercise in exercises)
    done = sum(bool(kept.get(exercise.id, {}).get("solved")) for exercise in exercises)
    count = _("{done} of {total} solved").format(done=done, total=len(exercises))
    return (
        f"<table><caption>{escape(caption)}: {escape(count)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


class Overview(ipywidgets.VBox):
    """The table per lesson, with buttons to refresh it and to erase all answers (asks once)."""

    def __init__(self, lesson: str | int | None = None) -> None:
        chosen = [item for item in lessons() if lesson in (None, item.name, item.number, str(item.number))]
        if not chosen:
            raise unknown_name(lesson, [item.name for item in lessons()])
        self._lessons = chosen
        self.tables = ipywidgets.HTML()
        self.tables.add_class("aiop-overview")
        self.refresh_button = ipywidgets.Button(description=_("Refresh"))
        self.erase_button = ipywidgets.Button(description=_("Erase my answers"))
        self.sure = ipywidgets.HTML()
        self.yes = ipywidgets.Button(description=_("Yes, erase"), button_style="danger")
        self.no = ipywidgets.Button(description=_("No, keep"))
        self.question = ipywidgets.HBox([self.sure, self.yes, self.no])
        self.question.layout.display = "none"
        for button in (self.refresh_button, self.erase_button, self.yes, self.no):
            button.layout.width = "auto"
            button.layout.min_height = "32px"
        self.refresh_button.on_click(lambda _button: self.refresh())
        self.erase_button.on_click(lambda _button: self._ask(True))
        self.no.on_click(lambda _button: self._ask(False))
        self.yes.on_click(lambda _button: self._erase())
        super().__init__(
            [self.tables, ipywidgets.HBox([self.refresh_button, self.erase_button]), self.question]
        )
        self.refresh()

    def refresh(self) -> None:
        """Read the progress file again."""
        progress = Progress()
        kept = progress.all()
        tables = [
            _table(item.title, [make(0) for make in item.module("exercises").EXERCISES.values()], kept)
            for item in self._lessons
        ]
        where = _("Your answers stay on this device, in the file {name}.").format(name=progress.path.name)
        notice = f"<p>{escape(progress.notice)}</p>" if progress.notice else ""
        self.tables.value = f"{notice}{''.join(tables)}<p>{escape(where)}</p>"

    def _ask(self, ask: bool) -> None:
        self.sure.value = _("Erase all your answers? You cannot undo this.")
        self.question.layout.display = "" if ask else "none"

    def _erase(self) -> None:
        erase()
        self._ask(False)
        self.refresh()


def progress(lesson: str | int | None = None) -> Overview:
    """The overview of one lesson (by name or number), or of all lessons."""
    return Overview(lesson)


def erase() -> None:
    """Forget all answers on this device."""
    Progress().erase()
