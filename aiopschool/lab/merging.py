"""A lesson and what a pupil made of it, as one notebook, and back: no text of the pupil is ever lost.

Cells go by their id. The build makes an id of what stands in a cell, so a cell that a later edition changes
is another cell. Each cell of the lesson that is saved with a pupil's work carries a mark: the fingerprint
that it has in the lesson. A cell whose own fingerprint is another one was changed by the pupil, a cell
without a mark was added. Both stay, in every later edition; a cell of an earlier edition that nobody changed
goes.

All functions take and give notebooks as plain data (version 4.5), and change none of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..view import KEY

Cell = dict[str, Any]
Notebook = dict[str, Any]
Prints = dict[str, str]  # per cell id the fingerprint


def fingerprint(cell: Mapping[str, Any]) -> str:
    """The same for two cells with the same id, kind and text."""
    parts = [cell.get("id", ""), cell["cell_type"], "".join(cell.get("source", ""))]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def fingerprints(notebook: Notebook) -> Prints:
    """Those of all cells of a notebook."""
    return {cell.get("id", ""): fingerprint(cell) for cell in notebook["cells"]}


def opened(lesson: Notebook, work: Notebook | None) -> Notebook:
    """The lesson with a pupil's work in it: what the page gets.

    The order is that of the lesson. What the pupil changed stands in its place with its outputs; what the
    pupil added stands after the cell that it stood after.
    """
    built = fingerprints(lesson)
    work = work or {"cells": [], "metadata": {}}
    kept = {cell.get("id", ""): cell for cell in work["cells"]}
    cells = [_marked(_restored(cell, kept.get(cell.get("id", ""))), built) for cell in lesson["cells"]]
    _insert(cells, work["cells"], _is_own)
    metadata = dict(lesson["metadata"])
    if "widgets" in work["metadata"]:  # of other people
        metadata["widgets"] = work["metadata"]["widgets"]
    return {**lesson, "cells": cells, "metadata": metadata}


def saved(lesson: Notebook, work: Notebook | None, shown: Notebook, known: Prints | None) -> Notebook:
    """The pupil's work when a page saves what it shows, while `work` is what was saved last.

    Another page may have saved meanwhile. `known` says what this page had when it opened or saved before
    (`None`: nobody remembers): what it did not touch since then stays as it was saved.
    """
    built = fingerprints(lesson)
    before = {cell.get("id", ""): cell for cell in work["cells"]} if work else {}
    held = built if known is None else known
    cells = [_updated(cell, before.get(cell.get("id", "")), held) for cell in shown["cells"]]
    if work:
        cells = [cell for cell in cells if not _deleted(cell, before, built, known or {})]
        _insert(cells, work["cells"], lambda cell: _is_own(cell) and cell.get("id", "") not in (known or {}))
    return {**shown, "cells": [_marked(cell, built) for cell in cells]}


def _is_own(cell: Cell) -> bool:
    """Whether a pupil changed or added this cell."""
    return _mark(cell) != fingerprint(cell)


def _mark(cell: Cell) -> str:
    marks = cell.get("metadata", {}).get(KEY)
    return str(marks.get("of", "")) if isinstance(marks, dict) else ""


def _marked(cell: Cell, built: Prints) -> Cell:
    """The cell with the fingerprint that it has in this edition; a cell of another edition keeps its own."""
    if cell.get("id", "") not in built:
        return cell
    return {**cell, "metadata": {**cell.get("metadata", {}), KEY: {"of": built[cell["id"]]}}}


def _restored(cell: Cell, work: Cell | None) -> Cell:
    """A cell of the lesson as the pupil left it: text and outputs."""
    if work is None:
        return cell
    metadata = {**cell.get("metadata", {}), **work.get("metadata", {})}
    if fingerprint(work) != fingerprint(cell):
        return {**work, "metadata": metadata}
    return {**cell, **_ran(work), "metadata": metadata}


def _deleted(cell: Cell, before: Mapping[str, Cell], built: Prints, known: Prints) -> bool:
    """Whether another page took away this cell of the pupil, and this page did not touch it."""
    key = cell.get("id", "")
    return key not in before and key not in built and known.get(key) == fingerprint(cell)


def _updated(cell: Cell, before: Cell | None, held: Prints) -> Cell:
    """A cell as the page has it, or as another page saved it when this page did not touch it."""
    if before is None:
        return cell
    same = fingerprint(cell) == fingerprint(before)
    if not same and held.get(cell.get("id", "")) == fingerprint(cell):
        return before
    if same and not cell.get("outputs") and before.get("outputs"):
        return {**cell, **_ran(before)}
    return cell


def _ran(cell: Cell) -> Cell:
    """What running left in a cell."""
    return {key: cell[key] for key in ("outputs", "execution_count") if key in cell}


def _insert(cells: list[Cell], others: Iterable[Cell], wanted: Callable[[Cell], bool]) -> None:
    """Put the wanted ones of `others` that are not there yet after the cell that they stood after."""
    place = {cell.get("id", ""): cell for cell in cells}
    last: Cell | None = None
    for other in others:
        key = other.get("id", "")
        if key not in place and wanted(other):
            index = next(n for n, cell in enumerate(cells) if cell is last) + 1 if last else 0
            cells.insert(index, other)
            place[key] = other
        last = place.get(key, last)
