"""Numbers in prose are computed: `{{ score(6, 1) }}` in a source becomes what the facts of its lesson say.

A lesson's `facts.py` has a function `facts()` that gives names to numbers, points, tables, texts and
functions. An expression stands between `{{ ` and ` }}`, with the spaces: so the braces of LaTeX are never
read as one, and `\\dfrac{{{ right }}}{{{ total }}}` is a fraction of two facts.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..course import has, lessons, module
from ..lesson import Lesson
from ..texts import _, language
from .mistakes import SourceError, at_line
from .values import FILTERS, Place, write

# Only `{{ ` and ` }}` mean something: the marks of Jinja's blocks and comments are made impossible.
_JINJA = ImmutableSandboxedEnvironment(
    variable_start_string="{{ ",
    variable_end_string=" }}",
    block_start_string="\x01",
    block_end_string="\x02",
    comment_start_string="\x03",
    comment_end_string="\x04",
    keep_trailing_newline=True,
    undefined=StrictUndefined,
)
_JINJA.globals = {}
_JINJA.filters = dict(FILTERS)
_JINJA.tests = {}

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


def facts_for(source: Path) -> dict[str, Any]:
    """The facts of the lesson whose number a source has; number 0 is the start page, about the course."""
    number = re.match(r"(\d\d)-", source.name)
    if number is None:
        return {}
    if int(number[1]) == 0:
        return course_facts()
    return next((facts_of(lesson) for lesson in lessons() if lesson.number == int(number[1])), {})


def course_facts() -> dict[str, Any]:
    """What the start page says of the course."""
    every = lessons()
    return {"lesson_count": len(every), "first_lesson": every[0].number}


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
    expression, start = "", 0
    try:
        for line, kind, token in _JINJA.lex(text):
            if kind == "data":
                _check_spaces(token, values, source, line)
                yield line, kind, token
            elif kind == "variable_begin":
                expression, start = "", line
            elif kind == "variable_end":
                yield start, "expression", expression
                start = 0
            else:
                expression += token
    except TemplateSyntaxError as error:
        raise _misread(source, error.lineno, str(error.message)) from None
    if start:
        raise _misread(source, start, "{{ …")


def _misread(source: Path, line: int, why: str) -> SourceError:
    message = _("something is wrong between {{{{ and }}}}: {why}.")
    return at_line(source, line, message.format(why=why.rstrip(".")))


def _check_spaces(text: str, values: Mapping[str, Any], source: Path, line: int) -> None:
    """A fact between braces without spaces would stay there, braces and all."""
    for found in re.finditer(r"\{\{\s*([A-Za-z_]\w*)[^{}]*\}\}", text):
        if found[1] in values:
            message = _("write a space after {{{{ and before }}}}: {{{{ {name} }}}}.").format(name=found[1])
            raise at_line(source, line + text[: found.start()].count("\n"), message)


def _value(expression: str, values: Mapping[str, Any], source: Path, line: int) -> Any:
    """What an expression is worth; only names of facts and filters mean something in it."""
    try:
        names = meta.find_undeclared_variables(_JINJA.parse(f"{{{{ {expression} }}}}"))
        _check_names(names, values, source, line)
        value = _JINJA.compile_expression(expression, undefined_to_none=False)(**values)
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


def _check_names(names: set[str], values: Mapping[str, Any], source: Path, line: int) -> None:
    for name in sorted(names - set(values)):
        near = difflib.get_close_matches(name, values, n=3, cutoff=0.4) or sorted(values)
        message = _("there is no fact “{name}”. Try: {near}.") if near else _("there is no fact “{name}”.")
        raise at_line(source, line, message.format(name=name, near=", ".join(near)))


def _mistake(source: Path, line: int, expression: str, error: Exception) -> SourceError:
    why = str(error).rstrip(".") or type(error).__name__
    message = _("{expression} cannot be filled in: {why}.")
    return at_line(source, line, message.format(expression=expression, why=why))
