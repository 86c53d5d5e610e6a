"""Class mode without a browser: a page says that it projects, and explorers draw for the last row."""

from __future__ import annotations

import re

import pytest

from aiopschool import explore
from aiopschool.course import explorer_names
from aiopschool.records.store import Progress

from .reader import Reader

COLUMN = 690  # px that a picture gets on a projector of 1024 × 768
READABLE = 20  # px

pytestmark = pytest.mark.usefixtures("own_file")


def project(explorer, on=True):
    Reader(explorer).figure.does("page", "hello", on)


def font_sizes(explorer):
    return [float(size) for size in re.findall(r"font(?:-size)?: (?:\w+ )*([\d.]+)px", explorer.figure.svg())]


@pytest.mark.parametrize("name", explorer_names())
def test_text_of_a_projected_picture_is_read_and_the_picture_comes_back(name):
    explorer = explore(name)
    before = explorer.figure.svg()
    project(explorer)
    width, _height = explorer.figure._whole()["size"]
    assert [size for size in font_sizes(explorer) if size * COLUMN / width < READABLE] == []
    project(explorer, on=False)
    assert explorer.figure.svg() == before


def test_another_page_of_the_class_changes_nothing():
    explorer = explore("photos")
    project(explorer)
    scene = explorer.figure.scene
    project(explorer)
    assert explorer.figure.scene == scene


def test_the_class_predicts_afresh_and_the_own_prediction_stays():
    lines = explore("lines", predict="mistake")
    reader = Reader(lines)
    reader.sends(prediction={"text": "(5, 3)"})
    lines.state = {"m": 1, "q": 1}
    mine, alt = lines.state, lines.figure.alt
    project(lines)
    assert lines.predicting
    assert "(5, 3)" not in str(lines.panel.shown["prediction"])
    reader.sends(prediction={"text": "(1, 4)"})
    shown = {"text": "(1, 4)", "outcome": "(6, 4)", "first": ""}
    assert lines.panel.shown["prediction"] == shown, "of the line y = 3, and nothing of the reader"
    assert [Progress().prediction(key) for key in Progress()._read()["predictions"]] == ["(5, 3)"]
    project(lines, on=False)
    assert (lines.state, lines.figure.alt) == (mine, alt)


def test_a_prediction_that_was_not_made_is_still_asked_after_class_mode():
    lines = explore("lines", predict="mistake")
    project(lines)
    Reader(lines).sends(prediction={"text": "(1, 4)"})
    project(lines, on=False)
    assert lines.predicting
    assert explore("lines", predict="mistake").predicting, "nothing was kept"
