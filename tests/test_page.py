"""The lessons in a Python as a page has it: no process, thread or lock, and no package of a server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LESSONS = sorted((ROOT / "notebooks" / "nl").glob("[0-9]*.ipynb"))
ENVIRONMENT = {"sys_platform": "emscripten", "platform_system": "Emscripten"}

# `{missing}` are the modules that a page does not have.
PAGE = """
import subprocess, sys, threading
import matplotlib.figure, numpy, ipywidgets, anywidget  # these find their own way in a page

for name in {missing}:
    sys.modules[name] = None

def missing(*_values, **_options):
    raise OSError("emscripten does not support processes or threads")

subprocess.Popen.__init__ = threading.Thread.start = missing
sys.platform = "emscripten"
"""
EXERCISES = """
from aiopschool import exercise, exercise_ids
for id in exercise_ids():
    one = exercise(id)
    assert one.check(one.answer_text).status == "right", id
    for text in one.known_mistakes:
        assert one.check(text).status == "known", (id, text)
"""
TRAIN = """
from aiopschool import explore
explorer = explore("digits")
explorer.train()
assert explorer.verdict.kind == "blank"
"""


def missing() -> list[str]:
    """The modules of the dependencies that a page goes without."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(line) for line in project["dependencies"]]
    without = {
        canonicalize_name(one.name) for one in wanted if one.marker and not one.marker.evaluate(ENVIRONMENT)
    }
    modules = {
        name
        for name, sources in packages_distributions().items()
        if without & set(map(canonicalize_name, sources))
    }
    assert {"filelock", "sklearn", "jupyterlab", "babel"} <= modules
    return sorted(modules | {"scipy", "typst", "jupyter_server"})


def in_page(code: str, folder: Path, package: Path = ROOT) -> None:
    """Run code as in a page; the answers of the reader stand in `folder`, our code in `package`."""
    done = subprocess.run(
        [sys.executable, "-c", PAGE.replace("{missing}", repr(missing())) + code],
        env={**os.environ, "PYTHONPATH": str(package), "PYTHONIOENCODING": "utf-8"},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


@pytest.mark.parametrize("notebook", LESSONS, ids=lambda path: path.stem)
def test_every_call_of_a_lesson_works(notebook, tmp_path):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    calls = ["".join(cell["source"]) for cell in cells if "hide-input" in cell["metadata"].get("tags", ())]
    assert calls
    in_page("\n\n".join(calls), tmp_path)


def test_every_exercise_judges_its_answer_and_its_known_mistakes(tmp_path):
    in_page(EXERCISES, tmp_path)


def test_the_network_of_lesson_3_trains(tmp_path):
    in_page(TRAIN, tmp_path)
