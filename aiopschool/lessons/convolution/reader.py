"""Explorer 3c: draw a digit, and a small network says which one it sees, with its doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...explorer.digit import DigitExplorer
from ...numbers import format_percent
from ...pictures.bars import Bars
from ...texts import N_, _

# Where the drawing (left, bottom, side) and the chart (left, bottom, width, height) stand, in points.
PLACES = (10, 26, 228), (302, 44, 280, 210)
PROJECTED = (6, 34, 172), (236, 44, 146, 162)


class ChancesExplorer(DigitExplorer):
    """The ten chances that the network gives a drawing, as bars."""

    title = N_("Draw a digit")
    size = (590 / 72, 284 / 72)
    projected_size = (388 / 72, 234 / 72)

    @property
    def _chances(self) -> Sequence[float | None]:
        verdict = self.verdict
        return verdict.chances if verdict and verdict.kind != "blank" else (None,) * 10

    def draw(self, figure: Figure) -> None:
        square, box = PROJECTED if self.projected else PLACES
        paper, chart = style.square(figure, *square), style.place(figure, *box)
        self.draw_paper(paper)
        style.dress(chart, xlabel=_("digit"), ylabel=_("chance (%)"))
        style.title(chart, _("what the network says"))
        chart.set_ylim(0, 100)
        self._bars = Bars(chart, 10)

    def update(self) -> None:
        self.show_drawing()
        heights = [round(100 * (chance or 0), 1) for chance in self._chances]
        self._bars.show(heights, marked=self.verdict.ranking[:1] if any(heights) else [])

    def header(self) -> Sequence[str]:
        return [_("digit"), _("chance")]

    def rows(self) -> Iterable[Sequence[str]]:
        for digit, chance in enumerate(self._chances):
            yield [str(digit), "" if chance is None else format_percent(chance)]

    def caption(self) -> str:
        return _("what the network says")
