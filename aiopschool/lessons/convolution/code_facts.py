"""What the cells of the programming path of lesson 3 use and print."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from ...numbers import format_number
from .data import DIGIT_TOP, FILTERS, GRIDS, digits
from .digits import SEED, TEST_SHARE, Split
from .matrices import Matrix, as_matrix
from .model import correlate, filter_sum, output_size, pad, window

NEURONS, ROUNDS, LAST_STEP = 8, 30, 1000
SLANTED = as_matrix([[-1, -1, 2], [-1, 2, -1], [2, -1, -1]])  # a good filter for slanted strokes


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs as numpy and Python print them."""
    kernel, image = FILTERS["vertical"].kernel, GRIDS["example"].pixels
    part = window(image, 1, 2, 3)
    photo = output_size(128, 3)
    return {
        "python_first": 0,
        "maths_first": 1,
        "window_slice": "A[0:3, 1:4]",
        "slice_columns": "1:4",
        "indexes": {"first": 1, "second": 2, "third": 3},  # of Python, from 0
        "columns": {"first": 2, "second": 3, "third": 4},
        "neurons": NEURONS,
        "fewer": NEURONS // 2,
        "more": NEURONS * 4,
        "first_layer": format_number(_first_layer(), 2),
        "last_step": LAST_STEP,
        "step_count": LAST_STEP + 1,
        "learning_rate": 0.2,
        "seed": SEED,
        "test_share": TEST_SHARE,
        "product_row": _printed((part * kernel)[0]),
        "product_sum": int((part * kernel).sum()),
        "matrix_row": _printed((part @ kernel)[0]),
        "matrix_sum": int((part @ kernel).sum()),
        "output_row": _printed(correlate(image, kernel)[0]),
        "output_count": correlate(image, kernel).size,
        "padded_rows": len(correlate(pad(image, 1), kernel)),
        "output_rows": len(correlate(image, kernel)),
        "window_shape": f"({photo}, {photo}, 3, 3)",
        "sharpen_list": FILTERS["sharpen"].kernel,
        "slanted_list": SLANTED,
        "slanted_sum": filter_sum(SLANTED),
        "strongest": _strongest(kernel)[0],
        "slanted": _slanted(),
        "rounds": ROUNDS,
        "compared": _compared(),
    }


def _printed(numbers: Any) -> str:
    return " ".join(map(str, numbers.tolist()))


def _split() -> Split:
    """The digits as the cells split them."""
    from sklearn.model_selection import train_test_split

    images, labels = digits()
    parts = train_test_split(
        images / DIGIT_TOP, labels, test_size=TEST_SHARE, stratify=labels, random_state=SEED
    )
    train, test, train_labels, test_labels = parts
    return Split(train, train_labels, test, test_labels)


def _first_layer() -> float:
    """The share of test digits that the small network of the cell has right."""
    from sklearn.neural_network import MLPClassifier

    parts = _split()
    train, test = _features(parts.train, "pixels"), _features(parts.test, "pixels")
    network = MLPClassifier((NEURONS,), learning_rate_init=0.01, batch_size=100, random_state=SEED)
    for _round in range(ROUNDS):
        network.partial_fit(train, parts.train_labels, classes=range(10))
    return network.score(test, parts.test_labels)


def _edges(images: Matrix, kernel: Matrix) -> Matrix:
    """The outputs of a filter on many images at once, as the cells compute them."""
    return np.sum(sliding_window_view(images, kernel.shape, axis=(1, 2)) * kernel, axis=(3, 4))


def _strength(kernel: Matrix, digit: int) -> int:
    """How strongly a filter answers to a digit, on average."""
    images, labels = digits()
    answers = np.maximum(_edges(images[labels == digit], kernel), 0)
    return round(answers.sum(axis=(1, 2)).mean())


def _strongest(kernel: Matrix) -> list[int]:
    """The digits, the one with the strongest answer first."""
    return sorted(range(10), key=lambda digit: -_strength(kernel, digit))


def _slanted() -> dict[str, int]:
    """The two digits to which the slanted filter answers most."""
    first, second, *_others = _strongest(SLANTED)
    means = {"first_mean": _strength(SLANTED, first), "second_mean": _strength(SLANTED, second)}
    return {"first": first, "second": second} | means


def _compared() -> dict[str, dict[str, Any]]:
    """The share of test digits that a linear model has right: with pixels, edges, and edges after ReLU."""
    from sklearn.linear_model import SGDClassifier

    parts, found = _split(), {}
    for name in ("pixels", "edges", "edges_relu"):
        train, test = (_features(images, name) for images in (parts.train, parts.test))
        model = SGDClassifier(loss="log_loss", random_state=SEED).fit(train, parts.train_labels)
        right = int(np.sum(model.predict(test) == parts.test_labels))
        found[name] = {
            "share": format_number(right / len(test), 3),
            "right": right,
            "numbers": train.shape[1],
        }
    return found


def _features(images: Matrix, kind: str) -> Matrix:
    """One row of numbers for each image."""
    if kind == "pixels":
        return images.reshape(len(images), -1)
    kernel = FILTERS["vertical"].kernel
    edges = np.stack([_edges(images, one) for one in (kernel, kernel.T)], axis=1)
    if kind == "edges_relu":  # with both signs, so that from light to dark counts too
        edges = np.maximum(np.concatenate([edges, -edges], axis=1), 0)
    return edges.reshape(len(images), -1)
