"""The explorers of lesson 5 without a browser: send input, then read state, text, table and picture."""

from __future__ import annotations

from fractions import Fraction

import pytest

from aiopschool import explore
from aiopschool.errors import ReaderError

from ...reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def descent():
    return explore("descent")


def columns(explorer, *names):
    header, rows = explorer.table()
    return [[row[header.index(name)] for name in names] for row in rows]


def test_four_steps_stand_in_the_table(descent):
    reader = Reader(descent)
    for _click in range(4):
        reader.clicks("step")
    assert columns(descent, "w", "L′(w)", "verhouding") == [
        ["0", "−12", ""],
        ["1,2", "−4,8", "0,4"],
        ["1,68", "−1,92", "0,4"],
        ["1,872", "−0,768", "0,4"],
        ["1,9488", "−0,3072", "0,4"],
    ]
    assert descent.lines()[:2] == ["L′(1,9488) = −0,3072", "w₅ = 1,9488 − 0,1 · (−0,3072) = 1,97952"]


@pytest.mark.parametrize(
    ("eta", "words"),
    [
        ("0,1", "Het convergeert, van één kant."),
        ("1/6", "Eén stap is genoeg."),
        ("0,3", "Het zigzagt en convergeert."),
        ("1/3", "Het springt heen en weer."),
        ("0,34", "Het loopt weg."),
    ],
)
def test_the_words_are_decided_by_the_exact_ratio(descent, eta, words):
    Reader(descent).sends(eta={"text": eta})
    assert descent.describe().endswith(words)


def test_a_change_of_eta_draws_the_whole_path_anew(descent):
    reader = Reader(descent)
    reader.clicks("ten")
    before = descent.figure.svg()
    reader.sends(eta={"text": "0,3"})
    assert descent.state["done"] == 10
    assert descent.figure.svg() != before
    assert descent.table().rows[1][1] == "3,6"


def test_dragging_the_point_begins_anew_where_it_is_put(descent):
    reader = Reader(descent)
    reader.clicks("ten")
    reader.drags("punt op de kromme", 4, 0)
    assert descent.state["w"] == 4
    assert len(descent.table().rows) == 1
    assert descent.lines()[0] == "L′(4) = 12"
    assert "gaat naar links" in descent.describe()
    reader.drags("punt op de kromme", 99, 0)
    assert descent.state["w"] == 6, "not out of the picture"


def test_what_leaves_the_picture_is_said_and_its_numbers_stay(descent):
    descent.state = {"eta": 0.6}
    reader = Reader(descent)
    for _click in range(9):
        reader.clicks("ten")
    assert "Dat ligt buiten de tekening." in descent.describe()
    last = descent.table().rows[-1]
    assert len(last[1]) > 6
    count = len(descent.table().rows)
    reader.clicks("step")
    assert len(descent.table().rows) == count, "nothing more is shown"
    assert "Herstel" in descent.describe()
    reader.clicks("reset")
    assert descent.state["done"] == 0


def test_playing_stops_by_itself(descent):
    reader = Reader(descent)
    descent.state = {"done": 39}
    reader.sends(play={"tick": None})
    assert descent.state["done"] == 40
    assert descent.panel.shown["play"] == {"value": False}


def test_two_valleys_from_two_starts():
    for start, ends in (("0", "−1,473"), ("-0,5", "−1,473"), ("0,2", "1,347"), ("0,5", "1,347")):
        valleys = explore("descent", function="valleys", w=start)
        assert valleys.state["eta"] == 0.02
        assert f"op het einde is w ongeveer {ends}" in valleys.describe()


def test_every_function_begins_at_its_own_start(descent):
    for function, w in (("square", 6), ("valleys", 0.5), ("own", 4), ("loss", 0)):
        Reader(descent).sends(function={"value": function})
        assert (descent.state["function"], descent.state["w"], descent.state["done"]) == (function, w, 0)
        assert "punt op de kromme" in str(descent.figure._whole()["gestures"])


