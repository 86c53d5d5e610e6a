"""How the answers of a class stand in one picture: small pictures side by side, and names that make room."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .. import style

NEAR = 1.6  # heights of a letter between two names
WIDTH = 0.6  # of a letter, in heights
Place = tuple[float, float]


def small_axes(figure: Figure, count: int) -> list[Axes]:
    """Axes without a frame for so many pictures side by side, each with room for a title; at least one."""
    shape = figure.get_figwidth() / figure.get_figheight()
    across = math.ceil(math.sqrt(max(1, count) * shape))
    axes = list(figure.subplots(math.ceil(max(1, count) / across), across, squeeze=False).flat)
    figure.subplots_adjust(0.02, 0.02, 0.98, 0.86, wspace=0.1, hspace=0.45)
    for each in axes:
        each.set_axis_off()
    return axes


def write_title(axes: Axes, name: str, score: str) -> None:
    """Write a name above a small picture, cut off where there is no room, and below it the score."""
    most = max(4, int(axes.bbox.width / (WIDTH * style.FONT)))
    style.title(axes, "\n".join(filter(None, [name if len(name) <= most else f"{name[: most - 1]}…", score])))


def write_names(axes: Axes, named: Sequence[tuple[Place, str, str]]) -> None:
    """Write names at their places, each in a frame of its colour; names that would cover others move."""
    low, high = axes.get_ylim()
    step = NEAR * style.FONT * (high - low) / axes.bbox.height
    middle = sum(axes.get_xlim()) / 2
    named = sorted(named, key=lambda item: item[0][1])
    heights = spread([y for (_x, y), _name, _color in named], step, low, high)
    for ((x, _y), name, color), y in zip(named, heights, strict=True):
        axes.text(
            x,
            y,
            name,
            color=style.INK,
            fontsize=style.FONT,
            ha="right" if x > middle else "left",
            va="center",
            zorder=8,  # above points and lines
            bbox={"facecolor": "white", "edgecolor": color, "linewidth": 1.5, "pad": 2},
        )


def spread(heights: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Rising heights, moved down as little as needed to be a step apart and not above `high`.

    >>> spread([1, 1.5, 9.5, 12], 1, 0, 10)
    [0.5, 1.5, 9, 10]
    """
    placed: list[float] = []
    limit = high
    for height in reversed(heights):
        placed.append(min(height, limit))
        limit = placed[-1] - step
    return [max(height, low) for height in reversed(placed)]
