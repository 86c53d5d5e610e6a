"""Numbers as they are typed: whatever stands around and between the digits, the value is the same."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.numbers import NumberError, format_number, parse_number

fractions = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**4)
decimals = st.decimals(min_value=-(10**9), max_value=10**9, places=5, allow_nan=False)
MINUS_SIGNS = "-−–—‐‑‒－➖\u00ad"
AROUND = [
    ("", ""),
    ("“", "”"),
    ("'", "'"),
    ("(", ")"),
    (" ", "\u00a0"),
    ("\u200e", "."),
    ("", " ."),
    ("(", ""),
]


@given(fractions, st.sampled_from(MINUS_SIGNS), st.sampled_from(AROUND))
def test_any_minus_sign_and_what_stands_around_a_number_do_not_matter(x, minus, around):
    before, after = around
    assert parse_number(before + format_number(x).replace("−", minus) + after) == x


@given(
    st.integers(1000, 10**9),
    st.integers(0, 99),
    st.sampled_from([(".", ","), (",", "."), (" ", ","), ("’", ",")]),
)
def test_thousands_are_read_where_decimals_follow(whole, cents, marks):
    between, decimal = marks
    text = f"{whole:,}".replace(",", between) + f"{decimal}{cents:02d}"
    assert parse_number(text) == Fraction(100 * whole + cents, 100)


@given(st.integers(1, 999), st.integers(0, 999))
def test_one_group_after_a_point_may_be_decimals_so_it_is_asked(whole, rest):
    with pytest.raises(NumberError, match="Bedoel je"):
        parse_number(f"{whole}.{rest:03d}")
    assert parse_number(f"{whole},{rest:03d}") == Fraction(1000 * whole + rest, 1000)


@given(st.integers(-999, 999), st.integers(1, 60), st.sampled_from(["{},({})", "{},{}{}...", "{}.{}{}…"]))
def test_recurring_decimals_are_the_fraction_that_gives_them(whole, denominator, form):
    """By long division: the digits repeat as soon as a remainder comes back."""
    digits, seen, rest = "", {}, 1 % denominator
    while rest not in seen:
        seen[rest] = len(digits)
        digits += str(10 * rest // denominator)
        rest = 10 * rest % denominator
    start, period = digits[: seen[rest]], digits[seen[rest] :]
    if period == "0" or len(period) > 20 or (start and "(" in form):
        return
    text = form.format(abs(whole), *([period] if "(" in form else [start, 2 * period]))
    value = abs(whole) + Fraction(1, denominator)
    assert parse_number(f"−{text}" if whole < 0 else text) == (-value if whole < 0 else value)


@given(st.integers(0, 99), st.integers(1, 11), st.integers(2, 12), st.sampled_from(" \u00a0\u202f"))
def test_a_mixed_number_is_a_sum(whole, top, bottom, space):
    if top < bottom:
        assert parse_number(f"{whole}{space}{top}/{bottom}") == whole + Fraction(top, bottom)


@given(
    decimals,
    st.integers(-12, 12),
    st.sampled_from(["{}·10^{}", "{} x 10^{}", "{}E{}", "{}*10**{}", "{}×10^({})"]),
)
def test_a_power_of_ten_is_worked_out(x, power, form):
    text = form.format(f"{x:f}".replace(".", ","), power)
    assert parse_number(text) == Fraction(x) * Fraction(10) ** power
