"""A saved file loaded elsewhere: instead of the own answers, or added to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiopschool.records.store import DamagedError, Progress

from ..reader import answer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mijn-antwoorden.json"


def test_a_saved_file_is_loaded_elsewhere(path, tmp_path):
    answer(path, "1a", "3", status="right")
    answer(tmp_path / "b.json", "1a", "9")
    answer(tmp_path / "b.json", "1b", "5")
    saved = Progress(path).text()
    Progress(tmp_path / "b.json").load(saved, replace=True)
    assert Progress(tmp_path / "b.json").all() == Progress(path).all()


def test_a_loaded_file_is_added_without_losing_anything(path, tmp_path):
    answer(path, "1a", "3", status="right")
    answer(path, "1c", "A")
    other = tmp_path / "b.json"
    answer(other, "1a", "9")
    answer(other, "1b", "5")
    for _again in range(2):  # the second time adds nothing
        Progress(other).load(Progress(path).text(), replace=False)
    records = Progress(other).all()
    assert records.keys() == {"1a", "1b", "1c"}
    assert records["1a"].texts == ["9"], "the own answer stays"
    assert records["1a"].solved
    assert [attempt.texts for attempt in records["1a"].checked] == [["3"], ["9"]]
    assert records["1c"].texts == ["A"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"exercises": []}', "<html>", "[" * 100_000])
def test_a_bad_file_is_a_sentence_and_changes_nothing(path, content):
    answer(path, "1a", "3")
    before = path.read_bytes()
    for replace in (True, False):
        with pytest.raises(DamagedError, match="Dit bestand kan niet geladen worden"):
            Progress(path).load(content, replace=replace)
    assert path.read_bytes() == before
