"""The picture of explorer 5: a curve with its tangent and path, and beside it w against n."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ... import style
from ...pictures.artists import change
from ...texts import _
from .model import Curve, Number

FEW, MANY = 12, 40  # steps on the n-axis
DRAWN = 60  # points of a curve
LEFT, BOTTOM, TOP, GAP, RIGHT = 54, 40, 8, 54, 12  # points around the axes


class DescentPicture:
    """Drawn once; the `show_…` methods move the artists. `chord` leaves out the path and its second panel."""

    def __init__(
        self, figure: Figure, *, window: Sequence[Number], heights: Sequence[Number], chord: bool
    ) -> None:
        self._window = tuple(map(float, window))
        across, up = figure.bbox.size
        room, tall = across - LEFT - RIGHT, up - BOTTOM - TOP
        second = 0 if chord else (0.34 if style.is_wide(figure) else 0.28) * room
        self.axes = style.place(figure, LEFT, BOTTOM, room - second - (GAP if second else 0), tall)
        style.dress(self.axes, xlabel="w", ylabel="L(w)")
        self.axes.set(xlim=self._window, ylim=tuple(map(float, heights)), autoscale_on=False)
        self.axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))  # no wide −7,5
        self._xs = np.linspace(*self._window, DRAWN + 1)
        self._shown: Curve | None = None
        self._curve = self._line(self.axes, style.BLACK, zorder=2)
        self._tangent = self._line(self.axes, style.BLUE, zorder=3, linestyle="--")
        self._chord = self._line(self.axes, style.VERMILLION, zorder=4, marker="s")
        self._trail = self._line(self.axes, style.PURPLE, zorder=4, marker="o", width=1.4)
        self._arrow = self._line(self.axes, style.VERMILLION, zorder=5, marker=">", markevery=[-1])
        self._names(figure, chord)
        self._steps = None if chord else self._second(figure, across - RIGHT - second, second, tall)

    def _names(self, figure: Figure, chord: bool) -> None:
        drawn = {_("tangent"): self._tangent}
        drawn |= {_("chord"): self._chord} if chord else {_("next step"): self._arrow}
        self.axes.legend(drawn.values(), drawn.keys(), loc="upper center", **style.legend_style())

    def _second(self, figure: Figure, left: float, width: float, tall: float) -> Axes:
        axes = style.place(figure, left, BOTTOM, width, tall)
        style.dress(axes, xlabel="n", ylabel="w")
        axes.set(xlim=(0, FEW), ylim=self._window, autoscale_on=False)
        self._against_n = self._line(axes, style.PURPLE, zorder=3, marker="o", width=1.4)
        for_minima = {"color": style.GREY, "linestyle": ":", "linewidth": 1.5}
        self._minima = [axes.plot([0, MANY], [0, 0], **for_minima)[0] for _n in range(2)]
        return axes

    @staticmethod
    def _line(axes: Axes, color: str, *, width: float = style.LINE, **look):
        (line,) = axes.plot([], [], color=color, linewidth=width, markersize=7, **look)
        return line

    def show_curve(self, curve: Curve) -> None:
        """The curve itself, and where its valleys lie on the w-axis of the second panel."""
        if curve == self._shown:
            return  # most moves leave the curve alone
        self._shown = curve
        change(self._curve, data=(self._xs, [float(curve.value(x)) for x in self._xs.tolist()]))
        if self._steps is None:
            return
        minima = [float(w) for w in curve.minima]
        for n, line in enumerate(self._minima):
            change(line, data=([0, MANY], 2 * [minima[min(n, len(minima) - 1)]]))

    def show_tangent(self, w: Number, curve: Curve, *, hidden: bool) -> None:
        """The tangent at w, from one side of the window to the other."""
        if hidden or not self._window[0] <= w <= self._window[1]:
            change(self._tangent, data=([], []))
            return
        y, slope = float(curve.value(w)), float(curve.slope(w))
        change(self._tangent, data=(self._window, [y + slope * (x - float(w)) for x in self._window]))

    def show_chord(self, w: Number, other: Number, curve: Curve, *, hidden: bool) -> None:
        """The chord between two points of the curve, and both points."""
        ends = [] if hidden else [w, other]
        change(self._chord, data=([float(x) for x in ends], [float(curve.value(x)) for x in ends]))

    def show_path(
        self, path: Sequence[Number], all_steps: Sequence[Number], curve: Curve, *, hidden: bool
    ) -> None:
        """The points so far on the curve and against n, and an arrow to the next point if there is one."""
        ws = [self._near(w) for w in path]
        change(self._trail, data=(ws, [float(curve.value(w)) for w in ws]))
        self._show_arrow(path[-1], all_steps[-1] if len(all_steps) > len(path) else path[-1], curve, hidden)
        change(self._steps, xlim=(0.0, float(FEW if len(ws) <= FEW + 1 else MANY)))
        change(self._against_n, data=(range(len(ws)), ws))

    def _show_arrow(self, w: Number, new: Number, curve: Curve, hidden: bool) -> None:
        start, stop = self._near(w), self._near(new)
        if hidden or start == stop:
            change(self._arrow, data=([], []))
            return
        y = float(curve.value(start))
        change(self._arrow, data=([start, stop], [y, y]), marker=">" if stop > start else "<")

    def _near(self, w: Number) -> float:
        """A place not far outside the window: numbers may run away, what is drawn may not."""
        low, high = self._window
        width = high - low
        return min(max(float(w), low - width), high + width)
