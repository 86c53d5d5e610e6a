"""Explorer 2b: a group of ten, and how mixed it is: the point (p, G(p)) on a parabola."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Slider
from ...explorer import Explorer
from ...numbers import format_number, format_point
from ...texts import N_, _
from . import wording
from .data import data
from .model import gini, gini_of
from .pictures import LEFT, RIGHT, Symbols, dot, legend, parabola, put

SIZE = 10  # pupils in the group


class GroupExplorer(Explorer):
    """Ten pupils of whom a share p comes by bike, and the Gini index of that group."""

    title = N_("How mixed is a group?")
    size = (7.2, 4.2)

    def make_controls(self) -> Sequence[Control]:
        return [Slider(name="p", label="p", low=0, high=1, step="0.1", start="0.3")]

    @property
    def _bikes(self) -> int:
        """How many of the ten come by bike; between two steps the nearest."""
        return round(self.number("p") * SIZE)

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        height = up - 150 if style.is_wide(figure) else up - 132
        row = style.place(figure, LEFT, up - 82, across - LEFT - RIGHT, 46)
        row.set(xlim=(-0.5, SIZE - 0.5), ylim=(0, 1))
        row.set_axis_off()
        self._symbols = Symbols(row, size=18)
        legend(figure, self._symbols, data("pupils").classes)
        curve = parabola(figure, height)
        (self._drop,) = curve.plot([], [], color=style.GREY, linewidth=1.4, linestyle=":")
        self._point = dot(curve, style.PURPLE)
        self._handle = self.figure.handle(
            0,
            0,
            axes=curve,
            label=_("point of the parabola"),
            on_move=lambda x, _y: self.set(p=x),
            direction="x",
            xlim=(0, 1),
            step=("0.1", "0.1"),
            anywhere=True,
            say=lambda x, _y: format_point(x, gini(x)),
        )

    def update(self) -> None:
        p, bikes = self.number("p"), self._bikes
        self._symbols.show(((n, 0.5), int(n >= bikes)) for n in range(SIZE))
        height = gini(p)
        put(self._point, (p, height))
        put(self._drop, (p, 0), (p, height), (-0.06, height))
        self._handle.move_to(p, height)

    def lines(self) -> Sequence[str]:
        p = self.number("p")
        one, other = format_number(p), format_number(1 - p)
        return [
            _("chance of two different ones: {p} · {q} + {q} · {p}").format(p=one, q=other),
            f"G({one}) = 2 · {one} · {other} = {format_number(gini(p))}",
        ]

    def sentences(self) -> Iterable[str]:
        p, value = self.number("p"), gini(self.number("p"))
        return [
            _("{n} of the {all} come by bike: G(p) = {value}.").format(
                n=self._bikes, all=SIZE, value=format_number(value)
            ),
            _("The group is pure.") if value == 0 else "",
            _("The group is as mixed as it can be.") if p == Fraction(1, 2) else "",
        ]

    def header(self) -> Sequence[str]:
        return ["p", "1 − p", "G(p)"]

    def rows(self) -> Iterable[Sequence[str]]:
        for n in range(SIZE + 1):
            yield [
                wording.share(n, SIZE),
                wording.share(SIZE - n, SIZE),
                format_number(gini_of([n, SIZE - n])),
            ]

    def caption(self) -> str:
        return _("the Gini index of groups of ten")
