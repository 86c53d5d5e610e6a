"""Explorer 6c: real authors; choose what is counted. Every work is tested with profiles of other works."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Choice, Control, Slider
from ...explorer import Explorer, once
from ...explorer.saying import say_count
from ...numbers import format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .attribution import Verdicts, baseline
from .corpus import FIVE, FOUR, TITLES, corpus, verdicts

AUTHORS = {"four": FOUR, "five": FIVE}
MOST = 48  # pieces of one author, those of Couperus
SHORT, SHORTEST = 4, 3  # letters of a name in the head of a column; in class mode
LEFT, RIGHT, BOTTOM = 88, 12, 62


class DetectiveExplorer(Explorer):
    """Who is nearest to each piece: right per author, and who is taken for whom."""

    title = N_("Detective: real authors")
    size = (7.2, 4.2)

    def make_controls(self) -> Sequence[Control]:
        people = {key: _("{n} authors").format(n=len(names)) for key, names in AUTHORS.items()}
        sets = {key: _(text) for key, text in TITLES.items()}
        return [
            Choice(name="features", label=_("Count"), options=sets, start="lengths"),
            Choice(name="authors", label=_("Suspects"), options=people, start="four"),
            Slider(name="pieces", label=_("pieces per profile, at most"), low=1, high=MOST, start=MOST),
        ]

    def changed(self, names: set[str]) -> None:
        if "pieces" in names:
            self.set(pieces=self.number("pieces") // 1)

    @property
    def names(self) -> tuple[str, ...]:
        """The authors."""
        return AUTHORS[self.values["authors"]]

    @property
    @once
    def found(self) -> Verdicts:
        """Who is nearest to each piece."""
        pieces = int(self.number("pieces"))
        return verdicts(self.values["features"], self.names, None if pieces == MOST else pieces)

    def shape(self) -> Hashable:
        return self.values.get("authors")

    def draw(self, figure: Figure) -> None:
        self._draw_bars(figure)
        self._draw_table(figure)

    def _draw_bars(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        n = len(self.names)
        axes = style.place(figure, LEFT, BOTTOM, 0.4 * (across - LEFT - RIGHT), up - BOTTOM - 46)
        style.dress(axes, xlabel=_("right (%)"), ylabel="")
        style.title(axes, _("pieces right"))
        axes.set(xlim=(0, 100), ylim=(n - 0.4, -0.6), autoscale_on=False, xticks=(0, 50, 100))
        axes.set_yticks(range(n), self.names)
        look = {"facecolor": style.SKY, "edgecolor": style.INK, "hatch": "//", "zorder": 2}
        self._bars = axes.barh(range(n), [0] * n, height=0.6, **look)
        look = {"fontsize": style.FONT, "va": "center", "color": style.INK, "zorder": 5}
        box = {"facecolor": "white", "linewidth": 0, "pad": 1}
        self._shares = [axes.text(2, k, "", bbox=box, **look) for k in range(n)]
        place = 100 * float(baseline(corpus(self.names).authors))
        axes.plot((place, place), (-0.6, n - 0.4), color=style.BLACK, linestyle="--", linewidth=1.6, zorder=3)

    def _draw_table(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        n, left = len(self.names), LEFT + 0.4 * (across - LEFT - RIGHT) + 50
        axes = style.place(figure, left, BOTTOM, across - left - RIGHT, up - BOTTOM - 46)
        style.dress(axes, xlabel=_("taken for"), ylabel="")
        style.title(axes, _("rows: who wrote it"))
        axes.set(xlim=(-0.5, n - 0.5), ylim=(n - 0.4, -0.6), autoscale_on=False)
        short = [name[:SHORTEST] if self.projected else name[:SHORT] + "." for name in self.names]
        axes.set_xticks(range(n), short)
        axes.set_yticks(range(n), short)
        axes.tick_params(length=0)
        self._cells, self._counts = [], []
        for row in range(n):
            for column in range(n):
                line = 2.2 if row == column else 0.6
                look = {"facecolor": "white", "edgecolor": style.INK, "linewidth": line, "zorder": 2 + line}
                self._cells.append(axes.add_patch(Rectangle((column - 0.46, row - 0.46), 0.92, 0.92, **look)))
                text = {"fontsize": style.FONT + 1, "ha": "center", "va": "center", "color": style.INK}
                self._counts.append(axes.text(column, row, "", zorder=6, **text))

    def update(self) -> None:
        table = self.found.confusion(self.names)
        flat = [(count, sum(row)) for row in table for count in row]
        for (count, total), cell, text in zip(flat, self._cells, self._counts, strict=True):
            change(text, text="" if self.predicting else str(count))
            share = 0 if self.predicting else count / total
            change(cell, facecolor=_tint(share))
        for k, (bar, text) in enumerate(zip(self._bars, self._shares, strict=True)):
            right, total = table[k][k], sum(table[k])
            percent = 0 if self.predicting else 100 * right / total
            change(bar, width=percent)
            change(text, text="" if self.predicting else f"{right}/{total}")

    def lines(self) -> Sequence[str]:
        found = self.found
        works = len(found.whole)
        count = _("{right} of the {n} works right").format(right=works - len(found.wrong_works), n=works)
        return [say_count(found.right, len(found.authors)), count]

    def sentences(self) -> Iterable[str]:
        wrong = [f"{title} ({author} → {name})" for (author, title), name in self.found.wrong_works.items()]
        least = format_percent(baseline(corpus(self.names).authors))
        always = _("Who always says Couperus has {percent} right (dashed line).").format(percent=least)
        if not wrong:
            return [always, _("Every work as a whole goes to its author.")]
        named = "; ".join(wrong[:3]) + (_(" and {n} more").format(n=len(wrong) - 3) if len(wrong) > 3 else "")
        return [always, _("Wrong as a whole: {works}.").format(works=named)]

    def header(self) -> Sequence[str]:
        return [_("author"), _("work"), _("pieces"), _("right"), _("the work as a whole")]

    def rows(self) -> Iterable[Sequence[str]]:
        found = self.found
        for (author, title), name in found.whole.items():
            counts = found.of_work(author, title)
            mark = "✓" if name == author else "✗"
            yield [author, title, str(counts.total()), str(counts[author]), f"{mark} {name}"]

    def caption(self) -> str:
        return _("every work is tested with profiles of the other works")


def _tint(share: float) -> str:
    """White for nothing, light blue for all: dark enough to see, light enough to read on."""
    mixed = [round(255 - share * (255 - part)) for part in (0x8F, 0xC7, 0xEA)]
    return "#" + "".join(f"{part:02X}" for part in mixed)
