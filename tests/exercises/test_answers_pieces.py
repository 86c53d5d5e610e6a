"""Functions with several rules: every sensible notation, and a sentence for overlaps, gaps and domains."""

from __future__ import annotations

import pytest

from aiopschool.exercises import Part
from aiopschool.exercises.answers import PiecewiseKind

PIECES = PiecewiseKind(pieces=3)
ANSWER = PIECES.read("0 als x < −1\nx + 1 als −1 ≤ x < 1\n2 als x ≥ 1")


def check(text: str):
    return Part(label="f(x)", kind=PIECES, answer=ANSWER, pointer="Look.").check(text)


@pytest.mark.parametrize(
    "text",
    [
        "0 als x<-1; x+1 als -1<=x<1; 2 als x>=1",
        "2 als 1 ≤ x\n0 als x ∈ ]−∞, −1[\n1 + x als x ∈ [−1, 1[",
        "f(x) = 0 als x ≤ −1\nx + 1 als −1 ≤ x ≤ 1\n2, als x ≥ 1",
        "{ 0 als x < −1\n{ x + 1 als x ≥ −1 en x < 1\n{ 2 als x > 1\n{ 2 als x = 1",
        "min(2; max(0; x + 1)) als x ∈ ℝ",
        "max(0; x + 1) als x < 1; 2 als x ≥ 1",
    ],
)
def test_rules_in_pieces_in_every_sensible_notation(text):
    assert check(text).status == "right"


@pytest.mark.parametrize(
    ("text", "status", "says"),
    [
        ("0 als x < −1\nx + 1 als x ≥ −1\n2 als x ≥ 1", "form", "Voor x = 2 gelden twee voorschriften"),
        ("0 als x < −1\nx + 1 als −1 < x < 1\n2 als x ≥ 1", "form", "Voor x = −1 heb je geen voorschrift"),
        ("0 als x < −1\nx + 1 als −1 ≤ x < 1", "form", "heb je geen voorschrift"),
        ("0 als x < −1\nx als −1 ≤ x < 1\n2 als x ≥ 1", "wrong", "voor x = 0 geeft jouw voorschrift 0"),
        ("0 als x < −1\nx + 1 als −1 ≤ x < 2\n2 als x ≥ 2", "wrong", "geeft jouw voorschrift"),
        ("x + 1", "form", "voorschrift en een voorwaarde"),
        ("als x < 1", "form", "voorschrift en een voorwaarde"),
        ("x als x < 1 als x < 2", "form", "voorschrift en een voorwaarde"),
        ("x als y < 1", "form", "Gebruik enkel: x"),
        ("\n".join(["x als x = 1"] * 9), "form", "hoogstens 8"),
    ],
)
def test_overlaps_gaps_and_other_values_each_have_their_sentence(text, status, says):
    result = check(text)
    assert result.status == status
    assert says in result.message


def test_a_domain_that_is_not_the_whole_line_is_respected():
    kind = PiecewiseKind(variable="t")
    answer = kind.read("0 als 0 ≤ t ≤ 30\n0,05(t − 30) als t > 30")
    part = Part(label="k(t)", kind=kind, answer=answer, pointer="Look.")
    assert part.check("0 als 0 ≤ t < 30; t/20 − 1,5 als t ≥ 30").status == "right"
    result = part.check("0 als t ≤ 30; t/20 − 1,5 als t > 30")
    assert result.status == "form"
    assert "buiten het domein" in result.message
