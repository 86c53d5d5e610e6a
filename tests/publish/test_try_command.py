"""The command `aiopschool try`: a table for authors, in the language they ask for."""

from __future__ import annotations

import re

import pytest

from aiopschool.cli import main
from aiopschool.course import exercise, exercise_ids
from aiopschool.publish.try_command import report

ENGLISH = re.compile(r"\b(the|answer|answers|swapped|sign|right|try|where|known|mistake|form)\b")
FIRST = exercise_ids()[0]


@pytest.mark.parametrize("id", exercise_ids())
def test_every_part_gets_a_table_in_dutch_that_fits(id):
    one = exercise(id, 0)
    lines = list(report(one, 100))
    assert lines[0] == f"Oefening {id}: {one.title}"
    for part in one.parts:
        assert any(line.startswith(f"{part.label} · juist: ") for line in lines)
    assert sum(line.startswith("antwoord ") for line in lines) == len(one.parts)
    assert sum("antwoorden: " in line for line in lines) == len(one.parts)
    tables = [line for line in lines[1:] if " · juist: " not in line]
    assert not ENGLISH.search("\n".join(tables))
    assert max(map(len, tables)) <= 120


def test_what_only_gets_where_to_look_stands_first_and_is_counted(capsys):
    assert main(["try", FIRST]) == 0
    page = capsys.readouterr().out
    first_table = page.split("antwoorden: ")[0].splitlines()
    marks = [line[0] for line in first_table if re.match(r"[✗!↪✎⇄] ", line)]
    assert marks == sorted(marks, key="✗!↪✎⇄".index)
    assert marks[0] == "✗"
    assert f"{marks.count('✗')} enkel waar te kijken" in page
    cost = {
        line[0]: re.search(r"  (ja|nee)(?:  |$)", line)[1] for line in first_table if line[:2] in ("✗ ", "✎ ")
    }
    assert cost == {"✗": "ja", "✎": "nee"}


def test_another_seed_and_another_language(capsys):
    assert main(["try", FIRST, "--seed", "3"]) == 0
    third = capsys.readouterr().out
    assert main(["try", FIRST, "--lang", "en"]) == 0
    english = capsys.readouterr().out
    assert main(["try", FIRST, FIRST]) == 0
    twice = capsys.readouterr().out
    assert third != twice[: len(third)]
    assert english.startswith(f"Exercise {FIRST}: ")
    assert "what the pupil reads" in english
    assert twice.count(f"Oefening {FIRST}: ") == 2


@pytest.mark.parametrize(
    "words", [("9z",), (FIRST, "--seed", "veel"), (FIRST, "--seed=-1"), (FIRST, "--lang", "xx")]
)
def test_what_does_not_exist_gets_a_sentence_and_no_table(capsys, words):
    assert main(["try", *words]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert re.search(r"bestaat niet|geheel getal", said.err)
