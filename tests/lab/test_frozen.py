"""A saved notebook without kernel: the last picture and its text stand in it as HTML."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from aiopschool import exercise, explore
from aiopschool.card.card import Card
from aiopschool.lab.frozen import STATE, VIEW, freeze

from ..reader import Page

pytestmark = pytest.mark.usefixtures("own_file")

ROOT = Path(__file__).parents[2]


def saved(*widgets) -> dict:
    """A notebook as JupyterLab saves it: one output per widget, all state apart, keys sorted."""
    from ipywidgets import Widget

    state = Widget.get_manager_state(widgets=None)["state"]
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


def test_an_exercise_keeps_its_prompt_and_what_was_written_and_no_answer():
    card = Card(exercise("1b"))
    Page(card.form).does("0", "check", ["<b>3</b>", "(0, 2)"], [])
    notebook = saved(card)
    freeze(notebook)
    assert "Geef de rico" in html(notebook)
    assert "&lt;b&gt;3&lt;/b&gt;" in html(notebook)
    assert "1,5" not in html(notebook)


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
