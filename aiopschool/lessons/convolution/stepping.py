"""Explorer 3a: a filter slides over a small image, one window at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Hidden, Player, Prediction, Switch, Tabs
from ...pictures.pixels import PixelImage
from ...texts import _
from .data import FILTERS, GRIDS, LARGEST
from .filters import agree, filter_controls, short, sum_of_rows, written_out
from .model import Matrix, Step, as_matrix, filter_sum, relu, steps
from .painting import PaintExplorer, as_pixels

# Where the three parts stand, in points: left, bottom, side.
IMAGE, FILTER, OUTPUT = (8, 8, 228), (260, 81, 82), (362, 8, 228)


class ConvolutionExplorer(PaintExplorer):
    """An image to paint, a filter to choose or write, and the output that grows step by step."""

    size = (598 / 72, 262 / 72)

    def __init__(self, image: str = "edge", *, predict: str = "") -> None:
        self.title = _("A filter slides over an image")
        self._image_key = image
        self._layout: tuple[Any, ...] = ()
        super().__init__(predict=predict)

    # controls ----------------------------------------------------------------------------------------

    def make_controls(self) -> Sequence[Control]:
        images = {key: grid.title for key, grid in GRIDS.items()}
        places = [
            Choice(name="padding", label=_("Border"), options={"0": "0", "1": "1"}, start="0"),
            Choice(name="stride", label=_("Stride"), options={"1": "1", "2": "2"}, start="1"),
            Switch(name="relu", label="ReLU"),
        ]
        image = Choice(name="image", label=_("Image"), options=images, start=self._image_key)
        return [
            Tabs(
                name="part",
                label=_("What do you set?"),
                tabs=[
                    ("filter", _("image and filter"), [image, *filter_controls("vertical")]),
                    ("places", _("border, stride, ReLU"), places),
                ],
            ),
            Button(name="next", label=_("Next step"), action=self.next_step, primary=True),
            Button(name="all", label=_("All steps"), action=self.all_steps),
            Player(name="play", label=_("Play"), action=self.next_step, done=lambda: self._is_done),
            Button(name="reset", label=_("Start again"), action=self.reset),
            Hidden(name="pixels", start=GRIDS[self._image_key].rows, accept=as_pixels),
            Hidden(name="done", start=0, accept=int),
        ]

    def predictions(self) -> Mapping[str, Prediction]:
        question = _("What will be the second number of the output?")
        return {"second": Prediction(name="prediction", label=question, outcome=self._second)}

    def _second(self) -> str:
        return short(self._all[1].total) if self.values["done"] > 1 else _("not computed yet")

    def changed(self, names: set[str]) -> None:
        values = self.values
        if "image" in names:
            values["pixels"], values["done"] = GRIDS[values["image"]].rows, 0
        agree(values, names)
        was_done = values["done"] > 0 and self._layout and values["done"] >= len(self._all)
        self._all = list(steps(values["pixels"], values["kernel"], **self._places()))
        values["done"] = len(self._all) if was_done else min(max(values["done"], 0), len(self._all))

    def _places(self) -> dict[str, int]:
        return {"padding": int(self.values["padding"]), "stride": int(self.values["stride"])}

    @property
    def _is_done(self) -> bool:
        return self.values["done"] >= len(self._all)

    def next_step(self) -> None:
        """Move the window on and compute one number; after the last one nothing happens."""
        self.values["done"] = min(self.values["done"] + 1, len(self._all))

    def all_steps(self) -> None:
        """Compute all numbers of the output."""
        self.values["done"] = len(self._all)

    # picture -----------------------------------------------------------------------------------------

    def draw(self, figure: Figure) -> None:
        rows, columns = np.shape(self.values["pixels"])
        padding = int(self.values["padding"])
        self._layout = (rows, columns, *self._places().values())
        last = self._all[-1]
        image, kernel, output = (style.square(figure, *place) for place in (IMAGE, FILTER, OUTPUT))
        self._image = PixelImage(image, (rows, columns), border=padding)
        self._image.scale(0, LARGEST)
        self._kernel = PixelImage(kernel, (3, 3), write=short)
        self._output = PixelImage(output, (last.row, last.column), write=short)
        for axes, words in (
            (image, _("image: {rows} × {columns}").format(rows=rows, columns=columns)),
            (kernel, _("filter")),
            (output, _("output: {rows} × {columns}").format(rows=last.row, columns=last.column)),
        ):
            axes.set_title(words, fontsize=style.FONT, color=style.INK)
        if padding:
            self._border(image, rows, columns)
        self.paint_on(image, _("image"))

    @staticmethod
    def _border(axes: Any, rows: int, columns: int) -> None:
        """The zeros that are added around the image."""
        around = [(r, c) for r in (-1, rows) for c in range(-1, columns + 1)]
        around += [(r, c) for r in range(rows) for c in (-1, columns)]
        for r, c in around:
            axes.text(c, r, "0", ha="center", va="center_baseline", size=style.FONT - 2, color=style.GREY)

    def update(self) -> None:
        rows, columns = np.shape(self.values["pixels"])
        if self._layout != (rows, columns, *self._places().values()):
            self.redraw()
        kernel = as_matrix(self.values["kernel"])
        self._image.show(as_matrix(self.values["pixels"]))
        self._kernel.scale(*_around_zero(kernel), signed=True)
        self._kernel.show(kernel)
        output = self._numbers()
        signed = filter_sum(kernel) == 0
        self._output.scale(*(_around_zero(output) if signed else (0, LARGEST)), signed=signed)
        done = np.arange(output.size).reshape(output.shape) >= self.values["done"]
        self._output.show(np.ma.masked_array(output, done))
        step = self._present
        self._image.frame(step.top - 1, step.left - 1)
        self._output.frame(step.row - 1 if self.values["done"] else None, step.column - 1, 1)

    @property
    def _present(self) -> Step:
        """The step that is shown: the last one done, or the first."""
        return self._all[max(self.values["done"] - 1, 0)]

    def _numbers(self) -> Matrix:
        last = self._all[-1]
        output = as_matrix(np.array([step.total for step in self._all], dtype=object).reshape(last.row, -1))
        return relu(output) if self.values["relu"] else output

    # text and table ----------------------------------------------------------------------------------

    def lines(self) -> Sequence[str]:
        kernel = as_matrix(self.values["kernel"])
        total = _("sum of the filter: S = {total}").format(total=short(filter_sum(kernel)))
        if not self.values["done"]:
            return [total]
        step = self._present
        return [total, *written_out(step.window, kernel, step.products), sum_of_rows(step.products)]

    def describe(self) -> str:
        if not self.values["done"]:
            return _("The window stands at the upper left. Take the next step.")
        step = self._present
        text = _(
            "Step {n} of {total}. The window is at row {top} to {bottom} and column {left} to {right}. "
            "The sum of the nine products is {sum}."
        ).format(
            n=self.values["done"],
            total=len(self._all),
            top=step.top,
            bottom=step.top + 2,
            left=step.left,
            right=step.left + 2,
            sum=short(step.total),
        )
        if self.values["relu"] and step.total < 0:
            text += " " + _("ReLU makes it 0.")
        return text

    def header(self) -> Sequence[str]:
        columns = range(1, self._all[-1].column + 1)
        return ["", *(_("column {n}").format(n=n) for n in columns)]

    def rows(self) -> Iterable[Sequence[str]]:
        numbers, done = self._numbers(), self.values["done"]
        columns = numbers.shape[1]
        for r, row in enumerate(numbers.tolist()):
            cells = [short(x) if r * columns + c < done else "" for c, x in enumerate(row)]
            yield [_("row {n}").format(n=r + 1), *cells]

    def caption(self) -> str:
        name = FILTERS[self.values["filter"]].title if self.values["filter"] in FILTERS else _("own filter")
        return _("output of the filter “{name}”").format(name=name)


def _around_zero(matrix: Matrix) -> tuple[float, float]:
    """Limits for colours with white at zero."""
    largest = max(1.0, *(abs(float(x)) for x in matrix.ravel().tolist()))
    return -largest, largest
