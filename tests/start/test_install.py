"""The installation: once, again, updated, repaired; offline, on a full disk, and after Ctrl-C."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

OFFLINE = (
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError('Failed')'\n"
    "ERROR: No matching distribution found for hatchling"
)
EXTENSION = "aiopschool/lab/extension/static/nieuw.js"


def test_the_first_run_installs_the_pinned_versions_and_says_what_it_does(first, clone, capsys):
    first.install([])
    build, package = clone.calls()
    for call in (build, package):
        assert "--constraint constraints.txt" in call
        assert "--only-binary=:all:" in call
    assert build.endswith("hatchling Babel")
    assert package.endswith("--no-build-isolation --editable .")
    assert capsys.readouterr().out.splitlines() == [
        first.TEXTS["make"],
        first.TEXTS["install"],
        first.TEXTS["ready"],
    ]


def test_the_second_run_installs_nothing_and_says_nothing(later, clone, capsys):
    later.install([])
    assert clone.calls() == []
    assert capsys.readouterr().out == ""


def test_the_tests_add_what_they_need_once_and_the_lessons_keep_it(later, clone):
    later.install(["test"])
    assert clone.calls()[-1].endswith(".[test]")
    later.install(["test"])
    later.install([])
    assert clone.calls() == []
    clone.change_needs()
    later.install([])
    assert clone.calls()[-1].endswith(".[test]")


@pytest.mark.parametrize(
    "name", ["constraints.txt", "pyproject.toml", "jupyter/labconfig/nieuw.json", EXTENSION]
)
def test_a_change_in_what_is_needed_updates_the_installation(later, clone, capsys, name):
    (clone.root / name).parent.mkdir(parents=True, exist_ok=True)
    with (clone.root / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    later.install([])
    assert len(clone.calls()) == 2
    assert later.TEXTS["update"] in capsys.readouterr().out
    later.install([])
    assert clone.calls() == []


@pytest.mark.parametrize("failing", [0, 1])
def test_a_failed_installation_is_finished_by_the_next_run(first, clone, capsys, failing):
    clone.plan(*[("", 0, 0)] * failing, ("error: something", 1, 0))
    with pytest.raises(first.StartError, match="error: something") as caught:
        first.install([])
    assert str(first.LOG) in str(caught.value)
    assert "error: something" in Path(first.LOG).read_text(encoding="utf-8")
    clone.calls()
    first.install([])
    assert len(clone.calls()) == 2
    told = capsys.readouterr().out
    assert first.TEXTS["repair"] in told
    assert told.endswith(first.TEXTS["ready"] + "\n")


def test_a_failed_update_is_finished_by_the_next_run(later, clone):
    clone.change_needs()
    clone.plan(("", 0, 0), ("error: something", 1, 0))
    with pytest.raises(later.StartError):
        later.install([])
    clone.calls()
    later.install([])
    assert len(clone.calls()) == 2


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"place": 3}'])
def test_a_damaged_stamp_means_a_new_installation(later, clone, damage):
    Path(later.STAMP).write_text(damage, encoding="utf-8")
    later.install([])
    assert len(clone.calls()) == 2


def test_a_clone_that_was_moved_is_installed_again(later, clone, capsys):
    clone.root = clone.root.rename(clone.root.with_name(clone.root.name + "-elders"))
    moved = clone.load_with_pip()
    moved.install([])
    assert len(clone.calls()) == 2
    assert moved.TEXTS["rebuild"] in capsys.readouterr().out


def test_another_python_is_installed_again(later, clone, capsys):
    stamp = later.read_stamp()
    later.write_stamp({**stamp, "python": "3.10"})
    later.install([])
    assert len(clone.calls()) == 2
    assert later.TEXTS["rebuild"] in capsys.readouterr().out


def test_the_real_venv_has_pip_and_is_noted(clone):
    module = clone.load()
    module.make_venv()
    assert module.python_of_venv() == module.read_stamp()["python"]
    assert module.is_here(module.read_stamp()["place"])


@pytest.mark.parametrize(
    ("output", "key"),
    [(OFFLINE, "no_network"), ("OSError('Tunnel connection failed: 403 Forbidden')", "refused")],
)
def test_offline_an_update_waits_and_the_old_installation_starts(later, clone, capsys, output, key):
    clone.change_needs()
    clone.plan((output, 1, 0))
    later.install([])
    told = capsys.readouterr().out
    assert later.TEXTS[key] in told
    assert told.endswith(later.TEXTS["old_version"].split("\n")[1] + "\n")
    clone.calls()
    later.install([])  # online again
    assert len(clone.calls()) == 2


def test_offline_with_nothing_installed_is_a_sentence(first, clone, capsys):
    clone.plan((OFFLINE, 1, 0))
    assert first.main([]) == 1
    errors = capsys.readouterr().err
    assert errors.startswith(first.TEXTS["no_network"])
    assert "Traceback" not in errors


def test_worksheets_say_before_the_download_what_they_need_and_need_it_once(later, clone, capsys):
    later.install(["paper"])
    assert capsys.readouterr().out.startswith(later.TEXTS["typst"])
    assert clone.calls()[-1].endswith(".[paper]")
    later.install(["paper"])
    assert (clone.calls(), capsys.readouterr().out) == ([], "")


def test_offline_the_tests_cannot_start_without_what_they_need(later, clone, capsys):
    clone.plan((OFFLINE, 1, 0))
    assert later.main(["test"]) == 1
    assert later.TEXTS["no_network"] in capsys.readouterr().err
    clone.calls()
    later.install([])
    assert clone.calls() == [], "the lessons still start"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EACCES, "no_permission"),
        (errno.EROFS, "no_permission"),
        (errno.EIO, "failed"),
    ],
)
@pytest.mark.parametrize("where", ["write_stamp", "make_venv", "pip_install"])
def test_an_error_of_the_disk_is_a_sentence(first, monkeypatch, capsys, where, number, key):
    def fail(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(first, where, fail)
    assert first.main([]) == 1
    opening = first.TEXTS[key].split("{")[0]
    assert capsys.readouterr().err.startswith(opening)


def test_a_disk_that_is_too_small_is_said_before_the_download(first, clone, monkeypatch, capsys):
    usage = shutil.disk_usage(clone.root)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=500_000_000))
    assert first.main([]) == 1
    assert "te weinig plaats op de schijf" in capsys.readouterr().err
    assert clone.calls() == []
    assert not Path(first.VENV).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize(("end", "name"), [("killpg", "SIGINT"), ("kill", "SIGTERM"), ("kill", "SIGHUP")])
def test_ctrl_c_stops_the_installation_with_a_sentence_and_the_next_run_goes_on(first, clone, end, name):
    first.make_venv()
    clone.plan(("Collecting numpy", 0, 60))
    process = subprocess.Popen(
        [sys.executable, first.__file__],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not (clone.root / "calls.txt").exists():
        time.sleep(0.05)
    children = psutil.Process(process.pid).children(recursive=True)
    assert children
    getattr(os, end)(process.pid, getattr(signal, name))
    out, errors = process.communicate(timeout=30)
    assert psutil.wait_procs(children, timeout=10)[1] == [], "pip goes on"
    assert process.returncode == 130
    assert out.decode().endswith(first.TEXTS["stopped"] + "\n")
    assert b"Traceback" not in errors
    clone.calls()
    first.install([])
    assert len(clone.calls()) == 2
