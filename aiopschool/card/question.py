"""A guided question in the notebook: prediction, one thing to do, own explanation, model answer.

What comes later is sent when it is its turn: after the prediction is locked what to do and to explain, after
the pupil's own text the outcome and the model answer. In class mode the class answers on a card of its own,
that is not kept.
"""

from __future__ import annotations

from typing import Any

from ..exercises.guiding import Question
from ..exercises.wording import DONE, STATUS, in_words
from ..numbers import NumberError
from ..records import asked
from ..records.record import PREDICTED, Record
from ..records.store import tell
from ..texts import _, in_own_language, language
from .form import HERE, SHARED, AnswerForm, drawn, paragraphs, script, words
from .kept import Change, KeptCard

LONG = 40  # characters of an option
PREDICT, EXPLAIN, COMPARE = "predict", "explain", "compare"  # how far it is
Refusal = tuple[int, str, str]  # of which part, the status, and a sentence
STAGES = {PREDICTED: EXPLAIN, "right": COMPARE}


class QuestionForm(AnswerForm):
    """The buttons are `predict`, `again` and `explain`."""

    _esm = script(*SHARED, HERE / "asking.js")


class QuestionCard(KeptCard):
    """The card of one guided question. Every explorer of this question is told how far it is."""

    task: Question

    def __init__(self, question: Question) -> None:
        self._projected = False
        super().__init__(question, QuestionForm)

    @property
    def stage(self) -> str:
        """How far it is: `predict`, `explain` or `compare`."""
        return STAGES.get(self.record.status, PREDICT)

    def _load(self) -> None:
        if self._projected:
            self._take(asked.record(self.task.id, self.lang, projected=True))
        else:
            super()._load()

    def _write(self, change: Change) -> Record:
        return asked.change(self.task.id, change) if self._projected else super()._write(change)

    def _ask(self) -> None:
        self.prompt.value = paragraphs(self.task.prompt, f"<strong>{self.task.name}</strong>")
        prediction = self.task.parts[0]
        self.form.spec = {
            "id": self.task.id,
            "seed": str(self.task.seed),
            "lang": language(),
            "title": self.task.name,
            "parts": [drawn(prediction), {"kind": "open", "label": ""}],
            "long": self._is_long,
            "lines": 1,
            "words": words() | _own_words(),
        }

    @in_own_language
    def _meet(self, kind: str, *values: Any) -> None:
        """A page is in class mode, or not any more."""
        projected = values == (True,)
        if kind == "hello" and projected != self._projected:
            self._projected = projected
            if not projected:
                asked.leave(self.task.id)
            self._load()
            self._tell(fill=True)
        else:
            self.form.answer()

    def _do(self, kind: str) -> None:
        clicks = {"predict": self._on_predict, "again": self._on_again, "explain": self._on_explain}
        if kind in clicks:
            clicks[kind]()
        else:
            self._keep()
            self.form.answer()  # the browser keeps it no longer

    def _take_over(self, given: list[str], assessed: Any = ()) -> None:
        """A prediction that is locked stays, whatever a page sends that does not know it yet."""
        locked = [] if self.stage == PREDICT else self.record.texts[:1]
        super()._take_over([*locked, *given[len(locked) :]], assessed)

    def _on_predict(self) -> None:
        if self.stage != PREDICT:
            self._tell(notice=self._keep())
        elif refused := self._refused(0, _("Choose or write your prediction first.")):
            self._tell(notice=self._keep(), refused=refused)
        else:
            self._go_to(PREDICTED)

    def _on_again(self) -> None:
        if self.stage == PREDICT:
            self._tell(notice=self._keep())
        else:
            self.record.texts = ["", *self.record.texts[1:]]
            self._go_to("", fill=True)

    def _on_explain(self) -> None:
        if self.stage == PREDICT:
            self._tell(notice=self._keep())
        elif refused := self._refused(1, _("Write your explanation first.")):
            self._tell(notice=self._keep(), refused=refused)
        else:
            self._go_to("right")

    def _refused(self, part: int, blank: str) -> Refusal | None:
        """What is wrong with the form of a text."""
        kind, text = self.task.parts[part].kind, self.record.texts[part]
        if kind.is_blank(text):
            return part, "blank", blank
        try:
            kind.read(text)
        except NumberError as error:
            return part, "form", str(error)
        except Exception:  # a pupil never sees a traceback; the text stays
            return part, "form", _("This could not be checked. Write your answer in another way.")
        return None

    def _go_to(self, status: str, *, fill: bool = False) -> None:
        def change(record: Record) -> None:
            record.status = status
            first = [*record.first, "", ""][:2]
            if status:
                part = 0 if status == PREDICTED else 1
                first[part] = first[part] or record.texts[part]
            record.first = first
            if status == "right":
                record.solve()

        self._tell(notice=self._keep(change), fill=fill)
        tell(asked.topic(self.task.id))
        tell("")

    def _tell(
        self, *, notice: str = "", fill: bool = False, again: bool = True, refused: Refusal | None = None
    ) -> None:
        old = self.form.shown
        shown = {
            "seed": str(self.task.seed),
            "count": old.get("count", 0) + again,
            "fill": old.get("fill", 0) + fill,
            "texts": self.record.texts,
            "assessed": self.record.assessed,
            "projected": self._projected,
            "notice": notice,
        }
        self.form.answer(shown=shown | self._feedback(refused) | self._in_turn())

    def _feedback(self, refused: Refusal | None) -> dict[str, Any]:
        """What is said: why a text was refused, or that the question is done."""
        parts = ["", ""]
        if refused:
            part, status, message = refused
            parts[part], (icon, word) = status, STATUS[status]
        elif self.stage == COMPARE:
            status, message, (icon, word) = "right", self._compared(), DONE
        else:
            status = message = icon = word = ""
        return {"status": status, "icon": icon, "word": _(word), "message": message, "parts": parts}

    def _in_turn(self) -> dict[str, Any]:
        """What may be seen now, and nothing that comes later."""
        locked, done = self.stage != PREDICT, self.stage == COMPARE
        return {
            "stage": self.stage,
            "state": f"{self.stage} {self.record.first}",
            "told": self._predicted() if locked else "",
            "act": self.task.do if locked else "",
            "explain": self.task.explain if locked else "",
            "models": ["", self.task.model_answer if done else ""],
            "criteria": list(self.task.criteria) if done else [],
        }

    def _predicted(self) -> str:
        """What the pupil predicted, now and at first."""
        now, first = self.record.texts[0], (self.record.first or [""])[0]
        told = _("You predicted: {prediction}.").format(prediction=self._written(now))
        if not first or first == now:
            return told
        before = _("Your first prediction: {prediction}.").format(prediction=self._written(first))
        return f"{told} {before}"

    def _written(self, text: str) -> str:
        """A prediction within a sentence; long options stay in sight, and go by their letters."""
        words = text if self._is_long else in_words(self.task.parts[0], text)
        return words.replace("\n", ", ").rstrip(".")

    @property
    def _is_long(self) -> bool:
        """Whether the options are too long for a sentence."""
        options = self.task.predict.kind.spec().get("options", ())
        return max(map(len, options), default=0) > LONG

    def _compared(self) -> str:
        """The outcome beside the prediction, and what to do with the model answer."""
        compare = _("Compare your text with the model answer.")
        if not self.task.outcome:
            return compare
        outcome = _("The outcome: {outcome}.").format(outcome=self._written(self.task.outcome))
        agrees = self.task.agrees(self.record.texts[0])
        verdict = _("That is what you predicted.") if agrees else _("You predicted something else.")
        return f"{outcome} {verdict} {compare}"

    def _said(self) -> Any:
        return self.record.status, self.record.texts[:1]


def _own_words() -> dict[str, str]:
    """The interface texts of a question only."""
    return {
        "predict": _("Predict"),
        "again": _("Predict again"),
        "act": f"{_('Do')}:",
        "explain": f"{_('Explain')}:",
        "done": _("Done explaining"),
    }
