"""Explorer 8h: two next words after each other as a tree of chances, with the product rule."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control
from ...explorer import Explorer
from ...numbers import format_number, format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .next_word import STOPS, next_words

STARTS = ("mijn", "de", "kat", "hond", "school", "te")
BRANCHES = 3
Way = tuple[str, str, Fraction, Fraction]


def ways(start: str) -> list[Way]:
    """Three next words that end no sentence, and three after each, with both chances."""
    known = next_words()
    found = []
    going_on = [word for word in known.counts([start], 1) if word not in STOPS]
    for first in going_on[:BRANCHES]:
        for second, chance in known.chances([first])[:BRANCHES]:
            found.append((first, second, known.chance(first, [start]), chance))
    return found


def shown(word: str) -> str:
    """A word; a sign that ends a sentence stands between quotes."""
    return f"“{word}”" if word in STOPS else word


class TreeExplorer(Explorer):
    """A tree of two steps; the chosen way is thick, and its chance is a product."""

    title = N_("Two words on: a tree diagram")
    size = (470 / 72, 300 / 72)
    projected_size = (380 / 72, 300 / 72)

    def make_controls(self) -> Sequence[Control]:
        starts = {start: start for start in STARTS}
        start = self.values.get("start", STARTS[0])
        pairs = {str(n): f"{shown(a)} → {shown(b)}" for n, (a, b, _p, _q) in enumerate(ways(start))}
        return [
            Choice(name="start", label=_("Begin"), options=starts, start=STARTS[0]),
            Choice(name="way", label=_("Way"), options=pairs, start="1"),
        ]

    def shape(self) -> Hashable:
        return self.values["start"]

    @property
    def _way(self) -> Way:
        return ways(self.values["start"])[int(self.values["way"])]

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 0, 0, across, up)
        axes.set_axis_off()
        axes.set(xlim=(0, 10), ylim=(-0.7, 8.6), autoscale_on=False)
        look = {"fontsize": style.FONT, "color": style.INK, "va": "center", "zorder": 4}
        behind = {"facecolor": "white", "edgecolor": "none", "pad": 1}
        axes.text(0.2, 4, self.values["start"], weight="bold", **look)
        self._lines = {}
        for n, (first, second, p, q) in enumerate(ways(self.values["start"])):
            group, height = n // BRANCHES, 8 - n
            middle = 7 - BRANCHES * group
            if n % BRANCHES == 0:
                self._lines["first", group] = self._branch(axes, (1.5, 4), (3.6, middle))
                axes.text(2.6, (4 + middle) / 2, _fraction(p), ha="center", bbox=behind, **look)
                axes.text(3.7, middle, shown(first), **look)
            self._lines["second", n] = self._branch(axes, (5.3, middle), (7.9, height))
            axes.text(6.9, 0.38 * middle + 0.62 * height, _fraction(q), ha="center", bbox=behind, **look)
            axes.text(8, height, shown(second), **look)

    @staticmethod
    def _branch(axes, start, end):
        return axes.plot(*zip(start, end, strict=True), color=style.GREY, linewidth=1, zorder=2)[0]

    def update(self) -> None:
        way = int(self.values["way"])
        for (level, n), line in self._lines.items():
            chosen = n == (way if level == "second" else way // BRANCHES)
            change(line, color=style.VERMILLION if chosen else style.GREY, linewidth=3 if chosen else 1)

    def lines(self) -> Sequence[str]:
        _first, _second, p, q = self._way
        product = p * q
        return [f"{_fraction(p)} · {_fraction(q)} ≈ {format_number(float(product), 4)}"]

    def sentences(self) -> Iterable[str]:
        first, second, p, q = self._way
        text = _(
            "After “{start}” comes “{first}” with chance {p}. After that comes {second} with chance {q}."
        )
        text = text.format(
            start=self.values["start"],
            first=first,
            second=shown(second) if second in STOPS else f"“{second}”",
            p=_fraction(p),
            q=_fraction(q),
        )
        return [
            text,
            _("Product rule: both together have chance {pq}.").format(
                pq=format_percent(round(float(p * q), 4))
            ),
        ]

    def header(self) -> Sequence[str]:
        return [_("first word"), _("chance"), _("second word"), _("chance"), _("product")]

    def rows(self) -> Iterable[Sequence[str]]:
        for first, second, p, q in ways(self.values["start"]):
            yield [shown(first), _fraction(p), shown(second), _fraction(q), format_number(float(p * q), 4)]

    def caption(self) -> str:
        return _("after “{start}”").format(start=self.values["start"])


def _fraction(p: Fraction) -> str:
    return f"{p.numerator}/{p.denominator}"
