"""An exercise in the notebook: prompt, fields, feedback, hints, new numbers."""

from __future__ import annotations

import contextlib

from ..exercises.engine import Exercise, Result
from ..exercises.wording import DONE, LEVELS, STATUS
from ..records.record import Record
from ..records.store import tell
from ..texts import _, ngettext
from .form import ExerciseForm, heading, html, paragraphs, spec
from .kept import Change, KeptCard


class Card(KeptCard):
    """The card of one exercise. What is typed, tried and said is kept in the progress file.

    The same exercise may stand in more cells: they follow each other, unless a cell names its own seed.
    """

    task: Exercise

    def __init__(self, exercise: Exercise) -> None:
        self._named = exercise.seed != 0  # by the cell or the class: this seed wins from what is kept
        self.example = html("aiop-example")
        super().__init__(exercise, ExerciseForm, self.example)

    @property
    def exercise(self) -> Exercise:
        """The exercise, with the numbers that are on the card."""
        return self.task

    @property
    def tries(self) -> int:
        """How many answers were tried with these numbers."""
        return self.record.tries

    def _load(self) -> None:
        """Take what is kept. A pupil who asked for new numbers finds them again."""
        record = self._progress.of(self.exercise.id)
        if not self._named and record.chosen != self.exercise.seed:
            with contextlib.suppress(Exception):  # numbers of another version of this exercise
                self.task = self.exercise.factory(record.chosen)
        self._take(record)

    def _ask(self) -> None:
        self.prompt.value = paragraphs(self.exercise.prompt, heading(self.exercise))
        self.form.spec = spec(self.exercise)

    def _do(self, kind: str) -> None:
        clicks = {"check": self._on_check, "hint": self._on_hint, "new": self._on_new}
        if kind in clicks:
            clicks[kind]()
        elif self.record.status == "open" and self._judged():
            self._on_check()
        else:
            self._keep()
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
        self._keep()
        self.task = self.exercise.factory(self.exercise.seed + 1)
        self._take(self.record)
        notice = self._keep()
        self._ask()
        self._tell(notice=notice)

    def _keep(self, change: Change = lambda record: None) -> str:
        def with_numbers(record: Record) -> None:
            record.chosen = record.chosen if self._named else self.exercise.seed
            change(record)

        return super()._keep(with_numbers)

    def _tell(self, *, notice: str = "", fill: bool = False, again: bool = True) -> None:
        self._say(self.record.status, self.record.message, notice=notice, fill=fill, again=again)

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
                title = f"<strong>{_('Worked example with other numbers')}</strong>"
                value = paragraphs(f"{other.prompt}\n\n{other.solution}", title)
        self.example.value = value
        self.example.layout.display = "" if value else "none"
        return bool(value)
