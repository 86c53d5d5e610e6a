"""A matrix as pixels: numbers, sign in three ways, blank cells, and a frame that is seen everywhere."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from aiopschool.live import Scene
from aiopschool.pictures.pixels import PixelImage


@pytest.fixture
def axes():
    return Figure(figsize=(3, 3)).add_axes((0, 0, 1, 1))


def words(image: PixelImage) -> list[list[str]]:
    return [[text.get_text() for text in row] for row in image._numbers]


def test_every_cell_shows_its_number_and_blank_cells_none(axes):
    image = PixelImage(axes, (2, 2))
    matrix = np.array([[1, Fraction(1, 2)], [-3, 0]], dtype=object)
    image.show(matrix)
    assert words(image) == [["1", "0,5"], ["−3", "0"]]
    image.show(np.ma.masked_array(matrix, [[False, True], [False, True]]))
    assert words(image) == [["1", ""], ["−3", ""]]


@pytest.mark.parametrize(
    ("shape", "border", "rows", "columns"),
    [
        ((2, 3), 0, ["1", "2"], ["1", "2", "3"]),
        ((2, 3), 1, ["1", "2"], ["1", "2", "3"]),
        ((64, 126), 0, ["1", "16", "32", "48", "64"], ["1", "32", "64", "96"]),
    ],
)
def test_rows_and_columns_have_their_numbers_beside_their_cells(axes, shape, border, rows, columns):
    image = PixelImage(axes, shape, border=border, numbers=max(shape) < 9)
    image.show(np.zeros(shape))
    for axis, numbers in ((axes.yaxis, rows), (axes.xaxis, columns)):
        assert [label.get_text() for label in axis.get_ticklabels()] == numbers
        assert list(axis.get_ticklocs()) == [int(n) - 1 for n in numbers], (
            "beside the cell that has this number"
        )
    for label in (*axes.get_yticklabels(), *axes.get_xticklabels()):
        box = label.get_window_extent()
        assert box.x0 >= 0, "inside the place that was given"
        assert box.y1 <= axes.figure.bbox.height


def test_numbers_are_readable_on_dark_and_on_light(axes):
    image = PixelImage(axes, (1, 2))
    image.scale(0, 9)
    image.show(np.array([[0, 9]]))
    dark, light = (text.get_color() for text in image._numbers[0])
    assert dark == "#ffffff"
    assert light != "#ffffff"


def test_negative_cells_are_hatched(axes):
    image = PixelImage(axes, (2, 3))
    image.show(np.array([[0, -1, 2], [-5, 0, 0]]))
    vertices = image._hatch.get_path().vertices
    assert len(vertices) == 10
    assert sorted({(int(np.floor(x + 0.5)), int(np.floor(y + 0.5 - 1e-9))) for x, y in vertices[::5]}) == [
        (0, 1),
        (1, 0),
    ]
    image.show(np.zeros((2, 3)))
    assert len(image._hatch.get_path().vertices) == 0


def test_only_what_changed_is_drawn_again(axes):
    image = PixelImage(axes, (8, 8))
    pixels = np.zeros((8, 8), dtype=int)
    image.show(pixels)
    scene = Scene(axes.figure)
    image.show(pixels.copy())
    assert not scene.update()
    pixels[2, 3] = 1
    image.show(pixels.copy())
    assert len(scene.update().fragments) == 2, "the image and one number"
    image.frame(1, 2)
    assert len(scene.update().fragments) == 2, "a dark frame with a light edge"
    image.frame(1, 2)
    assert not scene.update()


def test_a_photo_travels_as_its_own_pixels(axes):
    """Not blown up to the size on the screen: that would be far more bytes."""
    image = PixelImage(axes, (64, 64), numbers=False)
    image.scale(0, 255)
    scene = Scene(axes.figure)
    image.show(np.random.default_rng(7).integers(0, 256, (64, 64)))
    patch = scene.update()
    (fragment,) = patch.fragments.values()
    assert "pixelated" in fragment
    assert len(fragment) < 25_000, "noise, which cannot be made smaller"


def test_changing_to_colours_with_sign_is_seen(axes):
    image = PixelImage(axes, (2, 2))
    image.show(np.array([[1, -1], [0, 0]]))
    scene = Scene(axes.figure)
    image.scale(-1, 1, signed=True)
    assert scene.update()


def test_white_is_0_and_the_farthest_number_has_the_full_colour(axes):
    image = PixelImage(axes, (1, 2), title="gewichten")
    image.scale_signed(np.array([[Fraction(1, 2), -3]], dtype=object))
    assert image._image.get_clim() == (-3, 3)
    assert image._image.cmap.name == "signed"
    image.scale(0, 9)
    assert image._image.cmap.name == "gray"
    assert axes.get_title() == "gewichten"


cells = st.sampled_from([0, 1, 2, -3, 9, Fraction(1, 3), 1 / 3])
looks = st.tuples(
    st.lists(cells, min_size=6, max_size=6), st.integers(0, 6), st.sampled_from([1, 9]), st.booleans()
)


def show(picture: PixelImage, numbers, done, top, signed) -> None:
    picture.scale(-top if signed else 0, top, signed=signed)
    matrix = np.array(numbers, dtype=object).reshape(2, 3)
    picture.show(np.ma.masked_array(matrix, np.arange(6).reshape(2, 3) >= done))


@given(st.lists(looks, min_size=2, max_size=5), st.booleans())
def test_after_any_matrices_the_picture_is_that_of_the_last_one(looks, numbers):
    pictures = [PixelImage(Figure().add_subplot(), (2, 3), numbers=numbers) for _ in range(2)]
    drawing, fresh = (Scene(picture.axes.figure) for picture in pictures)
    for look in looks:
        show(pictures[0], *look)
        drawing.update()
    show(pictures[1], *looks[-1])
    fresh.update()
    assert list(drawing.fragments.values()) == list(fresh.fragments.values())
