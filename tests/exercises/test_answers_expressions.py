"""Expressions: school notation in, exact values out, and a sentence where it is not clear."""

from __future__ import annotations

import math
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.exercises.answers import ExpressionKind
from aiopschool.exercises.notation.expressions import MAX_LENGTH, parse_expression
from aiopschool.exercises.notation.formulas import BITS, Value
from aiopschool.numbers import NumberError, format_number, parse_number

from .samples import table

NUMBERS = st.fractions(min_value=0, max_value=50, max_denominator=12)


AT_3 = """
    2x                  6
    3(x+1)              12
    (x+1)(x−2)          4
    2·3                 6
    2×3                 6
    10:4                5/2
    x÷2                 3/2
    x²                  9
    x^2                 9
    x**2                9
    x³                  27
    x⁻¹                 1/3
    x^-1                1/3
    2^x²                512
    2^3^2               512
    2x^2                18
    −x²                 −9
    (−x)²               9
    2·−3                −6
    2 − −3              5
    −−x                 3
    +x                  3
    0,5x                3/2
    .5x                 3/2
    24 000              24000
    ½x                  3/2
    ３x                 9
    2.x − 6             0
    1/2x                3/2
    1/(2x)              1/6
    (1/3)x              1
    1/3x + 1            2
    x/2·4               6
    12/2/3              2
    xx                  9
    x(x)                9
    x(x+1)              12
    |x − 5|             2
    2|x|                6
    |x||−x|             9
    ||x||               3
    −|x − 4|            −1
    |x|²                9
    √(x+1)              2
    √9                  3
    sqrt(x²)            3
    (9/4)^(1/2)         3/2
    abs(−x)             3
    max(0; x)           3
    max(0, x)           3
    max(0,x)            3
    max(0,5; x)         3
    min(0,5; x)         0,5
    max(1; 5; x)        5
    ReLU(x − 1)         2
    relu(−x)            0
    2ReLU(x) − 3ReLU(x − 1)  0
    f(x) = 2x + 1       7
    y = 2x              6
    X + 1               4
    [x + 1]·2           8
    {x}                 3
    −2(x − 0,5)² + 0,5  −12
    0^0                 1
"""


@pytest.mark.parametrize(("text", "value"), table(AT_3))
def test_school_notation_has_its_exact_value_at_3(text, value):
    found = ExpressionKind().read(text).at(3)
    assert found == parse_number(value)
    assert isinstance(found, Fraction)


def test_spaces_that_nobody_sees_do_not_matter():
    assert ExpressionKind().read("\u200f2\u00a0x\u200b + 1").at(3) == 7


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("e^x", math.e**3),
        ("exp(x)", math.e**3),
        ("ex", 3 * math.e),
        ("ln x", math.log(3)),
        ("ln(x)", math.log(3)),
        ("log(100x)", math.log10(300)),
        ("√x", 3**0.5),
        ("√3·√x", 3),
        ("x^0,5", 3**0.5),
        ("2π", 2 * math.pi),
        ("2pi", 2 * math.pi),
        ("sin(π/2)", 1),
        ("cos 0 + tan(0)", 1),
        ("xsin(x)", 3 * math.sin(3)),
        ("1/(1 + e^−x)", 1 / (1 + math.e**-3)),
    ],
)
def test_other_functions_come_close(text, value):
    assert math.isclose(ExpressionKind().read(text).at(3), value)


