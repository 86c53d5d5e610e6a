"""The numbers of a path, written as matplotlib's SVG renderer writes them.

A path of a few straight lines is written here: working out its place and writing it in matplotlib means four
objects and two arrays, for a line with two ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from matplotlib import _path
from matplotlib.axes import Axes
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

FEW = 16  # corners
PRECISION = 2  # decimals of a coordinate; 0,01 px is below what a 200 % zoom shows
_CODES = [b"M", b"L", b"Q", b"C", b"z"]
Place = tuple[float, float]


class Pen:
    """Writes paths for a sheet of this width and height, as long as all axes stand where they stand."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._places: WeakKeyDictionary[Axes, Sequence[float]] = WeakKeyDictionary()

    def flipped(self, transform: Transform) -> Affine2D:
        """An affine transform to this sheet, where y runs downwards."""
        (a, c, e), (b, d, f), _last = transform.get_matrix().tolist()
        return Affine2D.from_values(a, -b, c, -d, e, self.height - f)

    def write(self, path: Path, transform: Transform, clip: bool, simplify: bool, sketch: Any) -> str:
        """Any path; with `clip` what lies outside the sheet is left out."""
        box = (0.0, 0.0, self.width, self.height) if clip else None
        text = _path.convert_to_string(path, transform, box, simplify, sketch, PRECISION, _CODES, False)
        return text.decode("ascii")

    def corners(self, points: Sequence[Place], axes: Axes, *, closed: bool, clip: bool) -> str | None:
        """Straight lines between points of axes; None when that is not all: curved axes, or a clip."""
        if axes not in self._places:
            self._places[axes] = self._place_of(axes)
        if not self._places[axes]:
            return None
        a, b, c, d, e, f = self._places[axes]
        places = [(a * x + c * y + e, b * x + d * y + f) for x, y in points]
        if clip:
            if not all(0 <= x <= self.width and 0 <= y <= self.height for x, y in places):
                return None
            places += places[:1] if closed else []  # matplotlib's clipping goes back to the start
        text = " \nL ".join([f"{_number(x)} {_number(y)}" for x, y in places])
        return f"M {text} \nz\n" if closed else f"M {text} \n"

    def _place_of(self, axes: Axes) -> Sequence[float]:
        if not axes.transData.is_affine:
            return ()
        return self.flipped(axes.transData.get_affine()).to_values()


def _number(value: float) -> str:
    return f"{value:.{PRECISION}f}".rstrip("0").rstrip(".")
