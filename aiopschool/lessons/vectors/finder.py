"""Explorer 8d: the ten words nearest to a word, by the cosine of real vectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control
from ...explorer import Explorer, once
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import N_, _
from .kinds import titles
from .pictures import WordBars
from .word_field import WordField
from .wording import rounded
from .words import FEW, word_vectors

SHOWN = 10


def doubt(words: Iterable[str]) -> str:
    """A warning for words that were read seldom."""
    seldom = [word for word in words if word_vectors().count(word) < FEW]
    if not seldom:
        return ""
    named = ", ".join(f"{word} ({word_vectors().count(word)} ×)" for word in seldom)
    return _("Careful, seldom read: {words}. Such a vector is unsure.").format(words=named)


class WordsExplorer(Explorer):
    """Type or pick a word; the bars are the cosines of its ten nearest words."""

    title = N_("The nearest words")
    size = (470 / 72, 300 / 72)
    projected_size = (380 / 72, 290 / 72)

    def make_controls(self) -> Sequence[Control]:
        kind = self.values.get("kind", "dier")
        words = {word: word for word in sorted(word_vectors().of_kind(kind))}
        start = "hond" if "hond" in words else next(iter(words))
        return [
            WordField(name="word", label=_("Word"), start="hond"),
            Choice(name="kind", label=_("Or choose"), options=titles(), start="dier"),
            Choice(name="pick", label=_("from"), options=words, start=start),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"word": ("word",), "pick": ("kind", "pick")}

    def shape(self) -> str:
        return self.values["kind"]

    def changed(self, names: set[str]) -> None:
        if "word" in names:
            kind = dict(zip(word_vectors().words, word_vectors().kinds, strict=True))[self.values["word"]]
            if kind == self.values["kind"]:
                self.set(pick=self.values["word"])
        elif names & {"pick", "kind"}:
            self.set(word=self.values["pick"])

    @property
    @once
    def found(self) -> list[tuple[str, float]]:
        """The nearest words with their cosines."""
        return word_vectors().neighbours(self.values["word"], SHOWN)

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 112, 40, across - 124, up - 66)
        style.dress(axes, xlabel=_("cosine"), ylabel="")
        self._title = axes.set_title("", fontsize=style.FONT, color=style.INK)
        self._bars = WordBars(axes, SHOWN)

    def update(self) -> None:
        found = [] if self.predicting else self.found
        words, sizes = [word for word, _c in found], [cosine for _w, cosine in found]
        self._bars.show(words, sizes, [rounded(size) for size in sizes], marked=(0,) if found else ())
        change(self._title, text=_("nearest to “{word}”").format(word=self.values["word"]))

    def sentences(self) -> Iterable[str]:
        word, found = self.values["word"], self.found
        text = _("Nearest to {word}: {words}.").format(word=word, words=", ".join(w for w, _c in found[:5]))
        return [text, doubt([word, *(other for other, _c in found[:3])])]

    def header(self) -> Sequence[str]:
        return [_("place"), _("word"), _("cosine"), _("times read")]

    def rows(self) -> Iterable[Sequence[str]]:
        for n, (word, cosine) in enumerate(self.found, start=1):
            yield [str(n), word, rounded(cosine), format_number(word_vectors().count(word))]

    def caption(self) -> str:
        return _("nearest to “{word}”").format(word=self.values["word"])
