"""Explorer 2a: guess with questions whether a hidden pupil comes by bike, and let a tree do the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control
from ...explorer import Explorer
from ...numbers import format_number
from ...texts import N_, _, ngettext
from .data import data
from .growing import Question
from .guessing import MOST, QUESTIONS, Riddle
from .pictures import Symbols, legend
from .pupils import PUPILS, YES, Pupil

YOU, TREE = "you", "tree"
TOP, LINE = 60, 38  # of the first row and between two rows, in points


class WhoExplorer(Explorer):
    """Ten pupils with four features; each question leaves some of them, until all who are left are alike."""

    title = N_("Who am I?")
    size = (7.2, 3.2)
    projected_size = (388 / 72, 232 / 72)
    table_open = True

    def begin(self) -> None:
        self._riddle, self._player = Riddle(), YOU
        self._needed: dict[str, int] = {}  # questions of each player in this riddle

    def make_controls(self) -> Sequence[Control]:
        ask = data("pupils").ask
        options = {str(n): f"{ask(question)}?" for n, question in enumerate(QUESTIONS)}
        return [
            Choice(name="question", label=_("Your question"), options=options, start="3"),
            Button(name="ask", label=_("Ask it"), action=self.ask, primary=True),
            Button(name="tree", label=_("The tree asks"), action=self.let_tree_ask),
            Button(name="reset", label=_("Next riddle"), action=self.next_riddle),
        ]

    def ask(self) -> None:
        """The reader's question."""
        self._take(YOU, lambda riddle: QUESTIONS[int(self.values["question"])])

    def let_tree_ask(self) -> None:
        """The tree's best question."""
        self._take(TREE, Riddle.best)

    def _take(self, player: str, choose: Callable[[Riddle], Question]) -> None:
        """One question of a player, who starts at the beginning when the other one was playing."""
        self.set()  # what was said before is past
        if player != self._player:
            self._riddle, self._player = Riddle(self._riddle.number), player
        if self._riddle.is_over:
            self.note(_("This riddle is over. Let the other one play, or take the next riddle."))
            return
        self._riddle = self._riddle.ask(choose(self._riddle))
        if self._riddle.is_solved:
            self._needed[player] = len(self._riddle.asked)

    def next_riddle(self) -> None:
        """Another hidden pupil, and the reader begins."""
        self._riddle, self._player, self._needed = self._riddle.next(), YOU, {}
        self.set()

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 0, 0, across, up)
        axes.set(xlim=(0, across), ylim=(up, 0))
        axes.set_axis_off()
        step = 26 if style.is_wide(figure) else 18.5
        self._columns = {p.letter: across - step * (len(PUPILS) - n - 0.4) for n, p in enumerate(PUPILS)}
        for letter, x in self._columns.items():
            axes.text(x, TOP - 20, letter, fontsize=style.FONT, ha="center", va="center")
        self._symbols = Symbols(axes, size=11)
        legend(figure, self._symbols, data("pupils").classes, loc="upper left")
        look = {"fontsize": style.FONT, "color": style.INK, "va": "center"}
        self._texts = [axes.text(4, self._height(n), "", **look) for n in range(MOST + 1)]

    @staticmethod
    def _height(row: int) -> float:
        return TOP + LINE * row

    def update(self) -> None:
        riddle = self._riddle
        self._symbols.show(
            ((self._columns[pupil.letter], self._height(row)), pupil.label)
            for row in range(len(riddle.asked) + 1)
            for pupil in riddle.left(row)
        )
        texts = [_("who can it be?"), *self._asked()]
        for text, words in zip(self._texts, [*texts, *[""] * MOST], strict=False):
            if text.get_text() != words:
                text.set_text(words)

    def _asked(self) -> list[str]:
        """The questions with their answers."""
        ask = data("pupils").ask
        pairs = zip(self._riddle.asked, self._riddle.answers(), strict=True)
        return [
            f"{n}. {ask(question)}: {_('yes') if answer else _('no')}"
            for n, (question, answer) in enumerate(pairs, start=1)
        ]

    def lines(self) -> Sequence[str]:
        names = {YOU: _("You"), TREE: _("The tree")}
        return [
            ngettext("{who}: {n} question", "{who}: {n} questions", n).format(who=names[who], n=n)
            for who, n in self._needed.items()
        ]

    def sentences(self) -> Iterable[str]:
        riddle = self._riddle
        if not riddle.asked:
            return [_("Riddle {n}: I am one of these ten. Do I come by bike?").format(n=riddle.number)]
        return [f"{self._asked()[-1]}.", self._outcome(riddle.left())]

    def _outcome(self, left: Sequence[Pupil]) -> str:
        names = ", ".join(pupil.letter for pupil in left)
        if self._riddle.is_solved:
            by_bike = data("pupils").classes[left[0].label]
            return _("Left: {names}. Now it is certain: {answer}.").format(names=names, answer=by_bike)
        text = _("Left: {names}. It is not certain yet.")
        if self._riddle.is_over:
            text = _("Left: {names}. Four questions, and still not certain.")
        return text.format(names=names)

    def header(self) -> Sequence[str]:
        return [_("pupil"), "km", _("wheels"), _("it rains"), _("brother/sister")]

    def rows(self) -> Iterable[Sequence[str]]:
        left = {pupil.letter for pupil in self._riddle.left()}
        classes = (_("bike"), _("not"))
        for pupil in PUPILS:
            out = "" if pupil.letter in left else "✗ "
            yield [
                f"{out}{pupil.letter}: {classes[pupil.label]}",
                format_number(pupil.distance),
                *(_("yes") if value == YES else _("no") for value in pupil.row[1:]),
            ]

    def caption(self) -> str:
        return _("ten invented pupils")
