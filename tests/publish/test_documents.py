"""The sheets of the lessons: pupils see no answer, the key has them all, and the ready PDFs are current."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aiopschool.course import exercises_of
from aiopschool.exercises.engine import Exercise
from aiopschool.files import file_name
from aiopschool.paper.content import data
from aiopschool.paper.page import render
from aiopschool.paper.questions import question
from aiopschool.paper.sheet import Ask, Axis, Fill, Line, Table
from aiopschool.publish.sheets import compose, make, version_letter
from aiopschool.texts import _

from ..paper.pdfs import ON_PAPER, compact, composed, made, open_pdf, pieces, said, sheet_of, structure

ROOT = Path(__file__).parents[2]
READY = ROOT / "worksheets" / "nl"
SECRET = "geheim"
MM = 2  # pixels per mm
SMALL = 200_000  # bytes

lesson_on_paper = pytest.mark.parametrize("lesson", ON_PAPER, ids=lambda lesson: lesson.name)
some_seed = pytest.mark.parametrize("seed", [0, 1, 7])


def exercises(lesson, seed: int) -> list[Exercise]:
    return exercises_of(lesson, seed)


def without_answers(item: Exercise) -> Exercise:
    """The same question with other answers, solution, hints and messages."""
    parts = [dataclasses.replace(part, answer=SECRET, mistakes=(), pointer=SECRET) for part in item.parts]
    return dataclasses.replace(item, parts=tuple(parts), solution=SECRET, hints=(SECRET,), praise=SECRET)


@lesson_on_paper
def test_the_pupils_sheet_has_every_question_and_no_answer(lesson, thorough):
    for seed in range(21 if thorough else 5):
        has_every_question_and_no_answer(lesson, seed)


def has_every_question_and_no_answer(lesson, seed):
    text = said(made(lesson, seed, "leerling"))
    items = exercises(lesson, seed)
    specs = [json.dumps(part.kind.spec(), ensure_ascii=False) for item in items for part in item.parts]
    prompts = [piece for item in items for piece in pieces(item.prompt)]
    asked = compact(" ".join([*prompts, *specs, *_ticks(sheet_of(lesson))]))
    for item in items:
        assert all(piece in text for piece in pieces(item.prompt))
        assert compact(item.solution) not in text
        for part in item.parts:
            written = compact(part.kind.write(part.answer))
            assert len(written) < 4 or written in asked or written not in text, item.id


def _ticks(block) -> list[str]:
    """The numbers along the squared paper of the activity: the same for everybody, whatever is asked."""
    if isinstance(block, Axis):
        return list(block.numbers)
    if dataclasses.is_dataclass(block):
        return [tick for field in dataclasses.fields(block) for tick in _ticks(getattr(block, field.name))]
    return [tick for part in block for tick in _ticks(part)] if isinstance(block, list | tuple) else []


@lesson_on_paper
@some_seed
def test_the_pupils_sheet_does_not_depend_on_an_answer(lesson, seed, monkeypatch):
    """As data: the same data give the same bytes."""
    before = composed(lesson, seed)["leerling"]
    monkeypatch.setattr(
        "aiopschool.publish.sheets.exercises_of",
        lambda one, n: list(map(without_answers, exercises_of(one, n))),
    )
    monkeypatch.setattr(
        "aiopschool.publish.sheets.question", lambda item, answers: question(item, answers=False)
    )
    name = f"{file_name(lesson, 'nl')}-reeks-{seed}-leerling.pdf"
    assert compose(lesson, seed=seed)[name] == before


@pytest.mark.parametrize(
    "block",
    [Fill(SECRET), Line(["m = ", Fill(SECRET)]), Ask("Waarom?", SECRET), Table(["a"], [[Fill(SECRET)]])],
    ids=lambda block: type(block).__name__,
)
def test_what_must_be_filled_in_is_on_the_key_only(block):
    assert SECRET not in json.dumps(data(block, answers=False))
    assert SECRET in json.dumps(data(block, answers=True))


@lesson_on_paper
def test_the_answers_of_the_activity_are_on_the_key_only(lesson):
    blanks = [blank for block in sheet_of(lesson).record for blank in _blanks(block)]
    assert blanks
    key, pupil = said(made(lesson, 0, "sleutel")), said(made(lesson, 0, "leerling"))
    for answer in blanks:
        assert all(piece in key for piece in pieces(answer))
        if len(answer) > 12:
            assert compact(answer) not in pupil


def _blanks(block) -> list[str]:
    if isinstance(block, Fill | Ask):
        return [_plain(block.answer)]
    if dataclasses.is_dataclass(block):
        return [found for field in dataclasses.fields(block) for found in _blanks(getattr(block, field.name))]
    if isinstance(block, list | tuple):
        return [found for part in block for found in _blanks(part)]
    return []


def _plain(words) -> str:
    if isinstance(words, tuple):
        return "".join(map(_plain, words))
    return words if isinstance(words, str) else _plain(getattr(words, "words", None) or words.answer)


@lesson_on_paper
@some_seed
def test_the_key_has_every_answer_and_worked_solution(lesson, seed):
    text = said(made(lesson, seed, "sleutel"))
    for item in exercises(lesson, seed):
        for part in item.parts:
            for line in part.kind.write(part.answer).splitlines():
                assert all(piece in text for piece in pieces(line)), (item.id, line)
        assert all(piece in text for piece in pieces(item.solution)), item.id


@lesson_on_paper
def test_every_pdf_is_accessible(lesson):
    for kind in composed(lesson, 0):
        reader = open_pdf(made(lesson, 0, kind))
        root = reader.trailer["/Root"]
        assert root["/Lang"] == "nl-BE"
        assert root["/MarkInfo"]["/Marked"]
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert sheet_of(lesson).title in reader.metadata.title
        assert reader.xmp_metadata.rdf_root.toxml().count("pdfuaid:part") == 2, kind
        for element in structure(reader):
            if element["/S"] in ("/Figure", "/Formula"):
                assert element["/Alt"].strip()


@lesson_on_paper
def test_every_font_is_inside(lesson):
    for kind in composed(lesson, 0):
        names = set()
        for page in open_pdf(made(lesson, 0, kind)).pages:
            for font in page["/Resources"]["/Font"].values():
                inner = font["/DescendantFonts"][0]["/FontDescriptor"]
                assert {"/FontFile2", "/FontFile3"} & set(inner)
                names.add(inner["/FontName"].partition("+")[2])
        assert names
        assert all(name.startswith(("DejaVuSans", "NewCMMath")) for name in names)


@lesson_on_paper
@some_seed
def test_every_page_is_a4_in_black_with_a_white_border(lesson, seed):
    for kind, document in composed(lesson, seed).items():
        if kind == "kaarten" and seed:
            continue  # the same for every seed
        for png in render(document, form="png", ppi=25.4 * MM):
            colours = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
            assert (colours == colours[:, :, :1]).all(), "nothing is told by colour"
            page = colours[:, :, 0]
            assert page.shape == (297 * MM, 210 * MM)
            inner = page[10 * MM : -10 * MM, 10 * MM : -10 * MM]
            assert inner.min() < 128  # something is printed
            assert (page < 250).sum() == (inner < 250).sum()


@lesson_on_paper
def test_the_footer_names_the_version_the_seed_the_page_and_the_licence(lesson):
    for kind in ("leerling", "sleutel"):
        pages = open_pdf(made(lesson, 7, kind)).pages
        for n, page in enumerate(pages, start=1):
            text = compact(page.extract_text())
            footer = f"aiopschool · les {lesson.number} · versie B · reeks 7 · CC BY 4.0"
            assert compact(footer) in text
            assert compact(f"bladzijde {n} van {len(pages)}") in text


def test_neighbours_get_another_version():
    assert [version_letter(seed) for seed in range(4)] == ["A", "B", "A", "B"]


@lesson_on_paper
def test_another_seed_gives_another_sheet_and_the_same_seed_the_same(lesson):
    one, again, other = (compose(lesson, seed=seed) for seed in (3, 3, 4))
    assert one == again
    assert set(one) != set(other)
    assert composed(lesson, 3)["leerling"] != composed(lesson, 4)["leerling"]


@lesson_on_paper
def test_make_writes_the_files_it_names(lesson, tmp_path):
    paths = make(lesson, seed=7, out=tmp_path / "nieuwe" / "map")
    stem = file_name(lesson, "nl")
    assert [path.name for path in paths] == [
        f"{stem}-reeks-7-leerling.pdf",
        f"{stem}-reeks-7-sleutel.pdf",
        *([f"{stem}-kaarten.pdf"] if sheet_of(lesson).cut else []),
    ]
    assert all(path.read_bytes().startswith(b"%PDF") for path in paths)


def ready(lesson) -> dict[str, bytes]:
    """The PDFs with the numbers of the book, by the name of their file."""
    kinds = composed(lesson, 0)
    return {name: made(lesson, 0, kind) for name, kind in zip(compose(lesson, seed=0), kinds, strict=True)}


def test_the_ready_pdfs_are_small_and_current():
    """When this fails: run `aiopschool worksheets all --out worksheets/nl` in the folder of the project."""
    wanted = {name: pdf for lesson in ON_PAPER for name, pdf in ready(lesson).items()}
    assert {path.name for path in READY.iterdir()} == set(wanted)
    for name, pdf in wanted.items():
        assert (READY / name).read_bytes() == pdf, name
        assert len(pdf) < SMALL, name


def test_texts_of_the_page_are_dutch():
    assert _("Name") == "Naam"
