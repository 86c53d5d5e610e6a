"""Explorer 8f: attention; a query to drag, weights as bars, and the weighted mean of the values."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from ... import style
from ...controls import Choice, Control, PointField
from ...explorer import Explorer, once
from ...numbers import format_number, format_point
from ...pictures.artists import change
from ...texts import N_, _
from . import wording
from .data import SENTENCES, Sentence
from .hull import hull
from .model import Attention, attention
from .pictures import Arrow, WordBars

STEP = Fraction(1, 10)
LIMIT = 3  # of the query
# Where keys, bars and values stand, in points: left, bottom, width, height.
PLACES = (28, 28, 150, 150), (228, 28, 78, 150), (342, 28, 150, 150)
PROJECTED = (26, 28, 104, 104), (184, 28, 52, 104), (276, 28, 104, 104)


class AttentionExplorer(Explorer):
    """One word looks at all: scores with the keys, weights, and a point between the values."""

    title = N_("Attention as a weighted mean")
    size = (506 / 72, 206 / 72)
    projected_size = (388 / 72, 158 / 72)

    def make_controls(self) -> Sequence[Control]:
        sentence = SENTENCES[self.values.get("sentence", "example")]
        heads = {str(n): _("head {n}").format(n=n + 1) for n in range(len(sentence.heads))}
        sentences = {key: one.title for key, one in SENTENCES.items()}
        limits = (-LIMIT, LIMIT)
        label = _("query {q}").format(q=wording.named("q"))
        return [
            Choice(name="sentence", label=_("Sentence"), options=sentences, start="example"),
            Choice(name="head", label=_("Head"), options=heads, start="0"),
            PointField(name="q", label=label, xlim=limits, ylim=limits, start=sentence.queries[0]),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"sentence": ("sentence",), "query": ("q",), "heads": ("head",)}

    @property
    def sentence(self) -> Sentence:
        """The sentence that is shown."""
        return SENTENCES[self.values["sentence"]]

    @property
    def _keys(self):
        return self.sentence.heads[int(self.values["head"])]

    @property
    @once
    def outcome(self) -> Attention:
        """Scores, weights and output for the present query."""
        return attention(self.values["q"], self._keys, self.sentence.values)

    def shape(self) -> Hashable:
        return self.values["sentence"], self.values["head"]

    def changed(self, names: set[str]) -> None:
        if names & {"sentence", "head"} and "q" not in names:
            self.set(q=self.sentence.queries[int(self.values["head"])])

    def draw(self, figure: Figure) -> None:
        keys, bars, values = (style.place(figure, *box) for box in (PROJECTED if self.projected else PLACES))
        self._draw_keys(keys)
        style.title(bars, _("weights"))
        bars.set_xticks(())
        bars.spines[["top", "right", "bottom"]].set_visible(False)
        self._bars = WordBars(bars, len(self.sentence.words), high=1.35)
        self._draw_values(values)

    def _draw_keys(self, axes) -> None:
        style.dress(axes, xlabel="", ylabel="")
        style.title(axes, _("query and keys"))
        axes.set(xlim=(-LIMIT, LIMIT), ylim=(-LIMIT, LIMIT), autoscale_on=False)
        axes.set(xticks=range(-2, 3, 2), yticks=range(-2, 3, 2))
        for line in (axes.axhline, axes.axvline):
            line(0, color=style.GREY, linewidth=0.8, zorder=1)
        for key in self._keys:
            Arrow(axes, style.BLUE, width=1.6).show((0, 0), tuple(map(float, key)))
        self._query = Arrow(axes, style.VERMILLION)
        self._handle = self.figure.handle(
            0,
            0,
            axes=axes,
            label=_("tip of {name}").format(name=wording.named("q")),
            on_move=lambda x, y: self.set(q=(x, y)),
            step=(STEP, STEP),
            say=format_point,
        )

    def _draw_values(self, axes) -> None:
        style.dress(axes, xlabel="", ylabel="")
        style.title(axes, _("values") if self.projected else _("values and output"))
        points = [tuple(map(float, value)) for value in self.sentence.values]
        axes.set(
            xlim=(-0.8, 7), ylim=(-0.8, 7), autoscale_on=False, xticks=range(0, 7, 2), yticks=range(0, 7, 2)
        )
        axes.add_patch(
            Polygon(hull(points), facecolor="#eeeeee", edgecolor=style.GREY, linewidth=1, zorder=1)
        )
        self._dots = [
            axes.plot(x, y, "o", color=style.BLUE, markeredgecolor="white", zorder=3)[0] for x, y in points
        ]
        for word, (x, y) in zip(self.sentence.words, points, strict=True):
            look = {"fontsize": style.FONT - 0.5, "color": style.INK, "zorder": 4, "clip_on": False}
            at_edge = self.projected and x > 5  # right of it no word fits
            aside = 1.2 if at_edge else -0.1 if self.projected and x == 0 else 0.2  # the next word is near
            above = 0.7 if at_edge else 0.32
            axes.text(x + aside, y + above, word, ha="right" if at_edge else "left", **look)
        look = {"markeredgecolor": "white", "markersize": 12, "zorder": 5}
        (self._output,) = axes.plot([], [], "D", color=style.VERMILLION, **look)

    def update(self) -> None:
        q, found = self.values["q"], self.outcome
        self._query.show((0, 0), tuple(map(float, q)))
        self._handle.move_to(*q)
        looks = [self.sentence.looks]
        numbers = [weight_text(weight) for weight in found.weights]
        self._bars.show(self.sentence.words, found.weights, numbers, marked=looks)
        for dot, weight in zip(self._dots, found.weights, strict=True):
            change(dot, markersize=4 + round(14 * math.sqrt(weight), 1))
        shown = not self.predicting
        change(self._output, data=([found.output[0]], [found.output[1]]) if shown else ([], []))

    def lines(self) -> Sequence[str]:
        found = self.outcome
        powers = [power_text(score) for score in found.scores]
        best = max(range(len(powers)), key=lambda n: found.weights[n])
        weights = ", ".join(map(weight_text, found.weights)) if len(powers) < 3 else None
        word, q = self.sentence.words[best], self.values["q"]
        lines = [
            _("score of {word}: {sum}").format(
                word=word, sum=wording.dot_line(q, self._keys[best], ("q", "k"))
            ),
            _("weight of {word}: {sum}").format(
                word=word, sum=f"{powers[best]} / ({' + '.join(powers)}) = {weight_text(found.weights[best])}"
            ),
            _("output: {point}").format(point=output_text(found.output)),
        ]
        return (
            lines
            if weights is None
            else [*lines[:2], _("weights: {weights}").format(weights=weights), lines[2]]
        )

    def sentences(self) -> Iterable[str]:
        found = self.outcome
        best = max(range(len(found.weights)), key=lambda n: found.weights[n])
        text = _("The word “{word}” looks around. It takes most from “{best}”: weight {weight}.")
        return [
            text.format(
                word=self.sentence.words[self.sentence.looks],
                best=self.sentence.words[best],
                weight=weight_text(found.weights[best]),
            ),
            _("The output is {point}, between the values.").format(point=output_text(found.output)),
        ]

    def header(self) -> Sequence[str]:
        return [_("word"), _("key"), _("score"), _("e to the score"), _("weight"), _("value")]

    def rows(self) -> Iterable[Sequence[str]]:
        found = self.outcome
        columns = zip(
            self.sentence.words, self._keys, found.scores, found.weights, self.sentence.values, strict=True
        )
        for word, key, score, weight, value in columns:
            yield [
                word,
                wording.place(key),
                score_text(score),
                format_number(math.exp(score), 2),
                weight_text(weight),
                wording.place(value),
            ]

    def caption(self) -> str:
        return " ".join(self.sentence.words)


LOGS = {math.log(n): n for n in (2, 3)}


def _known(score: Fraction) -> int | None:
    return next((n for log, n in LOGS.items() if abs(float(score) - log) < 1e-5), None)


def score_text(score: Fraction) -> str:
    """A score as it is read: `ln 2` when it is that, else at most two decimals."""
    known = _known(score)
    return f"ln {known}" if known else format_number(round(score, 2))


def power_text(score: Fraction) -> str:
    """e to the power of a score: `e^(ln 2)`."""
    return f"e^{score_text(score)}" if not _known(score) else f"e^({score_text(score)})"


def weight_text(weight: float) -> str:
    """A weight: an easy fraction when it is one, else two decimals."""
    easy = Fraction(weight).limit_denominator(4)
    if easy.denominator > 1 and abs(weight - easy) < 1e-5:
        return f"{easy.numerator}/{easy.denominator}"
    return format_number(weight, 2)


def output_text(output: tuple[float, float]) -> str:
    """The output as a point, at most two decimals."""
    return format_point(*(round(Fraction(round(x, 4)).limit_denominator(10000), 2) for x in output))
