"""A table that a reader sorts by clicking on a header."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import traitlets

from ..browser import DOM, BrowserWidget, Entry, script, stylesheet
from ..texts import _, language

HERE = Path(__file__).parent


class SortableTable(BrowserWidget):
    """A table of texts; a first click on a header sorts from small to large, a second one back.

    `rows` are in the order that the reader sees, so what is printed of them is too. `on_sort` hears of a new
    order.
    """

    _esm = script(DOM, HERE / "table.js")
    _css = stylesheet(HERE / "form.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(
        self, caption: str, header: Sequence[str], on_sort: Callable[[], object] = lambda: None
    ) -> None:
        self._on_sort, self._given = on_sort, []
        self.column, self.backwards = -1, False
        words = {"up": _("sorted from small to large"), "down": _("sorted from large to small")}
        spec = {"lang": language(), "caption": caption, "header": list(header), "words": words}
        super().__init__(self._sort, spec=spec)
        self.show([])

    def show(self, rows: Sequence[Sequence[str]], empty: str = "") -> None:
        """Show these rows, in the order that was chosen; without rows the sentence `empty`."""
        self._given = [list(row) for row in rows]
        sort = [self.column, self.backwards]
        self.answer(shown={"rows": self.rows, "sort": sort, "empty": empty or _("There are no rows yet.")})

    @property
    def rows(self) -> list[list[str]]:
        """The rows as they are shown; an empty cell comes last, also backwards."""
        if self.column < 0:
            return self._given
        full = [row for row in self._given if row[self.column].strip()]
        full.sort(key=lambda row: natural(row[self.column]), reverse=self.backwards)
        return full + [row for row in self._given if not row[self.column].strip()]

    def sort(self, column: int, *, backwards: bool = False) -> None:
        """Sort by a column."""
        self.column, self.backwards = column, backwards
        self.show(self._given, self.shown.get("empty", ""))
        self._on_sort()

    def _sort(self, entries: Sequence[Entry]) -> None:
        for _about, kind, values in entries:
            if kind == "sort" and values and values[0] in range(len(self.spec["header"])):
                again = values[0] == self.column
                self.sort(values[0], backwards=again and not self.backwards)


def natural(text: str) -> list[Any]:
    """A key that sorts as a reader expects: numbers by size, without regard for accents and capitals.

    >>> sorted(["les 10", "Échte", "les 9", "eb"], key=natural)
    ['eb', 'Échte', 'les 9', 'les 10']
    """
    plain = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    dates = re.sub(r"\b(\d\d)/(\d\d)/(\d{4})\b", r"\3\2\1", plain)
    pieces = re.split(r"(\d+)", dates)
    return [(0, int(piece), "") if n % 2 else (1, 0, piece) for n, piece in enumerate(pieces)]
