"""Explorer 8g: the chances of the next word, with a dial for the temperature and a visible seed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Field, Slider, Tabs
from ...explorer import Explorer, once
from ...numbers import format_number, format_percent
from ...pictures.artists import change
from ...texts import N_, _
from .next_word import Scores, chances, next_words, scores, written
from .pictures import WordBars

SHOWN, WORDS, ALL = 8, 10, 1000  # bars; words that are written; more words than ever follow
EXAMPLE = "example"
STARTS = ("ik heb", "naar de", "het is", "de kat", "ik wil", "in het")
EXAMPLE_SCORES: Scores = (("slaapt", 2), ("speelt", 1), ("leest", 0))  # invented, for the worked example
LAST_SEED = 999


class TemperatureExplorer(Explorer):
    """Bars for the next word at any temperature; it writes on, with chance, from a seed."""

    title = N_("The temperature of a chatbot")
    size = (470 / 72, 262 / 72)
    projected_size = (380 / 72, 262 / 72)

    def make_controls(self) -> Sequence[Control]:
        starts = {EXAMPLE: _("scores 2, 1 and 0")} | {start: f"{start} …" for start in STARTS}
        contexts = {"1": _("one word"), "2": _("two words")}
        chance = [
            Choice(name="start", label=_("Begin"), options=starts, start="ik heb"),
            Slider(name="T", label=_("temperature T"), low="0.2", high=3, step="0.1", start=1),
            Slider(name="top", label=_("only the first"), low=1, high=50, start=50),
        ]
        write = [
            Choice(name="context", label=_("The machine reads"), options=contexts, start="2"),
            Field(name="seed", label=_("Series"), low=0, high=LAST_SEED, start=7),
            Button(name="again", label=_("Another sentence"), action=self.again),
        ]
        tabs = [("chance", _("chances"), chance), ("write", _("write on"), write)]
        return [Tabs(name="part", label=_("What do you set?"), tabs=tabs)]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "start": ("start",),
            "T": ("T",),
            "top": ("top",),
            "context": ("context",),
            "write": ("seed", "again"),
        }

    def again(self) -> None:
        """The next series of chance."""
        self.set(seed=(int(self.values["seed"]) + 1) % (LAST_SEED + 1))

    @property
    def _context(self) -> int:
        return int(self.values["context"])

    @property
    def _before(self) -> list[str]:
        return self.values["start"].split()

    @property
    @once
    def chances(self) -> list[tuple[str, float]]:
        """The words that may come, with their chances."""
        scored = EXAMPLE_SCORES
        if self.values["start"] != EXAMPLE:
            scored = scores(next_words().counts(self._before, self._context))
        return chances(scored, float(self.values["T"]), int(self.values["top"]))

    def written(self) -> str:
        """The sentence that the machine writes with the present series; nothing for the worked example."""
        if self.values["start"] == EXAMPLE:
            return ""
        words = written(
            self._before,
            WORDS,
            context=self._context,
            temperature=float(self.values["T"]),
            top=int(self.values["top"]),
            seed=int(self.values["seed"]),
        )
        return " ".join(words)

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 96, 40, across - 108, up - 66)
        style.dress(axes, xlabel=_("chance"), ylabel="")
        self._title = axes.set_title("", fontsize=style.FONT, color=style.INK)
        self._bars = WordBars(axes, SHOWN, high=1.1)
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1])

    def update(self) -> None:
        shown = [] if self.predicting else self.chances[:SHOWN]
        words, sizes = [word for word, _c in shown], [chance for _w, chance in shown]
        self._bars.show(words, sizes, [rounded_chance(size) for size in sizes], marked=(0,) if shown else ())
        change(self._title, text=self.caption())

    def lines(self) -> Sequence[str]:
        temperature = format_number(self.values["T"])
        if self.values["start"] == EXAMPLE:
            powers = [f"e^({format_number(score)}/{temperature})" for _word, score in EXAMPLE_SCORES]
            first = rounded_chance(self.chances[0][1])
            return [f"{powers[0]} / ({' + '.join(powers[: int(self.values['top'])])}) = {first}"]
        seed = int(self.values["seed"])
        return [_("series {seed}: {text}").format(seed=seed, text=self.written())]

    def sentences(self) -> Iterable[str]:
        word, chance = self.chances[0]
        text = _("At T = {T} the most likely word is “{word}”, with chance {chance}.")
        text = text.format(
            T=format_number(self.values["T"]), word=word, chance=format_percent(round(chance, 3))
        )
        if self.values["start"] == EXAMPLE:
            return [text, _("These scores are invented.")]
        return [
            text,
            _("The chances are counted in {n} sentences.").format(n=format_number(next_words().sentences)),
        ]

    def header(self) -> Sequence[str]:
        return [_("word"), _("chance")]

    def rows(self) -> Iterable[Sequence[str]]:
        for word, chance in self.chances[:SHOWN]:
            yield [word, rounded_chance(chance)]

    def caption(self) -> str:
        if self.values["start"] == EXAMPLE:
            return _("the cat …")
        return " ".join(self._before[-self._context :]) + " …"


def rounded_chance(chance: float) -> str:
    """A chance with three decimals.

    >>> rounded_chance(0.66524)
    '0,665'
    """
    return format_number(chance, 3)
