"""What a file is that somebody took for one of ours, so that it can be named as what it is."""

from __future__ import annotations

import json
import re
from typing import Any

from ..texts import N_, _

# What the first characters of a file tell. Bytes that are no text became U+FFFD.
_STARTS = (
    ("%PDF", "pdf"),
    ("\ufffdPNG", "photo"),
    ("\ufffd\ufffd\ufffd", "photo"),  # JPEG
    ("GIF8", "photo"),
    ("\ufffd\ufffd\x11", "document"),  # Office before 2007
    ("{\\rtf", "document"),
    ("7z\ufffd\ufffd", "zip"),
    ("Rar!", "zip"),
)
_PICTURE = re.compile(
    r"RIFF.{1,8}WEBP|.{1,4}ftyp(?:heic|heix|mif1|msf1|avif)|<(?:svg|\?xml.*?<svg)", re.DOTALL
)
_VIDEO = re.compile(r".{1,4}ftyp", re.DOTALL)
_IN_A_DOCUMENT = ("[Content_Types].xml", "vnd.oasis.opendocument")  # Office and LibreOffice zip their files
NAMES = {
    "empty": N_("This file is empty."),
    "zip": N_("This is a zip file."),
    "photo": N_("This is a photo or another picture."),
    "video": N_("This is a video."),
    "pdf": N_("This is a PDF."),
    "document": N_("This is a document of a word processor or a spreadsheet."),
    "notebook": N_("This is a notebook: the lesson itself."),
    "answers": N_("This is a file of “Save as a file”, with answers."),
    "hand-in": N_("This is a file to hand in."),
}


def what_is(text: str) -> str:
    """The kind of a file, one of `NAMES`; empty when it is none of these. `text` is its start or all of it.

    >>> what_is(""), what_is("PK\\x03\\x04hand-in.html"), what_is('{"nbformat": 4, "cells": []}')
    ('empty', 'zip', 'notebook')
    """
    plain = text.removeprefix("\ufeff")
    if not plain.strip("\0 \t\r\n"):
        return "empty"
    if plain.startswith("PK"):
        return "document" if any(name in plain[:2000] for name in _IN_A_DOCUMENT) else "zip"
    for start, kind in _STARTS:
        if plain.startswith(start):
            return kind
    if _PICTURE.match(plain[:600]):
        return "photo"
    if _VIDEO.match(plain[:20]):
        return "video"
    if 'id="aiopschool" data-sum=' in plain:
        return "hand-in"
    return _kind_of_data(plain)


def _kind_of_data(text: str) -> str:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    if isinstance(data, dict) and "nbformat" in data and isinstance(data.get("cells"), list):
        return "notebook"
    return "answers" if is_ours(data) else ""


def is_ours(document: Any) -> bool:
    """Whether this is what stands in a file with answers."""
    if not isinstance(document, dict) or type(document.get("schema")) is not int:
        return False
    exercises = document.get("exercises")
    return isinstance(exercises, dict) and all(isinstance(entry, dict) for entry in exercises.values())


def named(text: str) -> str:
    """What a file is, as a sentence; empty when nobody knows."""
    return _(NAMES.get(what_is(text), ""))
