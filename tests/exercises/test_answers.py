"""Every kind of answer: sensible notations are right, other values are not, the rest gets a sentence."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.exercises import Mistake, Part
from aiopschool.exercises.answers import (
    Interval,
    IntervalKind,
    ListKind,
    MatrixKind,
    NumberKind,
    PercentKind,
    VectorKind,
)

from .samples import GRADED, SAMPLES

FRACTIONS = st.fractions(min_value=-(10**5), max_value=10**5, max_denominator=500)


def cases(field: str) -> list:
    return [
        pytest.param(s, text, id=f"{name}: {text}")
        for name, s in SAMPLES.items()
        for text in getattr(s, field)
    ]


@pytest.mark.parametrize(("sample", "text"), cases("right"))
def test_the_answer_is_right_in_every_sensible_notation(sample, text):
    assert sample.part.check(text).status == "right"


@pytest.mark.parametrize(("sample", "text"), cases("wrong"))
def test_another_value_is_wrong_and_says_where_to_look(sample, text):
    result = sample.part.check(text)
    assert result.status == "wrong"
    assert result.message.startswith("Look here.")


@pytest.mark.parametrize(("sample", "text"), cases("form"))
def test_what_is_not_of_the_kind_gets_a_sentence_and_is_no_try(sample, text):
    result = sample.part.check(text)
    assert result.status == "form"
    assert len(result.message) > 10


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_what_is_written_can_be_read_again(sample):
    kind = sample.kind
    for value in filter(None, (sample.answer, sample.mistake)):
        assert kind.same(kind.read(kind.write(value)), value)


@pytest.mark.parametrize("sample", GRADED.values(), ids=GRADED)
def test_a_known_mistake_is_recognised(sample):
    result = sample.part.check(sample.kind.write(sample.mistake))
    assert (result.status, result.message) == ("known", "The known mistake.")


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_what_the_browser_gets_is_plain_and_holds_no_answer(sample):
    spec = json.dumps(sample.kind.spec(), ensure_ascii=False)
    assert sample.kind.spec()["kind"]
    for text in sample.right:
        assert len(text) < 4 or text in getattr(sample.kind, "options", ()) or text not in spec
    if not sample.kind.graded:
        assert sample.answer not in spec


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
@pytest.mark.parametrize("text", ["", "  ", "\n", "\t \xa0"])
def test_spaces_are_blank(sample, text):
    assert sample.part.check(text).status == "blank"


@pytest.mark.parametrize(
    ("name", "draft"), [("matrix", "[_ _; _ _]"), ("pieces", " als \n als "), ("choices", ", ")]
)
def test_a_draft_with_nothing_in_it_is_blank(name, draft):
    assert SAMPLES[name].part.check(draft).status == "blank"


def check(kind, answer, text):
    return Part(label="x", kind=kind, answer=answer, pointer="Look.").check(text)


@pytest.mark.parametrize(
    ("kind", "answer", "text", "says"),
    [
        (NumberKind(), Fraction(1, 3), "0,333", "breuk"),
        (NumberKind(), Fraction(2, 3), "0,67", "breuk"),
        (NumberKind(), Fraction(3, 8), "0,38", "alle decimalen"),
        (NumberKind(Fraction(1, 2000)), Fraction(2, 3), "0,67", "minstens 3 decimalen"),
        (NumberKind(unit="km"), Fraction(3), "3 m", "“m”"),
        (NumberKind(), Fraction(3), "3 km", "zonder “km”"),
        (NumberKind(unit="km", unit_needed=True), Fraction(3), "3", "ook de eenheid"),
        (PercentKind(), Fraction(7, 8), "0,875", "geen percentage"),
        (PercentKind(), Fraction(7, 8), "0,875 %", "eerst met 100"),
        (PercentKind(), Fraction(5, 6), "83 %", "Geef meer decimalen"),
        (PercentKind(), Fraction(2, 3), "66,6 %", "afgekapt"),
        (VectorKind(2), (Fraction(1, 3), Fraction(2)), "(0,33; 2)", "breuk"),
        (ListKind(), (Fraction(1, 3), Fraction(2)), "2; 0,333", "breuk"),
        (MatrixKind(1, 2), ((Fraction(1, 3), Fraction(2)),), "0,33 2", "breuk"),
        (IntervalKind("q"), Interval(Fraction(0), Fraction(1, 3)), "]0; 0,333[", "breuk"),
    ],
)
def test_a_right_value_in_the_wrong_notation_is_said_and_is_no_try(kind, answer, text, says):
    result = check(kind, answer, text)
    assert result.status == "form"
    assert says in result.message


@pytest.mark.parametrize(
    ("kind", "answer", "text"),
    [
        (NumberKind(), Fraction(1, 3), "0,3"),
        (NumberKind(), Fraction(1, 3), "0,35"),
        (NumberKind(), Fraction(1, 4), "0,26"),
        (NumberKind(), Fraction(1, 3), "1/4"),
        (PercentKind(), Fraction(7, 8), "0,87 %"),
        (VectorKind(2), (Fraction(1, 3), Fraction(2)), "(0,33; 3)"),
        (IntervalKind("q"), Interval(Fraction(0), Fraction(1, 3)), "[0; 0,333["),
        (IntervalKind("q"), Interval(Fraction(0), None), "]0; 0,333["),
    ],
)
def test_a_wrong_value_is_not_taken_for_a_rounded_one(kind, answer, text):
    assert check(kind, answer, text).status == "wrong"


def test_a_mistake_that_is_a_rounding_is_known_before_it_is_notation():
    part = Part(
        label="x",
        kind=NumberKind(),
        answer=Fraction(1, 3),
        mistakes=(Mistake(Fraction("0.33"), "Rounded on the way."),),
        pointer="Look.",
    )
    assert part.check("0,33").status == "known"
    assert part.check("0,333").status == "form"


def test_a_tolerance_accepts_rounded_numbers():
    kind = NumberKind(tolerance=Fraction(1, 1000))
    assert kind.same(kind.read("0,667"), Fraction(2, 3))
    assert not kind.same(kind.read("0,66"), Fraction(2, 3))


@given(st.floats(-1e4, 1e4), st.sampled_from([1, 10, 1000, 10**5]))
def test_a_rounded_answer_is_written_short_and_read_as_right(x, parts):
    kind = NumberKind(tolerance=Fraction(1, 2 * parts))
    text = kind.write(Fraction(x))
    assert kind.same(kind.read(text), Fraction(x))
    assert len(text) < 20


@given(st.lists(FRACTIONS, min_size=1, max_size=6))
def test_lists_and_sets_are_read_as_they_are_written(numbers):
    for kind in (ListKind(), ListKind(ordered=True), ListKind(ordered=True, size=len(numbers))):
        assert kind.same(kind.read(kind.write(numbers)), numbers)
    assert ListKind().read(ListKind().write(())) == ()


@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_a_matrix_is_read_as_it_is_written(rows, columns, data):
    row = st.tuples(*[FRACTIONS] * columns)
    value = data.draw(st.tuples(*[row] * rows))
    kind = MatrixKind(rows, columns)
    assert kind.read(kind.write(value)) == value


@given(FRACTIONS)
def test_a_percentage_is_read_as_it_is_written(x):
    assert PercentKind().read(PercentKind().write(x)) == x


def test_a_matrix_that_is_nearly_right_says_which_cells_are_not():
    part = SAMPLES["matrix"].part
    assert "rij 2, kolom 2" in part.check("[4 −1; 2 5]").message
    assert part.check("[1 1; 1 1]").message == "Look here."


def test_percent_has_its_own_kind():
    with pytest.raises(ValueError, match="PercentKind"):
        NumberKind(unit="%")
