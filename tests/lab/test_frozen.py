"""A saved notebook without kernel: the last picture and its text stand in it as HTML."""

from __future__ import annotations

import base64
import copy
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from ipywidgets import IntSlider, VBox

from aiopschool import exercise, explore, progress
from aiopschool.card.card import Card
from aiopschool.lab.frozen import STATE, VIEW, _reachable, freeze

from ..reader import Page

pytestmark = pytest.mark.usefixtures("own_file")

ROOT = Path(__file__).parents[2]


def saved(*widgets) -> dict:
    """A notebook as JupyterLab saves it: one output per widget, all state apart, keys sorted."""
    from ipywidgets import Widget

    every = Widget.get_manager_state(widgets=None)["state"]  # also of whatever other tests left behind
    models = {key: {"model": "", **one["state"]} for key, one in every.items()}
    shown = set().union(*(_reachable(one.model_id, models) for one in widgets))
    state = {key: one for key, one in every.items() if key in shown}
    cells = [
        {
            "outputs": [
                {"output_type": "execute_result", "data": {VIEW: {"model_id": w.model_id}, "text/plain": ""}}
            ]
        }
        for w in widgets
    ]
    notebook = {"cells": cells, "metadata": {"widgets": {STATE: {"state": state}}}}
    return json.loads(json.dumps(notebook, sort_keys=True))


def html(notebook: dict, cell: int = 0) -> str:
    return notebook["cells"][cell]["outputs"][0]["data"].get("text/html", "")


def picture(page: str) -> str:
    return base64.b64decode(re.search(r"base64,([^\"]+)", page)[1]).decode()


def test_the_last_picture_with_its_texts_and_table():
    explorer = explore("lines")
    explorer.state = {"m": 1, "q": 1}
    notebook = saved(explorer)
    assert freeze(notebook) == 1
    page = html(notebook)
    assert "<p>x − y + 1 = 0</p>" in page
    assert "<td>✓ spam</td>" in page
    root = ET.fromstring(picture(page))
    assert root.find("{http://www.w3.org/2000/svg}desc").text == explorer.describe()
    assert picture(page) == explorer.figure.svg(), "also when the keys were sorted"


def test_display_data_has_a_picture_from_the_start():
    data = explore("lines")._repr_mimebundle_()
    data = data[0] if isinstance(data, tuple) else data
    assert data["text/plain"].startswith("Boven de rechte")
    assert "<img" in data["text/html"]


def test_an_exercise_keeps_its_prompt_and_nothing_of_the_pupil():
    card, overview = Card(exercise("1b")), progress("lines")
    for _try in range(9):  # with all hints and the worked example
        Page(card.form).does("0", "check", ["99", "(0, 2)"], [])
    Page(card.form).does("0", "draft", ["geheim", "(0, 2)"], [])
    notebook = saved(card, overview)
    for cell in notebook["cells"]:
        cell["outputs"][0]["data"]["text/plain"] = "Card(children=(geheim))"
    assert "geheim" in json.dumps(notebook["metadata"])
    freeze(notebook)
    assert "Geef de rico" in html(notebook)
    assert "geheim" not in json.dumps(notebook)
    assert card.example.value
    assert "Uitgewerkt" not in html(notebook), "how much help a pupil needed is of the pupil"
    assert notebook["cells"][1]["outputs"] == [], "and so is what the overview tells"
    assert notebook["metadata"] == {}


def test_no_widget_of_ours_stays_and_those_of_others_do():
    slider, explorer = IntSlider(7), explore("lines")
    mixed = VBox([IntSlider(8), explore("lines")])
    notebook = saved(slider, explorer, mixed)
    freeze(notebook)
    first, second, third = (cell["outputs"][0]["data"] for cell in notebook["cells"])
    assert VIEW in first
    for data in (second, third):
        assert VIEW not in data
        assert "<img" in data["text/html"]
    state = notebook["metadata"]["widgets"][STATE]["state"]
    assert {one["model_name"] for one in state.values()} >= {"IntSliderModel", "LayoutModel"}
    assert 7 in [one["state"].get("value") for one in state.values()]
    assert "aiop" not in json.dumps(state)


def test_what_the_page_lost_keeps_its_last_picture():
    """The kernel was started again: the outputs stand there, but the page has no state of them."""
    explorer = explore("lines")
    explorer.state = {"m": 1, "q": 1}
    before = saved(explorer)
    before["cells"][0] |= {"id": "a", "source": 'from aiopschool import explore\n\nexplore("lines")'}
    after = copy.deepcopy(before)
    del after["metadata"]["widgets"]
    freeze(before)
    alone = copy.deepcopy(after)
    freeze(after, before)
    assert after["cells"][0]["outputs"] == before["cells"][0]["outputs"]
    freeze(alone)
    assert alone["cells"][0]["outputs"] == [], "better nothing than: model not found"


def test_saving_again_changes_nothing():
    notebook = saved(explore("lines"), Card(exercise("1a")))
    freeze(notebook)
    once = json.dumps(notebook)
    assert freeze(notebook) == 0
    assert json.dumps(notebook) == once


@pytest.mark.parametrize(
    "notebook",
    [
        {},
        {"cells": [{}]},
        {"cells": [{"outputs": [{"data": {VIEW: {"model_id": "gone"}}}]}], "metadata": {}},
        {
            "cells": [{"outputs": [{"name": "stdout", "text": "3"}]}],
            "metadata": {"widgets": {STATE: {"state": {}}}},
        },
    ],
)
def test_other_notebooks_stay_as_they_are(notebook):
    before = json.dumps(notebook)
    assert freeze(notebook) == 0
    assert json.dumps(notebook) == before


def test_a_converted_notebook_shows_the_picture_and_waits_for_no_widget(tmp_path):
    """As `jupyter nbconvert` does it with the settings that come with the package."""
    explorer = explore("lines")
    explorer.state = {"m": 1, "q": 1}
    notebook = saved(explorer)
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "", "execution_count": 1}
    output = {"metadata": {}, "execution_count": 1}
    notebook["cells"] = [{**cell, "outputs": [{**output, **notebook["cells"][0]["outputs"][0]}]}]
    notebook["metadata"]["widgets"][STATE] |= {"version_major": 2, "version_minor": 0}
    freeze(notebook)
    (tmp_path / "les.ipynb").write_text(json.dumps({**notebook, "nbformat": 4, "nbformat_minor": 5}))
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "html", str(tmp_path / "les.ipynb")],
        env={**os.environ, "JUPYTER_CONFIG_PATH": str(ROOT / "jupyter")},
        check=True,
        capture_output=True,
    )
    page = (tmp_path / "les.html").read_text(encoding="utf-8")
    assert "<p>x − y + 1 = 0</p>" in page
    assert explorer.figure.svg() == picture(page.partition("<figure")[2])
    assert '<script type="application/vnd.jupyter.widget-view+json">' not in page
