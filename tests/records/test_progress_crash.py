"""A kernel that is killed at any moment loses no answer that it confirmed, and the file always loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPO = Path(__file__).parents[2]
KILLS = 40  # five times as many with --thorough


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_no_confirmed_answer_is_lost_by_kill_9(tmp_path, thorough):
    kills = 5 * KILLS if thorough else KILLS
    path = tmp_path / "antwoorden.json"
    command = [sys.executable, "-m", "tests.exercises.answering", str(path), str(kills)]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, timeout=250)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["lost"], found["unreadable"]) == (0, 0)
    assert found["rounds"] == kills
    assert found["confirmed"] > kills / 2
    assert found["without"] < kills / 2
    assert [file.name for file in tmp_path.iterdir() if "beschadigd" in file.name] == []
