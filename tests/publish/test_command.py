"""`aiopschool worksheets`: what it makes, and what it says when it cannot."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from aiopschool.cli import main
from aiopschool.paper.page import REQUIREMENT

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["1", "lines", "01-rechte", "01-rechte.ipynb"])
def test_a_lesson_is_known_by_its_number_and_its_names(name, tmp_path, capsys):
    assert main(["worksheets", name, "--seed", "7", "--out", str(tmp_path)]) == 0
    made = re.findall(r"^Gemaakt: (.+\.pdf) \(\d+ kB\)$", capsys.readouterr().out, re.MULTILINE)
    assert {Path(file) for file in made} == set(tmp_path.iterdir())
    assert {Path(file).name for file in made} >= {"01-rechte-reeks-7-leerling.pdf", "01-rechte-kaarten.pdf"}


@pytest.mark.parametrize("name", ["alles", "all"])
def test_all_lessons_with_a_worksheet_at_once(name, tmp_path, capsys):
    assert main(["worksheets", name, "--out", str(tmp_path)]) == 0
    ready = {path.name for path in (ROOT / "worksheets" / "nl").iterdir()}
    assert {path.name for path in tmp_path.iterdir()} == ready


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["01-recht"], "“01-recht” bestaat niet. Probeer: 01-rechte"),  # the nearest name first
        (["1", "--seed", "zeven"], "Een reeks is een geheel getal van 0 tot 999\u202f999"),
        (["1", "--seed", "-1"], "Een reeks is een geheel getal"),
        (["1", "--seed", "1,5"], "Een reeks is een geheel getal"),
        (["1", "--seed", "9" * 5000], "Een reeks is een geheel getal"),
        (["1", "--seed", "٣"], "Een reeks is een geheel getal"),
        (["1", "--out", __file__], "Ik kan niet schrijven in"),
        (["1", "--out", f"{__file__}/map"], "Ik kan niet schrijven in"),
    ],
)
def test_what_it_cannot_do_is_said_in_dutch(words, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["worksheets", *words]) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_its_help_is_in_dutch(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["worksheets", "--help"])
    assert stop.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("Gebruik: aiopschool worksheets")
    assert all(word in said for word in ("--seed N", "--out MAP", "Welke les", "alles"))


def test_a_lesson_without_worksheet_names_the_lessons_that_have_one(monkeypatch, capsys):
    monkeypatch.setattr("aiopschool.publish.sheets_command.has_paper", lambda lesson: lesson.number != 1)
    assert main(["worksheets", "1"]) == 1
    assert "Les 1 heeft geen werkblad." in capsys.readouterr().err


def test_without_typst_it_says_what_to_install(monkeypatch, capsys, tmp_path):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name, *a: None if name == "typst" else real(name, *a)
    )
    assert main(["worksheets", "1", "--out", str(tmp_path / "map")]) == 1
    said = capsys.readouterr().err
    assert f'-m pip install "{REQUIREMENT}"' in said
    assert not (tmp_path / "map").exists()


def test_the_line_to_install_names_the_versions_of_the_extra():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["optional-dependencies"]["paper"] == [REQUIREMENT]


def test_no_other_part_loads_typst():
    """Only who makes paper needs it; a lesson opens without."""
    import subprocess
    import sys

    code = "import sys, aiopschool, aiopschool.publish.sheets_command; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
