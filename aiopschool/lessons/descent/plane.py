"""Explorer *fit-plane*: two numbers learn together. Contours of L(w, b), and the path of gradient descent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Hidden, PointField, Slider, Stepping, Switch
from ...explorer import Explorer
from ...explorer.showing import short
from ...maths.ranges import within
from ...numbers import format_number, format_point
from ...pictures.artists import change
from ...pictures.panels import beside, dots, line, window
from ...texts import N_, _
from . import wording
from .data import POINTS
from .model.fitting import best_line, descend_plane, largest_eta, loss, losses

WINDOW, HEIGHTS = (-1, 5), (-4, 4)
LEVELS = (1, 2, 4, 8, 16, 32, 64)
MOST_STEPS, TEN = 60, 10
MOMENTUM = 0.8


@cache
def _grid() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The loss on a grid: computed once, the path moves alone."""
    ws, bs = (np.linspace(*ends, 61) for ends in (WINDOW, HEIGHTS))
    return ws, bs, losses(POINTS, ws, bs)


class PlaneExplorer(Explorer):
    """The loss of ŷ = wx + b as contours; a start to drag, η, and steps that may keep their speed."""

    title = N_("Two numbers learn together")
    size = (560 / 72, 300 / 72)
    projected_size = (400 / 72, 250 / 72)

    def begin(self) -> None:
        self._path: list[tuple[float, float]] = [(0.0, 0.0)]

    def make_controls(self) -> Sequence[Control]:
        return [
            PointField(name="start", label=_("start (w, b)"), start=(0, 3), xlim=WINDOW, ylim=HEIGHTS),
            Slider(name="eta", label="η", low="0.01", high="0.5", step="0.01", start="0.05"),
            Switch(name="momentum", label=_("Momentum")),
            Stepping(name="step", label=_("10 steps"), action=self.take_ten, done=self._is_done),
            Hidden(name="done", start=0, accept=lambda n: within(int(n), 0, MOST_STEPS)),
        ]

    def changed(self, names: set[str]) -> None:
        if "start" in names and "done" not in names:
            self.set(done=0)
        self._path = descend_plane(
            POINTS,
            tuple(map(float, self.values["start"])),
            float(self.number("eta")),
            int(self.values["done"]),
            momentum=MOMENTUM if self.values["momentum"] else 0.0,
        )

    def _is_done(self) -> bool:
        return self.values["done"] >= MOST_STEPS or len(self._path) <= self.values["done"]

    def take_ten(self) -> None:
        """Ten steps more."""
        self.set(done=self.values["done"] + TEN)

    def draw(self, figure: Figure) -> None:
        plane, data = beside(figure, 0.68)
        window(plane, ("w", "b"), xlim=WINDOW, ylim=HEIGHTS)
        contours = plane.contour(*_grid(), levels=LEVELS, colors=style.GREY, linewidths=1.1)
        named = LEVELS[2::2] if self.projected else LEVELS  # large text fits the wide ones only
        plane.clabel(contours, named, fmt=format_number, fontsize=style.FONT)
        best = tuple(map(float, best_line(POINTS)))
        plane.plot(*best, "x", color=style.BLACK, markersize=11, markeredgewidth=2.4)
        self._trail = line(plane, style.VERMILLION, width=1.6, marker="o", markersize=5, zorder=4)
        window(data, ("x", "y"), xlim=(0, 3), ylim=(-2, 8))
        self._line = line(data, style.VERMILLION)
        dots(data, POINTS)
        self._handle = self.figure.handle(
            0,
            0,
            axes=plane,
            label=_("start of the path"),
            on_move=lambda w, b: self.set(start=(w, b), done=0),
            step=("0.1", "0.1"),
        )

    def update(self) -> None:
        self._handle.move_to(*self.values["start"])
        ws, bs = zip(*(self._near(place) for place in self._path), strict=True)
        change(self._trail, data=(ws, bs))
        w, b = self._near(self._path[-1])
        change(self._line, data=([0, 3], [b, 3 * w + b]))

    @staticmethod
    def _near(place: tuple[float, float]) -> tuple[float, float]:
        """A place not far outside the window."""
        return tuple(within(x, -30.0, 30.0) for x in place)

    def lines(self) -> Sequence[str]:
        w, b = self._path[-1]
        sign = "+" if b >= 0 else "−"
        return [f"ŷ = {short(w)}x {sign} {short(abs(b))}", f"L ≈ {short(float(loss(POINTS, w, b)))}"]

    def sentences(self) -> Iterable[str]:
        w, b = (round(x, 3) for x in self._path[-1])
        best = format_point(*best_line(POINTS))
        return [
            wording.after(len(self._path) - 1, f"(w, b) ≈ {format_point(w, b)}"),
            _("The minimum lies at {best}.").format(best=best),
            _("With this η the path runs away.") if self._runs_away() else "",
        ]

    def _runs_away(self) -> bool:
        return not self.values["momentum"] and float(self.number("eta")) > largest_eta(POINTS)

    def header(self) -> Sequence[str]:
        return ["n", "w", "b", "L(w, b)"]

    def rows(self) -> Iterable[Sequence[str]]:
        for n, (w, b) in enumerate(self._path):
            if n % 5 == 0 or n < 5:
                yield [short(n), short(w), short(b), short(float(loss(POINTS, w, b)))]

    def caption(self) -> str:
        return _("the path of gradient descent")
