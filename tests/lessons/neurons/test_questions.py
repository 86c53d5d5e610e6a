"""The guided questions and the class picture of lesson 4, as a pupil and a class use them."""

from __future__ import annotations

import pytest

from aiopschool import explore, question, question_ids
from aiopschool.lessons.neurons.class_picture import Rebuilt
from aiopschool.lessons.neurons.data import SECOND_RIDE
from aiopschool.numbers import NumberError

from ...reader import Asked, Reader, visible

pytestmark = pytest.mark.usefixtures("own_file")


def asked(id: str) -> Asked:
    return Asked(question(id))


def test_there_are_four_questions():
    assert [id for id in question_ids() if id.startswith("4.")] == ["4.1", "4.2", "4.3", "4.4"]


def test_prices_are_predicted_before_the_meter_is_read():
    card = asked("4.1")
    assert question("4.1").agrees("0; 0; 1")
    assert not question("4.1").agrees("1; 1,5; 2,5"), "who counts the free minutes too"
    devices = explore("devices", question="4.1")
    assert "ReLU" not in " ".join(devices.lines())
    card.predicts("0, 0, 1")
    card.explains("Ze hebben een knik.")
    assert "welke kant zwijgt" in visible(card.card)


def test_a_negative_weight_turns_the_neuron():
    card = asked("4.2")
    bends = explore("bends", show="neurons", question="4.2")
    assert bends.predicting
    card.predicts("B")
    assert not bends.predicting
    assert bends.lines()[0] == "y = ReLU(x − 2)"
    bends.state = {"w1": -2, "b1": 4}
    assert bends.lines() == ["y = ReLU(−2x + 4)", "−2x + 4 als x < 2", "0 als x ≥ 2"]
    assert question("4.2").agrees("B")
    assert not any(question("4.2").agrees(letter) for letter in "ACD")


def test_a_roof_is_built_with_the_number_of_the_question():
    card = asked("4.3")
    bends = explore("bends", show="neurons, count", question="4.3")
    card.predicts("−1")
    assert "gemiddeld verschil = 0" not in bends.lines()
    bends.state = {"v2": question("4.3").outcome.replace("−", "-")}
    bends.state = {"count": 3, "w3": 1, "b3": -2, "v3": 1}
    assert "gemiddeld verschil = 0" in bends.lines()
    assert bends.describe().endswith("Met minder kan het niet.")


def test_few_neurons_win():
    assert question("4.4").agrees("A")
    picture = explore("neurons-class")
    picture.put("Noor", kinks="2 5 8")
    picture.put("Amir", kinks=" ".join(map(str, range(1, 12))))
    picture.put("", kinks="5 en 8")
    assert [row[2] for row in picture.table().rows] == 3 * ["?"], "no score before the teacher asks"
    assert [row[1] for row in picture.table().rows][2] == "3 neuronen, knikken bij km 5 8"
    picture.state = {"scores": True}
    assert "Beste score: Noor (2,5 m)." in picture.describe()
    assert picture.figure.svg().count("tweede toestel") == 1


@pytest.mark.parametrize("typed", ["", "midden", "0 3", "12", "2 99", "-3", "2,5,8", "4 km"])
def test_what_is_no_list_of_kilometres_is_refused_with_a_sentence(typed):
    picture = explore("neurons-class")
    with pytest.raises(NumberError, match="kilometer"):
        picture.put("Noor", kinks=typed)
    assert not picture.answers


@pytest.mark.parametrize(
    "typed", ["2 5 8", "8, 5, 2", "2;5;8", "2 en 5 en 8", "[2, 5, 8]", "2 2 5 8", "2 10/2 8"]
)
def test_kilometres_are_read_as_they_are_typed(typed):
    assert explore("neurons-class").put("", kinks=typed).value == Rebuilt((2, 5, 8))


def test_a_teacher_adds_mends_and_undoes():
    picture = explore("neurons-class")
    reader = Reader(picture)
    reader.sends(name={"text": "Noor"}, kinks={"text": "nergens"})
    reader.clicks("put")
    assert not picture.answers
    assert "met een spatie" in picture.describe()
    reader.sends(kinks={"text": "3 6"})
    reader.clicks("put")
    reader.clicks("put")
    assert len(picture.answers) == 1
    assert picture.answers[0].value.gap(SECOND_RIDE) > 0
