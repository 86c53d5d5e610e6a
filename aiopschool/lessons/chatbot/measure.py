"""Explorer 7b: twenty test questions walk through a kruistabel as the threshold moves."""

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
from .data import HALF, HOURS, QUESTIONS, judge
from .model import Confusion
from .wording import counted, fraction

ALWAYS, NEVER = Fraction(0), Fraction(11, 10)
# Places within the table: decisions are rows, the truth is columns.
CELLS = {(True, True): (0, 1), (True, False): (1, 1), (False, True): (0, 0), (False, False): (1, 0)}
NAMES = {(True, True): "TP", (True, False): "FP", (False, True): "FN", (False, False): "TN"}
STEPS = tuple(Fraction(n, 10) for n in range(12))


class MeasureExplorer(Explorer):
    """Dots in four cells; precision against recall as a path."""

    title = N_("How good is the rule?")
    size = (7.2, 3.9)
    projected_size = (388 / 72, 280 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [
            Slider(name="threshold", label=_("threshold"), low=ALWAYS, high=NEVER, step="0.1", start=HALF)
        ]

    @property
    @once
    def counts(self) -> Confusion:
        """The kruistabel at this threshold."""
        return judge(HOURS, self.number("threshold"))

    @once
    def fired(self) -> list[bool]:
        """Whether the rule answers, question by question."""
        return [HOURS.score(text) >= self.number("threshold") for text, _truth in QUESTIONS]

    def draw(self, figure: Figure) -> None:
        self._draw_table(figure)
        self._draw_path(figure)

    def _draw_table(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 78, 12, 0.56 * across - 72, up - 54)
        axes.set(xlim=(0, 2), ylim=(0, 2), autoscale_on=False, yticks=(0.5, 1.5), xticks=(0.5, 1.5))
        axes.xaxis.tick_top()
        look = {"fontsize": style.FONT - 0.5, "color": style.INK}
        axes.set_xticklabels([_("hours"), _("other")], **look)
        axes.set_yticklabels([_("silent"), _("answers")], **look)
        axes.tick_params(length=0)
        for at in (0, 1, 2):
            axes.axhline(at, color=style.INK, linewidth=1)
            axes.axvline(at, color=style.INK, linewidth=1)
        text = {"fontsize": style.FONT + 0.5, "weight": "bold", "va": "top", "color": style.INK}
        self._counts = {
            cell: axes.text(column + 0.05, row + 0.95, "", **text) for cell, (column, row) in CELLS.items()
        }
        (self._right,) = axes.plot([], [], "o", color=style.BLUE, markersize=7, zorder=3)
        (self._wrong,) = axes.plot([], [], "s", color=style.VERMILLION, markersize=7, zorder=3)

    def _draw_path(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        left = 0.56 * across + 62
        axes = style.place(figure, left, 48, across - left - 14, up - 66)
        style.dress(axes, xlabel=_("recall"), ylabel=_("precision"))
        axes.set(xlim=(-0.05, 1.08), ylim=(-0.05, 1.08), autoscale_on=False)
        axes.set(xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
        known = [judge(HOURS, step) for step in STEPS]
        places = [(float(c.recall), float(c.precision)) for c in known if c.precision is not None]
        (self._path,) = axes.plot(*zip(*places, strict=True), color=style.GREY, linewidth=1.6, marker="o")
        (self._now,) = axes.plot([], [], "D", color=style.VERMILLION, markersize=style.MARKER + 2, zorder=4)

    def update(self) -> None:
        hidden, counts = self.predicting, self.counts
        places = {True: [], False: []}
        number = dict.fromkeys(CELLS, 0)
        for fired, (_text, truth) in zip(self.fired(), QUESTIONS, strict=True):
            column, row = CELLS[fired, truth]
            n = number[fired, truth]
            number[fired, truth] += 1
            places[fired == truth].append((column + 0.14 + 0.18 * (n % 5), row + 0.6 - 0.2 * (n // 5)))
        for artist, key in ((self._right, True), (self._wrong, False)):
            shown = [] if hidden else places[key]
            change(artist, data=tuple(zip(*shown, strict=True)) if shown else ((), ()))
        for cell, text in self._counts.items():
            change(text, text=NAMES[cell] if hidden else f"{NAMES[cell]} = {number[cell]}")
        there = not hidden and counts.precision is not None
        change(self._now, data=((float(counts.recall),), (float(counts.precision),)) if there else ((), ()))
        change(self._path, visible=not hidden)

    def lines(self) -> Sequence[str]:
        c = self.counts
        return [
            _("precision: {x}").format(x=counted(c.tp, c.tp + c.fp)),
            _("recall: {x}").format(x=counted(c.tp, c.tp + c.fn)),
            _("accuracy: {x}").format(x=counted(c.tp + c.tn, len(QUESTIONS))),
            f"F₁: {counted(2 * c.tp, 2 * c.tp + c.fp + c.fn)}",
        ]

    def sentences(self) -> Iterable[str]:
        c, threshold = self.counts, self.number("threshold")
        text = _("At threshold {t} the rule answers {n} times, {right} times rightly. It misses {missed}.")
        yield text.format(t=format_number(threshold), n=c.tp + c.fp, right=c.tp, missed=c.fn)
        if c.precision is None:
            yield _("It never answers: precision is 0/0, and that is not defined.")
        elif c.fn == 0 and c.tn == 0:
            yield _("It always answers: nothing is missed, but much is wrong.")

    def header(self) -> Sequence[str]:
        return [_("question"), _("fraction"), _("about hours"), _("the rule answers"), _("cell")]

    def rows(self) -> Iterable[Sequence[str]]:
        say = {True: _("yes"), False: _("no")}
        for fired, (text, truth) in zip(self.fired(), QUESTIONS, strict=True):
            yield [text, fraction(HOURS.score(text)), say[truth], say[fired], NAMES[fired, truth]]

    def caption(self) -> str:
        words = ", ".join(HOURS.keywords)
        return _("rule {name}: {words}; invented questions").format(name=HOURS.name, words=words)
