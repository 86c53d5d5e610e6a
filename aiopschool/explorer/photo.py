"""An explorer of a photo: one of the project, or one of the reader's own that never leaves the device."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..controls import Choice, Control, PictureFile
from ..maths.matrices import Matrix, as_matrix
from ..photos import LARGE, PHOTOS, SIZES, SMALL
from ..texts import _
from .frame import Explorer

OWN = "own"


class PhotoExplorer(Explorer):
    """The controls `photo`, `size` and `own`, and the pixels that they stand for.

    `hidden` are photos that the reader may not see here. A subclass that has `changed` calls this one first.
    """

    first = "kat"
    hidden: Collection[str] = ()
    kept = (OWN,)

    def photo_controls(self) -> Sequence[Control]:
        """Which photo, how large, and a button to choose one's own."""
        known = {key: photo.title for key, photo in PHOTOS.items() if key not in self.hidden}
        sizes = {str(n): f"{n} × {n}" for n in SIZES}
        return [
            Choice(name="photo", label=_("Photo"), options=known | {OWN: _("own photo")}, start=self.first),
            Choice(name="size", label=_("Size"), options=sizes, start=str(LARGE)),
            PictureFile(name=OWN, label=_("Own photo"), size=LARGE),
        ]

    def changed(self, names: set[str]) -> None:
        """A photo that is there, in a size that is there."""
        values = self.values
        if OWN in names and values[OWN] is not None:
            self.set(photo=OWN)
        if values["photo"] == OWN and values[OWN] is None:
            self.set(photo=self.first)
            self.note(_("Choose a photo of your own first, with the button Own photo."))
        if values["photo"] != OWN and int(values["size"]) not in PHOTOS[values["photo"]].sizes:
            self.set(size=str(SMALL))

    def photo_pixels(self) -> Matrix:
        """The grey values from 0 to 255, as floats."""
        size = int(self.values["size"])
        if self.values["photo"] != OWN:
            return PHOTOS[self.values["photo"]].pixels(size)
        own, times = as_matrix(self.values[OWN]), LARGE // size
        return own.reshape(size, times, size, times).mean(axis=(1, 3))

    def photo_credit(self) -> str:
        """A sentence that says where the photo comes from."""
        if self.values["photo"] == OWN:
            return _("Your own photo. It stays on this device.")
        photo = PHOTOS[self.values["photo"]]
        return _("Photo: {photo}. Source: {credit}.").format(photo=photo.title, credit=photo.credit)
