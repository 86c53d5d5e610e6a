"""The grey photos of the project: their names, where they come from, and their pixels."""

from __future__ import annotations

from dataclasses import dataclass

from .datasets import read_arrays
from .maths.matrices import Matrix
from .texts import N_, _
from .texts.named import Named, by_key

SMALL, LARGE = SIZES = (64, 128)
FILE = "afbeeldingen_grijs.npz"


@dataclass(frozen=True)
class Photo(Named):
    """A square grey photo: where it comes from, and in which sizes it is there."""

    origin: str
    sizes: tuple[int, ...] = SIZES

    @property
    def credit(self) -> str:
        return _(self.origin)

    def pixels(self, size: int = SMALL) -> Matrix:
        """Grey values from 0 to 255, as floats: a filter must keep up with a finger on a slider.

        Raises `ValueError` when the photo does not exist in this size.
        """
        if size not in self.sizes:
            raise ValueError(f"{self.key} has the sizes {self.sizes}, not {size}")
        return read_arrays(FILE)[f"{self.key}_{size}"].astype(float)


_SKIMAGE = N_("scikit-image, CC0")
_OWN = N_("made for this lesson")

PHOTOS = by_key(
    Photo("kat", N_("cat"), _SKIMAGE),
    Photo("astronaut", N_("astronaut"), N_("NASA, public domain")),
    Photo("camera", N_("photographer"), _SKIMAGE),
    Photo("koffie", N_("cup of coffee"), _SKIMAGE),
    Photo("munten", N_("coins"), N_("scikit-image, no known restrictions")),
    Photo("paard", N_("horse"), _SKIMAGE),
    Photo("baksteen", N_("brick wall"), _SKIMAGE),
    Photo("raket", N_("rocket"), N_("SpaceX, public domain")),
    Photo("eigen_rand", N_("one edge"), _OWN, (SMALL,)),
    Photo("eigen_cirkel", N_("circle"), _OWN, (SMALL,)),
    Photo("eigen_dambord", N_("chessboard"), _OWN, (SMALL,)),
    Photo("eigen_verloop", N_("from dark to light"), _OWN, (SMALL,)),
)
