"""Explorer 2c: one question cuts ten pupils in two; its gain is the gap between a parabola and its chord."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Slider
from ...explorer import Explorer, once
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import N_, _
from . import wording
from .data import data
from .model import Split, gini_of, share_of, split_at
from .pictures import Symbols, dot, legend, number_line, parabola, put
from .pupils import FARTHEST, PUPILS, examples

STEP = "0.25"
EXAMPLES = examples(PUPILS)
LOW, HIGH, TOP = 0.24, 0.6, 0.92  # where pupils, their letters and L and R stand above the number line
HIGH_UP = 0.45  # there the name of a point stands below it: above is the word for the gain


class SplitExplorer(Explorer):
    """Ten pupils on a number line, a threshold d, and below it the parabola with chord and gain."""

    title = N_("The best question")
    size = (7.2, 4.7)
    projected_size = (388 / 72, 262 / 72)  # four lines stand below it

    def make_controls(self) -> Sequence[Control]:
        return [Slider(name="d", label="d", low=0, high=FARTHEST, step=STEP, start="1.25", unit="km")]

    @property
    @once
    def split(self) -> Split:
        """The two groups at the present threshold."""
        return split_at(EXAMPLES, 0, self.number("d"))

    def draw(self, figure: Figure) -> None:
        self._draw_line(figure)
        self._curve = parabola(figure, figure.bbox.height - (196 if style.is_wide(figure) else 176))
        (self._chord,) = self._curve.plot([], [], color=style.BLUE, linewidth=1.8, linestyle="--", zorder=3)
        (self._arrow,) = self._curve.plot([], [], color=style.VERMILLION, linewidth=4, zorder=4)
        self._head = dot(self._curve, style.VERMILLION, "^")
        self._foot = dot(self._curve, style.BLACK)
        self._ends = [dot(self._curve, style.BLUE) for _end in "LR"]
        look = {"fontsize": style.FONT, "color": style.INK, "va": "center", "zorder": 6}
        self._names = [self._curve.text(0, 0, name, **look) for name in "LR"]
        p = float(share_of(EXAMPLES.counts))
        self._word = self._curve.text(p, 0.585, "", horizontalalignment="center", **look)

    def _draw_line(self, figure: Figure) -> None:
        axes = number_line(figure, figure.bbox.height - 98, 68)
        symbols = Symbols(axes)
        symbols.show(((float(p.distance), LOW), p.label) for p in PUPILS)
        legend(figure, symbols, data("pupils").classes)
        for pupil in PUPILS:
            axes.text(
                float(pupil.distance), HIGH, pupil.letter, ha="center", va="center", fontsize=style.FONT
            )
        look = {"fontsize": style.FONT, "color": style.BLUE, "va": "center", "weight": "bold"}
        axes.text(0.1, TOP, _("L: yes"), ha="left", **look)
        axes.text(FARTHEST - 0.1, TOP, _("R: no"), ha="right", **look)
        (self._cut,) = axes.plot([], [], color=style.BLACK, linewidth=style.LINE, zorder=3)
        self._handle = self.figure.handle(
            0,
            0,
            axes=axes,
            label=_("threshold d"),
            on_move=lambda x, _y: self.set(d=x),
            direction="x",
            step=(STEP, STEP),
            anywhere=True,
            say=lambda x, _y: _("d is {d} km").format(d=format_number(x)),
        )

    def update(self) -> None:
        d, split = self.number("d"), self.split
        put(self._cut, (d, 0), (d, 1))
        self._handle.move_to(d, 0)
        places = [self._place(side) for side in (split.left, split.right)]
        there = [place for place in places if place]
        for place, end, name, other in zip(places, self._ends, self._names, places[::-1], strict=True):
            put(end, *filter(None, [place]))
            self._write(name, place, outwards=not other or not place or place[0] >= other[0])
        put(self._chord, *(there if len(there) == 2 else ()))
        self._show_gain(split)

    @staticmethod
    def _place(side: Sequence[int]) -> tuple[Fraction, Fraction] | None:
        """The point of a group on the parabola; none when it is empty."""
        if not sum(side):
            return None
        return share_of(side), gini_of(side)

    def _write(self, text, place: tuple[Fraction, Fraction] | None, *, outwards: bool) -> None:
        """The name of a point, on the side where the chord is not."""
        change(text, visible=place is not None)
        if place:
            x, y = map(float, place)
            up = -0.06 if y > HIGH_UP else 0.025
            change(text, position=(x + (0.022 if outwards else -0.022), y + up))
            change(text, horizontalalignment="left" if outwards else "right")

    def _show_gain(self, split: Split) -> None:
        high = self._place(split.counts)
        low = high[0], split.gini
        put(self._arrow, *((low, high) if split.gain else ()))
        put(self._head, *([high] if split.gain else ()))
        words = _("gain {gain}").format(gain=wording.fraction(split.gain))
        change(self._word, visible=bool(split.gain), text=words)
        put(self._foot, low)

    def lines(self) -> Sequence[str]:
        split, brief = self.split, self.projected  # in class mode there is room for short lines only
        after = wording.both(split.gini) if brief else wording.weighted(split)
        return [
            _("yes (L): {group}").format(group=wording.group(split.left, brief=brief)),
            _("no (R): {group}").format(group=wording.group(split.right, brief=brief)),
            _("after the question: {sum}").format(sum=after),
            _("gain: {sum}").format(sum=wording.gain(split)),
        ]

    def sentences(self) -> Iterable[str]:
        split = self.split
        text = _("At d = {d}: left {a} of {m} by bike, right {b} of {n}. The gain is {gain}.")
        d, gain = format_number(self.number("d")), wording.both(split.gain)
        (a, m), (b, n) = ((side[0], sum(side)) for side in (split.left, split.right))
        return [text.format(d=d, a=a, m=m, b=b, n=n, gain=gain)]

    def header(self) -> Sequence[str]:
        return [_("group"), _("by bike"), _("size"), "p", "G(p)"]

    def rows(self) -> Iterable[Sequence[str]]:
        split = self.split
        for name, side in ((_("all ten"), split.counts), ("L", split.left), ("R", split.right)):
            k, n = side[0], sum(side)
            measures = [wording.share(k, n), wording.both(gini_of(side))] if n else ["–", "–"]
            yield [name, str(k), str(n), *measures]

    def caption(self) -> str:
        return _("the groups at d = {d}").format(d=format_number(self.number("d")))
