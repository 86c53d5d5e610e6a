"""Explorer 3a: a filter slides over a small image, one window at a time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Hidden, Stepping, Switch, Tabs
from ...explorer import Explorer, once
from ...maths.matrices import Matrix, as_matrix
from ...pictures.painting import WHITE, Painting, as_pixels
from ...pictures.pixels import PixelImage
from ...texts import N_, _
from .data import FILTERS, GRIDS
from .filters import FILTER_GROUPS, filter_controls, short, sum_of_rows, written_out
from .model import Step, filter_sum, relu, steps

# Where image, filter and output stand, in points: left, bottom, side.
PLACES = (8, 8, 228), (260, 81, 82), (362, 8, 228)
PROJECTED = (4, 120, 150), (30, 2, 98), (160, 46, 224)
PLACING = ("padding", "stride")


class ConvolutionExplorer(Explorer):
    """An image to paint, a filter to choose or write, and the output that grows step by step."""

    title = N_("A filter slides over an image")
    size = (598 / 72, 262 / 72)
    projected_size = (388 / 72, 288 / 72)

    def begin(self) -> None:
        self._all: list[Step] = []

    def make_controls(self) -> Sequence[Control]:
        images = {key: grid.title for key, grid in GRIDS.items()}
        image = Choice(name="image", label=_("Image"), options=images, start="edge")
        places = [
            Choice(name="padding", label=_("Border"), options={"0": "0", "1": "1"}, start="0"),
            Choice(name="stride", label=_("Stride"), options={"1": "1", "2": "2"}, start="1"),
            Switch(name="relu", label="ReLU"),
        ]
        tabs = [
            ("filter", _("image and filter"), [image, *filter_controls("vertical")]),
            ("places", _("border, stride, ReLU"), places),
        ]
        return [
            Tabs(name="part", label=_("What do you set?"), tabs=tabs),
            Stepping(name="next", label=_("Next step"), action=self.next_step, done=self._is_done),
            Button(name="all", label=_("All steps"), action=self.all_steps),
            Hidden(name="pixels", start=GRIDS["edge"].rows, accept=as_pixels),
            Hidden(name="done", start=0, accept=int),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"image": ("image",), **FILTER_GROUPS, "size": PLACING, "relu": ("relu",)}

    def shape(self) -> Hashable:
        pixels = self.values["pixels"]
        return len(pixels), len(pixels[0]), *self._places().values()

    def _places(self) -> dict[str, int]:
        return {name: int(self.values[name]) for name in PLACING}

    def changed(self, names: set[str]) -> None:
        if "image" in names and "pixels" not in names:
            self.set(pixels=GRIDS[self.values["image"]].rows, done=0)
        if names & {"image", "pixels", "kernel", "padding", "stride"}:
            was_done = bool(self._all) and self._is_done()
            self._all = list(steps(self.values["pixels"], self.values["kernel"], **self._places()))
            if was_done:
                self.all_steps()
        self.set(done=min(max(self.values["done"], 0), len(self._all)))

    def _is_done(self) -> bool:
        return self.values["done"] >= len(self._all)

    def next_step(self) -> None:
        """Move the window on and compute one number; after the last one nothing happens."""
        self.set(done=self.values["done"] + 1)

    def all_steps(self) -> None:
        """Compute all numbers of the output."""
        self.set(done=len(self._all))

    def draw(self, figure: Figure) -> None:
        rows, columns = np.shape(self.values["pixels"])
        padding, last = int(self.values["padding"]), self._all[-1]
        image, kernel, output = (
            style.square(figure, *place) for place in (PROJECTED if self.projected else PLACES)
        )
        of_image = _("image: {rows} × {columns}").format(rows=rows, columns=columns)
        of_output = _("output: {rows} × {columns}").format(rows=last.row, columns=last.column)
        self._image = PixelImage(image, (rows, columns), border=padding, title=of_image)
        self._image.scale(0, WHITE)
        self._kernel = PixelImage(kernel, (3, 3), write=short, title=_("filter"))
        self._output = PixelImage(output, (last.row, last.column), write=short, title=of_output)
        Painting(self, image, label=_("image"), name="pixels")

    def update(self) -> None:
        kernel = as_matrix(self.values["kernel"])
        self._image.show(as_matrix(self.values["pixels"]))
        self._kernel.scale_signed(kernel)
        self._kernel.show(kernel)
        output = self._numbers()
        if filter_sum(kernel) == 0:
            self._output.scale_signed(output)
        else:
            self._output.scale(0, WHITE)
        done = np.arange(output.size).reshape(output.shape) >= self.values["done"]
        self._output.show(np.ma.masked_array(output, done))
        step = self._present
        self._image.frame(step.top - 1, step.left - 1)
        self._output.frame(step.row - 1 if self.values["done"] else None, step.column - 1, 1)

    @property
    def _present(self) -> Step:
        """The step that is shown: the last one done, or the first."""
        return self._all[max(self.values["done"] - 1, 0)]

    @once
    def _numbers(self) -> Matrix:
        last = self._all[-1]
        output = as_matrix(np.array([step.total for step in self._all], dtype=object).reshape(last.row, -1))
        return relu(output) if self.values["relu"] else output

    def lines(self) -> Sequence[str]:
        kernel = as_matrix(self.values["kernel"])
        total = _("sum of the filter: S = {total}").format(total=short(filter_sum(kernel)))
        if not self.values["done"]:
            return [total]
        step = self._present
        return [total, *written_out(step.window, kernel, step.products), sum_of_rows(step.products)]

    def sentences(self) -> Iterable[str]:
        if not self.values["done"]:
            return [_("The window stands at the upper left. Take the next step.")]
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
        return text, _("ReLU makes it 0.") if self.values["relu"] and step.total < 0 else ""

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
