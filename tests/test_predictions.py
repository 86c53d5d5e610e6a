"""A prediction in an explorer comes before its outcome, is kept, and is erased with the answers."""

from __future__ import annotations

import pytest

from aiopschool import explore
from aiopschool.records.overview import erase

from .reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")


def test_a_prediction_comes_before_the_outcome():
    lines = explore("lines", predict="mistake")
    reader = Reader(lines)
    assert lines.figure.alt == "Voorspel eerst. Daarna zie je wat er gebeurt."
    assert "(6, 4)" not in str(lines.figure._whole()["table"])
    assert not any(state["visible"] for state in lines.figure._whole()["gestures"].values())
    reader.sends(prediction={"text": ""})
    assert "voorspelling" in lines.panel.shown["prediction"]["error"]
    reader.sends(prediction={"text": "(5, 3)"})
    shown = {"text": "(5, 3)", "outcome": "(6, 4)", "first": ""}
    assert lines.panel.shown["prediction"] == shown
    assert "Fout: (6, 4)." in lines.figure.alt
    reader.clicks("learn")
    assert "Fout" not in lines.figure.alt
    assert lines.panel.shown["prediction"] == shown, "the outcome is that of the question"
    reader.clicks("reset")
    assert lines.state["prediction"] == "(5, 3)"


def test_a_prediction_is_found_again_after_a_restart_and_erased_with_the_answers():
    Reader(explore("lines", predict="mistake")).sends(prediction={"text": "(5, 3)"})
    again = explore("lines", predict="mistake")
    assert again.state["prediction"] == "(5, 3)"
    assert not again.predicting
    erase()
    assert explore("lines", predict="mistake").predicting


def test_an_outcome_that_needs_steps_waits_for_them():
    explorer = explore("convolution", predict="second")
    reader = Reader(explorer)
    reader.sends(prediction={"text": "9"})
    assert explorer.panel.shown["prediction"] == {"text": "9", "outcome": "", "first": ""}
    reader.clicks("next")
    reader.clicks("next")
    assert explorer.panel.shown["prediction"]["outcome"] == "27"
    reader.sends(filter={"value": "mean"})
    assert explorer.panel.shown["prediction"]["outcome"] == "27"


def test_another_picture_than_that_of_the_question_gives_no_outcome():
    explorer = explore("convolution", predict="second")
    reader = Reader(explorer)
    reader.sends(prediction={"text": "9"}, image={"value": "example"})
    reader.clicks("all")
    assert explorer.panel.shown["prediction"]["outcome"] == ""
    reader.clicks("reset")
    reader.clicks("all")
    assert explorer.panel.shown["prediction"]["outcome"] == "27"


def test_a_question_asked_again_starts_anew_and_the_first_prediction_stays_known():
    lines = explore("lines", predict="mistake")
    reader = Reader(lines)
    reader.sends(prediction={"text": "(5, 3)"})
    reader.clicks("learn")
    reader.sends(prediction={"again": None})
    assert lines.predicting
    assert lines.figure.alt == "Voorspel eerst. Daarna zie je wat er gebeurt."
    assert lines.panel.shown["prediction"] == {"text": "", "outcome": "", "first": ""}
    assert lines.state["q"] == 3, "the line of the question"
    reader.sends(prediction={"again": None})  # twice does no harm
    reader.sends(prediction={"text": "(6, 4)"})
    shown = {"text": "(6, 4)", "outcome": "(6, 4)", "first": "(5, 3)"}
    assert lines.panel.shown["prediction"] == shown
    reader.clicks("reset")
    assert lines.panel.shown["prediction"] == shown
    assert explore("lines", predict="mistake").state["prediction"] == "(5, 3)", "the first is what is kept"
