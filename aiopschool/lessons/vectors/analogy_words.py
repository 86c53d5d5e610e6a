"""Explorer 8e: a − b + c with real vectors, with questions that come out and questions that do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Presets, Tabs
from ...explorer import Explorer, once
from ...numbers import format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .analogies import hits, questions
from .finder import doubt
from .pictures import WordBars
from .word_field import WordField
from .wording import rounded
from .words import word_vectors

SHOWN = 5
OWN = "own"
READY = (  # by a, b and c; those at the end fail
    "parijs frankrijk belgië",
    "parijs frankrijk duitsland",
    "honden hond kat",
    "groter groot klein",
    "ging gaan komen",
    "nacht dag zomer",
    "koningin koning prins",
    "parijs frankrijk nederland",
    "londen engeland griekenland",
    "leraar school ziekenhuis",
    "vliegen vogel vis",
    "kalf koe paard",
)


class AnalogyExplorer(Explorer):
    """The five words nearest to a − b + c, without a, b and c themselves."""

    title = N_("An analogy with real vectors")
    size = (470 / 72, 230 / 72)
    projected_size = (380 / 72, 240 / 72)

    def make_controls(self) -> Sequence[Control]:
        hoped = {asked.key: asked for asked in questions()}
        chosen = [hoped[key] for key in READY]
        options = {q.key: f"{q.a} − {q.b} + {q.c}" for q in chosen} | {OWN: _("own words")}
        values = {q.key: {"a": q.a, "b": q.b, "c": q.c} for q in chosen}
        first = chosen[0]
        fields = [WordField(name=name, label=name, start=getattr(first, name)) for name in "abc"]
        ready = Presets(name="ready", label=_("Question"), options=options, values=values, start=first.key)
        tabs = [("ready", _("ready questions"), [ready]), ("own", _("own words"), fields)]
        return [Tabs(name="part", label=_("What do you set?"), tabs=tabs)]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"ready": ("ready",), "own": ("a", "b", "c")}

    @property
    def _abc(self) -> tuple[str, str, str]:
        return self.values["a"], self.values["b"], self.values["c"]

    @property
    @once
    def found(self) -> list[tuple[str, float]]:
        """The nearest words with their cosines."""
        return word_vectors().analogy(*self._abc, SHOWN)

    @property
    def _hoped(self) -> str | None:
        known = {asked.key: asked.hoped for asked in questions()}
        return known.get(" ".join(self._abc))

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 112, 40, across - 124, up - 66)
        style.dress(axes, xlabel=_("cosine"), ylabel="")
        self._title = axes.set_title("", fontsize=style.FONT, color=style.INK)
        self._bars = WordBars(axes, SHOWN)

    def update(self) -> None:
        found = [] if self.predicting else self.found
        words, sizes = [word for word, _c in found], [cosine for _w, cosine in found]
        marked = [n for n, word in enumerate(words) if word == self._hoped]
        self._bars.show(words, sizes, [rounded(size) for size in sizes], marked=marked)
        a, b, c = self._abc
        change(self._title, text=f"{a} − {b} + {c}")

    def sentences(self) -> Iterable[str]:
        first, three, total = hits()
        rate = _(
            "Of {n} questions chosen before, the hoped word came first {first} times ({percent}), "
            "and {three} times among the first three ({percent3})."
        ).format(
            n=total,
            first=first,
            three=three,
            percent=format_percent(round(first / total, 2)),
            percent3=format_percent(round(three / total, 2)),
        )
        return [self._verdict(), doubt(self._abc), rate]

    def _verdict(self) -> str:
        words, hoped = [word for word, _c in self.found], self._hoped
        if hoped is None:
            return _("The nearest word is {word}.").format(word=words[0])
        if hoped == words[0]:
            return _("The nearest word is {word}, as hoped.").format(word=words[0])
        if hoped in words:
            text = _("The nearest word is {word}. We hoped for {hoped}: it comes at place {n}.")
            return text.format(word=words[0], hoped=hoped, n=words.index(hoped) + 1)
        text = _("The nearest word is {word}. We hoped for {hoped}: it is not among the first {n}.")
        return text.format(word=words[0], hoped=hoped, n=len(words))

    def header(self) -> Sequence[str]:
        return [_("place"), _("word"), _("cosine")]

    def rows(self) -> Iterable[Sequence[str]]:
        for n, (word, cosine) in enumerate(self.found, start=1):
            yield [str(n), word, rounded(cosine)]

    def caption(self) -> str:
        a, b, c = self._abc
        return _("nearest to {sum}").format(sum=f"{a} − {b} + {c}")
