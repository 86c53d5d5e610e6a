"""Files beside the answers: copies of a synchronising folder are added, erasing leaves nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiopschool.records import beside, store
from aiopschool.records.store import Progress, ProgressError


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(store, "START", tmp_path)
    return tmp_path / "mijn-antwoorden.json"


def document(**texts: str) -> str:
    return json.dumps({"schema": 2, "exercises": {id: {"texts": [text]} for id, text in texts.items()}})


COPIES = [
    "mijn-antwoorden-DESKTOP-4F7QK2.json",
    "mijn-antwoorden-Laptop-2.json",
    "mijn-antwoorden (conflicted copy 2026-01-31 103011).json",
    "mijn-antwoorden (Conflicterende kopie van Jan 2026-01-31).json",
    "mijn-antwoorden (PC-van-Jan's conflicted copy 2026-01-31).json",
    "mijn-antwoorden (1).json",
    "mijn-antwoorden.sync-conflict-20260131-103011-ABCDEF7.json",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_a_synchronising_folder_is_added_and_it_is_said(path, name):
    path.write_text(document(a="hier", b="hier"))
    copy = path.with_name(name)
    copy.write_text(document(b="daar", c="daar"))
    progress = Progress()
    assert {id: record.texts for id, record in progress.all().items()} == {
        "a": ["hier"],
        "b": ["hier"],
        "c": ["daar"],
    }
    assert progress.notice == "Wat je op een ander toestel antwoordde, staat nu bij je antwoorden."
    assert not copy.exists()
    (aside,) = path.parent.glob("*-samengevoegd-*")
    assert "daar" in aside.read_text(encoding="utf-8"), "what did not fit is not lost"
    again = Progress()
    assert again.of("c").texts == ["daar"]
    assert again.notice == "", "and it is said once"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mijn-antwoorden (2).json", '{"schema": 2, "exercises": {"c'),
        ("mijn-antwoorden (2).json", '{"schema": 2, "exercises": 3}'),
        ("mijn-antwoorden - kopie.json", document(c="daar")),
        ("mijn-antwoorden-oud.json", document(c="daar")),
        ("mijn-antwoorden van Jan.json", document(c="daar")),
        ("mijn-antwoorden-samengevoegd-20260131-103011-000001.json", document(c="daar")),
        ("mijn-antwoorden-beschadigd-20260131-103011-000001.json", document(c="daar")),
    ],
)
def test_damaged_copies_and_backups_are_left_alone(path, name, content):
    path.write_text(document(a="hier"))
    path.with_name(name).write_text(content)
    progress = Progress()
    assert list(progress.all()) == ["a"]
    assert progress.notice == ""
    assert path.with_name(name).read_text() == content


def test_a_file_that_the_pupil_saved_here_is_never_swallowed(path):
    """A browser that saves in this folder gives it the name of a copy of Google Drive."""
    path.write_text(document(a="toen"))
    saved = path.with_name("mijn-antwoorden (1).json")
    saved.write_text(Progress().text(), encoding="utf-8")
    Progress().erase()
    assert Progress().all() == {}
    assert saved.exists()
    Progress().load(saved.read_text(encoding="utf-8"), replace=True)
    assert Progress().of("a").texts == ["toen"]
    assert beside.SAVED not in json.loads(path.read_text(encoding="utf-8"))


def test_a_crash_before_the_copy_is_set_aside_adds_nothing_twice(path, monkeypatch):
    path.write_text(document(a="hier"))
    path.with_name(COPIES[0]).write_text(
        json.dumps({"schema": 2, "exercises": {"a": {"total": 3, "tries": 3, "texts": ["daar"]}}})
    )

    def crash(*_arguments):
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", crash)
        first = Progress().of("a").write()
    assert Progress().of("a").write() == first
    assert not path.with_name(COPIES[0]).exists()


@pytest.mark.parametrize("door", ["_write", "_add_copies"])
def test_a_copy_in_a_folder_where_nothing_can_be_written_stops_nobody(path, monkeypatch, door):
    path.write_text(document(a="hier"))
    path.with_name(COPIES[0]).write_text(document(c="daar"))

    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Progress, door, refuse)
    assert Progress().of("a").texts == ["hier"]
    assert path.with_name(COPIES[0]).exists()
    with pytest.raises(ProgressError):
        Progress().change("a", lambda record: None)


def test_erasing_leaves_nothing_of_the_pupil_and_all_of_others(path):
    work = path.parent / "mijn-werk"
    (work / ".ipynb_checkpoints").mkdir(parents=True)
    own = json.dumps({"metadata": {"aiopschool": {"work": "01-les.ipynb"}}, "cells": ["geheim"]})
    for name in ("01-les.ipynb", ".ipynb_checkpoints/01-les-checkpoint.ipynb", "01-les-beschadigd-a1.ipynb"):
        (work / name).write_text(own)
    for name in (*COPIES, "mijn-antwoorden.json.new", "mijn-antwoorden-beschadigd-1.json"):
        path.with_name(name).write_text(document(c="geheim"))
    path.write_text('{"schema": 9, "exercises": {}, "later": "geheim"}')
    lesson = path.parent / "01-les.ipynb"
    lesson.write_text('{"metadata": {"aiopschool": {"path": "nl/01-les.ipynb"}}}')
    Progress().erase()
    assert not work.exists()
    left = [file for file in path.parent.rglob("*") if file.is_file()]
    assert {file.name for file in left} <= {"01-les.ipynb", path.name, f"{path.name}.lock"}
    assert not any("geheim" in file.read_text() for file in left)


def test_a_notebook_of_ones_own_in_the_folder_with_work_stays(path):
    own = path.parent / "mijn-werk" / "eigen.ipynb"
    own.parent.mkdir()
    own.write_text('{"metadata": {}, "cells": []}')
    path.write_text(document(a="hier"))
    Progress().erase()
    assert own.exists()
