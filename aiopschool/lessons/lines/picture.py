"""The picture of explorer 1: two kinds of points, a line, and its two hatched half-planes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from ... import style
from ...texts import _
from .data import DataSet
from .model import Line, Point

SIGN = {1: 1, -1: 0}  # where a class stands in names, colours, markers


class LinesPicture:
    """Draws once; `show` moves the artists."""

    def __init__(self, figure: Figure, data: DataSet) -> None:
        self._data = data
        self.axes = figure.add_axes((0.09, 0.115, 0.89, 0.765))
        style.dress(self.axes, xlabel=data.features[0], ylabel=data.features[1])
        x0, x1, y0, y1 = data.box
        self.axes.set(xlim=(x0, x1), ylim=(y0, y1), autoscale_on=False)
        self._halves = {sign: self._half_plane(sign) for sign in (-1, 1)}
        (self._line,) = self.axes.plot([], [], color=style.BLACK, linewidth=style.LINE, zorder=3)
        self._dots = {sign: self._markers(sign, filled=True) for sign in (-1, 1)}
        self._tests = {sign: self._markers(sign, filled=False) for sign in (-1, 1)}
        self._wrong = self._rings()
        self._legend(figure)

    def show(self, line: Line, train: Sequence[Point], test: Sequence[Point], wrong: Sequence[Point]) -> None:
        """The picture of this line: training points filled, test points open, wrong ones with a ring."""
        box = tuple(map(float, self._data.box))
        for sign, patch in self._halves.items():
            patch.set_xy(line.half_plane(box, sign) or [(box[0], box[2])])
        ends = line.segment(box) or ()
        self._line.set_data([x for x, _y in ends], [y for _x, y in ends])
        for sign in (-1, 1):
            _place(self._dots[sign], (p for p in train if p.target == sign))
            _place(self._tests[sign], (p for p in test if p.target == sign))
        _place(self._wrong, wrong)

    def _half_plane(self, sign: int) -> Patch:
        color, hatch = style.CLASS_COLORS[SIGN[sign]], style.CLASS_HATCHES[SIGN[sign]]
        (patch,) = self.axes.fill(
            [], [], facecolor="white", edgecolor=color, hatch=hatch, linewidth=0, zorder=1
        )
        patch.set_hatch_linewidth(0.8)
        return patch

    def _markers(self, sign: int, *, filled: bool) -> Line2D:
        color, marker = style.CLASS_COLORS[SIGN[sign]], style.CLASS_MARKERS[SIGN[sign]]
        size = style.MARKER if self._data.is_small else 6
        (dots,) = self.axes.plot(
            [],
            [],
            marker,
            markersize=size,
            markerfacecolor=color if filled else "white",
            markeredgecolor="white" if filled else color,
            markeredgewidth=1 if filled else size / 4,
            zorder=4,
        )
        return dots

    def _rings(self) -> Line2D:
        size = 2 * style.MARKER if self._data.is_small else 11
        (rings,) = self.axes.plot(
            [], [], "o", markersize=size, mfc="none", mec=style.BLACK, markeredgewidth=2, zorder=6
        )
        return rings

    def _legend(self, figure: Figure) -> None:
        names = self._data.classes
        predicted = [_("predicted: {name}").format(name=name) for name in names]
        figure.legend(
            [self._dots[-1], self._dots[1], self._halves[-1], self._halves[1], self._wrong],
            [*names, *predicted, _("wrong")],
            loc="upper center",
            ncols=5,
            columnspacing=0.9,
            markerscale=0.8,
            handlelength=1.6,
            **style.legend_style(),
        )


def _place(artist: Line2D, points: Iterable[Point]) -> None:
    """Put the markers on the points; an artist that does not move stays as it is."""
    points = list(points)
    new = [float(p.x) for p in points], [float(p.y) for p in points]
    if tuple(map(list, artist.get_data())) != new:
        artist.set_data(*new)
