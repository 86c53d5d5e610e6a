"""The paper activity of lesson 3 has the numbers of the explorer's preset."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.signal import correlate2d

from aiopschool.course import lessons
from aiopschool.lessons.convolution.data import GRIDS, PAPER_STRIPS
from aiopschool.lessons.convolution.model import steps
from aiopschool.numbers import parse_number
from aiopschool.paper.note import note
from aiopschool.paper.sheet import Ask, Fill, Grid, Note, Row, Sheet, Steps, Table, Window

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 3)
IMAGE = GRIDS["paper"].pixels
OUTPUTS = [  # as scipy has them; whole numbers, says test_data.py
    np.rint(correlate2d(IMAGE, strip.kernel.astype(float), mode="valid")).astype(int)
    for strip in PAPER_STRIPS
]


@cache
def sheet() -> Sheet:
    return sheet_of(LESSON)


@cache
def text() -> str:
    """The note for the teacher on one line."""
    return " ".join("\n".join(note(sheet(), "")).split())


def grids(blocks) -> list[Grid]:
    flat = [inner for block in blocks for inner in (block.blocks if isinstance(block, Row) else [block])]
    return [block for block in flat if isinstance(block, Grid)]


def numbers(grid: Grid) -> list[list]:
    return [
        [parse_number(cell.answer if isinstance(cell, Fill) else cell) for cell in row] for row in grid.rows
    ]


def test_the_image_is_that_of_the_explorer_and_pupils_fill_in_what_the_filters_give():
    image, *outputs = grids(sheet().record)
    assert numbers(image) == IMAGE.tolist()
    blank = [[all(isinstance(cell, Fill) for cell in row) for row in output.rows] for output in outputs]
    assert blank == [[True, True, True, False], [True, True, False, False], [False] * 4]
    assert [numbers(output) for output in outputs] == [output.tolist() for output in OUTPUTS]
    given = [[row for row in grid.rows if not isinstance(row[0], Fill)] for grid in outputs]
    for grid, shown in zip(outputs, given, strict=True):
        asked = [[cell.answer for cell in row] for row in grid.rows if isinstance(row[0], Fill)]
        assert not [row for row in asked if row in shown], "nothing to copy from what is given"


def test_there_is_a_minute_for_every_sum():
    (steps,) = (block for block in sheet().activity if isinstance(block, Steps))
    assert (list(steps.minutes), sum(steps.minutes)) == ([1, 1, 2, 7, 5, 4], 20)
    assert "nog zeven sommen" in text(), "two rows without the example; the third is that of row 1"
    assert (OUTPUTS[0][0] == OUTPUTS[0][2]).all()
    assert "vier sommen" in text()


def test_each_pair_gets_a_window_and_the_three_filters_without_their_names():
    cut = sheet().cut
    strips = [numbers(grid) for grid in grids(cut)]
    assert strips == 2 * [strip.kernel.tolist() for strip in PAPER_STRIPS]
    assert [grid.title for grid in grids(cut)] == 2 * ["Filter A", "Filter B", "Filter C"]
    windows = [
        block for row in cut if isinstance(row, Row) for block in row.blocks if isinstance(block, Window)
    ]
    assert len(windows) == 2


def test_what_the_key_says_of_the_outputs_is_true():
    a, b, c = OUTPUTS
    assert [(output < 0).any() for output in (a, b, c)] == [True, True, False]
    for output, one, other in ((a, 0, 2), (b, 2, 3), (c, 0, 2)):  # rows come back
        assert (output[one] == output[other]).all()
    answers = [block.answer for block in sheet().record if isinstance(block, Ask)]
    assert answers[0].startswith("A vindt randen die van boven naar onder lopen.")


def test_the_worked_example_is_the_first_window_of_filter_a():
    (example,) = (block for block in sheet().activity if isinstance(block, Note))
    first = next(steps(IMAGE, PAPER_STRIPS[0].kernel))
    rows = [
        " + ".join(
            rf"{f'({weight})' if weight < 0 else weight} \cdot {pixel}"
            for weight, pixel in zip(*pair, strict=True)
        )
        for pair in zip(PAPER_STRIPS[0].kernel.tolist(), first.window.tolist(), strict=True)
    ]
    assert list(example.lines[:3]) == [f"Rij {n}: ${row}$" for n, row in enumerate(rows, start=1)]
    assert example.lines[3].startswith(f"Samen: ${first.total}$.")


def test_the_text_names_the_sizes_and_the_filters_of_the_explorer():
    said = [
        f"met het beeld “{GRIDS['paper'].title}”",
        *(f"*{strip.title}* ({name})" for name, strip in zip("ABC", PAPER_STRIPS, strict=True)),
    ]
    assert [words for words in said if words not in text()] == []


def test_the_key_has_the_sums_and_its_answers_point_at_the_right_pixels():
    (table,) = (block for block in sheet().teacher if isinstance(block, Table))
    sums = [
        [int(np.sum(strip.kernel)), output.sum()] for strip, output in zip(PAPER_STRIPS, OUTPUTS, strict=True)
    ]
    assert [[parse_number(cell) for cell in row[-2:]] for row in table.rows] == sums
    a, b, c = OUTPUTS
    assert (np.argwhere(c == 9) + 1).tolist() == [[2, 3]]
    assert "Waar geeft filter C het getal 9, en waarom alleen daar?* Bij rij 2, kolom 3:" in text()
    assert not a[:, 2].any()
    assert "Waarom is kolom 3 bij filter A overal nul" in text()
    assert not b[1].any(), "pupils predict a row of zeros"
