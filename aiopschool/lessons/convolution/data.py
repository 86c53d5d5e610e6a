"""The images and filters of lesson 3: small grids to paint, the paper activity, photos and digits.

The numbers of the paper activity *Het schuifraam* stand here once: the explorer's preset, the worksheet and
the text of the lesson all take them from `GRIDS["paper"]` and `PAPER_STRIPS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

from ...datasets import path
from ...texts import N_, _
from .matrices import Matrix, as_matrix
from .model import mean_filter, strongest_places

LARGEST = 9  # the highest number in a grid: one key press per pixel
PHOTO_SIZES = (64, 128)


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A small image for the explorer: numbers from 0 (black) to 9 (white)."""

    key: str
    name: str
    rows: tuple[tuple[int, ...], ...]

    @property
    def title(self) -> str:
        return _(self.name)

    @property
    def pixels(self) -> Matrix:
        return as_matrix(self.rows)


@dataclass(frozen=True, kw_only=True)
class Filter:
    """A filter with a name; `purpose` says in a few words what it does."""

    key: str
    name: str
    effect: str
    rows: tuple[tuple[int | Fraction, ...], ...]

    @property
    def title(self) -> str:
        return _(self.name)

    @property
    def purpose(self) -> str:
        return _(self.effect)

    @property
    def kernel(self) -> Matrix:
        return as_matrix(self.rows)


def _drawn(*rows: str) -> tuple[tuple[int, ...], ...]:
    """Rows as they look: a digit is a grey value, a point is 0."""
    return tuple(tuple(0 if cell == "." else int(cell) for cell in row) for row in rows)


_GRIDS = (
    Grid(key="edge", name=N_("vertical edge"), rows=_drawn(*["...99999"] * 8)),
    Grid(
        key="cross",
        name=N_("cross"),
        rows=_drawn(*["...99..."] * 3, *["99999999"] * 2, *["...99..."] * 3),
    ),
    Grid(
        key="digit",
        name=N_("the digit 7"),
        rows=_drawn(
            "........",
            ".999999.",
            ".....99.",
            "....99..",
            "...99...",
            "..99....",
            "..99....",
            "........",
        ),
    ),
    Grid(key="example", name=N_("worked example (5 × 5)"), rows=_drawn(*["...99"] * 5)),
    # One light tile on a dark wall: 0 and 9 only, so that even the mean of nine numbers is whole.
    Grid(
        key="paper",
        name=N_("Paper"),
        rows=_drawn("......", "..999.", "..999.", "..999.", "......", "......"),
    ),
    Grid(key="empty", name=N_("empty (draw yourself)"), rows=_drawn(*["........"] * 8)),
)
GRIDS = {grid.key: grid for grid in _GRIDS}

_FILTERS = (
    Filter(
        key="identity",
        name=N_("identity"),
        effect=N_("leaves the image as it is"),
        rows=((0, 0, 0), (0, 1, 0), (0, 0, 0)),
    ),
    Filter(
        key="mean",
        name=N_("mean"),
        effect=N_("makes the image softer"),
        rows=tuple(map(tuple, mean_filter(3).tolist())),
    ),
    Filter(
        key="vertical",
        name=N_("vertical edge"),
        effect=N_("finds edges that run from top to bottom"),
        rows=((-1, 0, 1),) * 3,
    ),
    Filter(
        key="horizontal",
        name=N_("horizontal edge"),
        effect=N_("finds edges that run from left to right"),
        rows=((-1, -1, -1), (0, 0, 0), (1, 1, 1)),
    ),
    Filter(
        key="sharpen",
        name=N_("sharpen"),
        effect=N_("makes differences between neighbours larger"),
        rows=((0, -1, 0), (-1, 5, -1), (0, -1, 0)),
    ),
)
FILTERS = {preset.key: preset for preset in _FILTERS}

