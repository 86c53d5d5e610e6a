"""The rooms of the package: imports go one way, only the course finds lessons, models know numpy only."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import aiopschool

from .arrows import UNREAD, Arrow, Package

# From top to bottom; a room may import the rooms on the lines below it. A new room gets its place here.
FLOORS = (
    "__init__",
    "cli",
    "publish lab",
    "tools",
    "desk team",
    "course",
    "lessons",
    "explorer card classroom",
    "forms",
    "pictures controls live exercises records paper",
    "browser",
    "digits photos",
    "numbers texts style errors datasets guidelines files lesson host maths ical goals view",
)
FLOOR = {room: n for n, rooms in enumerate(FLOORS) for room in rooms.split()}
SIDEWAYS = {  # on the same floor
    ("publish", "lab"),
    ("pictures", "live"),
    ("paper", "exercises"),
    ("records", "exercises"),
    ("datasets", "errors"),
    ("guidelines", "datasets"),
    ("errors", "texts"),
    ("files", "lesson"),
    ("numbers", "texts"),
    ("style", "numbers"),
    ("style", "texts"),
    ("view", "texts"),
}
BY_NAME = {  # who may import a name that only a running program knows
    "course": "finds the lessons",
    "tools": "finds the tools",
    "exercises.answers.runner": "gives the code of a pupil the modules that are allowed",
}
REGISTRY = "course"
MODEL_NEEDS = {*sys.stdlib_module_names, "numpy"}

PACKAGE = Package(Path(aiopschool.__file__).parent)


def room(package: Package, module: str) -> str:
    """The folder or file directly under the package; each lesson is a room of its own."""
    parts = module.removeprefix(package.name).strip(".").split(".")
    return ".".join(parts[: 2 if parts[0] == "lessons" else 1]) or "__init__"


def unplaced(package: Package) -> set[str]:
    """Rooms that have no place on a floor."""
    return {room(package, name).split(".")[0] for name in package.files} - set(FLOOR)


def runs_back(package: Package, arrow: Arrow) -> bool:
    """Whether an import goes up, sideways where that may not, or into a lesson."""
    if arrow.target == UNREAD:
        return arrow.source.removeprefix(f"{package.name}.") not in BY_NAME
    source, target = room(package, arrow.source), room(package, arrow.target)
    if source == target or {source.split(".")[0], target.split(".")[0]} - set(FLOOR):
        return False
    if target.startswith("lessons"):
        return source != REGISTRY
    down = FLOOR[target] - FLOOR[source.split(".")[0]]
    return down < 0 or (down == 0 and (source, target) not in SIDEWAYS)


def back(package: Package) -> list[str]:
    return [str(arrow) for arrow in package.inside if runs_back(package, arrow)]


def models(package: Package) -> list[str]:
    """The models: `model.py` of a lesson, or a folder of that name; and what models share."""
    lessons, shared = f"{package.name}.lessons.", f"{package.name}.maths."
    return [
        name
        for name in package.files
        if name.startswith(shared) or (name.startswith(lessons) and ".model." in f"{name}.")
    ]


def needs_too_much(package: Package) -> list[str]:
    """What models import, themselves or through their lesson, besides numpy and Python's own modules."""
    return sorted(
        {
            str(arrow)
            for model in models(package)
            for arrow in package.reachable(model)
            if arrow.target.split(".")[0] not in MODEL_NEEDS
            and room(package, arrow.target) not in (room(package, model), "maths")
        }
    )


def test_every_room_has_a_place():
    assert unplaced(PACKAGE) == set()
    there = {room(PACKAGE, name).split(".")[0] for name in PACKAGE.files}
    assert set(FLOOR) - there == set(), "a place without a room"


def test_no_import_runs_back():
    assert len(PACKAGE.inside) > 100
    assert back(PACKAGE) == []


def test_no_files_import_each_other_in_a_circle():
    assert PACKAGE.circle() == []


def test_models_need_numpy_only():
    assert len(models(PACKAGE)) >= 2
    assert needs_too_much(PACKAGE) == []


