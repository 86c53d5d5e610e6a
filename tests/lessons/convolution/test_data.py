"""The images and filters of lesson 3."""

from __future__ import annotations

import numpy as np

from aiopschool.lessons.convolution.data import (
    EDGES,
    EVEN,
    FILTERS,
    GRIDS,
    HIDDEN,
    PAPER_STRIPS,
    edges_found,
)
from aiopschool.lessons.convolution.model import correlate, filter_sum


def test_the_grids_hold_digits_and_have_the_sizes_of_the_lesson():
    sizes = {key: grid.pixels.shape for key, grid in GRIDS.items()}
    eight = dict.fromkeys(("edge", "cross", "digit", "empty"), (8, 8))
    assert sizes == eight | {"example": (5, 5), "paper": (6, 6)}
    assert all(0 <= grid.pixels.min() <= grid.pixels.max() <= 9 for grid in GRIDS.values())
    assert GRIDS["example"].pixels.tolist() == [[0, 0, 0, 9, 9]] * 5


def test_the_five_filters_of_the_lesson():
    assert list(FILTERS) == ["identity", "mean", "vertical", "horizontal", "sharpen"]
    assert all(preset.kernel.shape == (3, 3) and preset.purpose for preset in FILTERS.values())
    assert FILTERS["vertical"].kernel.tolist() == [[-1, 0, 1]] * 3
    assert (FILTERS["horizontal"].kernel == FILTERS["vertical"].kernel.T).all()
    assert FILTERS["sharpen"].kernel.tolist() == [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]
    image = GRIDS["digit"].pixels
    assert (correlate(image, FILTERS["identity"].kernel, padding=1) == image).all()


def test_everything_has_a_dutch_name():
    assert (GRIDS["paper"].title, FILTERS["sharpen"].title) == ("Papier", "verscherpen")
    for thing in [*GRIDS.values(), *FILTERS.values()]:
        assert thing.title
        assert thing.title != thing.name or thing.key == "identity", "the same in Dutch"


def test_the_sums_of_the_paper_activity_are_small_whole_numbers():
    """By hand: at most nine nines in a window, and the mean of nine numbers is whole."""
    image = GRIDS["paper"].pixels
    assert set(image.ravel().tolist()) == {0, 9}
    assert [strip.key for strip in PAPER_STRIPS] == ["vertical", "horizontal", "mean"]
    outputs = [correlate(image, strip.kernel) for strip in PAPER_STRIPS]
    assert all(output.shape == (4, 4) and output.dtype == np.int64 for output in outputs)
    assert outputs[0].tolist() == [[18, 18, 0, -18], [27, 27, 0, -27], [18, 18, 0, -18], [9, 9, 0, -9]]
    assert outputs[1].tolist() == [[9, 18, 27, 18], [0, 0, 0, 0], [-9, -18, -27, -18], [-9, -18, -27, -18]]
    assert outputs[2].tolist() == [[2, 4, 6, 4], [3, 6, 9, 6], [2, 4, 6, 4], [1, 2, 3, 2]]
    assert [filter_sum(strip.kernel) for strip in PAPER_STRIPS] == [0, 0, 1]


def test_the_places_on_the_hidden_photo_are_what_we_say_they_are():
    """An edge is steep from left to right or from top to bottom; an even place in neither direction."""
    pixels = HIDDEN.pixels()
    outputs = [abs(correlate(pixels, FILTERS[key].kernel)) for key in ("vertical", "horizontal")]
    steep = np.maximum(*outputs)
    assert len(EDGES) == len(EVEN) == len(set(EDGES) & {*EDGES, *EVEN}) == 10
    assert min(steep[row - 2, column - 2] for row, column in EDGES) > 60
    assert max(steep[row - 2, column - 2] for row, column in EVEN) < 25
    for preset in FILTERS.values():
        right = sum(is_edge for _place, is_edge in edges_found(preset.kernel))
        assert (right > 5) == (filter_sum(preset.kernel) == 0), preset.key
