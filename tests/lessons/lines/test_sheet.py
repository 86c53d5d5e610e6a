"""The paper activity of lesson 1 has the numbers of the explorer, computed by the model."""

from __future__ import annotations

from fractions import Fraction

from aiopschool.course import lessons
from aiopschool.lessons.lines.data import MESSAGES, TEST_MESSAGES
from aiopschool.lessons.lines.model import Line, errors, separable_q
from aiopschool.lessons.lines.sheet import EXAMPLE, STRING
from aiopschool.numbers import format_point
from aiopschool.paper.sheet import Axes, Cards, Fill, Table

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 1)
SHEET = sheet_of(LESSON)


def tables(blocks) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def answers(cells) -> list[str]:
    return [cell.answer for cell in cells if isinstance(cell, Fill)]


def test_the_cards_are_the_messages_of_the_explorer():
    (cards,) = [block for block in SHEET.cut if isinstance(block, Cards)]
    shown = [(card.title, card.shape, bool(card.back)) for card in cards.cards]
    shapes = {-1: "circle", 1: "square"}
    group = [(format_point(p.x, p.y), shapes[p.target], False) for p in MESSAGES]
    group += [(format_point(p.x, p.y), "", True) for p in TEST_MESSAGES]
    group += [("(1, 5)", "square", False)]
    assert shown == 2 * group
    backs = [card.back.title for card in cards.cards if card.back]
    assert backs == 2 * ["gewoon", "spam", "spam"]


def test_the_front_of_a_test_card_does_not_tell_its_class():
    (cards,) = [block for block in SHEET.cut if isinstance(block, Cards)]
    for card in cards.cards:
        front = " ".join([card.name, card.title, *card.lines])
        assert ("spam" in front or "gewoon" in front) is (card.back is None)


def test_cards_fit_the_grid_after_enlarging_to_a3():
    (grid,) = [block for block in SHEET.cut if isinstance(block, Axes)]
    (cards,) = [block for block in SHEET.cut if isinstance(block, Cards)]
    assert grid.size == 7
    assert cards.size < grid.cell * 2**0.5


def test_the_example_string_makes_no_mistakes():
    assert all(EXAMPLE.score(x, y) == 0 for x, y in STRING)
    assert errors(EXAMPLE, MESSAGES) == []


def test_two_steps_end_at_3x_minus_2y():
    steps, scores = tables(SHEET.record)[-2:]
    assert [answers(row) for row in steps.rows] == [
        ["0", "0", "$(−1; −4; −1)$", "18"],
        ["−13", "−13", "$(3; −2; 0)$", "8"],
    ]
    assert answers(scores.rows[-1]) == ["−5", "−4", "−9", "−3", "8", "9", "16", "10"]


def test_the_table_of_test_cards_on_the_key():
    tested, _worked = tables(SHEET.teacher)
    assert tested.rows == [
        ["$y = x$", "$s = −1$: gewoon ✓", "$s = 0$: spam ✓", "$s = −1$: gewoon ✗", "2 van de 3"],
        ["$y = x + 1$", "$s = 0$: spam ✗", "$s = 1$: spam ✓", "$s = 0$: spam ✓", "2 van de 3"],
        ["$y = 1,5x$", "$s = 1$: spam ✗", "$s = 2$: spam ✓", "$s = 3$: spam ✓", "2 van de 3"],
    ]


def test_the_sums_of_the_learning_steps_on_the_key():
    _tested, worked = tables(SHEET.teacher)
    assert [row[2:] for row in worked.rows] == [
        ["$(0 − 1; 0 − 4; 0 − 1) = (−1; −4; −1)$", "$0 + (1 + 16 + 1) = 18$"],
        ["$(−1 + 4; −4 + 2; −1 + 1) = (3; −2; 0)$", "$−13 + (16 + 4 + 1) = 8$"],
    ]


def test_a_vertical_string_may_be_right():
    assert errors(Line(1, 0, Fraction(-7, 2)), MESSAGES) == []


def test_the_extra_card_makes_every_string_fail():
    from aiopschool.lessons.lines.model import Point, fewest_errors

    extra = (*MESSAGES, Point(1, 5, 1))
    assert fewest_errors(extra) > 0
    assert separable_q(extra, 1) is None
