"""The picture of explorer *bends*: contributions, their sum, its kinks, and a target behind it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.text import Text

from ... import style
from ...numbers import format_point
from ...pictures.artists import change
from .missions import Mission
from .piecewise import Piecewise

LABELS = 4  # kinks with their coordinates; more would cover each other
NAN = float("nan")
LEFT, BOTTOM = 47, 40  # points beside and below the axes
EDGE = 0.2  # of the width: a label that begins nearer to the left edge stands on the right of its kink
DASHES = ("--", (0, (1, 1.5)), "-.", (0, (6, 2, 1, 2, 1, 2)))


def graph(function: Piecewise, low: float, high: float) -> tuple[list[float], list[float]]:
    """The places of a graph from `low` to `high`, in floats; a jump is left open."""
    xs: list[float] = []
    ys: list[float] = []
    for piece in function.wide:
        start = Fraction(low) if piece.low is None else max(Fraction(low), piece.low)
        stop = Fraction(high) if piece.high is None else min(Fraction(high), piece.high)
        if start >= stop:
            continue
        if ys and abs(ys[-1] - float(piece.value(start))) > 1e-9:
            xs.append(NAN)
            ys.append(NAN)
        for x in (start, stop):
            xs.append(float(x))
            ys.append(float(piece.value(x)))
    return xs, ys


class BendsPicture:
    """Drawn once; `show` moves the artists."""

    def __init__(
        self,
        figure: Figure,
        window: tuple[int, int, int, int],
        neurons: int,
        mission: Mission | None,
    ) -> None:
        self.window = window
        x0, x1, y0, y1 = window
        across, up = figure.bbox.size
        self.axes = style.place(figure, LEFT, BOTTOM, across - LEFT - 10, up - BOTTOM - 8)
        style.dress(self.axes, xlabel="x", ylabel="y")
        self.axes.set(xlim=(x0, x1), ylim=(y0, y1), autoscale_on=False)
        self.axes.axhline(0, color=style.GREY, linewidth=0.8)
        if mission:
            self._draw_target(mission)
        self._parts = [self._part(n) for n in range(neurons)]
        (self._line,) = self.axes.plot([], [], color=style.BLACK, linewidth=style.LINE + 0.6, zorder=4)
        look = {"markersize": 7, "markeredgecolor": style.BLACK, "markeredgewidth": 1.6, "zorder": 5}
        (self._filled,) = self.axes.plot([], [], "D", markerfacecolor=style.BLACK, **look)
        (self._open,) = self.axes.plot([], [], "D", markerfacecolor="white", **look)
        look = {"fontsize": style.FONT, "color": style.INK, "ha": "right", "va": "bottom", "zorder": 6}
        box = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.85}  # above lines
        count = LABELS if style.is_wide(figure) else 2
        self._labels = [self.axes.text(0, 0, "", bbox=box, **look) for _label in range(count)]

    def _draw_target(self, mission: Mission) -> None:
        xs, ys = zip(*((float(x), float(y)) for x, y in mission.target.pairs), strict=True)
        self.axes.plot(xs, ys, color="#8c8c8c", linewidth=7, solid_joinstyle="round", zorder=2)

    def _part(self, n: int):
        look = {"color": style.CLASS_COLORS[n], "linestyle": DASHES[n], "linewidth": 1.6, "zorder": 3}
        (line,) = self.axes.plot([], [], **look)
        return line

    def show(self, function: Piecewise, parts: Sequence[Piecewise]) -> None:
        """The sum, and what every neuron adds."""
        low, high = self.window[:2]
        change(self._line, data=graph(function, low, high))
        for line, part in zip(self._parts, parts, strict=True):
            change(line, data=graph(part, low, high))
        self._show_kinks(function)

    def _show_kinks(self, function: Piecewise) -> None:
        """A dot on every kink; at a jump an open one where the point does not belong."""
        low, high, bottom, top = self.window
        kinks = [kink for kink in function.kinks if low <= kink.x <= high]
        filled = [(float(kink.x), float(kink.y)) for kink in kinks]
        empty = []
        for kink in (kink for kink in kinks if kink.gap):
            right = function.rule(kink.x).value(kink.x)
            ends = {right, right - kink.gap} - {kink.y}
            empty += [(float(kink.x), float(y)) for y in ends]
        for dots, places in ((self._filled, filled), (self._open, empty)):
            change(dots, data=([x for x, _y in places], [y for _x, y in places]))
        seen = [kink for kink in kinks if bottom <= kink.y <= top]
        for n, label in enumerate(self._labels):
            there = n < len(seen) <= len(self._labels)
            change(label, text=format_point(seen[n].x, seen[n].y) if there else "")
            if there:
                self._stand(label, seen[n].x, seen[n].y, function)

    def _stand(self, label: Text, x: Fraction, y: Fraction, function: Piecewise) -> None:
        """Put a label beside its kink, away from the edges and from a graph that rises there."""
        low, high, bottom, top = self.window
        right, near = x < low + EDGE * (high - low), EDGE * (top - bottom)
        beside = x + 1 if right else x - 1
        rises = function.rule(beside).value(beside) > y
        under = y > top - near or (rises and y > bottom + near)
        across, up = 0.012 * (high - low), 0.04 * (top - bottom)
        place = (float(x) + (across if right else -across), float(y) + (-up if under else up))
        change(label, position=place, ha="left" if right else "right", va="top" if under else "bottom")
