"""What stands between braces in a paper source, and what the lesson's `sheet.py` says of it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import get_args

from ..numbers import format_number, format_point
from ..texts import _
from .markdown import PaperError, formula
from .sheet import Answer, Cards, Figure, Fill, Grid, Named, Text, Words

_WIDTH = re.compile(r":\s*(\d+) mm\s*$")


def written(value: Answer) -> str:
    """An answer in the notation of the language.

    >>> written(1.5), written((-1, 4)), written("$x + 1$")
    ('1,5', '(−1, 4)', '$x + 1$')
    """
    if isinstance(value, str):
        return value
    return format_point(*value) if isinstance(value, tuple) else format_number(value)


class Names:
    """The names of one source. It remembers which were used, and every answer with its line.

    `with_answers` says whether the part that is read may hold what pupils fill in.
    """

    def __init__(self, named: Mapping[str, Named]) -> None:
        self._named = named
        self._used: set[str] = set()
        self.with_answers = False
        self.answers: list[tuple[int, Words]] = []

    def keep(self, answer: Words, line: int) -> None:
        """Remember an answer. Raises `PaperError` where it would not be left out for pupils."""
        if not self.with_answers:
            message = _("blanks and answers stand only under “## {title}”.")
            raise PaperError(line, message.format(title=_("Report sheet")))
        self.answers.append((line, answer))

    def unused(self) -> list[str]:
        """The names that no line used."""
        return [name for name in self._named if name not in self._used]

    def fill(self, content: str, line: int) -> Fill:
        """A blank: `{name}` or `{= answer}`, either with the width of the gap at its end, as `: 40 mm`."""
        width = _WIDTH.search(content)
        inside = (content[: width.start()] if width else content).strip()
        answer = inside[1:].strip() if inside.startswith("=") else self._answer(inside, line)
        if not answer:
            raise PaperError(line, _("this blank has no answer: write {{= 7}} or a name of sheet.py."))
        for latex in re.findall(r"\$([^$]+)\$", answer):
            formula(latex, line)
        self.keep(answer, line)
        return Fill(answer, int(width[1])) if width else Fill(answer)

    def rows(self, content: str, line: int) -> list[list[str | Fill]] | None:
        """The rows that `{content}` stands for; None when it is a blank."""
        value = self._named.get(content.strip())
        if not isinstance(value, list):
            return None
        self._used.add(content.strip())
        rows = [[cell if isinstance(cell, Fill) else written(cell) for cell in row] for row in value]
        self._keep_cells(rows, line)
        return rows

    def figure(self, name: str, text: str, line: int) -> list[Text | Figure]:
        """The figure of `![text](name)`: the text tells what it shows, or stands above it."""
        value = self._value(name, line)
        if not text.strip():
            message = _("write between the brackets what the figure {name} shows: ![…]({name}).")
            raise PaperError(line, message.format(name=name))
        if isinstance(value, Cards):
            return [Text(text), value]
        if isinstance(value, Grid):
            self._keep_cells(value.rows, line)
            return [replace(value, title=text)]
        if isinstance(value, get_args(Figure)):
            return [replace(value, alt=text)]
        raise PaperError(line, _("{name} is no figure: write {{{name}}}.").format(name=name))

    def _keep_cells(self, rows: Sequence[Sequence[object]], line: int) -> None:
        for row in rows:
            for cell in row:
                if isinstance(cell, Fill):
                    self.keep(cell.answer, line)

    def _answer(self, name: str, line: int) -> str:
        value = self._value(name, line)
        if isinstance(value, get_args(Figure)):
            raise PaperError(line, _("{name} is a figure: write ![text]({name}).").format(name=name))
        if isinstance(value, list):
            message = _("{name} has rows: let {{{name}}} be the only cell of a row.")
            raise PaperError(line, message.format(name=name))
        return written(value)

    def _value(self, name: str, line: int) -> Named:
        if name not in self._named:
            near = difflib.get_close_matches(name, self._named, n=3, cutoff=0.4) or sorted(self._named)
            message = _("sheet.py has no “{name}”. Try: {near}.") if near else _("sheet.py has no “{name}”.")
            raise PaperError(line, message.format(name=name, near=", ".join(near)))
        self._used.add(name)
        return self._named[name]
