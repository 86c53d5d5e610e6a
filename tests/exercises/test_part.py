"""How one part is judged: diagnoses that are the only explanation, and what follows from earlier parts."""

from __future__ import annotations

from fractions import Fraction

import pytest

from aiopschool.exercises import Mistake, Part
from aiopschool.exercises.answers import (
    ChoiceKind,
    IntervalKind,
    MatrixKind,
    NumberKind,
    OpenKind,
    VectorKind,
)
from aiopschool.exercises.authoring import Numbers, choice_part

from .samples import GRADED, made_of

F = Fraction


def number(answer: F | int, *mistakes: Mistake, label: str = "m", **more) -> Part:
    return Part(
        label=label, kind=NumberKind(), answer=F(answer), mistakes=mistakes, pointer="Look here.", **more
    )


# Diagnoses


def test_a_mistake_that_gives_the_answer_falls_away():
    part = number(2, Mistake(F(2), "a"), Mistake(F(3), "b"))
    assert [mistake.message for mistake in part.mistakes] == ["b"]


def test_two_mistakes_with_one_value_are_both_named_and_neither_is_blamed():
    part = number(2, Mistake(F(3), "You swapped."), Mistake(F(3), "You forgot c."), Mistake(F(4), "Sign."))
    both = part.check("3")
    assert both.status == "known"
    assert (
        both.message == "Er is meer dan één verklaring. Welke is de jouwe? (1) You swapped. (2) You forgot c."
    )
    assert part.check("4").message == "Sign."
    assert made_of(part).known_mistakes == ["3", "4"]


def test_one_message_for_two_mistakes_is_said_once():
    part = number(2, Mistake(F(3), "Sign."), Mistake(F(3), "Sign."))
    assert part.check("3").message == "Sign."


def test_an_exact_value_explains_more_than_a_wide_one():
    wide = Mistake(F(9), "Some number above 5.", matches=lambda value: value > 5)
    part = number(2, wide, Mistake(F(7), "Seven."), Mistake(F(8), "Eight or more.", matches=lambda v: v >= 8))
    assert part.check("7").message == "Seven."
    assert part.check("6").message == "Some number above 5."
    assert part.check("8").message == "Eight or more.", "this is its own value"
    assert "(1) Some number above 5. (2) Eight or more." in part.check("10").message


# Follow-through: s = 3 is spam; from −1 follows ordinary


def class_of(s: F) -> str:
    return "spam" if s >= 0 else "ordinary"


AGREEMENT = "A score of 0 or more is spam."
SCORE = number(3, Mistake(F(-1), "You swapped x and y."), label="score")
CLASS = Part(
    label="class",
    kind=ChoiceKind(("ordinary", "spam", "both")),
    answer="spam",
    mistakes=(Mistake("ordinary", AGREEMENT), Mistake("both", "Choose one.")),
    pointer="Look at the sign.",
    follow=class_of,
)
BOTH = made_of(SCORE, CLASS)


def test_what_follows_from_an_own_wrong_value_is_followed_through_and_the_first_mistake_is_named():
    result = BOTH.check("-1 | A")
    assert [part.status for part in result.parts] == ["known", "follows"]
    assert result.status == "known"
    assert result.message == (
        "score: You swapped x and y. "
        "class: Juist doorgerekend met je eigen waarde. Verbeter eerst dit: score."
    )
    assert result.counts
    assert BOTH.check("-7 | A").status == "wrong"


def test_what_is_right_stays_right_but_is_said_not_to_follow():
    result = BOTH.check("-1 | B")
    assert [part.status for part in result.parts] == ["known", "right"]
    assert result.message.endswith("class: Dit klopt, maar het volgt niet uit wat je hier invulde: score.")
    assert "class" not in BOTH.check("5 | B").message, "from 5 follows the same class"


def test_a_right_earlier_value_leaves_the_mistakes_as_they_are():
    result = BOTH.check("3 | A")
    assert [part.status for part in result.parts] == ["right", "known"]
    assert result.message == f"class: {AGREEMENT}"
    assert BOTH.check("3 | B").message == "Well done."


def test_nothing_follows_from_what_cannot_be_read_or_is_blank():
    for first in ("drie", ""):
        assert BOTH.check([first, "A"]).parts[1].message == AGREEMENT


