"""What a source refers to exists: parts, questions, exercises and lessons, and what is numbered counts on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from nbformat import NotebookNode

from ..course import exercise_ids, lessons
from ..files import TEACHER, lesson_number
from ..texts import _
from .finding import fail
from .formulas import FORMULA
from .guided import check_guided
from .markdown import parsed

_HEADING = re.compile(r"^## (\d+)\. .+$", flags=re.MULTILINE)
_EXERCISE = re.compile(r"(?<![\w.,])(\d+)([a-z])\b")


def check_references(source: Path, cells: list[NotebookNode]) -> None:
    """Everything that is numbered counts on, and what is referred to exists."""
    texts = [cell for cell in cells if cell.cell_type == "markdown"]
    _check_parts(source, texts)
    _check_questions(source, texts)
    _check_slots(source, texts)
    check_guided(source, cells)
    for cell in texts:
        for text in _wrong_lists(cell.source):
            raise fail(source, text, _("the numbers do not count on from 1: {text}").format(text=text))
        for text in _wrong_enumerations(cell.source):
            raise fail(source, text, _("these numbers do not go up: {text}.").format(text=text))
        _check_exercises(source, cell)
        _check_lessons(source, cell)
    for cell in cells:
        if cell.cell_type == "code":
            _check_code(source, cell)


def _check_parts(source: Path, cells: Iterable[NotebookNode]) -> None:
    """Numbered headings are 1, 2, 3, …"""
    found = [match for cell in cells for match in _HEADING.finditer(cell.source)]
    for n, match in enumerate(found, start=1):
        if int(match[1]) != n:
            raise fail(source, match[0], _("this part has number {n}.").format(n=n))


def _check_questions(source: Path, cells: Iterable[NotebookNode]) -> None:
    """Questions count on, and the teacher's answers of a section are those to its questions."""
    asked: list[int] = []  # in this section, so far
    last, continued = 0, _("continued")
    for cell in cells:
        if _starts_section(cell.source):
            asked = []
        found, answered = _questions(cell.source, _("Question")), 0
        for number, text in found:
            if TEACHER not in cell.metadata.get("tags", []):
                if number != last + (continued not in text):
                    raise fail(source, text, _("this question has number {n}.").format(n=last + 1))
                last = number
                asked.append(number)
            elif number not in asked or number <= answered:
                message = _("question {n} does not stand in this section.")
                raise fail(source, text, message.format(n=number))
            else:
                answered = number


def _check_slots(source: Path, cells: Iterable[NotebookNode]) -> None:
    """A cell of a table that names parts and questions: the questions stand in these parts."""
    part, asked = 0, {}
    for cell in cells:
        heading = _HEADING.search(cell.source)
        part = int(heading[1]) if heading else part
        if TEACHER not in cell.metadata.get("tags", []):
            asked.update((number, part) for number, _text in _questions(cell.source, _("Question")))
    for cell in cells:
        for slot in re.findall(r"(?<=\|)[^|\n]+(?=\|)", cell.source):
            parts = _named_numbers(slot, _("section"))
            for number in _named_numbers(slot, _("Question")) if parts else ():
                if asked.get(number) not in parts:
                    raise fail(
                        source,
                        slot.strip(),
                        _("question {n} does not stand in this section.").format(n=number),
                    )


@cache
def _named_numbers(text: str, word: str) -> tuple[int, ...]:
    """The numbers in “vraag 1, 2 en 3”."""
    found = re.findall(rf"\b{word} ((?:\d+(?:, | {_('and')} |(?!\.?[\d–])))+)", text, flags=re.IGNORECASE)
    return tuple(int(n) for numbers in found for n in re.findall(r"\d+", numbers))


def _starts_section(text: str) -> bool:
    return bool(re.match(r"## ", text))


@cache
def _questions(text: str, word: str) -> tuple[tuple[int, str], ...]:
    """Every “**Vraag 3” and “**… antwoord bij vraag 3”, with its number."""
    pattern = rf"\*\*{word} (\d+)\b(?!\.\d)[^*]*|^> \*\*[^*\n]*\b{word.lower()} (\d+)\b(?!\.\d)"
    found = re.finditer(pattern, text, flags=re.MULTILINE)
    return tuple((int(match[1] or match[2]), match[0]) for match in found)