def test_a_parabola_of_ones_own(descent):
    descent.state = {"function": "own"}
    descent.state = {"a": 2, "p": -1, "q": 3, "w": 1, "eta": 0.25}
    assert descent.lines()[0] == "L′(1) = 8"
    assert descent.describe().endswith("Eén stap is genoeg.")
    assert explore("descent", function="own", a=2).number("a") == 2
    with pytest.raises(ReaderError, match="function"):
        explore("descent", functions="own")


def test_the_chord_turns_into_the_tangent():
    chord = explore("descent", show="start, chord")
    assert columns(chord, "h", "rico van de koorde") == [
        ["0,5", "−10,5"],
        ["0,1", "−11,7"],
        ["0,01", "−11,97"],
        ["0,001", "−11,997"],
    ]
    before = chord.figure.svg()
    Reader(chord).clicks("shrink")
    assert chord.state["h"] == 0.05
    assert chord.figure.svg() != before
    Reader(chord).drags("punt op de kromme", 2, 0)
    assert chord.lines() == ["(L(2,05) − L(2)) / 0,05 = 0,15", "L′(2) = 0"]


def test_blindfolded_the_curve_is_hidden_until_the_sixth_step():
    blind = explore("blindfold")
    reader = Reader(blind)
    for size in ("2", "1", "1", "0,5", "0", "-0,1"):
        assert "verborgen" in blind.describe()
        assert blind.table().header == ["n", "w", "rico"]
        reader.sends(size={"text": size})
        reader.clicks("go")
    assert blind.describe() == (
        "Je staat 0,01 boven het diepste punt. De machine staat er 0,005 boven. De machine wint."
    )
    assert blind.table().rows[-1] == ["w₆", "1,4", "−0,2", "1,430"]
    reader.clicks("go")
    assert len(blind.table().rows) == 7
    assert "Herstel" in blind.describe()
    reader.clicks("reset")
    assert "verborgen" in blind.describe()


def test_nobody_walks_out_of_a_valley_and_another_valley_begins_anew():
    blind = explore("blindfold")
    reader = Reader(blind)
    reader.sends(size={"text": "-3"})
    for _step in range(3):
        reader.clicks("go")
    assert blind.lines()[1] == "w₃ = −4"
    reader.sends(valley={"value": "2"})
    assert blind.lines()[:2] == ["stap 0 van 6", "w₀ = 4"]


def test_a_hidden_curve_leaves_nothing_in_the_picture():
    """The path of the curve comes with the sixth step only."""
    blind = explore("blindfold")
    hidden = blind.figure.svg()
    blind.state = {"taken": (1, 1, 1, 1, 1, 1)}
    assert len(blind.figure.svg()) > len(hidden) + 500


def test_line_and_loss_move_each_other():
    fit = explore("fit")
    reader = Reader(fit)
    reader.drags("punt op de foutkromme", 0, 0)
    assert fit.lines() == ["ŷ = 0x", "L(0) = ((−2)² + (−3)² + (−5)²) / 3 ≈ 12,667"]
    reader.drags("einde van de rechte", 2, 4)
    assert fit.state["w"] == 2
    assert fit.lines()[1].endswith("≈ 0,667")


def test_contours_are_computed_once_and_the_path_moves_alone():
    plane = explore("fit-plane")
    reader = Reader(plane)
    plane.figure.refresh()
    changes = []
    plane.figure.observe(lambda change: changes.append(change.new), "patch")
    reader.drags("start van het pad", 1, 1)
    reader.clicks("step")
    assert plane.lines() != ["ŷ = 1x + 1", "L ≈ 0"]
    assert all("scene" not in change for change in changes)
    assert max(len(str(change.get("fragments", ""))) for change in changes) < 6000
    assert len(plane.table().rows) == 7


