"""A pack in an empty folder, on a computer that has Python only: `start.py` installs it and opens its lesson.

The packages of this environment stand in for the package index; of this project nothing is among them.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import signal
import socket
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

USE = """
import json, sys
from pathlib import Path
import nbformat
from nbclient import NotebookClient
import aiopschool

assert Path(aiopschool.__file__).is_relative_to(sys.prefix), aiopschool.__file__
file = Path("notebooks/nl/01-rechte.ipynb")
notebook = nbformat.read(file, as_version=4)
NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": str(file.parent)}}).execute()
shown = [one for cell in notebook.cells for one in cell.get("outputs", ())]
assert sum("application/vnd.jupyter.widget-view+json" in one.get("data", {}) for one in shown) >= 10
"""


def stand_in(venv: Path) -> None:
    """Let a new `.venv` see what is installed here, except this project."""
    here, there = Path(sysconfig.get_path("purelib")), venv.parent / "andere"
    there.mkdir()
    for entry in here.iterdir():
        if "aiopschool" not in entry.name.lower():
            (there / entry.name).symlink_to(entry)
    (site,) = venv.glob("lib/python*/site-packages")
    (site / "andere.pth").write_text(str(there), encoding="utf-8")
    for entry in Path(sys.prefix, "share", "jupyter").iterdir():
        if entry.name != "labextensions":  # ours comes with the wheel
            target = venv / "share" / "jupyter" / entry.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(entry)


@pytest.fixture(scope="module")
def folder(packed, tmp_path_factory) -> Path:
    """The unpacked lesson, with an empty `.venv` that sees the packages."""
    place = tmp_path_factory.mktemp("leeg")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(place)
    (made,) = place.iterdir()
    spec = importlib.util.spec_from_file_location("start_of_pack", made / "start.py")
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    start.make_venv()
    stand_in(made / ".venv")
    return made


def started(folder: Path, *words: str) -> subprocess.Popen:
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PYTHONIOENCODING": "utf-8"}
    for name in ("PYTHONPATH", "JUPYTER_PATH", "AIOPSCHOOL_PROGRESS"):
        environment.pop(name, None)
    return subprocess.Popen(
        [sys.executable, "start.py", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="needs links to folders")
def test_a_pack_installs_itself_opens_its_lesson_and_runs_it(folder):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = started(folder, "--no-browser", "--port", str(port))
    told = []
    try:
        for line in process.stdout:
            told.append(line)
            if found := re.search(r"(http://127\.0\.0\.1:\d+)/doc/tree/(\S+)\?token=(\w+)", line):
                break
        else:
            pytest.fail("".join(told))
        address, page, token = found.groups()
        assert page == "nl/01-rechte.ipynb"
        with urlopen(f"{address}/api/contents/nl?token={token}") as answer:
            names = {entry["name"] for entry in json.load(answer)["content"]}
        assert {"00-start.ipynb", "01-rechte.ipynb", "09-ethiek.ipynb"} <= names, "its links lead somewhere"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=60)
    python = folder / ".venv" / "bin" / "python"
    run = subprocess.run([python, "-I", "-c", USE], cwd=folder, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs links to folders")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--help"], "opent de les in JupyterLab"),
        (["pack", "1"], "Ik begrijp niet"),
        (["test"], "Ik begrijp"),
    ],
)
def test_start_of_a_pack_offers_what_a_pack_can_do(folder, words, told):
    output, _nothing = started(folder, *words).communicate(timeout=60)
    assert told in output
    assert "python start.py site" not in output
