"""Painting on an image: strokes, digits, and the rows of whole numbers they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

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


class Painted(Protocol):
    """An explorer with an image among its values."""

    figure: LiveFigure
    values: Mapping[str, Any]

    def set(self, **values: Any) -> None:
        """Change values, as a control does."""


class Painting:
    """Lets the reader paint and type on the image that is drawn on these axes of an explorer.

    Its rows are the value `name` of the explorer: a `Hidden` control that accepts `as_pixels`.
    """

    def __init__(self, explorer: Painted, axes: Axes, *, label: str, name: str) -> None:
        self._explorer, self._name, self._brush = explorer, name, WHITE
        rows, columns = np.shape(self._pixels)
        self.grid: Grid = explorer.figure.grid(
            axes,
            rows,
            columns,
            label=label,
            read=lambda cell: format_number(self._pixels[cell[0]][cell[1]]),
            on_paint=self._paint,
            on_type=lambda cell, digit: self._put([cell], digit or 0),
        )

    @property
    def _pixels(self) -> Rows:
        return self._explorer.values[self._name]

    def _paint(self, cells: Sequence[tuple[int, int]], start: bool) -> None:
        """A stroke makes pixels white; one that starts on a white pixel makes them black."""
        if start:
            row, column = cells[0]
            self._brush = 0 if self._pixels[row][column] == WHITE else WHITE
        self._put(cells, self._brush)

    def _put(self, cells: Sequence[tuple[int, int]], value: int) -> None:
        pixels = np.array(self._pixels)
        for cell in cells:
            pixels[cell] = value
        self._explorer.set(**{self._name: tuple(map(tuple, pixels.tolist()))})
