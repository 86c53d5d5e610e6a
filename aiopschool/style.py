"""How everything looks: palette, markers, hatches, sizes, and the shared part of the style sheets.

Colours come from the Okabe-Ito palette (readable with colour-blindness). Only colours with a contrast of
at least 3:1 on white are used for lines and markers; in grey they look alike, so shape or hatch always
tells the same thing again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .numbers import format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

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


def dress(ax: Axes, *, xlabel: str, ylabel: str) -> None:
    """Give axes the house style: named, decimal commas, a light grid, no box.

    Set on the artists themselves, not through `rcParams`: those are shared with the cells that run meanwhile.
    """
    ax.set_xlabel(xlabel, fontsize=FONT, color=INK)
    ax.set_ylabel(ylabel, fontsize=FONT, color=INK)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set(color=GREY, linewidth=0.9)
    ax.tick_params(labelsize=FONT - 0.5, color=GREY, labelcolor=INK)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(lambda value, _position: format_number(round(value, 9)))


def legend_style() -> dict[str, Any]:
    """Keyword arguments of a legend in the house style."""
    return {"fontsize": FONT - 0.5, "framealpha": 1.0, "edgecolor": "#b0b0b0", "handletextpad": 0.5}


_TOKENS = """
.aiop {
  --aiop-ink: #1a1a1a; --aiop-muted: #505050; --aiop-paper: #ffffff; --aiop-line: #8a8a8a; --aiop-rule: #d9d9d9;
  --aiop-accent: #0072B2; --aiop-right: #00664a; --aiop-wrong: #a34700; --aiop-soft: #f3f6f9;
  --aiop-focus: #0b4a73; --aiop-radius: 6px; --aiop-target: 32px;
  color: var(--aiop-ink); background: var(--aiop-paper); color-scheme: light;
  font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", Verdana, sans-serif;
  box-sizing: border-box;
}
.aiop *, .aiop *::before, .aiop *::after { box-sizing: border-box; }
.aiop button {
  min-height: var(--aiop-target); padding: 4px 14px; border: 1px solid var(--aiop-line);
  border-radius: var(--aiop-radius); background: var(--aiop-paper); color: var(--aiop-ink); font: inherit;
  cursor: pointer;
}
.aiop button:hover { background: var(--aiop-soft); }
.aiop button:disabled { color: #6b6b6b; cursor: default; background: #f4f4f4; }
.aiop button.primary { background: var(--aiop-accent); border-color: var(--aiop-accent); color: #fff; }
.aiop input[type="text"], .aiop select {
  min-height: var(--aiop-target); padding: 3px 8px; border: 1px solid #6b6b6b; border-radius: var(--aiop-radius);
  background: #fff; color: var(--aiop-ink); font: inherit;
}
.aiop input[type="range"] { accent-color: var(--aiop-accent); min-height: var(--aiop-target); }
.aiop :focus-visible { outline: 3px solid var(--aiop-focus); outline-offset: 2px; }
.aiop .error { color: var(--aiop-wrong); font-size: 0.95em; }
.aiop .error:empty { display: none; }
.aiop .visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
"""


def stylesheet(path: Path) -> str:
    """The style sheet of one browser part: the shared colours, sizes and controls, then its own rules."""
    return _TOKENS + path.read_text(encoding="utf-8")
