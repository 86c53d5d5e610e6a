"""Dutch numbers: what is written can be read again, and what cannot be read gets a sentence."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool import numbers
from aiopschool.numbers import (
    MAX_LENGTH,
    NumberError,
    format_interval,
    format_number,
    format_percent,
    format_point,
    format_sum,
    is_rounding,
    parse_number,
    parse_point,
)

fractions = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**4)
decimals = st.decimals(min_value=-(10**9), max_value=10**9, places=5, allow_nan=False)


@given(fractions)
def test_every_fraction_is_read_as_it_is_written(x):
    assert parse_number(format_number(x)) == x


@given(decimals)
def test_every_decimal_is_read_as_it_is_written(x: Decimal):
    assert parse_number(format_number(x)) == Fraction(x)


@given(st.floats(min_value=-1e12, max_value=1e12))
def test_every_float_comes_back_exactly(x):
    text = format_number(x)
    if len(text) <= MAX_LENGTH:
        assert float(parse_number(text)) == x


@given(fractions, fractions)
def test_every_point_is_read_as_it_is_written(x, y):
    assert parse_point(format_point(x, y)) == (x, y)


@given(fractions, st.integers(0, 6))
def test_rounding_is_to_the_nearest(x, digits):
    assert abs(parse_number(format_number(x, digits)) - x) <= Fraction(1, 2 * 10**digits)


@given(fractions, st.integers(2, 6))
def test_what_rounding_and_cutting_off_leave_is_a_rounding(x, digits):
    for value in (parse_number(format_number(x, digits)), Fraction(int(x * 10**digits), 10**digits)):
        assert is_rounding(value, x) is (value != x and numbers.decimals(value) >= 2)
    assert not is_rounding(x + Fraction(11, 10**digits), x)


@given(st.decimals(min_value=-999, max_value=999, places=4, allow_nan=False))
def test_decimals_are_counted_as_they_are_written(x):
    written = format_number(Fraction(x))
    assert numbers.decimals(Fraction(x)) == (len(written.split(",")[1]) if "," in written else 0)
    assert numbers.decimals(Fraction(x) + Fraction(1, 3)) is None


@given(st.text(max_size=200))
def test_any_text_gives_a_fraction_or_a_sentence(text):
    try:
        found = parse_number(text)
    except NumberError as error:
        found = str(error)
    assert isinstance(found, Fraction) or found.endswith(".")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0,75", Fraction(3, 4)),
        ("0.75", Fraction(3, 4)),
        ("3/4", Fraction(3, 4)),
        ("75 %", Fraction(3, 4)),
        ("75%", Fraction(3, 4)),
        ("−2", Fraction(-2)),
        ("-2", Fraction(-2)),
        ("+2", Fraction(2)),
        ("24 000", Fraction(24000)),
        ("24\u202f000", Fraction(24000)),
        ("24\u00a0000,5", Fraction(48001, 2)),
        (",5", Fraction(1, 2)),
        ("−3/−4", Fraction(3, 4)),
        ("1,5/2", Fraction(3, 4)),
        ("  7 ", Fraction(7)),
        ("٣", Fraction(3)),
        ("３", Fraction(3)),
        ("1.000,5", Fraction(2001, 2)),
    ],
)
def test_notations_of_pupils_are_read(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Typ een getal"),
        ("   ", "Typ een getal"),
        ("abc", "geen getal"),
        ("1/0", "noemer is 0"),
        ("0/0", "noemer is 0"),
        ("1e999", "te groot of te klein"),
        ("0,5,5", "meer dan één komma"),
        ("1,000.5,5", "meer dan één komma"),
        ("9" * 10_000, "te lang"),
        ("<b>3</b>", "kan ik niet lezen"),
        ("__import__('os')", "geen getal"),
        ("24.000", "24,000 of 24\u202f000"),
        ("1 5", "spatie"),
        ("3²", "nog een berekening"),
        ("∞", "geen getal"),
        ("nan", "geen getal"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_that_helps(text, says):
    with pytest.raises(ValueError, match=says):
        parse_number(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.5, "2,5"),
        (-3, "−3"),
        (24000, "24\u202f000"),
        (1234, "1234"),
        (-1234567.5, "−1\u202f234\u202f567,5"),
        (Fraction(2, 7), "2/7"),
        (Fraction(-1, 3), "−1/3"),
        (Fraction(1, 8), "0,125"),
        (1e-7, "0,0000001"),
        (0.0, "0"),
    ],
)
def test_numbers_are_written_the_flemish_way(value, text):
    assert format_number(value) == text


def test_rounded_numbers_keep_their_decimals_and_zero_has_no_sign():
    assert format_number(0.5, 2) == "0,50"
    assert format_number(0.125, 2) == "0,13"
    assert format_number(-0.001, 2) == "0,00"


@pytest.mark.parametrize("x", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_finite_is_refused_with_a_sentence(x):
    with pytest.raises(ValueError, match="niet eindig"):
        format_number(x)


def test_points_take_a_semicolon_as_soon_as_one_number_has_a_comma():
    assert format_point(-1, 4) == "(−1, 4)"
    assert format_point(Fraction(5, 2), 3) == "(2,5; 3)"
    assert format_point(1, 2, 3) == "(1, 2, 3)"


@pytest.mark.parametrize("text", ["(2,5; 3)", "2,5;3", "(2.5, 3)", "[5/2; 3]", "(2,5, 3)"])
def test_points_are_read_in_every_sensible_notation(text):
    assert parse_point(text) == (Fraction(5, 2), 3)


@pytest.mark.parametrize("text", ["(2,5,3)", "3", "(1; 2; 3)", ""])
def test_a_point_that_is_not_clear_gets_an_example(text):
    with pytest.raises(NumberError, match=r"puntkomma"):
        parse_point(text)


def test_percentages_intervals_and_sums():
    assert format_percent(Fraction(7, 8)) == "87,5\u202f%"
    assert format_percent(Fraction(2, 3)) == "66,7\u202f%"
    assert format_interval(-2, 3) == "]−2, 3["
    assert format_interval(None, 2) == "]−∞, 2["
    assert format_interval(0, Fraction(1, 2), closed=(True, True)) == "[0; 0,5]"
    assert format_sum((1, "x"), (-1, "y"), (1, "")) == "x − y + 1"
    assert format_sum((0, "x"), (0, "")) == "0"
