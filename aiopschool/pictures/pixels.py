"""A matrix drawn as pixels in plain matplotlib: grey or with sign, with or without numbers, with a frame.

Grey runs from black (low) to white. A matrix with sign runs from blue (negative) over white to vermillion;
in grey print these look alike, so negative cells are hatched too and the number says it a third time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from numpy.typing import NDArray

from .. import style
from ..numbers import format_number
from .artists import UNCLIPPED, change

GREY = "gray"
SIGNED = LinearSegmentedColormap.from_list("signed", [style.BLUE, "#ffffff", style.VERMILLION])
DIGIT = 0.64  # width of a digit, as a part of its font size
_NOTHING = Path(np.empty((0, 2)))


class PixelImage:
    """One matrix on axes. Row 1 is at the top; cell (r, c) has its middle at x = c, y = r, counting from 0.

    Rows and columns have their numbers, from 1; for them the axes become a little smaller.
    Masked cells (`numpy.ma`) stay blank. `border` draws that many rings of zeros around the matrix.
    """

    def __init__(
        self,
        axes: Axes,
        shape: tuple[int, int],
        *,
        numbers: bool = True,
        write: Callable[[Any], str] = format_number,
        border: int = 0,
        title: str = "",
    ) -> None:
        self.axes, self._write = axes, write
        rows, columns = shape
        axes.set(aspect="equal")
        axes.spines[:].set_visible(False)
        self._image = axes.imshow(
            np.zeros(shape), cmap=GREY, norm=Normalize(0, 1), interpolation="none", zorder=1, **UNCLIPPED
        )
        axes.set(xlim=(-0.5 - border, columns - 0.5 + border), ylim=(rows - 0.5 + border, -0.5 - border))
        self._number(rows, columns)
        style.title(axes, title)
        hatched = {
            "facecolor": "none",
            "edgecolor": style.INK,
            "hatch": "//////",
            "linewidth": 0,
            **UNCLIPPED,
        }
        self._hatch = PathPatch(_NOTHING, zorder=2, **hatched)
        axes.add_patch(self._hatch)
        self._lines(rows, columns, thin=not numbers)
        self._numbers = self._write_numbers(rows, columns) if numbers else None
        self._shown: tuple[NDArray[Any], Any] | None = None  # the last matrix, and its colours
        self._written: tuple[NDArray[Any], NDArray[Any]] | None = None  # numbers, and which are dark
        self._framed: tuple[int | None, int, int] | None = None
        for ring in range(1, border + 1):
            self._zeros(rows, columns, ring)
        width = 3 if numbers else 1.2
        self._frames = [self._make_frame(*look) for look in (("#ffffff", 2.2 * width), (style.INK, width))]

    def _number(self, rows: int, columns: int) -> None:
        """Numbers of rows at the left and of columns at the top; of a photo only some."""
        axes = self.axes
        across, up = 72 * axes.figure.get_size_inches()
        box = axes.get_position()
        size = style.FONT - 3 if style.is_wide(axes.figure) else style.FONT - 1
        left, high = (4 + size * (0.36 + DIGIT * len(str(rows)))) / across, (3.5 + size) / up
        axes.set_position((box.x0 + left, box.y0, box.width - left, box.height - high))
        axes.tick_params(
            length=0,
            pad=2 if style.is_wide(axes.figure) else 4.5,  # beside the corner of a photo, not over each other
            labelsize=size,
            labelcolor=style.GREY,
            top=True,
            labeltop=True,
            labelbottom=False,
        )
        for axis, count in ((axes.xaxis, columns), (axes.yaxis, rows)):
            shown = _counted(count)
            axis.set_ticks([n - 1 for n in shown], [format_number(n) for n in shown])

    def _make_frame(self, color: str, width: float) -> Rectangle:
        """Dark with a light edge, so that it is seen on black and on white."""
        frame = Rectangle((0, 0), 0, 0, fill=False, edgecolor=color, linewidth=width, zorder=6, **UNCLIPPED)
        frame.set_visible(False)
        self.axes.add_patch(frame)
        return frame

    def _lines(self, rows: int, columns: int, *, thin: bool) -> None:
        """Lines between the cells; around a photo only its edge."""
        across = range(columns + 1) if not thin else (0, columns)
        down = range(rows + 1) if not thin else (0, rows)
        style_of_lines = {"color": "#8a8a8a", "linewidth": 0.7, "zorder": 3, **UNCLIPPED}
        self.axes.vlines([x - 0.5 for x in across], -0.5, rows - 0.5, **style_of_lines)
        self.axes.hlines([y - 0.5 for y in down], -0.5, columns - 0.5, **style_of_lines)

    def _zeros(self, rows: int, columns: int, ring: int) -> None:
        """Zeros around the matrix, `ring` cells away from it."""
        top, bottom, left, right = -ring, rows - 1 + ring, -ring, columns - 1 + ring
        around = [(r, c) for r in (top, bottom) for c in range(left, right + 1)]
        around += [(r, c) for r in range(top + 1, bottom) for c in (left, right)]
        for r, c in around:
            self.axes.text(
                c, r, "0", ha="center", va="center_baseline", size=style.FONT - 1, color=style.GREY
            )

    def _write_numbers(self, rows: int, columns: int) -> NDArray[Any]:
        texts = np.empty((rows, columns), dtype=object)
        size = style.FONT - 1 if max(rows, columns) <= 9 else style.FONT - 3
        for cell in np.ndindex(rows, columns):
            row, column = cell
            texts[cell] = self.axes.text(
                column, row, "", ha="center", va="center_baseline", size=size, zorder=7
            )
        return texts

    def scale(self, low: float, high: float, *, signed: bool = False) -> None:
        """The values of the darkest and the lightest colour; with `signed` those of blue and vermillion."""
        change(self._image, clim=(low, high))
        if (self._image.cmap is SIGNED) != signed:
            self._image.set_cmap(SIGNED if signed else GREY)

    def scale_signed(self, matrix: NDArray[Any]) -> None:
        """White is 0; the number of this matrix that is farthest from it is wholly blue or vermillion."""
        self.scale(-largest(matrix), largest(matrix), signed=True)

    def show(self, matrix: NDArray[Any]) -> None:
        """Draw these values, of the shape given at the start; what did not change is left alone."""
        matrix = np.ma.asarray(matrix)
        colours = self._image.get_clim(), self._image.cmap
        if self._shown is not None and self._shown[1] == colours and _same(self._shown[0], matrix):
            return
        self._shown = matrix.copy(), colours
        values = matrix.astype(float)
        if not _same(np.ma.asarray(self._image.get_array()), values):
            self._image.set_data(values)
        if self._numbers is not None:
            self._hatch_negative(values)
            self._show_numbers(matrix)

    def frame(self, row: int | None = None, column: int = 0, size: int = 3) -> None:
        """A frame around `size` × `size` cells from this cell on; without a row: no frame."""
        if self._framed == (row, column, size):
            return
        self._framed = row, column, size
        for frame in self._frames:
            corner = (column - 0.5, (row or 0) - 0.5)
            change(frame, visible=row is not None, xy=corner, width=size, height=size)

    def _hatch_negative(self, values: NDArray[Any]) -> None:
        """A hatched strip at the foot of every negative cell, so that its number stays readable."""
        negative = np.argwhere((values < 0).filled(False))
        square = Path.unit_rectangle()
        strip = square.vertices * (1, 0.22)
        boxes = [strip + np.array((c - 0.5, r + 0.28)) for r, c in negative]
        path = Path(np.concatenate(boxes), np.tile(square.codes, len(boxes))) if boxes else _NOTHING
        if not np.array_equal(path.vertices, self._hatch.get_path().vertices):
            self._hatch.set_path(path)

    def _show_numbers(self, matrix: NDArray[Any]) -> None:
        """Write the numbers that changed, dark on light and light on dark."""
        mask = np.ma.getmaskarray(matrix)
        (low, high), light = self._image.get_clim(), _lightness(signed=self._image.cmap is SIGNED)
        place = (np.ma.getdata(matrix).astype(float) - low) * (len(light) / (high - low))
        dark = mask | (light[np.clip(place, 0, len(light) - 1).astype(int)] > 0.45)
        numbers = np.where(mask, None, np.ma.getdata(matrix))
        before, self._written = self._written, (numbers, dark)
        changed = (
            np.ones(dark.shape, bool) if before is None else (before[0] != numbers) | (before[1] != dark)
        )
        for cell in map(tuple, np.argwhere(changed).tolist()):
            words = "" if mask[cell] else self._write(matrix[cell])
            change(self._numbers[cell], text=words, color=style.INK if dark[cell] else "#ffffff")


def largest(matrix: NDArray[Any]) -> float:
    """The largest distance to 0 of numbers in a matrix, and 1 when all are smaller.

    >>> largest(np.array([[2, -3]])), largest(np.zeros((2, 2)))
    (3.0, 1.0)
    """
    return max(1.0, float(abs(matrix).max()))


@cache
def _lightness(*, signed: bool) -> NDArray[np.float64]:
    """How light each colour is, from 0 to 1: the luminance of its red, green and blue."""
    cmap = SIGNED if signed else colormaps[GREY]
    return cmap(np.arange(cmap.N))[:, :3] @ (0.2126, 0.7152, 0.0722)


def _counted(count: int) -> list[int]:
    """The numbers to write beside so many rows: all of them, or 1 and some round ones.

    >>> _counted(5), _counted(64)
    ([1, 2, 3, 4, 5], [1, 16, 32, 48, 64])
    """
    if count <= 16:
        return list(range(1, count + 1))
    step = 16 if count <= 64 else 32
    return [1, *range(step, count + 1, step)]


def _same(one: NDArray[Any], other: NDArray[Any]) -> bool:
    masks = np.ma.getmaskarray(one), np.ma.getmaskarray(other)
    return np.array_equal(*masks) and np.array_equal(np.ma.filled(one, 0), np.ma.filled(other, 0))
