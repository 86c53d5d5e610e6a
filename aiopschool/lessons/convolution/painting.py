"""What the two explorers with a drawing share: the value `pixels`, and how a stroke changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ...explorer import Explorer
from ...live import Grid
from ...numbers import format_number
from ...texts import _
from .data import LARGEST
from .model import as_matrix

Rows = tuple[tuple[int, ...], ...]


def as_pixels(values: Any) -> Rows:
    """Rows of whole numbers from 0 to 9, at least as large as the filter."""
    matrix = as_matrix(values)
    if min(matrix.shape) < 3 or matrix.dtype.kind != "i" or matrix.min() < 0 or matrix.max() > LARGEST:
        raise ValueError(_("An image has at least 3 rows and 3 columns, with whole numbers from 0 to 9."))
    return tuple(map(tuple, matrix.tolist()))


class PaintExplorer(Explorer):
    """An explorer with `pixels` in its state, kept by `Hidden(name="pixels", accept=as_pixels, …)`."""

    _brush = LARGEST

    def paint_on(self, axes: Axes, label: str) -> Grid:
        """Let the reader paint and type on the image that is drawn on these axes."""
        rows, columns = np.shape(self.values["pixels"])
        return self.figure.grid(
            axes,
            rows,
            columns,
            label=label,
            read=lambda cell: format_number(self.values["pixels"][cell[0]][cell[1]]),
            on_paint=self._paint,
            on_type=lambda cell, digit: self._put([cell], digit or 0),
        )

    def _paint(self, cells: Sequence[tuple[int, int]], start: bool) -> None:
        """A stroke makes pixels white; one that starts on a white pixel makes them black."""
        if start:
            row, column = cells[0]
            self._brush = 0 if self.values["pixels"][row][column] == LARGEST else LARGEST
        self._put(cells, self._brush)

    def _put(self, cells: Sequence[tuple[int, int]], value: int) -> None:
        pixels = np.array(self.values["pixels"])
        for cell in cells:
            pixels[cell] = value
        self.set(pixels=as_pixels(pixels))
