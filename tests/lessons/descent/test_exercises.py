"""The exercises of lesson 5 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids
from aiopschool.exercises.answers import NumberKind

from ...reader import Pupil

OWN = [id for id in exercise_ids() if id.startswith("5")]
pytestmark = pytest.mark.usefixtures("own_file")


def test_three_exercises_of_the_kern_and_seven_for_home():
    assert [f"5{x}" for x in "abcdefghij"] == OWN
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 1, 2, 2, 3, 2, 3, 2]


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("5a", "groter worden | 1,2"),
        ("5b", "2 | 1 | 0,5"),
        ("5c", "]0; 1/3["),
        ("5c", "0 < η < 1/3"),
        ("5d", "< 0 | = 0 | > 0 | w = 5"),
        ("5e", "(−4, 4, −4) | (−4,8; 5,76; −6,912) | A"),
        ("5f", "2 | 1/6"),
        ("5h", "300 | 3 | 100 | De parabool wordt minder steil. Dan mogen de stappen groter zijn."),
        ("5i", "−0,5 | −1/4"),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id).check(answer).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("5a", "kleiner worden | 1,2", "daalt naar rechts"),
        ("5a", "groter worden | −1,2", "bergop"),
        ("5a", "groter worden | 12", "vergat η"),
        ("5a", "groter worden | −19/15", "gebruikte L(w)"),
        ("5b", "6 | 1 | 0,5", "bergop"),
        ("5b", "−4 | 1 | 0,5", "vergat η"),
        ("5b", "8 | 1 | 0,5", "rico zelf"),
        ("5b", "2 | 0 | 0,5", "vorige plaats"),
        ("5c", "]0; 1/6[", "van één kant"),
        ("5c", "[0; 1/3]", "Laat ze weg"),
        ("5c", "]−∞; 1/3[", "ondergrens"),
        ("5c", "η = 1/6", "niet de enige"),
        ("5c", "0,5", "convergeert het niet"),
        ("5c", "]0, 3[", "De grens is 1/a"),
        ("5d", "> 0 | = 0 | > 0 | w = 5", "Links van het dal"),
        ("5d", "< 0 | = 0 | > 0 | w = 0", "verste plaats"),
        ("5e", "(−4, −4, −4) | (−4,8; 5,76; −6,912) | A", "vorige stap"),
        ("5e", "(−4, 4, −4) | (4,8; 5,76; 6,912) | A", "andere kant van 0"),
        ("5e", "(−4, 4, −4) | (−4,8; 5,76; −6,912) | B", "dichter bij het minimum"),
        ("5f", "4 | 1/6", "2a, niet door a"),
        ("5f", "2 | 1/3", "andere kant"),
        ("5h", "900 | 3 | 100 | B", "som van de kwadraten"),
        ("5h", "300 | 30 | 100 | B", "door het kwadraat"),
        ("5h", "300 | 3 | 10 | B", "telt de kwadraten"),
        ("5i", "−2 | −0,25", "σ′(z) ontbreekt"),
        ("5i", "0,5 | −0,25", "teken van ŷ − y"),
        ("5i", "−0,25 | −0,25", "factor x ontbreekt"),
        ("5i", "−0,5 | −0,5", "laatste factor 1"),
    ],
)
def test_the_mistakes_of_the_book_are_recognised(id, answer, says):
    result = exercise(id).check(answer)
    assert (result.status, says in result.message) == ("known", True), result.message


def test_two_mistakes_with_one_value_are_both_named():
    """Without the factor x or without the factor 2: for x = 2 nobody can tell which."""
    message = exercise("5i").check("−0,25 | −0,25").message
    assert "factor x" in message
    assert "factor 2" in message


def judged(id: str, *texts: str) -> list[str]:
    """What the card says of every part."""
    return Pupil(exercise(id)).answers(*texts)["parts"]


def test_later_steps_are_judged_on_the_pupils_own_earlier_ones():
    """From 6, uphill, the next steps are 3 and 1,5."""
    result = exercise("5b").check("6 | 3 | 1,5")
    assert result.status == "known"
    assert "bergop" in result.message
    assert judged("5b", "6", "3", "1,5") == ["known", "follows", "follows"]
    assert judged("5b", "6", "9", "4,5") == ["known", "known", "follows"]
    assert judged("5b", "2", "1", "0,4") == ["right", "right", "wrong"]


def test_the_new_a_follows_from_the_pupils_own():
    assert judged("5h", "900", "9", "100", "B") == ["known", "follows", "right", "right"]


@pytest.mark.parametrize(
    ("id", "wrong", "says"),
    [("5g", "wₙ₊₁ = wₙ − η · awₙ²", "gebruikte f(wₙ)"), ("5j", "    w = w + 0.1 * rico", "bergop")],
)
def test_lines_that_do_not_belong_are_recognised(id, wrong, says):
    (part,) = exercise(id).parts
    place = 0 if id == "5g" else 3
    lines = [*part.answer[:place], wrong, *part.answer[place + 1 :]]
    result = exercise(id).check(part.kind.write(lines))
    assert (result.status, says in result.message) == ("known", True), result.message


def test_a_line_too_early_hears_how_far_it_was_right():
    (part,) = exercise("5g").parts
    lines = [*part.answer[:4], part.answer[5], part.answer[4]]
    result = exercise("5g").check(part.kind.write(lines))
    assert result.status == "wrong"
    assert "regel 4" in result.message


def test_the_code_of_the_loop_does_what_the_exercise_says(capsys):
    for seed in range(5):
        one = exercise("5j", seed)
        (part,) = one.parts
        exec("\n".join(part.answer), {})
        assert abs(float(capsys.readouterr().out)) < 1e6


def test_the_example_beside_a_field_is_far_from_every_answer():
    for part in (part for id in OWN for seed in range(60) for part in exercise(id, seed).parts):
        if isinstance(part.kind, NumberKind):
            assert abs(part.answer - part.kind.sample) > abs(part.kind.sample) / 4, part.label


def test_a_fraction_in_a_formula_is_a_true_one():
    assert "12w + \\frac{38}{3}$" in exercise("5c").prompt
    assert "$L(0) = \\frac{38}{3}$" in exercise("5a").prompt
