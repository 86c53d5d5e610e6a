"""Guided questions in a source: they count on, belong to an explorer, and the teacher reads more of them."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from ..course import question, question_ids
from ..exercises.guiding import Question
from ..files import TEACHER, language_of, lesson_number
from ..paper.guided import key
from ..texts import _, speaking
from .finding import fail

_HEADING = re.compile(r"^## (\d+)\. .+$", flags=re.MULTILINE)


def question_note(source: Path, cell: NotebookNode) -> list[NotebookNode]:
    """The cell for the teacher that follows that of a question: outcome, what to do, model answer."""
    if cell.cell_type != "code" or TEACHER in cell.metadata.get("tags", []):
        return []
    with speaking(language_of(source)):
        return [
            new_markdown_cell(_note(question(id)), metadata={"tags": [TEACHER]})
            for id in _asked(cell.source)
            if id in question_ids()
        ]


def _note(asked: Question) -> str:
    title = _("For the teacher: question {id}, {title}.").format(id=asked.id, title=asked.title)
    lines = [f"**{title}**", *(f"*{name}:* {text}" for name, text in key(asked))]
    return "\n>\n".join("\n".join(f"> {row}".rstrip() for row in line.split("\n")) for line in lines)


def check_guided(source: Path, cells: list[NotebookNode]) -> None:
    """Questions are of this lesson, count on from 1, and the explorers that they need name them."""
    code = [cell for cell in cells if cell.cell_type == "code"]
    for cell in code:
        for id in _wrong_explorers(cell.source):
            raise fail(source, cell.source, _("question {id} does not need this explorer.").format(id=id))
    for_all = [cell for cell in code if TEACHER not in cell.metadata.get("tags", [])]
    named = {id for cell in for_all for id in _named(cell.source)}
    asked = [(id, cell.source) for cell in for_all for id in _asked(cell.source)]
    if not {id for id, _text in asked} <= set(question_ids()):
        return  # `check_code` says which does not exist
    for n, (id, text) in enumerate(asked, start=1):
        wanted = f"{lesson_number(source)}.{n}"
        if id != wanted:
            raise fail(source, text, _("this question has number {n}.").format(n=wanted))
        _check_question(source, id, text, named)
    for id in question_ids():
        if id.startswith(f"{lesson_number(source)}.") and id not in [one for one, _text in asked]:
            raise fail(source, "", _("question {id} does not stand in this source.").format(id=id))
    _check_slots(source, cells)


def _check_question(source: Path, id: str, text: str, named: set[str]) -> None:
    """The first line of its cell names it, and the explorer that it needs belongs to it."""
    first = re.match(rf"# {_('Question')} ([\d.]*\d)", text)
    if first and first[1] != id:
        message = _("the first line names {one}, the cell shows {other}.")
        raise fail(source, text, message.format(one=first[1], other=id))
    needs = question(id).needs
    if needs and id not in named:
        message = _("no explorer belongs to question {id}: write explore(“{name}”, question=“{id}”).")
        raise fail(source, text, message.format(id=id, name=needs.explorer))


def _check_slots(source: Path, cells: list[NotebookNode]) -> None:
    """Guided questions that a text names exist; in a cell of a table with parts they stand in those parts."""
    part, found = 0, {}
    for cell in cells:
        heading = _HEADING.search(cell.source) if cell.cell_type == "markdown" else None
        part = int(heading[1]) if heading else part
        if cell.cell_type == "code" and TEACHER not in cell.metadata.get("tags", []):
            found.update(dict.fromkeys(_asked(cell.source), part))
    for cell in (cell for cell in cells if cell.cell_type == "markdown"):
        for id in _mentioned(cell.source):
            if id not in found:
                raise fail(source, id, _("question {id} does not stand in this source.").format(id=id))
        for slot in re.findall(r"(?<=\|)[^|\n]+(?=\|)", cell.source):
            parts = re.findall(r"\d+(?!\.?\d)", " ".join(re.findall(_parts(), slot, flags=re.IGNORECASE)))
            wrong = [id for id in _mentioned(slot) if parts and str(found[id]) not in parts]
            if wrong:
                message = _("question {n} does not stand in this section.")
                raise fail(source, slot.strip(), message.format(n=wrong[0]))


def _parts() -> str:
    return rf"\b{_('section')} \d+(?:(?:, | {_('and')} )\d+(?!\.\d))*"


def _mentioned(text: str) -> list[str]:
    """The questions that a text names: “vraag 1.1, 1.2 en 1.3”."""
    numbers = rf"\b{_('Question')} (\d+\.\d+(?:(?:, | {_('and')} )\d+\.\d+)*)"
    return [
        id
        for found in re.findall(numbers, text, flags=re.IGNORECASE)
        for id in re.findall(r"\d+\.\d+", found)
    ]


def _asked(code: str) -> list[str]:
    """The ids in the calls of `question` in a cell."""
    return [
        call.args[0].value
        for call in _calls(code, "question")
        if call.args and isinstance(call.args[0], ast.Constant)
    ]


def _named(code: str) -> list[str]:
    """The questions that the explorers of a cell belong to."""
    return [
        id.strip()
        for call in _calls(code, "explore")
        for word in call.keywords
        if word.arg == "question" and isinstance(word.value, ast.Constant)
        for id in str(word.value.value).split(",")
    ]


@lru_cache(maxsize=512)
def _calls(code: str, name: str) -> tuple[ast.Call, ...]:
    """The calls of a function in a cell; several checks read the same cell."""
    try:
        tree = ast.parse(code)
    except SyntaxError:  # said elsewhere
        return ()
    every = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return tuple(call for call in every if isinstance(call.func, ast.Name) and call.func.id == name)


def _wrong_explorers(code: str) -> list[str]:
    """The questions that an explorer in a cell names and that do not exist or need another one."""
    known = question_ids()
    return [
        id
        for call in _calls(code, "explore")
        for id in _named(ast.unparse(call))
        if id not in known
        or (needs := question(id).needs) is None
        or not call.args
        or needs.explorer != call.args[0].value
    ]
