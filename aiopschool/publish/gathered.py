"""What the build gathers from all lessons of a language, and puts in one text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from nbformat import NotebookNode

from . import glossary
from .recalls import with_recalls


def add_places(source: Path, cells: Iterable[NotebookNode]) -> None:
    """Fill in the places of the text cells: where a subject returns, and all words of the glossary."""
    for cell in cells:
        if cell.cell_type == "markdown":
            cell.source = with_recalls(source, cell.source)
            if glossary.MARK in cell.source:
                cell.source = cell.source.replace(glossary.MARK, glossary.page(source.parent))
