"""A tree diagram of next words: a fraction on every branch, one way through it thick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from matplotlib.axes import Axes

from ... import style
from ...maths.next_words import NextWords
from .wording import fraction

BRANCHES = (4, 3, 2)  # shown after each step; the others are counted but not drawn
MOST_LEAVES = 9
Way = tuple[str, ...]


@dataclass
class Branch:
    """A word, its chance after the one before it, and the branches that follow."""

    word: str
    chance: Fraction
    after: list[Branch] = field(default_factory=list)

    @property
    def leaves(self) -> int:
        """How many ends it has."""
        return sum(branch.leaves for branch in self.after) or 1


def grow(words: NextWords, before: Sequence[str], steps: int, context: int, depth: int = 0) -> list[Branch]:
    """The likeliest branches after these words, for so many steps."""
    if depth == steps:
        return []
    most = (BRANCHES if steps == 2 else (3, 2, 2))[depth]
    return [
        Branch(word, chance, grow(words, [*before, word], steps, context, depth + 1))
        for word, chance in words.chances(before, context)[:most]
    ]


def ways(branches: Sequence[Branch], begun: Way = ()) -> list[tuple[Way, tuple[Fraction, ...]]]:
    """Every way to a leaf, with the chances along it."""
    found = []
    for branch in branches:
        rest = ways(branch.after) or [((), ())]
        found += [((*begun, branch.word, *words), (branch.chance, *chances)) for words, chances in rest]
    return found


class Tree:
    """Draws branches from left to right."""

    def __init__(self, axes: Axes, start: str, branches: Sequence[Branch], steps: int, chosen: Way) -> None:
        self._axes, self._chosen = axes, chosen
        leaves = sum(branch.leaves for branch in branches) or 1
        axes.set(
            xlim=(0, steps + (0.85 if steps < 3 else 1.25)), ylim=(-0.6, leaves - 0.4), autoscale_on=False
        )
        axes.set_axis_off()
        self._look = {"fontsize": style.FONT - (1 if leaves > MOST_LEAVES else 0), "color": style.INK}
        axes.text(0.02, (leaves - 1) / 2, start, va="center", weight="bold", **self._look)
        self._draw(branches, (0.4, (leaves - 1) / 2), leaves, ())

    def _draw(self, branches: Sequence[Branch], start: tuple[float, float], top: float, way: Way) -> None:
        for branch in branches:
            here = (*way, branch.word)
            middle = top - (branch.leaves + 1) / 2
            end = (start[0] + 0.6, middle)
            thick = self._chosen[: len(here)] == here
            color, width = (style.VERMILLION, 3) if thick else (style.GREY, 1)
            self._axes.plot(*zip(start, end, strict=True), color=color, linewidth=width, zorder=2)
            at = (start[0] + 0.36, start[1] + 0.6 * (middle - start[1]))
            box = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
            chance, word = fraction(branch.chance), branch.word
            if len(here) == 3:  # branches lie close there: the fraction stands behind the word
                word = f"{word}  {chance}"
            else:
                self._axes.text(*at, chance, ha="center", va="center", bbox=box, zorder=3, **self._look)
            weight = "bold" if thick else "normal"
            self._axes.text(end[0] + 0.02, middle, word, va="center", weight=weight, **self._look)
            self._draw(branch.after, (end[0] + 0.4, middle), top, here)
            top -= branch.leaves
