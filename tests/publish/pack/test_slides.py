"""The slides of every lesson: all that the class is asked, and no answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiopschool.course import exercises_of, lessons, questions_of
from aiopschool.files import find_notebook
from aiopschool.paper.maths import runs
from aiopschool.paper.page import SLIDES, render
from aiopschool.publish.pack import guide, notebook, slides
from aiopschool.texts import speaking

from ...paper.pdfs import open_pdf, pieces, said

ROOT = Path(__file__).parents[3]


def cells(lesson, folder: str = "") -> list[notebook.Cell]:
    return notebook.read(ROOT / "notebooks" / "nl" / folder / f"{find_notebook(lesson, 'nl')}.ipynb")


def everything(document) -> str:
    """All texts of the document, with formulas as their text alternative, in a row."""
    found = []

    def walk(value):
        if isinstance(value, dict):
            for name, inner in value.items():
                if name == "alt" and "math" in value:
                    found.append(inner)
                elif name not in ("math", "svg"):
                    walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str):
            found.append(value)

    walk([document["slides"], document["opening"], document["blocks"]])
    return "".join("".join(found).split())


def squeezed(text: str) -> str:
    return "".join("".join(run if isinstance(run, str) else run["alt"] for run in runs(text)).split())


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)
def test_the_slides_ask_what_the_kern_asks_and_tell_no_answer(lesson):
    with speaking("nl"):
        made = slides.compose(lesson, cells(lesson))
        text = everything(made)
        asked = [cell.call for cell in cells(lesson) if cell.code and cell.call]
        ids = {call.args[0].value for call in asked if call.func.id in ("question", "exercise")}
        for one in questions_of(lesson):
            assert squeezed(one.prompt) in text
            assert squeezed(one.do) in text
            assert squeezed(one.model_answer) not in text
        core = [one for one in exercises_of(lesson) if one.id in ids and one.id[-1] in "abc"]
        assert core
        for one in core:
            assert squeezed(one.prompt) in text
            assert squeezed(one.solution) not in text
    drawings = [block for slide in made["slides"] for block in slide["blocks"] if block["block"] == "Drawing"]
    assert all(block["alt"].strip(". ") and block["svg"].startswith("<svg") for block in drawings)
    assert len({block["svg"] for block in drawings}) >= 3
    assert all(slide["title"] and slide["blocks"] for slide in made["slides"])


def test_the_slides_become_pages_with_a_title_each():
    (lesson, *_others) = lessons()
    with speaking("nl"):
        made = slides.compose(lesson, cells(lesson))
        pdf = render(made, page=SLIDES)[0]
    reader = open_pdf(pdf)
    assert len(reader.pages) > len(made["slides"])
    width, height = reader.pages[0].mediabox[2:]
    assert float(width) / float(height) == pytest.approx(16 / 9, rel=0.01)
    text = said(pdf)
    for piece in pieces("Een bericht wordt een punt"):
        assert piece in text


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)
def test_every_guide_has_its_sections_and_needs(lesson):
    with speaking("nl"):
        text = json.dumps(guide.compose(lesson, cells(lesson, "leerkracht"), None), ensure_ascii=False)
    for section in ("Tijdsplan", "Bordplan", "Doelen en oefeningen", "Differentiatie", "toestellen niet"):
        assert section in text
    assert "aiop-teacher" not in text
    assert "eruit:" not in text, "what leads to a cell makes no sense on paper"
