"""Every kind of answer in every language: it reads what it writes, and never misreads another notation."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.exercises import Part
from aiopschool.exercises.answers import (
    ExpressionKind,
    Interval,
    IntervalKind,
    Kind,
    ListKind,
    MatrixKind,
    NumberKind,
    PercentKind,
    PiecewiseKind,
    VectorKind,
)
from aiopschool.numbers import format_interval, format_number, format_point, format_sum, notation
from aiopschool.texts import speaking

from .samples import GRADED, SAMPLES, table

LANGUAGES = ("nl", "en", "xx")  # for the last one nobody wrote a notation
COMMA = re.compile(r"\d,\d")


def part_of(kind: Kind, answer: Any) -> Part:
    return Part(label="answer", kind=kind, answer=answer, pointer="Look here.")


# In English: right, or a sentence about the form that says this.
ENGLISH = """
    number      0.375                           right
    number      37.5%                           right
    number      p = 0.375                       right
    number      0,375                           with a point, as in 0.75
    number      ≈ ,375                          with a point
    rounded     0.67                            right
    rounded     0,67                            with a point
    unit        2.5 km                          right
    unit        2,5 km                          with a point
    euro        € 2.50                          right
    euro        € 2,50                          with a point
    percent     87.5%                           right
    percent     87.5 percent                    right
    percent     87,5 %                          with a point
    vector      (3.5, 3)                        right
    vector      3.5,3                           right
    vector      (3.5; 3)                        right
    vector      (3,5; 3)                        with a point
    vector      (3,5, 3)                        with a point
    vector      3                               comma in between, for example (2.5, 3)
    set         {0.2, 0.8}                      right
    set         0.8 and 0.2                     right
    set         p = 0.2 or p = 0.8              right
    set         0.2; 0.8                        right
    set         {0,2; 0,8}                      with a point
    set         {0,2, 0,8}                      with a point
    list        2, 1, 0.5                       right
    list        2, 1, 0,5                       with a point
    list        2, 1                            comma in between, for example 0.5, 4, 5
    matrix      [4 −1; 2 6]                     right
    matrix      4.0, -1; 2, 6                   right
    matrix      [4 −1,0; 2 6]                   with a point
    interval    (−2, 3)                         right
    interval    (-2,3)                          right
    interval    ]−2, 3[                         right
    interval    -2 < q < 3                      right
    interval    q > −2 and q < 3                right
    interval    (3, −2)                         smallest number first
    interval    q > −2,5                        with a point
    interval    q = −2,5                        with a point
    interval    (−2; 3,5)                       with a point
    interval    hello                           (1, 4) or 1 < q < 4
    expression  −2(x − 0.5)² + 0.5              right
    expression  −2(x − 0,5)² + 0,5              with a point
    expression  0,5 − 2x² + 2x − 0.5            with a point
    expression  2x(1 − x) + |0,5|               with a point
    expression  max(−2x² + 2x, −2x² + 1.5x + x/2)    right
    expression  max(0,5; x)                     with a point
    expression  max(x)                          with a comma between the numbers: max(1, 2)
    expression  sqrt(1, 5)                      without spaces: sqrt(1.5)
    pieces      2 − x if x ≤ 2 ; x − 2 if x > 2               right
    pieces      2 − x if x ∈ (−∞, 2] ; x − 2 if x ∈ (2, ∞)    right
    pieces      2 − x if x < 2,5                with a point
    pieces      x − 2                           3x − 5 if x < 2
"""


@pytest.mark.parametrize(("name", "text", "says"), table(ENGLISH))
def test_english_answers(name, text, says):
    with speaking("en"):
        result = SAMPLES[name].part.check(text.replace(" ; ", "\n"))
        if says == "right":
            assert result.status == "right"
        else:
            assert result.status == "form"
            assert says in result.message
            assert not COMMA.search(result.message)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", GRADED.values(), ids=GRADED)
def test_every_kind_reads_what_it_writes_and_shows_an_example_it_can_read(sample, language):
    with speaking(language):
        part = sample.part
        assert part.check(part.kind.write(part.answer)).status == "right"
        for mistake in part.mistakes:
            assert part.check(part.kind.write(mistake.value)).status == "known"
        if part.kind.spec()["kind"] in ("text", "matrix", "pieces"):
            text = part.kind.spec()["example"].removeprefix("bijvoorbeeld ").removeprefix("for example ")
            part.kind.read(text)
            assert language == "nl" or not COMMA.search(text)


@pytest.mark.parametrize("sample", GRADED.values(), ids=GRADED)
def test_a_dutch_answer_is_never_wrong_in_english(sample):
    with speaking("en"):
        for text in sample.right:
            assert sample.part.check(text).status in ("right", "form"), text


@pytest.mark.parametrize(("kind", "answer"), [(NumberKind(), "1.125"), (NumberKind(unit="km"), "1.125"),
                                              (NumberKind(Fraction(1, 100)), "1.125"),
                                              (PercentKind(), "0.01125")])  # fmt: skip
def test_three_decimals_after_a_comma_are_a_matter_of_form(kind, answer):
    """In English `1,125` is a number of four digits; who meant a decimal comma is told so."""
    part = part_of(kind, Fraction(answer))
    unit = {"km": " km"}.get(getattr(kind, "unit", ""), "%" if isinstance(kind, PercentKind) else "")
    with speaking("en"):
        result = part.check(f"1,125{unit}")
        assert result.status == "form"
        assert "A comma parts thousands" in result.message
        assert part.check(f"1,126,000{unit}").status == "wrong"
        assert part_of(kind, Fraction(answer) * 1000).check(f"1,125{unit}").status == "right"


numbers = st.one_of(
    st.fractions(min_value=-99, max_value=99, max_denominator=20),
    st.decimals(min_value=-99, max_value=99, places=3, allow_nan=False).map(Fraction),
    st.integers(-30_000, 30_000).map(Fraction),
)
pairs = st.tuples(numbers, numbers)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted(draw(pairs))
    low = draw(st.sampled_from([low, None]))
    high = draw(st.sampled_from([high, None]))
    if low is not None and low == high:
        return Interval(low, high, (True, True))
    return Interval(
        low, high, (low is not None and draw(st.booleans()), high is not None and draw(st.booleans()))
    )


@st.composite
def rules(draw: st.DrawFn) -> str:
    """The text of an expression in the present language, with decimals and with arguments."""
    a, b = draw(pairs)
    line = format_sum((a, "x"), (b, ""))
    several = f"max({notation().separator.join([line, format_number(b), 'x²'])})"
    return draw(st.sampled_from([line, f"({line})²", several, f"{several} − |{line}|"]))


@st.composite
def answers(draw: st.DrawFn) -> tuple[Kind, Any]:
    """A kind and an answer of it, made in the present language."""
    x, y = draw(pairs)
    expression, rule = ExpressionKind(), PiecewiseKind()
    low, high = format_number(x), draw(rules())
    return draw(st.sampled_from([
        (NumberKind(), x),
        (NumberKind(unit="km"), x),
        (PercentKind(), x / 100),
        (VectorKind(2), (x, y)),
        (VectorKind(3), (x, y, x)),
        (ListKind(), tuple(sorted({x, y}))),
        (ListKind(ordered=True), (y, x)),
        (ListKind(ordered=True, size=2), (y, x)),
        (MatrixKind(2, 2), ((x, y), (y, x))),
        (IntervalKind("q"), draw(intervals())),
        (expression, expression.read(draw(rules()))),
        (rule, rule.read(f"{high} if x < {low}\n0 if x ≥ {low}")),
    ]))  # fmt: skip


@given(st.data(), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_an_answer_made_in_one_language_is_written_and_read_in_another(data, author, reader):
    with speaking(author):
        kind, answer = data.draw(answers())
    with speaking(reader):
        text = kind.write(answer)
        assert kind.same(kind.read(text), answer), text
        assert notation().decimal == "," or not COMMA.search(text)


@given(st.data(), st.permutations(["nl", "en"]))
def test_an_answer_typed_in_another_notation_is_right_or_a_matter_of_form(data, pair):
    writer, reader = pair
    with speaking(writer):
        kind, answer = data.draw(answers())
        text = kind.write(answer)
    with speaking(reader):
        result = part_of(kind, answer).check(text)
        assert result.status in ("right", "form"), (text, result)


@given(intervals())
def test_an_inequality_is_read_in_every_language(interval):
    for language in LANGUAGES:
        with speaking(language):
            assert IntervalKind("q").read(interval.as_inequality("q")) == interval


def test_the_same_text_in_two_languages_is_not_confused():
    """The values of an expression are remembered: by its notation too, since `1,5` can be two numbers."""
    kind, text = ExpressionKind(), "max(1,5,x)"
    values = {}
    for language in ("nl", "en", "nl"):
        with speaking(language):
            values[language] = kind.read(text)
    assert not kind.same(values["nl"], values["en"])
    assert values["nl"].at(0) == Fraction(3, 2)
    assert values["en"].at(0) == 5


def test_sentences_follow_the_language():
    assert format_interval(1, 4) == "]1, 4["
    with speaking("en"), pytest.raises(ValueError, match=r"\(1, 4\) or 1 < q < 4"):
        IntervalKind("q").read("q ≠ 3")
    with speaking("en"):
        assert IntervalKind("q").spec()["example"] == "for example (1, 4)"
        assert (
            VectorKind(2).spec()["example"] == f"for example {format_point(2.5, 3)}" == "for example (2.5, 3)"
        )
        assert PercentKind().spec()["example"] == "for example 3.2%"
        assert MatrixKind(2, 2).spec()["decimal"] == "."


def test_an_answer_in_code_is_the_same_in_every_language():
    expression, pieces = ExpressionKind(), PiecewiseKind()
    rule, function = expression.literal("max(0.5, 1.5x)"), pieces.literal("0 if x < 0.5\n2.5x if x ≥ 0.5")
    written = {
        "nl": ("max(0,5; 1,5x)", "0 als x < 0,5\n2,5x als x ≥ 0,5"),
        "en": ("max(0.5, 1.5x)", "0 if x < 0.5\n2.5x if x ≥ 0.5"),
    }
    for language, texts in written.items():
        with speaking(language):
            assert (expression.write(rule), pieces.write(function)) == texts
            assert expression.literal("max(0.5, 1.5x)") == rule
            assert expression.same(expression.read(texts[0]), rule)
            assert pieces.same(pieces.read(texts[1]), function)
