"""The explorer that CONTRIBUTING.md shows works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .page import Page

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def parabola():
    section = TEXT.partition("## Een verkenner maken")[2]
    (code, *_rest) = re.findall(r"```python\n(.*?)```", section, flags=re.S)
    names: dict = {}
    exec(code, names)
    return names["ParabolaExplorer"]()


def test_the_example_moves_by_state_and_by_handle(parabola):
    assert parabola.lines() == ["y = x²"]
    parabola.state = {"a": -0.5}
    assert parabola.describe() == "De grafiek is een bergparabool. Ze gaat door (1; −0,5)."
    assert parabola.table().rows[0] == ["−3", "−4,5"]
    before = parabola.figure.svg()
    Page(parabola.figure).does("handle0", "keys", 0, 10)
    assert parabola.state == {"a": 0.5}
    assert parabola.figure.svg() != before
    assert parabola.panel.shown["a"]["text"] == "0,5"


def test_the_folders_and_files_it_names_exist():
    root = Path(__file__).parents[1]
    named = set(re.findall(r"`((?:aiopschool|tests|notebooks|data|jupyter|benchmarks)/[\w./-]*)`", TEXT))
    assert len(named) > 10
    assert [name for name in named if not (root / name).exists()] == []
