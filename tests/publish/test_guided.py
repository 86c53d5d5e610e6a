"""Guided questions in a source: numbered in order, beside their explorer, with a note for the teacher."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aiopschool.publish import sources
from aiopschool.publish.editions import Edition, compose
from aiopschool.publish.facts import filled
from aiopschool.publish.guided import key
from aiopschool.publish.mistakes import SourceError
from aiopschool.publish.sheets import compose as sheets

from .. import guided
from ..card.cards import holds

COURSE = guided.course


def cell(comment: str, name: str, call: str) -> str:
    code = f"# {comment}\nfrom aiopschool import {name}\n\n{call}"
    return f'```python tags=["hide-input"]\n{code}\n```\n'


def asks(id: str, *, first: str = "") -> str:
    return cell(f"Vraag {first or id}: klik hier", "question", f'question("{id}")')


def explores(question: str, name: str = "slope") -> str:
    return cell("De applet", "explore", f'explore("{name}", question="{question}")')


TEACHER = """\
<!-- #region tags=["leerkracht"] -->
| minuten | wat |
| --- | --- |
| 0–5 | deel 1, vraag 99.1 |
| 5–10 | deel 2, vraag 99.2, 99.3 en 99.4 |

> **Bij vraag 99.2.** Leerlingen zeggen vaak 2.
<!-- #endregion -->
"""
GOOD = "\n".join(
    [
        "# Les\n\n## 1. Een helling\n",
        asks("99.1"),
        explores("99.1"),
        "## 2. Nog een\n",
        asks("99.2"),
        asks("99.3"),
        explores("99.2, 99.3"),
        asks("99.4"),
        TEACHER,
    ]
)


@pytest.fixture(autouse=True)
def toys(own_file: Path) -> Iterator[None]:
    guided.register()
    sources._known_names.cache_clear()
    yield
    guided.forget()
    sources._known_names.cache_clear()


@pytest.fixture
def source(tmp_path) -> Callable[[str], Path]:
    folder = tmp_path / "notebooks" / "src" / "nl"
    folder.mkdir(parents=True)

    def write(text: str) -> Path:
        path = folder / "99-helling.md"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_good_source_passes_and_only_the_teacher_gets_a_note(source):
    path = source(GOOD)
    pupil, teacher = (compose(Edition(path, teacher)) for teacher in (False, True))
    assert teacher.count("Voor de leerkracht: vraag 99.") == 4
    for text in ("Modelantwoord", "Versleep de schuifknop", str(guided.SECRET)):
        assert text in teacher
        assert text not in pupil
    assert pupil.count("question(") == teacher.count("question(") == 4


def test_the_note_has_the_outcome_what_to_do_and_the_model_answer():
    assert key(guided.made("99.1")) == [
        ("Voorspelling", "B. ze daalt"),
        ("Doe", guided.DO),
        ("Leg uit", guided.WHY),
        ("Modelantwoord", guided.MODEL),
        ("Let op", guided.CRITERION),
    ]
    assert "Voorspelling" in dict(key(guided.made("99.2")))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('question("99.1")', 'question("99.7")', "bestaat niet"),
        (asks("99.1"), asks("99.2"), "nummer 99.1"),
        (asks("99.3"), asks("99.3") + asks("99.3"), "nummer 99.4"),
        (asks("99.1"), asks("99.1", first="99.2"), "de eerste regel noemt 99.2"),
        (explores("99.1"), "", "bij vraag 99.1 hoort nog geen applet"),
        (explores("99.1"), explores("99.1", name="lines"), "vraag 99.1 hoort niet bij deze applet"),
        (explores("99.1"), explores("99.1, 99.4"), "vraag 99.4 hoort niet bij deze applet"),
        (explores("99.1"), explores("99.8"), "vraag 99.8 hoort niet bij deze applet"),
        (asks("99.4"), "", "vraag 99.4 staat niet in deze bron"),
        ("deel 1, vraag 99.1", "deel 2, vraag 99.1", "vraag 99.1 staat niet in dit deel"),
        ("deel 2, vraag 99.2, 99.3", "deel 2, vraag 99.2, 99.5", "vraag 99.5 staat niet in deze bron"),
        ("Bij vraag 99.2", "Bij vraag 99.6", "vraag 99.6 staat niet in deze bron"),
    ],
)
def test_a_mistake_is_said_with_file_and_line(source, old, new, said):
    assert GOOD.count(old) == 1
    path = source(GOOD.replace(old, new))
    with pytest.raises(SourceError, match=r"99-helling\.md") as caught:
        compose(Edition(path, teacher=True))
    assert said in str(caught.value)


def test_the_outcome_of_a_question_can_stand_in_a_text(source):
    path = source(GOOD + '\nHet antwoord is {{ outcome("99.1") }}.\n')
    assert "Het antwoord is B. ze daalt." in filled(path)
    path = source(GOOD + '\nHet antwoord is {{ outcome("99.4") }}.\n')
    with pytest.raises(SourceError, match="geen uitkomst"):
        filled(path)


def test_questions_stand_on_the_key_and_never_on_the_sheet_of_a_pupil():
    sheet, answers, *_cards = sheets(COURSE.lessons()[0], seed=0).values()
    assert "Vraag 99.1" in str(answers)
    assert holds(guided.SECRET, str(answers))
    assert "Vraag 99.1" not in str(sheet)
    assert not holds(guided.SECRET, str(sheet))
