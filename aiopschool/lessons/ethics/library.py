"""Explorer 9f: all cards of the lesson, one kind at a time, with a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control, TextField
from ...explorer import Explorer
from ...guidelines import cards, questions
from ...pictures.artists import change
from ...texts import N_, _, ngettext
from .wording import dutch_only

Row = tuple[str, str, str]


def decks() -> dict[str, str]:
    """The kinds of cards."""
    return {
        "systems": _("kinds of AI systems"),
        "questions": _("questions of the requirements"),
        "scenarios": _("scenarios"),
        "terms": _("words"),
        "misconceptions": _("what people think"),
        "considerations": _("considerations"),
        "people": _("who is involved"),
        "rules": _("rules, with date and source"),
    }


def deck(name: str) -> list[Row]:
    """The cards of one kind: where it belongs, its name, its text."""
    every = cards()
    if name == "systems":
        return [(f["naam"], s["naam"], s["uitleg"]) for f in every["families"] for s in f["systemen"]]
    if name == "questions":
        named = {one["code"]: one["naam"] for one in every["vereisten"]}
        return [(named[code.split("-")[0]], code, " ".join(texts)) for code, texts in questions().items()]
    if name == "scenarios":
        return [("", one["naam"], one["tekst"]) for one in every["scenarios"]]
    if name == "people":
        return [("", one["naam"], f"{one['wil']}. {one['vraagt']}") for one in every["betrokkenen"]]
    if name == "rules":
        return [(f"{one['bron']}; {one['datum']}", one["naam"], one["uitleg"]) for one in every["regels"]]
    key = {"terms": "termen", "misconceptions": "misvattingen", "considerations": "overwegingen"}[name]
    return [(one.get("officieel", ""), one["naam"], one["uitleg"]) for one in every[key]]


class LibraryExplorer(Explorer):
    """The cards as a table, and how many there are of each kind."""

    title = N_("All cards")
    size = (7.2, 2.9)
    projected_size = (388 / 72, 260 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        return [
            Choice(name="deck", label=_("Cards"), options=decks(), start="systems"),
            TextField(name="search", label=_("Search")),
        ]

    def found(self, name: str) -> list[Row]:
        """The cards of a kind in which the searched text stands."""
        wanted = self.values["search"].casefold()
        return [row for row in deck(name) if wanted in " ".join(row).casefold()]

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 214, 8, across - 254, up - 16)
        axes.set(xlim=(0, 36), ylim=(len(decks()) - 0.4, -0.6), yticks=range(len(decks())), xticks=())
        axes.set_yticklabels(list(decks().values()))
        axes.tick_params(length=0, labelsize=style.FONT - 0.5)
        axes.spines[["top", "right", "bottom"]].set_visible(False)
        self._bars = dict(zip(decks(), axes.barh(range(len(decks())), 0, height=0.66), strict=True))
        self._counts = {
            name: axes.text(0, n, "", fontsize=style.FONT - 0.5, va="center")
            for n, name in enumerate(decks())
        }

    def update(self) -> None:
        for name, bar in self._bars.items():
            count, chosen = len(self.found(name)), name == self.values["deck"]
            look = {"edgecolor": style.INK, "linewidth": 2.4 if chosen else 0.8}
            change(bar, width=count, facecolor=style.SKY if chosen else "#eeeeee", **look)
            self._counts[name].set_x(count + 0.4)
            change(self._counts[name], text=str(count))

    def sentences(self) -> Iterable[str]:
        n = len(self.found(self.values["deck"]))
        yield ngettext("{deck}: {n} card in the table.", "{deck}: {n} cards in the table.", n).format(
            deck=decks()[self.values["deck"]], n=n
        )
        yield dutch_only()

    @property
    def _belong(self) -> bool:
        """Whether cards of this kind belong somewhere."""
        return any(belongs for belongs, _name, _text in deck(self.values["deck"]))

    def header(self) -> Sequence[str]:
        return [_("card"), _("text"), *([_("belongs to")] if self._belong else [])]

    def rows(self) -> Iterable[Sequence[str]]:
        for belongs, name, text in self.found(self.values["deck"]):
            yield [name, text, *([belongs] if self._belong else [])]

    def caption(self) -> str:
        return _("cards in own words after the EU guidelines (2022)")
