"""Painting on an image: strokes, digits, and the rows of whole numbers they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ..live import Grid, LiveFigure
from ..numbers import NumberError, format_number
from ..texts import _

WHITE = 9  # pixels run from 0 (black) to 9: one key press per pixel
Rows = tuple[tuple[int, ...], ...]


def as_pixels(values: Any) -> Rows:
    """Rows of whole numbers from 0 to 9, at least 3 × 3. Raises `NumberError` for anything else."""
    try:
        matrix = np.array(values)
    except ValueError:  # rows of different lengths
        matrix = np.empty(0)
    if matrix.ndim != 2 or min(matrix.shape) < 3 or matrix.dtype.kind != "i":
        raise _no_pixels()
    if matrix.min() < 0 or matrix.max() > WHITE:
        raise _no_pixels()
    return tuple(map(tuple, matrix.tolist()))


def _no_pixels() -> NumberError:
    return NumberError(_("An image has at least 3 rows and 3 columns, with whole numbers from 0 to 9."))


def drawn(*rows: str) -> Rows:
    """Rows as they look: a digit is a grey value, a point is black.

    >>> drawn(".9", "99")
    ((0, 9), (9, 9))
    """
    return tuple(tuple(0 if cell == "." else int(cell) for cell in row) for row in rows)


class Painting:
    """Lets the reader paint and type on the image that is drawn on these axes.

    `pixels()` gives the present rows, `on_change` gets those after a stroke or a digit.
    """

    def __init__(
        self,
        figure: LiveFigure,
        axes: Axes,
        *,
        label: str,
        pixels: Callable[[], Rows],
        on_change: Callable[[Rows], None],
    ) -> None:
        self._pixels, self._on_change = pixels, on_change
        self._brush = WHITE
        rows, columns = np.shape(pixels())
        self.grid: Grid = figure.grid(
            axes,
            rows,
            columns,
            label=label,
            read=lambda cell: format_number(pixels()[cell[0]][cell[1]]),
            on_paint=self._paint,
            on_type=lambda cell, digit: self._put([cell], digit or 0),
        )

    def _paint(self, cells: Sequence[tuple[int, int]], start: bool) -> None:
        """A stroke makes pixels white; one that starts on a white pixel makes them black."""
        if start:
            row, column = cells[0]
            self._brush = 0 if self._pixels()[row][column] == WHITE else WHITE
        self._put(cells, self._brush)

    def _put(self, cells: Sequence[tuple[int, int]], value: int) -> None:
        pixels = np.array(self._pixels())
        for cell in cells:
            pixels[cell] = value
        self._on_change(tuple(map(tuple, pixels.tolist())))
