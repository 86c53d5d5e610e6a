"""Controls without an explorer: what a browser sends becomes a value, or a sentence and the text stays."""

from __future__ import annotations

import base64
import inspect
import json
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import IPython
import pytest

from aiopschool import controls
from aiopschool.controls import (
    COMPOSED,
    DRAWN,
    Button,
    Control,
    Field,
    Hidden,
    MatrixField,
    PictureFile,
    Player,
    PointField,
    Tabs,
    TextField,
    flatten,
)
from aiopschool.controls.panel import ControlPanel
from aiopschool.numbers import NumberError

from ..reader import Page

MATRIX = MatrixField(name="k", label="filter", start=[[1, 2], [3, 4]], low=-9, high=9)


def test_a_matrix_is_read_exactly():
    assert MATRIX.read({"cells": [["1/9", "0,5"], ["−3", "0.25"]]}) == (
        (Fraction(1, 9), Fraction(1, 2)),
        (-3, Fraction(1, 4)),
    )
    assert MATRIX.show(MATRIX.check([[Fraction(1, 9), 0.5], [-3, 0]])) == {
        "cells": [["1/9", "0,5"], ["−3", "0"]]
    }


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ([["1", "x"], ["3", "4"]], "Rij 1, kolom 2: Dit is geen getal"),
        ([["1", ""], ["3", "4"]], "Rij 1, kolom 2: Typ een getal"),
        ([["1", "2"], ["99", "4"]], "Rij 2, kolom 1: Kies een getal van −9"),
        ([["1", "2"]], "Geef 2 rijen van 2 getallen."),
        ([["1/0", "2"], ["3", "4"]], "noemer is 0"),
    ],
)
def test_a_wrong_matrix_says_where(cells, says):
    with pytest.raises(ValueError, match=says):
        MATRIX.read({"cells": cells})


def test_what_could_not_be_read_stays_in_sight():
    got = []
    panel = ControlPanel([MATRIX], title="", on_input=lambda values, clicks: got.append(values))
    Page(panel).does("k", "cells", [["1", "x"], ["3", "4"]])
    panel.show({"k": MATRIX.check(MATRIX.start)})
    assert panel.shown["k"]["cells"] == [["1", "x"], ["3", "4"]]
    assert "Rij 1, kolom 2" in panel.shown["k"]["error"]
    assert got == [{}]


def test_a_picture_of_ones_own_arrives_whole_or_not():
    picture = PictureFile(name="own", label="foto", size=2)
    assert picture.read({"grey": base64.b64encode(bytes([0, 128, 255, 7])).decode()}) == ((0, 128), (255, 7))
    for grey in ("", "AAAA", "AAAAAAAAAAAA"):
        with pytest.raises(ValueError, match="niet volledig aangekomen"):
            picture.read({"grey": grey})
    with pytest.raises(ValueError, match="base64"):
        picture.read({"grey": "geen base64!"})


def test_a_picture_of_ones_own_is_kept_nowhere_on_the_page():
    got = []
    picture = PictureFile(name="own", label="foto", size=2)
    panel = ControlPanel([picture], title="", on_input=lambda values, clicks: got.append(values))
    grey = base64.b64encode(bytes([0, 128, 255, 7])).decode()
    Page(panel).confides("own", "grey", grey)
    assert got == [{"own": ((0, 128), (255, 7))}]
    assert grey not in json.dumps(panel.get_state(), default=str)


def test_a_point_is_within_its_limits():
    field = PointField(name="A", label="A", xlim=(0, 7), ylim=(0, 5))
    assert field.read({"text": "(2,5; 3)"}) == (Fraction(5, 2), 3)
    assert field.show(field.check((Fraction(1, 3), 2)))["text"] == "(1/3, 2)"
    with pytest.raises(ValueError, match="Kies een getal van 0 tot en met 5"):
        field.read({"text": "(2, 6)"})


