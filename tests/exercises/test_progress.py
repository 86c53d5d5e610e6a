"""Progress: nothing that was kept is lost, by a crash, a damaged file, or two notebooks at once."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aiopschool.exercises.progress import Progress, ProgressError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mijn-antwoorden.json"


def test_what_is_kept_is_found_again(path):
    Progress(path).keep("1a", {"texts": ["3", "B"], "tries": 1})
    Progress(path).keep("1a", {"tries": 2})
    Progress(path).keep("1b", {"texts": ["½ 😀"]})
    assert Progress(path).of("1a") == {"texts": ["3", "B"], "tries": 2}
    assert Progress(path).of("1b")["texts"] == ["½ 😀"]
    assert Progress(path).of("9z") == {}


@pytest.mark.parametrize(
    "content", [b"{", b"", b"[]", b'{"exercises": 3}', b"\xff\xfe\x00", b'{"schema": "x"}', b"null"]
)
def test_a_damaged_file_is_kept_aside_with_a_sentence(path, content):
    path.write_bytes(content)
    progress = Progress(path)
    progress.keep("1a", {"tries": 1})
    assert progress.of("1a") == {"tries": 1}
    aside = [file for file in path.parent.iterdir() if "beschadigd" in file.name]
    assert [file.read_bytes() for file in aside] == [content]
    assert aside[0].name in progress.notice


def test_a_newer_file_keeps_what_we_do_not_know(path):
    path.write_text(
        json.dumps({"schema": 9, "badges": [1], "exercises": {"1a": {"tries": 3, "mood": "blij"}}})
    )
    Progress(path).keep("1a", {"tries": 4})
    document = json.loads(path.read_text())
    assert document == {"schema": 9, "badges": [1], "exercises": {"1a": {"tries": 4, "mood": "blij"}}}


def test_a_place_that_cannot_be_written_gives_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ProgressError, match="Je kan wel verder werken"):
        Progress(tmp_path / "file" / "antwoorden.json").keep("1a", {"tries": 1})


def test_erasing_forgets_everything(path):
    Progress(path).keep("1a", {"tries": 1})
    Progress(path).erase()
    assert Progress(path).all() == {}


def _many(path: Path, id: str) -> None:
    for tries in range(30):
        Progress(path).keep(id, {"tries": tries})


def test_two_notebooks_do_not_destroy_each_others_answers(path):
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_many, args=(path, id)) for id in ("1a", "1b", "1c")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert {id: Progress(path).of(id)["tries"] for id in ("1a", "1b", "1c")} == {"1a": 29, "1b": 29, "1c": 29}


WRITER = """
import sys
from pathlib import Path
from aiopschool.exercises.progress import Progress
progress = Progress(Path(sys.argv[1]))
for n in range(10**6):
    progress.keep("1a", {"tries": n, "texts": ["x" * 2000]})
    print(n, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("moment", [0.0, 0.01, 0.03, 0.07, 0.15])
def test_after_kill_9_the_last_confirmed_answer_is_there(path, moment):
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    confirmed = int(writer.stdout.readline())
    time.sleep(moment)
    os.kill(writer.pid, signal.SIGKILL)
    rest = writer.stdout.read().splitlines()
    confirmed = max([confirmed, *map(int, filter(str.isdigit, rest[:-1]))])
    progress = Progress(path)
    assert progress.of("1a")["tries"] >= confirmed
    assert progress.notice == ""
    progress.keep("1b", {"tries": 1})
