"""A guided question on paper: what a teacher knows of it, and what a pupil writes."""

from __future__ import annotations

from typing import Any

from ..exercises.guiding import Question
from ..exercises.wording import in_words
from ..texts import _
from .maths import runs
from .questions import part_of


def key(asked: Question) -> list[tuple[str, str]]:
    """What a teacher knows of a question: the name of each thing, and what it is."""
    every = [
        (_("Prediction"), in_words(asked.parts[0], asked.outcome).replace("\n", "; ")),
        (_("Do"), asked.do),
        (_("Explain"), asked.explain),
        (_("Model answer"), asked.model_answer),
        (_("Look for"), "; ".join(asked.criteria)),
    ]
    return [(name, text) for name, text in every if text]


def guided(asked: Question) -> dict[str, Any]:
    """A guided question as data for a pupil's sheet: predict, do one thing on screen, explain.

    Nothing of the outcome or the model answer is in it.
    """
    parts = [part_of(part) for part in asked.parts]
    do, explain = ({"strong": [f"{word}:"]} for word in (_("Do"), _("Explain")))
    parts[1]["label"] = [do, " ", *runs(asked.do), "\n", explain, " ", *runs(asked.explain)]
    return {
        "block": "Question",
        "name": asked.id,
        "level": 0,
        "title": runs(asked.title),
        "prompt": runs(asked.prompt),
        "room": 0,
        "parts": parts,
    }
