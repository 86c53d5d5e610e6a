"""Where points of axes stand in the picture, in SVG units with y downwards, and back."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.axes import Axes

Place = tuple[float, float]


def to_picture(axes: Axes, x: float, y: float) -> Place:
    """A point in data coordinates as a place in the picture."""
    across, up = axes.transData.transform((x, y))
    return round(float(across), 2), round(float(axes.figure.bbox.height - up), 2)


def to_data(axes: Axes, across: float, down: float) -> Place:
    """A place in the picture as a point in data coordinates."""
    x, y = axes.transData.inverted().transform((across, axes.figure.bbox.height - down))
    return float(x), float(y)


class Places:
    """The same as `to_picture`, for axes that stand still: it works out their transform once."""

    def __init__(self) -> None:
        self._drawing = -1
        self._known: dict[Axes, Callable[[float, float], Place]] = {}

    def at(self, drawing: int) -> Places:
        """These places for one drawing of the whole picture; in the next one the axes may stand elsewhere."""
        if drawing != self._drawing:
            self._drawing, self._known = drawing, {}
        return self

    def __call__(self, axes: Axes, x: float, y: float) -> Place:
        if axes not in self._known:
            self._known[axes] = _place_of(axes)
        return self._known[axes](x, y)


def _place_of(axes: Axes) -> Callable[[float, float], Place]:
    if not axes.transData.is_affine:
        return lambda x, y: to_picture(axes, x, y)
    (a, c, e), (b, d, f), _last = axes.transData.get_affine().get_matrix().tolist()
    height = float(axes.figure.bbox.height)
    return lambda x, y: (round(a * x + c * y + e, 2), round(height - (b * x + d * y + f), 2))
