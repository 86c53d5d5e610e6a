"""Herstel goes back to what the lesson gave, also after a choice that brought other controls."""

from __future__ import annotations

from typing import Any

import pytest

from aiopschool import explore

from .reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")

# The explorer, what the lesson gives it, and what a reader chooses then.
GIVEN = [
    ("lines", {"data": "penguins"}, {"data": "messages"}),
    ("tree", {"data": "titanic"}, {"data": "pupils", "node": ""}),
    ("descent", {"function": "valleys"}, {"function": "own"}),
    ("nextword", {"corpus": "real", "before": "ik"}, {"corpus": "cats", "before": "de"}),
    ("arrows", {"plane": "living", "sum": True}, {"plane": "cities", "u": "Madrid"}),
    ("attention", {"sentence": "money"}, {"sentence": "park", "head": "1"}),
]


@pytest.mark.parametrize(("name", "given", "chosen"), GIVEN, ids=[name for name, _given, _chosen in GIVEN])
def test_start_again_is_what_the_lesson_gave(name: str, given: dict[str, Any], chosen: dict[str, Any]):
    explorer = explore(name, **given)
    start = explorer.state
    for one, value in chosen.items():
        explorer.state = {one: value}
    assert explorer.state != start
    for _twice in range(2):
        Reader(explorer).clicks("reset")
        assert explorer.state == start
