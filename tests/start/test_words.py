"""`python start.py`: what it understands, and the sentence for everything that can go wrong."""

from __future__ import annotations

import ast
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import start

START = Path(start.__file__)
OLD_NAMES = ("python2", "python2.7", *(f"python3.{minor}" for minor in range(11)))


def run(*words: str, python: str = sys.executable, **environment: str) -> subprocess.CompletedProcess:
    """Run start.py as a user does, but never so far that it installs something."""
    return subprocess.run(
        [python, str(START), *words],
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 99)])
def test_an_old_python_is_refused_with_what_to_do(version):
    with pytest.raises(start.StartError, match=r"Python 3\.11 of nieuwer nodig") as caught:
        start.check_python(version)
    assert f"Python {version[0]}.{version[1]}," in str(caught.value)
    assert caught.value.code == 1


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2), (4, 0, 0)])
def test_a_new_python_is_accepted(version):
    start.check_python(version)


def test_an_old_python_can_read_the_file():
    """No grammar that Python 2.7 or 3.4 does not know: they must come as far as their sentence."""
    source = START.read_text(encoding="utf-8")
    assert source.startswith("# -*- coding: utf-8 -*-")
    tree = ast.parse(source, feature_version=(3, 4))
    new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Nonlocal, ast.YieldFrom, ast.AsyncFunctionDef)
    for node in ast.walk(tree):
        assert not isinstance(node, new), ast.unparse(node)
        if isinstance(node, ast.FunctionDef):
            arguments = node.args
            assert not arguments.kwonlyargs + arguments.posonlyargs, node.name
            assert not any([node.returns, *(argument.annotation for argument in arguments.args)]), node.name
        if isinstance(node, ast.Raise):
            assert node.cause is None, ast.unparse(node)


def test_real_old_pythons_say_their_sentence():
    """Where this machine has some; CI's has none."""
    found = [path for name in OLD_NAMES if (path := shutil.which(name))]
    working = [path for path in found if not subprocess.run([path, "-c", ""], capture_output=True).returncode]
    if not working:
        pytest.skip("no old Python on this machine")
    for path in working:
        result = run(python=path)
        assert result.returncode == 1
        assert b"3.11 of nieuwer nodig" in result.stderr
        assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ([], {"test": None, "command": None, "browser": True, "port": None}),
        (["--no-browser"], {"test": None, "command": None, "browser": False, "port": None}),
        (["--port", "8890"], {"test": None, "command": None, "browser": True, "port": 8890}),
        (["--port=8890", "--no-browser"], {"test": None, "command": None, "browser": False, "port": 8890}),
        (
            ["collect", "MAP", "--port"],
            {"test": None, "command": ["collect", "MAP", "--port"], "browser": True, "port": None},
        ),
        (["test"], {"test": [], "command": None, "browser": True, "port": None}),
        (
            ["test", "-k", "a=b", "--port"],
            {"test": ["-k", "a=b", "--port"], "command": None, "browser": True, "port": None},
        ),
    ],
)
def test_the_words_are_understood(words, wishes):
    assert start.parse(words) == wishes


@pytest.mark.parametrize(
    ("words", "extras"),
    [
        ([], []),
        (["test"], ["paper", "test"]),
        (["worksheets", "1"], ["paper"]),
        (["sheet", "1a", "2c"], ["paper"]),
        (["collect", "x"], []),
        (["site"], ["site"]),
    ],
)
def test_each_command_brings_what_it_needs(words, extras, monkeypatch):
    monkeypatch.delenv("AIOPSCHOOL_WHEELS", raising=False)
    assert start.extras_for(start.parse(words)) == extras


def test_who_names_the_packages_of_a_page_gets_the_tests_of_a_site(monkeypatch):
    monkeypatch.setenv("AIOPSCHOOL_WHEELS", "registry")
    assert start.extras_for(start.parse(["test"])) == ["paper", "site", "test"]
    assert start.extras_for(start.parse([])) == []


def test_serving_a_site_installs_nothing():
    result = run("serve", "--help")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().startswith("python start.py serve MAP")


@pytest.mark.parametrize("port", ["0", "65536", "-1", "99999", "acht", "", "8,5", "8890.0"])
def test_a_port_that_cannot_be_is_explained(port):
    with pytest.raises(start.StartError, match="getal van 1 tot 65535") as caught:
        start.parse(["--port", port])
    assert caught.value.code == 2


@pytest.mark.parametrize("words", [("--port",), ("--port", "99999"), ("--port=abc",)])
def test_a_wrong_port_ends_with_a_sentence_before_anything_is_installed(words):
    result = run(*words)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().startswith("Een poort is een getal")


@pytest.mark.parametrize("word", ["tets", "--prot", "8890", "--no-browser=ja", "été"])
def test_an_unknown_word_is_named_with_all_the_choices(word):
    result = run(word)
    assert (result.returncode, result.stdout) == (2, b"")
    told = result.stderr.decode()
    assert told.startswith(f"Ik begrijp niet wat je bedoelt met: {word.rpartition('=')[2]}")
    assert start.TEXTS["help"] in told.replace("\r\n", "\n")


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--no-browser", "--help")])
def test_help_is_no_error(words):
    result = run(*words)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().replace("\r\n", "\n").strip() == start.TEXTS["help"]


def test_a_console_that_does_not_know_every_letter_is_no_reason_to_stop():
    result = run("é", PYTHONIOENCODING="ascii")
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_a_taken_port_is_refused_and_a_free_one_named(taken):
    result = run("--port", str(taken))
    told = result.stderr.decode()
    assert result.returncode == 1
    assert f"Poort {taken} is niet vrij" in told
    other = int(re.search(r"--port (\d+)", told)[1])
    assert other != taken
    start.check_port(other)


def test_a_port_is_free_again_once_its_server_has_left(taken):
    assert not start.port_is_free(taken)
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        free = server.getsockname()[1]
    assert start.port_is_free(free)
