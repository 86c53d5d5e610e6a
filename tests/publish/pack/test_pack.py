"""A lesson pack: what is in it, that its parts fit each other, and that it comes out the same."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from aiopschool.cli import main
from aiopschool.course import lessons

from ...paper.pdfs import said
from .conftest import LESSON, ROOT

TOP = "01-rechte/"
PAPERS = ("reeks-0-leerling", "reeks-0-sleutel", "kaarten", "projectie", "handleiding")


def test_a_pack_has_everything_in_one_folder(inside):
    assert {name.split("/")[0] for name in inside} == {"01-rechte"}
    wanted = ["LEESMIJ.txt", "start.py", "constraints.txt", "LICENSE", "lespakket.json"]
    wanted += ["notebooks/nl/01-rechte.ipynb", "notebooks/nl/leerkracht/01-rechte.ipynb"]
    wanted += [f"worksheets/nl/01-rechte-{paper}.pdf" for paper in PAPERS]
    assert {TOP + name for name in wanted} < set(inside)
    (wheel,) = set(inside) - {TOP + name for name in wanted}
    assert re.fullmatch(rf"{TOP}aiopschool-[\d.]+-py3-none-any\.whl", wheel)


def test_what_is_in_it_is_that_of_the_project(inside):
    for name in ("start.py", "constraints.txt", "LICENSE", "notebooks/nl/leerkracht/01-rechte.ipynb"):
        assert inside[TOP + name] == (ROOT / name).read_bytes()
    for paper in PAPERS[:3]:
        name = f"worksheets/nl/01-rechte-{paper}.pdf"
        assert inside[TOP + name] == (ROOT / name).read_bytes(), "as it is ready to print"


def test_every_link_to_a_sheet_leads_to_a_file_of_the_pack(inside):
    text = inside[f"{TOP}notebooks/nl/leerkracht/01-rechte.ipynb"].decode()
    links = re.findall(r"\]\(((?:\.\./)+worksheets/[^)]+)\)", text)
    assert links
    for link in links:
        target = Path("/notebooks/nl/leerkracht", link).resolve().relative_to("/").as_posix()
        assert TOP + target in inside


def test_the_readme_names_every_file_for_readers_and_leaves_no_gap(inside):
    text = inside[f"{TOP}LEESMIJ.txt"].decode()
    assert "$" not in text
    for name in inside:
        if name.endswith((".pdf", ".ipynb")):
            assert name.removeprefix(TOP) in text
    for platform in ("Smartschool", "Google Classroom", "Teams", "Toledo"):
        assert platform in text


def test_the_guide_says_what_to_prepare_and_the_timetable(inside):
    guide = said(inside[f"{TOP}worksheets/nl/01-rechte-handleiding.pdf"])
    for text in ("eentouwvan1meter", "Eénlesuur(50minuten)", "PlanC,alleenpapier", "MD06.12"):
        assert text in guide


def test_the_same_project_gives_the_same_bytes(packed, tmp_path):
    """Also in another process, with another order of what has no order."""
    command = [sys.executable, "-m", "aiopschool.cli", "pack", "1", "--out", str(tmp_path)]
    subprocess.run(
        command, cwd=ROOT, env={"PYTHONHASHSEED": "7", "PATH": ""}, check=True, capture_output=True
    )
    again = tmp_path / packed.name
    sums = [hashlib.sha256(file.read_bytes()).hexdigest() for file in (packed, again)]
    assert sums[0] == sums[1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["99"], "“99” bestaat niet"),
        (["1", "--out", __file__], "Ik kan niet schrijven in"),
        (["1", "--out", f"{__file__}/map"], "Ik kan niet schrijven in"),
    ],
)
def test_what_it_cannot_do_is_said_in_one_dutch_sentence(words, told, capsys):
    assert main(["pack", *words]) == 1
    captured = capsys.readouterr()
    assert told in captured.err
    assert (captured.out, len(captured.err.splitlines())) == ("", 1)


def test_outside_the_project_it_says_where_to_go(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("aiopschool.publish.editions.__file__", str(tmp_path / "a" / "b" / "editions.py"))
    monkeypatch.chdir(tmp_path)
    assert main(["pack", "1"]) == 1
    assert "notebooks/src" in capsys.readouterr().err


def test_the_pack_opens_its_own_lesson(inside):
    opens = json.loads(inside[f"{TOP}lespakket.json"])["opens"]
    assert f"{TOP}notebooks/{opens}" in inside
    assert LESSON in lessons()
