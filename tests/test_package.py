"""What an import loads: a notebook opens fast, and heavy packages come when they are needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def loaded(code: str) -> set[str]:
    """The modules that are there after this code, in a fresh Python."""
    told = subprocess.check_output(
        [sys.executable, "-c", f"{code}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return set(json.loads(told))


def test_the_package_alone_loads_no_other_package():
    heavy = {"numpy", "matplotlib", "ipywidgets", "anywidget", "traitlets", "IPython"}
    assert loaded("import aiopschool") & heavy == set()


@pytest.mark.parametrize(
    "code",
    [
        "from aiopschool import explore; explore('lines')",
        "from aiopschool import exercise; exercise('1a').check('1')",
        "from aiopschool import progress; progress()",
    ],
)
def test_explorers_and_exercises_load_nothing_heavy(code):
    modules = loaded(code)
    assert "aiopschool" in modules
    assert (
        modules & {"sklearn", "scipy", "pandas", "babel", "typst", "matplotlib.pyplot", "jupyterlab"} == set()
    )


def test_the_server_extension_loads_next_to_nothing():
    """It is imported by every server, also of who opens other notebooks."""
    assert {name for name in loaded("import aiopschool.lab.server") if name.startswith("aiopschool")} == {
        "aiopschool",
        "aiopschool.files",  # where the sheets are
        "aiopschool.lab",
        "aiopschool.lab.server",
    }


def test_the_public_names_are_all_there():
    code = "import aiopschool; assert all(callable(getattr(aiopschool, name)) for name in aiopschool.__all__)"
    loaded(code)
    with pytest.raises(subprocess.CalledProcessError):
        loaded("import aiopschool; aiopschool.iets")
