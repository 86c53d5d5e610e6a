"""The numbers in the text of lesson 3: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import numpy as np

from ...digits import digits, split, train
from ...digits.examples import CLASSES
from ...exercises.answers import SizeKind
from ...maths.matrices import Matrix, as_matrix
from ...numbers import format_percent
from ...photos import LARGE
from ...pictures.painting import WHITE
from .code_facts import code_facts
from .data import EDGES, EVEN, FILTERS, GRIDS, edges_found
from .exercises.weights import shift_filter
from .filters import terms
from .images import BRIGHTEST, brighter, contrast, negative
from .model import (
    correlate,
    filter_sum,
    max_pool,
    mean_pool,
    output_size,
    relu,
    rotated,
    steps,
)

GREY = as_matrix([[0, 0, 80, 255], [0, 40, 200, 255], [0, 90, 230, 255]])  # a dark and a light side
SMALL = as_matrix([[100, 120], [200, 240]])
WINDOW = as_matrix([[2, 5, 7], [1, 5, 8], [3, 4, 9]])
FEATURES = as_matrix([[3, -2, 0, 5], [1, 4, -6, 2], [0, -1, 7, 8], [-3, 0, 2, 6]])
ONE, OTHER = as_matrix([[1, 2], [3, 4]]), as_matrix([[0, 1], [1, 1]])
CORNER, FILTER_3B = as_matrix([[1, 2], [0, 1]]), as_matrix([[1, 2], [0, -1]])  # the first window of 3b
LIGHTER, FACTOR = 40, Fraction(3, 2)
WRITERS = 13  # of the digits, says their origin
size = SizeKind().write
K = FILTERS["vertical"].kernel
EVERY_EDGE = as_matrix([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])

FORMULAS = {  # that come back in the text
    "sum_formula": r"\sum_{u=1}^{3} \sum_{v=1}^{3} a_{i+u-1,\, j+v-1} \cdot k_{uv}",
    "even_formula": r"k_{11} \cdot c + k_{12} \cdot c + \dots + k_{33} \cdot c",
    "first_columns": [1, 2, 3],
    "place_rule": "n - k + 1",
    "padded_rule": "n + 2p",
    "both_sides": "2p",
    "k_first": 1,
    "relu_floor": 0,
    "half_turn": 180,
}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    own = (_matrices, _filters, _edges, _class, _sizes, _after, _weights, _digits)
    parts = (*own, _exercises, code_facts)
    return FORMULAS | {name: value for part in parts for name, value in part().items()}


def _element(matrix: Matrix, i: int, j: int) -> dict[str, Any]:
    """An element a_ij: its index, place and value."""
    return {"index": f"{i}{j}", "row": i, "column": j, "value": matrix[i - 1, j - 1]}


def _named(values: Iterable[Any]) -> dict[str, Any]:
    """Values by their place, so that a text needs no numbers to point at them."""
    return dict(zip(("first", "second", "third", "fourth"), values, strict=False))


def _matrices() -> dict[str, Any]:
    """An image is a matrix, and operations on a whole image."""
    return {
        "line": {"general": "2x − y + 1 = 0", "point": (3, 4), "score": 2 * 3 - 4 + 1},  # as in lesson 1
        "black": 0,
        "white": BRIGHTEST,
        "grid_white": WHITE,
        "grey": GREY,
        "grey_a": _element(GREY, 2, 3),
        "grey_b": _element(GREY, 3, 1),
        "grey_c": _element(GREY, 1, 3),
        "small": SMALL,
        "lighter": LIGHTER,
        "lighter_small": brighter(SMALL, LIGHTER),
        "too_light": brighter(SMALL, LIGHTER).max(),
        "factor": FACTOR,
        "contrast_small": contrast(SMALL, FACTOR),
        "negative_small": negative(SMALL),
        "transposed_small": SMALL.T,
    }


def _filters() -> dict[str, Any]:
    """Windows, filters and products."""
    (step,) = steps(WINDOW, K)
    return {
        "k": len(K),
        "filter_size": size(K.shape),
        "grid_size": size(GRIDS["edge"].pixels.shape),
        "window": WINDOW,
        "K": K,
        "products": step.products,
        "written_products": np.array(terms(WINDOW, K), dtype=object).reshape(K.shape),
        "total": step.total,
        "one": ONE,
        "other": OTHER,
        "matrix_product": ONE @ OTHER,
        "elementwise": ONE * OTHER,
        "convolved": correlate(ONE, OTHER).item(),
    }


def _edges() -> dict[str, Any]:
    """What a filter finds, and its sum S."""
    image, sharpen = GRIDS["example"].pixels, FILTERS["sharpen"].kernel
    return {
        "example_size": size(image.shape),
        "example_row": image[0],
        "example_transposed": correlate(image, K.T).max(),
        "kernels": {"horizontal": FILTERS["horizontal"].kernel},
        "mean_weight": FILTERS["mean"].kernel[0, 0],
        "ones": np.ones(K.shape, dtype=int),
        "sums": {key: filter_sum(preset.kernel) for key, preset in FILTERS.items()},
        "nine_lighter": K.size * LIGHTER,
        "K_row": K[0],
        "K_left": K[0, 0],
        "K_middle": K[0, 1],
        "K_right": K[0, 2],
        "rotated": rotated(K),
        "middle": sharpen[1, 1],
        "less": sharpen[1, 1] - 1,
        "less_sum": filter_sum(sharpen) - 1,
        "photo_pixels": LARGE,
        "photo_output": output_size(LARGE, len(K)),
    }


def _class() -> dict[str, Any]:
    """The class picture: how many edges the filters of the list find, and one for every direction."""
    kernels = {key: preset.kernel for key, preset in FILTERS.items()} | {"every": EVERY_EDGE}
    return {
        "class_scores": {key: sum(right for _place, right in edges_found(k)) for key, k in kernels.items()},
        "edge_count": len(EDGES),
        "even_count": len(EVEN),
        "middle_weight": EVERY_EDGE[1, 1],
    }


def _sizes() -> dict[str, Any]:
    """How large the output is."""
    n, k = GRIDS["edge"].pixels.shape[0], len(K)
    padding, stride = 1, 2
    bordered = correlate(GRIDS["edge"].pixels, K, padding=padding)
    return {
        "n": n,
        "places_8": output_size(n, k),
        "output_size": size(2 * (output_size(n, k),)),
        "padding": padding,
        "stride": stride,
        "quotient": Fraction(n + 2 * padding - k, stride),
        "rounded_down": (n + 2 * padding - k) // stride,
        "places_stride": output_size(n, k, padding=padding, stride=stride),
        "last_row": [*GRIDS["edge"].pixels[0, -2:].tolist(), 0],
        "last_products": bordered[1, -1] // k,
        "last": bordered[1, -1],
        "corner": bordered[0, -1],
        "strip": 5,
        "strip_places": output_size(n, 5),
    }


def _after() -> dict[str, Any]:
    """ReLU and pooling."""
    after = relu(FEATURES)
    return {
        "features": FEATURES,
        "after_relu": after,
        "pooled": max_pool(after),
        "means": _named(mean_pool(after).ravel().tolist()),
        "block": size((2, 2)),
    }


def _weights() -> dict[str, Any]:
    inputs, outputs = GRIDS["edge"].pixels.size, output_size(8, len(K)) ** 2
    return {
        "inputs": inputs,
        "outputs": outputs,
        "few": K.size,
        "with_bias": K.size + 1,
        "many": inputs * outputs,
    }


def _digits() -> dict[str, Any]:
    parts = split()
    return {
        "train_count": len(parts.train),
        "test_count": len(parts.test),
        "digit_count": len(digits()[0]),
        "digit_share": format_percent(train().accuracy, 0),
        "classes": {"first": min(CLASSES), "last": max(CLASSES)},
        "writers": WRITERS,
    }


def _exercises() -> dict[str, Any]:
    """What the teacher's answers say beside an answer or a known mistake."""
    ((down, right),) = np.argwhere(np.array(shift_filter(0).parts[0].answer))
    return {
        "corner_written": " + ".join(terms(CORNER, FILTER_3B)),
        "corner_3b": correlate(CORNER, FILTER_3B).item(),
        "shift": {"row": down + 1, "column": right + 1, "wrong": 1},
    }
