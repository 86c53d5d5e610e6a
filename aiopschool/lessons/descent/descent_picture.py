"""The picture of explorer 5: a curve with its tangent and path, and beside it w against n."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ... import style
from ...maths.ranges import within
from ...pictures import panels
from ...pictures.artists import change
from ...pictures.panels import alone, beside, legend, line
from ...texts import _
from .model.curves import Curve, Number
from .model.curves import heights as values

FEW, MANY = 12, 40  # steps on the n-axis
DRAWN = 60  # points of a curve


class DescentPicture:
    """Drawn once; the `show_…` methods move the artists. `chord` leaves out the path and its second panel."""

    def __init__(
        self, figure: Figure, *, window: Sequence[Number], heights: Sequence[Number], chord: bool
    ) -> None:
        self._window = tuple(map(float, window))
        self.axes, steps = (alone(figure), None) if chord else beside(figure, 0.64)
        panels.window(self.axes, ("w", "L(w)"), xlim=self._window, ylim=tuple(map(float, heights)))
        self.axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))  # no wide −7,5
        self._xs = np.linspace(*self._window, DRAWN + 1).tolist()
        self._shown: Curve | None = None
        self._curve = line(self.axes, style.BLACK, zorder=2)
        self._tangent = line(self.axes, style.BLUE, zorder=3, linestyle="--")
        self._chord = line(self.axes, style.VERMILLION, zorder=4, marker="s", markersize=7)
        self._trail = line(self.axes, style.PURPLE, zorder=4, marker="o", markersize=7, width=1.4)
        self._arrow = line(self.axes, style.VERMILLION, zorder=5, marker=">", markersize=7, markevery=[-1])
        other = {_("chord"): self._chord} if chord else {_("next step"): self._arrow}
        legend(self.axes, {_("tangent"): self._tangent, **other})
        self._steps = steps and self._against(steps)

    def _against(self, axes: Axes) -> Axes:
        """The second panel: w against n."""
        panels.window(axes, ("n", "w"), xlim=(0, FEW), ylim=self._window)
        self._against_n = line(axes, style.PURPLE, zorder=3, marker="o", markersize=7, width=1.4)
        self._minima = [line(axes, style.GREY, linestyle=":", width=1.5) for _n in range(2)]
        return axes

    def show_curve(self, curve: Curve) -> None:
        """The curve itself, and where its valleys lie on the w-axis of the second panel."""
        if curve == self._shown:
            return  # most moves leave the curve alone
        self._shown = curve
        change(self._curve, data=(self._xs, values(curve, self._xs)))
        if self._steps is None:
            return
        for drawn, w in zip(self._minima, (curve.minima[0], curve.minima[-1]), strict=True):
            change(drawn, data=([0, MANY], 2 * [float(w)]))

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
        change(self._chord, data=([float(x) for x in ends], values(curve, ends)))

    def show_path(
        self, path: Sequence[Number], all_steps: Sequence[Number], curve: Curve, *, hidden: bool
    ) -> None:
        """The points so far on the curve and against n, and an arrow to the next point if there is one."""
        ws = [self._near(w) for w in path]
        change(self._trail, data=(ws, values(curve, ws)))
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
        return within(float(w), 2 * low - high, 2 * high - low)
