"""`aiopschool start`: which port, which folder, and a real JupyterLab that starts and stops cleanly."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil
import pytest
from jupyter_client import BlockingKernelClient

from aiopschool.lab import launch
from aiopschool.lab.launch import LaunchError


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind((launch.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind((launch.HOST, 0))
        return sock.getsockname()[1]


def test_a_free_port_is_used_as_asked(capsys):
    port = free_port()
    assert launch.choose_port(port) == port
    assert capsys.readouterr().out == ""


def test_a_taken_port_is_refused_and_a_free_one_named(taken):
    with pytest.raises(LaunchError, match=f"Poort {taken} is niet vrij") as caught:
        launch.choose_port(taken)
    other = int(re.search(r"--port (\d+)", str(caught.value))[1])
    assert launch.choose_port(other) == other


@pytest.mark.parametrize("port", [0, -1, 65536, 10**9])
def test_a_port_that_cannot_be_is_refused(port):
    with pytest.raises(LaunchError, match="getal van 1 tot 65535"):
        launch.choose_port(port)


def test_without_a_wish_the_first_free_port_is_taken_and_said(taken, monkeypatch, capsys):
    other = free_port()
    monkeypatch.setattr(launch, "PORTS", [taken, other])
    assert launch.choose_port() == other
    assert capsys.readouterr().out == f"Poort {taken} is niet vrij. Ik neem poort {other}.\n"


def test_no_free_port_at_all_is_a_sentence(taken, monkeypatch):
    monkeypatch.setattr(launch, "PORTS", [taken])
    with pytest.raises(LaunchError, match="geen vrije poort"):
        launch.choose_port()


@pytest.fixture
def wheel(tmp_path, monkeypatch):
    """An installed package that carries two notebooks; the working folder is empty."""
    package, work = tmp_path / "site" / "aiopschool", tmp_path / "werk"
    for name in ("00-start.ipynb", "leerkracht/01-rechte.ipynb"):
        file = package / "_notebooks" / "nl" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    work.mkdir()
    monkeypatch.setattr(launch, "PACKAGE", package)
    monkeypatch.chdir(work)
    return package / "_notebooks"


def test_a_clone_shows_its_own_notebooks(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    root = launch.find_notebooks()
    assert root == Path(__file__).parents[2] / "notebooks"
    assert (root / launch.START).is_file()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("wheel")
def test_an_installed_package_copies_its_notebooks_once(capsys, monkeypatch):
    root = launch.find_notebooks()
    assert root == Path.cwd() / "aiopschool-notebooks"
    assert (root / "nl/leerkracht/01-rechte.ipynb").read_text(
        encoding="utf-8"
    ) == "leerkracht/01-rechte.ipynb"
    assert str(root) in capsys.readouterr().out
    monkeypatch.chdir(root)
    assert launch.find_notebooks() == root, "started in the copy itself: no copy in the copy"
    assert capsys.readouterr().out == ""


def test_copying_never_overwrites_the_work_of_a_pupil(wheel, tmp_path):
    target = tmp_path / "kopie"
    assert launch.copy_notebooks(wheel, target) == 2
    (target / "nl/00-start.ipynb").write_text("mijn werk", encoding="utf-8")
    (wheel / "nl/00-start.ipynb").write_text("nieuwe uitgave", encoding="utf-8")
    (wheel / "nl/03-matrices.ipynb").write_text("nieuwe les", encoding="utf-8")
    assert launch.copy_notebooks(wheel, target) == 1
    assert (target / "nl/00-start.ipynb").read_text(encoding="utf-8") == "mijn werk"
    assert (target / "nl/03-matrices.ipynb").is_file()


def test_a_folder_that_cannot_be_written_is_a_sentence(wheel, tmp_path):
    (tmp_path / "bestand").touch()
    with pytest.raises(LaunchError, match="Ik mag niet schrijven in"):
        launch.copy_notebooks(wheel, tmp_path / "bestand" / "map")


def test_a_full_disk_is_a_sentence(wheel, tmp_path, monkeypatch):
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(LaunchError, match="schijf is vol"):
        launch.copy_notebooks(wheel, tmp_path / "kopie")


def test_without_the_start_notebook_it_says_what_is_missing(wheel, capsys):
    (wheel / launch.START).unlink()
    assert launch.launch(browser=False) == 1
    assert "00-start.ipynb ontbreekt" in capsys.readouterr().err


def ask(address: str, path: str, token: str, **post: object) -> dict | str:
    """One request to the server, as JupyterLab in the browser does it."""
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    data = json.dumps(post).encode() if post else None
    with urllib.request.urlopen(urllib.request.Request(address + path, data, headers), timeout=30) as answer:
        text = answer.read().decode()
    return json.loads(text) if path.startswith("/api") else text


RUN = "import start; start.install = print; start.venv_python = lambda: start.sys.executable; start.finish()"


@pytest.fixture
def starting(tmp_path):
    """`python start.py` in a new home where all is installed: the process, and its port."""
    port = free_port()
    places = ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    environment = {**os.environ, **dict.fromkeys(places, str(tmp_path)), "PYTHONIOENCODING": "utf-8"}
    with (
        (tmp_path / "errors").open("wb") as errors,
        subprocess.Popen(
            [sys.executable, "-u", "-c", RUN, "--no-browser", "--port", str(port)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**environment, "PYTHONUNBUFFERED": "1"},
            start_new_session=True,  # as in a window of its own
        ) as process,
    ):
        children = []
        yield process, port
        if process.poll() is None:
            children = psutil.Process(process.pid).children(recursive=True)
            process.kill()
        for child in children:
            child.kill()


@pytest.fixture
def started(starting):
    """The same, and what it said until the lessons are open."""
    process, port = starting
    said = ""
    for line in process.stdout:
        said += line.decode()
        if "Ctrl-C" in said:
            break
    return process, port, said


def press_ctrl_c(process: subprocess.Popen) -> None:
    os.killpg(process.pid, signal.SIGINT)


def press_ctrl_c_often(process: subprocess.Popen) -> None:
    for _time in range(4):
        press_ctrl_c(process)
        time.sleep(0.1)


def close_window(process: subprocess.Popen) -> None:
    os.killpg(process.pid, signal.SIGHUP)


def ask_to_stop(process: subprocess.Popen) -> None:
    process.terminate()


def wait_for(client: BlockingKernelClient, seconds: float = 90) -> None:
    """Until the kernel answers. On a busy machine its heartbeat is late, and that is taken for its death."""
    end = time.monotonic() + seconds
    while True:
        try:
            client.wait_for_ready(timeout=seconds)
        except RuntimeError:
            if time.monotonic() > end:
                raise
        else:
            return


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize("end", [press_ctrl_c_often, close_window, ask_to_stop])
def test_a_real_server_opens_on_the_address_it_says_and_leaves_nothing_running(started, tmp_path, end):
    process, port, said = started
    address, token = re.search(
        r"(http://127\.0\.0\.1:\d+)/doc/tree/nl/00-start\.ipynb\?token=(\w{48})", said
    ).groups()
    assert address.endswith(f":{port}")
    assert ask(address, "/api/status", token)["kernels"] == 0
    assert "<title>" in ask(address, f"/doc/tree/nl/00-start.ipynb?token={token}", token)
    with pytest.raises(urllib.error.HTTPError, match="403"):
        ask(address, "/api/status", "geraden")
    kernel = ask(address, "/api/kernels", token, name="python3")
    client = BlockingKernelClient(connection_file=str(tmp_path / f"kernel-{kernel['id']}.json"))
    client.load_connection_file()
    client.start_channels()
    wait_for(client)
    client.stop_channels()
    server, *kernels = psutil.Process(process.pid).children(recursive=True)
    assert kernels

    end(process)
    rest = process.stdout.read().decode()
    assert process.wait(30) == 0
    assert rest.endswith("JupyterLab is gestopt.\n")
    assert (tmp_path / "errors").read_text(encoding="utf-8") == ""
    _gone, alive = psutil.wait_procs([server, *kernels], timeout=10)
    assert alive == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize("seconds", [0, 0.4, 1])
def test_ctrl_c_while_it_starts_leaves_nothing_running_and_no_traceback(starting, tmp_path, seconds):
    process, _port = starting
    while not (children := psutil.Process(process.pid).children()):
        time.sleep(0.005)
    time.sleep(seconds)
    press_ctrl_c(process)
    process.stdout.read()
    process.wait(30)
    assert (tmp_path / "errors").read_text(encoding="utf-8") == ""
    assert psutil.wait_procs(children, timeout=10)[1] == []
