"""What both pictures of the road are drawn with: months, rows with their names, bars, the day of today."""

from __future__ import annotations

from datetime import date

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.text import Text

from ... import style
from ...pictures.artists import change
from ...texts import _
from . import saying
from .content import MONTHS
from .months import Month

WARNING = "#a34700"
SUMMER = "#efefef"
GUTTER, RIGHT, TOP, FOOT = 212, 16, 52, 40  # points: names, edge, months, legend
ROW, HIGH_ROW = 18, 27  # points; in a high one there is room for the handles of every bar
SMALL = 10.5  # a chart is shown larger than other pictures: as wide as the page
LONGEST = 33  # characters of a name
LEANS = {"color": style.GREY, "linewidth": 1.4}
CLASH = {"color": style.VERMILLION, "linewidth": 3.2}
PAPER = {"facecolor": "#ffffff", "edgecolor": "none", "pad": 1}
LOOKS = {
    "todo": {"facecolor": "#ffffff", "hatch": "", "linestyle": "-", "edgecolor": style.BLACK},
    "doing": {"facecolor": style.SKY, "hatch": "///", "linestyle": "-", "edgecolor": style.BLACK},
    "done": {"facecolor": style.BLUE, "hatch": "", "linestyle": "-", "edgecolor": style.BLACK},
    "skipped": {"facecolor": "#ffffff", "hatch": "", "linestyle": "--", "edgecolor": style.GREY},
}


class Bar:
    """The bar of one step: its rectangle, a tick when it is done, a sign before it when it is too early."""

    def __init__(self, axes: Axes, y: int) -> None:
        self.y = y
        self.patch = axes.add_patch(Rectangle((0, y - 0.32), 1, 0.64, linewidth=1.3, zorder=3))
        self.mark = _text(axes, y, ha="center", fontsize=11, color="#ffffff")
        self.sign = _text(axes, y, ha="right", fontsize=13, color=WARNING, fontweight="bold")

    def show(self, begin: int, months: int, state: str, *, early: bool) -> None:
        """Put it where its step is. Month 1 lies around 0."""
        left = begin - 1.5
        change(self.patch, x=left, width=months, **LOOKS[state])
        change(self.mark, position=(left + months / 2, self.y), text="✓" if state == "done" else "")
        change(self.sign, position=(left - 0.5, self.y), text="!" if early else "")


def _text(axes: Axes, y: int, **look: object) -> Text:
    return axes.text(0, y, "", va="center", zorder=4, **look)


def calendar(figure: Figure, rows: int, start: Month, months: int = MONTHS) -> Axes:
    """Axes with a column for each month, around 0, 1, …, and a row for each line, the first on top."""
    width, height = figure.bbox.size
    axes = style.place(figure, GUTTER, FOOT, width - GUTTER - RIGHT, height - TOP - FOOT)
    axes.set(xlim=(-0.5, months - 0.5), ylim=(rows - 0.5, -0.5), yticks=[], xticks=[])
    axes.spines[["left", "right", "top", "bottom"]].set_visible(False)
    for n in range(months):
        _column(axes, n, start + n, named=months <= 2 * MONTHS or n % 3 == 0)
    return axes


def _column(axes: Axes, n: int, month: Month, *, named: bool) -> None:
    if month.is_summer:
        axes.axvspan(n - 0.5, n + 0.5, facecolor=SUMMER, zorder=0)
    axes.axvline(n - 0.5, color="#d5d5d5", linewidth=0.7, zorder=0.6)
    if named:
        look = {"rotation": 90, "ha": "center", "va": "bottom", "fontsize": 10, "color": style.INK}
        axes.text(n, -0.6, month.short, **look)
    if n == 0 or month.month == 1:
        _beside(axes, (n - 0.4, -0.5), str(month.year), (0, 32), bold=True)


def _beside(
    axes: Axes, at: tuple, text: str, shift: tuple[float, float], *, bold: bool, **look: object
) -> None:
    """A text some points away from a place in the data."""
    weight = "bold" if bold else "normal"
    shifted = {"xytext": shift, "textcoords": "offset points", "annotation_clip": False}
    axes.annotate(text, at, fontsize=SMALL, fontweight=weight, color=style.INK, **shifted, **look)


def name_row(axes: Axes, y: int, text: str, *, heading: bool) -> None:
    """The name of a row, at the left; a heading begins a phase, with a line above it."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    place = {"xycoords": ("axes fraction", "data"), "va": "center"}
    _beside(axes, (0, y), short, (-GUTTER + (2 if heading else 14), 0), bold=heading, **place)
    if heading:
        axes.axhline(y - 0.5, color=style.GREY, linewidth=0.9, zorder=0.7)


def today_line(axes: Axes, today: date, start: Month, months: int = MONTHS) -> None:
    """A dashed line through a day, with its name; none when that is no day of these months."""
    n = Month.of(today) - start
    if not 0 <= n < months:
        return
    x = n - 0.5 + (today.day - 1) / Month.of(today).last.day
    axes.axvline(x, color=style.BLACK, linewidth=1.6, linestyle=(0, (2, 2)), zorder=6)
    left = n > months / 2
    place = {"xycoords": ("data", "axes fraction"), "va": "top", "ha": "right" if left else "left"}
    _beside(axes, (x, 0), _("today"), (-3 if left else 3, -3), bold=True, **place)


def legend(figure: Figure, *, lines: bool) -> None:
    """What bars and lines mean, below the picture."""
    samples = [Patch(**look, label=_(saying.STATE_NAMES[state])) for state, look in LOOKS.items()]
    if lines:
        samples.append(Line2D([], [], label=_("leans on"), **LEANS))
        samples.append(Line2D([], [], label=_("begins too early (!)"), **CLASH))
    place = {"loc": "lower left", "bbox_to_anchor": (0, 0), "ncols": 6, "frameon": False}
    figure.legend(handles=samples, fontsize=10, handlelength=1.8, columnspacing=1.4, **place)
