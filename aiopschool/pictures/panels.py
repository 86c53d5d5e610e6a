"""Axes side by side, each with its window, and lines that get their points later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from .. import style

LEFT, BOTTOM, RIGHT, TOP = 54, 40, 12, 8  # points around axes: room for their numbers and names
Ends = tuple[float, float]


def alone(figure: Figure) -> Axes:
    """Axes that fill the figure."""
    across, up = figure.bbox.size
    return style.place(figure, LEFT, BOTTOM, across - LEFT - RIGHT, up - BOTTOM - TOP)


def beside(figure: Figure, share: float = 0.5, *, top: float = TOP) -> tuple[Axes, Axes]:
    """Two axes next to each other; the first has this share of their width, above them are `top` points."""
    across, up = figure.bbox.size
    room, tall = across - 2 * LEFT - RIGHT, up - BOTTOM - top
    first = share * room
    left = style.place(figure, LEFT, BOTTOM, first, tall)
    return left, style.place(figure, 2 * LEFT + first, BOTTOM, room - first, tall)


def window(axes: Axes, names: tuple[str, str], *, xlim: Ends, ylim: Ends) -> Axes:
    """Dress axes and fix what part of the plane they show; `names` are those of x and y."""
    style.dress(axes, xlabel=names[0], ylabel=names[1])
    axes.set(xlim=xlim, ylim=ylim, autoscale_on=False)
    return axes


def line(axes: Axes, color: str, *, width: float = style.LINE, **look) -> Line2D:
    """A line without points yet: `change(line, data=(xs, ys))` gives it some."""
    (drawn,) = axes.plot([], [], color=color, linewidth=width, **look)
    return drawn


def dots(axes: Axes, points: Sequence[tuple[float, float]]) -> None:
    """Points of data that stay where they are: black squares."""
    axes.plot(*zip(*points, strict=True), "s", color=style.BLACK, markersize=style.MARKER, zorder=4)


def legend(axes: Axes, names: Mapping[str, Artist], loc: str = "upper center") -> None:
    """A legend in the house style: what is drawn, by its name."""
    axes.legend(names.values(), names.keys(), loc=loc, **style.legend_style())
