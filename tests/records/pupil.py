"""Does what a pupil does: with a card, as a browser, and with the file, as a card."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aiopschool.card.card import Card
from aiopschool.exercises import Exercise
from aiopschool.records.record import Record
from aiopschool.records.store import Progress

from ..page import Page


class Pupil:
    """Types in a card and clicks its buttons."""

    def __init__(self, exercise: Exercise) -> None:
        self.card = Card(exercise)
        self.page = Page(self.card.form)

    def types(self, *texts: str, click: str = "draft", assessed: Sequence[str] = ()) -> dict[str, Any]:
        """Type all texts, then click `check`, `hint` or `new`; what the card shows then."""
        self.page.does(str(self.card.exercise.seed), click, list(texts), list(assessed))
        return self.card.form.shown

    def answers(self, *texts: str) -> dict[str, Any]:
        return self.types(*texts, click="check")


def visible(card: Card) -> str:
    """Everything the browser gets of a card."""
    state = json.dumps([widget.get_state() for widget in (card.form, card.prompt, card.example)], default=str)
    return state.encode().decode("unicode_escape", errors="ignore")


def answer(path: Path, id: str, *texts: str, status: str = "wrong") -> Record:
    """Do with the file what a card does after a check."""

    def add(record: Record) -> None:
        record.add(texts, status, "")
        if status == "right":
            record.solve()

    return Progress(path).change(id, add)
