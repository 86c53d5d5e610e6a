"""Explorer 7d: the feeling of a text by a list of words, and where that fails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control, Slider, Switch, TextField
from ...explorer import Explorer, once
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import N_, _
from .book import is_personal
from .data import feelings
from .sentiment import Felt, feel, total, verdict

EXAMPLES = (  # invented; the last two are where a list of words fails
    "Het boek is goed en de film is prachtig.",
    "Het boek is niet goed.",
    "De film was saai en veel te traag.",
    "Fijn, mijn bus is weer te laat.",
    "Ik wou dat het een goed boek was.",
)
OWN = "own"
SHOWN = 12


class FeelingsExplorer(Explorer):
    """A bar for every word; the sum decides."""

    title = N_("Glad or not? A list of words decides")
    size = (7.2, 3.5)
    projected_size = (388 / 72, 270 / 72)

    def make_controls(self) -> Sequence[Control]:
        examples = {str(n): text for n, text in enumerate(EXAMPLES)} | {OWN: _("own text")}
        return [
            Choice(name="example", label=_("Sentence"), options=examples, start="1"),
            TextField(name="text", label=_("Own text"), start=EXAMPLES[1], limit=80),
            Switch(name="turn", label=_("“niet” turns the next two words")),
            Slider(name="threshold", label=_("threshold"), low=0, high=4, step=1, start=1),
        ]

    def groups(self):
        return {"example": ("example",), "text": ("text",), "turn": ("turn",), "threshold": ("threshold",)}

    def changed(self, names: set[str]) -> None:
        if "example" in names and self.values["example"] != OWN:
            self.set(text=EXAMPLES[int(self.values["example"])])
        elif "text" in names:
            known = self.values["text"] in EXAMPLES
            self.set(example=str(EXAMPLES.index(self.values["text"])) if known else OWN)

    @once
    def felt(self) -> list[Felt]:
        """Every word with what it adds."""
        return feel(self.values["text"], feelings(), turn=self.values["turn"])

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        low = 92 if self.projected else 82
        axes = style.place(figure, 46, low, across - 58, up - low - 14)
        style.dress(axes, xlabel="", ylabel=_("score"))
        axes.set(ylim=(-2.4, 2.4), yticks=range(-2, 3), autoscale_on=False)
        axes.axhline(0, color=style.INK, linewidth=1)
        look = {"edgecolor": style.INK, "facecolor": "white", "zorder": 2}
        self._bars = axes.bar(range(SHOWN), [0] * SHOWN, width=0.7, **look)
        axes.set(xlim=(-0.6, SHOWN - 0.4), xticks=())
        look = {"fontsize": style.FONT - 0.5, "color": style.INK, "va": "top"}
        if self.projected:  # the bars are narrow: upright words lie clear of each other
            look |= {"rotation": 90, "ha": "center"}
        else:
            look |= {"rotation": 40, "ha": "right"}
        right = 0 if self.projected else 0.3
        self._names = [axes.text(n + right, -2.5, "", **look) for n in range(SHOWN)]

    def update(self) -> None:
        felt = ([] if self.predicting else self.felt())[:SHOWN]
        for n, (bar, name) in enumerate(zip(self._bars, self._names, strict=True)):
            score = float(felt[n].score) if n < len(felt) else 0.0
            color, hatch = (style.SKY, "//") if score > 0 else (style.ORANGE, "\\\\")
            change(bar, height=score, facecolor=color, hatch=hatch)
            change(name, text=felt[n].word[:12] if n < len(felt) else "")

    def lines(self) -> Sequence[str]:
        felt = self.felt()
        parts = [format_number(one.score) for one in felt if one.score]
        terms = " + ".join(f"({part})" if part.startswith("−") else part for part in parts)
        if len(parts) > 1:
            terms += f" = {format_number(total(felt))}"
        return [_("sum: {terms}").format(terms=terms or "0")]

    def sentences(self) -> Iterable[str]:
        if is_personal(self.values["text"]):
            yield _("Do not type personal data here.")
        says = {1: _("glad"), 0: _("no decision"), -1: _("not glad")}
        found = verdict(total(self.felt()), self.number("threshold"))
        yield _("The program says: {verdict}.").format(verdict=says[found])
        turned = [one.word for one in self.felt() if one.turned and one.listed]
        if turned:
            yield _("Turned: {words}.").format(words=", ".join(turned))

    def header(self) -> Sequence[str]:
        return [_("word"), _("in the list"), _("turned"), _("adds")]

    def rows(self) -> Iterable[Sequence[str]]:
        for one in self.felt():
            listed = "–" if one.listed is None else format_number(one.listed)
            yield [one.word, listed, _("yes") if one.turned else _("no"), format_number(one.score)]

    def caption(self) -> str:
        return _("{n} words, scores from −2 to 2").format(n=len(feelings()))
