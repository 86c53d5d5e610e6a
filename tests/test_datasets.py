"""The small tables that come with the project."""

from __future__ import annotations

import pytest

from aiopschool import datasets
from aiopschool.errors import ReaderError


def test_the_penguins_are_read_as_text():
    rows = datasets.read_table("pinguins.csv")
    assert len(rows) == 342
    assert rows[0]["snavellengte_mm"] == "39.1"


@pytest.mark.parametrize("name", ["pinguin.csv", "../pyproject.toml", ""])
def test_an_unknown_table_gets_a_sentence_with_the_nearest_name(name):
    with pytest.raises(ReaderError, match="pinguins.csv"):
        datasets.path(name)


def test_every_table_has_its_origin_written_down():
    origin = (datasets.path("pinguins.csv").parent / "HERKOMST.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in origin for name in datasets.names())
