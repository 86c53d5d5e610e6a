"""How far a measurement can be trusted: forty schools test the same system on some pupils each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from .. import style
from ..controls import Control, Slider, Switch
from ..explorer import Explorer
from ..explorer.once import once
from ..numbers import format_percent
from ..pictures.artists import change
from ..pictures.panels import window
from ..texts import N_, _
from .stories import MOST, TRIALS, expected_range, trials

XLIM = (30, 100)
EASY = Fraction(1, 2)  # of the mistakes fall away among pupils for whom the system was made


class SampleSizeExplorer(Explorer):
    """The outcome of each school as a point, the truth as a line, and where 95 % of outcomes lie."""

    title = N_("On how many pupils was it measured?")
    size = (7.2, 3.9)
    projected_size = (388 / 72, 310 / 72)

    def make_controls(self) -> Sequence[Control]:
        size = {"low": 10, "high": MOST, "step": 10, "start": 20}
        return [
            Slider(name="n", label=_("pupils per test"), **size),
            Slider(name="right", label=_("really right"), low=50, high=100, start=80, unit="%"),
            Switch(name="easy", label=_("only who speaks the language well")),
        ]

    @property
    def _tested(self) -> Fraction:
        """How often the system is right among the pupils who are tested."""
        truth = self.number("right") / 100
        return 1 - (1 - truth) * (1 - EASY) if self.values["easy"] else truth

    @once
    def _outcome(self) -> tuple[list[float], Fraction, Fraction]:
        n = round(self.number("n"))
        low, high = expected_range(float(self._tested), n)
        return [100 * float(share) for share in trials(float(self._tested), n)], low, high

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        wide = style.is_wide(figure)
        axes = style.place(figure, 14, 42, across - 30, up - (88 if wide else 132))
        window(axes, (_("found right (%)"), ""), xlim=XLIM, ylim=(TRIALS, -1))
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        fill = {"facecolor": "#dbeaf5", "edgecolor": style.BLUE, "linewidth": 1.2}
        self._band = axes.add_patch(Rectangle((0, -1), 0, TRIALS + 1, zorder=0, **fill))
        self._truth = axes.axvline(0, color=style.BLACK, linewidth=style.LINE, zorder=1)
        look = {"color": style.VERMILLION, "marker": "s", "markersize": 6, "linestyle": "none"}
        self._points = axes.plot([], [], markeredgecolor=style.INK, zorder=3, **look)[0]
        names = {
            _("one school"): self._points,
            _("really right"): self._truth,
            _("95 of 100 tests"): self._band,
        }
        place = {"loc": "lower center", "bbox_to_anchor": (0.5, 1.0), "ncols": 3 if wide else 1}
        axes.legend(names.values(), names.keys(), **place, **style.legend_style())

    def update(self) -> None:
        found, low, high = self._outcome()
        change(self._points, data=(found, range(TRIALS)))
        change(self._band, x=100 * float(low), width=100 * float(high - low))
        truth = float(self.number("right"))
        change(self._truth, data=([truth, truth], [0, 1]))

    def sentences(self) -> Iterable[str]:
        _found, low, high = self._outcome()
        yield _("With {n} pupils, 95 of 100 tests lie between {low} and {high}.").format(
            n=round(self.number("n")), low=format_percent(low, 0), high=format_percent(high, 0)
        )
        truth = self.number("right") / 100
        if self.values["easy"] and self._tested != truth:
            yield _("Really the system is right for {share} of all pupils.").format(
                share=format_percent(truth, 0)
            )
            if not low <= truth <= high:
                yield _("More pupils of the same kind do not mend that.")

    def header(self) -> Sequence[str]:
        return [_("pupils per test"), _("95 of 100 tests"), _("lowest of 40"), _("highest of 40")]

    def rows(self) -> Iterable[Sequence[str]]:
        for n in (10, 20, 50, 100, 200, 500):
            low, high = expected_range(float(self._tested), n)
            found = trials(float(self._tested), n)
            between = _("{low} to {high}").format(low=format_percent(low, 0), high=format_percent(high, 0))
            ends = (format_percent(Fraction(round(n * share), n), 0) for share in (found.min(), found.max()))
            yield [str(n), between, *ends]

    def caption(self) -> str:
        return _("invented tests by 40 schools of the same system")


TOOLS = {"sample-size": SampleSizeExplorer}
