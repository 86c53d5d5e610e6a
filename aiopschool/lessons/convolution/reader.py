"""Explorer 3c: draw a digit, and a small network says which one it sees, with its doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Control, Hidden, Switch
from ...numbers import format_number, format_percent
from ...pictures.pixels import PixelImage
from ...texts import _
from .data import LARGEST
from .digits import Network, Round, Verdict, train
from .model import as_matrix
from .painting import PaintExplorer, Rows, as_pixels

PAPER = (10, 26, 228)  # in points: left, bottom, side
SIDE = 8
EMPTY: Rows = ((0,) * SIDE,) * SIDE


class DigitsExplorer(PaintExplorer):
    """A grid of 8 × 8 to draw on, a network that trains while you wait, and its ten chances as bars."""

    size = (590 / 72, 284 / 72)

    def __init__(self, *, predict: str = "") -> None:
        self.title = _("Draw a digit")
        self._network: Network | None = None
        self._round: Round | None = None
        super().__init__(predict=predict)

    # controls ----------------------------------------------------------------------------------------

    def make_controls(self) -> Sequence[Control]:
        return [
            Button(name="train", label=_("Train the network"), action=self.train, primary=True),
            Button(name="wipe", label=_("Wipe"), action=lambda: self.set(pixels=EMPTY)),
            Switch(name="numbers", label=_("Show the numbers")),
            Hidden(name="pixels", start=EMPTY, accept=as_pixels),
        ]

    def changed(self, names: set[str]) -> None:
        if np.shape(self.values["pixels"]) != (SIDE, SIDE):
            self.values["pixels"] = EMPTY

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

    # picture -----------------------------------------------------------------------------------------

    def draw(self, figure: Figure) -> None:
        paper = style.square(figure, *PAPER)
        self._numbers = self.values["numbers"]
        self._drawing = PixelImage(paper, (SIDE, SIDE), write=self._write)
        self._drawing.scale(0, LARGEST)
        paper.set_title(_("your drawing: 8 × 8"), fontsize=style.FONT, color=style.INK)
        width, height = figure.bbox.size
        chart = figure.add_axes((302 / width, 44 / height, 280 / width, 210 / height))
        style.dress(chart, xlabel=_("digit"), ylabel=_("chance (%)"))
        chart.set(xlim=(-0.6, 9.6), ylim=(0, 100), xticks=range(10))
        chart.set_title(_("what the network says"), fontsize=style.FONT, color=style.INK)
        look = {"edgecolor": style.INK, "facecolor": "white", "zorder": 2}
        self._bars = chart.bar(range(10), [0] * 10, width=0.7, **look)
        self.paint_on(paper, _("your drawing"))

    def _write(self, value: int) -> str:
        return format_number(value) if self.values["numbers"] else ""

    def update(self) -> None:
        self._drawing.show(as_matrix(self.values["pixels"]))
        verdict = self.verdict
        shown = verdict is not None and verdict.kind != "blank"
        best = verdict.ranking[0] if shown else None
        for digit, bar in enumerate(self._bars):
            height = round(100 * verdict.chances[digit], 1) if shown else 0
            if bar.get_height() != height:
                bar.set_height(height)
            look = (style.BLUE, "//") if digit == best else ("white", "")
            if (bar.get_hatch() or "") != look[1]:
                bar.set(facecolor=look[0], hatch=look[1])

    # text and table ----------------------------------------------------------------------------------

    def lines(self) -> Sequence[str]:
        if not self._round:
            return ()
        passed = self._round
        text = _("Round {n} of {total}: {percent} of the test digits is right.")
        return [text.format(n=passed.number, total=passed.total, percent=format_percent(passed.accuracy))]

    def describe(self) -> str:
        verdict = self.verdict
        return verdict.sentence() if verdict else _("The network knows nothing yet. Train it first.")

    def header(self) -> Sequence[str]:
        return [_("digit"), _("chance")]

    def rows(self) -> Iterable[Sequence[str]]:
        verdict = self.verdict
        chances = verdict.chances if verdict and verdict.kind != "blank" else (None,) * 10
        for digit, chance in enumerate(chances):
            yield [str(digit), "" if chance is None else format_percent(chance)]

    def caption(self) -> str:
        return _("what the network says")
