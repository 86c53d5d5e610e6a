"""The paper activity of lesson 1 has the numbers of the explorer, computed by the model."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from aiopschool.course import lessons
from aiopschool.lessons.lines.data import MESSAGES, TEST_MESSAGES
from aiopschool.lessons.lines.model import perceptron
from aiopschool.lessons.lines.sheet import EXAMPLE, EXTRA, STRING
from aiopschool.maths.line import Line, errors
from aiopschool.maths.separating import fewest_errors, separable_q
from aiopschool.numbers import format_point
from aiopschool.paper.note import note
from aiopschool.paper.sheet import Axes, Cards, Fill, Sheet, Table

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 1)


@cache
def sheet() -> Sheet:
    return sheet_of(LESSON)


@cache
def text() -> str:
    """The note for the teacher on one line."""
    return " ".join("\n".join(note(sheet(), "")).split())


def tables(blocks) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def answers(cells) -> list[str]:
    return [cell.answer for cell in cells if isinstance(cell, Fill)]


def test_the_cards_are_the_messages_of_the_explorer():
    (cards,) = [block for block in sheet().cut if isinstance(block, Cards)]
    shown = [(card.title, card.shape, bool(card.back)) for card in cards.cards]
    shapes = {-1: "circle", 1: "square"}
    group = [(format_point(*p.place), shapes[p.target], False) for p in MESSAGES]
    group += [(format_point(*p.place), "", True) for p in TEST_MESSAGES]
    group += [("(1, 5)", "square", False)]
    assert shown == 2 * group
    backs = [card.back.title for card in cards.cards if card.back]
    assert backs == 2 * ["gewoon", "spam", "spam"]
    for card in cards.cards:
        front = " ".join([card.name, card.title, *card.lines])
        assert ("spam" in front or "gewoon" in front) is (card.back is None), "its front does not tell"


def test_two_steps_end_at_3x_minus_2y():
    steps, scores = tables(sheet().record)[-2:]
    assert [answers(row) for row in steps.rows] == [
        ["0", "0", "$(−1; −4; −1)$", "18"],
        ["−13", "−13", "$(3; −2; 0)$", "8"],
    ]
    assert answers(scores.rows[-1]) == ["−5", "−4", "−9", "−3", "8", "9", "16", "10"]


def test_the_key_has_the_test_cards_and_the_sums_of_the_learning_steps():
    tested, worked = tables(sheet().teacher)
    assert tested.rows == [
        ["$y = x$", "$s = −1$: gewoon ✓", "$s = 0$: spam ✓", "$s = −1$: gewoon ✗", "2 van de 3"],
        ["$y = x + 1$", "$s = 0$: spam ✗", "$s = 1$: spam ✓", "$s = 0$: spam ✓", "2 van de 3"],
        ["$y = 1,5x$", "$s = 1$: spam ✗", "$s = 2$: spam ✓", "$s = 3$: spam ✓", "2 van de 3"],
    ]
    assert [row[2:] for row in worked.rows] == [
        ["$(0 − 1; 0 − 4; 0 − 1) = (−1; −4; −1)$", "$0 + (1 + 16 + 1) = 18$"],
        ["$(−1 + 4; −4 + 2; −1 + 1) = (3; −2; 0)$", "$−13 + (16 + 4 + 1) = 8$"],
    ]


def test_the_text_names_the_string_and_the_cards_of_the_picture():
    assert " en ".join(f"${format_point(*point)}$" for point in STRING) in text()
    assert all(EXAMPLE.score(x, y) == 0 for x, y in STRING)
    assert errors(EXAMPLE, MESSAGES) == []
    (string,) = (block for block in sheet().teacher if isinstance(block, Axes))
    sides = {t: ", ".join(format_point(*p.place) for p in MESSAGES if p.target == t) for t in (-1, 1)}
    assert f"Erboven liggen de cirkels {sides[-1]}. Eronder liggen de vierkanten {sides[1]}." in string.alt
    assert all((EXAMPLE.score(*p.place) > 0) is (p.target == 1) for p in MESSAGES)


def test_the_text_names_the_cards_that_are_right_after_step_1():
    first, second = perceptron(MESSAGES).steps
    margins = [p.target * first.after.score(*p.place) for p in MESSAGES]
    right = [n for n, margin in enumerate(margins, start=1) if margin > 0]
    assert right == [1, 2, 3, 4]
    assert MESSAGES.index(second.point) + 1 == 5
    assert "Na stap 1 zijn de kaarten 2 tot 4 juist." in text()
    assert "Na stap 1 zijn de kaarten 2, 3 en 4 juist. Kaart 5 is de volgende fout." in text()
    assert errors(Line(1, 0, Fraction(-7, 2)), MESSAGES) == []
    assert "Dat mag: $x = 3{,}5$ maakt geen fouten" in text()


def test_the_text_names_the_extra_card_and_the_two_beside_it():
    assert f"Leg de extra spamkaart op ${format_point(EXTRA.x, EXTRA.y)}$." in text()
    beside = [p for p in MESSAGES if p.x == EXTRA.x and p.target != EXTRA.target]
    names = " en ".join(f"${format_point(*p.place)}$" for p in beside)
    assert f"De kaart ligt op het lijnstuk tussen {names}. Die twee zijn gewoon." in text()
    assert beside[0].y < EXTRA.y < beside[1].y, "no line separates them"
    assert fewest_errors((*MESSAGES, EXTRA)) > 0
    assert separable_q((*MESSAGES, EXTRA), 1) is None


def test_the_text_names_the_size_after_enlarging():
    (grid,) = [block for block in sheet().cut if isinstance(block, Axes)]
    (cards,) = [block for block in sheet().cut if isinstance(block, Cards)]
    enlarged = round(grid.cell * 2**0.5)
    assert (grid.x.high, cards.size < enlarged) == (7, True), "every card fits its square on A3"
    assert text().count(f"({round(100 * 2**0.5)} %)") == 2
    assert text().count(f"Een vakje is dan {enlarged} mm") == 2
