"""The class picture: what groups call out stands in one picture, each with its score on data kept apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..controls import Button, Choice, Control, Field, Switch, TextField
from ..numbers import Number, NumberError, format_percent
from ..texts import _, ngettext
from .class_answers import Answer, ClassAnswers
from .class_drawing import Place, small_axes, write_names, write_title
from .frame import Explorer

__all__ = ["Answer", "ClassPicture"]

NEW = "new"


class ClassPicture(Explorer):
    """Base class of class pictures.

    A subclass gives `fields()`, `read(values)`, `write(value)`, `score(value)`, `draw_answer(axes, answer)`,
    and `background(figure)` unless the answers stand `separate`, each in axes of their own. Scores and the
    data kept apart are seen after the teacher asked for them (`revealed`). Nothing of it is kept.
    """

    table_open = True
    separate = False

    def fields(self) -> Sequence[Control]:
        """The controls in which one answer is typed."""
        raise NotImplementedError

    def read(self, values: Mapping[str, Any]) -> Any:
        """The answer that stands in the fields. Raises `NumberError` with a sentence when it is none."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """An answer in words."""
        raise NotImplementedError

    def score(self, value: Any) -> Number:
        """How good an answer is on data kept apart; more is better."""
        raise NotImplementedError

    def write_score(self, value: Any) -> str:
        """The score in words; a share of 1 as a per cent unless the subclass knows better."""
        return format_percent(Fraction(self.score(value)))

    def background(self, figure: Figure) -> Axes:
        """Draw what all answers stand in."""
        raise NotImplementedError

    def draw_answer(self, axes: Axes, answer: Answer) -> Place | None:
        """Draw one answer; returns where its name stands, if it has a place there."""
        raise NotImplementedError

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.add_class("aiop-class-picture")  # what is saved leaves this out

    def begin(self) -> None:
        self._answers = ClassAnswers()
        self._wiping = self._ready = False

    @property
    def answers(self) -> Sequence[Answer]:
        """All answers, in the order in which they came."""
        return self._answers.now

    @property
    def revealed(self) -> bool:
        """Whether the scores and the data kept apart may be seen."""
        return bool(self.values.get("scores"))

    def make_controls(self) -> Sequence[Control]:
        if self._wiping:
            yes, no = _("Yes, wipe everything"), _("No, keep it")
            return [
                Button(name="reset", label=yes, action=self.reset, primary=True),
                Button(name="keep", label=no, action=lambda: self._ask(False)),
            ]
        options = {NEW: _("new"), **{answer.key: answer.name for answer in self._answers}}
        chosen = self.values.get("which", NEW) in options and self.values.get("which", NEW) != NEW
        controls = [
            Choice(name="which", label=_("Answer"), options=options, start=NEW),
            TextField(name="name", label=_("Name")),
            *self.fields(),
            Button(name="put", label=_("Mend it") if chosen else _("Add it"), action=self._put, primary=True),
        ]
        if chosen:
            controls.append(Button(name="remove", label=_("Remove"), action=self._remove))
        if self._answers.can_undo:
            controls.append(Button(name="undo", label=_("Undo"), action=self._undo))
        controls.append(Switch(name="scores", label=_("Show the scores")))
        controls.append(
            Button(name="reset", label=_("Wipe the class picture"), action=lambda: self._ask(True))
        )
        return controls

    def shape(self) -> Hashable:
        return (
            tuple((a.key, a.name, str(a.given)) for a in self._answers),
            self.values.get("which"),
            self.revealed,
            self._wiping,
        )

    def changed(self, names: set[str]) -> None:
        if not self._ready:
            self._ready = True
            self.set(**self._blank())
        elif "which" in names:
            answer = self._answers.of(self.values["which"])
            self.set(**({"name": answer.name, **answer.given} if answer else self._blank()))

    def _blank(self) -> dict[str, Any]:
        """The fields before something is typed: a number is not 0 by itself."""
        return {
            "name": "",
            **{f.name: None if isinstance(f, Field) else f.check(f.start) for f in self.fields()},
        }

    def put(self, name: str = "", **given: Any) -> Answer:
        """Add an answer as if it was typed. Raises `NumberError` when it is none."""
        values = {field.name: field.check(given[field.name]) for field in self.fields()}

        def add() -> None:
            self._answers.put("", name, self.read(values), values)
            self.set()

        self.act(add)
        return self.answers[-1]

    def _put(self) -> None:
        """Add what stands in the fields, or mend the answer that was chosen; what is none stays there."""
        try:
            given = self._given()
            answer = self._answers.put(self.values["which"], self.values["name"], self.read(given), given)
        except NumberError as error:
            self.note(str(error))
            return
        self.set(which=NEW)
        self.note(_("{name}: {answer}.").format(name=answer.name, answer=self.write(answer.value)))

    def _given(self) -> dict[str, Any]:
        """What stands in the fields. Raises `NumberError` when something is missing or cannot be read."""
        labels = {"name": _("Name"), **{field.name: field.label for field in self.fields()}}
        if unread := self.panel.unread(labels):
            parts = ", ".join(labels[name] for name in unread)
            raise NumberError(_("Mend this first: {parts}.").format(parts=parts))
        given = {field.name: self.values[field.name] for field in self.fields()}
        if empty := [labels[name] for name, value in given.items() if value is None]:
            raise NumberError(_("Fill in this too: {parts}.").format(parts=", ".join(empty)))
        return given

    def _remove(self) -> None:
        self._answers.remove(self.values["which"])
        self.set(which=NEW)
        self.note(_("Removed. Undo puts it back."))

    def _undo(self) -> None:
        self._answers.undo()
        self.set(which=NEW)

    def _ask(self, wiping: bool) -> None:
        self._wiping = wiping
        self.set()
        if wiping:
            self.note(_("Wipe all answers of the class? You cannot undo this."))

    def reset(self) -> None:
        """Wipe everything that the class answered."""
        self._answers.wipe()
        self._wiping = False
        self.set()
        scores = {"scores": False} if "scores" in self.values else {}  # decisions have none
        self.set(which=NEW, **scores, **self._blank())

    def draw(self, figure: Figure) -> None:
        if self.separate:
            for axes, answer in zip(small_axes(figure, len(self._answers)), self._answers, strict=False):
                self.draw_answer(axes, answer)
                write_title(axes, answer.name, self._score(answer))
            return
        axes = self.background(figure)
        places = [(self.draw_answer(axes, answer), answer) for answer in self._answers]
        write_names(axes, [(place, self._name(one), one.color) for place, one in places if place])

    def update(self) -> None:
        """Nothing moves here: the picture is drawn anew for every answer."""

    def _name(self, answer: Answer) -> str:
        return ": ".join(filter(None, [answer.name, self._score(answer)]))

    def _score(self, answer: Answer) -> str:
        return self.write_score(answer.value) if self.revealed else ""

    def static(self) -> tuple[str, str]:
        return _(self.title), ""  # no names in a saved notebook

    def lines(self) -> Sequence[str]:
        return [ngettext("{n} answer", "{n} answers", len(self._answers)).format(n=len(self._answers))]

    def sentences(self) -> Iterable[str]:
        if not self._answers:
            return [_("Type what a group calls out. Then click on “Add it”.")]
        if not self.revealed:
            names = ", ".join(answer.name for answer in self._answers)
            return [_("In the picture: {names}.").format(names=names)]
        scores = {answer.name: self.score(answer.value) for answer in self._answers}
        best = [answer for answer in self._answers if scores[answer.name] == max(scores.values())]
        names = ", ".join(answer.name for answer in best)
        score = self.write_score(best[0].value)
        return [_("Best score: {names} ({score}).").format(names=names, score=score)]

    def header(self) -> Sequence[str]:
        return [_("name"), _("answer"), _("score")]

    def rows(self) -> Iterable[Sequence[str]]:
        for answer in self._answers:
            yield [answer.name, self.write(answer.value), self._score(answer) or "?"]

    def caption(self) -> str:
        return _("the answers of the class")
