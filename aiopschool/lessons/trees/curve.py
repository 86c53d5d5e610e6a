"""How good trees are at every depth: on the data that they were grown with, and on data kept apart."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from matplotlib.figure import Figure

from ... import style
from ...pictures.artists import change
from ...texts import _
from .data import data
from .growing import Tree, accuracy, cut, grow
from .pictures import LEFT, RIGHT, put

DEEPEST = 4
BOTTOM = 40


@cache
def _deepest(key: str, least: int) -> Tree:
    return grow(data(key).train, DEEPEST, least)


def grown(key: str, depth: int, least: int = 1) -> Tree:
    """The tree of the best questions on these data, at most so deep."""
    return cut(_deepest(key, least), depth)


@cache
def scores(key: str, least: int = 1) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """The accuracy at depth 0, 1, … on training data and on test data; the last is empty without these."""
    trees = [grown(key, depth, least) for depth in range(DEEPEST + 1)]
    train, test = data(key).train, data(key).test
    return tuple(accuracy(t, train) for t in trees), tuple(accuracy(t, test) for t in trees if test)


class Curve:
    """Accuracy against depth, with a ring around that of the present tree."""

    def __init__(self, figure: Figure, key: str, least: int, height: float) -> None:
        self._axes = style.place(figure, LEFT, BOTTOM, figure.bbox.width - LEFT - RIGHT, height)
        style.dress(self._axes, xlabel=_("depth"), ylabel=_("right (%)"))
        self._axes.set(
            xlim=(-0.2, DEEPEST + 0.2), ylim=(18, 106), yticks=(50, 100), xticks=range(DEEPEST + 1)
        )
        self._key = key
        self._lines = [
            self._axes.plot(*self._columns(line), color=color, marker=marker, linestyle=dashes, markersize=7)[
                0
            ]
            for line, color, marker, dashes in zip(
                scores(key, least), (style.BLUE, style.VERMILLION), ("o", "s"), ("-", "--"), strict=True
            )
        ]
        names = [_("training"), _("test")][: 2 if data(key).test else 1]
        look = style.legend_style() | {"borderaxespad": 0.1}
        self._axes.legend(self._lines[: len(names)], names, loc="lower right", ncols=2, **look)
        ring = {"markerfacecolor": "none", "markeredgecolor": style.BLACK, "markeredgewidth": 2}
        (self._rings,) = self._axes.plot([], [], "o", markersize=14, zorder=5, clip_on=False, **ring)

    @staticmethod
    def _columns(line: tuple[Fraction, ...]) -> tuple[range, list[float]]:
        return range(len(line)), [100 * float(share) for share in line]

    def show(self, tree: Tree, *, visible: bool) -> None:
        """The present tree; before a prediction no accuracy is shown."""
        parts = [part for part in (data(self._key).train, data(self._key).test) if part]
        put(self._rings, *((tree.depth, 100 * accuracy(tree, part)) for part in parts if visible))
        for line in self._lines:
            change(line, visible=visible)
