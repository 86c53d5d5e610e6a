"""Each kind of Markdown block becomes its block of the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..texts import _
from .markdown import Node, PaperError, formula, line_of, not_on_paper, words
from .names import Names
from .sheet import Ask, Block, Bullets, Heading, Line, Note, PageBreak, Row, Steps, Styled, Table, Text, Words

_SPACE = ("text", "softbreak")


def blocks(node: Node, before: list[Block], names: Names) -> list[Block]:
    """The blocks of one node; an answer takes its question away from `before`."""
    match node.type:
        case "heading" if node.tag == "h3":
            return [Heading(words(node, names.fill))]
        case "heading":
            raise PaperError(line_of(node), _("a heading on the sheet has three hashes: “### …”."))
        case "paragraph":
            return _figures(node, names) or [Text(words(node, names.fill))]
        case "math_block":
            return [Text(formula(node.content, line_of(node)))]
        case "blockquote":
            return [_quotation(node, before, names)]
        case "bullet_list":
            return [Bullets([_item(item, names) for item in node.children])]
        case "ordered_list":
            return [_steps(node, names)]
        case "table":
            return [_table(node, names)]
        case "hr":
            return [PageBreak()]
    raise not_on_paper(line_of(node), node)


def _figures(node: Node, names: Names) -> list[Block]:
    """The figures of a paragraph that holds nothing else; several stand side by side."""
    parts = [part for part in node.children[0].children if part.type not in _SPACE or part.content.strip()]
    if not parts or any(part.type != "image" for part in parts):
        return []
    line = line_of(node)
    found = [names.figure(str(part.attrs["src"]), part.content, line) for part in parts]
    if len(found) == 1:
        return found[0]
    return [Row([figure for (figure,) in found])]


def _item(item: Node, names: Names) -> Words:
    if len(item.children) != 1 or item.children[0].type != "paragraph":
        what = _("a list in a list, or several paragraphs in one item")
        raise PaperError(line_of(item), _("this cannot stand on paper: {what}.").format(what=what))
    return words(item.children[0], names.fill)


def _steps(node: Node, names: Names) -> Steps:
    items = [_timed(_item(item, names)) for item in node.children]
    minutes = [minute for _text, minute in items if minute is not None]
    if minutes and len(minutes) < len(items):
        n = next(n for n, (_text, minute) in enumerate(items) if minute is None)
        message = _("step {n} has no minutes, others have. Write them at its end: “({minutes})”.")
        example = _("{n} min").format(n=3)
        raise PaperError(line_of(node.children[n]), message.format(n=n + 1, minutes=example))
    return Steps([text for text, _minute in items], minutes)


def _timed(text: Words) -> tuple[Words, int | None]:
    """A step without the minutes at its end, and those minutes."""
    last = text[-1] if isinstance(text, Line) else text
    unit = re.escape(_("{n} min")).replace(re.escape("{n}"), r"(\d+)")
    found = re.search(rf"\s*\({unit}\)\s*$", last) if isinstance(last, str) else None
    if not found:
        return text, None
    short = last[: found.start()]
    return Line([*text[:-1], short]) if isinstance(text, Line) else short, int(found[1])


def _quotation(node: Node, before: list[Block], names: Names) -> Note | Ask:
    """A framed note, or the answer to the question that stands just above."""
    lines = []
    for child in node.children:
        if child.type not in ("paragraph", "math_block"):
            raise not_on_paper(line_of(child), child)
        lines.append(
            formula(child.content, line_of(child)) if child.type == "math_block" else words(child, names.fill)
        )
    first = lines[0] if lines and isinstance(lines[0], Line) else Line(lines[:1])
    title = first[0] if first else None
    if not (isinstance(title, Styled) and title.style == "strong"):
        message = _("a quotation begins with a title in bold: “> **…**”.")
        raise PaperError(line_of(node), message)
    rest = Line(first[1:])
    lines = [*([_stripped(rest)] if rest else []), *lines[1:]]
    if _is_answer(title):
        return _answered(node, before, title, lines, names)
    return Note(title.words, lines)


def _stripped(line: Line) -> Words:
    first, *rest = line
    pieces = [first.lstrip() if isinstance(first, str) else first, *rest]
    return pieces[0] if len(pieces) == 1 else Line(pieces)


def _is_answer(title: Styled) -> bool:
    return isinstance(title.words, str) and title.words.startswith(_("Answer"))


def _answered(node: Node, before: list[Block], title: Styled, lines: list[Words], names: Names) -> Ask:
    line = line_of(node)
    if not before or not isinstance(before[-1], Text):
        raise PaperError(line, _("an answer stands under its question, which is a paragraph of its own."))
    if len(lines) != 1:
        raise PaperError(line, _("an answer is one paragraph."))
    names.keep(lines[0], line)
    question = before.pop()
    room = re.search(r"\d+", str(title.words))
    ask = Ask(question.text, lines[0])
    return replace(ask, lines=int(room[0])) if room else ask


def _table(node: Node, names: Names) -> Table:
    head, *body = node.children
    cells = head.children[0].children
    rows = [row for part in body for tr in part.children for row in _rows(tr, len(cells), names)]
    header = [words(cell, names.fill) for cell in cells]
    return Table(header, rows, widths=node.meta["widths"], align=[_align(cell) for cell in cells])


def _align(cell: Node) -> str:
    return str(cell.attrs.get("style", "left")).rpartition(":")[2]


def _rows(tr: Node, size: int, names: Names) -> Iterator[list[Words]]:
    """One row, or the computed rows that a row with only a name stands for."""
    first, *others = (cell.children[0].children if cell.children else [] for cell in tr.children)
    if len(first) == 1 and first[0].type == "blank" and not any(others):
        made = names.rows(first[0].content, line_of(tr))
        if made is not None:
            if any(len(row) != size for row in made):
                message = _("the header has {n} cells, the rows of {name} have another number.")
                raise PaperError(line_of(tr), message.format(n=size, name=first[0].content.strip()))
            yield from made
            return
    yield [words(cell, names.fill) for cell in tr.children]
