"""The grey photos: names, sizes, origin."""

from __future__ import annotations

import pytest

from aiopschool import datasets
from aiopschool.photos import FILE, PHOTOS


@pytest.mark.parametrize("key", PHOTOS)
def test_every_photo_has_its_sizes_grey_values_and_an_origin(key):
    picture = PHOTOS[key]
    for size in picture.sizes:
        pixels = picture.pixels(size)
        assert pixels.shape == (size, size)
        assert pixels.dtype == float, "fast enough for a filter that is dragged"
        assert 0 <= pixels.min() < pixels.max() <= 255
    assert picture.credit
    with pytest.raises(ValueError, match="sizes"):
        picture.pixels(100)
    picture.pixels()[:] = 0
    assert picture.pixels().max() > 0, "a changed photo does not change the next one"


def test_every_photo_has_a_dutch_name():
    for photo in PHOTOS.values():
        assert photo.title
        assert photo.title != photo.name or photo.key == "astronaut", "the same in Dutch"


def test_no_image_of_the_file_is_forgotten():
    names = {f"{key}_{size}" for key, picture in PHOTOS.items() for size in picture.sizes}
    assert names == set(datasets.read_arrays(FILE))
