"""Explorer 8j, critical: where words fall on a man-woman axis, with the noise of that measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control
from ...explorer import Explorer
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import N_, _
from .finder import doubt
from .word_field import WordField
from .words import PAIRS, word_vectors

NOISE = 0.1  # words without anything of man or woman, such as a table, fall as far from 0
GROUPS = {
    "jobs": (
        N_("professions"),
        ("professor", "minister", "timmerman", "kok", "advocaat", "slager", "dokter", "arts"),
    ),
    "more": (
        N_("more professions"),
        (
            "ingenieur",
            "rechter",
            "tandarts",
            "kapper",
            "verpleegster",
            "onderwijzeres",
            "danseres",
            "naaister",
        ),
    ),
    "words": (
        N_("other words"),
        ("wijs", "wiskunde", "sterk", "slim", "mooi", "zacht", "keuken", "kinderen"),
    ),
    "check": (
        N_("control: should be 0"),
        ("tafel", "boom", "lamp", "berg", "brood", "maandag", "trein", "geel"),
    ),
}
SHOWN = 9


class AxisExplorer(Explorer):
    """A group of words and one of the reader's own, as dots on the axis; grey is the noise."""

    title = N_("Words on a man-woman axis")
    size = (500 / 72, 300 / 72)
    projected_size = (390 / 72, 300 / 72)

    def make_controls(self) -> Sequence[Control]:
        groups = {key: _(name) for key, (name, _words) in GROUPS.items()}
        return [
            Choice(name="group", label=_("Words"), options=groups, start="jobs"),
            WordField(name="word", label=_("Your own word"), start="koning"),
        ]

    @property
    def placed(self) -> list[tuple[str, float]]:
        """The words with their place, from man to woman."""
        words = dict.fromkeys((*GROUPS[self.values["group"]][1], self.values["word"]))
        return sorted(((word, word_vectors().on_axis(word)) for word in words), key=lambda pair: pair[1])

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 112, 40, across - 126, up - 50)
        style.dress(axes, xlabel=_("← man      woman →"), ylabel="")
        axes.set(xlim=(-0.46, 0.46), ylim=(SHOWN - 0.4, -0.6), yticks=(), autoscale_on=False)
        axes.axvspan(
            -NOISE, NOISE, facecolor="#e4e4e4", edgecolor=style.GREY, hatch="..", linewidth=0, zorder=1
        )
        axes.axvline(0, color=style.GREY, linewidth=1, zorder=2)
        self._stems = [axes.plot([], [], color=style.GREY, linewidth=1.4, zorder=3)[0] for _n in range(SHOWN)]
        self._dots = [
            axes.plot(
                [], [], "o", markersize=style.MARKER, color=style.BLUE, markeredgecolor="white", zorder=4
            )[0]
            for _n in range(SHOWN)
        ]
        look = {"fontsize": style.FONT, "color": style.INK, "ha": "right", "va": "center"}
        self._names = [axes.text(-0.475, n, "", **look) for n in range(SHOWN)]

    def update(self) -> None:
        placed = [] if self.predicting else self.placed
        for n, (stem, dot, name) in enumerate(zip(self._stems, self._dots, self._names, strict=True)):
            word, x = placed[n] if n < len(placed) else ("", None)
            change(stem, data=([] if x is None else [0, x], [] if x is None else [n, n]))
            change(dot, data=([] if x is None else [x], [] if x is None else [n]))
            own = word == self.values["word"]
            change(dot, color=style.VERMILLION if own else style.BLUE, marker="D" if own else "o")
            change(name, text=word)

    def sentences(self) -> Iterable[str]:
        placed = self.placed
        (low, x), (high, y) = placed[0], placed[-1]
        ends = _("Most to the side of man: {low} ({x}). Most to the side of woman: {high} ({y}).").format(
            low=low, x=format_number(x, 2), high=high, y=format_number(y, 2)
        )
        noise = _("Grey is noise: between {low} and {high} it means nothing.").format(
            low=format_number(-NOISE), high=format_number(NOISE)
        )
        return [ends, noise, doubt(word for word, _x in placed)]

    def header(self) -> Sequence[str]:
        return [_("word"), _("place on the axis"), _("more than noise?"), _("times read")]

    def rows(self) -> Iterable[Sequence[str]]:
        for word, x in self.placed:
            clear = _("yes") if abs(x) > NOISE else _("no")
            yield [word, format_number(x, 2), clear, format_number(word_vectors().count(word))]

    def caption(self) -> str:
        steps = ", ".join(f"{man}–{woman}" for man, woman in PAIRS)
        return _("the axis is the mean of these steps: {steps}").format(steps=steps)
