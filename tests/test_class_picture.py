"""The class picture: add, mend, remove and undo what groups call out, score it, and leave nothing."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from aiopschool.explorer.class_answers import MOST
from aiopschool.explorer.class_drawing import spread
from aiopschool.lab.frozen import STATE, freeze
from aiopschool.numbers import NumberError

from . import guided
from .reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")


class Teacher(Reader):
    """Types what groups call out."""

    def types(self, a: str, b: str = "1", name: str = "") -> str:
        """Fill in the fields, add the answer; what is said."""
        self.sends(name={"text": name}, a={"text": a}, b={"text": b})
        self.clicks("put")
        return self.explorer.figure.alt

    @property
    def rows(self) -> list[list[str]]:
        return [list(row) for row in self.explorer.table().rows]

    @property
    def fields(self) -> list[str]:
        return [self.explorer.panel.shown[name]["text"] for name in ("name", "a", "b")]

    @property
    def buttons(self) -> list[str]:
        return [spec["label"] for spec in self.explorer.panel.specs if spec["kind"] == "button"]


@pytest.fixture(params=[guided.Slopes, guided.SmallSlopes])
def teacher(request) -> Teacher:
    return Teacher(request.param())


def test_what_groups_call_out_stands_there_with_a_name(teacher):
    assert "Typ wat een groep zegt." in teacher.explorer.figure.alt
    assert "groep 1: y = 2x." in teacher.types("2")
    teacher.types("-3", "2", name="  An   en Bo ")
    teacher.types("1/2")
    assert teacher.rows == [
        ["groep 1", "y = 2x", "?"],
        ["An en Bo", "y = −1,5x", "?"],
        ["groep 2", "y = 0,5x", "?"],
    ]
    assert teacher.fields == ["", "", ""], "ready for the next group"
    svg = teacher.explorer.figure.svg()
    assert all(name in svg for name in ("groep 1", "An en Bo", "groep 2"))
    looks = {(one.color, one.linestyle) for one in teacher.explorer.answers}
    assert len(looks) == 3


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [("", "1", "Vul dit ook in: a."), ("", "", "Vul dit ook in: a, b."), ("1", "0", "b is niet nul.")],
)
def test_what_is_no_answer_gets_a_sentence_and_stays_in_the_fields(a, b, said):
    teacher = Teacher(guided.Slopes())
    teacher.sends(name={"text": "An"}, **{k: {"text": v} for k, v in (("a", a), ("b", b)) if v})
    teacher.clicks("put")
    assert said in teacher.explorer.figure.alt
    assert teacher.fields == ["An", a, b]
    assert teacher.rows == []


@pytest.mark.parametrize("typed", ["veel", "99", "2,5,5"])
def test_a_number_that_cannot_be_read_stays_with_its_error(typed):
    teacher = Teacher(guided.Slopes())
    teacher.sends(a={"text": typed}, b={"text": "1"})
    assert teacher.explorer.panel.shown["a"]["error"]
    assert teacher.explorer.panel.shown["a"]["text"] == typed
    teacher.clicks("put")
    assert teacher.rows == []


def test_a_number_of_before_never_stands_for_one_that_cannot_be_read():
    teacher = Teacher(guided.Slopes())
    teacher.sends(a={"text": "2"}, b={"text": "1"})
    teacher.sends(a={"text": "veel"})
    teacher.clicks("put")
    assert teacher.rows == []
    assert "Verbeter eerst dit: a." in teacher.explorer.figure.alt
    assert teacher.explorer.panel.shown["a"]["text"] == "veel"
    assert "y = 3x" in teacher.types("3")


def test_scores_and_the_data_kept_apart_come_when_asked_for(teacher):
    teacher.types("2", name="An")
    teacher.types("-2", name="Bo")
    hidden = json.dumps([teacher.explorer.figure._whole(), teacher.explorer.panel.get_state()], default=str)
    assert "99,9" not in hidden
    lines = teacher.explorer.figure.svg().count("<path")
    teacher.sends(scores={"value": True})
    assert [row[2] for row in teacher.rows] == ["99,9\u202f%", "95,9\u202f%"]
    assert "Beste score: An (99,9\u202f%)." in teacher.explorer.figure.alt
    assert "99,9" in teacher.explorer.figure.svg()
    if not teacher.explorer.separate:
        assert teacher.explorer.figure.svg().count("<path") > lines, "the line that nobody saw"
    teacher.types("2", name="Cas")
    assert "Beste score: An, Cas" in teacher.explorer.figure.alt
    teacher.sends(scores={"value": False})
    assert "99,9" not in teacher.explorer.figure.svg()


def test_an_answer_is_mended_and_removed_and_all_of_it_undone(teacher):
    teacher.types("1")
    teacher.types("2")
    before = teacher.rows
    teacher.sends(which={"value": teacher.explorer.answers[0].key})
    assert teacher.fields == ["groep 1", "1", "1"]
    assert "Verbeter" in teacher.buttons
    assert "Verwijder" in teacher.buttons
    look = teacher.explorer.answers[0].color
    teacher.types("3", name="An")
    assert teacher.rows == [["An", "y = 3x", "?"], ["groep 2", "y = 2x", "?"]]
    assert teacher.explorer.answers[0].color == look
    teacher.sends(which={"value": teacher.explorer.answers[1].key})
    teacher.clicks("remove")
    assert "Ongedaan maken" in teacher.explorer.figure.alt
    assert teacher.rows == [["An", "y = 3x", "?"]]
    teacher.clicks("undo")
    teacher.clicks("undo")
    assert teacher.rows == before
    teacher.clicks("undo")
    teacher.clicks("undo")
    assert teacher.rows == []
    assert "Ongedaan maken" not in teacher.buttons
    teacher.clicks("undo")  # a second click on a button that is gone


def test_a_name_that_is_taken_is_said_and_a_free_number_is_found(teacher):
    teacher.types("1", name="An")
    assert "AN heeft al een antwoord." in teacher.types("2", name="AN")
    assert teacher.fields == ["AN", "2", "1"]
    teacher.types("2", name="groep 1")
    assert "groep 2" in teacher.types("3"), "groep 1 is taken"
    teacher.sends(which={"value": teacher.explorer.answers[0].key})
    teacher.types("5", name="an")
    assert [row[0] for row in teacher.rows] == ["an", "groep 1", "groep 2"], "its own name is free"


def test_a_name_is_short_and_on_one_line():
    teacher = Teacher(guided.Slopes())
    teacher.sends(name={"text": "x" * 21})
    assert "hoogstens 20" in teacher.explorer.panel.shown["name"]["error"]
    teacher.types("1", name="An\n\u202eBo")
    assert teacher.rows[0][0] == "An Bo"


def test_there_is_room_for_twelve_with_twelve_looks():
    teacher = Teacher(guided.Slopes())
    for n in range(MOST):
        teacher.types(str(n))
    assert "Er is plaats voor 12 antwoorden." in teacher.types("1")
    assert len(teacher.rows) == MOST
    looks = {(one.color, one.linestyle, one.marker) for one in teacher.explorer.answers}
    assert len(looks) == MOST
    teacher.sends(which={"value": teacher.explorer.answers[3].key})
    teacher.clicks("remove")
    teacher.types("1")
    assert {(one.color, one.linestyle, one.marker) for one in teacher.explorer.answers} == looks


def test_wiping_asks_first_and_then_nothing_is_left(teacher):
    teacher.types("2", name="An")
    teacher.sends(name={"text": "Bo"}, scores={"value": True})
    teacher.clicks("reset")
    assert "kan je niet ongedaan maken" in teacher.explorer.figure.alt
    teacher.clicks("keep")
    assert [row[0] for row in teacher.rows] == ["An"]
    teacher.clicks("reset")
    teacher.clicks("reset")
    assert teacher.rows == []
    assert teacher.explorer.state == {"which": "new", "name": "", "a": None, "b": None, "scores": False}
    teacher.clicks("undo")
    left = json.dumps(
        [teacher.explorer.panel.get_state(["specs", "shown"]), teacher.explorer.figure._whole()]
    )
    assert "An" not in left.replace("Antwoord", "")
    assert "groep 1" in teacher.types("1"), "names begin anew"


def test_nothing_of_the_class_is_saved(teacher):
    teacher.types("2", name="Samira")
    explorer = teacher.explorer
    saved = {
        one.model_id: {"model_name": "x", "state": json.loads(json.dumps(one.get_state(), default=str))}
        for one in (explorer, explorer.panel, explorer.figure)
    }
    bundle = explorer._repr_mimebundle_()
    output = {"output_type": "display_data", "data": bundle[0] if isinstance(bundle, tuple) else bundle}
    cell = {"id": "c", "source": "from aiopschool import explore", "outputs": [output]}
    notebook = {"cells": [cell], "metadata": {"widgets": {STATE: {"state": saved}}}}
    assert "Samira" in json.dumps(notebook)
    freeze(notebook)
    assert "Samira" not in json.dumps(notebook)


def test_class_mode_keeps_the_answers(teacher):
    teacher.types("2", name="An")
    teacher.figure.does("page", "hello", True)
    assert "An" in teacher.explorer.figure.svg()
    teacher.types("1", name="Bo")
    teacher.figure.does("page", "hello", False)
    assert [row[0] for row in teacher.rows] == ["An", "Bo"]


def test_answers_can_be_put_in_from_code():
    picture = guided.Slopes()
    assert picture.put("An", a="5/2", b=1).name == "An"
    assert picture.table().rows == [["An", "y = 2,5x", "?"]]
    assert ">An</text>" in picture.figure.svg()
    with pytest.raises(NumberError):
        picture.put("Bo", a=1, b=0)


@pytest.mark.parametrize("heights", [[], [3], [1, 1, 1], [-9, 0, 0.1, 20, 21], [5] * 9])
def test_names_never_cover_each_other_while_there_is_room(heights):
    placed = spread(sorted(heights), 1, 0, 10)
    assert placed == sorted(placed)
    assert all(0 <= y <= 10 for y in placed)
    assert all(b - a >= 1 or a == 0 for a, b in pairwise(placed))
