"""`aiopschool sheet`: what it makes, and what it says when it cannot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aiopschool.cli import main
from aiopschool.publish import own_sheet_command


def test_it_makes_what_was_asked_and_names_it(tmp_path, capsys):
    words = ["sheet", "1a", "2C,", "1.1", "--versions", "2", "--seed", "5", "--title", "Mijn toets"]
    assert main([*words, "--out", str(tmp_path / "nieuw")]) == 0
    named = re.findall(r"^Gemaakt: (.+) \(\d+ kB\)$", capsys.readouterr().out, re.MULTILINE)
    assert {Path(name) for name in named} == set((tmp_path / "nieuw").iterdir())
    assert {Path(name).name for name in named} == {
        "mijn-toets-leerling-A.pdf",
        "mijn-toets-leerling-B.pdf",
        "mijn-toets-sleutel.pdf",
        "mijn-toets-A.ipynb",
        "mijn-toets-B.ipynb",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["1z"], "“1z” bestaat niet. Les 1 heeft: 1a"),
        (["appel"], "“appel” bestaat niet."),
        ([","], "Kies minstens één oefening"),
        (["1a", "--versions", "0"], "Het aantal versies is een geheel getal van 1 tot 8"),
        (["1a", "--versions", "9" * 5000], "Het aantal versies"),
        (["1a", "--versions", "٣"], "Het aantal versies"),
        (["1a", "--seed", "zeven"], "Een reeks is een geheel getal"),
        (["1a", "--out", f"{__file__}/map"], "Ik kan niet schrijven in"),
    ],
)
def test_what_it_cannot_do_is_said_in_one_sentence(words, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["sheet", *words]) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert (captured.out, len(captured.err.splitlines())) == ("", 1)
    assert not list(tmp_path.iterdir())


def test_without_typst_it_makes_pages_and_says_how_to_get_pdfs(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(own_sheet_command, "can_make_pdf", lambda: False)
    monkeypatch.setattr("aiopschool.desk.sheet.files.can_make_pdf", lambda: False)
    assert main(["sheet", "1a", "--out", str(tmp_path)]) == 0
    assert "pip install" in capsys.readouterr().err
    assert {file.suffix for file in tmp_path.iterdir()} == {".html", ".ipynb"}


def test_its_help_is_in_dutch(capsys):
    with pytest.raises(SystemExit):
        main(["sheet", "--help"])
    said = capsys.readouterr().out
    assert "wat er bovenaan staat" in said
    assert not re.search(r"\b(the|how many|title)\b", said.replace("--title", ""))
