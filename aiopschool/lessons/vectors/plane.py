"""The plane of word arrows: thin arrows with their names, on square axes through the origin."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from matplotlib.figure import Figure
from matplotlib.text import Text

from ... import style
from ...pictures.artists import change
from .data import Plane
from .labels import HEIGHT, LETTER
from .pictures import Arrow, Place

LEFT, BOTTOM, MARGIN = 46, 40, 10
AWAY = 2.7  # of a name from its tip, in fiftieths of an axis: clear of the ring that is dragged
Box = tuple[float, float, float, float]  # x0, x1, y0, y1


class WordPlane:
    """Axes with all words of a plane; drawn once, `show` hides those that something else draws."""

    def __init__(self, figure: Figure, plane: Plane, *, wide: bool = True) -> None:
        side = min(figure.bbox.width - LEFT, figure.bbox.height - BOTTOM) - MARGIN
        self.axes = style.square(figure, LEFT, BOTTOM, side)
        x0, x1, y0, y1 = plane.box
        style.dress(self.axes, xlabel=plane.features[0], ylabel=plane.features[1])
        self.axes.set(xlim=(x0, x1), ylim=(y0, y1), autoscale_on=False)
        step = 1 if x1 - x0 <= 12 and wide else 2
        self.axes.set(xticks=range(x0 + x0 % step, x1 + 1, step), yticks=range(y0 + y0 % step, y1 + 1, step))
        for line in (self.axes.axhline, self.axes.axvline):
            line(0, color=style.GREY, linewidth=0.9, zorder=1)
        self._step, self._point = (x1 - x0) / 50, (x1 - x0) / side
        self._arrows, self._texts, self._boxes = {}, {}, {}
        for word, tip in plane.words.items():
            self._arrows[word] = tip, Arrow(self.axes, style.GREY, width=1)
            self._texts[word] = self.name(style.GREY)
            self.put(self._texts[word], word, tip)

    def name(self, color: str) -> Text:
        """A name, to be put beside a tip."""
        look = {"fontsize": style.FONT, "va": "center", "zorder": 6}
        behind = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.85}
        return self.axes.text(0, 0, "", color=color, bbox=behind, **look)

    def put(self, name: Text, word: str, tip: Place) -> None:
        """Write the name of an arrow near its tip, within the picture, where it meets the fewest others."""
        seen = (boxes for text, boxes in self._boxes.items() if text is not name and text.get_visible())
        others = [box for boxes in seen for box in boxes]
        position, aligned, box = min(self._places(word, tip), key=lambda place: _meets(place[2], others))
        (x, y), ring = map(float, tip), 0.9 * AWAY * self._step
        self._boxes[name] = box, (x - ring, x + ring, y - ring, y + ring)
        change(name, text=word, position=position, horizontalalignment=aligned)

    def _places(self, word: str, tip: Place) -> Iterator[tuple[Place, str, Box]]:
        """Where a name may stand, the best place first: past the tip, beside it, or on the other side."""
        x, y = map(float, tip)
        (x0, x1), (_y0, y1) = self.axes.get_xlim(), self.axes.get_ylim()
        away = AWAY * self._step
        wide, high = LETTER * (len(word) + 1) * self._point, 0.7 * HEIGHT * self._point
        middle = min(max(x, x0 + 3.5 * self._step), x1 - 4 * self._step)
        past, back = (
            (y + away, y - away) if y >= 0 and y + away <= y1 - 0.8 * self._step else (y - away, y + away)
        )
        for across, up, aligned in (
            (middle, past, "center"),
            (x + away, y, "left"),
            (x - away, y, "right"),
            (middle, back, "center"),
        ):
            left = across - {"left": 0, "center": wide / 2, "right": wide}[aligned]
            if aligned == "center" or (x0 <= left and left + wide <= x1):
                yield (across, up), aligned, (left, left + wide, up - high, up + high)

    def show(self, hidden: Collection[str] = ()) -> None:
        """All words but these."""
        for word, (tip, arrow) in self._arrows.items():
            change(self._texts[word], visible=word not in hidden)
            if word in hidden:
                arrow.hide()
            else:
                arrow.show((0, 0), tip)


def _meets(box: Box, others: Iterable[Box]) -> int:
    """How many others a box overlaps."""
    x0, x1, y0, y1 = box
    return sum(x0 < right and left < x1 and y0 < top and bottom < y1 for left, right, bottom, top in others)
