"""The guided question and the class picture that CONTRIBUTING.md shows work as they stand there."""

from __future__ import annotations

from .reader import Asked
from .test_contributing import example


def test_the_guided_question_of_the_example_can_be_answered(own_file):
    asked = Asked(example("Een begeleide vraag schrijven")["bent"]())
    assert asked.card.task.id == "1.5"
    asked.predicts("B")
    assert "Zo had je het voorspeld." in asked.explains("Een kwadraat is positief.")["message"]
    assert asked.shown["criteria"] == ["a square is positive"]


def test_the_explorer_of_the_example_fits_its_question():
    parabola = example("Een applet maken")["ParabolaExplorer"]()
    needs = example("Een begeleide vraag schrijven")["bent"]().needs
    assert {*needs.start, *needs.after} <= set(parabola.state)


def test_the_class_picture_of_the_example_scores():
    picture = example("Een klasbeeld maken")["Parabolas"]()
    picture.put("An", a=2)
    picture.put(a=-1)
    picture.state = {"scores": True}
    assert picture.table().rows == [["An", "y = 2x²", "100\u202f%"], ["groep 1", "y = −x²", "0\u202f%"]]
    assert "An: 100" in picture.figure.svg()