def doubled(n: F) -> Part:
    """Twice the first value; half of it is a known mistake."""
    return number(2 * n, Mistake(n / 2, "Doubled, not halved."), label="2n", follow=doubled)


def test_a_part_as_a_function_knows_the_mistakes_with_own_values_too():
    one = made_of(number(3, label="n"), doubled(F(3)))
    assert [part.status for part in one.check("5 | 10").parts] == ["wrong", "follows"]
    assert "2n: Doubled, not halved." in one.check("5 | 2,5").message
    assert "2n: Doubled, not halved." in one.check("5 | 1,5").message, "with the true value"
    assert "2n: Look here." in one.check("5 | 7").message


def test_where_to_look_is_said_of_the_own_value():
    matrix = Part(
        label="A",
        kind=MatrixKind(2, 2),
        answer=((1, 1), (1, 1)),
        pointer="Look.",
        follow=lambda n: ((n, n), (n, n)),
    )
    one = made_of(number(1, label="n"), matrix)
    assert "rij 2, kolom 1" in one.check(["5", "[5 5; 4 5]"]).message


def test_a_rounded_own_value_costs_no_try():
    one = made_of(number(2, label="n"), number(F(1, 2), label="1/n", follow=lambda n: 1 / n))
    result = one.check("3 | 0,33")
    assert (result.parts[1].status, result.status, result.counts) == ("form", "form", False)


@pytest.mark.parametrize("first", ["0", "-4", "7"])
def test_values_that_lead_nowhere_are_judged_on_the_answer_only(first):
    def follow(n: F) -> F | None:
        if n < 0:
            raise ValueError("no root")
        return None if n == 7 else 1 / n

    one = made_of(number(2, label="n"), number(F(1, 2), Mistake(F(2), "Upside down."), follow=follow))
    assert one.check(f"{first} | 2").parts[1].message == "Upside down."
    assert one.check(f"{first} | 1/2").parts[1].status == "right"
    assert one.check(f"{first} | 5").parts[1].message == "Look here."


def test_a_third_part_gets_both_earlier_values_and_names_the_first_mistake():
    third = number(6, label="n·2n", follow=lambda n, double: n * double)
    one = made_of(number(3, label="n"), doubled(F(3)), third)
    result = one.check("4 | 8 | 32")
    assert [part.status for part in result.parts] == ["wrong", "follows", "follows"]
    assert result.message.count("Verbeter eerst dit: n.") == 2
    second = one.check("3 | 5 | 15")
    assert [part.status for part in second.parts] == ["right", "wrong", "follows"]
    assert second.message.endswith("Verbeter eerst dit: 2n.")


def test_an_own_text_is_no_mistake_to_follow():
    text = Part(label="why", kind=OpenKind("Because.", ()), answer="Because.", pointer="Look.")
    after = number(3, Mistake(F(4), "One too many."), follow=lambda _text: F(99))
    assert made_of(text, after).check(["The sum of all is three.", "99"]).parts[1].status == "wrong"


def test_a_choice_follows_too():
    part = choice_part(
        Numbers("0a", 0),
        "class",
        {"spam": "", "ordinary": "No."},
        answer="spam",
        pointer="?",
        follow=class_of,
    )
    one = made_of(SCORE, part)
    assert one.check(["-1", part.kind.write("ordinary")]).parts[1].status == "follows"


# Near misses of form


@pytest.mark.parametrize(
    ("kind", "answer", "text"),
    [
        (VectorKind(2), (F(0), F(2)), "2"),
        (VectorKind(2), (F(0), F(2)), "(0; 2; 1)"),
        (VectorKind(3), (F(1), F(2), F(3)), "(1; 2)"),
        (IntervalKind("q"), GRADED["interval"].answer, "(−2, 3)"),
        (NumberKind(), F(1, 3), "0,33"),
        (MatrixKind(2, 2), ((1, 2), (3, 4)), "1 2 3 4"),
    ],
)
def test_a_near_miss_of_form_gets_a_sentence_and_costs_no_try(kind, answer, text):
    part = Part(label="m", kind=kind, answer=answer, pointer="Look.")
    result = made_of(part).check([text])
    assert (result.status, result.counts) == ("form", False)
    assert len(result.message) > 20