def test_a_path_in_the_plane_runs_away_and_says_so():
    plane = explore("fit-plane", eta="0,3")
    assert "loopt het pad weg" in plane.describe()
    reader = Reader(plane)
    for _click in range(9):
        reader.clicks("step")
    assert plane.figure.svg()
    reader.sends(eta={"text": "0,05"})
    reader.sends(momentum={"value": True})
    assert "loopt het pad weg" not in plane.describe()


def test_the_chain_is_written_out():
    neuron = explore("neuron_training")
    assert neuron.lines() == [
        "z = 0,  ŷ = σ(z) = 0,5,  L = (ŷ − y)² = 0,25",
        "dL/dw = 2(ŷ − y) · σ′(z) · x ≈ (−1) · 0,25 · 2 = −0,5",
        "dL/db = 2(ŷ − y) · σ′(z) = −0,25",
    ]
    reader = Reader(neuron)
    reader.clicks("step")
    assert (neuron.state["w"], neuron.state["b"]) == (1, -0.75)
    assert "0,777" in neuron.describe()
    reader.drags("gewicht en bias", 2, 0)
    assert (neuron.state["w"], neuron.state["b"]) == (2, 0)


def test_a_step_out_of_the_picture_is_not_taken():
    neuron = explore("neuron_training", w=4, b=3, example="0")
    neuron.state = {"example": "2", "b": 4}
    before = neuron.state
    Reader(neuron).clicks("step")
    assert max(abs(neuron.state["w"]), abs(neuron.state["b"])) <= 4
    assert neuron.state == before or "buiten de tekening" not in neuron.describe()


def test_six_layers_leave_almost_nothing():
    layers = explore("chain", layers=6)
    _header, rows = layers.table()
    assert len(rows) == 6
    assert all(float(row[1].replace(",", ".")) <= 0.25 for row in rows)
    assert rows[-1][2:] == ["1,4·10⁻⁴", "1", "1"]
    layers.state = {"x": -1}
    assert layers.table().rows[0][3] == "0", "a dead ReLU"
    layers.state = {"x": 1, "w": 4}
    assert "4096 met ReLU" in layers.describe()


def test_the_class_picture_is_scored_on_other_data():
    picture = explore("descent-class")
    for name, start, eta in (("A", 0, "1/10"), ("B", 4, "0,3"), ("C", -1, "1/6")):
        picture.put(name, start=start, eta=eta)
    assert [row[2] for row in picture.table().rows] == ["?", "?", "?"]
    picture.state = {"scores": True}
    scores = {row[0]: row[2] for row in picture.table().rows}
    assert scores["B"] == "loopt weg"
    assert scores["A"] == "< 0,001 te hoog"
    assert picture.describe() == "Beste score: A (< 0,001 te hoog)."
    assert scores["C"] == "0,025 te hoog"


def test_with_eta_0_a_group_stays_where_it_is():
    picture = explore("descent-class")
    Reader(picture).sends(start={"text": "3"}, eta={"text": "0"})
    Reader(picture).clicks("put")
    picture.state = {"scores": True}
    assert picture.table().rows[0][2] == "10,5 te hoog", "14/3 times the square of 1,5"
    Reader(picture).sends(start={"text": "3"}, eta={"text": "-1"})
    Reader(picture).clicks("put")
    assert len(picture.table().rows) == 1


@pytest.mark.parametrize("name", ["blindfold", "descent", "fit", "fit-plane", "neuron_training", "chain"])
def test_every_explorer_takes_any_values_and_goes_back(name):
    explorer = explore(name)
    before = explorer.describe()
    for spec in explorer.panel.specs:
        if spec["kind"] == "slider":
            for position in (0, spec["steps"]):
                Reader(explorer).sends(**{spec["name"]: {"position": position}})
                assert explorer.figure.svg()
                assert "nan" not in explorer.describe()
    Reader(explorer).clicks("reset")
    assert explorer.describe() == before


def test_values_are_exact(descent):
    descent.state = {"eta": "1/3"}
    assert descent.number("eta") == Fraction(1, 3)
    Reader(descent).clicks("ten")
    assert descent.path[-1] == 0
