"""What a source claims: everything in it that can be checked without running a cell."""

from __future__ import annotations

from pathlib import Path

from nbformat import NotebookNode

from ..files import language_of
from ..texts import speaking
from .formulas import check_formulas
from .goals import check_goals
from .minutes import check_minutes
from .references import check_references
from .timetables import check_timetables


def check_claims(source: Path, cells: list[NotebookNode]) -> None:
    """Raise `SourceError` when a reference, goal, timetable or equality in the cells of a source is wrong."""
    with speaking(language_of(source)):  # “Vraag 3” is a question in a Dutch source
        check_references(source, cells)
        check_timetables(source, cells)
        check_minutes(source, cells)
        for cell in cells:
            if cell.cell_type == "markdown":
                check_goals(source, cell)
                check_formulas(source, cell)
