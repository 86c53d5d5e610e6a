"""A saved file loaded elsewhere: instead of the own answers, or added to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiopschool.classroom.handin import make
from aiopschool.records.store import DamagedError, Progress

from ..reader import answer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mijn-antwoorden.json"


def test_a_saved_file_is_loaded_elsewhere(path, tmp_path):
    answer(path, "1a", "3", status="right")
    answer(tmp_path / "b.json", "1a", "9")
    answer(tmp_path / "b.json", "1b", "5")
    saved = Progress(path).text()
    Progress(tmp_path / "b.json").load(saved, replace=True)
    assert Progress(tmp_path / "b.json").all() == Progress(path).all()


def test_a_loaded_file_is_added_without_losing_anything(path, tmp_path):
    answer(path, "1a", "3", status="right")
    answer(path, "1c", "A")
    other = tmp_path / "b.json"
    answer(other, "1a", "9")
    answer(other, "1b", "5")
    for _again in range(2):  # the second time adds nothing
        Progress(other).load(Progress(path).text(), replace=False)
    records = Progress(other).all()
    assert records.keys() == {"1a", "1b", "1c"}
    assert records["1a"].texts == ["9"], "the own answer stays"
    assert records["1a"].solved
    assert [attempt.texts for attempt in records["1a"].checked] == [["3"], ["9"]]
    assert records["1c"].texts == ["A"]


OTHERS = {
    "": "Dit bestand is leeg.",
    "{": "Dit bestand kan niet geladen worden.",
    "[]": "Dit bestand kan niet geladen worden.",
    "<html>": "Dit bestand kan niet geladen worden.",
    "[" * 100_000: "Dit bestand kan niet geladen worden.",
    '{"exercises": []}': "Dit bestand kan niet geladen worden.",
    '{"name": "app", "version": "1.0.0", "dependencies": {}}': "Dit bestand kan niet geladen worden.",
    '{"schema": 2}': "Dit bestand kan niet geladen worden.",
    '{"schema": true, "exercises": {"1a": {"texts": ["3"]}}}': "Dit bestand kan niet geladen worden.",
    '{"schema": 2, "exercises": {"1a": 3}}': "Dit bestand kan niet geladen worden.",
    '{"nbformat": 4, "cells": [], "metadata": {}}': "Dit is een notebook: de les zelf.",
    "PK\x03\x04\x14": "Dit is een zipbestand.",
    "\ufffdPNG\r\n": "Dit is een foto of een andere afbeelding.",
    "%PDF-1.7": "Dit is een pdf.",
    '{"schema": 2, "exercises": {}}': "In dit bestand staan geen antwoorden.",
    '{"schema": 2, "exercises": {"1a": {"texts": ["", ""]}}, "more": {}}': (
        "In dit bestand staan geen antwoorden."
    ),
    '{"schema": 2, "exercises": {}, "predictions": {"lines mistake": "(5, 3)"}}': (
        "In dit bestand staan geen antwoorden."  # nothing reads them any more
    ),
}


@pytest.mark.parametrize(("content", "sentence"), OTHERS.items())
@pytest.mark.parametrize("replace", [True, False])
def test_what_is_no_file_with_answers_is_named_and_changes_nothing(path, content, sentence, replace):
    answer(path, "1a", "3")
    before = path.read_bytes()
    with pytest.raises(DamagedError) as refused:
        Progress(path).load(content, replace=replace)
    assert str(refused.value).startswith(sentence)
    assert str(refused.value).endswith("Er is niets veranderd.")
    assert path.read_bytes() == before


def test_a_file_to_hand_in_is_named_when_it_is_loaded(path):
    page = make({}, Progress(path).all()).text
    with pytest.raises(
        DamagedError, match=r"^Dit is een inleverbestand. Kies een bestand .*Bewaar als bestand"
    ):
        Progress(path).load(page, replace=True)


def test_a_byte_order_mark_does_not_matter(path, tmp_path):
    answer(tmp_path / "b.json", "1a", "3")
    Progress(path).load("\ufeff" + Progress(tmp_path / "b.json").text(), replace=True)
    assert Progress(path).of("1a").texts == ["3"]


OLD = '{"schema": 2, "exercises": {"1a": {"texts": ["3"]}}, "predictions": %s}'


@pytest.mark.parametrize("kept", ['{"lines mistake": "(5, 3)"}', "[]", '"x"', "null"])
@pytest.mark.parametrize("replace", [True, False])
def test_a_file_with_predictions_of_before_there_were_questions_is_loaded(path, kept, replace):
    """Also when it is the own file, or a copy that a synchronising folder made."""
    answer(path, "1b", "5")
    Progress(path).load(OLD % kept, replace=replace)
    assert Progress(path).of("1a").texts == ["3"]
    assert Progress(path).of("1b").started != replace
    answer(path, "1c", "A")
    path.with_name("mijn-antwoorden (1).json").write_text(OLD.replace("1a", "1d") % kept)
    assert Progress(path).all().keys() >= {"1a", "1c", "1d"}
    Progress(path).load(Progress(path).text(), replace=True)
    assert Progress(path).of("1d").texts == ["3"]


@pytest.mark.parametrize("schema", [1, 2, 7])
def test_a_file_of_an_older_or_a_newer_version_is_loaded(path, schema):
    content = f'{{"schema": {schema}, "exercises": {{"1a": {{"texts": ["3"], "new": 1}}}}, "more": [1]}}'
    Progress(path).load(content, replace=True)
    assert Progress(path).of("1a").texts == ["3"]
