"""The guided questions of lesson 6 as a pupil answers them, with their explorers."""

from __future__ import annotations

import pytest

from aiopschool import explore, question

from ...reader import Asked, Reader

pytestmark = pytest.mark.usefixtures("own_file")


def asked(id: str) -> Asked:
    return Asked(question(id))


@pytest.mark.parametrize(
    ("id", "outcome"),
    [("6.2", "Bram (B)"), ("6.3", "half zo groot"), ("6.4", "1,5 keer")],
)
def test_the_outcomes(id, outcome):
    assert question(id).predict.outcome == outcome


def test_first_letters_then_bars():
    card, profile = asked("6.1"), explore("profile", show="letters, features", question="6.1")
    Reader(profile).sends(features={"value": "marks"})
    assert profile.state["features"] == "lengths", "it waits for the prediction"
    card.predicts("A")
    assert profile.state["read"] is False
    assert "Volgens de aantallen ligt A" in profile.describe()


def test_a_tick_turns_the_verdict_around():
    card, profile = asked("6.2"), explore("profile", show="bars", question="6.2")
    Reader(profile).sends(relative={"value": True})
    assert profile.state["relative"] is False, "it waits for the prediction"
    card.predicts("B")
    Reader(profile).sends(relative={"value": True})
    assert "ligt B het dichtst" in profile.describe()


def test_the_spread_halves():
    card, profile = (
        asked("6.3"),
        explore("profile", text="drawn", whiskers=True, show="words", question="6.3"),
    )
    assert profile.lines()[-1].endswith("0,077")
    card.predicts("C")
    Reader(profile).sends(n={"text": "160"})
    assert profile.lines()[-1].endswith("0,038"), "about half"


def test_the_honest_chart_waits():
    card, mislead = asked("6.4"), explore("mislead", show="look", question="6.4")
    Reader(mislead).sends(honest={"value": True})
    assert not mislead.state["honest"]
    card.predicts("A")
    Reader(mislead).sends(honest={"value": True})
    assert "6 keer" in mislead.describe()
