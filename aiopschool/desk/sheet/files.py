"""The files of an own sheet: PDFs or pages to print, notebooks, and all of it as one."""

from __future__ import annotations

import importlib.util
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from ...paper import web
from ...paper.page import render
from ...texts import _
from .choice import Choice
from .compose import Document, answers, letter, pupils, title_of
from .notebook import notebook
from .versions import seeds

TYPES = {
    "pdf": "application/pdf",
    "html": "text/html",
    "ipynb": "application/x-ipynb+json",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class File:
    """A file to save: its name and what is in it."""

    name: str
    content: bytes

    @property
    def type(self) -> str:
        """What a browser calls this kind of file."""
        return TYPES[self.name.rpartition(".")[2]]


def can_make_pdf() -> bool:
    """Whether Typst is there; never in a page."""
    return importlib.util.find_spec("typst") is not None


def stem(choice: Choice) -> str:
    """What the files are called: the title, in letters that every system takes.

    >>> stem(Choice(title="Herhaling: één & twee"))
    'herhaling-een-twee'
    """
    plain = unicodedata.normalize("NFKD", title_of(choice).lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or _("sheet")


def make(choice: Choice, *, pdf: bool | None = None) -> list[File]:
    """All files: the sheet of each version, the key, the notebook of each version.

    `pdf` says whether sheets and key are PDFs or pages to print; without it, PDFs where Typst is there.
    """
    return list(_made(choice, can_make_pdf() if pdf is None else pdf))


def _made(choice: Choice, pdf: bool) -> Iterator[File]:
    every, name = seeds(choice), stem(choice)
    for version in range(len(every)):
        file = _("{stem}-pupil-{letter}").format(stem=name, letter=letter(version))
        yield _paper(file, pupils(choice, version, every), pdf)
    yield _paper(_("{stem}-key").format(stem=name), answers(choice, every), pdf)
    for version, seed in enumerate(every):
        yield File(f"{name}-{letter(version)}.ipynb", notebook(choice, version, seed).encode())


def _paper(name: str, document: Document, pdf: bool) -> File:
    if pdf:
        return File(f"{name}.pdf", render(document)[0])
    return File(f"{name}.html", web.page(document).encode())


def zipped(choice: Choice, files: list[File]) -> File:
    """All files as one. The same files give the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(zipfile.ZipInfo(file.name), file.content, zipfile.ZIP_DEFLATED)
    return File(f"{stem(choice)}.zip", whole.getvalue())
