"""The class overview: right about what pupils did, and not to be broken by any file."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from aiopschool import cli, exercise
from aiopschool.classroom.classtable import safe_cell, to_csv, to_html
from aiopschool.classroom.collect import read_folder
from aiopschool.classroom.handin import make
from aiopschool.course import exercises_of, lessons
from aiopschool.records.store import Progress

from ..reader import Pupil
from .conftest import LESSON
from .forging import FORMAT, forged

EVERY = [one for lesson in lessons() for one in exercises_of(lesson)]


def rows(klas: Path) -> dict[str, dict[str, str]]:
    table = csv.DictReader(io.StringIO(to_csv(read_folder(klas, EVERY))), delimiter=";")
    return {row["leerling"]: row for row in table}


def test_who_did_what(hand_in, klas):
    hand_in("An", {"1a": [("−1", "B"), ("3", "B")], "1b": [("2", "(0, 2)")]})
    hand_in("Bo", {"1a": [("3", "B")]})
    table = rows(klas)
    assert (table["An"]["1a"], table["An"]["1a pogingen"], table["An"]["opgelost"]) == ("Juist", "2", "1")
    assert table["An"]["1b"] in ("Nog niet", "Kijk nog eens")
    assert (table["Bo"]["1a"], table["Bo"]["1b"]) == ("Juist", "")
    assert "1g" not in table["An"], "nobody did it"


def test_common_mistakes_are_counted_per_pupil(hand_in, klas):
    for name in ("An", "Bo", "Cas"):
        hand_in(name, {"1a": [("−1", "B"), ("-1", "B"), ("3", "B")]})
    hand_in("Dina", {"1a": [("2", "B")]})
    found = read_folder(klas, EVERY).common()
    assert [(n, id, part) for n, id, part, _message in found] == [(3, "1a", "score"), (1, "1a", "score")]
    assert "verwisseld" in found[0][3]
    page = to_html(read_folder(klas, EVERY))
    assert re.search(
        r'<th scope="row">1a</th><td class="short">score</td><td class="text">3\u00a0leerlingen</td>', page
    )


def test_the_same_mistake_with_other_numbers_is_the_same(hand_in, klas):
    for seed in (2, 3):
        own = exercise("1a", seed)
        wrong = next(m.value for m in own.parts[0].mistakes if "verwisseld" in m.message)
        right = own.parts[1].kind.write(own.parts[1].answer)
        hand_in(f"pupil {seed}", {"1a": [(str(wrong), right)]}, seed=seed)
    assert [n for n, *_rest in read_folder(klas, EVERY).common()] == [2]


def test_what_a_file_says_of_its_answers_is_not_believed(hand_in, klas):
    record = {"seed": 0, "texts": ["17", "B"], "status": "right", "solved": True, "best": 1, "total": 1}
    data = {"format": "aiopschool-inleverbestand", "name": "Eva", "code": "abc", "exercises": {"1a": record}}
    (klas / "eva.html").write_text(forged(data), encoding="utf-8")
    assert rows(klas)["Eva"]["1a"] == "Nog niet"
    assert rows(klas)["Eva"]["opgelost"] == "0"


def test_an_edited_file_is_reported_and_a_copy_counts_once(hand_in, klas):
    file = hand_in("An", {"1a": [("17", "B")]})
    (klas / "kopie").mkdir()
    (klas / "kopie" / "zelfde.html").write_bytes(file.read_bytes())
    (klas / "anders.html").write_text(file.read_text().replace('"17"', '"3"').replace("An", "Bo"))
    found = read_folder(klas, EVERY)
    assert [pupil.name for pupil in found.pupils] == ["An", "Bo"]
    assert found.pupils[1].remarks == ["gewijzigd na het maken"]
    assert len(found.problems) == 1
    assert found.problems[0][1].startswith("Hetzelfde als")


def test_the_right_answer_is_shown_with_its_own_numbers(hand_in, klas, tmp_path):
    own = exercise("1g", 1)
    right = own.parts[0].kind.write(own.parts[0].answer)
    hand_in("An", {"1g": [(right,)]}, seed=1)
    Pupil(exercise("1g", 2)).answers("A")
    file = make(LESSON, Progress().all(), name="Bo")
    (klas / "bo.html").write_text(file.text, encoding="utf-8")
    done = [pupil.done["1g"] for pupil in read_folder(klas, EVERY).pupils]
    assert [item.status for item in done] == ["right", "right"]
    assert [item.exercise.seed for item in done] == [1, 1]
    assert [item.texts for item in done] == [[right], [right]]


def test_two_files_with_one_name_are_both_shown(hand_in, klas):
    hand_in("An", {"1a": [("17", "B")]})
    hand_in("An", {"1a": [("3", "B")]})
    found = read_folder(klas, EVERY)
    assert [pupil.remarks for pupil in found.pupils] == [["meer bestanden met deze naam"]] * 2


def test_the_list_is_in_order_and_one_name_in_two_spellings_is_noticed(hand_in, klas):
    for name in ("Zoë Claes", "Élise Maes", "Zita Bos", "Elke Aerts", "maes elise", "Emma Cools"):
        hand_in(name, {"1a": [("17", "B")]})
    for code in ("aaaaaa", "aaaaab"):  # no name at all is no spelling of another
        data = FORMAT | {"code": code, "exercises": {"1a": {"texts": ["17", "B"]}}}
        (klas / f"{code}.html").write_text(forged(data), encoding="utf-8")
    pupils = read_folder(klas, EVERY).pupils
    assert [pupil.name for pupil in pupils if pupil.named] == [
        "Élise Maes",
        "Elke Aerts",
        "Emma Cools",
        "maes elise",
        "Zita Bos",
        "Zoë Claes",
    ]
    remarks = {pupil.name: pupil.remarks for pupil in pupils if pupil.remarks}
    assert remarks == {
        "Élise Maes": ["andere schrijfwijze van maes elise?"],
        "maes elise": ["andere schrijfwijze van Élise Maes?"],
    }


def test_words_in_the_tables_stay_whole_and_only_what_has_no_end_breaks(hand_in, klas):
    hand_in("Élise Vandenbroucke", {"1a": [("3", "B")]})
    (klas / f"{'x' * 40}.jpg").write_bytes(b"\xff\xd8\xff")
    page = to_html(read_folder(klas, EVERY))
    assert '<th scope="row">Élise Vandenbroucke</th><td class="short">✓ 1</td>' in page
    assert f'<th scope="row" class="endless">{"x" * 40}.jpg</th><td class="text">Dit is een foto' in page
    assert page.count('<div class="wide" role="region" tabindex="0" aria-label=') == page.count("<table>")
    assert "opmerking" not in page, "nobody has one"


def test_files_without_a_name_are_told_apart(hand_in, klas):
    hand_in("", {"1a": [("17", "B")]})
    hand_in("", {"1a": [("17", "B")]})
    names = [pupil.name for pupil in read_folder(klas, EVERY).pupils]
    assert len(set(names)) == 2
    assert all(re.fullmatch(r"zonder naam \([0-9a-f]{6}\)", name) for name in names)


def test_names_are_no_html_and_no_formula(hand_in, klas):
    names = ["=HYPERLINK(1)", "+1", "-1", "@a", "<img src=x onerror=alert(1)>", 'An; "Bo"']
    for name in names:
        hand_in(name, {"1a": [("<script>alert(1)</script>", "B")]})
    page = to_html(read_folder(klas, EVERY))
    assert "<img" not in page
    assert "<script" not in page
    table = rows(klas)
    assert table.keys() >= {"'=HYPERLINK(1)", "'+1", "'-1", "'@a", 'An; "Bo"'}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n", "  =1", " \t@"])
def test_a_spreadsheet_sees_no_formula(text):
    assert safe_cell(text)[0] == "'"


def test_the_command_writes_both_tables_and_can_run_again(hand_in, klas, tmp_path, capsys):
    hand_in("Zoë", {"1a": [("3", "B")]})
    for _again in range(2):
        assert cli.main(["collect", str(klas)]) == 0
        assert "klasoverzicht.html" in capsys.readouterr().out
    assert (klas / "klasoverzicht.csv").read_bytes().startswith(b"\xef\xbb\xbfleerling;bestand;")
    assert "1 leerling<" in (klas / "klasoverzicht.html").read_text(encoding="utf-8")
    assert cli.main(["collect", str(klas), "--out", str(tmp_path / "uit" / "hier")]) == 0
    assert (tmp_path / "uit" / "hier" / "klasoverzicht.csv").exists()


def test_the_command_says_what_is_wrong(klas, tmp_path, hand_in, capsys):
    assert cli.main(["collect", str(tmp_path / "nergens")]) == 1
    assert "bestaat niet" in capsys.readouterr().err
    klas.joinpath("x.html").write_text("x")
    assert cli.main(["collect", str(klas)]) == 1
    printed = capsys.readouterr()
    assert "x.html: Dit is geen inleverbestand." in printed.out
    assert "Er staat geen inleverbestand" in printed.err
    hand_in("An", {"1a": [("3", "B")]})
    (tmp_path / "file").write_text("")
    assert cli.main(["collect", str(klas), "--out", str(tmp_path / "file" / "x")]) == 1
    assert "Ik kan niet schrijven" in capsys.readouterr().err


def test_a_class_that_did_more_lessons_is_seen_per_lesson_and_as_a_course(klas, tmp_path, monkeypatch):
    klas.mkdir()
    course = {lesson: exercises_of(lesson) for lesson in lessons()}
    for name, ids in {"An": ["1a", "3a"], "Bo": ["3a"]}.items():
        monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / f"{name}.json"))
        for id in ids:
            Pupil(exercise(id)).answers(*Pupil(exercise(id)).right())
        file = make(course, Progress().all(), name=name)
        (klas / file.name).write_text(file.text, encoding="utf-8")
    page = to_html(read_folder(klas, EVERY))
    assert re.search(r'scope="row">An</th><td class="short">1/7</td><td class="short">1/\d+</td>', page)
    assert re.search(r'scope="row">Bo</th><td class="short"></td><td class="short">1/\d+</td>', page)
    assert "<caption>Les 1: 1 leerling</caption>" in page
    assert "<caption>Les 3: 2 leerlingen</caption>" in page
    table = rows(klas)
    assert (table["An"]["opgelost in les 1"], table["Bo"]["opgelost in les 1"]) == ("1", "0")
    assert table["Bo"]["opgelost"] == "1"


def test_one_lesson_is_one_table(hand_in, klas):
    hand_in("An", {"1a": [("3", "B")]})
    page = to_html(read_folder(klas, EVERY))
    assert "De hele cursus" not in page
    assert "opgelost in les" not in to_csv(read_folder(klas, EVERY))
