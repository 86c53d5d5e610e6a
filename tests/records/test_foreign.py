"""Files that are taken for one of ours are named as what they are, by their content and not by their name."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from aiopschool.classroom.handin import make
from aiopschool.records.foreign import NAMES, named, what_is
from aiopschool.records.store import Progress

from ..reader import answer


def picture(kind: str) -> bytes:
    file = io.BytesIO()
    figure = Figure(figsize=(1, 1))
    figure.savefig(file, format=kind)
    return file.getvalue()


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name in names:
            packed.writestr(name, "inhoud")
    return file.getvalue()


FILES = {
    "empty": [b"", b" \n", b"\xef\xbb\xbf", bytes(20)],
    "zip": [zipped("an.html", "bo.html"), b"7z\xbc\xaf\x27\x1c\x00\x04", b"Rar!\x1a\x07"],
    "document": [
        zipped("[Content_Types].xml", "word/document.xml"),
        zipped("mimetype", "META-INF/manifest.xml").replace(b"inhoud", b"vnd.oasis.opendocument", 1),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        rb"{\rtf1\ansi}",
    ],
    "photo": [
        *map(picture, ("png", "jpg", "svg", "webp")),
        b"GIF89a\x01\x00",
        b"\x00\x00\x00\x18ftypheic\x00\x00",
    ],
    "video": [b"\x00\x00\x00\x18ftypmp42\x00\x00"],
    "pdf": [picture("pdf")],
    "notebook": [json.dumps({"cells": [], "metadata": {}, "nbformat": 4}).encode()],
    "": [b"tekst", b"<html></html>", b"{}", b'{"cells": 3}', b"[1]", b"\xff\xfeh\x00", b"[" * 50_000],
}


@pytest.mark.parametrize(
    ("kind", "content"), [(kind, file) for kind, files in FILES.items() for file in files]
)
def test_a_file_is_recognised_by_its_content(kind, content):
    assert what_is(content.decode("utf-8-sig", "replace")) == kind


def test_our_own_files_are_told_apart(tmp_path):
    answer(tmp_path / "a.json", "1a", "3")
    progress = Progress(tmp_path / "a.json")
    assert what_is(progress.text()) == "answers"
    assert what_is(make({}, progress.all()).text) == "hand-in"


def test_every_kind_has_a_sentence():
    assert FILES.keys() - {""} | {"answers", "hand-in"} == NAMES.keys()
    assert named("%PDF-1.4") == "Dit is een pdf."
    assert named("zomaar") == ""


@given(st.binary(max_size=300))
def test_no_content_is_too_strange(content):
    assert what_is(content.decode("utf-8-sig", "replace")) in {"", *NAMES}
