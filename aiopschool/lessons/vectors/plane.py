"""The plane of word arrows: thin arrows with their names, on square axes through the origin."""

from __future__ import annotations

from collections.abc import Collection

from matplotlib.figure import Figure
from matplotlib.text import Text

from ... import style
from ...pictures.artists import change
from .data import Plane
from .labels import LETTER
from .pictures import Arrow, Place

LEFT, BOTTOM, MARGIN = 46, 40, 10
ALIGNED = {1: "left", -1: "right"}
AWAY = 2.7  # of a name from its tip, in fiftieths of an axis: clear of the ring that is dragged


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
        self._step, self._letter = (x1 - x0) / 50, (x1 - x0) * LETTER / side
        self._arrows, self._texts = {}, {}
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
        """Write the name of an arrow a little past its tip, within the picture.

        That is beside a flat arrow, and above or below another: names of two tips that lie close stay apart.
        """
        x, y = map(float, tip)
        (x0, x1), (_y0, y1) = self.axes.get_xlim(), self.axes.get_ylim()
        away = AWAY * self._step
        room = (x1 - x if x > 0 else x - x0) - away
        if abs(x) > abs(y) and room > self._letter * len(word):
            side = 1 if x > 0 else -1
            change(name, text=word, position=(x + side * away, y), horizontalalignment=ALIGNED[side])
            return
        up = away if y > 0 and y + away <= y1 - 0.8 * self._step else -away
        inside = min(max(x, x0 + 3.5 * self._step), x1 - 4 * self._step)
        change(name, text=word, position=(inside, y + up), horizontalalignment="center")

    def show(self, hidden: Collection[str] = ()) -> None:
        """All words but these."""
        for word, (tip, arrow) in self._arrows.items():
            change(self._texts[word], visible=word not in hidden)
            if word in hidden:
                arrow.hide()
            else:
                arrow.show((0, 0), tip)
