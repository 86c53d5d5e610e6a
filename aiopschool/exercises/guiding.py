"""Guided questions: predict, do one thing in the explorer, explain.

A prediction is locked before its outcome is seen: a surprise teaches who committed to something (White and
Gunstone, 1992). Nothing is graded: the pupil compares with the outcome and the model answer, which come after
the pupil's own text. A lesson has its questions in the module `questions`:

    @question("1.1")
    def horizontal_line() -> Guided:
        return Guided(title=_("a horizontal line"), prompt=..., predict=Predict(...), ...)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import Any

from ..numbers import Number
from ..texts import _, in_own_language, language
from .answers import Kind, OpenKind, WordKind
from .engine import Part
from .writing import fill_texts

__all__ = ["Guided", "Maker", "Needs", "Predict", "Question", "WordKind", "question", "questions_in"]

ALL = "all"


@dataclass(frozen=True, kw_only=True, repr=False)
class Predict:
    """What the pupil predicts: the question, the kind of answer, and the outcome.

    `outcome` is a value as the kind has it; None when there is nothing to compare with.
    """

    label: str
    kind: Kind
    outcome: Any = None


@dataclass(frozen=True)
class Needs:
    """What a question tells an explorer.

    `start` are values by the names of controls, as `explore` takes them: the picture of the question.
    `locked` is `"all"` (nothing works and nothing is told before the prediction), or the names of the
    controls that wait. `after` are values to set when the prediction is locked, beside those of `start`.
    """

    explorer: str
    start: Mapping[str, Any] = field(default_factory=dict)
    locked: str | Sequence[str] = ALL
    after: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, repr=False)
class Guided:
    """What the author of a guided question writes.

    `do` is the one thing to do after the prediction, `explain` asks why; both are seen from then on. Beside
    the model answer stand `criteria`, of which the pupil ticks those that the own text meets. `values` fill
    the places `{name}` of these texts.
    """

    title: str
    prompt: str
    predict: Predict
    do: str
    explain: str
    model_answer: str
    criteria: Sequence[str] = ()
    needs: Needs | None = None
    values: Mapping[str, Number | str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        fill_texts(self, "prompt", "do", "explain", "model_answer", "criteria")


@dataclass(frozen=True, kw_only=True, repr=False)
class Question(Guided):
    """One guided question; its prediction and explanation are parts as those of an exercise, never graded."""

    id: str
    view: Callable[[Question], Any] | None = None  # what a notebook shows; the course gives it
    lang: str = field(default_factory=language)
    seed = 0  # a question has the numbers of its lesson

    @cached_property
    def parts(self) -> tuple[Part, Part]:
        """Prediction and explanation."""
        asked = self.predict
        kind = OpenKind(self.model_answer, self.criteria)
        return (
            Part(label=asked.label, kind=asked.kind, answer=asked.outcome, pointer=""),
            Part(label=self.explain, kind=kind, answer=self.model_answer, pointer=""),
        )

    @property
    def outcome(self) -> str:
        """The outcome as a pupil would write it; empty when there is none."""
        return "" if self.predict.outcome is None else self.predict.kind.write(self.predict.outcome)

    @in_own_language
    def agrees(self, prediction: str) -> bool:
        """Whether a prediction is the outcome; a text that cannot be read is not."""
        kind, outcome = self.predict.kind, self.predict.outcome
        try:
            return outcome is not None and kind.same(kind.read(prediction), outcome)
        except Exception:  # a pupil never sees a traceback
            return False

    @property
    @in_own_language
    def name(self) -> str:
        """What it is called."""
        return _("Question {id}").format(id=self.id)

    def __repr__(self) -> str:
        """Only the name: what a cell prints never tells the outcome."""
        return f"<{self.name}>"

    @in_own_language
    def _repr_mimebundle_(self, **options: Any) -> Any:
        """In a notebook a question is its card."""
        return self.view(self)._repr_mimebundle_(**options) if self.view else {"text/plain": repr(self)}


@dataclass(frozen=True)
class Maker:
    """Makes one question of a lesson, in the language that is spoken."""

    id: str
    content: Callable[[], Guided]

    def __call__(self) -> Question:
        return Question(id=self.id, **vars(self.content()))


def question(id: str) -> Callable[[Callable[[], Guided]], Maker]:
    """Make a guided question of the function below it; the id is that of the lesson, a point and a number."""

    def made_of(content: Callable[[], Guided]) -> Maker:
        maker = Maker(id, content)
        object.__setattr__(maker, "__doc__", content.__doc__)
        return maker

    return made_of


def questions_in(modules: Iterable[ModuleType]) -> dict[str, Maker]:
    """The questions in some modules by id, and in that order: 1.10 comes after 1.9.

    Raises `ValueError` when two questions have the same id.
    """
    found: dict[str, Maker] = {}
    for value in (value for module in modules for value in vars(module).values()):
        if isinstance(value, Maker) and found.setdefault(value.id, value) is not value:
            raise ValueError(f"two questions have the id {value.id}")
    return dict(sorted(found.items(), key=lambda item: list(map(int, item[0].split(".")))))
