"""Answers that are picked: letters in every notation, orders and pairs that come back as written."""

from __future__ import annotations

from itertools import permutations

import pytest

from aiopschool.exercises import Part
from aiopschool.exercises.answers import ChoiceKind, ChoicesKind, MatchKind, OrderKind
from aiopschool.numbers import NumberError

LINES = ("som = 0", "for x in rij:", "    som = som + x", "print(som)")


def test_a_choice_is_a_letter_or_the_option_itself():
    kind = ChoiceKind(("spam", "gewoon"))
    assert kind.read("b") == kind.read("B") == kind.read(" gewoon ") == "gewoon"
    assert kind.write("gewoon") == "B"
    with pytest.raises(NumberError, match="mogelijkheden"):
        kind.read("C")


def test_a_set_of_choices_says_when_something_is_missing_or_too_much():
    part = Part(label="x", kind=ChoicesKind("abcd"), answer={"a", "c"}, pointer="Look.")
    assert part.check("A").message == "Look. Wat je koos, klopt. Er ontbreekt nog iets."
    assert part.check("ABC").message == "Look. Je koos er te veel."
    assert part.check("BD").message == "Look."
    assert part.check("ca").status == "right"


@pytest.mark.parametrize(
    "kind", [OrderKind(LINES), OrderKind(LINES, ("print(x)", "som = 1"))], ids=["all", "some"]
)
def test_lines_are_shown_mixed_and_any_order_can_be_written(kind):
    shown = kind.spec()["lines"]
    assert sorted(shown) == sorted([*kind.lines, *kind.distractors])
    assert shown[: len(LINES)] != list(LINES)
    for order in permutations(LINES):
        assert kind.read(kind.write(order)) == order
        assert kind.read(kind.write(order).replace(" ", "").lower()) == order


def test_another_seed_mixes_in_another_way_and_the_same_seed_in_the_same():
    orders = [OrderKind(LINES, seed=seed).shown for seed in range(20)]
    pairs = [MatchKind(LINES, LINES, seed=seed).shown for seed in range(20)]
    assert len(set(orders)) > 5
    assert len(set(pairs)) > 5
    assert LINES not in {*orders, *pairs}
    assert OrderKind(LINES, seed=3) == OrderKind(LINES, seed=3)


def test_an_order_says_how_far_it_is_right():
    kind = OrderKind(LINES)
    part = Part(label="x", kind=kind, answer=LINES, pointer="Look.")
    assert part.check(kind.write(LINES)).status == "right"
    assert "Tot en met regel 2" in part.check(kind.write((*LINES[:2], LINES[3], LINES[2]))).message
    assert "eerste regel" in part.check(kind.write(LINES[::-1])).message


def test_every_line_must_be_used_unless_some_do_not_belong():
    with pytest.raises(NumberError, match="blijven er nog over"):
        OrderKind(LINES).read("A B")
    kind = OrderKind(LINES, ("print(x)",))
    result = Part(label="x", kind=kind, answer=LINES, pointer="Look.").check(kind.write(LINES[:3]))
    assert result.status == "wrong"
    assert "Tot en met regel 3" in result.message


def test_lines_that_are_the_same_can_be_swapped():
    kind = OrderKind(("}", "x", "}"))
    first, second = (i for i, line in enumerate(kind.shown) if line == "}")
    middle = kind.shown.index("x")
    for one, other in ((first, second), (second, first)):
        text = " ".join("ABC"[i] for i in (one, middle, other))
        assert kind.same(kind.read(text), kind.lines)


RIGHT = ("twee", "vier", "zes")


@pytest.mark.parametrize(
    "change",
    [str, str.lower, lambda t: t.replace(" ", ", "), lambda t: t.replace(" ", "")],
    ids=["as it is", "small letters", "commas", "no spaces"],
)
def test_pairs_in_every_notation(change):
    kind = MatchKind(("1 + 1", "2 + 2", "3 + 3"), (*RIGHT, "acht"))
    for pairs in permutations((*RIGHT, "acht"), 3):
        assert kind.read(change(kind.write(pairs))) == pairs


def test_pairs_may_use_arrows_and_any_order():
    kind = MatchKind(("1 + 1", "2 + 2"), RIGHT)
    one, two = kind.write(("zes", "twee")).split()
    assert kind.read(f"{two[0]}→{two[1]}; {one[0]} - {one[1]}") == ("zes", "twee")


def test_the_right_side_is_mixed_and_nearly_right_pairs_are_pointed_at():
    kind = MatchKind(("1 + 1", "2 + 2", "3 + 3"), (*RIGHT, "acht"))
    assert kind.spec()["right"] != [*RIGHT, "acht"]
    part = Part(label="x", kind=kind, answer=RIGHT, pointer="Look.")
    assert part.check(kind.write(("twee", "vier", "acht"))).message == "Look. Kijk opnieuw naar 3."
    assert part.check(kind.write(("vier", "twee", "zes"))).message == "Look."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1A", "ook een letter aan 2"),
        ("1A 1B", "elk cijfer"),
        ("1A 9B", "elk cijfer"),
        ("1Z 2A", "letters A"),
        ("hallo", "elk cijfer"),
        ("1A 2B 3", "elk cijfer"),
    ],
)
def test_pairs_that_cannot_be_read_get_advice(text, says):
    with pytest.raises(NumberError, match=says):
        MatchKind(("1 + 1", "2 + 2"), RIGHT).read(text)
