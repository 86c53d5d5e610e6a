"""Explorer *fit*: three points and the line ŷ = wx beside the loss L(w); one moves the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Slider
from ...explorer import Explorer
from ...explorer.showing import bracketed, is_short, short
from ...numbers import MINUS
from ...pictures.artists import change
from ...pictures.panels import beside, dots, line, window
from ...texts import N_, _
from .data import LOSS, POINTS
from .model.curves import heights
from .model.fitting import loss

LOW, HIGH = -1, 5  # of w
REACH = 3  # of x
GRIP = 2  # the x at which the line is held


class FitExplorer(Explorer):
    """Data and line in one picture, the loss of that line as a point of a curve in the other."""

    title = N_("A line on three points, and its loss")
    size = (560 / 72, 280 / 72)
    projected_size = (400 / 72, 250 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        return [Slider(name="w", label="w", low=LOW, high=HIGH, step="0.1", start="0.5")]

    def draw(self, figure: Figure) -> None:
        data, losses = beside(figure)
        window(data, ("x", "y"), xlim=(0, REACH), ylim=(-2, 8))
        self._gaps = [line(data, style.VERMILLION, linestyle=":", width=2.4) for _point in POINTS]
        self._line = line(data, style.BLUE)
        dots(data, POINTS)
        window(losses, ("w", "L(w)"), xlim=(LOW, HIGH), ylim=(-2, 30))
        ws = np.linspace(LOW, HIGH, 61).tolist()
        change(line(losses, style.BLACK), data=(ws, heights(LOSS, ws)))
        self._grip = self.figure.handle(
            GRIP,
            0,
            axes=data,
            label=_("end of the line"),
            on_move=lambda _x, y: self.set(w=y / GRIP),
            direction="y",
            ylim=(GRIP * LOW, GRIP * HIGH),
            step=(1, "0.2"),
            say=lambda _x, y: f"ŷ = {short(y)}",
        )
        self._point = self.figure.handle(
            0,
            0,
            axes=losses,
            label=_("point on the loss"),
            on_move=lambda w, _y: self.set(w=w),
            direction="x",
            step=("0.1", 1),
            say=lambda w, _y: f"w = {short(w)}",
        )

    def update(self) -> None:
        w = self.number("w")
        change(self._line, data=([0, REACH], [0, REACH * float(w)]))
        for gap, (x, y) in zip(self._gaps, POINTS, strict=True):
            change(gap, data=([x, x], [y, float(w * x)]))
        self._grip.move_to(GRIP, GRIP * w)
        self._point.move_to(w, LOSS.value(w))

    def lines(self) -> Sequence[str]:
        w = self.number("w")
        squares = " + ".join(f"{bracketed(w * x - y)}²" for x, y in POINTS)
        found = loss(POINTS, w)
        return [
            f"ŷ = {short(w)}x",
            f"L({short(w)}) = ({squares}) / {len(POINTS)} {is_short(found)}",
        ]

    def sentences(self) -> Iterable[str]:
        w = self.number("w")
        text = _("The line is ŷ = {w}x. Its loss is {loss}. The smallest loss is {least}, with w = {best}.")
        return [text.format(w=short(w), loss=short(loss(POINTS, w)), least=short(LOSS.q), best=short(LOSS.p))]

    def header(self) -> Sequence[str]:
        return ["x", "y", "ŷ", f"ŷ {MINUS} y", f"(ŷ {MINUS} y)²"]

    def rows(self) -> Iterable[Sequence[str]]:
        w = self.number("w")
        for x, y in POINTS:
            gap = w * x - y
            yield [short(Fraction(cell)) for cell in (x, y, w * x, gap, gap**2)]

    def caption(self) -> str:
        return _("the gaps between line and points")
