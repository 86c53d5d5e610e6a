"""What the cells of the programming path of lesson 3 use and print."""

from __future__ import annotations

from typing import Any

from ...digits import digits
from ...digits.examples import SEED, TEST_SHARE
from ...maths.matrices import Matrix, as_matrix
from .data import FILTERS, GRIDS
from .model import correlate, filter_sum, output_size, pad, relu, window

LAST_STEP = 1000
SLANTED = as_matrix([[-1, -1, 2], [-1, 2, -1], [2, -1, -1]])  # a good filter for slanted strokes


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs as numpy and Python print them."""
    kernel, image = FILTERS["vertical"].kernel, GRIDS["example"].pixels
    part = window(image, 1, 2, 3)
    photo, edges = output_size(128, 3), output_size(8, 3) ** 2
    return {
        "python_first": 0,
        "maths_first": 1,
        "window_slice": "A[0:3, 1:4]",
        "slice_columns": "1:4",
        "indexes": {"first": 1, "second": 2, "third": 3},  # of Python, from 0
        "columns": {"first": 2, "second": 3, "third": 4},
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
        "numbers": {"pixels": 8 * 8, "edges": 2 * edges, "edges_relu": 4 * edges},
        "strongest": _strongest(kernel)[0],
        "slanted": dict(zip(("first", "second"), _strongest(SLANTED), strict=False)),
    }


def _printed(numbers: Any) -> str:
    return " ".join(map(str, numbers.tolist()))


def _strength(kernel: Matrix, digit: int) -> int:
    """How strongly a filter answers to a digit: all that is positive, in all images."""
    images, labels = digits()
    return sum(int(relu(correlate(image, kernel)).sum()) for image in images[labels == digit])


def _strongest(kernel: Matrix) -> list[int]:
    """The digits, the one with the strongest answer first."""
    return sorted(range(10), key=lambda digit: -_strength(kernel, digit))
