"""The picture of a chat: bubbles, and under the hood a row per rule with its keywords and its fraction."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from fractions import Fraction

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from ... import style
from ...pictures.artists import change
from .model import Rule
from .wording import counted

BUBBLE, LINE, ROW = 34, 15, 33  # points of height; a line is what one more adds to a bubble
LETTER, GAP, BAR = 7.4, 15, 74  # points: of a letter, between chips, of a whole bar
KEPT, FEW = 6, 4  # bubbles of a chat without its hood: kept from before; all of them in class mode


class Bubbles:
    """The last lines of a chat, those of the reader on the right; below them is `bottom`.

    `lines` says how many lines of text fit in a bubble of the reader, and in one of the bot.
    """

    def __init__(
        self, axes: Axes, across: float, top: float, n: int, lines: tuple[int, int] = (1, 1)
    ) -> None:
        self._width, self._lines = int((across - 60) / LETTER), lines
        self._texts = []
        for k in range(n):
            mine = k % 2 == 0
            look = {"fontsize": style.FONT, "color": style.INK, "va": "center", "zorder": 3}
            box = {
                "boxstyle": "round,pad=0.45",
                "facecolor": "white" if mine else "#E3F1FA",
                "edgecolor": style.INK,
                "linewidth": 1,
            }
            x, ha = (across - 14, "right") if mine else (14, "left")
            height = BUBBLE + LINE * (lines[k % 2] - 1)
            self._texts.append(axes.text(x, top - height / 2, "", ha=ha, bbox=box, **look))
            top -= height
        self.bottom = top

    def show(self, lines: Sequence[str]) -> None:
        """Say the last of these; what is too long for its bubble is cut."""
        lines = lines[-len(self._texts) :]
        texts = [*lines, *[""] * (len(self._texts) - len(lines))]
        for k, (artist, text) in enumerate(zip(self._texts, texts, strict=True)):
            rows = textwrap.wrap(text, self._width, max_lines=self._lines[k % 2], placeholder=" …")
            change(artist, text="\n".join(rows), visible=bool(text))


class RuleRow:
    """One rule: its name, its keywords as chips, a bar for its score with the fraction beside it."""

    def __init__(self, axes: Axes, rule: Rule, across: float, top: float) -> None:
        look = {"fontsize": style.FONT - 0.5, "color": style.INK, "va": "center", "zorder": 4}
        self._name = axes.text(10, top - 8, rule.name, weight="bold", **look)
        self._full, self._rule = rule.name, rule
        self._chips, x = [], 14.0
        for word in rule.keywords:
            box = {
                "boxstyle": "round,pad=0.18",
                "facecolor": "white",
                "edgecolor": style.GREY,
                "linewidth": 1,
            }
            self._chips.append(axes.text(x, top - 24, word, bbox=box, **look))
            x += LETTER * len(word) + GAP
        left = across - BAR - 12
        shape = {"edgecolor": style.INK, "linewidth": 1, "zorder": 2}
        axes.add_patch(Rectangle((left, top - 30), BAR, 12, facecolor="white", **shape))
        self._bar = axes.add_patch(
            Rectangle((left, top - 30), 0, 12, facecolor=style.SKY, hatch="//", **shape)
        )
        self._score = axes.text(across - 12, top - 8, "", ha="right", **look)

    def show(self, found: Sequence[str], mark: str, threshold: Fraction) -> None:
        """Which keywords were found, and a mark for who wins."""
        rule = self._rule
        for chip, word in zip(self._chips, rule.keywords, strict=True):
            there = word in found
            change(chip, weight="bold" if there else "normal")
            box = chip.get_bbox_patch()
            change(box, facecolor=style.YELLOW if there else "white", linewidth=2 if there else 1)
        share = Fraction(len(found), len(rule.keywords))
        enough = share >= threshold and share > 0
        change(self._bar, width=BAR * float(share), facecolor=style.SKY if enough else "white")
        change(self._score, text=counted(len(found), len(rule.keywords)))
        change(self._name, text=f"{self._full} {mark}".strip())
