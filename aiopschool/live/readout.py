"""What stands around a picture: formulas, one sentence that says what is seen, and a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Table:
    """A table of texts: one header, rows of the same length, and a caption.

    >>> header, rows = Table(["x", "s"], [["1", "−2"]])
    """

    header: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    caption: str = ""

    def __iter__(self) -> Iterator[Sequence]:
        return iter((self.header, self.rows))

    def has_shape_of(self, other: Table) -> bool:
        """Whether one becomes the other by changing cells, and the words of a caption, only."""
        return (
            list(self.header) == list(other.header)
            and bool(self.caption) == bool(other.caption)
            and len(self.rows) == len(other.rows)
        )

    def cells_unlike(self, other: Table) -> list[tuple[int, int, str]]:
        """Row, column and text of every cell that differs from a table of the same shape."""
        return [
            (r, c, cell)
            for r, (row, before) in enumerate(zip(self.rows, other.rows, strict=True))
            for c, (cell, was) in enumerate(zip(row, before, strict=True))
            if cell != was
        ]


@dataclass
class Readout:
    """The texts around a picture. `lines` are formulas, `text` is also what a screen reader speaks."""

    text: str = ""
    lines: Sequence[str] = ()
    table: Table = field(default_factory=Table)

    def whole(self) -> dict[str, Any]:
        """All of it as plain data."""
        table = self.table
        rows = [list(row) for row in table.rows]
        return {
            "text": self.text,
            "lines": list(self.lines),
            "table": {"header": list(table.header), "rows": rows, "caption": table.caption},
        }

    def unlike(self, old: Readout) -> dict[str, Any]:
        """What differs from an older one: `text`, `lines`, `cells`, `caption`; `table` if its shape does."""
        changes: dict[str, Any] = {}
        if self.text != old.text:
            changes["text"] = self.text
        if list(self.lines) != list(old.lines):
            changes["lines"] = list(self.lines)
        if not self.table.has_shape_of(old.table):
            return changes | {"table": True}
        if cells := self.table.cells_unlike(old.table):
            changes["cells"] = cells
        if self.table.caption != old.table.caption:
            changes["caption"] = self.table.caption
        return changes
