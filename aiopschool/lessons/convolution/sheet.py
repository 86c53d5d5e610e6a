"""What the paper activity of lesson 3 takes from its data: the image, the filters and their outputs by name.

It is the very image of the explorer's preset *Papier*.
"""

from __future__ import annotations

from ...maths.matrices import Matrix
from ...numbers import format_number
from ...paper.sheet import Fill, Grid, Named, Rows, Window
from .data import GRIDS, PAPER_STRIPS, Filter
from .model import correlate, filter_sum

CELL_MM = 12  # of the image; the hole of the window has the same cells
FRAME_MM = 18
STRIP_MM = 12
OUTPUT_MM = 10
TO_COMPUTE = {"A": 3, "B": 2, "C": 0}  # rows left blank: a minute per sum; row 3 of A is its row 1
STRIPS = dict(zip("ABC", PAPER_STRIPS, strict=True))
IMAGE = GRIDS["paper"].pixels
OUTPUTS = {letter: correlate(IMAGE, strip.kernel) for letter, strip in STRIPS.items()}


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    return {
        "image": Grid(_numbers(IMAGE), CELL_MM),
        "window": Window(cells=len(PAPER_STRIPS[0].kernel), cell=CELL_MM, frame=FRAME_MM),
        **{f"strip_{name}": Grid(_numbers(one.kernel), STRIP_MM, cut=True) for name, one in STRIPS.items()},
        **{
            f"output_{name}": Grid(_output(matrix, TO_COMPUTE[name]), OUTPUT_MM)
            for name, matrix in OUTPUTS.items()
        },
        **{f"sum_{name}": filter_sum(one.kernel) for name, one in STRIPS.items()},
        "filters": [_about(name, one) for name, one in STRIPS.items()],
    }


def _about(name: str, strip: Filter) -> list:
    """A filter, what it does, its sum and the sum of its output."""
    return [name, f"{strip.title}: {strip.purpose}", filter_sum(strip.kernel), int(OUTPUTS[name].sum())]


def _numbers(matrix: Matrix) -> Rows:
    return [[format_number(number) for number in row] for row in matrix.tolist()]


def _output(matrix: Matrix, blank: int) -> Rows:
    """The output; its first rows are for the pupils."""
    rows = _numbers(matrix)
    return [[Fill(number) for number in row] for row in rows[:blank]] + rows[blank:]
