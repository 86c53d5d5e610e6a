"""Numbers in prose are computed: `{{ score(6, 1) }}` in a source becomes what the facts of its lesson say.

A lesson's `facts.py` has a function `facts()` that gives names to numbers, points, tables, texts and
functions. An expression stands between `{{ ` and ` }}`, with the spaces: so the braces of LaTeX are never
read as one, and `\\dfrac{{{ right }}}{{{ total }}}` is a fraction of two facts.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..course import exercise, has, lessons, module, question
from ..exercises.answers import CodeKind
from ..exercises.engine import Part
from ..exercises.wording import in_words
from ..files import language_of, lesson_number
from ..lesson import Lesson
from ..texts import _, language, speaking
from .mistakes import SourceError, at_line
from .values import FILTERS, Place, write

_EXPRESSION = re.compile(r"\{\{ (.+?) \}\}")  # in one line
_JINJA = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
_JINJA.globals = {}
_JINJA.filters = dict(FILTERS)
_JINJA.tests = {}

# What the notes of every lesson say: how hard is it, from 1 to 5, the series of numbers for the class,
# and a number with a comma.
SHARED = {"easiest": 1, "hardest": 5, "class_series": 7, "half": Fraction(1, 2)}

_PART = re.compile(r"^## (\d+)\. (.+)$", flags=re.MULTILINE)
_MARK = "\ue000{}\ue001"  # stands for an expression while the places are found
_MARKED = re.compile("\ue000(\\d+)\ue001")
_PLACES = re.compile(
    r"(?P<code>^```.*?^```|(?P<ticks>`+).+?(?P=ticks))|(?P<formula>\$\$.+?\$\$|(?<!\\)\$[^$]+\$)",
    flags=re.DOTALL | re.MULTILINE,
)


def facts_of(lesson: Lesson) -> dict[str, Any]:
    """The facts of a lesson by name; none when it has no `facts.py`."""
    return _facts(lesson, language()) if has(lesson, "facts") else {}


@cache
def _facts(lesson: Lesson, lang: str) -> dict[str, Any]:
    """Facts that were computed; `lang` is the present language, that of the texts among them."""
    return module(lesson, "facts").facts()


def answer(id: str, label: str = "") -> str:
    """The answer to an exercise with book numbers, on one line; words of a label choose its part."""
    parts = exercise(id, 0).parts
    found = _labelled(parts, label)
    if len(found) != 1:
        known = ", ".join(part.label for part in parts)
        raise ValueError(_("exercise {id} asks for: {known}").format(id=id, known=known))
    written = found[0].kind.write(found[0].answer)
    return written if isinstance(found[0].kind, CodeKind) else "; ".join(written.splitlines())


def mistake(id: str, words: str, label: str = "") -> Any:
    """What a pupil answers who hears these words: a known mistake, with the numbers of the book."""
    every = [(part, one) for part in _labelled(exercise(id, 0).parts, label) for one in part.mistakes]
    found = {part.kind.write(one.value): one.value for part, one in every if words in one.message}
    if len(found) != 1:
        known = " ".join(dict.fromkeys(one.message for _part, one in every))
        message = _("“{words}” must stand in what one mistake of exercise {id} hears. There are: {known}")
        raise ValueError(message.format(words=words, id=id, known=known))
    ((text, value),) = found.items()
    return np.array(value, dtype=object) if np.ndim(value) == 2 else text


def _labelled(parts: Sequence[Part], label: str) -> list[Part]:
    return [part for part in parts if label.lower() in part.label.lower()]


def outcome(id: str) -> str:
    """What a guided question is about to show: its outcome in words."""
    asked = question(id)
    if not asked.outcome:
        raise ValueError(_("question {id} has no outcome").format(id=id))
    return in_words(asked.parts[0], asked.outcome).replace("\n", "; ")


def facts_for(source: Path) -> dict[str, Any]:
    """The facts of the lesson whose number a source has, and those that every source has."""
    text = source.read_text(encoding="utf-8") if source.exists() else ""
    calls = {"answer": answer, "mistake": mistake, "outcome": outcome, "part": parts(text)}
    return {**_lesson_facts(source), **SHARED, **calls}


def _lesson_facts(source: Path) -> dict[str, Any]:
    number = lesson_number(source)
    lesson = next((lesson for lesson in lessons() if lesson.number == number), None)
    return {**facts_of(lesson), "lesson": lesson.number} if lesson else {}


def filled(source: Path, text: str | None = None) -> str:
    """A source with its facts and the numbers of its parts filled in; `text` stands for what the file has."""
    text = source.read_text(encoding="utf-8") if text is None else text
    return _filled(text, source)


@lru_cache(maxsize=16)
def _filled(text: str, source: Path) -> str:
    with speaking(language_of(source)):
        return fill_in(text, {**facts_for(source), "part": parts(text)}, source)


def parts(text: str) -> Callable[[str], int]:
    """The function that gives the number of a part by words of its heading: `{{ part("leert zelf") }}`."""
    headings = [(int(number), title) for number, title in _PART.findall(text)]

    def part(words: str) -> int:
        found = [number for number, title in headings if words.lower() in title.lower()]
        if len(found) != 1:
            every = "; ".join(title for _number, title in headings)
            message = _("“{words}” must stand in one numbered heading. There are: {every}")
            raise ValueError(message.format(words=words, every=every))
        return found[0]

    return part


def fill_in(text: str, values: Mapping[str, Any], source: Path) -> str:
    """The text with every `{{ expression }}` replaced; `source` is the file in which its line 1 stands.

    In a formula a value is LaTeX, in code it is Python, elsewhere it is written as in school. Raises
    `SourceError` with file and line for an unknown name, a wrong call, or a value that cannot stand there.
    """
    found: list[tuple[int, str, Any]] = []
    masked = ""
    for line, kind, part in _parts(text, values, source):
        masked += part if kind == "data" else _MARK.format(len(found))
        if kind != "data":
            found.append((line, part, _value(part, values, source, line)))

    def put(number: re.Match[str], place: Place) -> str:
        line, expression, value = found[int(number[1])]
        try:
            return write(value, place)
        except (ValueError, TypeError) as error:
            raise _mistake(source, line, expression, error) from error

    def place(match: re.Match[str]) -> str:
        where = Place.CODE if match["code"] else Place.FORMULA
        return _MARKED.sub(lambda number: put(number, where), match[0])

    return _MARKED.sub(lambda number: put(number, Place.PROSE), _PLACES.sub(place, masked))


def _parts(text: str, values: Mapping[str, Any], source: Path) -> Iterator[tuple[int, str, str]]:
    """The text cut up: line, `data` or `expression`, and what stands there."""
    line, end = 1, 0
    for match in _EXPRESSION.finditer(text):
        data = text[end : match.start()]
        _check_braces(data, values, source, line)
        yield line, "data", data
        line, end = line + data.count("\n"), match.end()
        yield line, "expression", match[1]
    _check_braces(text[end:], values, source, line)
    yield line, "data", text[end:]


def _misread(source: Path, line: int, why: str) -> SourceError:
    message = _("something is wrong between {{{{ and }}}}: {why}.")
    return at_line(source, line, message.format(why=why.rstrip(".")))


def _check_braces(text: str, values: Mapping[str, Any], source: Path, line: int) -> None:
    """A fact between braces without spaces would stay there, braces and all; so would an open one."""
    for found in re.finditer(r"\{\{( ?)\s*(\w*)", text):
        here = line + text[: found.start()].count("\n")
        if found[1]:
            raise _misread(source, here, text[found.start() :].partition("\n")[0])
        if found[2] in values:
            message = _("write a space after {{{{ and before }}}}: {{{{ {name} }}}}.").format(name=found[2])
            raise at_line(source, here, message)


def _value(expression: str, values: Mapping[str, Any], source: Path, line: int) -> Any:
    """What an expression is worth; only names of facts and filters mean something in it."""
    try:
        names, compute = _compiled(expression)
        _check_names(names, values, source, line)
        value = compute(**values)
        if isinstance(value, Undefined):
            value._fail_with_undefined_error()
    except SourceError:
        raise
    except TemplateSyntaxError as error:
        raise _misread(source, line, str(error.message)) from None
    except Exception as error:  # a fact can go wrong in any way, and the writer must hear where
        raise _mistake(source, line, expression, error) from error
    if callable(value):
        message = _("{name} is a function: write for example {name}(1).").format(name=expression)
        raise at_line(source, line, message)
    return value


@cache
def _compiled(expression: str) -> tuple[frozenset[str], Callable[..., Any]]:
    """The names in an expression, and what computes it from their values."""
    names = meta.find_undeclared_variables(_JINJA.parse(f"{{{{ ({expression}) }}}}"))
    return frozenset(names), _JINJA.compile_expression(expression, undefined_to_none=False)


def _check_names(names: frozenset[str], values: Mapping[str, Any], source: Path, line: int) -> None:
    for name in sorted(names - set(values)):
        near = difflib.get_close_matches(name, values, n=3, cutoff=0.4) or sorted(values)
        message = _("there is no fact “{name}”. Try: {near}.") if near else _("there is no fact “{name}”.")
        raise at_line(source, line, message.format(name=name, near=", ".join(near)))


def _mistake(source: Path, line: int, expression: str, error: Exception) -> SourceError:
    why = str(error).rstrip(".") or type(error).__name__
    message = _("{expression} cannot be filled in: {why}.")
    return at_line(source, line, message.format(expression=expression, why=why))
