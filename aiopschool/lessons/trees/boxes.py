"""Explorer 2e: a glass box beside a black box, a tree and a network that learned from the same ten pupils."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control
from ...explorer import Explorer
from ...numbers import format_number, format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .black_box import SIZES, chances, network
from .curve import grown
from .data import Data, data
from .growing import Question, Tree
from .pupils import LETTERS, PUPILS, Pupil
from .tree_picture import TreePicture, places

DEPTH = 3  # with so many questions the tree is right for all ten, as the network is
SURE = 0.99  # a network is never wholly sure
EDGE, TOP, LOW = 14, 30, 22  # points beside, above and below the two boxes


def tree() -> Tree:
    """The tree beside it."""
    return grown("pupils", DEPTH)


class BoxesExplorer(Explorer):
    """How two models decide about the same pupil: of one every step is read, of the other none."""

    title = N_("Glass box and black box")
    size = (7.2, 3.6)

    def make_controls(self) -> Sequence[Control]:
        letters = dict(zip(LETTERS, LETTERS, strict=True))
        return [Choice(name="pupil", label=_("Pupil"), options=letters, start=LETTERS[0])]

    @property
    def _data(self) -> Data:
        return data("pupils")

    @property
    def _pupil(self) -> Pupil:
        return PUPILS[LETTERS.index(self.values["pupil"])]

    def _way(self) -> list[str]:
        """The places in the tree that the pupil comes by, from the root to a leaf."""
        way = [""]
        while asked := tree().at(way[-1]).question:
            way.append(way[-1] + ("L" if asked.is_left(self._pupil.row) else "R"))
        return way

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        width, height = (across - 3 * EDGE) / 2, up - TOP - LOW
        glass, black = (style.place(figure, EDGE + n * (width + EDGE), LOW, width, height) for n in (0, 1))
        TreePicture(glass, tree(), words=self._short, yes_no=(_("yes"), _("no")))
        look = {"color": style.PURPLE, "linewidth": 7, "solid_capstyle": "round", "zorder": 1.5}
        (self._trace,) = glass.plot([], [], **look)
        self._draw_network(black)
        style.title(glass, _("glass box: tree"))
        style.title(black, _("black box: network"))

    def _short(self, question: Question) -> str:
        return self._data.features[question.feature].two_lines(question.threshold)

    def _draw_network(self, axes: Axes) -> None:
        """Neurons on black with a line for each weight: thick when it is large, dashed when negative."""
        high = max(SIZES)
        axes.set(xlim=(-0.3, 2.35), ylim=(-0.6, high - 0.4), xticks=(), yticks=(), facecolor=style.INK)
        layers = [np.arange(n) + (high - n) / 2 for n in SIZES]
        for x, weights in enumerate(network().parameters[::2]):
            for (i, j), weight in np.ndenumerate(weights):
                look = {
                    "color": "white",
                    "linewidth": 0.4 + abs(weight),
                    "linestyle": "-" if weight > 0 else "--",
                }
                axes.plot((x, x + 1), (layers[x][i], layers[x + 1][j]), zorder=1, **look)
        for x, ys in enumerate(layers[:2]):
            axes.plot([x] * len(ys), ys, "o", color="white", markersize=9, zorder=3)
        self._ends = layers[2][::-1]  # the first class above
        for y, marker, color in zip(self._ends, style.CLASS_MARKERS, style.CLASS_COLORS, strict=False):
            axes.plot([2], [y], marker, color=color, markeredgecolor="white", markersize=13, zorder=3)
        look = {"markerfacecolor": "none", "markeredgecolor": style.PURPLE, "markeredgewidth": 4}
        (self._ring,) = axes.plot([], [], "o", markersize=23, zorder=2, **look)

    def update(self) -> None:
        found = [places(tree())[path] for path in self._way()]
        change(
            self._trace, data=([x for x, _y in found], [y for _x, y in found[:-1]] + [found[-1][1] - 0.14])
        )
        change(self._ring, data=([2], [self._ends[chances([self._pupil])[0].argmax()]]))

    def lines(self) -> Sequence[str]:
        found, names = chances([self._pupil])[0], self._data.classes
        n = int(found.argmax())
        chance = round(float(found[n]), 2)
        share = format_percent(chance, 0) if chance < 1 else f"> {format_percent(SURE, 0)}"
        return [
            _("tree: {name}").format(name=names[tree().predict(self._pupil.row)]),
            _("network: {name} ({share})").format(name=names[n], share=share),
        ]

    def sentences(self) -> Iterable[str]:
        steps = [
            f"{self._data.ask(tree().at(here).question)}? {_('yes') if after.endswith('L') else _('no')}"
            for here, after in zip(self._way(), self._way()[1:], strict=False)
        ]
        yield _("The tree asks: {steps}.").format(steps="; ".join(steps))
        count = sum(part.size for part in network().parameters)
        yield _("The network computes with {n} numbers. None of them says why.").format(n=count)

    def header(self) -> Sequence[str]:
        return [_("pupil"), _("km"), _("tree"), _("network")]

    def rows(self) -> Iterable[Sequence[str]]:
        names = self._data.classes
        for pupil, n in zip(PUPILS, chances(PUPILS).argmax(axis=1), strict=True):
            yield [pupil.letter, format_number(pupil.distance), names[tree().predict(pupil.row)], names[n]]

    def caption(self) -> str:
        return _("what both predict for the ten pupils")
