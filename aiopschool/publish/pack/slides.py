"""The kern of a lesson as slides: what class mode shows, as a PDF for whoever has no Python in the room.

A part is a slide; what is asked stands beside its picture; what class mode keeps closed is the next slide, so
that the class thinks first. No slide tells an answer that the page of the pupils does not show.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from typing import Any

from ...course import exercise, explore, question
from ...exercises.engine import Exercise
from ...exercises.guiding import Question
from ...exercises.wording import stars
from ...lesson import Lesson
from ...paper import questions
from ...paper.content import data
from ...paper.maths import runs
from ...paper.sheet import Block, Note, Text, Words
from ...texts import _
from ..kern import END as LAST
from ..sheets import document
from .notebook import END, Cell, Fold, Section, blocks

GUTTER = 6  # mm between options: large fractions stand in them
BESIDE = 700  # characters of a question as data that has its picture beside it
Slide = dict[str, Any]  # its title as runs, and its blocks


def compose(lesson: Lesson, cells: Sequence[Cell]) -> dict[str, Any]:
    """The slides of a lesson as data for `slides.typ`; `cells` are those of the notebook for pupils."""
    opening, *others = Slides(list(_kern(cells))).all()
    made = document(lesson, _(lesson.title), _("The core of the lesson as slides, without answers."), [])
    shown = [slide for slide in others if slide["blocks"]]
    words = made["words"] | {"again": _("continued")}
    return made | {"opening": opening["blocks"], "slides": shown, "words": words, "gutter": GUTTER}


def _kern(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells in front of the heading that ends the kern; that may stand in the middle of one."""
    end = f"## {_(LAST)}"
    for cell in cells:
        before, found, _after = f"\n{cell.text}".partition(f"\n{end}")
        if not cell.teacher and before.strip():
            yield Cell(before.strip("\n"), code=cell.code, teacher=False)
        if found:
            return


class Slides:
    """Makes the slides of cells, from the first to the last."""

    def __init__(self, cells: list[Cell]) -> None:
        self.cells = cells
        self.slides: list[Slide] = []
        self.title: Words = ""
        self.of_question = {id: call for call in _calls(cells, "explore") for id in _needed_by(call)}

    def all(self) -> list[Slide]:
        """All slides; some are empty. The first holds what stands in front of the first part."""
        for cell in self.cells:
            if cell.code:
                self._act(cell.call)
            else:
                self._read(cell.text)
        return self.slides

    def _new(self, *parts: Words) -> None:
        title = [
            run for n, part in enumerate(parts) for run in ([" · "] if n else []) + data(part, answers=False)
        ]
        self.slides.append({"title": title, "blocks": []})

    def _continue(self) -> None:
        self._new(self.title)
        self.slides[-1]["title"] += [f" ({_('continued')})"]

    def _add(self, *made: Block | dict[str, Any]) -> None:
        """Blocks, or what is data already."""
        shown = (block if isinstance(block, dict) else data(block, answers=False) for block in made)
        self.slides[-1]["blocks"] += shown

    def _read(self, text: str) -> None:
        if self.slides and not text.startswith("## "):
            self._continue()  # after what was asked
        for block in blocks(text):
            match block:
                case Section():
                    self.title = block.title
                    self._new(self.title)
                case Fold() if block is END:
                    self._continue()
                case Fold():
                    self._new(self.title, block.summary)
                case _:
                    self._add(block)

    def _act(self, call: ast.Call | None) -> None:
        """What a cell of ours shows. Of other code, and of an overview of progress, there is no picture."""
        if call is None or not call.args:
            return
        id = ast.literal_eval(call.args[0])
        match call.func.id:
            case "question":
                self._ask(question(id))
            case "exercise":
                self._exercise(exercise(id, 0))
            case "explore" if not _needed_by(call):
                self._picture(call)

    def _ask(self, asked: Question) -> None:
        """First the prediction; what to do and to explain comes on the next slide."""
        drawing = [drawn] if (call := self.of_question.get(asked.id)) and (drawn := _drawing(call)) else []
        prediction = {
            "block": "Asked",
            "prompt": runs(asked.prompt),
            "parts": [questions.part_of(asked.parts[0])],
            "labelled": True,
        }
        self._new(asked.name, asked.title)
        self._add(prediction, *(drawing if _is_short(prediction) else ()))
        self._new(asked.name, _("Explain"))
        self._add(Note(_("Do"), [asked.do]), Note(_("Explain"), [asked.explain]), *drawing)

    def _exercise(self, asked: Exercise) -> None:
        shown = questions.question(asked, answers=False)
        name = _("Exercise {id}").format(id=asked.id)
        self._new(f"{name} {stars(asked.level)}", asked.title)
        self._add(shown | {"block": "Asked", "labelled": len(asked.parts) > 1})

    def _picture(self, call: ast.Call) -> None:
        drawing = _drawing(call)
        made = _explorer(call)
        if drawing:
            self._new(self.title, _(made.title))
            self._add(Text(made.figure.alt), drawing)
        else:  # a picture that a class fills: there is nothing in it yet
            self._new(_(made.title))
            self._add(Text(_("Call out what you found. We collect all answers on the board.")))


def _is_short(shown: dict[str, Any]) -> bool:
    """Whether a question leaves room for a picture beside it."""
    return len(json.dumps(shown)) <= BESIDE


def _calls(cells: list[Cell], name: str) -> Iterator[ast.Call]:
    return (call for cell in cells if (call := cell.call) and call.func.id == name)


def _options(call: ast.Call) -> dict[str, Any]:
    return {str(word.arg): ast.literal_eval(word.value) for word in call.keywords}


def _needed_by(call: ast.Call) -> list[str]:
    """The questions that an explorer belongs to."""
    return [id.strip() for id in str(_options(call).get("question", "")).split(",") if id.strip()]


def _explorer(call: ast.Call) -> Any:
    return explore(ast.literal_eval(call.args[0]), **_options(call))


def _drawing(call: ast.Call) -> dict[str, str] | None:
    """The first picture of an explorer; None when it has none before somebody did something."""
    made = _explorer(call)
    if not made.static()[1]:
        return None
    alt = f"{_(made.title)}. {made.figure.alt}"
    return {"block": "Drawing", "svg": made.figure.svg(), "alt": alt}
