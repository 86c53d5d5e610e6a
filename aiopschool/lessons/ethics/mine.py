"""Explorer 9g: what these lessons know about the reader: the file with answers, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Control
from ...explorer import Explorer
from ...numbers import format_number
from ...pictures.artists import change
from ...records.record import Record
from ...records.store import Progress
from ...texts import N_, _

LONGEST = 60  # characters of an answer in the table


class MineExplorer(Explorer):
    """The reader's own file of answers. It is read anew at every look and never leaves the device."""

    title = N_("What do these lessons know about you?")
    size = (7.2, 1.9)
    projected_size = (388 / 72, 150 / 72)

    def make_controls(self) -> Sequence[Control]:
        return [Button(name="look", label=_("Look again"), action=self.set, primary=True)]

    def begin(self) -> None:
        self._progress = Progress()

    def records(self) -> dict[str, Record]:
        """What is kept now, by exercise or question."""
        return {id: record for id, record in self._progress.all().items() if record.started}

    def draw(self, figure: Figure) -> None:
        axes = figure.add_axes((0.01, 0.02, 0.98, 0.96))
        axes.set(xlim=(0, 2), ylim=(0, 1))
        axes.set_axis_off()
        look = {"fontsize": style.FONT, "va": "top", "linespacing": 1.5, "color": style.INK}
        box = {"boxstyle": "round,pad=0.4", "facecolor": "white"}
        self._kept = axes.text(0.03, 0.92, "", bbox={**box, "edgecolor": style.VERMILLION}, **look)
        text = "\n".join((_("not kept:"), _("your name"), _("clicks"), _("how long you looked")))
        axes.text(1.1, 0.92, text, bbox={**box, "edgecolor": style.GREEN}, **look)

    def update(self) -> None:
        records = self.records()
        tries = sum(record.total for record in records.values())
        lines = (
            _("kept:"),
            _("answers: {n}").format(n=len(records)),
            _("tries: {n}").format(n=format_number(tries)),
            _("hints: {n}").format(n=format_number(sum(record.hints for record in records.values()))),
        )
        change(self._kept, text="\n".join(lines))

    def sentences(self) -> Iterable[str]:
        n = len(self.records())
        if not n:
            yield _("Nothing is kept yet. After your first answer it stands here.")
        else:
            yield _(
                "Kept of you: answers to {n} exercises and questions. Open the table to read them."
            ).format(n=n)
        yield _("It stands in the file {file}, on this device. You can erase it under My progress.").format(
            file=self._progress.path.name
        )

    def static(self) -> tuple[str, str]:
        return _(self.title), ""  # nobody's answers in a saved notebook

    def header(self) -> Sequence[str]:
        return [_("exercise or question"), _("your answer"), _("tries"), _("hints")]

    def rows(self) -> Iterable[Sequence[str]]:
        for id, record in self.records().items():
            text = " | ".join(record.first or record.texts)
            short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
            yield [id, short, format_number(record.total), format_number(record.hints)]

    def caption(self) -> str:
        return _("your own file with answers")
