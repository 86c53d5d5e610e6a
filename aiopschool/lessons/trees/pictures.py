"""What the explorers of lesson 2 draw with: pupils as symbols, and the parabola G(p) = 2p(1 − p)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ... import style
from ...pictures.artists import change
from ...texts import _
from .pupils import FARTHEST

LEFT, BOTTOM, RIGHT = 60, 40, 10  # points around the axes
P = np.linspace(0, 1, 101)
Place = tuple[float, float]


class Symbols:
    """Symbols of the classes on axes, a circle for the first one; `show` puts them at their places."""

    def __init__(self, axes: Axes, size: float = style.MARKER, classes: int = 2) -> None:
        edge = {"markeredgecolor": "white", "markeredgewidth": 1, "clip_on": False}
        looks = zip(style.CLASS_MARKERS[:classes], style.CLASS_COLORS, strict=False)
        self.artists: list[Line2D] = [
            axes.plot([], [], marker, color=color, markersize=size, zorder=4, **edge)[0]
            for marker, color in looks
        ]

    def show(self, placed: Iterable[tuple[Place, int]]) -> None:
        """The places with the class that stands there."""
        every = list(placed)
        for n, artist in enumerate(self.artists):
            places = [place for place, label in every if label == n]
            change(artist, data=([x for x, _y in places], [y for _x, y in places]))


def legend(figure: Figure, symbols: Symbols, classes: Sequence[str], loc: str = "upper right") -> None:
    """The names of the symbols, above the picture."""
    scale = 0.9 * style.MARKER / symbols.artists[0].get_markersize()
    figure.legend(symbols.artists, classes, loc=loc, ncols=3, markerscale=scale, **style.legend_style())


def number_line(figure: Figure, bottom: float, height: float) -> Axes:
    """Axes with the distance to school only, a vertical line from 0 to 1; `bottom` and `height` in points."""
    axes = style.place(figure, LEFT, bottom, figure.bbox.width - LEFT - RIGHT, height)
    style.dress(axes, xlabel=_("distance (km)"), ylabel="")
    axes.set(xlim=(0, FARTHEST), ylim=(0, 1), yticks=(), xticks=range(FARTHEST + 1), autoscale_on=False)
    axes.spines["left"].set_visible(False)
    return axes


def parabola(figure: Figure, height: float) -> Axes:
    """Axes with the parabola, at the bottom of a figure; `height` in points."""
    axes = style.place(figure, LEFT, BOTTOM, figure.bbox.width - LEFT - RIGHT, height)
    style.dress(axes, xlabel=_("p: share that comes by bike"), ylabel="G(p)")
    axes.set(xlim=(-0.06, 1.06), ylim=(0, 0.64), yticks=(0, 0.25, 0.5), autoscale_on=False)
    axes.set_xticks(np.linspace(0, 1, 11) if style.is_wide(figure) else np.linspace(0, 1, 6))
    axes.plot(P, 2 * P * (1 - P), color=style.BLACK, linewidth=style.LINE, zorder=2)
    return axes


def dot(axes: Axes, color: str, marker: str = "o") -> Line2D:
    """A point that moves on the parabola."""
    look = {"markersize": style.MARKER, "color": color, "zorder": 5, "clip_on": False}
    return axes.plot([], [], marker, **look)[0]


def put(artist: Line2D, *places: Place) -> None:
    """Move a point, or a line through several; without a place it is gone."""
    change(artist, data=([float(x) for x, _y in places], [float(y) for _x, y in places]))
