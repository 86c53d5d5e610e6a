"""The explorer and the exercise that CONTRIBUTING.md shows work as they stand there."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from aiopschool.exercises import authoring

from .exercises.samples import made_of
from .reader import Page, Reader

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")


def example(title: str, number: int = 1, **names: Any) -> dict[str, Any]:
    """What an example in a section defines."""
    section = TEXT.partition(f"## {title}\n")[2]
    code = re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)[number - 1]
    exec(code, names)
    return names


@pytest.fixture(scope="module")
def parabola_explorer():
    return example("Een applet maken")["ParabolaExplorer"]


def test_the_exercise_of_the_example_knows_its_answer_and_its_mistakes():
    zero = example("Een oefening schrijven", __package__="aiopschool.lessons.lines")["zero"]
    assert (zero.id, zero.level, zero(0).answer_text) == ("1h", 1, "3")
    assert "2x - 6" in zero(0).prompt
    for seed in range(50):
        one = zero(seed)
        assert one.check(one.answer_text).status == "right"
        assert one.known_mistakes
        assert {one.check(text).status for text in one.known_mistakes} == {"known"}
        assert one.example().answer_text != one.answer_text


def test_the_example_of_a_later_part_is_judged_as_the_text_says():
    names = example("Een oefening schrijven", 2, **vars(authoring) | {"Fraction": Fraction})
    one = made_of(*names["parts_of"](Fraction(3)))
    statuses = {
        text: [part.status for part in one.check(text).parts] for text in ("6 | 7", "6 | 10", "9 | 10")
    }
    assert statuses == {
        "6 | 7": ["known", "follows"],
        "6 | 10": ["known", "right"],
        "9 | 10": ["right", "right"],
    }
    assert (one.check("6 | 7").status, one.check("6 | 7").counts) == ("known", True)


def test_the_test_of_the_example_passes(parabola_explorer):
    (code,) = re.findall(r"```python\n(def test_.*?)```", TEXT, flags=re.DOTALL)
    names = {"explore": lambda name: parabola_explorer(), "Reader": Reader}
    exec(code, names)
    names["test_the_point_bends_the_curve"]()


@pytest.fixture
def parabola(parabola_explorer):
    return parabola_explorer()


def test_the_example_moves_by_state_and_by_handle(parabola):
    assert parabola.lines() == ["y = x²"]
    parabola.state = {"a": -0.5}
    assert parabola.describe() == "De grafiek is een bergparabool. Ze gaat door (1; −0,5)."
    assert parabola.table().rows[0] == ["−3", "−4,5"]
    before = parabola.figure.svg()
    Page(parabola.figure).does("handle0", "keys", 0, 10)
    assert parabola.state == {"kind": "own", "a": 0.5}
    assert parabola.figure.svg() != before
    assert parabola.panel.shown["a"]["text"] == "0,5"


def test_the_example_starts_where_it_is_told_and_shows_what_it_is_told(parabola_explorer):
    steep = parabola_explorer(kind="steep", show="slider")
    assert steep.lines() == ["y = 2x²"]
    assert [spec["name"] for spec in steep.panel.specs] == ["a", "reset"]
    steep.state = {"a": "1/4"}
    assert steep.state["kind"] == "flat"
    steep.reset()
    assert steep.state == {"kind": "steep", "a": 2}


def test_the_folders_and_files_it_names_exist():
    root = Path(__file__).parents[1]
    named = set(re.findall(r"`((?:aiopschool|tests|notebooks|data|jupyter|benchmarks)/[\w./-]*)`", TEXT))
    assert len(named) > 10
    example = re.compile(r"/07-chatbot|/src/en/")  # the lesson and the language that a reader makes
    assert [name for name in named if not (root / name).exists() and not example.search(name)] == []
