"""Explorer *fit*: three points and the line ŷ = wx beside the loss L(w); one moves the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Slider
from ...explorer import Explorer
from ...numbers import MINUS
from ...pictures.artists import change
from ...texts import N_, _
from .data import LOSS, POINTS
from .model import loss
from .wording import bracketed, equals, short

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
        wide = style.is_wide(figure)
        (x0, x1, y0, width) = (0.08, 0.58, 0.15, 0.4) if wide else (0.13, 0.64, 0.17, 0.35)
        data, losses = (figure.add_axes((x, y0, width, 0.97 - y0)) for x in (x0, x1))
        style.dress(data, xlabel="x", ylabel="y")
        data.set(xlim=(0, REACH), ylim=(-2, 8))
        xs, ys = zip(*POINTS, strict=True)
        self._gaps = [
            data.plot([x, x], [y, y], ":", color=style.VERMILLION, linewidth=2.4)[0] for x, y in POINTS
        ]
        (self._line,) = data.plot([], [], color=style.BLUE, linewidth=style.LINE)
        data.plot(xs, ys, "s", color=style.BLACK, markersize=style.MARKER, zorder=4)
        style.dress(losses, xlabel="w", ylabel="L(w)")
        losses.set(xlim=(LOW, HIGH), ylim=(-2, 30))
        ws = np.linspace(LOW, HIGH, 61)
        losses.plot(ws, [float(LOSS.value(w)) for w in ws.tolist()], color=style.BLACK, linewidth=style.LINE)
        ways = {"on_move": self._line_moved, "direction": "y", "ylim": (GRIP * LOW, GRIP * HIGH)}
        self._grip = self.figure.handle(
            GRIP,
            0,
            axes=data,
            label=_("end of the line"),
            step=(1, "0.2"),
            say=lambda _x, y: f"ŷ = {short(y)}",
            **ways,
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

    def _line_moved(self, _x: Fraction, y: Fraction) -> None:
        self.set(w=y / GRIP)

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
            f"L({short(w)}) = ({squares}) / {len(POINTS)} {equals(found)} {short(found)}",
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
