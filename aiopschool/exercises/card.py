"""An exercise in the notebook: prompt, fields, feedback, hints, new numbers.

Checking happens in Python only: what the browser gets is the prompt and the feedback, never the answer.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets

from ..browser import stylesheet
from ..texts import N_, _, language
from .engine import Exercise, Result
from .overview import stars
from .progress import Progress, ProgressError

HERE = Path(__file__).parent
ICONS = {"right": "✓", "known": "!", "wrong": "✗", "form": "✎", "blank": "○", "hint": "?", "": ""}
WORDS = {
    "right": N_("Right"),
    "known": N_("Look again"),
    "wrong": N_("Not yet"),
    "form": N_("Write it differently"),
    "blank": N_("Still empty"),
    "hint": N_("Hint"),
    "": "",
}


class AnswerForm(anywidget.AnyWidget):
    """The part of a card that a pupil touches: fields, buttons, feedback.

    `inputs` comes from the browser (texts, and a counter per button); `spec` and `shown` go there.
    """

    _esm = HERE / "card.js"
    _css = stylesheet(HERE / "card.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True, echo_update=False)


class Card(ipywidgets.VBox):
    """The card of one exercise. What is typed, tried and said is kept in the progress file."""

    def __init__(self, exercise: Exercise) -> None:
        self._lock = threading.RLock()
        self._progress = Progress()
        kept = self._progress.of(exercise.id)
        self.exercise = self._restored(exercise, kept)
        same = kept.get("seed") == self.exercise.seed
        self.tries = int(kept.get("tries", 0)) if same else 0
        self.solved = bool(kept.get("solved"))
        texts = kept.get("texts") if same else None
        fits = isinstance(texts, list) and len(texts) == len(self.exercise.parts)
        self._texts = [str(text) for text in texts] if fits else [""] * len(self.exercise.parts)
        self._clicks: dict[str, int] = {}
        self.prompt = ipywidgets.HTMLMath()
        self.prompt.add_class("aiop-prompt")
        self.example = ipywidgets.HTMLMath()
        self.example.add_class("aiop-example")
        self.form = AnswerForm()
        self._ask()
        self._say(
            str(kept.get("status", "")) if same else "",
            str(kept.get("message", "")) if same else "",
            notice=self._progress.notice,
        )
        self._show_example()
        self.form.observe(self._read, "inputs")
        super().__init__([self.prompt, self.form, self.example])
        self.add_class("aiop-card")

    @staticmethod
    def _restored(exercise: Exercise, kept: dict[str, Any]) -> Exercise:
        """A pupil who asked for new numbers finds them again; a seed named in the cell wins."""
        seed = kept.get("seed")
        if exercise.seed == 0 and isinstance(seed, int) and seed != 0:
            return exercise.factory(seed)
        return exercise

    def _ask(self) -> None:
        exercise = self.exercise
        chance = _("chance: {seed}").format(seed=exercise.seed)
        seed = f" · {chance}" if exercise.seed else ""
        self.prompt.value = (
            f'<div lang="{language()}"><p><strong>{_("Exercise {id}").format(id=exercise.id)}</strong> '
            f"{stars(exercise.level)}{seed}</p><p>{exercise.prompt}</p></div>"
        )
        self.form.spec = {
            "id": exercise.id,
            "seed": exercise.seed,
            "lang": language(),
            "title": _("Exercise {id}").format(id=exercise.id),
            "parts": [{"label": part.label, **part.kind.spec()} for part in exercise.parts],
            "check": _("Check"),
            "hint": _("Hint"),
            "new": _("New numbers"),
        }

    def _read(self, change: dict[str, Any]) -> None:
        with self._lock:
            inputs = change["new"]
            texts = inputs.get("texts")
            if inputs.get("seed") != self.exercise.seed or not isinstance(texts, list):
                return
            self._texts = [str(text)[:10_000] for text in texts][: len(self.exercise.parts)]
            clicked = [
                name for name in ("check", "hint", "new") if inputs.get(name, 0) > self._clicks.get(name, 0)
            ]
            self._clicks |= {name: inputs[name] for name in clicked}
            self._keep(texts=self._texts)
            for name in clicked:
                getattr(self, f"_on_{name}")()

    def _on_check(self) -> None:
        result = self._checked()
        if result.counts:
            self.tries += 1
        self.solved = self.solved or result.status == "right"
        self._say(result.status, result.message, [part.status for part in result.parts])
        self._show_example()
        self._keep(status=result.status, message=result.message, tries=self.tries, solved=self.solved)

    def _checked(self) -> Result:
        try:
            return self.exercise.check(self._texts, self.tries)
        except Exception:  # a pupil never sees a traceback; the text stays
            return Result("form", _("This could not be checked. Write your answer in another way."))

    def _on_hint(self) -> None:
        """A hint costs a try, so that hints follow each other."""
        self.tries += 1
        self._say("hint", self.exercise.help(self.tries))
        self._show_example()
        self._keep(status="", message="", tries=self.tries, solved=self.solved)

    def _on_new(self) -> None:
        self.exercise = self.exercise.factory(self.exercise.seed + 1)
        self.tries, self._texts = 0, [""] * len(self.exercise.parts)
        self._ask()
        self._say("", "")
        self._show_example()
        self._keep(texts=self._texts, status="", message="", tries=0, solved=self.solved)

    def _show_example(self) -> None:
        if self.tries <= len(self.exercise.hints) or self.form.shown.get("status") == "right":
            self.example.value = ""
            self.example.layout.display = "none"
            return
        other = self.exercise.example()
        title = _("Worked example with other numbers")
        self.example.value = (
            f'<div lang="{language()}"><p><strong>{title}</strong></p><p>{other.prompt}</p><p>{other.solution}</p></div>'
        )
        self.example.layout.display = ""

    def _say(self, status: str, message: str, parts: list[str] | None = None, *, notice: str = "") -> None:
        self.form.shown = {
            "seed": self.exercise.seed,
            "texts": self._texts,
            "status": status,
            "icon": ICONS.get(status, ""),
            "word": _(WORDS.get(status, "")),
            "message": message,
            "parts": parts or [],
            "notice": notice,
            "n": self.form.inputs.get("n", 0),
        }

    def _keep(self, **entry: Any) -> None:
        try:
            self._progress.keep(self.exercise.id, {"seed": self.exercise.seed, **entry})
        except ProgressError as error:
            self.form.shown = {**self.form.shown, "notice": str(error)}
