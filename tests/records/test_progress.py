"""The progress file: nothing that was kept is lost, by a damaged file, another version, or two notebooks."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from aiopschool.records.record import Record
from aiopschool.records.store import Progress, ProgressError

from ..reader import answer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mijn-antwoorden.json"


def test_what_is_kept_is_found_again(path):
    answer(path, "1a", "4", "B")
    answer(path, "1a", "3", "B", status="right")
    answer(path, "1b", "½ 😀")
    record = Progress(path).of("1a")
    assert (record.texts, record.tries, record.solved) == (["3", "B"], 2, True)
    assert [attempt.texts for attempt in record.checked] == [["4", "B"], ["3", "B"]]
    assert Progress(path).of("1b").texts == ["½ 😀"]
    assert Progress(path).of("9z") == Record()


DAMAGED = [
    b"{",
    b"",
    b"[]",
    b'{"exercises": 3}',
    b"\xff\xfe\x00",
    b'{"schema": "x"}',
    b"null",
    b"[" * 100_000,
]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_kept_aside_with_a_sentence(path, content):
    path.write_bytes(content)
    progress = Progress(path)
    progress.change("1a", lambda record: record.add(["3"], "wrong", ""))
    assert progress.of("1a").tries == 1
    aside = [file for file in path.parent.iterdir() if "beschadigd" in file.name]
    assert [file.read_bytes() for file in aside] == [content]
    assert aside[0].name in progress.notice


def test_looking_at_a_damaged_file_keeps_it_aside_too(path):
    path.write_bytes(b"{")
    progress = Progress(path)
    assert progress.all() == {}
    assert "beschadigd" in progress.notice
    assert Progress(path).all() == {}
    assert len([file for file in path.parent.iterdir() if "beschadigd" in file.name]) == 1


def test_an_older_file_is_read_and_stays_readable_for_the_older_program(path):
    old = {"seed": 2, "texts": ["3", "B"], "tries": 4, "status": "right", "message": "Goed", "solved": True}
    path.write_text(json.dumps({"schema": 1, "exercises": {"1a": old}}))
    record = Progress(path).of("1a")
    assert (record.total, record.best, record.repeat) == (4, 4, True)
    answer(path, "1a", "4", "B")
    document = json.loads(path.read_text())
    assert document["schema"] == 2
    kept = document["exercises"]["1a"]
    assert {key: kept[key] for key in old} == old | {
        "texts": ["4", "B"],
        "tries": 5,
        "status": "wrong",
        "message": "",
    }


def test_a_newer_file_keeps_what_we_do_not_know(path):
    new = {"tries": 3, "mood": "blij", "checked": [{"seed": 0, "texts": ["1"]}, "?"]}
    path.write_text(json.dumps({"schema": 9, "badges": [1], "exercises": {"1a": new, "zz": {"a": 1}}}))
    answer(path, "1a", "4")
    document = json.loads(path.read_text())
    assert (document["schema"], document["badges"]) == (9, [1])
    assert document["exercises"]["zz"] == {"a": 1}
    assert document["exercises"]["1a"]["mood"] == "blij"
    assert document["exercises"]["1a"]["tries"] == 4


STRANGE = [
    None,
    3,
    "x",
    [],
    {"texts": 3},
    {"texts": [None, {}, 3]},
    {"seed": "x"},
    {"seed": -1},
    {"tries": 1e9},
]
STRANGE += [
    {"solved": "ja", "best": -3},
    {"checked": {"a": 1}},
    {"checked": [[], {"texts": "x"}]},
    {"parked": [1]},
]
STRANGE += [{"status": "boom", "message": 5}, {"seed": True, "hints": None}, {"texts": ["\ud800"]}]


@pytest.mark.parametrize("entry", STRANGE)
def test_a_strange_entry_breaks_nothing_and_can_be_used(path, entry):
    path.write_text(json.dumps({"schema": 2, "exercises": {"1a": entry}}))
    record = Progress(path).of("1a")
    assert record.status in ("", "right", "known", "wrong", "open", "form", "blank", "hint")
    assert all(isinstance(text, str) for text in record.texts)
    answer(path, "1a", "3", status="right")
    assert Progress(path).of("1a").solved


def test_half_a_surrogate_pair_does_not_stop_the_writing(path):
    answer(path, "1a", "\ud83d")
    assert Progress(path).of("1a").texts == ["?"]
    path.write_text('{"exercises": {}, "note": "\\ud83d"}')
    answer(path, "1a", "3")
    assert Progress(path).of("1a").texts == ["3"]


def test_a_place_that_cannot_be_written_gives_a_sentence_and_keeps_it_meanwhile(tmp_path):
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "antwoorden.json"
    for tries in (1, 2):
        with pytest.raises(ProgressError, match="Je kan wel verder werken"):
            answer(path, "1a", str(tries))
        assert Progress(path).of("1a").total == tries
    assert json.loads(Progress(path).text())["exercises"]["1a"]["texts"] == ["2"]
    (tmp_path / "file").unlink()
    answer(path, "1b", "5")
    assert json.loads(path.read_text())["exercises"].keys() == {"1a", "1b"}


def test_a_full_disk_counts_a_try_once(path, monkeypatch):
    answer(path, "1a", "1")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ProgressError, match="No space left"):
        answer(path, "1a", "2")
    assert Progress(path).of("1a").tries == 2
    monkeypatch.undo()
    answer(path, "1b", "3")
    assert json.loads(path.read_text())["exercises"]["1a"]["tries"] == 2


def test_a_file_that_somebody_reads_is_replaced_a_little_later(path, monkeypatch):
    """On Windows an open file cannot be replaced."""
    waits, replace = [PermissionError(), PermissionError()], Path.replace

    def busy(self: Path, target: Path) -> Path:
        if waits:
            raise waits.pop()
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    answer(path, "1a", "3")
    assert Progress(path).of("1a").texts == ["3"]


def test_erasing_forgets_everything(path):
    answer(path, "1a", "3")
    Progress(path).erase()
    assert Progress(path).all() == {}


def _many(path: Path, id: str) -> None:
    for tries in range(30):
        answer(path, id, str(tries))
        answer(path, "shared", f"{id} {tries}")


def test_two_notebooks_do_not_destroy_each_others_answers(path):
    """Not of different exercises, and not of the same one."""
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_many, args=(path, id)) for id in ("1a", "1b", "1c")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert {id: Progress(path).of(id).tries for id in ("1a", "1b", "1c")} == {"1a": 30, "1b": 30, "1c": 30}
    assert Progress(path).of("shared").tries == 90


WHERE = """
import os
os.chdir(os.environ["START"])
from aiopschool import exercise
from aiopschool.card.card import Card
from tests.reader import Page
first = Card(exercise("1a"))
os.chdir("/")
for card in (first, Card(exercise("1b"))):
    Page(card.form).does("0", "draft", ["3", ""], [])
"""


def test_every_folder_has_its_own_file_wherever_a_cell_goes(tmp_path):
    """Pupils in nl/ and the teacher in nl/leerkracht/ do not disturb each other."""
    environment = {key: value for key, value in os.environ.items() if key != "AIOPSCHOOL_PROGRESS"}
    folders = [tmp_path / "nl", tmp_path / "nl" / "leerkracht"]
    for folder in folders:
        folder.mkdir()
        subprocess.run([sys.executable, "-c", WHERE], env=environment | {"START": str(folder)}, check=True)
        texts = {id: record.texts for id, record in Progress(folder / "mijn-antwoorden.json").all().items()}
        assert texts == {"1a": ["3", ""], "1b": ["3", ""]}


@pytest.mark.usefixtures("in_page")
def test_answers_are_kept_in_a_page_where_no_file_can_be_locked(path):
    answer(path, "1a", "3", status="right")
    assert Progress(path).of("1a").solved
    assert [file.name for file in path.parent.iterdir()] == [path.name]
