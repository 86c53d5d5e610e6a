"""How pictures look: palette, markers, hatches and sizes.

Colours come from the Okabe-Ito palette (readable with colour-blindness). Only colours with a contrast of
at least 3:1 on white are used for lines and markers; in grey they look alike, so shape or hatch always
tells the same thing again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .numbers import format_number
from .texts import language, speaking

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BLACK = "#000000"
BLUE = "#0072B2"
VERMILLION = "#D55E00"
GREEN = "#009E73"
PURPLE = "#CC79A7"
SKY = "#56B4E9"  # fill with dark outline only
ORANGE = "#E69F00"  # fill with dark outline only
YELLOW = "#F0E442"  # fill with dark outline only
INK = "#1a1a1a"
GREY = "#595959"  # 7:1 on white

CLASS_COLORS = (BLUE, VERMILLION, GREEN, PURPLE)
CLASS_MARKERS = ("o", "s", "^", "D")
CLASS_HATCHES = ("//", "\\\\", "--", "xx")  # lines only: dotted hatches weigh 100 kB

# Sizes in SVG units; a picture is shown at about its natural size in a notebook cell.
LINE = 2.6
MARKER = 9.5
FONT = 12.5
PROJECTED = (388 / 72, 280 / 72)  # inches; shown as large as other pictures, hence with larger text
WIDE = 450  # points; a narrower picture has no small text, and a short legend


def dress(ax: Axes, *, xlabel: str, ylabel: str) -> None:
    """Give axes the house style: named, numbers in the present language, a light grid, no box.

    Set on the artists themselves, not through `rcParams`: those are shared with the cells that run meanwhile.
    """
    ax.set_xlabel(xlabel, fontsize=FONT, color=INK)
    ax.set_ylabel(ylabel, fontsize=FONT, color=INK)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set(color=GREY, linewidth=0.9)
    ax.tick_params(labelsize=FONT - 0.5, color=GREY, labelcolor=INK)
    lang = language()  # labels are made when the figure is drawn, maybe in a thread that has no language

    def label(value: float, _position: int | None) -> str:
        with speaking(lang):
            return format_number(round(value, 9))

    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(label)


def title(ax: Axes, text: str) -> None:
    """Write the title of axes."""
    ax.set_title(text, fontsize=FONT, color=INK)


def place(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    """Axes at a place given in points."""
    across, up = figure.bbox.size
    return figure.add_axes((left / across, bottom / up, width / across, height / up))


def is_wide(figure: Figure) -> bool:
    """Whether there is room for small text and long legends; not in class mode."""
    return 72 * figure.get_figwidth() > WIDE


def square(figure: Figure, left: float, bottom: float, side: float) -> Axes:
    """Square axes at a place given in points, for an image."""
    return place(figure, left, bottom, side, side)


def legend_style() -> dict[str, Any]:
    """Keyword arguments of a legend in the house style."""
    return {"fontsize": FONT - 0.5, "framealpha": 1.0, "edgecolor": "#b0b0b0", "handletextpad": 0.5}