@cache
def _prose(text: str) -> str:
    """The text without formulas, code, links and web addresses."""
    return re.sub(r"`[^`]*`|\]\([^)]*\)", " ", FORMULA.sub(" ", text))


def _check_exercises(source: Path, cell: NotebookNode) -> None:
    """An exercise such as 1c exists, and is one of this lesson."""
    text = _prose(cell.source) + " ".join(re.findall(r"exercise\(\"(\w+)\"", cell.source))
    for match in _EXERCISE.finditer(text):
        own = lesson_number(source) or int(match[1])  # a page of no lesson may name them all
        if match[0] not in exercise_ids() or int(match[1]) != own:
            raise fail(source, match[0], _("exercise {id} is none of this lesson.").format(id=match[0]))


def _check_lessons(source: Path, cell: NotebookNode) -> None:
    """A link that names a lesson goes to that lesson; without a link only the own lesson is named."""
    word = _("lesson")
    for text, number, file in _lesson_links(cell.source, word):
        if number != file:
            raise fail(source, text, _("this link goes to lesson {n}.").format(n=file))
    plain = re.sub(r"\[[^]]*\]\([^)]*\)", " ", cell.source)
    own = lesson_number(source)
    known = {own} if own else {lesson.number for lesson in lessons()}
    for match in re.finditer(rf"\b{word} (\d+)\b", plain, flags=re.IGNORECASE):
        if int(match[1]) not in known:
            raise fail(source, match[0], _("write lesson {n} as a link.").format(n=match[1]))


@cache
def _lesson_links(text: str, word: str) -> tuple[tuple[str, int, int], ...]:
    pattern = rf"\[[^]]*\b{word} (\d+)[^]]*\]\((?:[\w/]*/)?(\d\d)-[^)]*\)"
    return tuple((m[0], int(m[1]), int(m[2])) for m in re.finditer(pattern, text, flags=re.IGNORECASE))


def _check_code(source: Path, cell: NotebookNode) -> None:
    """The first line of a cell names the exercise that the cell shows."""
    named = re.match(rf"# {_('Exercise')} (\w+) ", cell.source)
    called = re.search(r"^exercise\(\"(\w+)\"", cell.source, flags=re.MULTILINE)
    number = _EXERCISE.fullmatch(called[1]) if called and called[1] in exercise_ids() else None
    if number and lesson_number(source) not in (None, int(number[1])):
        raise fail(source, cell.source, _("exercise {id} is none of this lesson.").format(id=called[1]))
    if named and called and named[1] != called[1]:
        message = _("the first line names {one}, the cell shows {other}.")
        raise fail(source, cell.source, message.format(one=named[1], other=called[1]))


@cache
def _wrong_lists(text: str) -> tuple[str, ...]:
    """Items of numbered lists, and numbered rows of tables, that do not count on from 1."""
    found: list[str] = []
    counts: list[int] = []
    for token in parsed(text):
        if token.type == "ordered_list_open":
            counts.append(1)
        elif token.type == "ordered_list_close":
            counts.pop()
        elif token.type == "list_item_open" and token.info:
            if int(token.info) != counts[-1]:
                found.append(f"{token.info}{token.markup}")
            counts[-1] += 1
    return (*found, *_wrong_rows(text))


def _wrong_rows(text: str) -> list[str]:
    """Rows of a table whose first cell is numbered (`2` or `2. kenmerken`) but not in order."""
    found = []
    for table in re.findall(r"^\|(?: *:?-+:? *\|)+\n((?:^\|.*\|\n?)+)", text, flags=re.MULTILINE):
        firsts = [row.split("|")[1].strip() for row in table.splitlines()]
        if all(re.match(r"\d+(?:[.:] |$)", first) for first in firsts):
            found += [x for n, x in enumerate(firsts, start=1) if int(re.match(r"\d+", x)[0]) != n]
    return found


@cache
def _wrong_enumerations(text: str) -> tuple[str, ...]:
    """“deel 1, 2 en 6” that does not go up."""
    words = f"{_('section')}|{_('Question')}"
    pattern = rf"\b(?:{words}) (\d+(?:, \d+)*(?: (?:{_('and')}|{_('to')}) \d+)?)(?![\d–])"
    found = []
    for match in re.finditer(pattern, text, flags=re.IGNORECASE):
        numbers = list(map(int, re.findall(r"\d+", match[1])))
        if any(a >= b for a, b in itertools.pairwise(numbers)):
            found.append(match[0])
    return tuple(found)
