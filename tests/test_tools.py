"""What `tool` finds, and what it says of a name that is none."""

from __future__ import annotations

import subprocess
import sys

import pytest

import aiopschool
from aiopschool import tools
from aiopschool.errors import ReaderError
from aiopschool.texts import language


@pytest.fixture
def rooms(tmp_path, monkeypatch):
    """Two rooms of a few lines; a module notes that it was imported."""
    for room, files in {
        "attic": {
            "clock": "TOOLS = {'clock': lambda **options: ('clock', options)}",
            "class_list": "TOOLS = {'class-list': language, 'bell': dict}",
        },
        "cellar": {"quiet": "x = 1", "broken": "1 / 0"},
    }.items():
        folder = tmp_path / room
        folder.mkdir()
        (folder / "__init__.py").touch()
        for name, text in files.items():
            (folder / f"{name}.py").write_text(f"from aiopschool.texts import language\n{text}")
    monkeypatch.setattr(aiopschool, "__path__", [*aiopschool.__path__, str(tmp_path)])
    monkeypatch.setattr(tools, "ROOMS", ("attic", "cellar"))
    yield
    for name in [name for name in sys.modules if name.startswith(("aiopschool.attic", "aiopschool.cellar"))]:
        del sys.modules[name]


def test_a_tool_comes_by_its_name_with_its_options(rooms):
    assert aiopschool.tool("clock", hour=3) == ("clock", {"hour": 3})


def test_only_the_module_of_that_name_is_imported(rooms):
    tools.tool("clock")
    assert "aiopschool.attic.class_list" not in sys.modules
    assert "aiopschool.cellar.broken" not in sys.modules


def test_it_speaks_the_language_that_is_asked(rooms):
    assert tools.tool("class-list", lang="en") == "en"
    assert tools.tool("class-list") == language() == "nl"


@pytest.mark.parametrize("name", ["sart", "", 3, None, ["start"]])
def test_a_name_that_does_not_exist_gets_a_sentence(name):
    with pytest.raises(ReaderError, match="bestaat niet"):
        tools.tool(name)


def test_every_room_can_be_read():
    assert tools.tool_names() == sorted(set(tools.tool_names())), "two tools with one name"


def test_a_lesson_pays_for_no_tool():
    code = "import aiopschool, sys; aiopschool.explore; print('aiopschool.desk' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
