"""The images and filters of lesson 3: small grids to paint, the paper activity, and one hidden photo.

The numbers of the paper activity *Het schuifraam* stand here once: the explorer's preset, the worksheet and
the text of the lesson all take them from `GRIDS["paper"]` and `PAPER_STRIPS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ...maths.matrices import Matrix, as_matrix
from ...photos import PHOTOS
from ...pictures.painting import drawn
from ...texts import N_, _
from ...texts.named import Named, by_key
from .model import mean_filter, strongest_places


@dataclass(frozen=True)
class Grid(Named):
    """A small image for the explorer: numbers from 0 (black) to 9 (white)."""

    rows: tuple[tuple[int, ...], ...]

    @property
    def pixels(self) -> Matrix:
        return as_matrix(self.rows)


@dataclass(frozen=True)
class Filter(Named):
    """A filter with a name; `purpose` says in a few words what it does."""

    effect: str
    rows: tuple[tuple[int | Fraction, ...], ...]

    @property
    def purpose(self) -> str:
        return _(self.effect)

    @property
    def kernel(self) -> Matrix:
        return as_matrix(self.rows)


_SEVEN = "........ .999999. .....99. ....99.. ...99... ..99.... ..99.... ........"
GRIDS = by_key(
    Grid("edge", N_("vertical edge"), drawn(*["...99999"] * 8)),
    Grid("cross", N_("cross"), drawn(*["...99..."] * 3, *["99999999"] * 2, *["...99..."] * 3)),
    Grid("digit", N_("the digit 7"), drawn(*_SEVEN.split())),
    Grid("example", N_("worked example (5 × 5)"), drawn(*["...99"] * 5)),
    # One light tile on a dark wall: 0 and 9 only, so that even the mean of nine numbers is whole.
    Grid("paper", N_("Paper"), drawn("......", *["..999."] * 3, *["......"] * 2)),
    Grid("empty", N_("empty (draw yourself)"), drawn(*["........"] * 8)),
)

_MEAN = tuple(map(tuple, mean_filter(3).tolist()))
_VERTICAL = N_("finds edges that run from top to bottom")
_HORIZONTAL = N_("finds edges that run from left to right")
_SHARPEN = N_("makes differences between neighbours larger")
FILTERS = by_key(
    Filter("identity", N_("identity"), N_("leaves the image as it is"), ((0, 0, 0), (0, 1, 0), (0, 0, 0))),
    Filter("mean", N_("mean"), N_("makes the image softer"), _MEAN),
    Filter("vertical", N_("vertical edge"), _VERTICAL, ((-1, 0, 1),) * 3),
    Filter("horizontal", N_("horizontal edge"), _HORIZONTAL, ((-1, -1, -1), (0, 0, 0), (1, 1, 1))),
    Filter("sharpen", N_("sharpen"), _SHARPEN, ((0, -1, 0), (-1, 5, -1), (0, -1, 0))),
)

# The three strips of the paper activity, in the order A, B, C.
PAPER_STRIPS = (FILTERS["vertical"], FILTERS["horizontal"], FILTERS["mean"])

# For the class picture: a photo that no pupil has seen, and where we looked for an edge (row, column of 64).
HIDDEN = PHOTOS["koffie"]
EDGES = ((18, 13), (47, 36), (48, 61), (4, 31), (60, 31), (35, 32), (52, 4), (56, 51), (33, 22), (56, 8))
EVEN = ((8, 32), (10, 36), (13, 42), (14, 22), (18, 14), (26, 28), (11, 57), (20, 63), (50, 28), (38, 54))


def edges_found(kernel: Matrix) -> list[tuple[tuple[int, int], bool]]:
    """The places on the hidden photo that a filter takes for edges, and whether they are."""
    return [(place, place in EDGES) for place in strongest_places(HIDDEN.pixels(), kernel, EDGES, EVEN)]
