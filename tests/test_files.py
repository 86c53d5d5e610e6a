"""The notebook of a lesson is the file with its number, whatever a language calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiopschool.course import lessons
from aiopschool.files import FOLDERS, file_name, find_notebook, find_paper, lesson_number
from aiopschool.lesson import Lesson

LESSON = Lesson(number=1, name="lines", title="Lines", maths="functions")


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_every_language_has_its_own_name_for_a_notebook(tmp_path):
    put(tmp_path, "nl/01-rechte.md", "en/01-line.md", "nl/10-kans.md", "nl/00-start.md")
    assert find_notebook(LESSON, "nl", [tmp_path]) == "01-rechte"
    assert find_notebook(LESSON, "en", [tmp_path]) == "01-line"
    assert find_notebook(LESSON, "fr", [tmp_path]) is None


def test_the_paper_is_no_notebook_and_neither_is_another_file(tmp_path):
    put(tmp_path, "nl/01-rechte-papier.md", "nl/01-foto.png", "nl/.ipynb_checkpoints/01-rechte.ipynb")
    assert find_notebook(LESSON, "nl", [tmp_path]) is None
    put(tmp_path, "nl/01-rechte.md")
    assert find_notebook(LESSON, "nl", [tmp_path]) == "01-rechte"


def test_every_language_has_its_own_name_for_a_paper(tmp_path):
    put(tmp_path, "nl/01-rechte.md", "nl/01-rechte-papier.md", "en/01-line-papier.md", "en/10-odds-papier.md")
    assert find_paper(LESSON, "nl", [tmp_path]) == tmp_path / "nl/01-rechte-papier.md"
    assert find_paper(LESSON, "en", [tmp_path / "src", tmp_path]) == tmp_path / "en/01-line-papier.md"
    assert find_paper(LESSON, "fr", [tmp_path]) is None


def test_an_installed_course_has_notebooks_only(tmp_path):
    put(tmp_path, "nl/01-rechte.ipynb", "nl/leerkracht/01-rechte.ipynb")
    assert find_notebook(LESSON, "nl", [tmp_path / "src", tmp_path]) == "01-rechte"


def test_the_start_page_is_of_no_lesson(tmp_path):
    put(tmp_path, "nl/00-start.md", "nl/00-optellen.md", "en/00-start.ipynb")
    zero = Lesson(number=0, name="adding", title="Adding", maths="addition")
    assert find_notebook(zero, "nl", [tmp_path]) == "00-optellen"
    assert find_notebook(zero, "en", [tmp_path]) is None
    assert lesson_number(tmp_path / "nl/00-start.md") is None
    assert lesson_number(tmp_path / "nl/00-optellen-papier.md") == 0


def test_two_notebooks_with_one_number_are_refused(tmp_path):
    put(tmp_path, "nl/01-rechte.md", "nl/01-lijn.md")
    with pytest.raises(ValueError, match="01-lijn, 01-rechte"):
        find_notebook(LESSON, "nl", [tmp_path])


def test_files_are_called_as_the_notebook_or_by_the_lessons_own_name():
    for lesson in lessons():
        assert file_name(lesson, "nl") == find_notebook(lesson, "nl", FOLDERS[:1])
        assert file_name(lesson, "xx") == f"{lesson.number:02}-{lesson.name}"
