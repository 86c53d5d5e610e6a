"""What the teacher's answers to the exercises of lesson 3 say with a number."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...maths.matrices import Matrix, as_matrix
from ...numbers import format_number
from .exercises.filters import even_area, output
from .exercises.matrices import read_matrix, two_products
from .exercises.shifts import shift_filter
from .exercises.sizes import output_dimensions
from .exercises.weights import how_many_weights
from .filters import terms

CORNER, FILTER_3B = as_matrix([[1, 2], [0, 1]]), as_matrix([[1, 2], [0, -1]])  # the first window of 3b


def row(numbers: Matrix) -> list[int]:
    """Numbers in a row of the text."""
    return np.asarray(numbers).ravel().tolist()


def exercise_facts() -> dict[str, Any]:
    """Answers, and what pupils answer who make a known mistake."""
    read, one, even, products, sizes, weights = (
        make(0).parts
        for make in (read_matrix, output, even_area, two_products, output_dimensions, how_many_weights)
    )
    shift = np.array(shift_filter(0).parts[0].answer)
    ((down, right),) = np.argwhere(shift)
    return {
        "swapped_3a": read[0].mistakes[0].value,
        "below_3a": read[0].mistakes[1].value,
        "corner_3b": one[0].answer[0][0],
        "corner_written": " + ".join(terms(CORNER, FILTER_3B)),
        "turned": np.array(one[0].mistakes[0].value, dtype=object),
        "as_product": np.array(one[0].mistakes[1].value, dtype=object),
        "even_value": even[1].mistakes[0].value,
        "summed_3e": products[1].mistakes[0].value,
        "shift": {"row": down + 1, "column": right + 1, "wrong": 1},
        "size_lost": sizes[0].mistakes[0].value[0],
        "size_same": sizes[0].mistakes[1].value[0],
        "few_3i": weights[0].answer,
        "bias_3i": weights[0].mistakes[0].value,
        "many_3i": weights[1].answer,
        "many_text_3i": format_number(weights[1].answer),
    }
