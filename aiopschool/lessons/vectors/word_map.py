"""Explorer 8i: a map of words; a hundred numbers are pressed flat to two."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.text import Text

from ... import style
from ...controls import Choice, Control, Slider
from ...explorer import Explorer, once
from ...numbers import format_point
from ...pictures.artists import change
from ...texts import N_, _
from .finder import doubt
from .kinds import titles
from .labels import apart
from .word_field import WordField
from .wording import rounded
from .words import word_vectors

NONE = "none"
LABELS = 44  # so many names can stand on the map
FINE = 400  # steps of the ring along the map


class MapExplorer(Explorer):
    """Words of one or two kinds on the plane of the two largest differences; a ring chooses a word."""

    title = N_("A map of words")
    size = (560 / 72, 380 / 72)
    projected_size = (388 / 72, 270 / 72)

    def make_controls(self) -> Sequence[Control]:
        kinds = titles()
        return [
            Choice(name="kind", label=_("Kind 1"), options=kinds, start="dier"),
            Choice(name="other", label=_("Kind 2"), options={NONE: _("none")} | kinds, start="eten"),
            Slider(name="zoom", label=_("Zoom"), low=1, high=6, step="0.5", start=1),
            WordField(name="word", label=_("Word"), start="hond"),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"kinds": ("kind", "other"), "zoom": ("zoom",), "word": ("word",)}

    @property
    @once
    def words(self) -> list[str]:
        """The words on the map; the chosen word always stands there."""
        kinds = (self.values["kind"], self.values["other"])
        words = word_vectors().of_kind(*kinds)
        return words if self.values["word"] in words else [*words, self.values["word"]]

    def shape(self) -> Hashable:
        return self.values["kind"], self.values["other"], self.values["zoom"], self._centre

    def begin(self) -> None:
        self._centre = (0.0, 0.0)

    def changed(self, names: set[str]) -> None:
        if (
            names & {"kind", "other"}
            and "word" not in names
            and self.values["word"] not in word_vectors().of_kind(self.values["kind"], self.values["other"])
        ):
            self.set(word=word_vectors().of_kind(self.values["kind"])[0])
        if names & {"zoom", "kind", "other"} or not self._in_window(self.values["word"]):
            self._centre = (
                word_vectors().point(self.values["word"]) if self.values["zoom"] > 1 else (0.0, 0.0)
            )
            self.forget()  # the window depends on it

    @once
    def _window(self) -> tuple[float, float, float, float]:
        points = [word_vectors().point(word) for word in self.words]
        xs, ys = zip(*points, strict=True)
        x0, x1, y0, y1 = min(xs) - 0.06, max(xs) + 0.12, min(ys) - 0.06, max(ys) + 0.06
        zoom = float(self.values["zoom"])
        if zoom == 1:
            return x0, x1, y0, y1
        (x, y), wide, high = self._centre, (x1 - x0) / 2 / zoom, (y1 - y0) / 2 / zoom
        return x - wide, x + wide, y - high, y + high

    def _in_window(self, word: str) -> bool:
        x0, x1, y0, y1 = self._window()
        x, y = word_vectors().point(word)
        return x0 <= x <= x1 and y0 <= y <= y1

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 10, 10, across - 20, up - 20)
        axes.set(xticks=(), yticks=(), autoscale_on=False)
        x0, x1, y0, y1 = self._window()
        axes.set(xlim=(x0, x1), ylim=(y0, y1))
        first, second = (set(word_vectors().of_kind(self.values[name])) for name in ("kind", "other"))
        inside = [word for word in self.words if self._in_window(word)]
        for words, color, marker in ((first, style.BLUE, "o"), (second - first, style.VERMILLION, "s")):
            points = [word_vectors().point(word) for word in inside if word in words]
            xs, ys = zip(*points, strict=True) if points else ((), ())
            axes.plot(xs, ys, marker, color=color, markersize=5, linestyle="none", zorder=2)
        self._write_names(axes, inside, first)
        look = {"fontsize": style.FONT + 1, "weight": "bold", "zorder": 6, "va": "center"}
        behind = {"facecolor": "white", "edgecolor": style.INK, "pad": 1.5, "linewidth": 0.8}
        self._name = axes.text(0, 0, "", color=style.INK, bbox=behind, **look)
        self._ring = self.figure.handle(
            0,
            0,
            axes=axes,
            label=_("chosen word"),
            on_move=self._moved,
            step=((x1 - x0) / FINE, (y1 - y0) / FINE),
            ring=True,
            anywhere=True,
            say=lambda _x, _y: self.values["word"],
        )

    def _write_names(self, axes, words: Sequence[str], first: set[str]) -> None:
        self._names: dict[str, Text] = {}
        places = {word: axes.transData.transform(word_vectors().point(word)) for word in words}
        for word in apart(places, LABELS):
            x, y = word_vectors().point(word)
            shift = 6 * (axes.get_xlim()[1] - axes.get_xlim()[0]) / axes.bbox.width
            color = style.BLUE if word in first else "#a84a00"
            self._names[word] = axes.text(
                x + shift,
                y,
                word,
                fontsize=style.FONT - 0.5,
                color=color,
                va="center",
                zorder=3,
                clip_on=True,
            )

    def _moved(self, x: Fraction, y: Fraction) -> None:
        """The nearest word; an arrow key goes to the next one in its direction."""
        known, now = word_vectors(), self.values["word"]
        here, aim = known.point(now), (float(x), float(y))
        x0, x1, y0, y1 = self._window()
        across, up = (aim[0] - here[0]) / (x1 - x0), (aim[1] - here[1]) / (y1 - y0)
        inside = [word for word in self.words if self._in_window(word)]

        def away(word: str, place=aim) -> float:
            px, py = known.point(word)
            return ((px - place[0]) / (x1 - x0)) ** 2 + ((py - place[1]) / (y1 - y0)) ** 2

        if max(abs(across), abs(up)) <= 1.6 / FINE:
            along = (across, 0) if abs(across) > abs(up) else (0, up)
            inside = [w for w in inside if w != now and self._ahead(here, known.point(w), along)]
        if inside:
            self.set(word=min(inside, key=away))

    def _ahead(self, here, there, along) -> bool:
        """Whether a point lies in the quarter of the plane in this direction."""
        x0, x1, y0, y1 = self._window()
        dx, dy = (there[0] - here[0]) / (x1 - x0), (there[1] - here[1]) / (y1 - y0)
        forward, aside = (dx * along[0], abs(dy)) if along[0] else (dy * along[1], abs(dx))
        return forward > 0 and aside <= (abs(dx) if along[0] else abs(dy))

    def update(self) -> None:
        word = self.values["word"]
        x, y = word_vectors().point(word)
        self._ring.move_to(x, y)
        for other, name in self._names.items():
            change(name, visible=other != word)
        x0, x1, _y0, _y1 = self._window()
        right = x < x0 + 0.8 * (x1 - x0)
        shift = 0.022 * (x1 - x0)
        change(self._name, text=word, position=(x + (shift if right else -shift), y))
        change(self._name, horizontalalignment="left" if right else "right")

    def sentences(self) -> Iterable[str]:
        word = self.values["word"]
        near = [other for other, _cosine in word_vectors().neighbours(word, 4)]
        text = _("Chosen: {word}. By all hundred numbers its nearest words are {words}.")
        flat = _("The map shows two of the hundred directions, so it does not show everything.")
        return [text.format(word=word, words=", ".join(near)), flat, doubt([word])]

    def header(self) -> Sequence[str]:
        return [_("word"), _("place on the map"), _("cosine with {word}").format(word=self.values["word"])]

    def rows(self) -> Iterable[Sequence[str]]:
        known, word = word_vectors(), self.values["word"]
        order = sorted(self.words, key=lambda other: -known.similarity(word, other))
        for other in order[:30]:
            yield [other, format_point(*known.point(other), digits=2), rounded(known.similarity(word, other))]

    def caption(self) -> str:
        return _("the words on the map, the nearest to {word} first").format(word=self.values["word"])
