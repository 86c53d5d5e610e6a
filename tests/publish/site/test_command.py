"""The command `aiopschool site`: what it refuses, and that it then changes nothing."""

from __future__ import annotations

import importlib.util

import pytest

from aiopschool.cli import main
from aiopschool.publish.site import bytecode, command, gathering
from aiopschool.publish.site.errors import SiteError


def refused(capsys, *words: str) -> str:
    assert main(["site", *words]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_folder_with_something_else_is_not_touched(tmp_path, capsys):
    (tmp_path / "foto.jpg").write_bytes(b"x")
    assert "staat iets anders. Kies een lege of een nieuwe map met --out" in refused(
        capsys, "--out", str(tmp_path)
    )
    assert [file.name for file in tmp_path.iterdir()] == ["foto.jpg"]


def test_what_is_no_folder_is_named(tmp_path, capsys):
    file = tmp_path / "site"
    file.write_text("")
    assert refused(capsys, "--out", str(file)) == f"{file} is geen map.\n"
    out = str(tmp_path / "new")
    assert (
        refused(capsys, "--out", out, "--wheels", str(tmp_path / "none"))
        == f"{tmp_path / 'none'} is geen map.\n"
    )


def test_without_jupyterlite_it_says_what_to_install(tmp_path, capsys, monkeypatch):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "jupyterlite_core" else find(name)
    )
    told = refused(capsys, "--out", str(tmp_path / "site"))
    assert told == f"Een site heeft JupyterLite nodig. Installeer het met: {command.INSTALL}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("told", "found"), [("v20.1.0\n", True), ("v18.9.1\n", False), ("what?\n", False)])
def test_an_old_node_counts_as_none(monkeypatch, tmp_path, told, found):
    program = tmp_path / "node"
    program.write_text(f"#!/bin/sh\nprintf '{told.strip()}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert (bytecode.node() == str(program)) is found


def test_without_node_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bytecode.node() is None


def test_a_site_is_up_to_date_only_when_whole_and_made_from_the_same(tmp_path):
    page = tmp_path / "index.html"
    page.write_text("x", encoding="utf-8")
    assert not command._is_up_to_date(tmp_path, "sum")
    command._stamp(tmp_path, "sum")
    assert command._is_up_to_date(tmp_path, "sum")
    assert not command._is_up_to_date(tmp_path, "other")
    page.write_text("y", encoding="utf-8")
    assert not command._is_up_to_date(tmp_path, "sum"), "a page was changed by hand"


def test_an_extension_that_is_missing_is_named():
    with pytest.raises(SiteError, match="@nobody/nothing ontbreekt"):
        gathering.extension("@nobody/nothing")
