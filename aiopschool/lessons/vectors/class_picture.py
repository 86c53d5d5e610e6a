"""The class picture of lesson 8: where each group puts three words, and how much groups agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, PointField
from ...explorer.class_picture import Answer, ClassPicture
from ...numbers import NumberError
from ...texts import N_, _
from .data import PLANES
from .model import Vector, cosine
from .wording import place, rounded

WORDS = ("kat", "robot", "juf")
MARKERS = dict(zip(WORDS, ("^", "s", "o"), strict=True))
LIMIT = 5


class CompassOfTheClass(ClassPicture):
    """Three words of every group on one compass; the score is how much it points as the others do."""

    title = N_("The words of the class")
    projected_size = (388 / 72, 290 / 72)
    size = (5.6, 5.4)

    def fields(self) -> Sequence[Control]:
        limits = (-LIMIT, LIMIT)
        return [PointField(name=word, label=word, xlim=limits, ylim=limits, start=(0, 0)) for word in WORDS]

    def read(self, values: Mapping[str, Any]) -> tuple[Vector, ...]:
        tips = tuple(values[word] for word in WORDS)
        if not all(any(tip) for tip in tips):
            raise NumberError(_("The origin has no direction. Choose another place for each word."))
        return tips

    def write(self, tips: tuple[Vector, ...]) -> str:
        return ", ".join(f"{word} {place(tip)}" for word, tip in zip(WORDS, tips, strict=True))

    def score(self, tips: tuple[Vector, ...]) -> float:
        """The mean cosine with the same words of the other groups; 1 when there is no other group."""
        others = [answer.value for answer in self.answers if answer.value != tips]
        found = [cosine(one, two) for other in others for one, two in zip(tips, other, strict=True)]
        return sum(found) / len(found) if found else 1.0

    def write_score(self, tips: tuple[Vector, ...]) -> str:
        return _("mean cosine with the others {cosine}").format(cosine=rounded(self.score(tips)))

    def _name(self, answer: Answer) -> str:
        """In the picture stands the number alone; its words are in the table."""
        return f"{answer.name}: {rounded(self.score(answer.value))}" if self.revealed else answer.name

    def background(self, figure: Figure) -> Axes:
        across, up = figure.bbox.size
        axes = style.square(figure, 44, 40, min(across, up) - 84)
        x, y = PLANES["living"].features
        style.dress(axes, xlabel=x, ylabel=y)
        axes.set(xlim=(-LIMIT - 1, LIMIT + 1), ylim=(-LIMIT - 1, LIMIT + 1), autoscale_on=False)
        axes.set(xticks=range(-4, 5, 2), yticks=range(-4, 5, 2))
        for line in (axes.axhline, axes.axvline):
            line(0, color=style.GREY, linewidth=0.9, zorder=1)
        for word, marker in MARKERS.items():
            axes.plot([], [], marker, color="white", markeredgecolor=style.INK, label=word)
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=len(WORDS), **style.legend_style())
        return axes

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        for marker, tip in zip(MARKERS.values(), answer.value, strict=True):
            x, y = map(float, tip)
            axes.plot((0, x), (0, y), color=answer.color, linestyle=answer.linestyle, linewidth=1.4, zorder=2)
            axes.plot(
                x, y, marker, color=answer.color, markersize=style.MARKER, markeredgecolor="white", zorder=3
            )
        x, y = map(float, answer.value[0])
        return x, min(y + 0.5, LIMIT + 0.6)
