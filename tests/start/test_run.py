"""What start.py runs once all is installed: the lessons, or the tests."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

import start

REPO = Path(start.__file__).parent


@pytest.fixture
def commands(later, monkeypatch):
    """What start.py runs once all is installed."""
    seen: list[list[str]] = []
    monkeypatch.setattr(later, "run", lambda command, **_guard: seen.append(command[1:]) or 0)
    return seen


def test_the_lessons_open_with_the_wishes_passed_on(later, commands):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port = str(server.getsockname()[1])
    assert later.main([]) == 0
    assert later.main(["--no-browser", "--port", port]) == 0
    opening = ["-m", "aiopschool.cli", "start"]
    assert commands == [opening, [*opening, "--no-browser", "--port", port]]


@pytest.fixture
def with_tests(later, clone):
    """A clone that has what looks for Chromium."""
    shutil.copytree(REPO / "tests" / "browser", clone.root / "tests" / "browser")
    shutil.copyfile(REPO / "tests" / "__init__.py", clone.root / "tests" / "__init__.py")
    return later


@pytest.fixture
def no_chromium(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("AIOPSCHOOL_REQUIRE_BROWSER", raising=False)


@pytest.fixture
def chromium(no_chromium, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / ("chromium.exe" if os.name == "nt" else "chromium")).touch(mode=0o755)


@pytest.mark.usefixtures("chromium")
def test_the_words_after_test_go_to_pytest(with_tests, commands, monkeypatch, capsys):
    monkeypatch.setenv("AIOPSCHOOL_REQUIRE_BROWSER", "1")
    assert with_tests.main(["test", "-k", "rechte", "--port=1"]) == 0
    assert commands == [["-m", "pytest", "-k", "rechte", "--port=1"]]
    assert "Chromium" not in capsys.readouterr().out


@pytest.mark.usefixtures("chromium")
@pytest.mark.parametrize("code", [0, 1, 5])
def test_the_exit_code_is_that_of_pytest(with_tests, monkeypatch, code):
    monkeypatch.setattr(with_tests, "run", lambda _command: code)
    assert with_tests.main(["test"]) == code


@pytest.mark.usefixtures("no_chromium")
def test_without_chromium_the_last_words_are_how_to_get_it(with_tests, commands, capsys):
    assert with_tests.main(["test"]) == 0
    assert commands == [["-m", "pytest", "-n", "2"]], "the whole suite, side by side"
    told = capsys.readouterr().out
    assert "LET OP: er is geen Chromium gevonden" in told
    assert told.strip().endswith((with_tests.TEXTS["chromium_apt"], with_tests.TEXTS["chromium_other"]))


@pytest.mark.usefixtures("no_chromium")
def test_without_chromium_the_tests_fail_where_it_is_required(with_tests, commands, monkeypatch, capsys):
    monkeypatch.setenv("AIOPSCHOOL_REQUIRE_BROWSER", "1")
    assert with_tests.main(["test"]) == 1
    assert commands == []
    assert "zijn hier verplicht" in capsys.readouterr().err


SERVER = (
    "import signal, sys, time; signal.signal(signal.{name}, lambda *_: sys.exit(7)); print(1); time.sleep(60)"
)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_the_server_ends_first_and_its_exit_code_is_ours(name):
    code = (
        f"import start, sys; sys.exit(start.run([sys.executable, '-u', '-c', {SERVER.format(name=name)!r}]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=REPO,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # a terminal sends Ctrl-C to both
    )
    assert process.stdout.readline() == b"1\n"
    time.sleep(0.5)  # start.py itself is waiting by now
    (os.killpg if name == "SIGINT" else os.kill)(process.pid, getattr(signal, name))
    _out, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (7, b"")
