"""What else stands in the folder of a class: named, told what to do with, and never in the way."""

from __future__ import annotations

import os

import pytest

from aiopschool.classroom.classtable import to_html
from aiopschool.classroom.collect import MAX_BYTES, read_folder
from aiopschool.records.store import Progress

from .forging import FORMAT, forged
from .test_collect import EVERY, rows


def test_what_pupils_hand_in_instead_is_named_with_what_to_do(hand_in, klas):
    hand_in("An", {"1a": [("3", "B")]})
    (klas / "mijn-antwoorden.json").write_text(Progress().text(), encoding="utf-8")
    (klas / "klas.zip").write_bytes(b"PK\x03\x04" + bytes(50))
    (klas / "IMG_1.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(MAX_BYTES))
    (klas / "les.ipynb").write_text('{"cells": [], "nbformat": 4}', encoding="utf-8")
    (klas / "afdruk.pdf").write_bytes(b"%PDF-1.7\n\xff")
    (klas / "leeg.html").write_bytes(b"")
    half = klas / "half.html"
    half.write_text(next(klas.glob("*an*.html")).read_text(encoding="utf-8")[:-200], encoding="utf-8")
    (klas / "desktop.ini").write_text("[.ShellClassInfo]")
    found = read_folder(klas, EVERY)
    assert [pupil.name for pupil in found.pupils] == ["An"]
    ask = "Vraag de leerling het bestand van “Maak inleverbestand”."
    assert dict(found.problems) == {
        "IMG_1.jpg": f"Dit is een foto of een andere afbeelding. {ask}",
        "afdruk.pdf": f"Dit is een pdf. {ask}",
        "half.html": "Dit bestand is beschadigd. De gegevens zijn niet leesbaar.",
        "klas.zip": "Dit is een zipbestand. Pak het uit in deze map. Maak daarna het overzicht opnieuw.",
        "leeg.html": f"Dit bestand is leeg. {ask}",
        "les.ipynb": f"Dit is een notebook: de les zelf. {ask}",
        "mijn-antwoorden.json": f"Dit is een bestand met antwoorden, van “Bewaar als bestand”. {ask}",
    }


ODD = [
    FORMAT
    | {"exercises": {"zz": {}, "1a": 3, "1b": {"texts": [3, None, {}], "seed": -5, "checked": [1, {}]}}},
    FORMAT
    | {"exercises": {"1a": {"seed": 10**9, "texts": ["1"] * 99, "checked": [{"seed": 1, "texts": ["x"]}]}}},
    FORMAT
    | {"name": {"a": [1]}, "code": 5, "exercises": {"1a": {"texts": ["\ud800" * 9], "assessed": ["all Z"]}}},
    FORMAT
    | {"name": "\u202e\u0000", "exercises": {"1c": {"texts": ["Z"]}, "1f": {"texts": ["A", "B", "C"]}}},
]


@pytest.mark.parametrize("data", ODD)
def test_strange_data_with_a_right_checksum_break_nothing(hand_in, klas, data):
    hand_in("An", {"1a": [("3", "B")]})
    (klas / "vreemd.html").write_text(forged(data), encoding="utf-8")
    found = read_folder(klas, EVERY)
    assert len(found.pupils) == 2
    assert "An" in to_html(found)
    assert rows(klas)["An"]["1a"] == "Juist"


def test_files_that_are_none_are_reported_and_the_others_are_read(hand_in, klas, tmp_path):
    hand_in("An", {"1a": [("3", "B")]})
    (klas / "map.html").mkdir()
    (klas / "foto.png").write_bytes(b"\x89PNG\xff\x00")
    (klas / "kapot.html").write_text(forged('{"format":'), encoding="utf-8")
    (klas / "leeg.html").write_text("")
    with (klas / "groot.html").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    (tmp_path / "geheim.html").write_text("geheim")
    (klas / "koppeling.html").symlink_to(tmp_path / "geheim.html")
    (klas / "lus").symlink_to(klas, target_is_directory=True)
    (klas / "weg.html").symlink_to(klas / "bestaat-niet.html")
    if hasattr(os, "mkfifo"):
        os.mkfifo(klas / "pijp.html")
    found = read_folder(klas, EVERY)
    assert [pupil.name for pupil in found.pupils] == ["An"]
    reasons = dict(found.problems)
    assert reasons.keys() >= {
        "foto.png",
        "kapot.html",
        "leeg.html",
        "groot.html",
        "koppeling.html",
        "weg.html",
    }
    assert "te groot" in reasons["groot.html"]
    assert "koppeling" in reasons["koppeling.html"]
    assert "foto.png" in to_html(found)
