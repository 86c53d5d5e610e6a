"""Explorer 9e: a scenario and 36 questions; choose three and compare with the guidelines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Button, Choice, Control, Hidden
from ...explorer import Explorer
from ...guidelines import cards, questions
from ...pictures.artists import change
from ...texts import N_, _
from .wording import dutch_only

THREE, WIDEST = 3, 6  # questions to choose; of the longest requirement


def score(chosen: Sequence[str], own: Sequence[str]) -> tuple[int, int]:
    """How many questions are those of the guidelines, and how many come from the same requirements."""
    theirs = {code.split("-")[0] for code in own}
    return len(set(chosen) & set(own)), sum(code.split("-")[0] in theirs for code in chosen)


def _chosen(value: Any) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(value.split() if isinstance(value, str) else value))
    if len(codes) > THREE or not set(codes) <= set(questions()):
        raise ValueError(_("Choose at most {n} questions.").format(n=THREE))
    return codes


class CouncilExplorer(Explorer):
    """A row of squares per requirement; three are chosen, then the three of the guidelines get a ring."""

    title = N_("Which three questions do you ask?")
    size = (7.2, 3.6)
    projected_size = (388 / 72, 270 / 72)
    kept = ("scenario",)

    def make_controls(self) -> Sequence[Control]:
        scenarios = {str(n): one["naam"] for n, one in enumerate(cards()["scenarios"])}
        return [
            Choice(name="scenario", label=_("Scenario"), options=scenarios, start="0"),
            Hidden(name="chosen", start=(), accept=_chosen),
            Hidden(name="open", start="R1-1", accept=lambda value: value if value in questions() else "R1-1"),
            Hidden(name="compared", start=False, accept=bool),
            Button(name="take", label=_("Ask this question"), action=self.take, primary=True),
            Button(name="compare", label=_("Compare"), action=self.compare),
        ]

    @property
    def _scenario(self) -> dict[str, Any]:
        return cards()["scenarios"][int(self.values["scenario"])]

    def changed(self, names: set[str]) -> None:
        if names == {"scenario"}:
            self.set(chosen=(), compared=False)

    def take(self) -> None:
        """Choose the open question, or put it back."""
        chosen, code = self.values["chosen"], self.values["open"]
        if code in chosen:
            self.set(chosen=tuple(one for one in chosen if one != code), compared=False)
        elif len(chosen) == THREE:
            self.set()
            self.note(
                _("You have {n} questions. Put one back first: open it and click again.").format(n=THREE)
            )
        else:
            self.set(chosen=(*chosen, code), compared=False)

    def compare(self) -> None:
        """Show the three of the guidelines, once three are chosen."""
        self.set(compared=len(self.values["chosen"]) == THREE)
        if not self.values["compared"]:
            self.note(_("First choose {n} questions.").format(n=THREE))

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        left = 206 if style.is_wide(figure) else 40
        axes = style.place(figure, left, 6, across - left - 8, up - 12)
        axes.set(xlim=(-0.5, WIDEST - 0.5), ylim=(6.5, -0.5))
        axes.set_axis_off()
        self._squares = {}
        for row, one in enumerate(cards()["vereisten"]):
            name = one["naam"] if style.is_wide(figure) else one["code"]
            axes.text(-0.6, row, name, fontsize=style.FONT - 0.5, ha="right", va="center", color=style.INK)
            for column in range(len(one["vragen"])):
                square = axes.add_patch(Rectangle((column - 0.42, row - 0.4), 0.84, 0.8))
                text = axes.text(column, row, "", fontsize=style.FONT - 0.5, ha="center", va="center")
                self._squares[f"{one['code']}-{column + 1}"] = square, text
        self.figure.grid(
            axes,
            7,
            WIDEST,
            label=_("the 36 questions"),
            read=self._read,
            on_cursor=self._open,
            on_paint=self._paint,
        )

    def _code(self, cell: tuple[int, int]) -> str:
        """The question in a cell; beyond the last of a row it is the last."""
        one = cards()["vereisten"][cell[0]]
        return f"{one['code']}-{min(cell[1] + 1, len(one['vragen']))}"

    def _read(self, cell: tuple[int, int]) -> str:
        return f"{self._code(cell)} {' '.join(questions()[self._code(cell)])}"

    def _open(self, cell: tuple[int, int]) -> None:
        self.set(open=self._code(cell))

    def _paint(self, cells: Sequence[tuple[int, int]], start: bool) -> None:
        if start:
            self._open(cells[-1])

    def update(self) -> None:
        for code, (square, text) in self._squares.items():
            chosen = code in self.values["chosen"]
            own = self.values["compared"] and code in self._scenario["keuze"]
            is_open = code == self.values["open"]
            change(
                square,
                facecolor="#dbeaf5" if chosen else "white",
                edgecolor=style.VERMILLION if own else style.BLACK if is_open else style.GREY,
                linewidth=3.2 if own else 2.2 if is_open else 0.9,
                linestyle="--" if own else "-",
            )
            change(text, text=f"✓ {code[1:]}" if chosen else code[1:])

    def lines(self) -> Sequence[str]:
        return [f"✓ {code}: {' '.join(questions()[code])}" for code in self.values["chosen"]]

    def sentences(self) -> Iterable[str]:
        yield dutch_only()
        yield self._scenario["tekst"]
        code = self.values["open"]
        yield _("Opened: {code}. {question}").format(code=code, question=" ".join(questions()[code]))
        if self.values["compared"]:
            same, near = score(self.values["chosen"], self._scenario["keuze"])
            yield _("The guidelines chose {codes}.").format(codes=", ".join(self._scenario["keuze"]))
            yield _(
                "You share {same} of 3 questions, and {near} of yours are about the same requirements."
            ).format(same=same, near=near)
            yield _("Other questions may be as good: give your reason.")

    def header(self) -> Sequence[str]:
        return [_("code"), _("requirement"), _("question"), _("chosen"), _("why the guidelines ask it")]

    def rows(self) -> Iterable[Sequence[str]]:
        names = {one["code"]: one["naam"] for one in cards()["vereisten"]}
        own = self._scenario["keuze"] if self.values["compared"] else []
        for code, sentences in questions().items():
            why = self._scenario["redenen"][own.index(code)] if code in own else ""
            yield [
                code,
                names[code.split("-")[0]],
                " ".join(sentences),
                "✓" if code in self.values["chosen"] else "",
                why,
            ]

    def caption(self) -> str:
        return _("seven requirements, 36 questions (version of 2022)")