def fake(folder: Path, **files: str) -> Package:
    """A package of a few lines per file; two underscores stand for the slash of a path."""
    for name, text in {"__init__": "", **files}.items():
        path = folder / "fake" / ("__init__.py" if name == "__init__" else name.replace("__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        for parent in (path.parent, *path.parent.parents):
            if folder in parent.parents:
                (parent / "__init__.py").touch()
        path.write_text(text, encoding="utf-8")
    return Package(folder / "fake")


COURSE = "import importlib\n\ndef module(name):\n    return importlib.import_module(name)\n"
GOOD = {
    "numbers": "from .texts import _",
    "texts": "import json",
    "browser__widget": "from ..texts import _",
    "live__scene": "from ..numbers import parse\nfrom . import figure",
    "live__figure": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .scene import Scene",
    "pictures__bars": "from ..live.figure import Figure",
    "lessons__trees__model": "import numpy as np\nfrom .gini import gini",
    "lessons__trees__gini": "from fractions import Fraction\nfrom . import numbering",
    "lessons__trees__numbering": "import math",
    "lessons__trees__explorer": "from ...explorer import Explorer\nfrom .model import gini",
    "explorer": "from .pictures.bars import Bars",
    "course": COURSE,
    "publish__site": "def make():\n    from ..course import module",
}


def test_a_package_in_order_passes(tmp_path):
    package = fake(tmp_path, **GOOD)
    assert (unplaced(package), back(package), package.circle(), needs_too_much(package)) == (
        set(),
        [],
        [],
        [],
    )


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("live__scene", "from ..card.form import Form"),
        ("live__scene", "import fake.course"),
        ("live__scene", "from fake import course"),
        ("live__scene", "def draw():\n    from .. import course"),
        ("live__scene", "class A:\n    def draw(self):\n        from ..explorer import Explorer"),
        ("live__scene", "import importlib\nimportlib.import_module('fake.explorer')"),
        ("live__scene", "from importlib import import_module\nimport_module('..explorer', __package__)"),
        ("live__scene", "name = 'x'\n__import__(f'fake.{name}')"),
        ("live__scene", "from ..pictures import bars"),
        ("texts", "from . import numbers"),
        ("browser__widget", "try:\n    from ..live import scene\nexcept ImportError:\n    pass"),
        ("lessons__trees__explorer", "from ...course import exercise"),
        ("lessons__trees__explorer", "from ..chance.model import odds"),
        ("publish__site", "from ..lessons.trees import model"),
        ("paper__sheet", "from ..lessons.trees.model import gini"),
        ("paper__sheet", "from ..course import lessons"),
        ("explorer", "from fake import explore"),
        ("explorer", "if TYPE_CHECKING:\n    pass\nelse:\n    from . import course"),
    ],
)
def test_an_import_that_runs_back_is_found(tmp_path, file, text):
    others = {"lessons__chance__model": "", "card__form": "", "paper__sheet": ""}
    assert len(back(fake(tmp_path, **{**GOOD, **others, file: text}))) == 1


def test_a_new_room_must_be_placed(tmp_path):
    assert unplaced(fake(tmp_path, **GOOD, attic__box="")) == {"attic"}


@pytest.mark.parametrize("where", ["", "def later():\n    "])
def test_a_circle_of_files_is_found(tmp_path, where):
    files = {**GOOD, "live__figure": f"{where}from .scene import Scene"}
    assert {"fake.live.scene", "fake.live.figure"} <= set(fake(tmp_path, **files).circle())


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("lessons__trees__model", "from ...texts import _"),
        ("lessons__trees__model", "def fit():\n    import sklearn.tree"),
        ("lessons__trees__numbering", "from ...numbers import format_number"),
        ("lessons__trees__gini", "from matplotlib.figure import Figure"),
        ("maths__chances", "from ..numbers import format_number"),
    ],
)
def test_a_model_that_needs_more_is_found(tmp_path, file, text):
    assert len(needs_too_much(fake(tmp_path, **{**GOOD, file: text}))) == 1
