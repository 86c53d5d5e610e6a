"""The paper activity of lesson 3 has the numbers of the explorer's preset, and the window fits the image."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image
from scipy.signal import correlate2d

from aiopschool.course import lessons
from aiopschool.lessons.convolution.data import GRIDS, PAPER_STRIPS
from aiopschool.lessons.convolution.model import steps
from aiopschool.numbers import parse_number
from aiopschool.paper.note import note
from aiopschool.paper.page import render
from aiopschool.paper.sheet import Ask, Fill, Grid, Note, Row, Table, Window
from aiopschool.publish.sheets import compose

from ...paper.pdfs import sheet_of

MM = 5  # pixels per mm
(LESSON,) = (lesson for lesson in lessons() if lesson.number == 3)
SHEET = sheet_of(LESSON)


def grids(blocks) -> list[Grid]:
    flat = [inner for block in blocks for inner in (block.blocks if isinstance(block, Row) else [block])]
    return [block for block in flat if isinstance(block, Grid)]


def numbers(grid: Grid) -> list[list]:
    return [
        [parse_number(cell.answer if isinstance(cell, Fill) else cell) for cell in row] for row in grid.rows
    ]


def test_the_image_is_that_of_the_explorer():
    image, *_outputs = grids(SHEET.record)
    assert numbers(image) == GRIDS["paper"].pixels.tolist()
    assert len(image.rows) == len(image.rows[0]) == 6


def test_pupils_fill_in_what_the_filters_give():
    _image, *outputs = grids(SHEET.record)
    assert all(isinstance(cell, Fill) for output in outputs for row in output.rows for cell in row)
    pixels = np.array(GRIDS["paper"].rows)
    for output, strip in zip(outputs, PAPER_STRIPS, strict=True):
        expected = correlate2d(pixels, np.array(strip.kernel, dtype=float), mode="valid")
        assert expected.shape == (4, 4)
        np.testing.assert_allclose(np.array(numbers(output), dtype=float), expected, atol=1e-12)


def test_each_pair_gets_a_window_and_the_three_filters_without_their_names():
    cut = SHEET.cut
    strips = [numbers(grid) for grid in grids(cut)]
    assert strips == 2 * [strip.kernel.tolist() for strip in PAPER_STRIPS]
    assert [grid.title for grid in grids(cut)] == 2 * ["Filter A", "Filter B", "Filter C"]
    windows = [
        block for row in cut if isinstance(row, Row) for block in row.blocks if isinstance(block, Window)
    ]
    assert len(windows) == 2


def test_what_the_key_says_of_the_outputs_is_true():
    a, b, c = (np.array(numbers(grid), dtype=float) for grid in grids(SHEET.record)[1:])
    assert not a[:, 2].any()
    assert [(output < 0).any() for output in (a, b, c)] == [True, True, False]
    for output, one, other in ((a, 0, 2), (b, 2, 3), (c, 0, 2)):  # rows come back
        assert (output[one] == output[other]).all()
    assert [float(np.sum(strip.kernel)) for strip in PAPER_STRIPS] == [0, 0, 1]
    answers = [block.answer for block in SHEET.record if isinstance(block, Ask)]
    assert answers[0].startswith("A vindt randen die van boven naar onder lopen.")


def rulers(dark: np.ndarray, share: float) -> np.ndarray:
    """Where lines along the first axis begin, in mm."""
    found = np.flatnonzero(dark.mean(axis=0) > share)
    return found[np.diff(found, prepend=-10) > 3] / MM


def test_the_hole_of_the_window_shows_exactly_three_by_three_cells():
    documents = compose(LESSON, seed=0)

    def page(kind: str, n: int) -> np.ndarray:
        document = documents[next(name for name in documents if name.endswith(f"{kind}.pdf"))]
        png = render(document, form="png", ppi=25.4 * MM)[n]
        return np.asarray(Image.open(io.BytesIO(png)).convert("L")) < 128

    image = page("leerling", 1)[30 * MM : 100 * MM]
    cells = np.diff(rulers(image, 0.9))
    assert len(cells) == 6
    assert np.ptp(cells) <= 0.4
    window = page("kaarten", 0)[60 * MM : 100 * MM, : 105 * MM]
    outer_left, left, right, outer_right = rulers(window, 0.3)
    assert abs((right - left) - 3 * cells.mean()) <= 0.3
    assert abs((left - outer_left) - (outer_right - right)) <= 0.3


TEXT = " ".join("\n".join(note(SHEET, "")).split())
IMAGE = GRIDS["paper"].pixels


def test_the_worked_example_is_the_first_window_of_filter_a():
    (example,) = (block for block in SHEET.activity if isinstance(block, Note))
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
    side, size = len(IMAGE), len(PAPER_STRIPS[0].kernel)
    assert f"Het beeld heeft {side} rijen en het filter {size}. De uitvoer heeft" in TEXT
    assert f"Na kolom {side - size + 1} ga je één rij naar onder." in TEXT
    assert f"met het beeld “{GRIDS['paper'].title}”" in TEXT
    for name, strip in zip("ABC", PAPER_STRIPS, strict=True):
        assert f"*{strip.title}* ({name})" in TEXT


def test_the_table_of_filters_on_the_key():
    (table,) = (block for block in SHEET.teacher if isinstance(block, Table))
    outputs = [correlate2d(IMAGE, strip.kernel.astype(float), mode="valid") for strip in PAPER_STRIPS]
    assert [parse_number(row[-1]) for row in table.rows] == [round(output.sum()) for output in outputs]
    assert [parse_number(row[-2]) for row in table.rows] == [0, 0, 1]


def test_the_answers_of_the_teacher_point_at_the_right_pixels():
    a, b, c = (correlate2d(IMAGE, strip.kernel.astype(float), mode="valid") for strip in PAPER_STRIPS)
    assert (np.argwhere(c > 8.99) + 1).tolist() == [[2, 3]]
    assert "Waar geeft filter C het getal 9, en waarom alleen daar?* Bij rij 2, kolom 3:" in TEXT
    assert not a[:, 2].any()
    assert "Waarom is kolom 3 bij filter A overal nul" in TEXT
    assert not b[1].any()
