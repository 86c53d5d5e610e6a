"""An explorer in which the reader draws a digit, and a network learns to read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.axes import Axes

from ..controls import Button, Control, Hidden, Switch
from ..digits import SIDE, Network, Round, Verdict, train
from ..maths.matrices import as_matrix
from ..numbers import format_number, format_percent
from ..pictures.painting import WHITE, Painting, Rows, as_pixels
from ..pictures.pixels import PixelImage
from ..texts import _
from .frame import Explorer

EMPTY: Rows = ((0,) * SIDE,) * SIDE


class DigitExplorer(Explorer):
    """A grid of 8 × 8 to draw on, a network that trains while the reader waits, and what it says.

    A subclass draws: it calls `draw_paper` in `draw` and `show_drawing` in `update`, and shows `verdict`.
    """

    def begin(self) -> None:
        """A network that knows nothing."""
        self.network: Network | None = None
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
        self.network = train(on_round=self._after_round)

    def _after_round(self, passed: Round) -> None:
        self._round = passed
        self.refresh()

    @property
    def verdict(self) -> Verdict | None:
        """What the network says of the drawing; None before it is trained."""
        return self.network.judge(self.values["pixels"]) if self.network else None

    def draw_paper(self, axes: Axes) -> None:
        """The grid to draw on."""
        title = _("your drawing: 8 × 8")
        self._drawing = PixelImage(axes, (SIDE, SIDE), write=self._write, title=title)
        self._drawing.scale(0, WHITE)
        Painting(self, axes, label=_("your drawing"), name="pixels")

    def show_drawing(self) -> None:
        """The drawing as it is now."""
        self._drawing.show(as_matrix(self.values["pixels"]))

    def _write(self, value: int) -> str:
        return format_number(value) if self.values["numbers"] else ""

    def lines(self) -> Sequence[str]:
        if not self._round:
            return ()
        passed = self._round
        text = _("Round {n} of {total}: {percent} of the test digits is right.")
        return [text.format(n=passed.number, total=passed.total, percent=format_percent(passed.accuracy))]

    def sentences(self) -> Iterable[str]:
        verdict = self.verdict
        return [verdict.sentence() if verdict else _("The network knows nothing yet. Train it first.")]
