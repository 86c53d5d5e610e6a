"""Explorer 7c: which word comes next, as fractions, in a tree diagram; chance writes on."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Field, Tabs, TextField
from ...explorer import Explorer, once
from ...maths.next_words import NextWords
from ...numbers import NumberError, format_number
from ...texts import N_, _
from .data import CAT, cat_corpus, real_corpus
from .model import tokens
from .ngrams import counted
from .tree_picture import Branch, Tree, grow, ways
from .wording import fraction

CATS, REAL, OWN = "cats", "real", "own"
MOST_WORDS, WRITTEN, LAST_SEED, SHOWN = 200, 5, 999, 10
LARGE = 1000  # a denominator that says little


@dataclass(frozen=True, kw_only=True)
class CorpusField(TextField):
    """A text of at most 200 words."""

    def check(self, value: Any) -> str:
        text = super().check(value)
        if len(tokens(text)) > MOST_WORDS:
            raise NumberError(_("This is too long. Use at most {n} words.").format(n=MOST_WORDS))
        return text


class NextWordExplorer(Explorer):
    """Counts of next words, of three sentences, a text of one's own, or thousands of real sentences."""

    title = N_("The next word")
    size = (7.2, 3.9)
    projected_size = (388 / 72, 290 / 72)

    def make_controls(self) -> Sequence[Control]:
        corpora = {
            CATS: _("three invented sentences"),
            REAL: _("real sentences (Tatoeba)"),
            OWN: _("own text"),
        }
        one = [
            Choice(name="corpus", label=_("Text"), options=corpora, start=CATS),
            TextField(name="before", label=_("Begin"), start="de", limit=40),
            Choice(name="way", label=_("Way"), options=self._way_names(), start="0"),
        ]
        tree = [
            Choice(name="steps", label=_("Steps"), options={"2": _("two"), "3": _("three")}, start="2"),
            Choice(
                name="context",
                label=_("The machine reads"),
                options={"1": _("one word"), "2": _("two words")},
                start="1",
            ),
        ]
        write = [
            Field(name="seed", label=_("Series"), low=0, high=LAST_SEED, start=7),
            Button(name="dice", label=_("Roll the dice"), action=self.roll, primary=True),
        ]
        own = CorpusField(name="own", label=_("Own text, at most 200 words"), start=CAT, limit=1500, lines=3)
        tabs = [
            ("words", _("words"), one),
            ("tree", _("tree"), tree),
            ("write", _("write on"), write),
            ("text", _("own text"), [own]),
        ]
        return [Tabs(name="part", label=_("What do you set?"), tabs=tabs)]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "corpus": ("corpus",),
            "before": ("before",),
            "way": ("way",),
            "tree": ("steps", "context"),
            "write": ("seed", "dice"),
            "own": ("own",),
        }

    @property
    @once
    def _words(self) -> NextWords:
        corpus = self.values.get("corpus", CATS)
        if corpus == OWN:
            return counted(self.values["own"])
        return real_corpus() if corpus == REAL else cat_corpus()

    @property
    def _before(self) -> list[str]:
        return tokens(self.values.get("before", "de"))

    @property
    def _context(self) -> int:
        return int(self.values.get("context", 1))

    @once
    def branches(self) -> list[Branch]:
        """The tree after the words with which one begins."""
        return grow(self._words, self._before, int(self.values.get("steps", 2)), self._context)

    def _way_names(self) -> dict[str, str]:
        names = [" → ".join(words) for words, _chances in ways(self.branches())]
        return {str(n): name for n, name in enumerate(names or [_("nothing follows")])}

    def changed(self, names: set[str]) -> None:
        if "own" in names and "corpus" not in names:  # somebody types: not at the start
            self.set(corpus=OWN)
        if names & {"corpus", "before", "steps", "context", "own"}:
            self.set(way="0")

    def roll(self) -> None:
        """The next series of chance."""
        self.set(seed=(int(self.number("seed")) + 1) % (LAST_SEED + 1))

    @once
    def written(self) -> list[str]:
        """What chance writes with the present series."""
        seed = int(self.number("seed"))
        return self._words.generate(self._before, WRITTEN, context=self._context, seed=seed)

    def _chosen(self):
        found = ways(self.branches())
        n = int(self.values["way"])
        return found[n] if n < len(found) else ((), ())

    def shape(self) -> Hashable:
        names = ("corpus", "before", "steps", "context", "way")
        text = self.values.get("own") if self.values.get("corpus") == OWN else ""
        return tuple(self.values.get(name) for name in names), text

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 8, 4, across - 16, up - 8)
        branches = [] if self.predicting else self.branches()
        Tree(axes, " ".join(self._before), branches, int(self.values["steps"]), self._chosen()[0])

    def update(self) -> None:
        """The tree is drawn anew when it changes; a new series of chance changes the text only."""

    def lines(self) -> Sequence[str]:
        words, chances = self._chosen()
        if not words:
            return []
        product = self._words.sentence_chance([*self._before, *words], self._context)
        before = self._words.sentence_chance(self._before, self._context)
        value = fraction(product / before) if before else "–"
        if before and (product / before).denominator > LARGE:
            value += f" ≈ {format_number(float(product / before), 4)}"
        written = _("series {n}: {text}").format(n=int(self.number("seed")), text=" ".join(self.written()))
        return [f"P({' '.join(words)}) = {' · '.join(map(fraction, chances))} = {value}", written]

    def sentences(self) -> Iterable[str]:
        chances = self._words.chances(self._before, self._context)
        if not chances:
            return [_("After these words nothing was ever counted. Choose others.")]
        word, chance = chances[0]
        total = sum(self._words.counts(self._before, self._context).values())
        text = _("{n} words were counted after “{before}”. The most frequent is “{word}”: {chance}.")
        before = " ".join(self._before[-self._context :])
        found = [text.format(n=format_number(total), before=before, word=word, chance=fraction(chance))]
        if self.values["corpus"] == REAL:
            found.append(_("Counted in {n} sentences.").format(n=format_number(real_corpus().sentences)))
        return found

    def header(self) -> Sequence[str]:
        return [_("next word"), _("times"), _("fraction")]

    def rows(self) -> Iterable[Sequence[str]]:
        counts = self._words.counts(self._before, self._context)
        total = sum(counts.values())
        for word, count in list(counts.items())[:SHOWN]:
            yield [word, format_number(count), f"{count}/{total}"]

    def caption(self) -> str:
        return _("after “{before}”").format(before=" ".join(self._before[-self._context :]))
