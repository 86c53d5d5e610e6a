"""The class picture of lesson 3: the filters of all groups, on a photo that nobody has seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ... import style
from ...controls import Control
from ...explorer.class_picture import Answer, ClassPicture
from ...maths.matrices import Matrix, as_matrix
from ...numbers import NumberError, format_number
from ...pictures.pixels import PixelImage, largest
from ...texts import N_, _
from .data import EDGES, FILTERS, HIDDEN, edges_found
from .filters import filter_controls, short
from .model import correlate


class FiltersOfTheClass(ClassPicture):
    """Each filter with the edges that it finds; before the scores are shown only its nine numbers."""

    title = N_("The filters of the class")
    separate = True

    def fields(self) -> Sequence[Control]:
        return filter_controls("vertical")

    def read(self, values: Mapping[str, Any]) -> Matrix:
        kernel = as_matrix(values["kernel"])
        if not kernel.any():
            raise NumberError(_("This filter gives 0 everywhere. Choose a number other than 0."))
        return kernel

    def write(self, kernel: Matrix) -> str:
        for preset in FILTERS.values():
            if np.array_equal(preset.kernel, kernel):
                return preset.title
        return "; ".join(" ".join(map(short, row)) for row in kernel.tolist())

    def score(self, kernel: Matrix) -> Fraction:
        return Fraction(sum(is_edge for _place, is_edge in edges_found(kernel)), len(EDGES))

    def write_score(self, kernel: Matrix) -> str:
        count = format_number(self.score(kernel) * len(EDGES))
        return _("{count} of the {all} edges").format(count=count, all=len(EDGES))

    def draw_answer(self, axes: Axes, answer: Answer) -> None:
        if not self.revealed:
            numbers = PixelImage(axes, answer.value.shape, write=short)
            numbers.scale_signed(answer.value)
            numbers.show(answer.value)
            return
        found = abs(correlate(HIDDEN.pixels(), answer.value.astype(float)))
        axes.imshow(found, cmap="gray", vmin=0, vmax=largest(found), interpolation="none")
        for (row, column), is_edge in edges_found(answer.value):
            look = {"marker": "o", "mfc": "none"} if is_edge else {"marker": "x"}
            axes.plot(column - 2, row - 2, color=style.ORANGE if is_edge else style.VERMILLION, **look)
