"""What every card does: what is typed is kept, and cards of the same exercise follow each other.

Checking happens in Python only: what the browser gets is the prompt and the feedback, never the answer. What
is checked is written to the progress file first and then confirmed: no crash loses a confirmed answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets

from ..browser import Entry
from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..records.record import Record, texts
from ..records.store import LOCK, Progress, ProgressError, listen, tell
from ..texts import in_own_language, speaking
from .form import AnswerForm, html

Change = Callable[[Record], object]


class KeptCard(ipywidgets.VBox):
    """A card of an exercise or a guided question, `task`; what is kept of it is in `record`.

    A subclass draws it (`_ask`), does what was clicked (`_do`) and says how it stands (`_tell`).
    """

    def __init__(self, task: Exercise | Question, form: type[AnswerForm], *below: ipywidgets.Widget) -> None:
        self.task = task
        self.lang = task.lang
        self._progress = Progress()
        self.prompt = html("aiop-prompt")
        with speaking(self.lang), LOCK:
            self.form = form(self._read)
            self._load()
            self._ask()
            self._tell(notice=self._progress.notice)
            listen(task.id, self._follow)
        super().__init__([self.prompt, self.form, *below])
        self.add_class("aiop-card")

    @property
    def solved(self) -> bool:
        """Whether this was ever solved, or explained."""
        return self.record.solved

    def _ask(self) -> None:
        """Draw what is asked."""
        raise NotImplementedError

    def _do(self, kind: str) -> None:
        """Do what was clicked, or keep half an answer."""
        raise NotImplementedError

    def _tell(self, *, notice: str = "", fill: bool = False, again: bool = True) -> None:
        """Show how it stands; `fill` also puts the kept texts in the fields, `again` has it read aloud."""
        raise NotImplementedError

    def _said(self) -> Any:
        """What the card says, to be compared."""
        return self.record.status, self.record.message, self.record.revealed

    def _load(self) -> None:
        """Take what is kept."""
        self._take(self._progress.of(self.task.id))

    def _take(self, record: Record) -> None:
        """Show this record, with the numbers that are on the card."""
        record.switch(self.task.seed, self.lang)
        size = len(self.task.parts)
        if len(record.texts) != size:
            record.texts = [""] * size
        record.assessed = [*record.assessed, *[""] * size][:size]
        self.record = record

    def _read(self, entries: Sequence[Entry]) -> None:
        """Take what the browser sent: half an answer, or a click."""
        with LOCK, self.form.together():
            for about, kind, values in entries:
                if about == str(self.task.seed) and values and isinstance(values[0], list):
                    self._take_over(*map(texts, values[:2]))
                    self._do(kind)
                elif about == "page":
                    self._meet(kind, *values)
                else:  # about numbers that are no longer on the card
                    self.form.answer()

    def _meet(self, kind: str, *values: Any) -> None:
        """A page tells something of itself."""
        self.form.answer()

    def _take_over(self, given: list[str], assessed: Sequence[str] = ()) -> None:
        """What stands in the fields now. It is noted in place: the browser shows it by itself."""
        size = len(self.task.parts)
        self.record.texts = [*given, *[""] * size][:size]
        self.record.assessed = [*assessed, *[""] * size][:size]
        self.form.shown.update(texts=self.record.texts, assessed=self.record.assessed)

    def _keep(self, change: Change = lambda record: None) -> str:
        """Write the texts and this change to the file; returns what to tell when that is not possible."""
        given, assessed, seed = self.record.texts, self.record.assessed, self.task.seed

        def mine(record: Record) -> None:
            record.switch(seed, self.lang)
            record.texts, record.assessed = given, assessed
            change(record)

        notice = ""
        try:
            record = self._write(mine)
        except ProgressError as error:
            record, notice = self._progress.of(self.task.id), str(error)
        self._take(record)
        tell(self.task.id, but=self._follow)
        return notice or self._progress.notice

    def _write(self, change: Change) -> Record:
        return self._progress.change(self.task.id, change)

    @in_own_language
    def _follow(self) -> None:
        """Something else in this kernel changed this: another cell, or the overview."""
        with LOCK:
            before, seed = self._said(), self.task.seed
            self._load()
            if self.task.seed != seed:
                self._ask()
            self._tell(fill=True, again=before != self._said())
