"""Formulas of the exercises as Typst draws them, and as a line of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.paper.maths import formula, runs, spoken
from aiopschool.texts import speaking


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("3x - 2y + 4 = 0", "3x − 2y + 4 = 0"),
        ("-x + y - 1 = 0", "−x + y − 1 = 0"),
        ("y = 1{,}5x", "y = 1,5x"),
        ("(2,5; 3)", "(2,5; 3)"),
        ("(−1, 4)", "(−1, 4)"),
        ("]-2, 3[", "]−2, 3["),
        (r"[-4, +\infty[", "[−4, +∞["),
        (r"\{0{,}5; 1\}", "{0,5; 1}"),
        (r"2 \cdot 3", "2 ⋅ 3"),
        ("2 · 3", "2 ⋅ 3"),
        (r"t \cdot s \leq 0", "t ⋅ s ≤ 0"),
        (r"\dfrac{3}{4}x", "3/4x"),
        (r"m = \dfrac{y_2 - y_1}{x_2 - x_1}", "m = (y₂ − y₁)/(x₂ − x₁)"),
        (r"\left(\frac{k-1}{2}\right)", "((k − 1)/2)"),
        ("x^2 + y^{2}", "x² + y²"),
        ("A^T", "A^T"),
        ("a_{i+1, j}", "a_(i + 1, j)"),
        (r"87{,}5\ \%", "87,5 %"),
        ("24\u202f000", "24 000"),
        (r"\sqrt{a^2 + b^2}", "√(a² + b²)"),
        (r"f(x) = \max(0, x)", "f(x) = max(0, x)"),
        (r"x \in \mathbb{R}", "x ∈ ℝ"),
        (r"\begin{bmatrix} 1 & -2 \\ 3 & 4{,}5 \end{bmatrix}", "matrix met rijen 1 −2; 3 4,5"),
        (
            r"\begin{cases} 0 & \text{als } x < 0 \\ x & \text{als } x \geq 0 \end{cases}",
            "0 als x < 0; x als x ≥ 0",
        ),
        ("f'(x)", "f′(x)"),
    ],
)
def test_a_formula_as_text_is_in_school_notation(latex, text):
    assert spoken(formula(latex)) == text


@pytest.mark.parametrize(
    ("latex", "nodes"),
    [
        ("1{,}5", [["text", "1,5"]]),  # one number, without a space after the comma
        ("(1, 5)", [["open", "("], ["text", "1"], ["sign", ","], ["text", "5"], ["close", ")"]]),
        ("]1, 5]", [["open", "]"], ["text", "1"], ["sign", ","], ["text", "5"], ["close", "]"]]),
        (r"\frac{1}{2}", [["fraction", [["text", "1"]], [["text", "2"]]]]),
        (r"\begin{bmatrix}1&2\\\end{bmatrix}", [["matrix", "[]", [[[["text", "1"]], [["text", "2"]]]]]]),
        ("x^{10}", [["power", [["letter", "x"]], [["text", "10"]]]]),
    ],
)
def test_a_formula_keeps_its_structure(latex, nodes):
    assert formula(latex) == nodes


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("y = 1.5x", "y = 1.5x"),
        ("(2,3)", "(2, 3)"),
        (r"\left[2.5, 3\right) \to (4, 5]", "[2.5, 3) → (4, 5]"),
        (r"\frac{1.5}{2}", "1.5/2"),
        (r"87.5\%", "87.5%"),
    ],
)
def test_an_english_formula_has_points_and_round_brackets(latex, text):
    with speaking("en"):
        assert spoken(formula(latex)) == text


def test_half_open_intervals_open_and_close():
    with speaking("en"):
        kinds = [node[0] for node in formula("[2, 3) (4, 5]") if node[0] in ("open", "close")]
    assert kinds == ["open", "close"] * 2


@pytest.mark.parametrize(
    "latex",
    [
        "{x",
        "x}",
        r"\frac{1}",
        r"\foo",
        "x^",
        "^2",
        "a & b",
        r"\begin{bmatrix} 1",
        r"\begin{align}1\end{align}",
    ],
)
def test_what_it_does_not_know_is_an_error_and_no_guess(latex):
    with pytest.raises(ValueError, match="formula"):
        formula(latex)


@given(st.text(alphabet=st.characters(exclude_characters="$/", exclude_categories=["Cs"])))
def test_text_without_formulas_stays_as_it_is(text):
    assert runs(text) == ([text] if text else [])


@pytest.mark.parametrize(
    ("text", "fractions"),
    [
        ("de rico is 2/3", ["2/3"]),
        ("−4/7x en 1/2", ["4/7", "1/2"]),
        ("km/u", []),
        ("1,5/2", []),
        ("1.5/2", []),
        ("1/2/2026", []),
        ("p = (k − 1)/2.", ["(k − 1)/2"]),
        ("(zie les 1)/2", []),
    ],
)
def test_a_fraction_in_plain_text_is_stacked(text, fractions):
    stacked = [run for run in runs(text) if isinstance(run, dict)]
    assert [run["alt"] for run in stacked] == fractions
    assert all(run["math"][0][0] == "fraction" for run in stacked)


def test_a_single_dollar_is_a_dollar():
    assert runs("5$") == ["5$"]
