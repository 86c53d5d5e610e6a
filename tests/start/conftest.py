"""A clone in which start.py runs for real, but pip is a script that follows a plan."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import sysconfig
import venv as venv_module
from pathlib import Path
from types import ModuleType

import pytest

import start

REPO = Path(start.__file__).parent
FAKE_PIP = """\
import json, pathlib, sys, time
file = pathlib.Path("pip.json")
plan = json.loads(file.read_text()) if file.exists() else []
with open("calls.txt", "a") as calls:
    print(*sys.argv[1:], file=calls)
output, code, seconds = plan.pop(0) if plan else ["Collecting numpy\\nSuccessfully installed", 0, 0]
file.write_text(json.dumps(plan))
print(output, flush=True)
time.sleep(seconds)
sys.exit(code)
"""


class Clone:
    """A copy of what start.py needs, where pip is a script that follows a plan and notes its calls."""

    def __init__(self, root: Path, venv: Path) -> None:
        self.root, self.venv = root, venv
        for name in ("start.py", "constraints.txt", "pyproject.toml"):
            shutil.copyfile(REPO / name, root / name)
        shutil.copytree(REPO / "jupyter", root / "jupyter")

    def load(self) -> ModuleType:
        """The module start.py of this clone."""
        spec = importlib.util.spec_from_file_location("start_of_clone", self.root / "start.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def load_with_pip(self) -> ModuleType:
        """The same, but a `.venv` that it makes has the pip above."""
        module = self.load()
        module.make_venv = lambda: self.make_venv(module)
        return module

    def make_venv(self, module: ModuleType) -> None:
        shutil.rmtree(module.VENV, ignore_errors=True)
        shutil.copytree(self.venv, module.VENV, symlinks=True)
        module.write_stamp({"place": module.VENV, "python": module.python_of_venv()})

    def plan(self, *runs: tuple[str, int, float]) -> None:
        """What the next runs of pip print, their exit code, and how long they stay."""
        (self.root / "pip.json").write_text(json.dumps(runs), encoding="utf-8")

    def change_needs(self) -> None:
        """One more part is needed than before."""
        with (self.root / "constraints.txt").open("a", encoding="utf-8") as file:
            file.write("nieuw==1.0\n")

    def calls(self) -> list[str]:
        """The runs of pip since the last look."""
        file = self.root / "calls.txt"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return lines


@pytest.fixture(scope="session")
def venv(tmp_path_factory) -> Path:
    """A `.venv` whose pip is the script above; every clone gets a copy."""
    made = tmp_path_factory.mktemp("venv")
    venv_module.create(made, symlinks=os.name != "nt")
    variables = {"base": str(made), "platbase": str(made)}
    pip = Path(sysconfig.get_path("purelib", "venv", variables), "pip")
    pip.mkdir(parents=True)
    (pip / "__init__.py").touch()
    (pip / "__main__.py").write_text(FAKE_PIP, encoding="utf-8")
    return made


@pytest.fixture
def clone(tmp_path, venv):
    return Clone(tmp_path, venv)


@pytest.fixture
def first(clone):
    """start.py in a fresh clone."""
    return clone.load_with_pip()


@pytest.fixture
def later(first, clone, capsys):
    """start.py in a clone where everything is installed."""
    first.install([])
    clone.calls()
    capsys.readouterr()
    return first
