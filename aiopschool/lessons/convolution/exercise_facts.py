"""What the teacher's answers to the exercises of lesson 3 say with a number."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...numbers import format_number
from .data import FILTERS
from .exercises.filters import even_area, output
from .exercises.sizes import output_dimensions
from .exercises.weights import how_many_weights
from .filters import terms
from .matrices import Matrix, as_matrix

CORNER, FILTER_3B = as_matrix([[1, 2], [0, 1]]), as_matrix([[1, 2], [0, -1]])  # the first window of 3b


def row(numbers: Matrix) -> list[int]:
    """Numbers in a row of the text."""
    return np.asarray(numbers).ravel().tolist()


def exercise_facts() -> dict[str, Any]:
    """Answers, and what pupils answer who make a known mistake."""
    one, two, three, six = output_dimensions(0), output(0), even_area(0), how_many_weights(0)
    shift = FILTERS["shift"].kernel
    ((down, right),) = np.argwhere(shift)
    few, many = (part.answer for part in six.parts[:2])
    return {
        "size_lost": one.parts[0].mistakes[0].value[0],
        "size_same": one.parts[0].mistakes[1].value[0],
        "corner_3b": two.parts[0].answer[0][0],
        "corner_written": " + ".join(terms(CORNER, FILTER_3B)),
        "shift": {"row": down + 1, "column": right + 1, "wrong": 1, "value": shift[down, right]},
        "turned": np.array(two.parts[0].mistakes[0].value, dtype=object),
        "as_product": np.array(two.parts[0].mistakes[1].value, dtype=object),
        "even_value": three.parts[0].mistakes[0].value,
        "few_3f": few,
        "bias_3f": six.parts[0].mistakes[0].value,
        "many_3f": many,
        "many_text_3f": format_number(many),
    }
