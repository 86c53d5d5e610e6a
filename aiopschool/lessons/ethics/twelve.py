"""Explorer 9a: twelve invented pupils, six places for help; the system's list, and what it cannot know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Button, Control, Hidden
from ...explorer import Explorer
from ...pictures.artists import change
from ...texts import N_, _
from .pupils import NEWCOMER, SEEN, TWELVE, Pupil

PLACES = 6
LETTERS = "".join(pupil.letter for pupil in TWELVE)
OWN, SYSTEM, STORY = range(3)  # what is shown so far


def _letters(value: Any) -> str:
    """Letters of pupils, each once and in order; at most as many as there are places."""
    chosen = "".join(letter for letter in LETTERS if letter in str(value))
    if len(chosen) > PLACES:
        raise ValueError(_("There are only {n} places.").format(n=PLACES))
    return chosen


def _stage(value: Any) -> int:
    return min(max(int(value), OWN), STORY)


class TwelveExplorer(Explorer):
    """Twelve cards to choose six of; the list of a system and the stories behind it come later."""

    title = N_("Who gets extra help?")
    size = (7.2, 3.5)
    projected_size = (388 / 72, 312 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [
            Hidden(name="chosen", start="", accept=_letters),
            Hidden(name="stage", start=OWN, accept=_stage),
            Button(
                name="system",
                label=_("Show the system's list"),
                action=lambda: self.show(SYSTEM),
                primary=True,
            ),
            Button(name="story", label=_("Show what nobody asked"), action=lambda: self.show(STORY)),
        ]

    def show(self, stage: int) -> None:
        """Show so much; what was shown stays."""
        self.set(stage=max(stage, self.values["stage"]))

    def choose(self, letter: str) -> None:
        """Give a pupil a place, or take it away."""
        chosen = self.values["chosen"]
        if letter in chosen:
            self.set(chosen=chosen.replace(letter, ""))
        elif len(chosen) == PLACES:
            self.set()
            self.note(_("There are only {n} places. Take one away first.").format(n=PLACES))
        else:
            self.set(chosen="".join(sorted(chosen + letter)))

    def draw(self, figure: Figure) -> None:
        columns = 4 if style.is_wide(figure) else 3
        rows = len(TWELVE) // columns
        axes = figure.add_axes((0.01, 0.01, 0.98, 0.98))
        axes.set(xlim=(-0.5, columns - 0.5), ylim=(rows - 0.5, -0.5))
        axes.set_axis_off()
        places = [divmod(n, columns) for n in range(len(TWELVE))]
        self._cards = [axes.add_patch(Rectangle((x - 0.46, y - 0.46), 0.92, 0.92)) for y, x in places]
        look = {"fontsize": style.FONT, "color": style.INK, "ha": "center", "va": "center"}
        self._texts = [axes.text(x, y, "", linespacing=1.35, **look) for y, x in places]

        def at(cell: tuple[int, int]) -> Pupil:
            return TWELVE[cell[0] * columns + cell[1]]

        self.figure.grid(
            axes,
            rows,
            columns,
            label=_("the twelve pupils"),
            read=lambda cell: self._words(at(cell)).replace("\n", ", "),
            on_paint=lambda cells, start: self.choose(at(cells[-1]).letter) if start else None,
        )

    def _words(self, pupil: Pupil) -> str:
        stage, words = self.values["stage"], [f"{pupil.letter}: {pupil.mark}/100"]
        words.append(_("✓ a place") if pupil.letter in self.values["chosen"] else _("no place"))
        if stage >= SYSTEM:
            words.append(_("system: alarm") if pupil.alarm else _("system: –"))
        if stage == STORY:
            words.append(_("needs help") if pupil.needs else _("needs no help"))
        return "\n".join(words)

    def update(self) -> None:
        for pupil, card, text in zip(TWELVE, self._cards, self._texts, strict=True):
            chosen = pupil.letter in self.values["chosen"]
            wrong = self.values["stage"] == STORY and pupil.alarm != pupil.needs
            change(
                card,
                facecolor="#dbeaf5" if chosen else "#ffffff",
                edgecolor=style.VERMILLION if wrong else style.BLUE if chosen else style.GREY,
                linewidth=3 if chosen or wrong else 1,
                linestyle="--" if wrong else "-",
            )
            change(text, text=self._words(pupil))

    def sentences(self) -> Iterable[str]:
        chosen, stage = self.values["chosen"], self.values["stage"]
        if not chosen:
            yield _("Click on the pupils to whom you give a place. There are {n} places.").format(n=PLACES)
        else:
            yield _("Your list: {names} ({n} of {all} places).").format(
                names=", ".join(chosen), n=len(chosen), all=PLACES
            )
        if stage >= SYSTEM:
            alarms = [p.letter for p in TWELVE if p.alarm]
            both = sum(letter in chosen for letter in alarms)
            yield _("The system's list: {names}. You agree on {n}.").format(names=", ".join(alarms), n=both)
        if stage == STORY:
            yield from self._stories()

    def _stories(self) -> Iterable[str]:
        def names(story: str) -> str:
            return " & ".join(p.letter for p in TWELVE if p.story == story)

        yield _("{names} are newcomers who know the maths, but misread the question.").format(
            names=names(NEWCOMER)
        )
        yield _("{names} saw this very test last year, but do not understand it.").format(names=names(SEEN))
        wrong = sum(p.alarm != p.needs for p in TWELVE)
        yield _("The system is wrong about {n} of the {all}.").format(n=wrong, all=len(TWELVE))

    def header(self) -> Sequence[str]:
        return [_("pupil"), _("mark"), _("your list"), _("system"), _("really")]

    def rows(self) -> Iterable[Sequence[str]]:
        for pupil in TWELVE:
            first, *rest = self._words(pupil).split("\n")
            yield [pupil.letter, first.split(": ")[1], *rest, *["?"] * (3 - len(rest))]

    def caption(self) -> str:
        return _("twelve invented pupils and their mark on a maths test")
