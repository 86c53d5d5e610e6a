"""The part of a card that a pupil touches, as the browser gets it: what to draw, and what to say.

Nothing of the answer is in here; a model answer comes after the pupil's own text was handed in.
"""

from __future__ import annotations

import math
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets
import traitlets

from ..browser import DOM, DRAFTS, BrowserWidget, script, stylesheet
from ..exercises.engine import Exercise, Part
from ..exercises.wording import LEVELS, RETRY, stars
from ..texts import _, language

HERE = Path(__file__).parent
LINE = 80  # characters of feedback on a line, at the narrowest screen that we design for
MOST_LINES = 5


SHARED = [DOM, DRAFTS, *(HERE / f"{name}.js" for name in ("fields", "choices", "order", "judge", "form"))]


class AnswerForm(BrowserWidget):
    """Fields, buttons and feedback.

    What the pupil does comes in as entries about the numbers on the card: `draft` for half an answer, and the
    name of a button, each with all texts and judgements. `spec` and `shown` go to the browser.
    """

    _css = stylesheet(HERE / "card.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)


class ExerciseForm(AnswerForm):
    """The buttons are `check`, `hint` and `new`."""

    _esm = script(*SHARED, HERE / "card.js")


def html(name: str) -> ipywidgets.HTMLMath:
    """A place for text with formulas."""
    place = ipywidgets.HTMLMath()
    place.add_class(name)
    return place


def heading(exercise: Exercise) -> str:
    """The first line of a card: id, level, and the seed when these are not the numbers of the book."""
    chance = _("chance: {seed}").format(seed=exercise.seed)
    name = escape(_("Exercise {id}").format(id=exercise.id))
    return f"<strong>{name}</strong> {stars(exercise.level)}{f' · {chance}' if exercise.seed else ''}"


def paragraphs(text: str, first: str = "") -> str:
    """A text with formulas as HTML, in the language that is spoken, below a first line that is HTML.

    A blank line starts a paragraph, other line breaks stay.
    """
    blocks = [block.replace("\n", "<br>") for block in escape(text, quote=False).split("\n\n")]
    body = "".join(f"<p>{block}</p>" for block in filter(None, [first, *blocks]))
    return f'<div lang="{language()}">{body}</div>'


def spec(exercise: Exercise) -> dict[str, Any]:
    """What the browser draws."""
    return {
        "id": exercise.id,
        "seed": str(exercise.seed),  # a large number would not survive in JavaScript
        "lang": language(),
        "title": _("Exercise {id}").format(id=exercise.id),
        "parts": [drawn(part) for part in exercise.parts],
        "lines": lines(exercise),
        "renewable": _looks(exercise) != _looks(exercise.factory(exercise.seed + 1)),
        "words": words() | _own_words(),
    }


def drawn(part: Part) -> dict[str, Any]:
    """What the browser draws of one part."""
    return {"label": part.label, **part.kind.spec()}


def _looks(exercise: Exercise) -> list[Any]:
    """All that a pupil sees of an exercise before answering."""
    return [exercise.prompt, *map(drawn, exercise.parts)]


def lines(exercise: Exercise) -> int:
    """How many lines to keep free for feedback, so that nothing below it jumps."""
    says = [
        max(map(len, [p.pointer, *(p.diagnosis(m.value) for m in p.mistakes)])) + len(p.label)
        for p in exercise.parts
    ]
    if any(part.follow for part in exercise.parts):  # a mistake in one part is heard in the next one too
        says += [len(exercise.check(answer).message) for answer in exercise.known_mistakes]
    longest = max(*says, len(exercise.praise))
    return min(MOST_LINES, max(2, math.ceil(longest / LINE)))


def words() -> dict[str, Any]:
    """The interface texts of every card; `{…}` are filled in by the browser."""
    return {
        "late": _("There is no answer."),
        "typed": _("What you typed is kept."),
        "retry": _(RETRY),
        "choose": _("Choose"),
        "cell": _("row {row}, column {column}"),
        "rule": _("rule {n}"),
        "condition": _("condition {n}"),
        "yours": _("Your order"),
        "free": _("Lines to place"),
        "empty": _("No line here yet."),
        "place": _("Place line {letter}"),
        "placeShort": _("Place"),
        "away": _("Take line {letter} away"),
        "up": _("Line {letter} up"),
        "down": _("Line {letter} down"),
        "placed": _("Line {letter} is at place {n} of {total}."),
        "taken": _("Line {letter} is no longer in your order."),
        "model": _("Model answer"),
        "criteria": _("Tick what your answer says."),
        "judge": _("Judge your own answer"),
        "levels": {key: _(text) for key, text in LEVELS.items()},
    }


def _own_words() -> dict[str, str]:
    """Those of an exercise only."""
    return {
        "check": _("Check"),
        "hint": _("Hint"),
        "new": _("New numbers"),
        "uncover": _("Show what is filled in"),
        "example": _("Show the worked example"),
    }
