"""Intervals: brackets and inequalities, and what is written is read again."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.exercises.answers import Interval, IntervalKind
from aiopschool.numbers import NumberError

ENDS = st.one_of(st.none(), st.fractions(min_value=-99, max_value=99, max_denominator=20))


@pytest.mark.parametrize(
    "text",
    [
        *("]−2, 3[", "]-2;3[", "]-2; 3[", "−2 < q < 3", "-2<q<3", "3 > q > −2", "q ∈ ]−2, 3["),
        *("] −2 ; 3 [", "]-4/2, 6/2[", "q < 3 en q > −2", "−2 < q ∧ q < 3"),
    ],
)
def test_an_open_interval_in_every_notation(text):
    assert IntervalKind("q").read(text) == Interval(Fraction(-2), Fraction(3))


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("[0; 0,5]", Interval(Fraction(0), Fraction(1, 2), (True, True))),
        ("−2 <= q < 3", Interval(Fraction(-2), Fraction(3), (True, False))),
        ("q > 2,5", Interval(Fraction(5, 2), None)),
        ("2 ≥ q", Interval(None, Fraction(2), (False, True))),
        ("]−∞, 2[", Interval(None, Fraction(2))),
        ("[2, +∞[", Interval(Fraction(2), None, (True, False))),
        ("q = 1", Interval(Fraction(1), Fraction(1), (True, True))),
        ("q ∈ ℝ", Interval(None, None)),
    ],
)
def test_other_intervals(text, interval):
    assert IntervalKind("q").read(text) == interval


@pytest.mark.parametrize(
    ("text", "says"),
    [
        *(
            ("(−2, 3)", "naar buiten"),
            ("]3, −2[", "kleinste getal eerst"),
            ("x > 2", "Gebruik enkel: q"),
            ("hallo", "interval"),
        ),
        *(
            ("q > 1 en q > 2", "interval"),
            ("q < 1 en q > 2", "kleinste getal eerst"),
            ("q > 1 en q < 2 en q < 3", "interval"),
        ),
    ],
)
def test_an_interval_that_cannot_be_read_gets_advice(text, says):
    with pytest.raises(NumberError, match=says):
        IntervalKind("q").read(text)


@given(ENDS, ENDS, st.tuples(st.booleans(), st.booleans()))
def test_an_interval_is_read_as_it_is_written(low, high, closed):
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is not None and low == high:
        closed = (True, True)
    interval = Interval(low, high, (closed[0] and low is not None, closed[1] and high is not None))
    kind = IntervalKind("q")
    assert kind.read(kind.write(interval)) == interval
    assert kind.read(interval.as_inequality("q")) == interval
