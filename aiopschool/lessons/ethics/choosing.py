"""Explorer 9d: kinds of data on and off: what they help, and how many pupils become unique."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Control, Switch
from ...explorer import Explorer
from ...numbers import format_number, format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .kinds import COUNT, HALF, KINDS, YEARS, accuracy, names, unique_share

MOST_YEARS = 7


class DataChoiceExplorer(Explorer):
    """Accuracy, unique pupils and years of keeping, for the kinds of data that are on."""

    title = N_("Which data do you allow?")
    size = (7.2, 3.8)
    projected_size = (388 / 72, 280 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [Switch(name=kind, label=name, start=kind == KINDS[0]) for kind, name in names().items()]

    @property
    def _on(self) -> tuple[str, ...]:
        return tuple(kind for kind in KINDS if self.values[kind])

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        left, width = 138, across - 138 - 74
        bars = style.place(figure, left, up / 2 + 34, width, up / 2 - 42)
        style.dress(bars, xlabel=_("share (%)"), ylabel="")
        labels = [_("predicted right"), _("unique pupils")]
        bars.set(xlim=(0, 100), ylim=(1.6, -0.6), yticks=(0, 1), yticklabels=labels)
        look = {"edgecolor": style.INK, "linewidth": 1.2, "height": 0.7}
        looks = ((style.SKY, ""), (style.ORANGE, "//"))
        self._bars = [
            bars.add_patch(Rectangle((0, y - 0.35), 0, facecolor=color, hatch=hatch, **look))
            for y, (color, hatch) in enumerate(looks)
        ]
        self._numbers = [
            bars.text(0, y, "", fontsize=style.FONT, va="center", color=style.INK) for y in range(2)
        ]
        line = style.place(figure, left, 40, width, up / 2 - 66)
        style.dress(line, xlabel=_("years kept after school"), ylabel="")
        line.set(xlim=(0, MOST_YEARS), ylim=(2.5, -0.5), yticks=range(3), yticklabels=list(names().values()))
        self._kept = [
            line.plot([], [], color=style.BLUE, linewidth=5, marker="|", markersize=14)[0] for _k in KINDS
        ]

    def update(self) -> None:
        shares = accuracy(self._on), unique_share(self._on)
        for bar, number, share in zip(self._bars, self._numbers, shares, strict=True):
            change(bar, width=100 * float(share))
            number.set_x(100 * float(share) + 1.5)
            change(number, text=format_percent(share))
        for row, (kind, kept) in enumerate(zip(KINDS, self._kept, strict=True)):
            change(kept, data=((0, YEARS[kind]), (row, row)) if self.values[kind] else ([], []))

    def sentences(self) -> Iterable[str]:
        if not self._on:
            yield _("Without data the system says the same of everyone.")
        else:
            yield _("Allowed: {kinds}.").format(kinds=", ".join(names()[kind] for kind in self._on))
        yield _("The system predicts {right} of {all} new pupils right.").format(
            right=format_number(accuracy(self._on) * HALF), all=HALF
        )
        yield _("{n} of the {all} pupils are unique: who knows these data, finds their name.").format(
            n=format_number(unique_share(self._on) * COUNT), all=COUNT
        )

    def header(self) -> Sequence[str]:
        return [_("allowed"), _("predicted right"), _("unique pupils")]

    def rows(self) -> Iterable[Sequence[str]]:
        choices = [
            tuple(k for n, k in enumerate(KINDS) if chosen >> n & 1) for chosen in range(2 ** len(KINDS))
        ]
        for kinds in sorted(choices, key=len):
            text = " + ".join(names()[kind] for kind in kinds) or _("nothing")
            yield [text, format_percent(accuracy(kinds)), format_percent(unique_share(kinds))]

    def caption(self) -> str:
        return _("200 invented pupils, all choices of data")
