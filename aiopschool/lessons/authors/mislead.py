"""Explorer 6b: five charts of one data set; what does each suggest, and what does the honest one say?"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon
from matplotlib.ticker import MaxNLocator

from ... import style
from ...controls import Choice, Control, Presets, Slider, Switch, Tabs
from ...explorer import Explorer
from ...texts import N_, _
from .charts import (
    CHARTS,
    COUNT,
    HONEST,
    LONG,
    PICTURE,
    SHARE,
    SHARES,
    SORTED,
    WIDE,
    WORDS,
    Chart,
    suggestion,
)
from .profile_picture import nice_top
from .wording import number

MONTHS = (N_("Sept."), N_("Oct."), N_("Nov."), N_("Dec."))
CLAIMS = {
    "none": N_("I do not know yet"),
    "six": N_("In November six times as much as in September"),
    "october": N_("In October by far the most"),
    "september": N_("In September the most"),
    "rising": N_("Every month more"),
    "double": N_("In November more than double of September"),
}
TRICKS = {
    "six": N_("The y-axis does not start at 0. So the bars do not stand for the numbers any more."),
    "october": N_("The bar of October is wider. The eye sees the area, not the height."),
    "september": N_("These are counts, and the piece of September is the longest. Compare shares."),
    "rising": N_("The months do not stand in their order. Only then does it rise."),
    "double": N_("The pencil is not only higher but also wider. The eye sees the area."),
    "half": N_("This chart starts at 0, has bars of one width, and shows shares in order."),
}
BAR = 0.56
TICKS = 5  # numbers on a y-axis, at most
STEPS = (1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8)  # at which a y-axis may end
PENCIL = ((-0.5, 0), (0.5, 0), (0.5, 0.78), (0, 1), (-0.5, 0.78))  # across and up, of its width and height


class MisleadExplorer(Explorer):
    """A chart with a trick on the left, the honest chart of the same numbers on the right."""

    title = N_("Charts that mislead")
    size = (7.2, 3.9)

    def make_controls(self) -> Sequence[Control]:
        numbers = {key: _("chart {n}").format(n=key) for key in CHARTS}
        presets = {
            key: {"start": chart.start, "width": chart.width, "kind": chart.kind}
            for key, chart in CHARTS.items()
        }
        claims = {key: _(text) for key, text in CLAIMS.items()}
        kinds = {
            SHARE: _("shares"),
            COUNT: _("counts"),
            SORTED: _("shares, from small to large"),
            PICTURE: _("pencils"),
        }
        look = [
            Presets(
                name="chart",
                label=_("Chart"),
                options={**numbers, "own": _("made myself")},
                values=presets,
                start="1",
            ),
            Choice(name="claim", label=_("What does it suggest?"), options=claims, start="none"),
            Switch(name="honest", label=_("Show the honest chart")),
        ]
        start = Slider(
            name="start", label=_("start of the y-axis"), low=0, high="0.19", step="0.01", start="0.18"
        )
        make = [
            start,
            Slider(name="width", label=_("width of October"), low=1, high=3, step="0.1", start=1),
            Choice(name="kind", label=_("Shows"), options=kinds, start=SHARE),
        ]
        return [
            Tabs(
                name="tab",
                label=_("Look or make"),
                tabs=(("look", _("Look"), look), ("make", _("Make one"), make)),
            )
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"look": ("chart", "claim", "honest"), "make": ("start", "width", "kind")}

    def changed(self, names: set[str]) -> None:
        if "chart" in names and self.values["chart"] != "own" and "honest" not in names:
            self.set(claim="none", honest=False)

    @property
    def _honest(self) -> bool:
        """Whether the honest chart stands there; beside one that is made it always does."""
        return self.values["honest"] or self.values["tab"] == "make"

    @property
    def _chart(self) -> Chart:
        values = self.values
        return Chart(Fraction(values["start"] or 0), Fraction(values["width"] or 1), values["kind"])

    def shape(self) -> Hashable:
        if not self.values:
            return ()
        chart = self._chart
        return chart.start, chart.width, chart.kind, self._honest

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        left, gap, right = 56, 60, 4
        width = (across - left - gap - right) / 2
        self._left = style.place(figure, left, 34, width, up - 66)
        self._right = style.place(figure, left + width + gap, 34, width, up - 66)
        name = self.values["chart"]
        title = _("my chart") if name == "own" else _("chart {n}").format(n=name)
        _draw_chart(self._left, self._chart, title, color=style.SKY, hatch="")
        if self._honest:
            _draw_chart(self._right, HONEST, _("honest"), color=style.YELLOW, hatch="//")
        else:
            _draw_closed(self._right)

    def update(self) -> None:
        """Nothing moves: the axes themselves change, so all of it is drawn anew (see `shape`)."""

    def lines(self) -> Sequence[str]:
        if not self._honest:
            return []
        return [_("In truth: {shares}.").format(shares=_listed())]

    def sentences(self) -> Iterable[str]:
        values, found = self.values, suggestion(self._chart)
        if not self._honest:
            if values["claim"] == "none":
                return [_("What does this chart suggest? Choose first, then show the honest chart.")]
            return [_("You chose: {claim}.").format(claim=_(CLAIMS[values["claim"]]))]
        true = _("In November Sam uses {ratio} times as many long words per word as in September.")
        said = true.format(ratio=number(SHARES[2] / SHARES[0]))
        agreed = _("Indeed, that is what it looks like.") if values["claim"] == found else ""
        return [agreed, _(TRICKS[found]), self._looks(), said]

    def _looks(self) -> str:
        ratio = self._chart.ratio(2, 0)
        if ratio is None or ratio == SHARES[2] / SHARES[0]:
            return ""
        text = _("In this chart November looks {ratio} times as large as September.")
        return text.format(ratio=number(round(ratio, 2)))

    def header(self) -> Sequence[str]:
        return [_("month"), _("words"), _("long words"), _("relative frequency")]

    def rows(self) -> Iterable[Sequence[str]]:
        for month, n, long, share in zip(MONTHS, WORDS, LONG, SHARES, strict=True):
            shown = self._honest
            yield [_(month), str(n), str(long), number(share) if shown else "?"]

    def caption(self) -> str:
        return _("the long words in the pieces of Sam (invented)")


def _listed() -> str:
    return "; ".join(f"{_(month)} {number(share)}" for month, share in zip(MONTHS, SHARES, strict=True))


def _draw_chart(axes: Axes, chart: Chart, title: str, *, color: str, hatch: str) -> None:
    """One chart of the four months, with its trick."""
    label = _("long words") if chart.kind == COUNT else _("share of long words")
    style.dress(axes, xlabel="", ylabel=label)
    style.title(axes, title)
    begin, top = float(chart.begin), nice_top(float(max(chart.heights)), STEPS)
    axes.set(xlim=(-0.6, 3.6), ylim=(begin, top), autoscale_on=False)
    axes.yaxis.set_major_locator(MaxNLocator(TICKS))
    axes.set_xticks(range(4), [_(MONTHS[month]) for month in chart.order])
    axes.tick_params(axis="x", length=0)
    look = {"facecolor": color, "hatch": hatch, "edgecolor": style.INK, "linewidth": 1, "zorder": 2}
    for place, month in enumerate(chart.order):
        height = float(chart.heights[month])
        if chart.kind == PICTURE:
            _draw_pencil(axes, place, height, **look)
            continue
        width = BAR * float(chart.width if month == WIDE else 1)
        axes.bar([place], [height - begin], width=width, bottom=begin, **look)


def _draw_pencil(axes: Axes, place: int, height: float, **look) -> None:
    """A pencil whose width grows with its height."""
    width = 0.95 * height / float(max(SHARES))
    corners = [(place + across * width, up * height) for across, up in PENCIL]
    axes.add_patch(Polygon(corners, closed=True, **look))
    lead = [(place + across * width, up * height) for across, up in ((-0.16, 0.93), (0.16, 0.93), (0, 1))]
    axes.add_patch(Polygon(lead, closed=True, facecolor=style.INK, zorder=3))


def _draw_closed(axes: Axes) -> None:
    """Where the honest chart will stand."""
    style.dress(axes, xlabel="", ylabel="")
    style.title(axes, _("honest"))
    axes.set(xlim=(0, 1), ylim=(0, 1), xticks=(), yticks=())
    axes.text(0.5, 0.5, "?", fontsize=48, color=style.GREY, ha="center", va="center")
