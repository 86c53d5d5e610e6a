"""The interface texts: complete, current, used, and in Flemish school Dutch."""

from __future__ import annotations

import ast
import re
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from aiopschool import texts
from aiopschool.publish.catalogues import compile_catalogue, compiled
from aiopschool.publish.sources import read_source

ROOT = Path(__file__).parents[1]
CATALOGUES = sorted(texts.LOCALE_DIR.glob("*/LC_MESSAGES/*.po"))

# What Dutch from the Netherlands says, and school Dutch in Flanders does not.
AVOID = (
    r"kunt|zult|wilt|docent\w*|liniaal|roosterpapier|bovenbouw|onderbouw|voortgezet onderwijs|bijscholing|"
    r"abc-formule|kwadratische functies?|hellingsgetal|differentiëren|differentieerbaar|stuksgewijs|"
    r"kunstmatige intelligentie|KI|gij"
)


def extracted() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Every text in the code, with the file it stands in."""
    keywords = {"_": None, "ngettext": (1, 2)}
    found = extract_from_dir(ROOT / "aiopschool", [("**.py", "python")], keywords=keywords)
    for file, _line, message, _comments, _context in found:
        yield file, message


def literals() -> set[str]:
    """Every literal text in the code: a text chosen from a table is translated where it is shown."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "aiopschool").rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def read(po: Path) -> Catalog:
    with po.open("rb") as stream:
        return read_po(stream, abort_invalid=True)


def entries(po: Path) -> Iterator[Message]:
    return (message for message in read(po) if message.id)


def forms(texts: str | tuple[str, ...] | list[str]) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def fields(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def test_every_text_in_the_code_is_translated():
    assert CATALOGUES
    for po in CATALOGUES:
        have = {message.id for message in entries(po)}
        missing = {f"{file}: {message}" for file, message in extracted() if message not in have}
        assert not missing


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda po: po.parents[1].name)
def test_no_entry_is_empty_fuzzy_or_unused(po):
    used = {message for _file, message in extracted()} | literals()
    for message in entries(po):
        assert all(form.strip() for form in forms(message.string)), message.id
        assert not message.fuzzy, message.id
        assert message.id in used, f"no longer in the code: {message.id}"


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda po: po.parents[1].name)
def test_no_entry_stands_there_twice(po):
    counts = Counter(re.findall(r'^msgid ((?:".*"\n)+)', po.read_text(encoding="utf-8"), flags=re.M))
    assert [text for text, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda po: po.parents[1].name)
def test_translations_have_the_same_placeholders(po):
    for message in entries(po):
        wanted = fields(forms(message.id)[-1])
        for form in forms(message.string):
            assert fields(form) == wanted, message.id


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda po: po.parents[1].name)
def test_the_compiled_catalogue_is_current(po):
    assert po.with_suffix(".mo").read_bytes() == compile_catalogue(po), "run: aiopschool build"


def test_compiling_has_no_dates_and_loses_no_text(tmp_path, monkeypatch):
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for po in CATALOGUES:
        (folder / po.name).write_bytes(po.read_bytes())
    first = compiled(tmp_path)
    assert first == compiled(tmp_path)
    for mo, content in first.items():
        mo.write_bytes(content)
        assert b"Date" not in content
        assert b"Babel" not in content
    monkeypatch.setattr(texts, "LOCALE_DIR", tmp_path)
    texts._catalogue.cache_clear()
    try:
        for message in entries(folder / "aiopschool.po"):
            if isinstance(message.id, str):
                assert texts._(message.id) == message.string
            else:
                assert [texts.ngettext(*message.id, n) for n in (1, 2)] == list(message.string)
    finally:
        texts._catalogue.cache_clear()


def test_an_unknown_language_shows_the_english_source(monkeypatch):
    monkeypatch.setenv("AIOPSCHOOL_LANG", "xx")
    assert texts._("Check") == "Check"
    assert texts.ngettext("{n} problem", "{n} problems", 2) == "{n} problems"


def catalogue_texts() -> Iterator[tuple[str, str]]:
    """Every Dutch interface text, with the English one it stands for."""
    for message in entries(texts.LOCALE_DIR / "nl" / "LC_MESSAGES" / "aiopschool.po"):
        for form in forms(message.string):
            yield forms(message.id)[0], form


def notebook_texts(*kinds: str) -> Iterator[tuple[str, str]]:
    """Every cell of the Dutch sources of these kinds, with the file it stands in."""
    for source in sorted((ROOT / "notebooks" / "src" / "nl").glob("*.md")):
        for cell in read_source(source):
            if cell.cell_type in kinds:
                yield source.name, cell.source


def test_the_dutch_is_flemish():
    avoid = re.compile(rf"\b(?:{AVOID})\b")
    every = [*catalogue_texts(), *notebook_texts("markdown", "code")]
    assert [(where, hit.group()) for where, text in every if (hit := avoid.search(text))] == []


def test_numbers_in_dutch_texts_have_a_comma():
    allowed = re.compile(r"`[^`]*`|\b\d\d\.\d\d(?:\.\d\d)?\b")  # Python, and goals such as 06.13
    every = [*catalogue_texts(), *notebook_texts("markdown")]
    found = [(where, re.findall(r"\d\.\d\S*", allowed.sub("", text))) for where, text in every]
    assert [(where, numbers) for where, numbers in found if numbers] == []
