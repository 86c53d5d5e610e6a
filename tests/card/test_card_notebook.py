"""Cards in real notebooks: copied, renamed, split, in any order; and what a saved notebook holds."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from . import cards

REPO = Path(__file__).parents[2]
FIND = """
import gc, json
from aiopschool.card.card import Card
from tests.reader import Page
cards = [thing for thing in gc.get_objects() if type(thing) is Card]
"""
WRONG = f"""{FIND}
for card in cards:
    page = Page(card.form)
    for click in ("check", "check", "hint", "hint", "hint"):
        page.does("0", click, ["7", "B"][: len(card.exercise.parts)], [])
"""
TELL = f"""{FIND}
shown = {{card.exercise.id: card.form.shown for card in cards}}
print(json.dumps({{id: [said["texts"], said["status"]] for id, said in shown.items()}}))
"""


def run(path: Path, *sources: str) -> nbformat.NotebookNode:
    """Execute a notebook with these cells, as a pupil's JupyterLab does, and save it."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    folder = {"metadata": {"path": str(path.parent)}}
    quiet = ["--IPKernelApp.log_level=ERROR"]
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=120,
        allow_errors=True,
        resources=folder,
        extra_arguments=quiet,
    )
    environment = {key: value for key, value in os.environ.items() if key != "AIOPSCHOOL_PROGRESS"}
    client.execute(env=environment | {"PYTHONPATH": str(REPO)})
    path.write_text(nbformat.writes(notebook), encoding="utf-8")
    return notebook


def show(id: str) -> str:
    return f'from aiopschool import exercise\n\nexercise("{id}")'


def told(notebook: nbformat.NotebookNode) -> dict[str, Any]:
    """What the last cell tells of the cards."""
    return json.loads(notebook.cells[-1].outputs[-1].text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a pupil did 1a and 1b wrong."""
    place = tmp_path_factory.mktemp("nl")
    run(place / "01-rechte.ipynb", show("1a"), show("1b"), WRONG)
    assert (place / "mijn-antwoorden.json").exists()
    return place


def test_answers_are_found_in_a_renamed_copy_with_other_cells_in_another_order(folder):
    notebook = run(folder / "mijn les é-Copy1.ipynb", show("1b"), TELL, show("1a"), show("1z"), TELL)
    assert json.loads(notebook.cells[1].outputs[-1].text) == {"1b": [["7", "B"], "hint"]}
    assert told(notebook) == {id: [["7", "B"], "hint"] for id in ("1a", "1b")}
    says_an_unknown_id_in_one_sentence(notebook.cells[3].outputs[0])


def says_an_unknown_id_in_one_sentence(output: nbformat.NotebookNode) -> None:
    assert output.output_type == "error"
    assert "bestaat niet. Probeer: 1" in "".join(output.traceback)
    assert len(output.traceback) == 1


def test_the_teachers_notebook_in_its_own_folder_starts_empty(folder):
    place = folder / "leerkracht"
    place.mkdir()
    assert told(run(place / "01-rechte.ipynb", show("1a"), TELL)) == {"1a": [["", ""], ""]}


def test_a_saved_notebook_holds_no_answer(folder):
    """Not in its source, outputs, metadata or widget state, after mistakes and all hints."""
    register = "from tests.card.cards import register\n\nregister()"
    path = folder / "proef.ipynb"
    cells = [*map(show, cards.FACTORIES), WRONG, 'from aiopschool import progress\n\nprogress("lines")', TELL]
    notebook = run(path, register, *cells)
    assert told(notebook).keys() == cards.FACTORIES.keys()
    states = notebook.metadata.widgets["application/vnd.jupyter.widget-state+json"].state
    assert sum("spec" in state.state for state in states.values()) > len(cards.FACTORIES)
    text = path.read_text(encoding="utf-8").encode().decode("unicode_escape", errors="ignore")
    assert "Lees het uitgewerkte voorbeeld" in text, "the state is in there"
    assert not cards.holds(cards.SECRET, text)
    assert not cards.holds(cards.KNOWN, text)
    assert [out for cell in notebook.cells for out in cell.outputs if out.output_type in ("error", "stream")][
        :-1
    ] == []
