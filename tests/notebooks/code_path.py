"""What the cells of the programming path print, beside what they printed when a person last looked.

`python -m tests.notebooks.code_path` writes `code_path.txt` in the test folder of each lesson anew: read the
difference before you commit it.
"""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

from nbformat import NotebookNode

from aiopschool.course import lessons
from aiopschool.publish.editions import find_root
from aiopschool.publish.sources import HIDDEN, TEACHER, read_source, tags


def code_cells(cells: list[NotebookNode]) -> list[str]:
    """The cells that a pupil reads as code, in order; the first one prepares the others."""
    return [c.source for c in cells if c.cell_type == "code" and not {HIDDEN, TEACHER} & set(tags(c))]


def run(first: str, source: str) -> str:
    """What a cell prints after the first one, or the name of the error."""
    names: dict = {}
    with redirect_stdout(io.StringIO()) as stream:
        try:
            exec(first, names)
            if source != first:
                exec(source, names)
        except Exception as error:
            return f"{stream.getvalue()}{type(error).__name__}\n"
    return stream.getvalue()


def printed(source: Path) -> str:
    """What every cell of a source prints, one after the other."""
    cells = code_cells(read_source(source))
    return "\n".join(f"{cell.splitlines()[0]}\n{run(cells[0], cell)}" for cell in cells)


def kept(source: Path) -> Path:
    """The file with what the cells of a lesson printed."""
    name = next(lesson.name for lesson in lessons() if f"{lesson.number:02}-" == source.name[:3])
    return find_root() / "tests" / "lessons" / name / "code_path.txt"


if __name__ == "__main__":
    from .literals import lesson_sources

    for path in lesson_sources():
        kept(path).write_text(printed(path), encoding="utf-8")
