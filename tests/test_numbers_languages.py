"""Numbers in two languages: each writes as its schools do, and never reads what the other writes wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.numbers import (
    NumberError,
    exact,
    format_interval,
    format_list,
    format_number,
    format_percent,
    format_point,
    format_sum,
    format_tuple,
    parse_number,
    parse_point,
)
from aiopschool.texts import speaking

from .dutch import DUTCH

LANGUAGES = ("nl", "en", "xx")  # for the last one nobody wrote a notation
F = Fraction
fractions = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**3)
decimals = st.decimals(min_value=-(10**7), max_value=10**7, places=3, allow_nan=False).map(Fraction)
numbers = st.one_of(fractions, decimals, st.integers(-(10**6), 10**6).map(Fraction))
languages = st.sampled_from(LANGUAGES)

WRITTEN = [
    (lambda: format_number(0.5), "0,5", "0.5"),
    (lambda: format_number(-1234567.5), "−1\u202f234\u202f567,5", "−1\u202f234\u202f567.5"),
    (lambda: format_number(F(2, 7)), "2/7", "2/7"),
    (lambda: format_number(F(2, 7), 3), "0,286", "0.286"),
    (lambda: format_number(24000), "24\u202f000", "24\u202f000"),
    (lambda: format_percent(F(7, 8)), "87,5\u202f%", "87.5%"),
    (lambda: format_percent(F(1, 2)), "50\u202f%", "50%"),
    (lambda: format_point(-1, 4), "(−1, 4)", "(−1, 4)"),
    (lambda: format_point(2.5, 3), "(2,5; 3)", "(2.5, 3)"),
    (lambda: format_list([0.2, 0.8]), "0,2; 0,8", "0.2, 0.8"),
    (lambda: format_list([2, 4]), "2, 4", "2, 4"),
    (lambda: format_tuple("a", "b"), "(a; b)", "(a, b)"),
    (lambda: format_tuple(1, 0.5), "(1; 0,5)", "(1, 0.5)"),
    (lambda: format_interval(-2, 3), "]−2, 3[", "(−2, 3)"),
    (lambda: format_interval(-2, 3, closed=(True, False)), "[−2, 3[", "[−2, 3)"),
    (lambda: format_interval(2.5, 3, closed=(True, True)), "[2,5; 3]", "[2.5, 3]"),
    (lambda: format_interval(None, 2.5, closed=(False, True)), "]−∞; 2,5]", "(−∞, 2.5]"),
    (lambda: format_interval(2, None, closed=(True, False)), "[2, +∞[", "[2, ∞)"),
    (lambda: format_sum((2.5, "x"), (F(-1, 3), "y"), (1, "")), "2,5x − (1/3)y + 1", "2.5x − (1/3)y + 1"),
]


@pytest.mark.parametrize(("write", "dutch", "english"), WRITTEN)
def test_each_language_writes_its_own_notation(write, dutch, english):
    for language, text in (("nl", dutch), ("en", english)):
        with speaking(language):
            assert write() == text


def test_a_language_without_notation_writes_as_english():
    for write, _dutch, english in WRITTEN:
        with speaking("xx"):
            assert write() == english


READ = [
    ("0.5", F(1, 2)),
    (".5", F(1, 2)),
    ("1/2", F(1, 2)),
    ("50%", F(1, 2)),
    ("2500", F(2500)),
    ("2,500", F(2500)),
    ("451,584", F(451_584)),
    ("1,234,567.25", F(4_938_269, 4)),
    ("24 000", F(24_000)),
    ("24\u202f000", F(24_000)),
    ("−1.5/2", F(-3, 4)),
    ("1.000,5", F(2001, 2)),
    ("1e5", F(100_000)),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_english_numbers_are_read(text, value):
    with speaking("en"):
        assert parse_number(text) == exact(text) == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "0.75 or 3/4"),
        ("0,5", r"with a point, as in 0\.75"),
        (",5", r"with a point"),
        ("12,34", r"with a point"),
        ("0,500", r"with a point"),
        ("12345,678", r"with a point"),
        ("1,5/2", r"with a point"),
        ("0,5 %", r"with a point"),
        ("0.5.5", r"more than one comma or point.*0\.55"),
        ("1,00,000", r"more than one comma or point"),
        ("1e99", r"too large or too small"),
        ("1 5", r"space in this number.*24\u202f000"),
        ("abc", r"not a number.*0\.75 or 3/4 or −2"),
    ],
)
def test_what_is_no_english_number_gets_a_sentence(text, says):
    with speaking("en"), pytest.raises(NumberError, match=says) as caught:
        parse_number(text)
    assert not re.search(r"\d,\d", str(caught.value))


@pytest.mark.parametrize("text", ["(2.5, 3)", "2.5,3", "2.5; 3", "[5/2, 3]"])
def test_english_points_are_read(text):
    with speaking("en"):
        assert parse_point(text) == (F(5, 2), 3)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("(2,5; 3)", r"with a point"),
        ("(2,5, 3)", r"with a point"),
        ("(1,125; 3)", r"with a point"),  # in a point a comma never parts thousands
        ("(2,5,3)", r"2 numbers with a comma in between, for example \(2\.5, 3\)"),
        ("3", r"with a comma in between"),
    ],
)
def test_what_is_no_english_point_gets_a_sentence(text, says):
    with speaking("en"), pytest.raises(NumberError, match=says):
        parse_point(text)


@given(languages, numbers)
def test_a_number_is_read_as_it_is_written_in_every_language(language, x):
    with speaking(language):
        assert parse_number(format_number(x)) == x


@given(languages, st.lists(numbers, min_size=2, max_size=4))
def test_a_point_is_read_as_it_is_written_in_every_language(language, xs):
    with speaking(language):
        assert parse_point(format_point(*xs), len(xs)) == tuple(xs)


@given(languages, fractions)
def test_a_percentage_is_read_as_it_is_written_in_every_language(language, x):
    share = Fraction(round(x, 3))
    with speaking(language):
        assert parse_number(format_percent(share)) == share


def outcome(read: Callable[[str], Any], text: str) -> Any:
    """What is read, or the sentence that says why not."""
    try:
        return read(text)
    except NumberError as error:
        return str(error)


# Three decimals look like thousands: English misreads them from Dutch, Dutch asks about them in English.
THOUSANDS = re.compile(r"−?[1-9][0-9]{0,2}[.,][0-9]{3}(\u202f%)?")


@given(st.permutations(["nl", "en"]), numbers)
def test_a_number_of_another_language_is_read_rightly_or_not_at_all(pair, x):
    writer, reader = pair
    with speaking(writer):
        text = format_number(x)
    with speaking(reader):
        found = outcome(parse_number, text)
    if reader == "nl":
        assert found == x or ("Bedoel je" in found and THOUSANDS.fullmatch(text))
    elif isinstance(found, str):
        assert "with a point" in found
    else:
        assert found == x or THOUSANDS.fullmatch(text)


@given(st.permutations(["nl", "en"]), st.lists(numbers, min_size=2, max_size=3))
def test_a_point_of_another_language_is_read_rightly_or_not_at_all(pair, xs):
    writer, reader = pair
    with speaking(writer):
        text = format_point(*xs)
    with speaking(reader):
        found = outcome(lambda text: parse_point(text, len(xs)), text)
    if isinstance(found, str):
        assert ("with a point" if reader == "en" else "Bedoel je") in found
    else:
        assert found == tuple(xs)


@given(languages, st.text("0123456789.,;/%−-+ ()[]e\u202f", max_size=30))
def test_any_text_is_a_number_or_gets_a_sentence_in_every_language(language, text):
    with speaking(language):
        found = outcome(parse_number, text)
    if isinstance(found, str):
        assert found.endswith(".")
        assert language == "nl" or not re.search(r"\d,\d", found)
    else:
        assert isinstance(found, Fraction)


def test_dutch_notation_is_recognised():
    for text in ("0,5", "1{,}5", "(2; 3)", "]−2, 3[", "]1; 2]", "87\u202f%"):
        assert bool(DUTCH.search(text)) == (text != "]1; 2]"), text
    for text in ("0.5", "(2.5, 3)", "[−2, 3)", "24\u202f000", "87%", "[1 2; 3 4]", "1, 2"):
        assert not DUTCH.search(text), text
