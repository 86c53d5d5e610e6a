"""An exercise in the notebook: prompt, fields, feedback, hints, new numbers.

Checking happens in Python only: what the browser gets is the prompt and the feedback, never the answer. What
is checked is written to the progress file first and then confirmed: no crash loses a confirmed answer.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

import ipywidgets

from ..browser import Entry
from ..exercises.engine import Exercise, Result
from ..exercises.wording import DONE, LEVELS, STATUS
from ..records.record import Record, texts
from ..records.store import LOCK, Progress, ProgressError, listen, tell
from ..texts import _, in_own_language, language, ngettext, speaking
from .form import AnswerForm, heading, paragraphs, spec


class Card(ipywidgets.VBox):
    """The card of one exercise. What is typed, tried and said is kept in the progress file.

    The same exercise may stand in more cells: they follow each other, unless a cell names its own seed.
    """

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.lang = exercise.lang
        self._named = exercise.seed != 0  # by the cell or the class: this seed wins from what is kept
        self._progress = Progress()
        self.prompt = ipywidgets.HTMLMath()
        self.prompt.add_class("aiop-prompt")
        self.example = ipywidgets.HTMLMath()
        self.example.add_class("aiop-example")
        with speaking(self.lang), LOCK:
            self.form = AnswerForm(self._read)
            self._load()
            self._ask()
            self._say(self.record.status, self.record.message, notice=self._progress.notice)
            listen(exercise.id, self._follow)
        super().__init__([self.prompt, self.form, self.example])
        self.add_class("aiop-card")

    @property
    def tries(self) -> int:
        """How many answers were tried with these numbers."""
        return self.record.tries

    @property
    def solved(self) -> bool:
        """Whether this exercise was ever solved."""
        return self.record.solved

    def _load(self) -> None:
        """Take what is kept. A pupil who asked for new numbers finds them again."""
        record = self._progress.of(self.exercise.id)
        if not self._named and record.chosen != self.exercise.seed:
            with contextlib.suppress(Exception):  # numbers of another version of this exercise
                self.exercise = self.exercise.factory(record.chosen)
        self._take(record)

    def _take(self, record: Record) -> None:
        """Show this record, with the numbers that are on the card."""
        record.switch(self.exercise.seed, self.lang)
        size = len(self.exercise.parts)
        if len(record.texts) != size:
            record.texts = [""] * size
        record.assessed = [*record.assessed, *[""] * size][:size]
        self.record = record

    def _ask(self) -> None:
        exercise = self.exercise
        self.prompt.value = (
            f'<div lang="{language()}"><p>{heading(exercise)}</p>{paragraphs(exercise.prompt)}</div>'
        )
        self.form.spec = spec(exercise)

    def _read(self, entries: Sequence[Entry]) -> None:
        """Take what the browser sent: half an answer, or a click."""
        with LOCK, self.form.together():
            for about, kind, values in entries:
                if about == str(self.exercise.seed) and values and isinstance(values[0], list):
                    self._take_over(*map(texts, values[:2]))
                    self._do(kind)
                else:  # about numbers that are no longer on the card
                    self.form.answer()

    def _take_over(self, given: list[str], assessed: Sequence[str] = ()) -> None:
        """What stands in the fields now. It is noted in place: the browser shows it by itself."""
        size = len(self.exercise.parts)
        self.record.texts = [*given, *[""] * size][:size]
        self.record.assessed = [*assessed, *[""] * size][:size]
        self.form.shown.update(texts=self.record.texts, assessed=self.record.assessed)

    def _do(self, kind: str) -> None:
        clicks = {"check": self._on_check, "hint": self._on_hint, "new": self._on_new}
        if kind in clicks:
            clicks[kind]()
        elif self.record.status == "open" and self._judged():
            self._on_check()
        else:
            self._keep(lambda record: None)
            self.form.answer()  # the browser keeps it no longer

    def _on_check(self) -> None:
        given, result = self.record.texts, self._checked()
        waits = result.to_judge and not self._judged()
        status = "open" if waits else result.status
        message = self.exercise.praise if result.to_judge and not waits else result.message
        help = self.record.help if status in ("known", "wrong") else 0

        def add(record: Record) -> None:
            record.revealed = max(record.revealed, help)
            record.add(given, status, message)
            if status == "right":
                record.solve()

        notice = self._keep(add)
        self._say(status, message, [part.status for part in result.parts], notice=notice)
        tell("")

    def _checked(self) -> Result:
        try:
            return self.exercise.check(self.record.texts)  # hints have their own place on the card
        except Exception:  # a pupil never sees a traceback; the text stays
            return Result("form", _("This could not be checked. Write your answer in another way."))

    def _judged(self) -> bool:
        """Whether the pupil judged every text of an open part."""
        pairs = zip(self.exercise.parts, self.record.assessed, strict=True)
        return all(part.kind.graded or text.split(" ")[0] in LEVELS for part, text in pairs)

    def _on_hint(self) -> None:
        """The next hint, below those that were shown."""
        message = self.exercise.help(self.record.revealed + 1)

        def add(record: Record) -> None:
            record.hints += 1
            record.revealed += 1
            record.status, record.message = "hint", message

        self._say("hint", message, notice=self._keep(add))
        tell("")

    def _on_new(self) -> None:
        self._keep(lambda record: None)
        self.exercise = self.exercise.factory(self.exercise.seed + 1)
        self._take(self.record)
        notice = self._keep(lambda record: None)
        self._ask()
        self._say(self.record.status, self.record.message, notice=notice)

    def _keep(self, change: Callable[[Record], object]) -> str:
        """Write the texts and this change to the file; returns what to tell when that is not possible."""
        given, assessed, seed = self.record.texts, self.record.assessed, self.exercise.seed

        def mine(record: Record) -> None:
            record.switch(seed, self.lang)
            record.chosen = record.chosen if self._named else seed
            record.texts, record.assessed = given, assessed
            change(record)

        notice = ""
        try:
            record = self._progress.change(self.exercise.id, mine)
        except ProgressError as error:
            record, notice = self._progress.of(self.exercise.id), str(error)
        self._take(record)
        tell(self.exercise.id, but=self._follow)
        return notice or self._progress.notice

    @in_own_language
    def _follow(self) -> None:
        """Something else in this kernel changed this exercise: another cell, or the overview."""
        with LOCK:
            before, seed = self.record, self.exercise.seed
            self._load()
            if self.exercise.seed != seed:
                self._ask()
            same = _said(before) == _said(self.record)
            self._say(self.record.status, self.record.message, fill=True, again=not same)

    def _say(
        self,
        status: str,
        message: str,
        parts: list[str] | None = None,
        *,
        notice: str = "",
        fill: bool = False,
        again: bool = True,
    ) -> None:
        """Show feedback; `fill` also puts the kept texts in the fields, `again` has it read aloud."""
        old = self.form.shown
        own = status == "right" and not all(part.kind.graded for part in self.exercise.parts)
        icon, word = DONE if own else STATUS[status] if status else ("", "")
        shown = {
            "seed": str(self.exercise.seed),
            "count": old.get("count", 0) + again,
            "fill": old.get("fill", 0) + fill,
            "texts": self.record.texts,
            "assessed": self.record.assessed,
            "status": status,
            "icon": icon,
            "word": _(word),
            "message": message,
            "hints": self._hints(),
            "parts": parts or [],
            "models": self._models(),
            "state": self._state(),
            "notice": notice,
            "example": self._show_example(),
        }
        self.form.answer(shown=shown)

    def _hints(self) -> list[str]:
        """All hints that were shown; after the last one, where to look."""
        shown = min(self.record.revealed, len(self.exercise.hints) + 1)
        return [self.exercise.help(n) for n in range(1, shown + 1)]

    def _models(self) -> list[str]:
        """The model answer of each open part, once the pupil's own text was handed in."""
        handed_in = self.record.status in ("open", "right")
        return [
            part.kind.write(part.answer) if handed_in and text.strip() and not part.kind.graded else ""
            for part, text in zip(self.exercise.parts, self.record.texts, strict=True)
        ]

    def _state(self) -> str:
        tries = ngettext("{n} try", "{n} tries", self.record.total).format(n=self.record.total)
        if self.record.solved:
            return f"✓ {_('Solved')} · {tries}"
        return tries if self.record.total else ""

    def _show_example(self) -> bool:
        value = ""
        if self.record.help > len(self.exercise.hints) and self.record.status not in ("right", "open"):
            with contextlib.suppress(Exception):  # an exercise without other numbers has no other example
                other = self.exercise.example()
                title = _("Worked example with other numbers")
                body = paragraphs(other.prompt) + paragraphs(other.solution)
                value = f'<div lang="{language()}"><p><strong>{title}</strong></p>{body}</div>'
        self.example.value = value
        self.example.layout.display = "" if value else "none"
        return bool(value)


def _said(record: Record) -> tuple[str, str, int]:
    """What the card says of an exercise."""
    return record.status, record.message, record.revealed
