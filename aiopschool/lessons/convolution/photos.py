"""Explorer 3b: any filter on a photo, also on the reader's own; it follows while a number is dragged."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Hidden, Slider, Switch
from ...explorer import once
from ...explorer.photo import PhotoExplorer
from ...maths.matrices import Matrix, as_matrix
from ...numbers import format_number
from ...pictures.pixels import PixelImage, largest
from ...texts import N_, _
from .data import HIDDEN
from .filters import FILTER_GROUPS, filter_controls, short, sum_of_rows, written_out
from .images import BRIGHTEST, brighter
from .model import correlate, filter_sum, relu, steps, window

# Where photo and output stand, in points: left, bottom, side.
PLACES = (6, 8, 262), (290, 8, 262)
PROJECTED = (6, 8, 182), (200, 8, 182)


class PhotosExplorer(PhotoExplorer):
    """A photo of 64 × 64 or 128 × 128, what a filter makes of it, and the nine products of one window."""

    title = N_("A filter on a photo")
    size = (558 / 72, 296 / 72)
    projected_size = (388 / 72, 214 / 72)
    hidden = (HIDDEN.key,)

    def make_controls(self) -> Sequence[Control]:
        return [
            *self.photo_controls(),
            *filter_controls("vertical"),
            Slider(name="brighter", label=_("More light"), low=0, high=100, step=10, start=0),
            Switch(name="relu", label="ReLU"),
            Switch(name="sums", label=_("Show the nine products"), start=True),
            Hidden(name="place", start=(40, 40), accept=lambda place: tuple(map(int, place))),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        alone = {name: (name,) for name in ("size", "relu", "sums")}
        return {"photo": ("photo", "own"), **FILTER_GROUPS, "light": ("brighter",), **alone}

    def shape(self) -> Hashable:
        return self.values["size"]

    def changed(self, names: set[str]) -> None:
        super().changed(names)
        if names - {"place", "sums"}:  # the window moves without new output
            self._pixels = brighter(self.photo_pixels(), self.number("brighter"))
            self._kernel = as_matrix(self.values["kernel"])
            self._sum = filter_sum(self._kernel)
            output = correlate(self._pixels, self._kernel.astype(float))
            self._output = relu(output) if self.values["relu"] else output
        last = len(self._pixels) - 2
        self.set(place=tuple(min(max(at, 1), last) for at in self.values["place"]))

    def draw(self, figure: Figure) -> None:
        n = len(self._pixels)
        places = PROJECTED if self.projected else PLACES
        image, output = (style.square(figure, *place) for place in places)
        of_photo, of_output = _("photo: {n} × {n}").format(n=n), _("output: {n} × {n}").format(n=n - 2)
        self._photo = PixelImage(image, self._pixels.shape, numbers=False, title=of_photo)
        self._photo.scale(0, BRIGHTEST)
        self._result = PixelImage(output, self._output.shape, numbers=False, title=of_output)
        self._window = self.figure.handle(
            0,
            0,
            on_move=self._window_moved,
            label=_("window"),
            axes=image,
            xlim=(1, n - 2),
            ylim=(1, n - 2),
            step=(1, 1),
            ring=True,
            anywhere=True,
            say=lambda x, y: _("row {row}, column {column}").format(row=y + 1, column=x + 1),
        )

    def _window_moved(self, x: Fraction, y: Fraction) -> None:
        self.set(place=(int(x), int(y)))

    def update(self) -> None:
        column, row = self.values["place"]
        self._window.move_to(column, row)
        self._photo.show(self._pixels)
        self._photo.frame(row - 1, column - 1)
        self._scale()
        self._result.show(np.ma.masked_array(self._output, self.predicting))
        self._result.frame(row - 1, column - 1, 1)

    @property
    def _is_signed(self) -> bool:
        """A filter with sum 0 shows differences: around zero. Any other makes an image again."""
        return self._sum == 0 and not self.values["relu"]

    def _scale(self) -> None:
        if self._is_signed:
            self._result.scale_signed(self._output)
        else:
            self._result.scale(0, largest(self._output) if self._sum == 0 else BRIGHTEST)

    @once
    def _nine(self) -> tuple[Matrix, Matrix]:
        """The pixels under the window and their products with the filter, exact."""
        column, row = self.values["place"]
        step = next(steps(window(self._pixels, row, column, 3).astype(int), self._kernel))
        return step.window, step.products

    def lines(self) -> Sequence[str]:
        if not self.values["sums"]:
            return ()
        pixels, products = self._nine()
        total = _("sum of the filter: S = {total}").format(total=short(self._sum))
        before = {"kernel", "brighter"} <= self._left_out  # where the lesson does not know S yet
        return [
            *([] if before else [total]),
            *written_out(pixels, self._kernel, products),
            sum_of_rows(products),
        ]

    def sentences(self) -> Iterable[str]:
        column, row = self.values["place"]
        return [
            self.photo_credit(),
            *self._about_output(),
            _("The window is around row {row}, column {column}.").format(row=row + 1, column=column + 1),
        ]

    def _about_output(self) -> list[str]:
        if not self.values["sums"]:
            return []
        return [
            _("The output runs from {low} to {high}.").format(
                low=format_number(float(self._output.min()), 0),
                high=format_number(float(self._output.max()), 0),
            ),
            self._colours(),
        ]

    def _colours(self) -> str:
        if self._is_signed:
            return _("Blue is negative, white is 0, orange-red is positive.")
        if self._sum == 0:
            return _("Black is 0, white is the largest number.")
        return _("Below 0 you see black, above 255 you see white.")

    def header(self) -> Sequence[str]:
        own = [_("place in the window"), _("pixel")]
        return [*own, _("filter"), _("product")] if self.values["sums"] else own

    def rows(self) -> Iterable[Sequence[str]]:
        pixels, products = self._nine()
        for (r, c), pixel in np.ndenumerate(pixels):
            place = _("row {row}, column {column}").format(row=r + 1, column=c + 1)
            cells = pixel, self._kernel[r, c], products[r, c]
            yield [place, *map(short, cells[: len(self.header()) - 1])]

    def caption(self) -> str:
        return _("the window and its nine products") if self.values["sums"] else _("window")
