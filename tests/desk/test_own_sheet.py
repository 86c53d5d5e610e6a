"""Own sheets: what the key says is right, versions differ, the notebook has the numbers of the paper."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import nbformat
import pytest

from aiopschool import course
from aiopschool.course import exercise, exercise_ids, question_ids
from aiopschool.desk.sheet import files
from aiopschool.desk.sheet.choice import MOST_ITEMS, Choice, is_question, known_ids
from aiopschool.desk.sheet.compose import answers, letter, pupils
from aiopschool.desk.sheet.files import make, zipped
from aiopschool.desk.sheet.notebook import notebook
from aiopschool.desk.sheet.versions import looks, repeated, seeds
from aiopschool.errors import ReaderError
from aiopschool.paper import web

from ..paper.pdfs import open_pdf, said

EVERYTHING = [*exercise_ids(), *question_ids()]
SHEETS = [EVERYTHING[n : n + MOST_ITEMS] for n in range(0, len(EVERYTHING), MOST_ITEMS)]
MIXED = Choice(ids=("5b", "1a", "1.1", "3d"), title="Herhaling", versions=3, seed=4)
CALL = re.compile(r"# [^\n]+\nfrom aiopschool import (\w+)\n\n\1\((?:[\w.=\"-]|, )*\)")

every_sheet = pytest.mark.parametrize("ids", SHEETS, ids=lambda ids: f"{ids[0]} to {ids[-1]}")


def typed(kind: str, lines: list[list[Any]]) -> str:
    """An answer as a teacher reads it on the key and types it."""
    said = "\n".join("".join(map(words, line)) for line in lines)
    if kind in ("choice", "choices", "order"):
        first = said.split("\n")[0]
        return re.match("[A-Z]", said)[0] if ":" in first and kind == "choice" else lettered(said)
    return said.partition(" = ")[0] if kind == "matrix" else said.split("\n")[0] if kind == "open" else said


def lettered(said: str) -> str:
    first = said.split("\n", maxsplit=1)[0]
    return first.partition(":")[0] if re.match("[A-Z]: ", first) else first


def words(piece: Any) -> str:
    if isinstance(piece, str):
        return piece
    return piece["code"] if "code" in piece else piece["alt"]


def questions(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (block for block in document["blocks"] if block["block"] == "Question")


@every_sheet
def test_every_answer_on_the_key_is_accepted(ids):
    choice = Choice(ids=tuple(ids), versions=3, seed=11)
    every = seeds(choice)
    shown = list(questions(answers(choice, every)))
    assert [one["name"] for one in shown] == [*choice.exercises] * 3
    for n, block in enumerate(shown):
        seed = every[n // len(choice.exercises)]
        texts = [typed(part["kind"], part["answer"]) for part in block["parts"]]
        assert exercise(block["name"], seed).check(texts).status == "right", (block["name"], seed, texts)


@every_sheet
def test_neighbours_have_other_numbers(ids):
    choice = Choice(ids=tuple(ids), versions=4, seed=0)
    every = seeds(choice)
    assert (len(set(every)), every[0]) == (4, 0)
    same = set(repeated(choice, every))
    for id in choice.exercises:
        different = {looks(exercise(id, seed)) for seed in every}
        assert (len(different) == 4) == (id not in same), id
    assert len(same) <= len(choice.exercises) / 5


@every_sheet
def test_the_sheet_of_a_pupil_holds_no_answer_and_both_kinds_of_page_ask_the_same(ids):
    choice = Choice(ids=tuple(ids), versions=2)
    document = pupils(choice, 1, seeds(choice))
    assert not re.search(r'"(answer|solution)"', json.dumps(document["blocks"]))
    assert [one["name"] for one in questions(document)] == ids
    for page in (web.page(document), web.page(answers(choice, seeds(choice)))):
        assert "<script" not in page
        assert not re.search(r"(?:src|href)=", page)
    page = web.page(document)
    for id in choice.ids:
        assert f"<h3>{id} " in page


def test_a_sheet_as_pdf_names_its_version_and_keeps_the_order():
    sheets = [one for one in make(MIXED, pdf=True) if one.type == "application/pdf"]
    assert [one.name for one in sheets] == [
        *(f"herhaling-leerling-{letter(n)}.pdf" for n in range(3)),
        "herhaling-sleutel.pdf",
    ]
    text = said(sheets[1].content)
    assert "versieB" in text.replace(" ", "")
    assert len(open_pdf(sheets[3].content).pages) >= 3, "each version begins on a page of its own"


@pytest.mark.parametrize("version", [0, 2])
def test_the_notebook_has_the_numbers_of_its_paper(version):
    every = seeds(MIXED)
    made = nbformat.reads(notebook(MIXED, version, every[version]), as_version=4)
    nbformat.validate(made)
    assert made.metadata["aiopschool"]["title"] == f"Herhaling, versie {letter(version)}"
    calls = [cell.source for cell in made.cells if cell.cell_type == "code"]
    assert all(CALL.fullmatch(call) for call in calls), "the lesson view runs it by itself"
    tasks = [call for call in calls if "progress(" not in call and "explore(" not in call]
    assert len(tasks) == len(MIXED.ids)
    for id, call in zip(MIXED.ids, tasks, strict=True):
        shown = eval(call.rpartition("\n")[2], vars(course))
        assert shown.id == id
        if not is_question(id):
            assert looks(shown) == looks(exercise(id, every[version]))


def test_what_a_teacher_writes_as_title_stays_text():
    nasty = Choice(ids=("1a",), title="<b>Toets</b> *les* $x$ #1 `[a](b)`", versions=1)
    assert "&lt;b&gt;Toets" in web.page(pupils(nasty, 0, seeds(nasty)))
    cell = json.loads(notebook(nasty, 0, 1))["cells"][0]["source"]
    assert not re.search(r"[<>*`$\[\]]", cell.split("\n")[0])
    assert make(nasty, pdf=False)[0].name.startswith("b-toets-b-les")


def test_all_files_as_one_are_the_same_bytes_twice():
    made = make(MIXED, pdf=False)
    archive = zipped(MIXED, made)
    with zipfile.ZipFile(BytesIO(archive.content)) as whole:
        assert {name: whole.read(name) for name in whole.namelist()} == {f.name: f.content for f in made}
    assert zipped(MIXED, make(MIXED, pdf=False)) == archive


def test_without_typst_there_are_pages_to_print(monkeypatch):
    monkeypatch.setattr(files.importlib.util, "find_spec", lambda _name: None)
    assert {one.name.rpartition(".")[2] for one in make(MIXED)} == {"html", "ipynb"}


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("1z", "Les 1 heeft: 1a, 1b"),
        ("1.99", "1.1, 1.2"),
        ("14b", "bijvoorbeeld 1a"),
        ("appel", "bijvoorbeeld 1a"),
    ],
)
def test_an_id_that_does_not_exist_names_what_is_near(word, near):
    with pytest.raises(ReaderError) as error:
        known_ids(["1A,", word])
    assert str(error.value).startswith(f"“{word}” bestaat niet.")
    assert near in str(error.value)
    assert known_ids(["1A,2b;", " ", "1a"]) == ("1a", "2b")


def test_too_many_on_one_sheet_is_said():
    with pytest.raises(ReaderError, match=f"hoogstens {MOST_ITEMS}"):
        known_ids(EVERYTHING)


@pytest.mark.parametrize(
    "data",
    [None, [], {"ids": "1a"}, {"ids": [3, None, "99z"]}, {"versions": True}, {"versions": 10**9, "seed": -1}],
    ids=repr,
)
def test_a_damaged_choice_is_an_empty_one(data):
    assert Choice.read(data) == Choice()


def test_a_choice_survives_being_kept():
    assert Choice.read(json.loads(json.dumps(MIXED.write()))) == MIXED
    messy = {"ids": ["1a", "1a", "99z", "1.1"], "title": "a\n\u202eb" + "c" * 200, "versions": 3, "seed": 5}
    read = Choice.read(messy)
    assert (read.ids, read.title[:5], len(read.title)) == (("1a", "1.1"), "a bcc", 80)
