"""The picture of the explorer of profiles: bars side by side, and below them the distance to each suspect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...pictures.artists import change

WHO = ("?", "A", "B")
LOOKS = {"?": (style.SKY, ""), "A": (style.ORANGE, "//"), "B": (style.YELLOW, "xx")}
GROUP, GAP = 0.84, 0.62  # the width of the bars of a category together; the height of a bar of distances
FEW = 5  # with so many categories there is room for names above the bars
LEFT, RIGHT = 58, 14  # points


class ProfilePicture:
    """Grouped bars with whiskers for `categories`, and two rows in which the gaps are laid end to end."""

    def __init__(
        self,
        figure: Figure,
        *,
        categories: Sequence[str],
        xlabel: str,
        ylabel: str,
        distance_label: str,
        names: Mapping[str, str],
        tops: tuple[float, float],
    ) -> None:
        across, up = figure.bbox.size
        low = 100 if style.is_wide(figure) else 96
        width = across - LEFT - RIGHT
        self.axes = style.place(figure, LEFT, low + 42, width, up - low - 70)
        self.below = style.place(figure, LEFT, 40, width, low - 54)
        self._draw_bars(categories, xlabel, ylabel, tops[0])
        self._legend(names)
        self._draw_distances(len(categories), distance_label, tops[1])

    def _draw_bars(self, categories: Sequence[str], xlabel: str, ylabel: str, top: float) -> None:
        ax, n, width = self.axes, len(categories), GROUP / len(WHO)
        style.dress(ax, xlabel=xlabel, ylabel=ylabel)
        ax.set(xlim=(-0.5, n - 0.5), ylim=(0, top), autoscale_on=False)
        ax.set_xticks(range(n), categories)
        ax.tick_params(axis="x", length=0)
        self._bars, self._tags = {}, {}
        for i, who in enumerate(WHO):
            color, hatch = LOOKS[who]
            look = {"facecolor": color, "hatch": hatch, "edgecolor": style.INK, "linewidth": 1}
            places = [k - GROUP / 2 + i * width for k in range(n)]
            self._bars[who] = [ax.add_patch(Rectangle((x, 0), width, 0, zorder=2, **look)) for x in places]
            text = {"fontsize": style.FONT, "ha": "center", "va": "bottom", "color": style.INK}
            self._tags[who] = [ax.text(x + width / 2, 0, who, zorder=5, **text) for x in places]
        look = {"color": style.BLACK, "linewidth": 2.2, "zorder": 4, "marker": "_", "markersize": 9}
        self._whiskers = [ax.plot([], [], markeredgewidth=2.2, **look)[0] for _category in categories]

    def _legend(self, names: Mapping[str, str]) -> None:
        boxes = [self._bars[who][0] for who in WHO]
        place = {"loc": "lower center", "bbox_to_anchor": (0.5, 0.99), "borderaxespad": 0.1}
        look = style.legend_style() | {"handlelength": 1.4, "columnspacing": 1.2, "frameon": False}
        self.axes.legend(boxes, [names[who] for who in WHO], ncols=3, **place, **look)

    def _draw_distances(self, n: int, label: str, top: float) -> None:
        ax = self.below
        style.dress(ax, xlabel=label, ylabel="")
        ax.set(xlim=(0, top), ylim=(-0.5, 1.5), autoscale_on=False)
        ax.set_yticks((1, 0), WHO[1:])
        self._rows, self._ends = {}, {}
        for y, who in zip((1, 0), WHO[1:], strict=True):
            color, hatch = LOOKS[who]
            look = {"facecolor": color, "hatch": hatch, "edgecolor": style.INK, "linewidth": 1, "zorder": 2}
            self._rows[who] = [
                ax.add_patch(Rectangle((0, y - GAP / 2), 0, GAP, **look)) for _category in range(n)
            ]
            look = {"fontsize": style.FONT, "va": "center", "color": style.INK, "zorder": 5}
            self._ends[who] = ax.text(0, y, "", bbox={"facecolor": "white", "linewidth": 0, "pad": 1}, **look)

    def show_bars(self, who: str, heights: Sequence[float] | None) -> None:
        """The bars of one text; None hides them."""
        few = heights is not None and len(heights) <= FEW
        for n, bar in enumerate(self._bars[who]):
            height = float(heights[n]) if heights is not None else 0.0
            change(bar, height=height)
            tag = self._tags[who][n]
            change(tag, visible=few, position=(tag.get_position()[0], height))

    def show_whiskers(self, ends: Sequence[tuple[float, float]] | None) -> None:
        """How far the shares of the letter may well lie from those of its writer; None hides it."""
        width = GROUP / len(WHO)
        for n, line in enumerate(self._whiskers):
            x = n - GROUP / 2 + width * 0.5
            change(line, data=([x, x], list(ends[n])) if ends is not None else ([], []))
            if ends is not None:  # a name would stand in the whisker
                change(self._tags["?"][n], position=(x, max(ends[n])))

    def show_distance(self, who: str, gaps: Sequence[float] | None, text: str) -> None:
        """The gaps of one suspect end to end, with their sum; None hides them."""
        start = 0.0
        for n, part in enumerate(self._rows[who]):
            width = float(gaps[n]) if gaps is not None else 0.0
            change(part, x=start, width=width)
            start += width
        right = start > 0.72 * self.below.get_xlim()[1]
        end = self._ends[who]
        change(end, text=text, position=(start, end.get_position()[1]))
        change(end, horizontalalignment="right" if right else "left")


def draw_envelope(figure: Figure) -> None:
    """A small envelope with a question mark: what stands there while letters are read."""
    across, up = figure.bbox.size
    axes = style.place(figure, across / 2 - 36, 3, 72, up - 6)
    axes.set(xlim=(0, 72), ylim=(0, up - 6), xticks=(), yticks=(), autoscale_on=False)
    axes.plot((0, 36, 72), (up - 6, 0.45 * up, up - 6), color=style.GREY, linewidth=1.5)
    axes.text(36, 0.26 * up, "?", fontsize=18, color=style.INK, ha="center", va="center")


def nice_top(value: float, steps: Sequence[float] = (1, 1.5, 2, 3, 5, 7.5)) -> float:
    """The end of an axis: a round number a bit above the value, which stays the same for values nearby.

    >>> nice_top(0.43), nice_top(17), nice_top(0)
    (0.5, 20.0, 1)
    """
    if value <= 0:
        return 1
    power = 1.0
    while power * 10 <= value:
        power *= 10
    while power > value:
        power /= 10
    return next((round(s * power, 9) for s in (*steps, 10) if s * power >= 1.06 * value), 15 * power)
