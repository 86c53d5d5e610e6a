"""Explorers that lessons build on: of a photo, and of a drawn digit."""

from __future__ import annotations

import base64

import pytest

from aiopschool import style
from aiopschool.digits import SIDE
from aiopschool.explorer.digit import EMPTY, DigitExplorer
from aiopschool.explorer.photo import PhotoExplorer
from aiopschool.photos import PHOTOS

from .reader import Reader


class Brightness(PhotoExplorer):
    """The mean grey value of a photo."""

    title = "Hoe licht?"
    first = "paard"
    hidden = ("koffie",)

    def make_controls(self):
        return self.photo_controls()

    def draw(self, figure):
        self._bar = figure.add_axes((0.1, 0.1, 0.8, 0.8)).bar([0], [0])[0]

    def update(self):
        self._bar.set_height(self.photo_pixels().mean())

    def sentences(self):
        return [self.photo_credit(), f"Gemiddeld {round(self.photo_pixels().mean())}."]


class Certainty(DigitExplorer):
    """Only what the network says."""

    title = "Hoe zeker?"

    def draw(self, figure):
        self.draw_paper(style.square(figure, 10, 10, 200))

    def update(self):
        self.show_drawing()


@pytest.fixture
def photo():
    return Reader(Brightness())


def test_a_photo_is_there_with_its_origin_and_one_that_is_hidden_is_not(photo):
    said = photo.explorer.describe()
    assert "Foto: paard. Bron: scikit-image" in said
    assert f"Gemiddeld {round(PHOTOS['paard'].pixels(128).mean())}." in said
    options = dict(photo.explorer.panel.specs[0]["options"])
    assert options.keys() == {*PHOTOS, "own"} - {"koffie"}


def test_a_photo_in_one_size_only_is_shown_in_that_size(photo):
    photo.sends(photo={"value": "eigen_cirkel"}, size={"value": "128"})
    assert photo.explorer.state["size"] == "64"
    photo.sends(photo={"value": "kat"}, size={"value": "128"})
    assert photo.explorer.photo_pixels().shape == (128, 128)


def test_ones_own_photo_is_asked_for_kept_and_made_smaller(photo):
    photo.sends(photo={"value": "own"})
    assert "Kies eerst zelf een foto" in photo.explorer.describe()
    assert photo.explorer.state["photo"] == "paard"
    photo.panel.confides("own", "grey", base64.b64encode(bytes([0, 100] * 64) * 128).decode())
    assert "Ze blijft op dit toestel" in photo.explorer.describe()
    photo.sends(size={"value": "64"})
    assert (photo.explorer.photo_pixels() == 50).all(), "the mean of four pixels"
    photo.clicks("reset")
    photo.sends(photo={"value": "own"})
    assert photo.explorer.state["photo"] == "own", "starting again keeps it"


def test_a_drawing_is_judged_after_training_wiped_and_forgotten():
    reader = Reader(Certainty())
    explorer = reader.explorer
    reader.clicks("wipe")
    assert explorer.describe() == "Het netwerk kan nog niets. Train het eerst."
    reader.touches("paint", True, [[r, 3] for r in range(1, 7)])
    reader.clicks("train")
    assert explorer.lines()[0].startswith("Ronde 15 van 15")
    assert explorer.verdict.ranking[0] == 1
    reader.clicks("wipe")
    assert explorer.describe() == "Er staat nog niets. Teken eerst een cijfer."
    explorer.state = {"pixels": ((9,) * 5,) * 5}
    assert explorer.state["pixels"] == EMPTY, f"a drawing has {SIDE} rows"
    reader.clicks("reset")
    assert explorer.verdict is None
