"""Explorer 8c: a − b + c with arrows, from head to tail, and the word that comes nearest."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control
from ...explorer import Explorer
from ...pictures.artists import change
from ...texts import N_, _
from . import wording
from .data import PLANES
from .model import analogy, cosine, distance, subtract
from .pictures import Arrow
from .plane import WordPlane

START = {"a": "Parijs", "b": "Frankrijk", "c": "België"}
COLORS = {"a": style.BLUE, "b": style.BLACK, "c": style.VERMILLION}


class StepsExplorer(Explorer):
    """The step from b to a, taken once more from c; the nearest other word is the answer."""

    title = N_("An analogy with arrows")
    size = (392 / 72, 372 / 72)
    projected_size = (388 / 72, 262 / 72)
    plane = PLANES["cities"]

    def make_controls(self) -> Sequence[Control]:
        words = {word: word for word in self.plane.words}
        return [Choice(name=name, label=name, options=words, start=word) for name, word in START.items()]

    def shape(self) -> Hashable:
        return ()

    @property
    def _tips(self):
        return [self.plane.words[self.values[name]] for name in "abc"]

    @property
    def _goal(self):
        return analogy(*self._tips)

    @property
    def _ranking(self) -> list[str]:
        return self.plane.nearest(self._goal, {self.values[name] for name in "abc"})

    def draw(self, figure: Figure) -> None:
        self._plane = WordPlane(figure, self.plane, wide=not self.projected)
        axes = self._plane.axes
        self._steps = [Arrow(axes, style.GREEN), Arrow(axes, style.GREEN, dashed=True)]
        self._arrows = [Arrow(axes, color, width=1.8) for color in COLORS.values()]
        look = {"markerfacecolor": "none", "markeredgecolor": style.PURPLE, "markeredgewidth": 2.4}
        (self._ring,) = axes.plot([], [], "o", markersize=15, zorder=6, **look)

    def update(self) -> None:
        a, b, c = self._tips
        self._plane.show()
        for arrow, tip in zip(self._arrows, (a, b, c), strict=True):
            arrow.show((0, 0), tip)
        self._steps[0].show(b, a)
        self._steps[1].show(c, self._goal)
        shown = [] if self.predicting else [self._goal]
        change(self._ring, data=([float(x) for x, _y in shown], [float(y) for _x, y in shown]))

    def lines(self) -> Sequence[str]:
        a, b, c = map(wording.place, self._tips)
        names, step = [self.values[name] for name in "abc"], subtract(*self._tips[:2])
        return [
            f"{names[0]} − {names[1]} = {a} − {b} = {wording.place(step)}",
            f"{names[2]} + {wording.place(step)} = {c} + {wording.place(step)} = {wording.place(self._goal)}",
        ]

    def sentences(self) -> Iterable[str]:
        found = self._ranking[0]
        near = cosine(self._goal, self.plane.words[found])
        if near is None:
            return [_("The outcome is the zero vector. It has no direction.")]
        text = _("The nearest other word is {word}, with cosine {cosine}.")
        return [text.format(word=found, cosine=wording.rounded(near, 4))]

    def header(self) -> Sequence[str]:
        return [_("word"), _("place"), _("cosine with the outcome"), _("distance")]

    def rows(self) -> Iterable[Sequence[str]]:
        for word in self._ranking:
            tip = self.plane.words[word]
            away = wording.rounded(distance(self._goal, tip))
            yield [word, wording.place(tip), wording.rounded(cosine(self._goal, tip), 4), away]

    def caption(self) -> str:
        return _("the words that were not used, the nearest first")
