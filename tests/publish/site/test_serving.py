"""Showing a site on this computer: the right types, compressed, and sentences when something is wrong."""

from __future__ import annotations

import gzip
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from aiopschool.cli import main
from aiopschool.publish.editions import find_root
from aiopschool.publish.site import serving

TEXT = b"<h1>De lessen</h1>" * 200


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "mijn site"
    (folder / "lab").mkdir(parents=True)
    (folder / serving.MARK).write_text("{}", encoding="utf-8")
    (folder / "index.html").write_bytes(TEXT)
    (folder / "python.wasm").write_bytes(b"\0asm" * 1000)
    (folder / "module.mjs").write_text("export default 1;", encoding="utf-8")
    (folder / "package.whl").write_bytes(b"PK" * 1000)
    (folder / "les 1é.ipynb").write_bytes(b"{}")
    shutil.copy(serving.__file__, folder / serving.NAME)
    return folder


@pytest.fixture
def address(stick):
    with serving.serving(stick, free_port()) as found:
        yield found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((serving.HERE, 0))
        return probe.getsockname()[1]


def get(address: str, **headers: str):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return urllib.request.urlopen(urllib.request.Request(address, headers=names), timeout=10)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("python.wasm", "application/wasm"),
        ("module.mjs", "text/javascript"),
        ("les%201%C3%A9.ipynb", "application/json"),
        ("package.whl?v=1", "application/zip"),
    ],
)
def test_every_file_has_the_type_that_a_browser_wants(address, name, kind):
    with get(address + name) as answer:
        assert answer.headers["Content-Type"] == kind


def test_text_and_python_itself_travel_compressed_and_packages_as_they_are(address):
    for name, packed in (("index.html", True), ("python.wasm", True), ("package.whl", False)):
        with get(address + name, Accept_Encoding="gzip, br") as answer:
            assert (answer.headers["Content-Encoding"] == "gzip") is packed, name
    with get(f"{address}index.html", Accept_Encoding="gzip") as answer:
        assert gzip.decompress(answer.read()) == TEXT
    with get(f"{address}index.html") as answer:
        assert answer.read() == TEXT


def test_what_did_not_change_is_not_sent_again_and_a_new_edition_is(address, stick):
    with get(f"{address}index.html", Accept_Encoding="gzip") as answer:
        stamp = answer.headers["ETag"]
    with pytest.raises(urllib.error.HTTPError, match="304"):
        get(f"{address}index.html", Accept_Encoding="gzip", If_None_Match=stamp)
    (stick / "index.html").write_bytes(TEXT + b"!")
    with get(f"{address}index.html", Accept_Encoding="gzip", If_None_Match=stamp) as answer:
        assert gzip.decompress(answer.read()) == TEXT + b"!"


def test_what_is_not_there_is_not_found_and_nothing_outside_the_site_is_shown(address, stick):
    (stick.parent / "geheim.txt").write_text("x" * 2000, encoding="utf-8")
    for name in ("none.js", "../geheim.txt", "%2e%2e/geheim.txt", "..%2fgeheim.txt"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(address + name, Accept_Encoding="gzip")


def test_only_this_computer_can_ask(stick):
    server = serving.listen(stick, free_port())
    assert server.server_address[0] == "127.0.0.1"
    server.server_close()


def test_a_folder_in_the_folder_is_found(stick):
    assert serving.site_in(stick.parent) == stick


def test_what_is_no_site_is_named_with_what_to_do(stick, tmp_path, capsys):
    (tmp_path / "lessen.zip").write_bytes(b"PK")
    (tmp_path / "leeg").mkdir()
    for name, told in (
        ("weg", "Ik vind de map {} niet. Kijk de naam na."),
        ("leeg", "In de map {} staat geen site. Kies de map waarin index.html staat."),
        ("lessen.zip", "{} is een ZIP-bestand. Pak het eerst uit. Kies dan de map die je krijgt."),
    ):
        assert main(["serve", str(tmp_path / name), "--no-browser"]) == 1
        assert capsys.readouterr().err == told.format(tmp_path / name) + "\n"


def test_a_port_that_is_taken_or_no_port_is_told(stick, capsys):
    with socket.socket() as other:
        other.bind((serving.HERE, 0))
        other.listen()
        port = other.getsockname()[1]
        assert serving.main([str(stick), f"--port={port}"]) == 1
        assert capsys.readouterr().err.startswith(f"Poort {port} is niet vrij. Kies een andere")
    for wrong in ("0", "70000", "acht", "-3"):
        assert serving.main([str(stick), "--port", wrong]) == 1
        assert (
            capsys.readouterr().err == "Een poort is een getal van 1 tot 65535, bijvoorbeeld: --port 8877\n"
        )


def test_our_own_port_taken_means_the_next_one(stick, monkeypatch):
    monkeypatch.setattr(serving, "PORT", free_port())
    first = serving.listen(stick, None)
    second = serving.listen(stick, None)
    assert first.server_address[1] == serving.PORT
    assert second.server_address[1] != serving.PORT
    first.server_close()
    second.server_close()


@pytest.mark.parametrize("words", [["a", "b"], ["--poort", "3"], ["a", "-x"]])
def test_words_that_are_not_known_show_how_it_works(words, capsys):
    assert serving.main(words) == 2
    assert capsys.readouterr().err.startswith(
        f"Ik begrijp niet wat je bedoelt met: {' '.join(words)}\nZo werkt"
    )


def test_help_and_no_folder_show_how_it_works(capsys):
    assert serving.main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("python start.py serve MAP")
    assert serving.main([]) == 2
    assert capsys.readouterr().err.startswith("Welke map?")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C as a signal")
@pytest.mark.parametrize("where", ["project", "site"])
def test_a_stick_needs_python_alone_and_ctrl_c_ends_it(stick, where, tmp_path):
    """`start.py serve` of the project, and `start.py` in the site; without what is installed."""
    port = free_port()
    words = {"project": [find_root() / "start.py", "serve", stick.name], "site": [stick / serving.NAME]}[
        where
    ]
    bare = [sys.executable, "-S", *map(str, words)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    process = subprocess.Popen(
        [*bare, "--no-browser", "--port", str(port)],
        cwd=stick.parent,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        assert process.stdout.readline() == f"De lessen staan op http://127.0.0.1:{port}/\n"
        with get(f"http://127.0.0.1:{port}/") as answer:
            assert answer.read() == TEXT
        time.sleep(0.2)
        os.killpg(process.pid, signal.SIGINT)
        assert process.communicate(timeout=20)[0].endswith("\nGestopt.\n")
        assert process.returncode == 0
    finally:
        process.kill()
        process.wait()
