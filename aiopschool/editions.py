"""One source per lesson and language becomes the pupil's and the teacher's notebook.

A source is jupytext Markdown in `notebooks/src/<language>/`. Its links are written as seen from the pupil's
folder `notebooks/<language>/`. Cells tagged `leerkracht` appear in the teacher edition only; code cells
tagged `hide-input` are collapsed. Sources are checked strictly: a mistake stops the build with a sentence.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from markdown_it import MarkdownIt
from markdown_it.token import Token
from nbformat import NotebookNode

from .lessons import explorer_names, lessons
from .texts import _

TEACHER, HIDDEN = "leerkracht", "hide-input"
MAX_LINES = 12  # of a code cell for pupils
LESSON_LIST = "<!-- lessons -->"  # stands for a table of all lessons with links
CELL_TIMEOUT = 120  # seconds
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


class SourceError(ValueError):
    """A source that cannot become a notebook; the message says where and why."""


@dataclass(frozen=True)
class Edition:
    """One notebook to make: from which source, for whom, and where it goes."""

    source: Path
    teacher: bool

    @property
    def pupil_folder(self) -> Path:
        """`notebooks/<language>/`, the folder that links in a source start from."""
        return self.source.parents[2] / self.source.parent.name

    @property
    def target(self) -> Path:
        """The notebook's file; the teacher's is one folder deeper."""
        return self.pupil_folder / (TEACHER if self.teacher else "") / f"{self.source.stem}.ipynb"


def find_root() -> Path:
    """The folder of the clone: around the package, else the working folder or one above it."""
    here = Path.cwd()
    for folder in (Path(__file__).resolve().parents[1], here, *here.parents):
        if (folder / "notebooks" / "src").is_dir():
            return folder
    raise FileNotFoundError(_("No folder notebooks/src found. Run this in the folder of the project."))


def editions(root: Path) -> list[Edition]:
    """All notebooks: a pupil edition per source, and a teacher edition where there are cells for teachers."""
    found = []
    for source in sorted((root / "notebooks" / "src").glob("*/*.md")):
        found.append(Edition(source, teacher=False))
        if any(TEACHER in _tags(cell) for cell in _read(source).cells):
            found.append(Edition(source, teacher=True))
    return found


def compose(edition: Edition) -> str:
    """The text of one notebook file; the same source always gives the same bytes. Raises `SourceError`."""
    cells = _read(edition.source).cells
    _check_tags(edition, cells)
    chosen = [cell for cell in cells if edition.teacher or TEACHER not in _tags(cell)]
    tokens = {id(c): _MARKDOWN.parse(c.source) for c in chosen if c.cell_type == "markdown"}
    _check_headings(edition, [token for found in tokens.values() for token in found])
    anchors = {_plain(t).replace(" ", "-") for found in tokens.values() for t in _headings(found)}
    made: list[NotebookNode] = []
    seen: dict[str, int] = {}
    for cell in chosen:
        if cell.cell_type == "code":
            _check_code(edition, cell)
        else:
            cell.source = _with_links(edition, cell.source, tokens[id(cell)], anchors)
        made.append(_finished(cell, seen))
    language = edition.source.parent.name
    metadata = {"kernelspec": _KERNEL, "language_info": {"name": "python"}, "lang": language}
    notebook = nbformat.v4.new_notebook(cells=made, metadata=metadata)
    nbformat.validate(notebook)
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def _read(source: Path) -> NotebookNode:
    notebook = jupytext.reads(source.read_text(encoding="utf-8"), fmt="md")
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and LESSON_LIST in cell.source:
            cell.source = cell.source.replace(LESSON_LIST, _lesson_table())
    return notebook


def _tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def _lesson_table() -> str:
    """All lessons of the registry with links to both editions."""
    rows = [(_("Lesson"), _("Maths"), _("For the teacher")), ("---",) * 3]
    for lesson in lessons():
        file = f"{lesson.notebook}.ipynb"
        pupil = f"[{lesson.number}. {lesson.title}]({file})"
        rows.append((pupil, lesson.maths, f"[{_('Lesson {n} with notes').format(n=lesson.number)}]({TEACHER}/{file})"))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _finished(cell: NotebookNode, seen: dict[str, int]) -> NotebookNode:
    """A clean cell. Its id depends on its content and on how many equal cells stand before it."""
    metadata: dict[str, Any] = {"tags": sorted(_tags(cell))} if _tags(cell) else {}
    if HIDDEN in _tags(cell):
        metadata["jupyter"] = {"source_hidden": True}
    content = f"{cell.cell_type}\n{cell.source}"
    seen[content] = seen.get(content, 0) + 1
    identity = hashlib.sha256(f"{seen[content]}\n{content}".encode()).hexdigest()[:12]
    new = nbformat.v4.new_code_cell if cell.cell_type == "code" else nbformat.v4.new_markdown_cell
    return new(cell.source, id=identity, metadata=metadata)


# checks --------------------------------------------------------------------------------------------------


def _fail(edition: Edition, text: str, message: str) -> SourceError:
    """The error with the file and, if `text` stands literally in the source, its line."""
    before, found, _after = edition.source.read_text(encoding="utf-8").partition(text)
    line = f":{before.count(chr(10)) + 1}" if found else ""
    return SourceError(f"{edition.source.name}{line}: {message}")


def _check_tags(edition: Edition, cells: list[NotebookNode]) -> None:
    for cell in cells:
        unknown = set(_tags(cell)) - {TEACHER, HIDDEN}
        if unknown:
            message = _("unknown tag {tags}. Use {known}.")
            names = ", ".join(sorted(unknown))
            raise _fail(edition, cell.source, message.format(tags=names, known=f"{TEACHER}, {HIDDEN}"))


def _headings(tokens: list[Token]) -> Iterator[Token]:
    """The text of every heading; its `tag` is set to h1, h2, ..."""
    for opening, inline in zip(tokens, tokens[1:], strict=False):
        if opening.type == "heading_open":
            inline.tag = opening.tag
            yield inline


def _plain(inline: Token) -> str:
    return "".join(t.content for t in inline.children or [] if t.type in ("text", "code_inline"))


def _check_headings(edition: Edition, tokens: list[Token]) -> None:
    level = 0
    for heading in _headings(tokens):
        new = int(heading.tag[1:])
        if (new == 1) != (level == 0):
            raise _fail(edition, heading.content, _("a notebook starts with its one heading of level 1."))
        if new > level + 1:
            message = _("heading of level {new} below one of level {old}: a level is skipped.")
            raise _fail(edition, heading.content, message.format(new=new, old=level))
        level = new
    if level == 0:
        raise _fail(edition, "", _("a notebook starts with its one heading of level 1."))


def _check_code(edition: Edition, cell: NotebookNode) -> None:
    lines = len(cell.source.splitlines())
    if TEACHER not in _tags(cell) and lines > MAX_LINES:
        message = _("a code cell for pupils has at most {n} lines, this one {lines}.")
        raise _fail(edition, cell.source, message.format(n=MAX_LINES, lines=lines))
    try:
        tree = ast.parse(cell.source)
    except SyntaxError as error:
        raise _fail(edition, cell.source, _("this is not Python: {why}.").format(why=error.msg)) from None
    for function, name in _calls(tree):
        known = _known_names(function)
        if name not in known:
            message = _("{function}(“{name}”) does not exist. There are: {known}.")
            names = ", ".join(known)
            raise _fail(edition, cell.source, message.format(function=function, name=name, known=names))


def _calls(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every `exercise("...")`, `explore("...")` and `progress("...")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id in ("exercise", "explore", "progress") and isinstance(first, ast.Constant):
                yield node.func.id, str(first.value)


def _known_names(function: str) -> list[str]:
    if function == "explore":
        return explorer_names()
    if function == "progress":
        return [lesson.name for lesson in lessons()]
    from .exercises import exercise_ids

    return list(exercise_ids())


def _with_links(edition: Edition, text: str, tokens: list[Token], anchors: set[str]) -> str:
    """Make relative links right for this edition; raises when a target or a text alternative is missing."""
    for token in tokens:
        for part in token.children or []:
            if part.type == "image" and not part.content.strip():
                raise _fail(edition, str(part.attrs["src"]), _("this image has no text alternative."))
            old = str(part.attrs.get("href") or part.attrs.get("src") or "")
            if old and not re.match(r"[a-z]+:", old):
                text = text.replace(f"]({old})", f"]({_relative(edition, old, anchors)})")
        if token.type == "html_block" and re.search(r"<(img|a)\b", token.content):
            raise _fail(edition, token.content.strip(), _("write links and images in Markdown."))
    return text


def _relative(edition: Edition, link: str, anchors: set[str]) -> str:
    path, mark, fragment = link.partition("#")
    if not path and fragment not in anchors:
        raise _fail(edition, link, _("no heading has the name {link}.").format(link=link))
    if not path:
        return link
    target = Path(os.path.normpath(edition.pupil_folder / path))
    made = {e.target for e in editions(edition.source.parents[3])} if path.endswith(".ipynb") else set()
    if target not in made and not target.exists():
        raise _fail(edition, link, _("the file {link} does not exist.").format(link=link))
    return Path(os.path.relpath(target, edition.target.parent)).as_posix() + mark + fragment
