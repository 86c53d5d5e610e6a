"""The buttons of lesson packs: a pack comes as a download, and what goes wrong is one sentence."""

from __future__ import annotations

import subprocess
import zipfile
from io import BytesIO

import pytest

from aiopschool.course import lessons
from aiopschool.tools import tool


@pytest.fixture
def packs(monkeypatch):
    made = tool("pack", lang="nl")
    made.given = []
    monkeypatch.setattr(made.files, "download", lambda *file: made.given.append(file))
    return made


def click(packs, name: str) -> dict:
    """Click on the button of a lesson, as the browser says it; what is shown then."""
    packs.files._on_message(None, {"about": "files", "kind": name, "values": ["", "r1"]}, [])
    return packs.files.shown


def test_there_is_a_button_for_every_lesson(packs):
    assert [name for name, _title in packs.files.spec["buttons"]] == [one.name for one in lessons()]


def test_a_click_gives_a_whole_zip(packs):
    click(packs, lessons()[0].name)
    ((name, content, kind),) = packs.given
    assert (name, kind) == ("lespakket-01-rechte.zip", "application/zip")
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert "01-rechte/LEESMIJ.txt" in archive.namelist()


@pytest.mark.parametrize(
    ("errors", "told"),
    [("De schijf is vol.\n", "De schijf is vol."), ("Traceback\n  x\nOSError: y", "python start.py pack 1")],
)
def test_what_fails_is_a_sentence(packs, monkeypatch, errors, told):
    failed = subprocess.CompletedProcess([], 1, "", errors)
    monkeypatch.setattr("aiopschool.desk.pack.subprocess.run", lambda *_words, **_options: failed)
    shown = click(packs, lessons()[0].name)
    assert told in shown["text"]
    assert "Traceback" not in shown["text"]
    assert (shown["bad"], shown["request"], packs.given) == (True, "r1", [])


def test_a_pack_that_takes_too_long_is_a_sentence(packs, monkeypatch):
    def slow(*_words, **_options):
        raise subprocess.TimeoutExpired("pack", 1)

    monkeypatch.setattr("aiopschool.desk.pack.subprocess.run", slow)
    shown = click(packs, lessons()[0].name)
    assert "python start.py pack 1" in shown["text"]


@pytest.mark.usefixtures("in_page")
def test_a_page_says_where_to_do_it(packs):
    shown = click(packs, lessons()[0].name)
    assert "python start.py pack 1" in shown["text"]
    assert packs.given == []
