"""A reader with a browser: does with a card, an explorer or the overview what a page would send.

Only this file knows how a page says it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aiopschool.browser import BrowserWidget
from aiopschool.card.card import Card
from aiopschool.card.kept import KeptCard
from aiopschool.card.question import QuestionCard
from aiopschool.exercises import Exercise
from aiopschool.exercises.guiding import Question
from aiopschool.explorer import Explorer
from aiopschool.live.gestures import to_picture
from aiopschool.records.record import Record
from aiopschool.records.store import Progress


class Page:
    """A page that shows a widget. `does` is something a reader does there, `confides` what is not kept."""

    def __init__(self, widget: BrowserWidget) -> None:
        widget.pages = getattr(widget, "pages", 0) + 1  # every page counts for itself
        self.widget, self.by = widget, f"page{widget.pages}"
        self.log: list[list[Any]] = []
        self.last = 0

    @property
    def waiting(self) -> list[list[Any]]:
        """What is not confirmed yet."""
        return [entry for entry in self.log if entry[0] > self.widget.seen.get(self.by, 0)]

    def notes(self, about: str, kind: str, *values: Any) -> None:
        """Something is done while the kernel is busy: it comes along with what is done next."""
        self.last += 1
        self.log = [*self.waiting, [self.last, about, kind, *values]]

    def does(self, about: str, kind: str, *values: Any) -> None:
        self.notes(about, kind, *values)
        self.says(*self.log)

    def says(self, *log: Any) -> None:
        """A message with this log, also one that no page would write."""
        self.widget.set_state({"sent": {"by": self.by, "log": list(log)}})

    def confides(self, about: str, kind: str, *values: Any) -> None:
        self.widget._handle_custom_msg({"about": about, "kind": kind, "values": list(values)}, [])


class Reader:
    """Uses an explorer: its controls, and what can be touched in its figure."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer
        self.panel, self.figure = Page(explorer.panel), Page(explorer.figure)

    def sends(self, **inputs: dict[str, Any]) -> None:
        """Per control what is done with it: `m={"position": 31}`."""
        for name, done in inputs.items():
            for kind, value in done.items():
                self.panel.does(name, kind, value)

    def clicks(self, name: str) -> None:
        self.panel.does(name, "click")

    def touches(self, *event: Any) -> None:
        """Do something with the first handle or grid of the figure."""
        self.figure.does(next(iter(self.explorer.figure._gestures)), *event)

    def drags(self, label: str, x: float, y: float) -> None:
        """Drag the handle with this label to a point."""
        gestures = self.explorer.figure._gestures.items()
        name, handle = next((name, handle) for name, handle in gestures if handle.label == label)
        self.figure.does(name, "drag", *to_picture(handle.axes, x, y))


class Pupil:
    """Types in a card and clicks its buttons."""

    def __init__(self, exercise: Exercise) -> None:
        self.card = Card(exercise)
        self.page = Page(self.card.form)

    def types(self, *texts: str, click: str = "draft", assessed: Sequence[str] = ()) -> dict[str, Any]:
        """Type all texts, then click `check`, `hint` or `new`; what the card shows then."""
        self.page.does(str(self.card.exercise.seed), click, list(texts), list(assessed))
        return self.card.form.shown

    def right(self) -> list[str]:
        """What a pupil types who knows it."""
        return [part.kind.write(part.answer) for part in self.card.exercise.parts]

    def answers(self, *texts: str) -> dict[str, Any]:
        return self.types(*texts, click="check")


class Asked:
    """Answers a guided question."""

    def __init__(self, question: Question) -> None:
        self.card = QuestionCard(question)
        self.page = Page(self.card.form)

    @property
    def shown(self) -> dict[str, Any]:
        """What the card shows."""
        return self.card.form.shown

    def sends(self, kind: str, *texts: str, judged: str = "") -> dict[str, Any]:
        """A click, or half an answer, with these texts in the fields."""
        self.page.does("0", kind, list(texts), ["", judged])
        return self.shown

    def predicts(self, text: str) -> dict[str, Any]:
        return self.sends("predict", text, self.shown["texts"][1])

    def explains(self, text: str) -> dict[str, Any]:
        return self.sends("explain", self.shown["texts"][0], text)

    def again(self) -> dict[str, Any]:
        return self.sends("again", *self.shown["texts"])

    def projects(self, on: bool) -> dict[str, Any]:
        """The page goes into class mode, or out of it."""
        self.page.does("page", "hello", on)
        return self.shown


def visible(card: KeptCard) -> str:
    """Everything the browser gets of a card."""
    state = json.dumps([widget.get_state() for widget in card.children], default=str)
    return state.encode().decode("unicode_escape", errors="ignore")


def answer(path: Path, id: str, *texts: str, status: str = "wrong") -> Record:
    """Do with the file what a card does after a check."""

    def add(record: Record) -> None:
        record.add(texts, status, "")
        if status == "right":
            record.solve()

    return Progress(path).change(id, add)
