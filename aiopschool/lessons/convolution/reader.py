"""Explorer 3c: draw a digit, and a small network says which one it sees, with its doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Control, Hidden, Switch
from ...digits import SIDE, Network, Round, Verdict, train
from ...explorer import Explorer
from ...maths.matrices import as_matrix
from ...numbers import format_number, format_percent
from ...pictures.bars import Bars
from ...pictures.painting import WHITE, Painting, Rows, as_pixels
from ...pictures.pixels import PixelImage
from ...texts import N_, _

# Where the drawing (left, bottom, side) and the chart (left, bottom, width, height) stand, in points.
PLACES = (10, 26, 228), (302, 44, 280, 210)
PROJECTED = (6, 34, 172), (236, 44, 146, 162)
EMPTY: Rows = ((0,) * SIDE,) * SIDE


class DigitsExplorer(Explorer):
    """A grid of 8 × 8 to draw on, a network that trains while you wait, and its ten chances as bars."""

    title = N_("Draw a digit")
    size = (590 / 72, 284 / 72)
    projected_size = (388 / 72, 234 / 72)

    def begin(self) -> None:
        self._network: Network | None = None
        self._round: Round | None = None

    def make_controls(self) -> Sequence[Control]:
        return [
            Button(name="train", label=_("Train the network"), action=self.train, primary=True),
            Button(name="wipe", label=_("Wipe"), action=lambda: self.set(pixels=EMPTY)),
            Switch(name="numbers", label=_("Show the numbers")),
            Hidden(name="pixels", start=EMPTY, accept=as_pixels),
        ]

    def changed(self, names: set[str]) -> None:
        if np.shape(self.values["pixels"]) != (SIDE, SIDE):
            self.set(pixels=EMPTY)

    def reset(self) -> None:
        """Back to the start: an empty grid, and a network that knows nothing."""
        self.begin()
        super().reset()

    def train(self) -> None:
        """Train; the picture shows every round."""
        self._network = train(on_round=self._after_round)

    def _after_round(self, passed: Round) -> None:
        self._round = passed
        self.refresh()

    @property
    def verdict(self) -> Verdict | None:
        """What the network says of the drawing; None before it is trained."""
        return self._network.judge(as_matrix(self.values["pixels"])) if self._network else None

    def draw(self, figure: Figure) -> None:
        square, box = PROJECTED if self.projected else PLACES
        paper, chart = style.square(figure, *square), style.place(figure, *box)
        of_drawing = _("your drawing: 8 × 8")
        self._drawing = PixelImage(paper, (SIDE, SIDE), write=self._write, title=of_drawing)
        self._drawing.scale(0, WHITE)
        style.dress(chart, xlabel=_("digit"), ylabel=_("chance (%)"))
        style.title(chart, _("what the network says"))
        chart.set_ylim(0, 100)
        self._bars = Bars(chart, 10)
        Painting(self, paper, label=_("your drawing"), name="pixels")

    def _write(self, value: int) -> str:
        return format_number(value) if self.values["numbers"] else ""

    def update(self) -> None:
        self._drawing.show(as_matrix(self.values["pixels"]))
        verdict = self.verdict
        if verdict and verdict.kind != "blank":
            percentages = [round(100 * chance, 1) for chance in verdict.chances]
            self._bars.show(percentages, marked=verdict.ranking[:1])
        else:
            self._bars.show([0] * 10)

    def lines(self) -> Sequence[str]:
        if not self._round:
            return ()
        passed = self._round
        text = _("Round {n} of {total}: {percent} of the test digits is right.")
        return [text.format(n=passed.number, total=passed.total, percent=format_percent(passed.accuracy))]

    def sentences(self) -> Iterable[str]:
        verdict = self.verdict
        return [verdict.sentence() if verdict else _("The network knows nothing yet. Train it first.")]

    def header(self) -> Sequence[str]:
        return [_("digit"), _("chance")]

    def rows(self) -> Iterable[Sequence[str]]:
        verdict = self.verdict
        chances = verdict.chances if verdict and verdict.kind != "blank" else (None,) * 10
        for digit, chance in enumerate(chances):
            yield [str(digit), "" if chance is None else format_percent(chance)]

    def caption(self) -> str:
        return _("what the network says")
