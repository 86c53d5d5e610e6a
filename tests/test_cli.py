"""The command `aiopschool` as typed in a terminal: Dutch help, Dutch refusals, and exit codes."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from aiopschool.cli import main
from aiopschool.publish import editions, running

COMMANDS = ("start", "build", "check")
ENGLISH = re.compile(r"\b(usage|options|arguments|commands|error|invalid|required|the|show)\b", re.IGNORECASE)


def aiopschool(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "aiopschool.cli", *words],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"},
    )


def test_help_lists_every_command_in_dutch():
    result = aiopschool("--help")
    assert (result.returncode, result.stderr) == (0, "")
    assert all(re.search(rf"^ +{command} ", result.stdout, re.MULTILINE) for command in COMMANDS)
    assert not ENGLISH.search(result.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_is_in_dutch(command):
    result = aiopschool(command, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Gebruik: aiopschool {command}")
    assert not ENGLISH.search(result.stdout)


def test_without_a_command_the_help_is_shown():
    result = aiopschool()
    assert (result.returncode, result.stderr) == (2, "")
    assert result.stdout == aiopschool("--help").stdout


@pytest.mark.parametrize(
    "words", [("strat",), ("start", "--prot", "8890"), ("start", "--port", "acht"), ("build", "x")]
)
def test_what_it_does_not_understand_is_said_in_dutch(words):
    result = aiopschool(*words)
    assert (result.returncode, result.stdout) == (2, "")
    said, usage = result.stderr.splitlines()
    assert said == f"Ik begrijp “{' '.join(words)}” niet."
    assert usage.startswith("Gebruik: aiopschool")
    assert not ENGLISH.search(result.stderr.replace(said, ""))


def test_check_of_the_build_shows_what_differs_and_changes_nothing(tmp_path, monkeypatch, capsys):
    source = tmp_path / "notebooks" / "src" / "nl" / "een.md"
    source.parent.mkdir(parents=True)
    source.write_text("# Een\n", encoding="utf-8")
    monkeypatch.setattr(editions, "find_root", lambda: tmp_path)
    assert main(["build"]) == 0
    notebook = tmp_path / "notebooks" / "nl" / "een.ipynb"
    before = notebook.read_bytes()
    assert main(["build", "--check"]) == 0
    source.write_text("# Een andere titel\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["build", "--check"]) == 1
    assert notebook.read_bytes() == before
    told = capsys.readouterr().out
    assert "notebooks/nl/een.ipynb" in told
    assert "Een andere titel" in told


def test_check_runs_every_notebook_and_fails_on_an_error(tmp_path, monkeypatch, capsys):
    source = tmp_path / "notebooks" / "src" / "nl" / "een.md"
    source.parent.mkdir(parents=True)
    for room in (editions, running):
        monkeypatch.setattr(room, "find_root", lambda: tmp_path)
    for code, exit_code, verdict in [("1 + 1", 0, "in orde"), ("1 / 0", 1, "1 probleem")]:
        source.write_text(f"# Een\n\n```python\n{code}\n```\n", encoding="utf-8")
        main(["build"])
        capsys.readouterr()
        with ThreadPoolExecutor(1) as thread:  # a browser of other tests may hold the loop of this one
            assert thread.submit(main, ["check"]).result() == exit_code
            thread.submit(lambda: asyncio.get_event_loop().close()).result()
        assert verdict in capsys.readouterr().out


@pytest.mark.parametrize("words", [["collect", "klas"], ["worksheets", "1"], ["start"], ["build"], ["check"]])
@pytest.mark.usefixtures("in_page")
def test_what_needs_a_computer_says_so_in_the_browser(words, capsys):
    assert main(words) == 1
    told = capsys.readouterr()
    line = f"aiopschool {' '.join(words)}"
    assert told.out == ""
    assert told.err == f"“{words[0]}” werkt niet in de browser. Doe het op een computer met Python: {line}\n"
