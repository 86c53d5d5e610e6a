"""Every number of lesson 3, and the laws behind them."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import signal

from aiopschool.lessons.convolution.data import FILTERS
from aiopschool.lessons.convolution.images import brighter, contrast, negative, transpose
from aiopschool.lessons.convolution.model import (
    convolve,
    correlate,
    filter_sum,
    max_pool,
    mean_filter,
    mean_pool,
    output_size,
    pad,
    relu,
    rotated,
    steps,
    strongest_places,
    window,
)
from aiopschool.maths.matrices import as_matrix

VERTICAL = [[-1, 0, 1]] * 3
HORIZONTAL = transpose(VERTICAL)
EDGE = [[0, 0, 0, 9, 9]] * 5

sides = st.integers(1, 9)
small = st.integers(-50, 50)
images = hnp.arrays(np.int64, st.tuples(sides, sides), elements=small)
kernels = hnp.arrays(np.int64, st.tuples(st.integers(1, 4), st.integers(1, 4)), elements=small)
paddings, strides = st.integers(0, 3), st.integers(1, 3)


def fits(image, kernel, padding=0) -> bool:
    return all(k <= n + 2 * padding for n, k in zip(image.shape, kernel.shape, strict=True))


def test_step_2_operations_on_a_whole_image():
    """A + 40·J, 1.5·A, 255·J − A and Aᵀ."""
    image = [[10, 20, 30], [40, 50, 60]]
    assert brighter(image, 40).tolist() == [[50, 60, 70], [80, 90, 100]]
    assert contrast(image, Fraction(3, 2)).tolist() == [[15, 30, 45], [60, 75, 90]]
    assert negative(image).tolist() == [[245, 235, 225], [215, 205, 195]]
    assert transpose(image).tolist() == [[10, 40], [20, 50], [30, 60]]


def test_step_2_an_image_of_bytes_does_not_wrap_around():
    photo = np.array([[250, 3]], dtype=np.uint8)
    assert brighter(photo, 40).tolist() == [[290, 43]]
    assert brighter(photo, -40).tolist() == [[210, -37]]


def test_step_3_the_window_has_its_upper_left_corner_at_row_i_and_column_j():
    """3 × 3 from (2, 3): rows 2 to 4, columns 3 to 5; element (i, j) is row i, column j, from 1."""
    image = 10 * np.arange(1, 6)[:, None] + np.arange(1, 7)  # a_ij reads as its own place
    assert window(image, 2, 3, 3).tolist() == [[23, 24, 25], [33, 34, 35], [43, 44, 45]]
    assert window(image, 3, 4, 3)[-1, -1] == 56
    for i, j in [(0, 1), (1, 0), (4, 1), (1, 5)]:
        with pytest.raises(ValueError, match="no window"):
            window(image, i, j, 3)


def test_step_5_matrix_product_elementwise_product_and_sum():
    """A = [1 2; 3 4], K = [0 1; 1 1]: A·K = [2 3; 4 7]; elementwise [0 2; 3 4]; sum 9."""
    a, k = as_matrix([[1, 2], [3, 4]]), as_matrix([[0, 1], [1, 1]])
    assert (a @ k).tolist() == [[2, 3], [4, 7]]
    (step,) = steps(a, k)
    assert step.products.tolist() == [[0, 2], [3, 4]]
    assert step.total == 9
    assert correlate(a, k).tolist() == [[9]]


def test_step_6_the_size_of_the_output():
    """(m − k + 1) × (n − k + 1); with padding p and stride s ⌊(n + 2p − k)/s⌋ + 1."""
    assert correlate(np.zeros((6, 9), int), np.zeros((3, 3), int)).shape == (4, 7)
    assert output_size(28, 5) == 24
    assert [output_size(8, 3, padding=p, stride=s) for p in (0, 1) for s in (1, 2)] == [6, 3, 8, 4]


def test_step_7_on_an_even_area_c_the_output_is_s_times_c():
    flat = np.full((5, 5), 120)
    sums = {key: filter_sum(preset.kernel) for key, preset in FILTERS.items()}
    assert sums == {"identity": 1, "mean": 1, "vertical": 0, "horizontal": 0, "sharpen": 1}
    for key, preset in FILTERS.items():
        assert (correlate(flat, preset.kernel) == sums[key] * 120).all()


def test_step_8_the_vertical_edge_filter_finds_the_edge_and_its_transpose_does_not():
    assert correlate(EDGE, VERTICAL).tolist() == [[0, 27, 27]] * 3
    assert correlate(EDGE, HORIZONTAL).tolist() == [[0, 0, 0]] * 3
    assert correlate(transpose(EDGE), HORIZONTAL).tolist() == [[0] * 3, [27] * 3, [27] * 3]


def test_step_9_relu_and_pooling():
    assert relu([[27, -27], [0, Fraction(-1, 2)]]).tolist() == [[27, 0], [0, 0]]
    image = [[1, 3, 5, 5, 9], [5, 7, 5, 6, 9], [0, 0, -1, -2, 9], [0, 1, -3, -4, 9]]
    assert max_pool(image).tolist() == [[7, 6], [1, -1]]
    assert mean_pool(image).tolist() == [[4, Fraction(21, 4)], [Fraction(1, 4), Fraction(-5, 2)]]
    assert max_pool(np.eye(3), 3).tolist() == [[1]]
    with pytest.raises(ValueError, match="does not fit"):
        max_pool([[1, 2]], 2)


def test_step_10_convolution_of_mathematics_turns_the_filter_over_180_degrees():
    assert rotated([[1, 2], [3, 4]]).tolist() == [[4, 3], [2, 1]]
    assert convolve(EDGE, VERTICAL).tolist() == [[0, -27, -27]] * 3
    sharpen = FILTERS["sharpen"].kernel
    assert (convolve(EDGE, sharpen) == correlate(EDGE, sharpen)).all()


def test_the_strongest_places_whatever_the_sign_and_the_size_of_a_filter():
    image = np.array([[0, 0, 0, 9, 9, 9]] * 5)
    edges, even = [(3, 3), (3, 4)], [(2, 2), (3, 5)]
    for factor in (1, -1, Fraction(1, 99), 0.5):
        assert sorted(strongest_places(image, contrast(VERTICAL, factor), edges, even)) == edges
    for nothing in (HORIZONTAL, np.zeros((3, 3))):
        assert strongest_places(image, nothing, edges, even) == even, "equal everywhere: nothing is found"
    assert strongest_places(image, mean_filter(3), edges, even) == [(3, 5), (3, 4)], "the lightest places"
    with pytest.raises(ValueError, match="no window"):
        strongest_places(image, VERTICAL, [(1, 1)], even)


def test_whole_numbers_and_fractions_stay_exact_and_floats_make_all_float():
    mean = correlate([[1, 2, 4]], [[Fraction(1, 3)] * 3])
    assert mean.tolist() == [[Fraction(7, 3)]]
    assert correlate([[Fraction(1, 2), 1]], [[Fraction(4), 2]]).dtype == np.int64, "whole again"
    assert correlate([[0.5, 1]], [[Fraction(1, 2), 2]]).tolist() == [[2.25]]
    assert correlate([[1, 2]], np.array([[0.5, 0.25]])).dtype == float


def test_very_large_whole_numbers_do_not_overflow():
    large = 10**18
    assert correlate([[9, 9]], [[large, large]]).tolist() == [[18 * large]]
    assert correlate([[10 * large, -1]], [[2, 1]]).tolist() == [[20 * large - 1]]
    assert brighter([[2**63 - 1]], 1).tolist() == [[2**63]]


@pytest.mark.parametrize("options", [{"k": 9}, {"k": 0}, {"k": 3, "stride": 0}, {"k": 3, "padding": -1}])
def test_a_filter_that_does_not_fit_is_refused(options):
    with pytest.raises(ValueError, match=r"fit|at least"):
        output_size(8, **options)
    assert output_size(8, 9, padding=1) == 2


def test_the_image_itself_never_changes():
    image = np.arange(9).reshape(3, 3)
    before = image.copy()
    for change in (brighter(image, 1), negative(image), relu(image), correlate(image, VERTICAL, padding=1)):
        change[0, 0] = 99
    assert (image == before).all()


@given(images, kernels, paddings, strides)
def test_equal_to_scipy(image, kernel, padding, stride):
    """Whole numbers and fractions exactly, floats nearly."""
    if not fits(image, kernel, padding):
        with pytest.raises(ValueError, match="does not fit"):
            correlate(image, kernel, padding=padding, stride=stride)
        return
    options = {"padding": padding, "stride": stride}
    wanted = signal.correlate2d(np.pad(image, padding), kernel, mode="valid")[::stride, ::stride]
    ours = correlate(image, kernel, **options)
    assert (ours.dtype, ours.tolist()) == (np.int64, wanted.tolist())
    if all(k <= n for n, k in zip(image.shape, kernel.shape, strict=True)):
        assert convolve(image, kernel).tolist() == signal.convolve2d(image, kernel, mode="valid").tolist()
    assert ours.shape == tuple(map(partial(output_size, **options), image.shape, kernel.shape))
    assert correlate(image / 7, kernel / 3, **options) == pytest.approx(wanted / 21)
    exact = correlate(contrast(image, Fraction(1, 7)), contrast(kernel, Fraction(1, 3)), **options)
    assert (exact == contrast(wanted, Fraction(1, 21))).all()


@given(images, kernels, paddings, strides)
def test_the_steps_together_are_the_output(image, kernel, padding, stride):
    if not fits(image, kernel, padding):
        return
    output = correlate(image, kernel, padding=padding, stride=stride)
    found = list(steps(image, kernel, padding=padding, stride=stride))
    places = [(i + 1, j + 1) for i, j in np.ndindex(*output.shape)]
    assert [(step.row, step.column) for step in found] == places, "row after row"
    bordered = pad(image, padding)
    for step in found:
        assert step.total == step.products.sum() == output[step.row - 1, step.column - 1]
        assert (step.products == step.window * kernel).all()
        if kernel.shape[0] == kernel.shape[1]:
            there = window(bordered, step.top + padding, step.left + padding, len(kernel))
            assert (step.window == there).all()
    assert (found[0].top, found[0].left) == (1 - padding, 1 - padding)


@given(images, small, small, kernels)
def test_a_filter_is_linear(image, c, factor, kernel):
    """Filtering c·A gives c times the output; A + c·J gives S·c more."""
    if fits(image, kernel):
        output = correlate(image, kernel)
        assert (correlate(contrast(image, factor), kernel) == factor * output).all()
        assert (correlate(brighter(image, c), kernel) == output + filter_sum(kernel) * c).all()


@given(images, kernels)
def test_transposing_image_and_filter_transposes_the_output(image, kernel):
    if fits(image, kernel):
        assert (correlate(transpose(image), transpose(kernel)) == transpose(correlate(image, kernel))).all()
    assert (transpose(transpose(image)) == image).all()
    assert (negative(negative(image)) == image).all()
    assert (rotated(rotated(kernel)) == kernel).all()


@given(images, st.integers(1, 3))
def test_the_mean_lies_below_the_largest_and_relu_twice_is_relu(image, size):
    if fits(image, np.zeros((size, size))):
        assert (mean_pool(image, size) <= max_pool(image, size)).all()
        assert filter_sum(mean_filter(size)) == 1
    assert (relu(relu(image)) == relu(image)).all()
    assert (relu(image) - relu(-image) == image).all()
