"""Points of two classes, −1 and +1, with a line between them and its two hatched sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from matplotlib.figure import Figure
from matplotlib.legend_handler import HandlerTuple
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from .. import style
from ..texts import _
from .artists import UNCLIPPED, change

CLASSES = (-1, 1)  # in the order of names, colours, markers and hatches
LEFT, BOTTOM, RIGHT, TOP = 47, 38, 10, 40  # points around the axes
Place = tuple[float, float]


class Labelled(Protocol):
    """A point with its class, −1 or +1."""

    x: Fraction
    y: Fraction
    target: int


class TwoClasses:
    """The picture of two classes; it is drawn once, `show` moves the artists.

    `box` is the window (x0, x1, y0, y1), `classes` are the names of −1 and +1, `features` those of x and y.
    With `large` there are few enough points to draw them large. A picture with `points` has no sides and no
    rings: these are the names of the filled points of −1 and +1, and of the open ones if there are any.
    """

    def __init__(
        self,
        figure: Figure,
        *,
        box: tuple[float, float, float, float],
        classes: tuple[str, str],
        features: tuple[str, str],
        large: bool = True,
        points: Sequence[str] = (),
    ) -> None:
        across, up = figure.bbox.size
        self.axes = style.place(figure, LEFT, BOTTOM, across - LEFT - RIGHT, up - BOTTOM - TOP)
        style.dress(self.axes, xlabel=features[0], ylabel=features[1])
        self.axes.set(xlim=box[:2], ylim=box[2:], autoscale_on=False)
        self._size = style.MARKER if large else 6
        self._sides = {sign: self._side(n) for n, sign in enumerate(CLASSES)}
        (self._line,) = self.axes.plot([], [], color=style.BLACK, linewidth=style.LINE, zorder=3, **UNCLIPPED)
        self._filled = {sign: self._markers(n, filled=True) for n, sign in enumerate(CLASSES)}
        self._open = {sign: self._markers(n, filled=False) for n, sign in enumerate(CLASSES)}
        self._points: list[list[tuple]] = [[], []]
        self._corners: dict[int, list[Place]] = {}
        self._rings = self._make_rings(2 * style.MARKER if large else 11)
        self._legend(figure, classes, points)

    def show(
        self,
        *,
        line: Sequence[Place] | None,
        sides: Mapping[int, Sequence[Place]],
        filled: Iterable[Labelled],
        open: Iterable[Labelled] = (),
        ringed: Iterable[Labelled] = (),
    ) -> None:
        """The ends of the line, the corners of the side of each class, and which points look how."""
        for sign, patch in self._sides.items():
            if sides[sign] != self._corners.get(sign):  # quicker than asking the patch
                self._corners[sign] = list(sides[sign])
                patch.set_xy(sides[sign] or [(self.axes.get_xlim()[0], self.axes.get_ylim()[0])])
        change(self._line, data=_columns(line or ()))
        points = [[(p.x, p.y, p.target) for p in group] for group in (filled, open)]
        if points != self._points:  # they seldom move
            self._points = points
            for artists, group in zip((self._filled, self._open), points, strict=True):
                for sign, artist in artists.items():
                    change(artist, data=_columns((x, y) for x, y, target in group if target == sign))
        change(self._rings, data=_columns((p.x, p.y) for p in ringed))

    def _side(self, n: int) -> Polygon:
        look = {"edgecolor": style.CLASS_COLORS[n], "hatch": style.CLASS_HATCHES[n]}
        (patch,) = self.axes.fill([], [], facecolor="white", linewidth=0, zorder=1, **UNCLIPPED, **look)
        patch.set_hatch_linewidth(0.8)
        return patch

    def _markers(self, n: int, *, filled: bool) -> Line2D:
        color = style.CLASS_COLORS[n]
        look = (
            {"markerfacecolor": color, "markeredgecolor": "white", "markeredgewidth": 1}
            if filled
            else {"markerfacecolor": "white", "markeredgecolor": color, "markeredgewidth": self._size / 4}
        )
        look |= {"markersize": self._size, "zorder": 4, **UNCLIPPED}
        (dots,) = self.axes.plot([], [], style.CLASS_MARKERS[n], **look)
        return dots

    def _make_rings(self, size: float) -> Line2D:
        look = {"markerfacecolor": "none", "markeredgecolor": style.BLACK, "markeredgewidth": 2}
        (rings,) = self.axes.plot([], [], "o", markersize=size, zorder=6, **UNCLIPPED, **look)
        return rings

    def _legend(self, figure: Figure, classes: tuple[str, str], only: Sequence[str]) -> None:
        """Points, sides and rings; where there is little room a point stands on its side, for both."""
        points, sides = list(self._filled.values()), list(self._sides.values())
        wide = style.is_wide(figure)
        if only and wide:
            handles, names = [*points, *self._open.values()][: len(only)], list(only)
        elif only:  # one beside the other, as far as they are there
            pairs = zip(points, self._open.values(), strict=True)
            handles, names = [pair[: len(only) // 2] for pair in pairs], list(classes)
        elif wide:
            predicted = [_("predicted: {name}").format(name=name) for name in classes]
            handles, names = [*points, *sides], [*classes, *predicted]
        else:
            handles, names = list(zip(sides, points, strict=True)), list(classes)
        figure.legend(
            handles if only else [*handles, self._rings],
            names if only else [*names, _("wrong")],
            loc="upper center",
            ncols=5,
            columnspacing=0.9,
            markerscale=0.8,
            handlelength=1.6 if wide else 2.4,
            handler_map={tuple: HandlerTuple(ndivide=None)} if only else None,
            **style.legend_style(),
        )


def _columns(places: Iterable[Sequence[float]]) -> tuple[list[float], list[float]]:
    """The x and the y of places."""
    pairs = [(float(x), float(y)) for x, y in places]
    return [x for x, _y in pairs], [y for _x, y in pairs]
