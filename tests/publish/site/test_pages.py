"""The notebooks and the first page of a site: pictures at once, no answers, links that lead somewhere."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pytest

from aiopschool import exercise, exercise_ids, progress
from aiopschool.course import lessons
from aiopschool.lab.on_site import site_words
from aiopschool.publish.editions import find_root
from aiopschool.publish.site import front
from aiopschool.publish.site.lessons import KERNEL, pages, with_pictures

from ...reader import answer
from .test_wheels import wheel


@pytest.fixture(scope="module")
def made() -> dict[str, dict]:
    return {path: json.loads(text) for path, text in pages(find_root())}


def outputs(notebook: dict) -> list[str]:
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    return [output["data"]["text/html"] for cell in cells for output in cell["outputs"]]


def test_every_notebook_is_there_for_the_kernel_of_a_page(made):
    root = find_root()
    assert set(made) == {
        file.relative_to(root).as_posix() for file in root.glob("notebooks/nl/**/[0-9a-z]*.ipynb")
    }
    assert all(notebook["metadata"]["kernelspec"] == KERNEL for notebook in made.values())
    assert all(notebook["metadata"]["aiopschool"]["site"] for notebook in made.values())


def test_a_lesson_shows_its_explorers_and_the_text_of_its_exercises_before_python_is_there(made):
    shown = outputs(made["notebooks/nl/01-rechte.ipynb"])
    assert any("data:image/svg+xml;base64," in html for html in shown)
    ids = [id for id in exercise_ids() if id.startswith("1")]
    assert ids
    for made_exercise in map(exercise, ids):
        assert any(made_exercise.view(made_exercise).prompt.value in html for html in shown), made_exercise.id


def test_every_lesson_ends_with_what_was_done_and_the_file_to_hand_in(made):
    """On a computer and in a page: it is the same notebook."""
    for lesson in lessons():
        [path] = (path for path in made if re.fullmatch(rf"notebooks/nl/{lesson.number:02}-.*\.ipynb", path))
        cells = ("".join(cell["source"]) for cell in made[path]["cells"] if cell["cell_type"] == "code")
        calls = re.findall(r"^(exercise|question|progress)\(", "\n".join(cells), re.MULTILINE)
        assert calls[-1] == "progress"
        assert calls.count("progress") == 1
    assert "Maak inleverbestand" in progress().files.spec["words"].values()


def test_the_words_of_a_site_are_dutch_and_stand_in_its_notebooks_only(made):
    words = made["notebooks/nl/01-rechte.ipynb"]["metadata"]["aiopschool"]["words"]
    plain = json.loads((find_root() / "notebooks/nl/01-rechte.ipynb").read_text(encoding="utf-8"))
    assert words["restore"] == "Herstel deze les"
    assert set(site_words("nl")) - set(plain["metadata"]["aiopschool"]["words"]) == set(site_words("nl"))


def test_the_pictures_are_those_of_a_reader_who_did_nothing(made, own_file):
    path = "notebooks/nl/01-rechte.ipynb"
    answer(own_file, "1a", "3", status="right")
    plain = json.loads((find_root() / path).read_text(encoding="utf-8"))
    assert json.loads(with_pictures(plain)) == made[path]
    assert json.loads(own_file.read_text(encoding="utf-8"))["exercises"].keys() == {"1a"}


def test_a_copy_that_somebody_made_and_the_work_of_a_pupil_stay_out(tmp_path):
    lesson = {"cells": [], "metadata": {"aiopschool": {"lesson": 1}}}
    for name, content in {
        "nl/01-a.ipynb": lesson,
        "nl/kopie.ipynb": {"cells": [], "metadata": {}},
        "nl/mijn-werk/01-a.ipynb": lesson,
        "nl/.ipynb_checkpoints/01-a-checkpoint.ipynb": lesson,
    }.items():
        file = tmp_path / "notebooks" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    assert [path for path, _text in pages(tmp_path)] == ["notebooks/nl/01-a.ipynb"]


CODE = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": []}


@pytest.mark.parametrize(
    "source",
    [
        "from aiopschool import progress\n\nprogress(1)",
        "import os\nos.abort()",
        "from aiopschool import explore\nexplore('lines'); import os",
        "x = 1",
        "",
    ],
)
def test_no_other_cell_runs_while_a_site_is_made(source):
    notebook = {"cells": [{**CODE, "source": source}], "metadata": {}}
    assert outputs(json.loads(with_pictures(notebook))) == []


def test_the_first_page_leads_to_every_lesson_and_its_notes(made):
    links = re.findall(r'href="lab/index\.html\?path=([^"]+)"', front.index())
    assert set(map(unquote, links)) == set(made)
    assert 'lang="nl"' in front.index()
    assert 'id="jupyter-config-data"' in front.index(), "JupyterLite stops without"


def test_the_first_page_gets_python_while_it_is_read():
    assert '<link rel="prefetch" href="static/pyodide/python_stdlib.zip">' in front.index(
        ["static/pyodide/python_stdlib.zip"]
    )
    assert "prefetch" not in front.index()


def test_the_pages_are_well_formed_and_say_their_language(tmp_path):
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "third-party-licenses.json").write_text("{}", encoding="utf-8")
    licences = front.licences([wheel(tmp_path, "one")], root=find_root(), site=tmp_path, lite="0.8.6")
    assert 'href="build/third-party-licenses.json"' in licences
    assert f'href="{front.OURS}"' in licences
    for text in (front.index(), licences):
        tree = ET.fromstring(
            re.sub(r"<(meta|link)\b([^>]*)>", r"<\1\2/>", text.removeprefix("<!doctype html>"))
        )
        assert (tree.tag, tree.get("lang")) == ("html", "nl")
    assert "<td>one</td><td>1.0</td><td>MIT</td>" in licences
    assert "pinguins.csv" in licences


def test_the_icon_is_an_icon():
    assert front.icon()[:4] == b"\0\0\1\0"
    assert front.icon() == front.icon()
