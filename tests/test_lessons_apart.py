"""Lessons share no file: who writes one touches its own folder, its sources, its data and its tests."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import aiopschool
from aiopschool.course import exercise_ids, explorer_names, lessons
from aiopschool.files import find_notebook

PACKAGE = Path(aiopschool.__file__).parent
ROOT = PACKAGE.parent
ASKS = {
    "exercise",
    "explore",
    "has",
    "module",
    "progress",
    "question",
}  # take the name of a lesson or its part
SHARED = [file for file in PACKAGE.rglob("*") if "lessons" not in file.relative_to(PACKAGE).parts[:1]]
CODE = [file for file in SHARED if file.suffix == ".py"]
TEXT = [file for file in SHARED if file.suffix in {".py", ".js", ".css", ".typ"}]
TEXT += [ROOT / "pyproject.toml", ROOT / "start.py", *(ROOT / "jupyter").rglob("*.json")]


def notebooks() -> set[str]:
    """The names of their notebooks, in every language."""
    languages = [folder.name for folder in (ROOT / "notebooks" / "src").iterdir()]
    return {name for lesson in lessons() for lang in languages if (name := find_notebook(lesson, lang))}


def names() -> set[str]:
    """What could stand for one lesson: its name, its notebook, its explorers and its exercises."""
    return {lesson.name for lesson in lessons()} | notebooks() | set(explorer_names()) | set(exercise_ids())


def words(trees: list[ast.AST]) -> set[str]:
    """Names of functions and fields: such a word as text need not mean a lesson (`lines` of an explorer)."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    return named | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def texts(node: ast.AST) -> set[str]:
    return {
        found.value
        for found in ast.walk(node)
        if isinstance(found, ast.Constant) and isinstance(found.value, str)
    }


def asked_for(tree: ast.AST) -> Iterator[str]:
    """Texts that are looked up as a name: `explore("…")`, `lesson.name == "…"`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in ASKS:
                yield from (text for argument in node.args for text in texts(argument))
        elif isinstance(node, ast.Compare) and ".name" in ast.unparse(node):
            yield from texts(node)


def named_in(source: str, names: set[str], words: set[str]) -> set[str]:
    """The lessons, or parts of them, that a piece of Python names."""
    tree = ast.parse(source)
    return (texts(tree) & names - words) | (set(asked_for(tree)) & names)


def test_no_shared_code_names_a_lesson():
    sources = {file: file.read_text(encoding="utf-8") for file in CODE}
    assert len(sources) > 30
    common = words([ast.parse(source) for source in sources.values()])
    found = {file.name: named_in(source, names(), common) for file, source in sources.items()}
    assert {file: named for file, named in found.items() if named} == {}


def test_no_shared_file_points_at_a_lesson():
    """Its folder, by path or by import, and its notebook."""
    folders = [rf"lessons[./]{lesson.name}\b" for lesson in lessons()]
    pattern = re.compile("|".join([*folders, *map(re.escape, notebooks())]))
    for file in TEXT:
        assert not pattern.search(file.read_text(encoding="utf-8")), file


def test_no_table_of_data_belongs_to_two_lessons():
    tables = {file.name for file in (ROOT / "data").iterdir()}
    used: dict[str, set[str]] = {}
    for lesson in lessons():
        for file in (PACKAGE / "lessons" / lesson.name).rglob("*.py"):
            for table in texts(ast.parse(file.read_text(encoding="utf-8"))) & tables:
                used.setdefault(table, set()).add(lesson.name)
    assert used
    assert {table: users for table, users in used.items() if len(users) > 1} == {}


@pytest.mark.parametrize(
    "source",
    [
        'NUMBERS = {"trees": 2}',
        'if lesson.name == "lines":\n    pass',
        'explore("lines")',
        'has(module("trees"), "explorer")',
        'order = ["2a", "2b"]',
        'START = "02-boom"',
    ],
)
def test_a_name_in_shared_code_is_noticed(source):
    assert named_in(source, {"lines", "trees", "02-boom", "2a"}, {"lines"})


@pytest.mark.parametrize(
    "source", ['spec["lines"]', '"""As `explore("lines")` does."""', 'module(lesson, "x")']
)
def test_a_word_that_only_looks_like_a_name_is_not(source):
    assert not named_in(source, {"lines", "trees", "2a"}, {"lines"})
