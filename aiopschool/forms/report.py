"""What a form is on paper: the blocks of a worksheet, as a page that the browser prints or as a PDF.

What somebody typed is `typed(…)`: never read as a formula, a fraction or markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..paper.content import data
from ..paper.page import render
from ..paper.sheet import (
    Ask,
    Block,
    Bullets,
    Drawing,
    Fill,
    Heading,
    Line,
    Note,
    PageBreak,
    Steps,
    Styled,
    Table,
    Text,
    Words,
)
from ..texts import _, language
from .fields import Entries, Field, Section, applies

if TYPE_CHECKING:
    from .form import Form

_LONG = re.compile(r"([^\W\d_]{18})(?=[^\W\d_])")  # letters of a word that may not fit in a narrow column
_KEPT = {"math", "alt", "svg", "block", "align", "shape"}  # no text of the page
STYLE = Path(__file__).with_name("report.css")


def typed(text: str) -> Styled:
    """A text of a reader, as it was typed."""
    return Styled(text, "plain")


@dataclass(frozen=True)
class Report:
    """What is printed: a title, a sentence below it, and blocks; `wide` lays the page on its side.

    The blocks are Heading, Text, Note, Bullets, Steps, Table, Ask, Drawing and PageBreak; `paper` is `a4` or
    `a3`.
    """

    title: str
    blocks: Sequence[Block]
    about: str = ""
    wide: bool = False
    paper: str = "a4"


def standard(form: Form, values: Mapping[str, Any]) -> Report:
    """All that was filled in: labels with values, and a table for each list."""
    blocks: list[Block] = []
    for one in form.fields:
        if isinstance(one, Section):
            blocks.append(Heading(one.title))
        elif isinstance(one, Entries):
            blocks += [Heading(one.label), entries_table(one, values.get(one.name, []))]
        elif applies(one, values):
            blocks.append(answer(one, values.get(one.name, one.empty)))
    return Report(form.title, blocks)


def answer(one: Field, value: Any) -> Block:
    """A label with what was filled in; a line to write on when that is nothing."""
    text = one.shown(value)
    if not text:
        return Ask(Styled(one.label, "strong"), "", lines=1)
    return Text(Line([Styled(one.label, "strong"), ": ", typed(text)]))


def entries_table(one: Entries, entries: Sequence[Mapping[str, Any]]) -> Table:
    """A list as a table: a row for each entry."""
    rows = [
        [typed(inner.shown(entry.get(inner.name, inner.empty))) for inner in one.fields] for entry in entries
    ]
    return Table([inner.label for inner in one.fields], rows, breaks=True)


def printable(value: Any) -> Any:
    """Data of a page with a square for each sign that paper has no font for, and places to break long words.

    >>> printable(["汉", "a" * 20])
    ['□', 'aaaaaaaaaaaaaaaaaa\\xadaa']
    """
    if isinstance(value, str):
        plain = "".join(char if char == "\n" or ord(char) in _signs() else "□" for char in value)
        return _LONG.sub("\\1\u00ad", plain)
    if isinstance(value, dict):
        return {key: one if key in _KEPT else printable(one) for key, one in value.items()}
    return [printable(one) for one in value] if isinstance(value, list) else value


@cache
def _signs() -> set[int]:
    """What both the plain and the bold font can show."""
    from matplotlib import get_data_path
    from matplotlib.ft2font import FT2Font

    fonts = Path(get_data_path(), "fonts", "ttf")
    plain, bold = (FT2Font(fonts / f"DejaVuSans{style}.ttf").get_charmap() for style in ("", "-Bold"))
    return plain.keys() & bold.keys()


def pdf(report: Report) -> bytes:
    """The report as a PDF. Raises `ImportError` without Typst, which a page never has."""
    made = _("made on {day}").format(day=f"{datetime.now():%d/%m/%Y}")
    title = printable(report.title)
    document = {
        "title": title,
        "description": report.about or title,
        "header": report.about or "aiopschool",  # a letter is of a school: the footer says what made it
        "footer": f"aiopschool · {made}",
        "name-line": False,
        "lang": language(),
        "region": "BE" if language() == "nl" else None,
        "paper": report.paper,
        "flipped": report.wide,
        "blocks": [printable(data(block, answers=False)) for block in report.blocks],
        "words": {"page": _("page {n} of {total}"), "minutes": _("{n} min")},
    }
    return render(document)[0]


def page(report: Report) -> str:
    """The report as a page that stands on its own, for the browser to print."""
    body = "\n".join(html(block) for block in report.blocks)
    about = f"<p class='about'>{_words(report.about)}</p>" if report.about else ""
    size = f"{report.paper} {'landscape' if report.wide else 'portrait'}"
    style = f"{STYLE.read_text(encoding='utf-8')}@page {{ size: {size}; }}\n"
    title = escape(report.title)
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n'
        f'<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{about}\n{body}\n</body>\n</html>\n"
    )


def html(block: Block) -> str:
    match block:
        case Heading(text=text):
            return f"<h2>{_words(text)}</h2>"
        case Text(text=text):
            return f"<p>{_words(text)}</p>"
        case Ask(text=text, lines=lines):
            return f"<div class='ask'><p>{_words(text)}</p>{'<hr>' * lines}</div>"
        case Note(title=title, lines=lines):
            paragraphs = "".join(f"<p>{_words(one)}</p>" for one in lines)
            return f"<div class='note'><strong>{_words(title)}</strong>{paragraphs}</div>"
        case Bullets(items=items):
            return f"<ul>{''.join(f'<li>{_words(one)}</li>' for one in items)}</ul>"
        case Steps(items=items):
            return f"<ol>{''.join(f'<li>{_words(one)}</li>' for one in items)}</ol>"
        case Table(header=header, rows=rows, widths=widths):
            shares = "".join(f'<col style="width: {100 * one / sum(widths):.0f}%">' for one in widths)
            head = "".join(f'<th scope="col">{_words(one)}</th>' for one in header)
            body = "".join(f"<tr>{''.join(f'<td>{_words(one)}</td>' for one in row)}</tr>" for row in rows)
            return f"<table>{shares}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        case Drawing(svg=svg):
            return f"<figure>{svg}</figure>"  # with its own title and description
        case PageBreak():
            return "<div class='break'></div>"
    raise TypeError(f"no block of a report: {type(block).__name__}")


_TAGS = {"strong": "strong", "emph": "em", "code": "code", "plain": "span"}


def _words(words: Words) -> str:
    match words:
        case Styled(words=inner, style=style):
            return f"<{_TAGS[style]}>{_words(inner)}</{_TAGS[style]}>"
        case Line():
            return "".join(map(_words, words))
        case Fill(width=width):
            return f'<span class="gap" style="width: {width}mm"></span>'
    return escape(words)
