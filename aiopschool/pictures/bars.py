"""A bar chart whose bars grow and shrink, with those that matter filled and hatched."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from matplotlib.axes import Axes

from .. import style
from .artists import change


class Bars:
    """`n` bars at x = 0, 1, … on axes, drawn once with height 0."""

    def __init__(self, axes: Axes, n: int, *, width: float = 0.7) -> None:
        look = {"edgecolor": style.INK, "facecolor": "white", "zorder": 2}
        self._bars = axes.bar(range(n), [0] * n, width=width, **look)
        axes.set(xlim=(-0.6, n - 0.4), xticks=range(n))

    def __iter__(self):
        return iter(self._bars)

    def show(self, heights: Sequence[float], marked: Collection[int] = ()) -> None:
        """The present heights; the marked bars are filled and hatched."""
        for n, (bar, height) in enumerate(zip(self._bars, heights, strict=True)):
            color, hatch = (style.BLUE, "//") if n in marked else ("white", "")
            change(bar, height=height, facecolor=color, hatch=hatch)
