"""The papers of a project: every mistake has file and line, the note stands in the teacher's notebook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiopschool import files
from aiopschool.course import lessons
from aiopschool.publish import editions, sheets
from aiopschool.publish.editions import Edition, compose
from aiopschool.publish.mistakes import SourceError
from aiopschool.publish.paper_sources import NOTE, has_paper, read_paper
from aiopschool.texts import speaking

NOTEBOOK = f"""\
# Les

<!-- #region tags=["leerkracht"] -->
## Voor de leerkracht
<!-- #endregion -->

<!-- #region tags=["leerkracht"] -->
{NOTE}
<!-- #endregion -->
"""
PAPER = """\
# Proef

5 minuten, per twee

## Voor de leerlingen

1. Reken. (5 min)

## Verslagblad

Het is {= 3}.

## Voor de leerkracht

Let op: {{ total }}.
"""
ENGLISH = """\
# Trial

5 minutes, in pairs

## For pupils

1. Compute. (5 min)

## Report sheet

The slope is {slope}.

Why?

> **Answer (1 line).** Because the line rises.

## For the teacher

Take care.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one notebook and its paper; no lesson has its number."""
    folder = tmp_path / "notebooks" / "src" / "nl"
    folder.mkdir(parents=True)
    (folder / "99-les.md").write_text(NOTEBOOK, encoding="utf-8")
    (folder / "99-les-papier.md").write_text(PAPER, encoding="utf-8")
    monkeypatch.setattr(editions, "find_root", lambda: tmp_path)
    monkeypatch.setattr(
        "aiopschool.publish.facts.facts_for", lambda source: {"total": 7, "rows": [[1, 2], [3, 4]]}
    )
    return tmp_path


def cells(root: Path, *, teacher: bool) -> list[dict]:
    return json.loads(compose(Edition(root / "notebooks/src/nl/99-les.md", teacher)))["cells"]


def test_a_paper_is_no_notebook(root):
    assert {edition.source.name for edition in editions.editions(root)} == {"99-les.md"}


def test_the_note_stands_in_the_teachers_notebook_only(root):
    found = [cell for cell in cells(root, teacher=True) if cell["metadata"].get("tags") == ["leerkracht"]]
    texts = ["".join(cell["source"]) for cell in found]
    assert texts[1].startswith("### Proef: een activiteit op papier\n")
    assert "`aiopschool worksheets 99 --seed 7 --out map`" in texts[1]
    assert "Het is **3**." in texts[2]
    assert "Let op: 7." in texts[3]
    assert not any(NOTE in text for text in texts)
    assert "Proef" not in json.dumps(cells(root, teacher=False))


def test_a_note_without_a_paper_is_a_mistake(root):
    (root / "notebooks/src/nl/99-les-papier.md").unlink()
    with pytest.raises(SourceError, match=r"^99-les\.md: .*99-les-papier\.md"):
        cells(root, teacher=True)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("{= 3}", "{three}", 11, "“three” bestaat niet in sheet.py"),
        ("{{ total }}", "{{ totl }}", 15, "Probeer: total"),
        ("(5 min)", "(4 min)", 3, "samen 4 minuten, hier staat 5"),
        ("Het is", "| a | b |\n| - | - |\n{{ rows }}\n\n[nergens](x.md) is", 15, "een link"),
    ],
)
def test_build_says_in_one_line_what_is_wrong_with_a_paper(root, capsys, old, new, line, words):
    source = root / "notebooks/src/nl/99-les-papier.md"
    source.write_text(PAPER.replace(old, new), encoding="utf-8")
    for check in (False, True):
        assert editions.build(check=check) == 1
        said = capsys.readouterr().out.splitlines()[-1]
        assert said.startswith(f"99-les-papier.md:{line}: ")
        assert words in said


def test_a_lesson_has_a_paper_in_every_language_that_has_its_source(tmp_path, monkeypatch):
    """The same `sheet.py` serves them all; numbers and words are those of the language."""
    (tmp_path / "en").mkdir()
    source = tmp_path / "en" / "01-line-papier.md"
    named = {"slope": 1.5}
    monkeypatch.setattr("aiopschool.lessons.lines.sheet.named", lambda: named)
    monkeypatch.setattr("aiopschool.publish.sheets.paper_of", lambda lesson: source)
    source.write_text(ENGLISH, encoding="utf-8")
    assert read_paper(source).record[0].text[1].answer == "1.5"
    (lesson,) = (lesson for lesson in lessons() if lesson.number == 1)
    assert files.find_paper(lesson, "en", [tmp_path]) == source
    assert not has_paper(lesson.__class__(99, "none", "", ""))
    with speaking("en"):
        documents = sheets.compose(lesson, seed=0)
    pupil, key = documents.values()
    assert "Because" not in json.dumps(pupil)
    (slope,) = (block["text"] for block in key["blocks"] if "The slope is " in block.get("text", ""))
    assert slope == ["The slope is ", {"answer": ["1.5"]}, "."]
    assert key["lang"] == "en"
