"""Expressions compared as functions, with care for the domain."""

from __future__ import annotations

import pytest

from aiopschool.exercises import Part
from aiopschool.exercises.answers import ExpressionKind
from aiopschool.exercises.notation.expressions import Expression
from aiopschool.numbers import NumberError

from .samples import table


def same(kind: ExpressionKind, one: str, other: str) -> bool:
    return kind.same(kind.read(one), kind.read(other))


SAME = """
    2(x − 1)          2x − 2
    (x+1)²            x² + 2x + 1
    √(x²)             |x|
    (x + |x|)/2       max(0; x)
    1/x               x^−1
    1/x               x/x²
    ln(x²)            2ln(|x|)
    e^(2x)            (e^x)²
    sin(x)²           1 − cos(x)²
    x^0,5             √x
    1/(1 + e^(−x))    e^x/(1 + e^x)
    x(1 − x)          x − x²
"""
DIFFERENT = """
    √(x²)             x
    (x² − 1)/(x − 1)  x + 1
    ln(x²)            2ln(x)
    x                 x + 0,000001
    |x − 3,3|         |x − 3|
    2^x               x²
    max(0; x − 9)     0
"""


@pytest.mark.parametrize(("one", "other"), table(SAME))
def test_the_same_function_in_another_form_is_the_same(one, other):
    assert same(ExpressionKind(), one, other)


@pytest.mark.parametrize(("one", "other"), table(DIFFERENT))
def test_functions_that_differ_somewhere_are_not_the_same(one, other):
    assert not same(ExpressionKind(), one, other)


def test_a_domain_keeps_points_that_do_not_matter_out():
    whole, part = ExpressionKind(), ExpressionKind(domain=(0, 1))
    assert not same(whole, "|x|", "x")
    assert same(part, "|x|", "x")
    assert same(ExpressionKind(domain=(1, 20)), "ln(x²)", "2ln x")


@pytest.mark.parametrize(
    ("answer", "text", "status"),
    [
        ("x/3 + 1", "0,33x + 1", "form"),
        ("√2·x", "1.41x", "form"),
        ("x/3 + 1", "0,3x + 1", "wrong"),
        ("x/3 + 1", "0,35x + 1", "wrong"),
        ("0,25x", "0,26x", "wrong"),
        ("x/3", "0,333x + 1", "wrong"),
        ("1/x", "1,01/x", "wrong"),
    ],
)
def test_a_rounded_coefficient_is_a_matter_of_notation(answer, text, status):
    kind = ExpressionKind()
    result = Part(label="f(x)", kind=kind, answer=kind.read(answer), pointer="Look.").check(text)
    assert result.status == status
    assert ("exacte getallen" in result.message) is (status == "form")


def test_two_variables_go_through_the_plane_apart():
    kind = ExpressionKind(("x", "y"), domain=((0, 1), (-5, 5)))
    assert same(kind, "(x + y)²", "x² + 2xy + y²")
    for wrong in ("x² + y²", "x² + 2xy + y² + x(1 − x)y", "4x²"):
        assert not same(kind, "(x + y)²", wrong)
    assert {point[0] for point in kind.samples()} >= {0, 1}
    assert all(0 <= x <= 1 and -5 <= y <= 5 for x, y in kind.samples())


def test_an_answer_without_values_on_the_domain_is_an_error_of_the_maker():
    kind = ExpressionKind(domain=(-9, 1))
    with pytest.raises(ValueError, match="fewer than 5"):
        kind.same(kind.read("x"), kind.read("ln(x)"))


def test_a_wrong_expression_is_tested_at_a_simple_point():
    kind = ExpressionKind()
    part = Part(label="f(x)", kind=kind, answer=kind.read("2x"), pointer="Look.")
    assert (
        part.check("2x + 1/2").message
        == "Look. Test het: voor x = 0 geeft jouw voorschrift 0,5. Dat klopt niet."
    )
    assert "voor x = 1 geeft" in part.check("x").message
    assert "voor x = 0 heeft jouw voorschrift geen waarde" in part.check("2x²/x").message
    assert "7,389" in part.check("x·e²").message


@pytest.mark.parametrize("text", ["x² + 2x", "(1/3)x − 2", "−x + 1", "max(0; x + 1)", "x(x)", "2^(x + 1)"])
def test_an_expression_without_brackets_to_work_out_is_taken(text):
    assert isinstance(ExpressionKind(expanded=True).read(text), Expression)


@pytest.mark.parametrize("text", ["x(x + 2)", "(x + 1)² − 1", "−(x + 1)", "(x + 1)/2", "2(2(x + 1))"])
def test_worked_out_brackets_can_be_asked_for(text):
    with pytest.raises(NumberError, match="Werk de haakjes uit"):
        ExpressionKind(expanded=True).read(text)
