"""Explorer 1 without a browser: set state or send input, then read state, text, table and picture."""

from __future__ import annotations

import pytest

from aiopschool import explore
from aiopschool.errors import ReaderError

from ...reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def lines():
    return explore("lines")


def test_the_start_is_the_picture_of_the_book(lines):
    assert list(lines.lines()) == ["y = 3", "−y + 3 = 0", "7 van de 8 juist (87,5\u202f%)"]
    assert lines.describe() == "Boven de rechte voorspellen we gewoon, eronder spam. Fout: (6, 4)."
    header, rows = lines.table()
    assert header == ["punt", "s", "teken", "voorspeld", "label"]
    assert rows[0] == ["(1, 4)", "−1", "−", "✓ gewoon", "gewoon"]
    assert rows[-1] == ["(6, 4)", "−1", "−", "✗ gewoon", "spam"]


@pytest.mark.parametrize(
    ("state", "formula", "count"),
    [
        ({"m": 1, "q": 1}, "x − y + 1 = 0", "8 van de 8"),
        ({"a": 3, "b": -2, "c": 0}, "3x − 2y = 0", "8 van de 8"),
        ({"a": -1, "b": 1, "c": -1}, "−x + y − 1 = 0", "0 van de 8"),
        ({"a": 1, "b": 0, "c": -3.5}, "x − 3,5 = 0", "8 van de 8"),
        ({"A": (0, 1), "B": (6, 7)}, "x − y + 1 = 0", "8 van de 8"),
    ],
)
def test_every_form_of_the_equation_sets_the_same_line(lines, state, formula, count):
    lines.state = state
    _slope, general, counted = lines.lines()
    assert general == formula
    assert counted.startswith(count)


def test_all_forms_agree_after_a_move_in_one(lines):
    lines.state = {"a": 3, "b": -2, "c": 4}
    assert (lines.state["m"], lines.state["q"]) == (1.5, 2)
    (xa, ya), (xb, yb) = lines.state["A"], lines.state["B"]
    assert (ya, yb) == (1.5 * xa + 2, 1.5 * xb + 2)
    assert xa != xb


def test_two_learning_steps_from_zero(lines):
    reader = Reader(lines)
    reader.clicks("zero")
    assert lines.lines()[0] == "Nog geen rechte: a en b zijn allebei 0."
    reader.clicks("step")
    assert lines.lines()[1] == "−x − 4y − 1 = 0"
    assert "van 0 naar 18" in lines.describe()
    reader.clicks("step")
    assert lines.lines()[1] == "3x − 2y = 0"
    assert "van −13 naar 8" in lines.describe()
    reader.clicks("step")
    assert lines.lines()[1] == "3x − 2y = 0"


def test_playing_goes_on_until_nothing_is_left_to_learn(lines):
    reader = Reader(lines)
    reader.clicks("zero")
    for _tick in range(49):
        reader.panel.notes("play", "tick")
    reader.sends(play={"tick": None})
    assert lines.lines()[1] == "−x − 4y − 1 = 0", "many ticks in one message are one step"
    reader.sends(play={"tick": None})
    assert lines.lines()[1] == "3x − 2y = 0"
    assert lines.panel.shown["play"] == {"value": False}


def test_dragging_two_points_lays_the_line(lines):
    reader = Reader(lines)
    reader.drags("punt A van de rechte", 1, 2)
    reader.drags("punt B van de rechte", 6, 7)
    assert lines.lines()[0] == "y = x + 1"
    assert lines.state["m"] == 1
    reader.drags("punt B van de rechte", 1, 5)
    assert lines.lines()[0] == "Verticale rechte x = 1. Dit is geen functie van x."


def test_two_points_on_one_spot_leave_the_line_as_it_was(lines):
    reader = Reader(lines)
    reader.sends(form={"value": "points"})
    reader.sends(A={"text": "(1; 2)"})
    before = lines.lines()
    reader.sends(B={"text": "(1; 2)"})
    assert lines.lines() == before
    reader.sends(B={"text": "(1, 2, 3)"})
    assert "puntkomma" in lines.panel.shown["B"]["error"]


def test_the_side_of_spam_stays_while_dragging(lines):
    lines.state = {"a": 0, "b": 1, "c": -3}
    before = lines.describe()
    Reader(lines).drags("punt A van de rechte", 1, 2)
    assert lines.describe().split(".")[0] == before.split(".")[0]


def test_penguins_have_their_own_line_and_outside_the_picture_a_line_has_no_handles(lines):
    lines.state = {"data": "almost"}
    assert lines.lines()[2].startswith("146 van de 154")
    assert len(lines.figure._gestures) == 2
    lines.state = {"data": "messages", "m": 0, "q": 8}
    assert not any(handle.visible for handle in lines.figure._gestures.values()), "outside the picture"
    lines.state = {"q": 3}
    assert sum(handle.visible for handle in lines.figure._gestures.values()) == 2
    assert lines.lines()[0] == "y = 3"


def test_a_line_given_from_the_start_comes_back_and_each_data_set_has_its_own():
    lines = explore("lines", m="1/2", data="penguins")
    assert (lines.state["data"], lines.state["m"], lines.state["q"]) == ("separable", 0.5, 16)
    lines.state = {"data": "almost", "test": True}
    assert (lines.lines()[0], lines.state["data"]) == ("y = 0,5x − 3", "almost")
    lines.reset()
    assert (lines.lines()[0], lines.state["data"]) == ("y = 0,5x + 16", "separable")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"data": "x"}, "Probeer: messages, separable"),
        ({"A": (1, 2, 3)}, "A: Schrijf 2 getallen"),
        ({"A": 3}, "A: Schrijf 2 getallen"),
        ({"show": "lijn"}, "Probeer: line"),
        ({"predict": "mistake"}, "predict"),
    ],
)
def test_a_wrong_start_gets_a_sentence(options, sentence):
    with pytest.raises(ReaderError, match=sentence):
        explore("lines", **options)


def test_at_the_opening_the_table_has_messages_to_read_and_no_formula_yet():
    lines = explore("lines", show="slope", texts=True, m="-0.6", q="6.5")
    assert [spec["name"] for spec in lines.panel.specs] == ["m", "q", "reset"]
    assert list(lines.lines()) == ["5 van de 8 juist (62,5\u202f%)"]
    assert lines.table().header == ["bericht", "voorspeld", "label"]
    assert lines.table().rows[0] == ["A. Dag Noor, je turnzak …", "✗ spam", "gewoon"]
    assert lines.describe().endswith("Fout: A, B, H.")
    Reader(lines).drags("punt A van de rechte", 1, 2)
    Reader(lines).drags("punt B van de rechte", 6, 7)
    assert lines.describe().endswith("Alle punten zijn juist voorspeld.")


def test_the_tools_of_later_parts_can_wait():
    steps = explore("lines", show="steps").panel.specs
    assert [spec["name"] for spec in steps] == ["step", "play", "reset"]
    shown = [spec["name"] for spec in explore("lines", show="line").panel.specs]
    assert shown == ["form", "reset"]
