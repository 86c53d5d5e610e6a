"""Only our own one-line calls run by themselves; everything that looks like one waits for a person."""

from __future__ import annotations

import base64

import nbformat
import pytest

from . import lab

CELLS = lab.REPO / "aiopschool" / "lab" / "extension" / "static" / "cells.js"
NAMES = ("explore", "exercise", "question", "progress", "tool")
GOOD = [
    'from aiopschool import explore\n\nexplore("lines")',
    '# De verkenner\nfrom aiopschool import explore\n\nexplore("lines", question="1.2")',
    'from aiopschool import explore\nexplore("convolution", image="x", step=3)',
    'from aiopschool import exercise\n\nexercise("1a", 7)\n',
    'from aiopschool import exercise\n\nexercise("1a", seed=7, lang="en")',
    'from aiopschool import question\n\nquestion("1.2")',
    'from aiopschool import tool\n\ntool("start")',
    "from aiopschool import progress\n\nprogress()",
]
BAD = [
    "",
    "explore",
    'explore("lines")',  # nothing says whose explore this is
    "from aiopschool import explore",
    "from aiopschool import *\n\nexplore()",
    'import os\nfrom aiopschool import explore\n\nexplore("lines")',
    'from aiopschool import explore\nimport os\nexplore("lines")',
    'from aiopschool import explore, exercise\n\nexplore("lines")',
    'from aiopschool import explore as e\n\ne("lines")',
    'from aiopschool import exercise\n\nexplore("lines")',
    'from aiopschool import explore\n\nexplore("lines"); import os',
    'from aiopschool import explore; import os\n\nexplore("lines")',
    'from aiopschool import explore\n\nexplore("lines")\nimport os',
    'from aiopschool import explore\n\nexplore("lines")\n\nprint(1)',
    'from aiopschool import explore\n\nexplore("lines").state',
    'from aiopschool import explore\n\nexplore("lines")()',
    'from aiopschool import explore\n\nx = explore("lines")',
    'from aiopschool import explore\n\nexplore(f"lines")',
    "from aiopschool import explore\n\nexplore(f\"{__import__('os').system('x')}\")",
    'from aiopschool import explore\n\nexplore("{x}")',
    'from aiopschool import explore\n\nexplore("lines" + "x")',
    'from aiopschool import explore\n\nexplore("lines" "x")',
    'from aiopschool import explore\n\nexplore(open("x"))',
    "from aiopschool import explore\n\nexplore(name)",
    'from aiopschool import explore\n\nexplore(*["lines"])',
    'from aiopschool import explore\n\nexplore(**{"name": "lines"})',
    "from aiopschool import explore\n\nexplore(name=[])",
    'from aiopschool import explore\n\nexplore((lambda: "x")())',
    'from aiopschool import explore\n\nexplore("a\\x22)\\nimport os#")',
    'from aiopschool import explore\n\nexplore("\\")\nimport os#")',
    "from aiopschool import explore\n\nexplore('lines')",
    'from aiopschool import explore\n\nexplore("""lines""")',
    'from aiopschool import explore\n\nexplore("lines") if x else y',
    'from aiopschool import explore\n\n[explore("lines") for x in y]',
    'from aiopschool import explore\n\n%run x.py\nexplore("lines")',
    '!rm -r x\nfrom aiopschool import explore\n\nexplore("lines")',
    '%%bash\nfrom aiopschool import explore\n\nexplore("lines")',
    '%%javascript\nfrom aiopschool import explore\nexplore("lines")',
    'from aiopschool import explore\n\nexplore("lines")?',
    '# a comment\rimport os\nfrom aiopschool import explore\n\nexplore("lines")',
    '# a comment\x0cimport os\nfrom aiopschool import explore\n\nexplore("lines")',
    '# a comment\u2028import os\nfrom aiopschool import explore\n\nexplore("lines")',
    '# a comment\x85import os\nfrom aiopschool import explore\n\nexplore("lines")',
    '# one\n# two\nfrom aiopschool import explore\n\nexplore("lines")',
    '#\\\nimport os\nfrom aiopschool import explore\n\nexplore("lines")',
    '"""text"""\nfrom aiopschool import explore\n\nexplore("lines")',
    'from aiopschool import explore \\\n\nexplore("lines")',
    ' from aiopschool import explore\n\nexplore("lines")',
    'from aiopschool import explore\n\n\n\nexplore("lines")',
    'from aiopschool import exploré\n\nexploré("lines")',
    'from \u0430iopschool import explore\n\nexplore("lines")',  # a Cyrillic letter
    'from aiopschool.x import explore\n\nexplore("lines")',
    'from .aiopschool import explore\n\nexplore("lines")',
    "from aiopschool import class_seed\n\nclass_seed(7)",
    "from aiopschool import erase\n\nerase()",
    'from aiopschool import explore\n\nexplore("' + "x" * 500 + '")',
    "from aiopschool import explore\n\nexplore(1e99)",
    "from aiopschool import explore\n\nexplore(1, 2, 3, 4, 5, 6, 7)",
    'from aiopschool import explore\n\nawait explore("lines")',
    'from aiopschool import explore\n\nexplore("lines") # ; import os\nimport os',
]


@pytest.fixture(scope="module")
def own_call(browser):
    """The function of the lesson view that names the call in a cell."""
    tab = browser.new_page()
    address = "data:text/javascript;base64," + base64.b64encode(CELLS.read_bytes()).decode()
    yield lambda sources: tab.evaluate(
        "async ([address, sources]) => sources.map((await import(address)).ownCall)", [address, sources]
    )
    tab.close()


def test_our_own_calls_are_known(own_call):
    assert own_call(GOOD) == [source.split("import ")[1].split("\n")[0] for source in GOOD]


def test_nothing_else_is(own_call):
    assert len(BAD) >= 50
    assert [source for source, name in zip(BAD, own_call(BAD), strict=True) if name] == []


def test_every_call_of_the_lessons_is_one(own_call):
    """The click path of a lesson stands there without a click."""
    found = []
    for file in (lab.REPO / "notebooks").glob("??/[0-9]*.ipynb"):
        cells = nbformat.read(file, as_version=4).cells
        found += [cell.source for cell in cells if "hide-input" in cell.metadata.get("tags", [])]
    assert len(found) > 10
    assert [source for source, name in zip(found, own_call(found), strict=True) if name not in NAMES] == []
