"""A data story: the system does not know who had the content last year, and expects the wrong things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from .. import style
from ..controls import Control, Slider, Switch
from ..explorer import Explorer
from ..explorer.once import once
from ..numbers import format_number
from ..pictures.artists import change
from ..pictures.panels import legend, line, window
from ..texts import N_, _, ngettext
from .stories import HELP, Expected, chapter, mean_error

XLIM, YLIM = (0, 105), (0, 105)
LEFT, BOTTOM, RIGHT, TOP = 54, 42, 12, 34


class SeenBeforeExplorer(Explorer):
    """A line that expects a result from a first test, with and without knowing who saw the content before."""

    title = N_("Who saw the content last year?")
    size = (7.2, 4.4)
    projected_size = (388 / 72, 300 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [
            Slider(name="seen", label=_("saw it last year: pupils"), low=0, high=25, start=10),
            Slider(name="bonus", label=_("extra marks"), low=0, high=30, start=20),
            Switch(name="knows", label=_("the system knows it")),
        ]

    @once
    def _pupils(self) -> list[Expected]:
        seen, bonus = round(self.number("seen")), float(self.number("bonus"))
        return chapter(seen, bonus, self.values["knows"])

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, LEFT, BOTTOM, across - LEFT - RIGHT, up - BOTTOM - TOP)
        window(axes, (_("first test (of 100)"), _("result after the chapter")), xlim=XLIM, ylim=YLIM)
        axes.axhline(HELP, color=style.INK, linewidth=1.2, linestyle="--", zorder=1)
        text = _("below {n}: needs help").format(n=HELP)
        axes.text(103, HELP + 2, text, fontsize=style.FONT - 0.5, color=style.INK, ha="right")
        self._line = line(axes, style.BLACK, zorder=2)
        self._second = line(axes, style.BLACK, linestyle=":", zorder=2)
        look = {"color": style.BLUE, "marker": "o", "markersize": 7, "linestyle": "none"}
        self._others = axes.plot([], [], zorder=3, **look)[0]
        look = {"color": style.VERMILLION, "marker": "s", "markersize": 7, "linestyle": "none"}
        self._seen = axes.plot([], [], markeredgecolor=style.INK, zorder=4, **look)[0]
        look = {"color": style.INK, "marker": "o", "markersize": 15, "linestyle": "none"}
        self._missed = axes.plot([], [], fillstyle="none", markeredgewidth=1.8, zorder=5, **look)[0]
        names = {
            _("new for this pupil"): self._others,
            _("saw it last year"): self._seen,
            _("what the system expects"): self._line,
            _("gets no help"): self._missed,
        }
        legend(axes, names, loc="lower right")

    def update(self) -> None:
        pupils = self._pupils()
        for artist, seen in ((self._others, False), (self._seen, True)):
            change(artist, data=_columns([p for p in pupils if p.seen == seen]))
        change(self._missed, data=_columns([p for p in pupils if p.missed]))
        new, seen = ([p for p in pupils if p.seen == had] for had in (False, True))
        change(self._line, data=_expectation(new))
        change(self._second, data=_expectation(seen if self.values["knows"] else []))

    def sentences(self) -> Iterable[str]:
        pupils = self._pupils()
        over, under = (round(abs(mean_error(pupils, seen)), 1) for seen in (True, False))
        if not any(pupil.seen for pupil in pupils):
            yield _("For everybody the content is new: the line fits all.")
        elif over == under == 0:
            yield _("The line fits both groups.")
        else:
            yield _(
                "For who saw it last year, the system expects {over} too much on average;"
                " for the others {under} too little."
            ).format(over=format_number(over), under=format_number(under))
        missed = sum(pupil.missed for pupil in pupils)
        if missed:
            yield ngettext(
                "{n} pupil needs help and does not get it.",
                "{n} pupils need help and do not get it.",
                missed,
            ).format(n=missed)
        else:
            yield _("Everybody who needs help gets it.")

    def header(self) -> Sequence[str]:
        return [_("saw it last year"), _("first test"), _("system expects"), _("result"), _("help")]

    def rows(self) -> Iterable[Sequence[str]]:
        for pupil in self._pupils():
            needs = pupil.final < HELP
            yield [
                _("yes") if pupil.seen else _("no"),
                format_number(pupil.start),
                format_number(pupil.expected, 1),
                format_number(pupil.final),
                _("needed, not given") if pupil.missed else _("needed") if needs else "–",
            ]

    def caption(self) -> str:
        return _("30 invented pupils")


def _columns(pupils: Sequence[Expected]) -> tuple[list[float], list[float]]:
    return [p.start for p in pupils], [p.final for p in pupils]


def _expectation(pupils: Sequence[Expected]) -> tuple[list[float], list[float]]:
    """The line of these pupils, drawn as far as the window reaches."""
    if len(pupils) < 2:
        return [], []
    first, last = min(pupils, key=lambda p: p.start), max(pupils, key=lambda p: p.start)
    slope = (last.expected - first.expected) / (last.start - first.start)
    return list(XLIM), [first.expected + slope * (x - first.start) for x in XLIM]


TOOLS = {"seen-before": SeenBeforeExplorer}
