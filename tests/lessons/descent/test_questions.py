"""The guided questions of lesson 5, as a pupil uses them."""

from __future__ import annotations

import pytest

from aiopschool import explore, question, question_ids

from ...reader import Asked, Reader, visible

pytestmark = pytest.mark.usefixtures("own_file")


def asked(id: str) -> Asked:
    return Asked(question(id))


def test_there_are_four_questions():
    assert [id for id in question_ids() if id.startswith("5.")] == ["5.1", "5.2", "5.3", "5.4"]


def test_blindfolded_the_flag_moves_at_once_but_the_step_waits():
    card, blind = asked("5.1"), explore("blindfold", question="5.1")
    reader = Reader(blind)
    reader.drags("waar de volgende stap eindigt", -1, 0)
    assert blind.state["size"] == 2
    reader.clicks("go")
    assert blind.lines()[0] == "stap 0 van 6", "not before the prediction"
    card.predicts("B")
    reader.clicks("go")
    assert blind.lines()[:2] == ["stap 1 van 6", "w₁ = −2"]
    assert question("5.1").outcome == "B"


def test_the_chord_shows_nothing_before_the_prediction():
    card = asked("5.2")
    descent = explore("descent", show="start, chord", question="5.2")
    assert descent.predicting
    assert descent.figure.alt == "Voorspel eerst bij vraag 5.2."
    assert "11,7" not in visible(card.card)
    card.predicts("−12")
    assert question("5.2").agrees("-12")
    assert descent.lines() == ["(L(0,5) − L(0)) / 0,5 = −10,5", "L′(0) = −12"]
    for _click in range(4):
        Reader(descent).clicks("shrink")
    assert descent.lines()[0] == "(L(0,001) − L(0)) / 0,001 = −11,997"


def test_the_second_step_is_shorter():
    card = asked("5.3")
    descent = explore("descent", show="start, few", question="5.3", rule=False)
    card.predicts("1,4")
    reader = Reader(descent)
    for _click in range(2):
        reader.clicks("step")
    assert descent.table().rows[-1][:2] == ["w₂", "2,48"]
    assert not any("r =" in line for line in descent.lines()), "the rule comes in the next part"
    assert "verhouding" not in descent.table().header
    assert question("5.3").outcome == "2,48"
    assert not question("5.3").agrees("1,4")


def test_four_times_the_learning_rate_runs_away():
    card = asked("5.4")
    descent = explore("descent", show="steps", question="5.4")
    card.predicts("A")
    Reader(descent).clicks("ten")
    assert descent.describe().endswith("Het loopt weg.")
    assert "r = 1 − 2aη = 1 − 2 · 3 · 0,4 = −1,4" in descent.lines()
    descent.state = {"eta": 0.33}
    assert descent.describe().endswith("Het zigzagt en convergeert.")
    card.explains("Elke stap wordt de afstand groter.")
    assert "−1,4" in visible(card.card)
