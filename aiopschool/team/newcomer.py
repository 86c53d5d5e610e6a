"""A data story: a test with much language takes a newcomer for somebody who knows little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from .. import style
from ..controls import Control, Slider
from ..explorer import Explorer
from ..explorer.once import once
from ..numbers import format_number
from ..pictures.artists import change
from ..pictures.panels import legend, window
from ..texts import N_, _, ngettext
from .stories import PASS, Measured, newcomers, speakers

ENDS = (0, 100)
LEFT, BOTTOM, RIGHT, TOP = 54, 42, 12, 34


class NewcomerExplorer(Explorer):
    """What pupils know against what a test says of them; all pupils are invented."""

    title = N_("The test and the language")
    size = (7.2, 4.4)
    projected_size = (388 / 72, 300 / 72)

    def make_controls(self) -> Sequence[Control]:
        look = {"low": 0, "high": 100, "step": 5, "unit": "%"}
        return [
            Slider(name="wordy", label=_("questions with much language"), start=40, **look),
            Slider(name="understood", label=_("understood by newcomers"), start=60, **look),
        ]

    @once
    def _newcomers(self) -> list[Measured]:
        return newcomers(self.number("wordy") / 100, self.number("understood") / 100)

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, LEFT, BOTTOM, across - LEFT - RIGHT, up - BOTTOM - TOP)
        window(axes, (_("what a pupil knows (of 100)"), _("mark on the test")), xlim=ENDS, ylim=ENDS)
        wrong = {"facecolor": "#fbe5d6", "edgecolor": style.VERMILLION, "hatch": "//", "linewidth": 0}
        zone = axes.add_patch(Rectangle((PASS, 0), 100 - PASS, PASS, zorder=0, **wrong))
        axes.axhline(PASS, color=style.INK, linewidth=1.2, linestyle="--", zorder=1)
        look = {"color": style.BLUE, "fillstyle": "none", "markeredgewidth": 1.8, "linestyle": "none"}
        same = [(pupil.knows, float(pupil.mark)) for pupil in speakers()]
        others = axes.plot(*zip(*same, strict=True), marker="o", markersize=8, zorder=3, **look)[0]
        look = {"color": style.VERMILLION, "markeredgecolor": style.INK, "linestyle": "none"}
        self._points = axes.plot([], [], marker="s", markersize=7, zorder=4, **look)[0]
        names = {
            _("speaks the language"): others,
            _("newcomer"): self._points,
            _("wrong alarm"): zone,
        }
        legend(axes, names, loc="upper left")
        alarm = _("below {n}: alarm").format(n=PASS)
        axes.text(2, PASS - 3, alarm, fontsize=style.FONT - 0.5, color=style.INK, va="top")

    def update(self) -> None:
        pupils = self._newcomers()
        change(self._points, data=([p.knows for p in pupils], [float(p.mark) for p in pupils]))

    def sentences(self) -> Iterable[str]:
        pupils = self._newcomers()
        alarms, wrong = (sum(getattr(p, what) for p in pupils) for what in ("alarm", "wrong"))
        known = sum(pupil.alarm for pupil in speakers())
        yield _("In both groups {n} of {all} pupils know too little.").format(n=known, all=len(pupils))
        yield ngettext(
            "Of the newcomers {n} gets an alarm.", "Of the newcomers {n} get an alarm.", alarms
        ).format(n=alarms)
        if not wrong:
            yield _("Each of those alarms is right.")
            return
        yield ngettext(
            "{n} of them is wrong: that pupil knows the content, but did not understand the question.",
            "{n} of them are wrong: those pupils know the content, but did not understand the question.",
            wrong,
        ).format(n=wrong)

    def header(self) -> Sequence[str]:
        return [_("what the pupil knows"), _("mark, speaks the language"), _("mark, newcomer"), _("alarm")]

    def rows(self) -> Iterable[Sequence[str]]:
        for same, pupil in zip(speakers(), self._newcomers(), strict=True):
            alarm = _("wrong alarm") if pupil.wrong else _("right alarm") if pupil.alarm else "–"
            yield [
                format_number(pupil.knows),
                format_number(same.mark),
                format_number(pupil.mark, 1),
                alarm,
            ]

    def caption(self) -> str:
        return _("two groups of 20 invented pupils who know as much")


TOOLS = {"newcomer": NewcomerExplorer}
