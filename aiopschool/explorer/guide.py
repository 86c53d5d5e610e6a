"""What guided questions ask of an explorer: where it starts, and what waits until a prediction is locked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..controls.state import State
from ..controls.waiting import ALL, Waiting
from ..exercises.guiding import Question
from ..records import asked
from ..records.store import listen
from ..texts import in_own_language
from .parts import Parts


class Guide:
    """The questions of one explorer, and whose turn it is: of the one that was last answered or asked anew.

    At first that is the last one that was answered, else the first. So a later question closes nothing
    before it was answered. Nothing here is kept: how far a question is stands in `records.asked`.
    """

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = {question.id: question for question in questions}
        self.turn = next(iter(self.questions), "")
        self.projected = False
        self._answered: dict[str, bool] = {}

    def listen(self, changed: Callable[[], None]) -> None:
        """Be told when a question is answered, asked anew or passed over."""
        for id in self.questions:
            listen(asked.topic(id), changed)

    def look(self) -> bool:
        """Look how far the questions are; whether another state of the explorer belongs to it."""
        before, self._answered = self._answered, {id: self._is_answered(id) for id in self.questions}
        changed = [id for id, now in self._answered.items() if now != before.get(id)]
        if not changed:
            return False
        answered = [id for id in changed if self._answered[id]]
        self.turn = answered[-1] if answered else changed[0]
        return True

    def project(self, on: bool) -> None:
        """Go from the reader to the class, or back."""
        if self.projected and not on:
            for id in self.questions:
                asked.leave(id)
        self.projected = on
        self._answered = {}

    def _is_answered(self, id: str) -> bool:
        return asked.is_predicted(id, self.questions[id].lang, projected=self.projected)

    @property
    def waits(self) -> str:
        """The question that must be answered first; empty when none, or when it is passed over."""
        open_ = self.turn and self._locked()[self.turn] and not self._answered[self.turn]
        return self.turn if open_ and not asked.is_passed(self.turn, projected=self.projected) else ""

    @property
    def is_closed(self) -> bool:
        """Whether the whole explorer waits."""
        return bool(self.waits) and self._locked()[self.waits] == ALL

    @property
    def start(self) -> Mapping[str, Any]:
        """The values that belong to the question whose turn it is."""
        needs = self.questions[self.turn].needs
        return {**needs.start, **(needs.after if self._answered[self.turn] else {})}

    def pass_over(self) -> None:
        """The reader goes on without a prediction."""
        asked.pass_over(self.turn, projected=self.projected)

    def control(self) -> Waiting:
        """The line that tells what waits."""
        return Waiting(locked=self._locked())

    def _locked(self) -> dict[str, str | Sequence[str]]:
        return {id: question.needs.locked for id, question in self.questions.items()}


class Guided(Parts):
    """What the frame does for its guided questions; `_guide` knows whose turn it is."""

    lang: str
    _guide: Guide
    _state: State
    values: Mapping[str, Any]
    set: Callable[..., None]
    reset: Callable[[], None]
    act: Callable[[Callable[[], None]], None]
    _start_with: Callable[[Mapping[str, Any]], None]

    def _begin_guided(self) -> None:
        self._base = self._state.start
        self._follow()
        self._guide.listen(self._on_question)

    def _change_readers(self, on: bool) -> None:
        """The class begins at the start of its questions; the reader goes on where the reader was."""
        self._guide.project(on)
        if on:
            self._own = dict(self.values)
            self._follow()
        else:
            self._guide.look()
            self.set(**self._own | {"waits": self._guide.waits})

    def begin_anew(self, **values: Any) -> None:
        """Go to the start that the cell gave, with these values instead; a reset comes back here."""
        shape = None
        while shape != self.shape():  # another shape has other controls
            shape = self.shape()
            known = {name: value for name, value in self._base.items() if name in self._state.start}
            self._state.start = self._state.start | known
            self.reset()
        self._start_with(values)

    def _follow(self) -> None:
        """Do what the guided questions ask."""
        if self._guide.questions:
            if self._guide.look():
                self.begin_anew(**self._guide.start)
            self.set(waits=self._guide.waits)

    @in_own_language
    def _on_question(self) -> None:
        """A question of this explorer was answered, asked anew or passed over."""
        self.act(self._follow)

    def _is_held(self, name: str) -> bool:
        """Whether a control waits for a question: a page may not know it yet."""
        waiting = self._state.controls.get("waits")
        return waiting is not None and waiting.holds(self.values["waits"], name)
