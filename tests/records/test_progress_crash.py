"""A kernel that is killed at any moment loses no answer that it confirmed, and the file always loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPO = Path(__file__).parents[2]
KILLS = int(os.environ.get("AIOPSCHOOL_KILLS", "40"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_no_confirmed_answer_is_lost_by_kill_9(tmp_path):
    path = tmp_path / "antwoorden.json"
    command = [sys.executable, "-m", "tests.exercises.answering", str(path), str(KILLS)]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, timeout=250)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["lost"], found["unreadable"]) == (0, 0)
    assert found["rounds"] == KILLS
    assert found["confirmed"] > KILLS / 2
    assert found["without"] < KILLS / 2
    assert [file.name for file in tmp_path.iterdir() if "beschadigd" in file.name] == []
