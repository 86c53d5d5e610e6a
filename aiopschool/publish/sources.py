"""Reading and checking one notebook source (jupytext Markdown), before editions are made of it.

Every mistake that a writer can make is a `SourceError` with file, line and what to do. One job per function.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import jupytext
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from ..course import exercise_ids, explorer_names, lessons, question_ids
from ..files import TEACHER
from ..texts import _
from ..tools import tool_names
from .facts import filled
from .finding import fail
from .guided import question_note
from .markdown import parsed
from .mistakes import at_line
from .paper_sources import NOTE, paper_note

HIDDEN = "hide-input"
MARKDOWN = {"extension": ".md", "format_name": "markdown"}  # not to be guessed by jupytext
MAX_LINES = 12  # of a code cell for pupils


def tags(cell: NotebookNode) -> list[str]:
    """The tags of one cell."""
    return cell.metadata.get("tags", [])


def read_source(source: Path, text: str | None = None) -> list[NotebookNode]:
    """The cells of a source, with every tag known; facts and paper activity are filled in.

    `text` stands for what the file has. What is filled in is in the language of the source; messages are for
    who builds.
    """
    whole = filled(source, text)
    _check_top(source, whole)
    read = jupytext.reads(whole, fmt=MARKDOWN).cells
    cells = [made for cell in read for made in (*_noted(source, cell), *question_note(source, cell))]
    for cell in cells:
        unknown = set(tags(cell)) - {TEACHER, HIDDEN}
        if unknown:
            message = _("unknown tag {tags}. Use {known}.")
            known = f"{TEACHER}, {HIDDEN}"
            raise fail(source, cell.source, message.format(tags=", ".join(sorted(unknown)), known=known))
    return cells


def _check_top(source: Path, text: str) -> None:
    """The settings on top end with a line `---` before the title: without it no reader of YAML says where."""
    top = text.partition("\n#")[0] + "\n"
    if top.startswith("---\n") and "\n---\n" not in top:
        message = _("the block on top must end with a line ---. Copy it from another source.")
        raise at_line(source, 1, message)


def _noted(source: Path, cell: NotebookNode) -> list[NotebookNode]:
    """The cell itself, or the cells of the note on the paper activity that it stands for."""
    if cell.cell_type != "markdown" or cell.source.strip() != NOTE:
        return [cell]
    return [new_markdown_cell(text, metadata=cell.metadata) for text in paper_note(source)]


def headings(cells: list[NotebookNode]) -> list[tuple[int, str]]:
    """Level and text of every heading, in order."""
    found = []
    for cell in cells:
        if cell.cell_type == "markdown":
            tokens = parsed(cell.source)
            for opening, inline in itertools.pairwise(tokens):
                if opening.type == "heading_open":
                    found.append((int(opening.tag[1:]), inline.content))
    return found


def check_headings(source: Path, cells: list[NotebookNode]) -> None:
    """One heading of level 1, at the start, and no level skipped."""
    old = 0
    for level, text in headings(cells):
        if (level == 1) != (old == 0):
            raise fail(source, text, _("a notebook has one heading of level 1, as the first heading."))
        if level > old + 1:
            message = _("heading of level {level} below one of level {old}: a level is skipped.")
            raise fail(source, text, message.format(level=level, old=old))
        old = level
    if old == 0:
        raise fail(source, "", _("a notebook has one heading of level 1, as the first heading."))


def anchors(cells: list[NotebookNode]) -> set[str]:
    """What `#...` links can point to: JupyterLab writes spaces in a heading as hyphens."""
    return {re.sub(r"[*`]", "", text).replace(" ", "-") for _level, text in headings(cells)}


def check_code(source: Path, cell: NotebookNode) -> None:
    """Short enough for pupils, correct Python, and only exercises and explorers that exist."""
    lines = len(cell.source.splitlines())
    if TEACHER not in tags(cell) and lines > MAX_LINES:
        message = _("a code cell for pupils has at most {n} lines, this one has {lines}.")
        raise fail(source, cell.source, message.format(n=MAX_LINES, lines=lines))
    try:
        tree = ast.parse(cell.source)
    except SyntaxError as error:
        raise fail(source, cell.source, _("this is not Python: {why}.").format(why=error.msg)) from None
    for function, name in _calls(tree):
        if name not in _known_names(function):
            message = _("{function}(“{name}”) does not exist. There are: {known}.")
            known = ", ".join(_known_names(function))
            raise fail(source, cell.source, message.format(function=function, name=name, known=known))


def _calls(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every call such as `exercise("...")` with its first argument."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            known = ("exercise", "explore", "progress", "question", "tool")
            if node.func.id in known and isinstance(first, ast.Constant):
                yield node.func.id, str(first.value)


@cache
def _known_names(function: str) -> tuple[str, ...]:
    names = {
        "explore": explorer_names,
        "exercise": exercise_ids,
        "question": question_ids,
        "tool": tool_names,
    }
    return tuple(names[function]()) if function in names else tuple(lesson.name for lesson in lessons())


def links(source: Path, cell: NotebookNode) -> list[str]:
    """Every link and image of a text cell that is not a web address; images need a text alternative."""
    found = []
    for token in parsed(cell.source):
        if token.type == "html_block" and re.search(r"<(img|a)\b", token.content):
            raise fail(source, token.content.strip(), _("write links and images in Markdown."))
        for part in token.children or []:
            if part.type == "image" and not part.content.strip():
                raise fail(source, str(part.attrs["src"]), _("this image has no text alternative."))
            link = unquote(str(part.attrs.get("href") or part.attrs.get("src") or ""))
            if link and not re.match(r"[a-z]+:", link):
                found.append(link)
    return found
