"""What the explorers of lesson 8 draw with: arrows, and bars on their side with a word before them."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from matplotlib.axes import Axes

from ... import style
from ...pictures.artists import change

HEAD, HALF = 10, 4  # length and half the width of an arrow head, in points
Place = tuple[float, float]


class Arrow:
    """An arrow from one place to another on square axes; drawn once, `show` moves it."""

    def __init__(self, axes: Axes, color: str, *, width: float = style.LINE, dashed: bool = False) -> None:
        self.axes = axes
        look = {"color": color, "zorder": 3, "solid_capstyle": "butt", "linewidth": width}
        (self._shaft,) = axes.plot([], [], linestyle="--" if dashed else "-", **look)
        (self._head,) = axes.fill([], [], facecolor=color, linewidth=0, zorder=3)

    def show(self, tail: Place, head: Place) -> None:
        """An arrow between these places; the same place twice is no arrow."""
        (x0, y0), (x1, y1) = (tuple(map(float, place)) for place in (tail, head))
        length = math.hypot(x1 - x0, y1 - y0)
        unit = (self.axes.get_xlim()[1] - self.axes.get_xlim()[0]) / self.axes.bbox.width
        if length < unit:
            self.hide()
            return
        along = (x1 - x0) / length, (y1 - y0) / length
        back = min(HEAD * unit, length)
        x, y = x1 - back * along[0], y1 - back * along[1]
        aside = HALF * unit * back / (HEAD * unit)
        corners = [
            (x1, y1),
            (x - aside * along[1], y + aside * along[0]),
            (x + aside * along[1], y - aside * along[0]),
        ]
        change(self._shaft, data=([x0, x], [y0, y]))
        change(self._head, xy=corners)

    def hide(self) -> None:
        """No arrow."""
        change(self._shaft, data=([], []))
        change(self._head, xy=[(0, 0)])


class WordBars:
    """`n` bars that lie on their side, the first on top, each with a word and a number after it."""

    def __init__(self, axes: Axes, n: int, *, low: float = 0, high: float = 1) -> None:
        self._low, self._high = low, high
        look = {"edgecolor": style.INK, "facecolor": "white", "zorder": 2}
        self._bars = axes.barh(range(n), [0] * n, height=0.66, **look)
        axes.set(ylim=(n - 0.4, -0.6), yticks=(), xlim=(low, high), autoscale_on=False)
        axes.spines["left"].set_visible(low < 0 <= high)
        self._words = [self._text(axes, n, "right") for n in range(n)]
        self._numbers = [self._text(axes, n, "left") for n in range(n)]

    def _text(self, axes: Axes, n: int, side: str):
        return axes.text(0, n, "", ha=side, va="center", fontsize=style.FONT, color=style.INK, zorder=4)

    def show(
        self,
        words: Sequence[str],
        sizes: Sequence[float],
        numbers: Sequence[str],
        marked: Collection[int] = (),
    ) -> None:
        """The present words, sizes, and numbers as they are read; what is not there has no bar."""
        gap = 0.012 * (self._high - self._low)
        rows = zip(self._bars, self._words, self._numbers, strict=True)
        for n, (bar, word, number) in enumerate(rows):
            there = n < len(words)
            size = float(sizes[n]) if there else 0
            color, hatch = (style.SKY, "//") if n in marked else ("white", "")
            change(bar, width=size, facecolor=color, hatch=hatch, visible=there)
            change(word, text=words[n] if there else "", position=(self._low - gap, n))
            change(number, text=numbers[n] if there else "", position=(max(size, 0) + gap, n))
