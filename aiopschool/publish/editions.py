"""One source per lesson and language becomes the pupil's and the teacher's notebook.

A source is jupytext Markdown in `notebooks/src/<language>/`. Its links are written as seen from the pupil's
folder `notebooks/<language>/`. Cells tagged `leerkracht` appear in the teacher edition only; code cells
tagged `hide-input` are collapsed. A page in `bureau/` or `team/` is of no lesson and has one edition. The
same source always gives the same bytes.
"""

from __future__ import annotations

import difflib
import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from .. import view
from ..files import PAPER, START, is_apart, language_of, lesson_number
from ..texts import _, speaking
from . import preparing
from .calls import with_language
from .claims import check_claims
from .examples import fold_examples
from .first_uses import link_words
from .gathered import add_places
from .mistakes import SourceError
from .paper_sources import read_paper
from .saved import saved_files
from .sources import (
    HIDDEN,
    TEACHER,
    anchors,
    check_code,
    check_headings,
    fail,
    headings,
    links,
    read_source,
    tags,
)

MARK = '\n\n<span class="aiop-teacher"></span>'  # class mode hides these cells
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


@dataclass(frozen=True)
class Edition:
    """One notebook to make: from which source, and for whom."""

    source: Path
    teacher: bool

    @property
    def language(self) -> str:
        """The folder of the source, for example `nl`."""
        return language_of(self.source)

    @property
    def pupil_folder(self) -> Path:
        """`notebooks/<language>/`: links in a source start from here."""
        return self.source.parents[3 if is_apart(self.source) else 2] / self.language

    @property
    def target(self) -> Path:
        """The notebook's file; the teacher's is one folder deeper, and so is a page beside the lessons."""
        own = self.source.parent.name if is_apart(self.source) else ""
        return self.pupil_folder / (TEACHER if self.teacher else own) / f"{self.source.stem}.ipynb"


def find_root() -> Path:
    """The folder of the clone: around the package, else the working folder or one above it."""
    here = Path.cwd()
    for folder in (Path(__file__).resolve().parents[2], here, *here.parents):
        if (folder / "notebooks" / "src").is_dir():
            return folder
    raise FileNotFoundError(_("No folder notebooks/src found. Go to the folder of the project first."))


def editions(root: Path) -> list[Edition]:
    """All notebooks: one for pupils per source, and one for teachers where there are cells for them."""
    found = []
    for source in _sources(root, paper=False):
        found.append(Edition(source, teacher=False))
        if any(TEACHER in tags(cell) for cell in read_source(source)):
            if is_apart(source):
                message = _("this page has one edition: leave out the tag {tag}.")
                raise fail(source, "", message.format(tag=TEACHER))
            found.append(Edition(source, teacher=True))
    return found


def _sources(root: Path, *, paper: bool) -> list[Path]:
    """The sources in every language: those of the notebooks, or those of the paper activities."""
    every = sorted((root / "notebooks" / "src").glob("*/*.md"))
    apart = [] if paper else sorted((root / "notebooks" / "src").glob("*/*/*.md"))
    return [source for source in every if source.stem.endswith(PAPER) is paper] + [*filter(is_apart, apart)]


def compose(edition: Edition, others: frozenset[Path] = frozenset()) -> str:
    """The text of one notebook file; `others` are notebooks that links may point to before they exist.

    Raises `SourceError` when the source has a mistake.
    """
    every = read_source(edition.source)
    check_claims(edition.source, every)
    cells = [c for c in every if edition.teacher or TEACHER not in tags(c)]
    with speaking(edition.language):
        add_places(edition.source, cells)
    check_headings(edition.source, cells)
    names = anchors(cells)
    seen: Counter[str] = Counter()
    for cell in cells:
        if cell.cell_type == "code":
            check_code(edition.source, cell)
            cell.source = with_language(cell.source, edition.language)
        else:
            for link in links(edition.source, cell):
                here = _relative(edition, link, names, others)
                cell.source = cell.source.replace(f"]({link})", f"]({here})")
            cell.source = fold_examples(cell.source, edition.language)
    with speaking(edition.language):
        link_words(edition.source, cells, _up(edition))
    metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}, "lang": edition.language}
    metadata[view.KEY] = _view(edition, cells)
    made = [_finished(cell, seen) for cell in _joined(cells)]
    notebook = nbformat.v4.new_notebook(cells=made, metadata=metadata)
    nbformat.validate(notebook)
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def _up(edition: Edition) -> str:
    """The way from a notebook to the folder of the lessons."""
    way = Path(os.path.relpath(edition.pupil_folder, edition.target.parent)).as_posix()
    return "" if way == "." else f"{way}/"


