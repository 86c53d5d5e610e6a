"""Matrices are read exactly, or refused."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from aiopschool.maths.matrices import as_matrix


def test_whole_numbers_and_fractions_stay_exact_and_floats_make_all_float():
    assert as_matrix([[1, Fraction(3)]]).dtype == np.int64
    assert as_matrix([[Fraction(1, 3), 2]]).tolist() == [[Fraction(1, 3), 2]]
    assert as_matrix([[Fraction(1, 2), 0.25]]).tolist() == [[0.5, 0.25]]
    assert as_matrix([[2**63, 1]]).tolist() == [[2**63, 1]]
    assert as_matrix(np.array([[250]], dtype=np.uint8)).dtype == np.int64, "sums of bytes do not wrap around"


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ([[1, 2], [3]], "equal length"),
        ([1, 2], "equal length"),
        ([[]], "equal length"),
        ([["1"]], "numbers only"),
        ([[None]], "numbers only"),
        ([[float("nan")]], "finite"),
        ([[Fraction(1, 2), float("inf")]], "finite"),
    ],
)
def test_what_is_no_matrix_is_refused(values, says):
    with pytest.raises(ValueError, match=says):
        as_matrix(values)
