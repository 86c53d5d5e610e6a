"""The paper activity of lesson 4 is the network of the roof."""

from __future__ import annotations

from functools import cache

from aiopschool.course import lessons
from aiopschool.lessons.neurons.sheet import DEAD, LEFT, XS
from aiopschool.numbers import parse_number
from aiopschool.paper.sheet import Cards, Fill, Sheet, Steps, Table

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 4)


@cache
def sheet() -> Sheet:
    return sheet_of(LESSON)


def tables(blocks) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def answers(row) -> list:
    """The numbers that a row asks for."""
    cells = [cell[0] if isinstance(cell, tuple) and len(cell) == 1 else cell for cell in row]
    return [parse_number(cell.answer) for cell in cells if isinstance(cell, Fill)]


def test_pupils_fill_in_what_every_neuron_passes_on_and_the_sum():
    network, seated = tables(sheet().record)
    for x, row in zip(XS, network.rows, strict=True):
        passed = [max(0, x), -2 * max(0, x - 1), max(0, x - 2)]
        assert answers(row) == [*passed, sum(passed)]
    sums = [max(0, x) - 2 * max(0, x - 1) for x in XS]
    assert [answers(row) for row in seated.rows] == [[y] for y in sums]


def test_neuron_three_matters_only_at_the_last_number():
    network, seated = tables(sheet().record)
    changed = [
        x
        for x, one, two in zip(XS, network.rows, seated.rows, strict=True)
        if answers(one)[-1] != answers(two)[-1]
    ]
    assert changed == [3]


def test_the_dead_neuron_is_silent_on_all_cards_and_the_other_extra_is_not():
    assert all(DEAD.output(x) == 0 for x in XS)
    assert [x for x in XS if LEFT.output(x)] == [-1, 0]


def test_there_is_a_card_for_every_neuron_and_every_number():
    (cards,) = (block for block in sheet().cut if isinstance(block, Cards))
    titles = [card.title for card in cards.cards]
    assert titles == [
        "z = x",
        "z = x − 1",
        "z = x − 2",
        "z = x − 5",
        "z = −x + 1",
        "+",
        *["−1", "0", "1", "2", "3"],
    ]


def test_the_steps_take_twenty_minutes():
    (steps,) = (block for block in sheet().activity if isinstance(block, Steps))
    assert sum(steps.minutes) == 20
