"""Kinds of answers: every sensible notation is read, everything else gets a sentence."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.exercises.answers import ChoiceKind, Interval, IntervalKind, NumberKind, VectorKind
from aiopschool.numbers import NumberError

KINDS = [NumberKind(), VectorKind(2), VectorKind(3), ChoiceKind(("spam", "gewoon")), IntervalKind("q")]
ENDS = st.one_of(st.none(), st.fractions(min_value=-99, max_value=99, max_denominator=20))

NASTY = [
    *("", " ", "\t\n", "abc", "1/0", "0/0", "1e999", "-1e-999", "0,5,5", "0..5", "9" * 10_000, "1" + " " * 500 + "2"),
    *("<b>3</b>", "<script>alert(1)</script>", "&nbsp;", "__import__('os')", "exec('x')", "${7*7}", "{{7*7}}"),
    *("😀", "3😀", "\u202e3", "\u200f3\u200f", "３", "٣", "Ⅳ", "½", "3²", "∞", "−∞", "nan", "inf", "None", "True"),
    *("((((((((((", "[" * 500, "]" * 500, "(" * 200 + "1" + ")" * 200, ")(", "][", "[,]", "(;)", "(,)", "[;[", "]]"),
    *("|", "||||", "1|2", "-", "+", "−", "--1", "+-1", "1-", "/", "1/", "/1", "1//2", "1/2/3", "%", "%%", "5%%"),
    *(",", ".", ",,", "1,", "1.", ";", "1;", ";1", "1;2;3;4;5", "(1;2", "1;2)", "q", "q=", "q = q", "q < q", "1 < 2"),
    *("<", "<<", "1 < q > 3", "1 < q <", "< q <", "3 < q < 1", "]3, 1[", "[1; 2; 3]", "q in ]1,2[", "q ∈", "q∈]1,2["),
    *("]−∞, +∞[", "]oo, -oo[", "0x10", "1_000", "1 000 0", "12 34", "1\x00", "\x1b[31m", "a" * 100_000, "A.", "C", "1"),
    *("'; DROP TABLE", "../../etc/passwd", "%s%s%s", "\\", '"', "'", "\ud800", "1\n2", "1\r\n", "−−", "e", "π", "√2"),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
def test_nasty_input_gives_a_value_or_a_sentence(kind):
    for text in NASTY:
        try:
            kind.read(text)
        except NumberError as error:
            assert str(error).endswith((".", "[."))


@given(st.text(max_size=300), st.sampled_from(KINDS))
def test_any_text_gives_a_value_or_a_sentence(text, kind):
    try:
        kind.read(text)
    except NumberError as error:
        assert str(error)


@pytest.mark.parametrize("text", ["0,75", "0.75", "3/4", "75 %", "m = 0,75", " 6/8 "])
def test_a_number_in_every_notation(text):
    assert NumberKind().read(text) == Fraction(3, 4)


def test_a_tolerance_accepts_rounded_numbers():
    kind = NumberKind(tolerance=Fraction(1, 1000))
    assert kind.same(kind.read("0,667"), Fraction(2, 3))
    assert not kind.same(kind.read("0,66"), Fraction(2, 3))


@pytest.mark.parametrize(
    "text",
    [
        *("]−2, 3[", "]-2;3[", "]-2; 3[", "−2 < q < 3", "-2<q<3", "3 > q > −2", "q ∈ ]−2, 3["),
        *("] −2 ; 3 [", "]-4/2, 6/2["),
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
    ],
)
def test_other_intervals(text, interval):
    assert IntervalKind("q").read(text) == interval


@pytest.mark.parametrize(
    ("text", "says"),
    [("(−2, 3)", "naar buiten"), ("]3, −2[", "kleinste getal eerst"), ("x > 2", "interval"), ("hallo", "interval")],
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


def test_a_choice_is_a_letter_or_the_option_itself():
    kind = ChoiceKind(("spam", "gewoon"))
    assert kind.read("b") == kind.read("B") == kind.read(" gewoon ") == "gewoon"
    assert kind.write("gewoon") == "B"
    with pytest.raises(NumberError, match="mogelijkheden"):
        kind.read("C")
