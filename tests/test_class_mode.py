"""Class mode without a browser: a page says that it projects, and explorers draw for the last row."""

from __future__ import annotations

import re

import pytest

from aiopschool import explore, question
from aiopschool.course import explorer_names

from .reader import Asked, Reader

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


def test_the_class_predicts_afresh_and_the_outcome_stays_that_of_the_question(own_file):
    card, lines = Asked(question("1.2")), explore("lines", question="1.2")
    reader = Reader(lines)
    card.predicts("(5, 3)")
    lines.state = {"m": 1, "q": 1}
    mine, alt, kept = lines.state, lines.figure.alt, own_file.read_bytes()
    project(lines)
    assert "(5, 3)" not in str(card.projects(True))
    assert lines.predicting
    card.predicts("(1, 4)")
    assert "Fout: (6, 4)." in lines.figure.alt, "the line of the question"
    reader.clicks("learn")
    said = card.explains("Er liggen twee punten even hoog.")["message"]
    assert "De uitkomst: (6, 4). Je voorspelde iets anders." in said, "whatever the picture shows by now"
    assert own_file.read_bytes() == kept
    project(lines, on=False)
    assert card.projects(False)["told"] == "Jij voorspelde: (5, 3)."
    assert (lines.state, lines.figure.alt) == (mine, alt)


def test_a_prediction_that_was_not_made_is_still_asked_after_class_mode():
    card, lines = Asked(question("1.2")), explore("lines", question="1.2")
    project(lines)
    card.projects(True)
    card.predicts("(1, 4)")
    assert not lines.predicting
    project(lines, on=False)
    assert card.projects(False)["stage"] == "predict"
    assert lines.predicting
    assert explore("lines", question="1.2").predicting, "nothing was kept"