SENTENCES = """
    2 3           spatie in dit getal
    x2            getal voor een letter
    (x+1)2        getal voor een letter
    x² 3          getal voor een letter
    1/x(x+1)      Waardoor deel je
    1/(x)y        ken “y” niet
    ln 2x         haakjes na ln
    √2x           haakjes na √
    √x²           haakjes na √
    sin           haakjes na sin
    max(0,5)      puntkomma
    sqrt(1; 2)    één getal
    ((x           ontbreekt een haakje
    x)            haakje te veel
    |x            ontbreekt een streep
    2 +           na “+”
    2 ·           na “·”
    ·2            voor “·”
    x;2           “;” hier niet
    2x = 6        zonder “=”
    x > 2         zonder “>”
    y             Gebruik enkel: x
    3x%           teken “%”
    5!x           teken “!”
    24.000x       24,000 of 24 000
    1/0           niet berekenen
    9^9^9^9       niet berekenen
    ln(−1)        niet berekenen
    √(−1)         niet berekenen
    0^−1          niet berekenen
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        *table(SENTENCES),
        ("x\x00", "vreemd teken"),
        ("(" * 50 + "x" + ")" * 50, "te veel haakjes"),
        ("2^" * 60 + "2", "te veel haakjes"),
        ("x+" * 200, "te lang"),
    ],
)
def test_what_is_not_clear_gets_a_sentence(text, says):
    with pytest.raises(NumberError, match=re.escape(says)):
        ExpressionKind().read(text)


def test_an_empty_expression_and_letters_where_a_number_is_asked():
    with pytest.raises(NumberError, match="Schrijf een uitdrukking"):
        parse_expression(" ")
    with pytest.raises(NumberError, match="getal zonder letters"):
        ExpressionKind(variables=()).read("2x")


class Drawn:
    """A random expression: its text as a pupil may write it, and its value at x found in another way."""

    def __init__(self, text: str, value, simple: bool = True) -> None:
        self.text, self.value, self.simple = text, value, simple

    @property
    def inside(self) -> str:
        return self.text if self.simple else f"({self.text})"


def drawn_expressions() -> st.SearchStrategy[Drawn]:
    leaf = st.one_of(
        st.just(Drawn("x", lambda x: x)),
        NUMBERS.map(lambda n: Drawn(format_number(n), lambda _x: n, simple="/" not in format_number(n))),
    )

    def grow(parts):
        pair = st.tuples(parts, parts)
        return st.one_of(
            pair.map(
                lambda p: Drawn(f"{p[0].text} + {p[1].text}", lambda x: p[0].value(x) + p[1].value(x), False)
            ),
            pair.map(
                lambda p: Drawn(
                    f"{p[0].text} − {p[1].inside}", lambda x: p[0].value(x) - p[1].value(x), False
                )
            ),
            pair.map(
                lambda p: Drawn(f"({p[0].text})({p[1].text})", lambda x: p[0].value(x) * p[1].value(x), False)
            ),
            pair.map(
                lambda p: Drawn(f"max({p[0].text}; {p[1].text})", lambda x: max(p[0].value(x), p[1].value(x)))
            ),
            parts.map(lambda p: Drawn(f"−{p.inside}", lambda x: -p.value(x), False)),
            parts.map(lambda p: Drawn(f"|{p.text}|", lambda x: abs(p.value(x)), "|" not in p.text)),
            parts.map(lambda p: Drawn(f"{p.inside}/7", lambda x: p.value(x) / 7, False)),
            parts.map(lambda p: Drawn(f"({p.text})²", lambda x: p.value(x) ** 2, False)),
        )

    return st.recursive(leaf, grow, max_leaves=6)


@given(drawn_expressions(), st.fractions(min_value=-9, max_value=9, max_denominator=6))
def test_any_expression_has_the_value_that_it_was_built_with(drawn, x):
    if len(drawn.text) <= MAX_LENGTH and "||" not in drawn.text:
        found = parse_expression(drawn.text).at(x)
        assert found == drawn.value(x) or math.isclose(found, drawn.value(x))


@given(st.text(alphabet="0123456789xXy+-−*·/:^()[]|,; .√²³¹⁻eπmaxinlsqrtRLUu=", max_size=60))
def test_a_text_of_the_right_characters_gives_a_value_or_a_sentence(text):
    for kind in (ExpressionKind(), ExpressionKind(("x", "y")), ExpressionKind(variables=())):
        try:
            value = kind.read(text)
        except NumberError as error:
            message = str(error)
            assert len(message) > 10
        else:
            assert kind.same(kind.read(kind.write(value)), value)


def test_long_powers_become_floats_and_never_fill_the_memory():
    for text in (
        "(x^50)^50",
        "((((x^99)^99)^99)^99)^99",
        "1,5^1000",
        "10^300·x",
        "x/10^300/10^300",
        "2^2^2^2^2^2",
    ):
        value: Value | None = parse_expression(text).at(Fraction(9, 7))
        assert value is None or not isinstance(value, Fraction) or value.denominator.bit_length() <= BITS