# The three strips of the paper activity, in the order A, B, C.
PAPER_STRIPS = (FILTERS["vertical"], FILTERS["horizontal"], FILTERS["mean"])


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A square grey photo: where it comes from, and in which sizes it is there."""

    key: str
    name: str
    origin: str
    sizes: tuple[int, ...] = PHOTO_SIZES

    @property
    def title(self) -> str:
        return _(self.name)

    @property
    def credit(self) -> str:
        return _(self.origin)

    def pixels(self, size: int = PHOTO_SIZES[0]) -> Matrix:
        """Grey values from 0 to 255, as floats: a filter must keep up with a finger on a slider.

        Raises `ValueError` when the photo does not exist in this size.
        """
        if size not in self.sizes:
            raise ValueError(f"{self.key} has the sizes {self.sizes}, not {size}")
        return _image_file(f"{self.key}_{size}").astype(float)


_SKIMAGE = N_("scikit-image, CC0")
_OWN = N_("made for this lesson")
_OWN_SIZES = PHOTO_SIZES[:1]

_PHOTOS = (
    Photo(key="kat", name=N_("cat"), origin=_SKIMAGE),
    Photo(key="astronaut", name=N_("astronaut"), origin=N_("NASA, public domain")),
    Photo(key="camera", name=N_("photographer"), origin=_SKIMAGE),
    Photo(key="koffie", name=N_("cup of coffee"), origin=_SKIMAGE),
    Photo(key="munten", name=N_("coins"), origin=N_("scikit-image, no known restrictions")),
    Photo(key="paard", name=N_("horse"), origin=_SKIMAGE),
    Photo(key="baksteen", name=N_("brick wall"), origin=_SKIMAGE),
    Photo(key="raket", name=N_("rocket"), origin=N_("SpaceX, public domain")),
    Photo(key="eigen_rand", name=N_("one edge"), origin=_OWN, sizes=_OWN_SIZES),
    Photo(key="eigen_cirkel", name=N_("circle"), origin=_OWN, sizes=_OWN_SIZES),
    Photo(key="eigen_dambord", name=N_("chessboard"), origin=_OWN, sizes=_OWN_SIZES),
    Photo(key="eigen_verloop", name=N_("from dark to light"), origin=_OWN, sizes=_OWN_SIZES),
)
PHOTOS = {photo.key: photo for photo in _PHOTOS}

# For the class picture: a photo that no pupil has seen, and where we looked for an edge (row, column of 64).
HIDDEN = PHOTOS["koffie"]
EDGES = ((18, 13), (47, 36), (48, 61), (4, 31), (60, 31), (35, 32), (52, 4), (56, 51), (33, 22), (56, 8))
EVEN = ((8, 32), (10, 36), (13, 42), (14, 22), (18, 14), (26, 28), (11, 57), (20, 63), (50, 28), (38, 54))


def edges_found(kernel: Matrix) -> list[tuple[tuple[int, int], bool]]:
    """The places on the hidden photo that a filter takes for edges, and whether they are."""
    return [(place, place in EDGES) for place in strongest_places(HIDDEN.pixels(), kernel, EDGES, EVEN)]


@cache
def _image_file(name: str) -> Matrix:
    with np.load(path("afbeeldingen_grijs.npz")) as file:
        return file[name]


DIGIT_TOP = 16  # the black ones among 4 × 4 pixels of the scan were counted


@cache
def digits() -> tuple[Matrix, Matrix]:
    """1797 handwritten digits: images (1797, 8, 8) with whole numbers from 0 to 16, and the labels 0 to 9.

    Written by 13 people (the test part of Alpaydin and Kaynak, 1998). Read-only: the arrays are shared.
    """
    with np.load(path("cijfers8x8.npz")) as file:
        images, labels = file["X"].reshape(-1, 8, 8).astype(np.int64), file["y"].astype(np.int64)
    for array in (images, labels):
        array.flags.writeable = False
    return images, labels