def test_the_same_call_in_two_cells_keeps_apart_what_is_typed(monkeypatch):
    ran = {}

    def panel(cell: str) -> str:
        ran["metadata"] = {"cellId": cell} if cell else {}
        return ControlPanel([MATRIX], title="filter", on_input=print).labels["id"]

    monkeypatch.setattr(IPython, "get_ipython", lambda: SimpleNamespace(get_parent=lambda: ran))
    assert panel("one") == panel("one") != panel("other")
    assert panel("") == "filter", "where nobody tells which cell it is"


def test_hidden_values_are_not_drawn_and_all_controls_are_found():
    hidden = Hidden(name="pixels", start=1, accept=int)
    tabs = Tabs(name="t", label="t", tabs=[("a", "a", [Field(name="x", label="x")]), ("b", "b", [MATRIX])])
    player = Player(name="play", label="speel", action=print, done=lambda: True)
    controls = [tabs, hidden, player, Button(name="go", label="ga", action=print)]
    assert [control.name for control in flatten(controls)] == ["t", "x", "k", "pixels", "play", "go"]
    panel = ControlPanel(controls, title="", on_input=print)
    assert [spec["name"] for spec in panel.specs] == ["t", "play", "go"]
    panel.show({"pixels": 1, "x": Fraction(1)})
    assert "pixels" not in panel.shown


def test_each_control_has_its_two_files_and_each_file_its_control():
    room = Path(controls.__file__).parent
    for control in DRAWN:
        assert Path(inspect.getfile(control)) == room / f"{control.kind}.py"
        assert f"CONTROLS.{control.kind} = " in (room / f"{control.kind}.js").read_text(encoding="utf-8")
    kinds = {control.kind for control in DRAWN}
    assert {path.stem for path in room.glob("*.js")} == kinds | {"control", "panel"}
    assert {path.stem for path in room.glob("*.css")} <= kinds | {"panel"}
    classes = {thing for thing in vars(controls).values() if inspect.isclass(thing)}
    assert classes - {Control} == {*DRAWN, *COMPOSED}


def test_what_was_done_in_one_message_is_done_in_order():
    """A click acts on what stood there then; clicks all count, ticks of a player that piled up are one."""
    steps = []
    fields = [Field(name=name, label=name) for name in "xy"]
    go = Button(name="go", label="ga", action=print)
    play = Player(name="play", label="speel", action=print, done=lambda: False)

    def take(values, asked):
        steps.append((values, [control.name for control in asked]))

    page = Page(ControlPanel([*fields, go, play], title="", on_input=take))
    for entry in [
        ("x", "text", "1"),
        ("x", "text", "2"),
        ("go", "click"),
        ("go", "click"),
        ("y", "text", "3"),
    ]:
        page.notes(*entry)
    for _tick in range(3):
        page.notes("play", "tick")
    page.does("play", "pause")
    assert steps == [
        ({"x": 2}, ["go", "go"]),
        ({"y": 3, "play": False}, ["play"]),
    ]


@pytest.mark.parametrize(
    "entry",
    [("k", "cells", 5), ("k", "cells", [[1]]), ("k", "fly"), ("gone", "text", "1"), ("x", "text", None)],
)
def test_a_broken_entry_changes_nothing_and_the_next_one_counts(entry):
    got = {}
    page = Page(
        ControlPanel([MATRIX, Field(name="x", label="x")], title="", on_input=lambda v, _c: got.update(v))
    )
    page.does(*entry)
    assert got == {}
    page.does("x", "text", "1/2")
    assert got == {"x": Fraction(1, 2)}


def test_a_text_of_several_lines_keeps_its_lines_and_a_limit():
    field = TextField(name="own", label="Tekst", lines=4, limit=20)
    assert field.spec()["lines"] == 4
    assert field.read({"text": " Dag!\nHallo. \n"}) == "Dag!\nHallo."
    with pytest.raises(NumberError, match="20"):
        field.read({"text": "x" * 21})
    name = TextField(name="name", label="Naam")
    assert "lines" not in name.spec()
    assert name.read({"text": "De\nVossen"}) == "De Vossen"
