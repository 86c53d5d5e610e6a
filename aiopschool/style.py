"""How everything looks: palette, markers, hatches, sizes, and the shared part of the style sheets.

Colours come from the Okabe-Ito palette (readable with colour-blindness). Only colours with a contrast of
at least 3:1 on white are used for lines and markers; in grey they look alike, so shape or hatch always
tells the same thing again.
"""

from __future__ import annotations

from pathlib import Path

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
CLASS_HATCHES = ("///", "...", "xx", "--")

# Text as text, so that it is searchable, sharp on every projector and small on the wire; a fixed salt makes
# the same picture the same bytes. Verdana is as wide as DejaVu Sans, which measures the layout.
RC = {
    "svg.fonttype": "none",
    "svg.hashsalt": "aiopschool",
    "font.family": ["DejaVu Sans", "Verdana", "sans-serif"],
    "font.size": 11,
    "mathtext.fontset": "dejavusans",
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.unicode_minus": True,
    "grid.color": "#d0d0d0",
    "grid.linewidth": 0.6,
    "hatch.linewidth": 0.7,
    "lines.linewidth": 2.4,
    "lines.markersize": 9,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": True,
    "legend.framealpha": 1.0,
    "legend.edgecolor": "#b0b0b0",
    "legend.fontsize": 10,
}

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
