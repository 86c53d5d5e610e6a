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
    with pytest.raises(ReaderError, match=r"pinguins\.csv"):
        datasets.path(name)


def test_an_unknown_name_that_looks_like_nothing_gets_the_whole_list():
    with pytest.raises(ReaderError, match="bestaat niet") as caught:
        datasets.read_table("weer")
    assert all(name in str(caught.value) for name in datasets.names())


def test_the_tables_of_a_wheel_are_found_and_go_first(tmp_path, monkeypatch):
    wheel, clone = tmp_path / "_data", tmp_path / "data"
    for folder, text in [(wheel, "getal\n1\n"), (clone, "getal\n2\n")]:
        folder.mkdir()
        (folder / "een.csv").write_text(text, encoding="utf-8")
    (clone / "twee.csv").write_text("woord\né\n", encoding="utf-8")
    (clone / "HERKOMST.md").write_text("", encoding="utf-8")
    monkeypatch.setattr(datasets, "FOLDERS", (wheel, clone))
    assert datasets.names() == ["een.csv", "twee.csv"]
    assert datasets.read_table("een.csv") == [{"getal": "1"}]
    assert datasets.read_table("twee.csv") == [{"woord": "é"}]


def test_arrays_are_read_once_and_nobody_changes_those_of_another():
    arrays = datasets.read_arrays("cijfers8x8.npz")
    assert datasets.read_arrays("cijfers8x8.npz") is arrays
    with pytest.raises(ValueError, match="read-only"):
        arrays["X"][0, 0] = 1
    with pytest.raises(ReaderError, match=r"cijfers8x8\.npz"):
        datasets.read_arrays("cijfer8x8.npz")


def test_every_table_has_its_origin_written_down():
    origin = (datasets.path("pinguins.csv").parent / "HERKOMST.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in origin for name in datasets.names())
