"""A notebook as it was built, for paper: its cells, and the Markdown of a text cell as blocks of a sheet.

The source of a sheet is strict, because its author can mend it. A notebook was made for a screen: what paper
cannot show (a link, a tag of HTML) loses its form here and keeps its words.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...files import TEACHER
from ...paper.markdown import Node, joined, parse
from ...paper.sheet import Block, Bullets, Fill, Heading, Line, Note, Steps, Styled, Table, Text, Words

ROWS = 12  # a table is not broken over pages: a longer one becomes two
_STYLES = {"strong": "strong", "em": "emph"}
_FOLD = re.compile(r"<details[^>]*>\s*<summary>(.*?)</summary>|(</details>)", re.DOTALL)
Piece = str | Fill | Styled


@dataclass(frozen=True)
class Cell:
    """A cell: its text, and whether it is code and for the teacher only."""

    text: str
    code: bool
    teacher: bool

    @property
    def call(self) -> ast.Call | None:
        """The call of ours that a code cell makes, for example `question("1.1")`."""
        if not self.code:
            return None
        match ast.parse(self.text).body:
            case [ast.ImportFrom(module="aiopschool"), ast.Expr(value=ast.Call(func=ast.Name()) as call)]:
                return call
        return None


@dataclass(frozen=True)
class Section:
    """A heading that begins a part of the notebook (of level 1 or 2)."""

    title: Words


@dataclass(frozen=True)
class Fold:
    """Where an answer begins that class mode keeps closed, with what stands on it; `END` is where it ends."""

    summary: str


END = Fold("")
Found = Block | Section | Fold


def read(file: Path) -> list[Cell]:
    """The cells of a notebook file, in order."""
    cells: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["cells"]
    return [
        Cell(
            "".join(cell["source"]),
            code=cell["cell_type"] == "code",
            teacher=TEACHER in cell["metadata"].get("tags", ()),
        )
        for cell in cells
    ]


def blocks(text: str) -> list[Found]:
    """The blocks of a text cell, where its parts begin, and where its closed answers begin and end."""
    return [block for node in parse(text) for block in _blocks(node)]


def _blocks(node: Node) -> Iterator[Found]:
    match node.type:
        case "heading":
            yield Section(_words(node)) if node.tag in ("h1", "h2") else Heading(_words(node))
        case "paragraph":
            words = _words(node)
            if isinstance(words, Styled) and words.style == "strong":
                yield Heading(words.words)  # the title of what follows stays with it
            elif words:
                yield Text(words)
        case "math_block":
            yield Text(_formula(node.content))
        case "bullet_list":
            yield Bullets([_item(item) for item in node.children])
        case "ordered_list":
            yield Steps([_item(item) for item in node.children])
        case "blockquote":
            lines = [line for child in node.children for line in _lines(child)]
            if lines:
                yield Note(lines[0], lines[1:])
        case "table":
            yield from _tables(node)
        case "fence" | "code_block":
            yield Text(Styled(node.content.rstrip("\n"), "code"))
        case "html_block":
            yield from (Fold(found[1].strip()) if found[1] else END for found in _FOLD.finditer(node.content))


def _lines(node: Node) -> Iterator[Words]:
    """What a quotation says, line by line."""
    for block in _blocks(node):
        match block:
            case Text() | Heading():
                yield block.text
            case Bullets() | Steps():
                yield from (
                    Line([f"{_mark(block, n)} ", *_pieces_of(item)]) for n, item in enumerate(block.items, 1)
                )


def _mark(block: Bullets | Steps, n: int) -> str:
    return "•" if isinstance(block, Bullets) else f"{n}."


def _pieces_of(words: Words) -> Sequence[Piece]:
    return words if isinstance(words, Line) else [words]


def _item(node: Node) -> Words:
    """An item of a list as one line, with what stands in it."""
    lines = [line for child in node.children for line in _lines(child)]
    return joined(
        [piece for n, line in enumerate(lines) for piece in ([" "] if n else []) + [*_pieces_of(line)]]
    )


def _tables(node: Node) -> Iterator[Table]:
    head, *bodies = node.children
    header = [_words(cell) for cell in head.children[0].children]
    rows = [[_words(cell) for cell in row.children] for body in bodies for row in body.children]
    widths = [_share([header[n], *(row[n] for row in rows)]) for n in range(len(header))]
    for start in range(0, max(len(rows), 1), ROWS):
        yield Table(header, rows[start : start + ROWS], widths=widths, height=0)


def _share(cells: Sequence[Words]) -> int:
    """How wide a column is, beside the others: its longest word fits, and a long text gets more lines."""
    texts = [_plain(cell) for cell in cells]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(2 * word, min(max(map(len, texts)), 48))


def _plain(words: Words) -> str:
    match words:
        case str():
            return re.sub(r"\\[a-z]+|[{}$]", "", words)
        case Styled():
            return _plain(words.words)
        case Fill():
            return words.answer
    return "".join(map(_plain, words))


def _words(node: Node) -> Words:
    inline = next((child for child in node.children if child.type == "inline"), None)
    return joined(list(_pieces(inline.children))) if inline else ""


def _pieces(nodes: Sequence[Node]) -> Iterator[Piece]:
    for node in nodes:
        match node.type:
            case "text" if node.content:
                yield node.content
            case "softbreak" | "hardbreak":
                yield " "
            case "math_inline" | "math_inline_double":
                yield _formula(node.content)
            case "blank":  # braces that mean nothing outside a sheet
                yield f"{{{node.content}}}"
            case "code_inline":
                yield Styled(node.content, "code")
            case "strong" | "em":
                yield Styled(joined(list(_pieces(node.children))), _STYLES[node.type])
            case "link":
                yield from _pieces(node.children)


def _formula(latex: str) -> str:
    return f"${' '.join(latex.split())}$"
