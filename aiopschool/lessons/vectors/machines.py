"""Explorer 8a: a sentence with a hole, and three machines that fill it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control, Switch
from ...explorer import Explorer
from ...numbers import format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .data import HOLES, Hole
from .next_word import next_words
from .pictures import WordBars

SHOWN = 5


def next_counts(hole: Hole, context: int) -> list[tuple[str, int]]:
    """What a machine that reads `context` words counted after the sentence."""
    return list(next_words().counts(hole.before, context).items())


def answers(hole: Hole) -> tuple[str, str, str]:
    """The words of the machines: one word, two words, and the invented one."""
    one, two = (next_counts(hole, context)[0][0] for context in (1, 2))
    return one, two, hole.invented


class MachinesExplorer(Explorer):
    """Three answers to one sentence; then the counts behind two of them."""

    title = N_("Three machines fill a hole")
    size = (560 / 72, 250 / 72)
    projected_size = (400 / 72, 290 / 72)

    def make_controls(self) -> Sequence[Control]:
        holes = {key: f"{hole.title} …" for key, hole in HOLES.items()}
        return [
            Choice(name="sentence", label=_("Sentence"), options=holes, start="read"),
            Switch(name="inside", label=_("Look inside")),
        ]

    @property
    def hole(self) -> Hole:
        """The sentence that is shown."""
        return HOLES[self.values["sentence"]]

    @property
    def _inside(self) -> bool:
        return self.values["inside"]

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        sheet = style.place(figure, 0, 0, across, up)
        sheet.set_axis_off()
        sheet.set(xlim=(0, across), ylim=(0, up), autoscale_on=False)
        look = {"fontsize": style.FONT + 1.5, "color": style.INK, "va": "center"}
        self._sentence = sheet.text(10, up - 16, "", weight="bold", **look)
        rows = (up - 48, up - 76, up - 104)
        self._answers = [sheet.text(10, y, "", **look) for y in rows]
        width = (across - 190) / 2
        self._charts = []
        for n, left in enumerate((78, 78 + width + 104)):
            axes = style.place(figure, left, 10, width - 40, up - 148)
            axes.set_axis_off()
            title = sheet.text(left - 68, up - 130, "", **look | {"fontsize": style.FONT})
            self._charts.append((WordBars(axes, SHOWN, high=0.6), title, n + 1))

    def update(self) -> None:
        hole = self.hole
        change(self._sentence, text=hole.text)
        for letter, text, word in zip("ABC", self._answers, answers(hole), strict=True):
            change(text, text=f"{letter}   {word}{self._about(letter)}")
        for bars, title, context in self._charts:
            counts = next_counts(hole, context)
            total = sum(count for _word, count in counts)
            words, numbers = zip(*counts[:SHOWN], strict=True)
            sizes = [count / total for count in numbers]
            shown = [format_percent(round(size, 2)) for size in sizes]
            empty = not self._inside
            bars.show(*((), (), ()) if empty else (words, sizes, shown), marked=() if empty else (0,))
            read = " ".join(hole.before[-context:])
            text = _("{letter} reads “{words}”").format(letter="AB"[context - 1], words=read)
            change(title, text="" if empty else text)

    def _about(self, letter: str) -> str:
        if not self._inside:
            return ""
        known = {
            "A": _("reads one word before the hole"),
            "B": _("reads two words before the hole"),
            "C": _("a large model, invented answer"),
        }
        return f"   ({known[letter]})"

    def sentences(self) -> Iterable[str]:
        words = answers(self.hole)
        text = _("A says {a}, B says {b}, C says {c}.").format(**dict(zip("abc", words, strict=True)))
        more = _("A and B count which word came most often. The answer of C is invented for this lesson.")
        return [self.hole.text, text, more if self._inside else ""]

    def header(self) -> Sequence[str]:
        return [_("machine"), _("word"), _("times counted")] if self._inside else [_("machine"), _("word")]

    def rows(self) -> Iterable[Sequence[str]]:
        if not self._inside:
            return [list(pair) for pair in zip("ABC", answers(self.hole), strict=True)]
        rows = [
            ["AB"[context - 1], word, str(count)]
            for context in (1, 2)
            for word, count in next_counts(self.hole, context)[:SHOWN]
        ]
        return [*rows, ["C", self.hole.invented, _("invented")]]

    def caption(self) -> str:
        return self.hole.text
