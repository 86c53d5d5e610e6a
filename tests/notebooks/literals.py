"""The literal numbers of a source, each changed in turn: which changes would nobody notice?

`python -m tests.notebooks.literals --seeds 5` changes ten random numbers per lesson and prints how many the
build notices without running a cell.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jupytext
from nbformat import NotebookNode

from aiopschool.publish.claims import check_claims
from aiopschool.publish.editions import find_root
from aiopschool.publish.facts import facts_for, fill_in, parts
from aiopschool.files import PAPER, lesson_number
from aiopschool.publish.mistakes import SourceError
from aiopschool.publish.sources import HIDDEN, MARKDOWN, TEACHER, anchors, check_code, links, tags

from .code_path import code_cells, run

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Literal:
    """One number in a source: in which cell, and where in it."""

    cell: int
    start: int
    text: str
    line: str

    @property
    def others(self) -> list[str]:
        """All other numbers with as many digits."""
        every = (str(n).zfill(len(self.text)) for n in range(10 ** len(self.text)))
        return [number for number in every if number != self.text]

    @property
    def next(self) -> str:
        """One more, with as many digits: the mistake that is hardest to see."""
        return str((int(self.text) + 1) % 10 ** len(self.text)).zfill(len(self.text))


class Draft:
    """A source in memory, to be changed; the cells that do not change are filled in once."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.text = source.read_text(encoding="utf-8")
        self.raw = jupytext.reads(self.text, fmt=MARKDOWN).cells
        self.values = {**facts_for(source), "part": parts(self.text)}
        self.outputs: dict[str, str] = {}
        self.cells = [self._filled(cell, cell.source) for cell in self.raw]

    def _filled(self, cell: NotebookNode, text: str) -> NotebookNode:
        fence = "```" if cell.cell_type == "code" else ""
        whole = fill_in(f"{fence}\n{text}\n{fence}", self.values, self.source)
        new = NotebookNode(cell)
        new.source = whole.removeprefix(fence).removesuffix(fence)[1:-1]
        return new

    def literals(self) -> Iterator[Literal]:
        """Every number that stands in the source as it is, in text and in code."""
        for i, cell in enumerate(self.raw):
            for match in _NUMBER.finditer(cell.source):
                start, end = match.span()
                line = cell.source.rfind("\n", 0, start) + 1
                after = (cell.source + "\n").find("\n", end)
                shown = f"{cell.source[line:start]}«{match[0]}»{cell.source[end:after]}"
                yield Literal(i, start, match[0], shown)

    def in_code(self, literal: Literal) -> bool:
        """Whether a number stands in a code cell."""
        return self.raw[literal.cell].cell_type == "code"

    def notices(self, literal: Literal, other: str) -> bool:
        """Whether the build refuses the source with another number in this place.

        For a cell that pupils read as code: or whether the cell then prints something else, which
        `test_code_path.py` would tell.
        """
        cell = self.raw[literal.cell]
        end = literal.start + len(literal.text)
        text = cell.source[: literal.start] + other + cell.source[end:]
        try:
            cells = list(self.cells)
            cells[literal.cell] = self._filled(cell, text)
            check_claims(self.source, cells)
            changed = cells[literal.cell]
            return self._refuses(changed, anchors(cells)) or self._prints_otherwise(literal, changed)
        except SourceError:
            return True

    def _prints_otherwise(self, literal: Literal, changed: NotebookNode) -> bool:
        if changed.cell_type != "code" or {HIDDEN, TEACHER} & set(tags(changed)):
            return False
        first, before = code_cells(self.cells)[0], self.cells[literal.cell].source
        if before == first:  # then every cell that follows can tell
            return any(
                run(changed.source, cell) != run(first, cell) for cell in code_cells(self.cells)[1:]
            )
        return run(first, changed.source) != self._printed(before)

    def _printed(self, cell: str) -> str:
        if cell not in self.outputs:
            self.outputs[cell] = run(code_cells(self.cells)[0], cell)
        return self.outputs[cell]

    def _refuses(self, cell: NotebookNode, names: set[str]) -> bool:
        """Whether the build refuses the code or a link of a cell."""
        if cell.cell_type == "code":
            check_code(self.source, cell)
            return False
        folder = self.source.parents[2] / self.source.parent.name
        for link in links(self.source, cell):
            file, _mark, fragment = link.partition("#")
            if not (folder / file).exists() if file else fragment not in names:
                return True
        return False


def lesson_sources() -> list[Path]:
    """The sources of the lessons; the numbers of a paper are tested with its lesson."""
    every = sorted((find_root() / "notebooks" / "src" / "nl").glob("*.md"))
    return [one for one in every if lesson_number(one) is not None and not one.stem.endswith(PAPER)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--list", action="store_true", help="every change in the text that nothing notices")
    options = parser.parse_args()
    for source in lesson_sources():
        draft = Draft(source)
        every = list(draft.literals())
        if options.list:
            text = [literal for literal in every if not draft.in_code(literal)]
            left = [literal for literal in text if not draft.notices(literal, literal.next)]
            print(f"{source.name}: {len(left)} of {len(every)} unnoticed")
            print("".join(f"  {literal.line}\n" for literal in left), end="")
        for seed in range(1, options.seeds + 1):
            numbers = random.Random(seed)
            changes = [(literal, numbers.choice(literal.others)) for literal in numbers.sample(every, 10)]
            missed = [(literal, other) for literal, other in changes if not draft.notices(literal, other)]
            print(f"{source.name}, seed {seed}: {10 - len(missed)} of 10 noticed")
            print("".join(f"  {literal.line} -> {other}\n" for literal, other in missed), end="")


if __name__ == "__main__":
    main()