def _joined(cells: list[NotebookNode]) -> Iterator[NotebookNode]:
    """The cells, with texts that follow each other in one: JupyterLab makes an editor for each of them."""
    for kind, group in groupby(cells, key=lambda cell: (cell.cell_type, tuple(tags(cell)))):
        first, *others = group
        if kind == ("markdown", ()):
            first.source = "\n\n".join(cell.source for cell in (first, *others))
            yield first
        else:
            yield from (first, *others)


def _view(edition: Edition, cells: list[NotebookNode]) -> dict[str, Any]:
    """What the lesson view needs to know of this notebook."""
    title = next(text for _level, text in headings(cells))
    number = lesson_number(edition.source)
    start = edition.pupil_folder / f"{START}.ipynb"
    with speaking(edition.language):
        full = _("Lesson {n}: {title}").format(n=number, title=title) if number else title
    return view.facts(
        lesson=number or 0,
        lang=edition.language,
        title=full,
        path=edition.target.relative_to(edition.pupil_folder.parent).as_posix(),
        start=Path(os.path.relpath(start, edition.target.parent)).as_posix()
        if edition.source.stem != START
        else "",
        progress=any(cell.cell_type == "code" and "progress(" in cell.source for cell in cells),
    )


def _finished(cell: NotebookNode, seen: Counter[str]) -> NotebookNode:
    """A clean cell. Its id depends on its content and on how many equal cells stand before it."""
    metadata: dict[str, Any] = {"tags": sorted(tags(cell))} if tags(cell) else {}
    if HIDDEN in tags(cell):
        metadata["jupyter"] = {"source_hidden": True}
    if TEACHER in tags(cell) and cell.cell_type == "markdown":
        cell.source += MARK
    content = f"{cell.cell_type}\n{cell.source}"
    seen[content] += 1
    identity = hashlib.sha256(f"{seen[content]}\n{content}".encode()).hexdigest()[:12]
    new = nbformat.v4.new_code_cell if cell.cell_type == "code" else nbformat.v4.new_markdown_cell
    return new(cell.source, id=identity, metadata=metadata)


def _relative(edition: Edition, link: str, names: set[str], others: frozenset[Path]) -> str:
    """A link of the source as it must be written in this edition."""
    path, mark, fragment = link.partition("#")
    if not path:
        if fragment not in names:
            raise fail(edition.source, link, _("no heading has the name {link}.").format(link=link))
        return link
    target = Path(os.path.normpath(edition.pupil_folder / path))
    if target not in others and not target.exists():
        raise fail(edition.source, link, _("the file {link} does not exist.").format(link=link))
    return Path(os.path.relpath(target, edition.target.parent)).as_posix() + mark + fragment


def _wanted(root: Path) -> Iterator[tuple[Path, bytes]]:
    """Every generated file and what it should hold."""
    papers = {source: read_paper(source) for source in _sources(root, paper=True)}
    every = editions(root)
    targets = frozenset(edition.target for edition in every)
    for edition in every:
        yield edition.target, compose(edition, targets).encode()
    yield from saved_files(root, [edition.source for edition in every if not edition.teacher])
    yield from preparing.wanted(root, papers)


def build(check: bool = False) -> int:
    """Make all generated files; with `check` only compare them. Prints what it does, returns an exit code."""
    root = find_root()
    stale = 0
    try:
        for path, content in _wanted(root):
            old = path.read_bytes().replace(b"\r\n", b"\n") if path.exists() else b""
            if old == content.replace(b"\r\n", b"\n"):
                continue
            name = path.relative_to(root).as_posix()
            if check:
                stale += 1
                print(_("Differs from its source: {file}").format(file=name))
                print(_difference(old, content))
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                print(_("Made: {file}").format(file=name))
    except SourceError as error:
        print(error)
        return 1
    if stale:
        print(_("Run “aiopschool build” to make these files anew."))
    return 1 if stale else 0


def _difference(old: bytes, new: bytes, lines: int = 12) -> str:
    """The first lines that differ, for text files."""
    if b"\0" in old + new:
        return ""
    before, after = old.decode(errors="replace").splitlines(), new.decode().splitlines()
    return "\n".join(list(difflib.unified_diff(before, after, lineterm="", n=0))[2 : 2 + lines])
