"""What a PDF says: its text as a reader sees it, and what it tells to programs."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from pypdf import PdfReader

from aiopschool.course import Lesson, lessons
from aiopschool.paper.maths import runs
from aiopschool.paper.page import render
from aiopschool.paper.sheet import Sheet
from aiopschool.publish.paper_sources import has_paper, paper_of, read_paper
from aiopschool.publish.sheets import compose

ON_PAPER = [lesson for lesson in lessons() if has_paper(lesson)]


@cache
def composed(lesson: Lesson, seed: int) -> dict[str, dict[str, Any]]:
    """The documents of a lesson by their kind: `leerling`, `sleutel`, `kaarten`."""
    documents = compose(lesson, seed=seed)
    return {name.rpartition("-")[2].removesuffix(".pdf"): data for name, data in documents.items()}


def made(lesson: Lesson, seed: int, kind: str) -> bytes:
    """The PDF of such a document; the same document is compiled once."""
    return _compiled(json.dumps(composed(lesson, seed)[kind]))


@cache
def _compiled(document: str) -> bytes:
    return render(json.loads(document))[0]


def sheet_of(lesson: Lesson) -> Sheet:
    """The paper activity of a lesson."""
    return read_paper(paper_of(lesson))


def open_pdf(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def structure(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """Every element of the structure tree, from top to bottom."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop(0).get_object()
        if isinstance(element, list):
            waiting = [*element, *waiting]
        elif isinstance(element, dict) and element.get("/Type") != "/MCR":
            if "/S" in element:
                yield element
            if "/K" in element:
                waiting.insert(0, element["/K"])


def compact(text: str) -> str:
    """A text without spaces, and with the italic letters of formulas as plain letters."""
    return "".join(unicodedata.normalize("NFKC", text).replace("⋅", "·").split())


@cache
def said(pdf: bytes) -> str:
    """All that a PDF says: the text of its pages, the text alternatives and its metadata; compact."""
    reader = open_pdf(pdf)
    pages = [page.extract_text() for page in reader.pages]
    alternatives = [str(element["/Alt"]) for element in structure(reader) if "/Alt" in element]
    metadata = [str(value) for value in (reader.metadata or {}).values()]
    return compact("\n".join([*pages, *alternatives, *metadata]))


def pieces(text: str) -> list[str]:
    """What must be found of a text: its words, and each formula as its text alternative."""
    return [compact(run if isinstance(run, str) else run["alt"]) for run in runs(text)]
