"""Guided questions in the overview, the file to hand in and the class table: counted, never judged."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aiopschool import cli, progress, question
from aiopschool.classroom.classtable import to_csv, to_html
from aiopschool.classroom.collect import read_folder
from aiopschool.classroom.handin import make
from aiopschool.course import exercises_of, lessons, questions_of
from aiopschool.records.store import Progress

from .. import guided
from ..card.cards import holds
from ..reader import Asked, Page

LESSON = lessons()[0]
SEEN = "De rechte daalt."


@pytest.fixture(autouse=True)
def toys(own_file: Path) -> Iterator[None]:
    guided.register()
    yield
    guided.forget()


@pytest.fixture
def hand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Let a pupil predict and explain, and hand in, in the folder `klas`."""
    (tmp_path / "klas").mkdir()

    def work(name: str, id: str, *predictions: str, explains: str = "", later: str = "") -> str:
        own = tmp_path / "eigen.json"
        own.unlink(missing_ok=True)
        monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(own))
        asked = Asked(question(id))
        for prediction in predictions:
            asked.again()
            asked.predicts(prediction)
        for text in filter(None, (explains, later)):
            asked.explains(text)
        exercises = {LESSON: exercises_of(LESSON)}
        file = make(exercises, Progress().all(), name=name, questions=questions_of(LESSON))
        (tmp_path / "klas" / file.name).write_text(file.text, encoding="utf-8")
        return file.text

    return work


def klas(tmp_path: Path):
    return read_folder(tmp_path / "klas", exercises_of(LESSON), questions_of(LESSON))


def table_of(page: str, caption: str) -> list[list[str]]:
    """The rows of a table on a page."""
    body = re.search(rf"<caption>{caption}</caption>.*?<tbody>(.*?)</tbody>", page, re.DOTALL)[1]
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in body.split("</tr>")[:-1]]


def test_the_overview_tells_how_far_each_question_is():
    overview = progress(LESSON.name)
    assert "Vragen: 0 van de 8 uitgelegd" in overview.tables.value
    first, second = Asked(question("99.1")), Asked(question("99.2"))
    first.predicts("A")
    first.explains(SEEN)
    second.predicts("3")
    Asked(question("99.4")).sends("draft", "st", "")
    overview = progress(LESSON.name)
    found = re.findall(
        r'<th scope="row">(99\.\d)</th><td>de helling</td><td>(.*?)</td>', overview.tables.value
    )
    assert found == [
        ("99.1", "✓ Klaar"),
        ("99.2", "✎ Voorspeld"),
        ("99.3", "○ Nog niet begonnen"),
        ("99.4", "✎ Begonnen"),
    ]
    assert "Vragen: 1 van de 8 uitgelegd" in overview.tables.value
    assert not holds(guided.SECRET, overview.tables.value)


def test_a_lesson_without_questions_has_no_table_of_them():
    guided.forget()
    assert ("Vragen:" in progress(LESSON.name).tables.value) == bool(questions_of(LESSON))


def test_the_button_hands_questions_in():
    Asked(question("99.2")).predicts("3")
    overview, sent = progress(LESSON.name), []
    overview.files.send = lambda content, *_more: sent.append(content)
    Page(overview.files).confides("files", "hand_in", "An", "request")
    assert '"99.2"' in sent[-1]["text"]


def test_the_page_that_is_handed_in_shows_what_the_pupil_wrote_and_no_outcome(hand_in):
    page = hand_in("An", "99.1", "A", "B", explains="<b>De rechte</b> daalt.", later="Nu weet ik het beter.")
    row = table_of(page, "Vragen")[0]
    assert row[:4] == ["99.1", "de helling", "A. ze stijgt", "&lt;b&gt;De rechte&lt;/b&gt; daalt."]
    assert row[-1] == "Uitgelegd"
    for never in (guided.MODEL, guided.CRITERION):
        assert never not in page


def test_the_class_table_counts_predictions_and_explanations_without_judging(hand_in, tmp_path):
    hand_in("An", "99.1", "A", explains="De rico is −0,5.", later=guided.MODEL)
    hand_in("Bo", "99.1", "B", explains="de  rico is -0.5")
    hand_in("Cas", "99.1", "B", "A", explains="De rico is 0,5.")
    hand_in("Dina", "99.1", "C")
    page = to_html(klas(tmp_path))
    assert table_of(page, "Voorspellingen van 4 leerlingen") == [
        ["B. ze daalt", "2\u00a0leerlingen", "✓"],
        ["A. ze stijgt", "1\u00a0leerling", ""],
        ["C. geen van beide", "1\u00a0leerling", ""],
    ]
    texts = table_of(page, "Uitleg")
    assert texts == [["De rico is −0,5.", "2\u00a0leerlingen"], ["De rico is 0,5.", "1\u00a0leerling"]]
    rows = list(csv.DictReader(io.StringIO(to_csv(klas(tmp_path))), delimiter=";"))
    assert [row["99.1"] for row in rows] == ["Uitgelegd"] * 3 + ["Voorspeld"]
    assert "99.2" not in rows[0], "nobody answered it"


def test_one_number_in_other_notations_is_one_prediction(hand_in, tmp_path):
    for name, text in (("An", "0,5"), ("Bo", "1/2"), ("Cas", "0.50"), ("Dina", "-1/2")):
        hand_in(name, "99.2", text)
    found = table_of(to_html(klas(tmp_path)), "Voorspellingen van 4 leerlingen")
    assert [row[:2] for row in found] == [["0,5", "3\u00a0leerlingen"], ["−0,5", "1\u00a0leerling"]]


def test_many_explanations_are_folded_away_below_the_most_frequent(hand_in, tmp_path):
    for n in range(10):
        hand_in(f"leerling {n}", "99.4", "steil", explains=f"Uitleg nummer {n} van de klas.")
    page = to_html(klas(tmp_path))
    assert len(table_of(page, "Uitleg")) == 8
    assert len(table_of(page, "Alle uitleg")) == 10


STRANGE = [3, None, [], {"99.1": 3}, {"99.1": {"texts": ["Z", "x"], "first": ["Q"], "solved": True}}]
STRANGE += [{"99.9": {"texts": ["A", "x"]}}, {"99.2": {"texts": ["1" * 9999, ""], "status": "predicted"}}]


@pytest.mark.parametrize("entry", STRANGE)
def test_whatever_stands_in_a_file_the_others_are_read_too(hand_in, tmp_path, entry):
    import hashlib

    page = hand_in("An", "99.1", "A", explains=SEEN)
    data = json.loads(re.search(r'id="aiopschool"[^>]*>(.*?)</script>', page, re.DOTALL)[1])
    data["questions"], data["name"] = entry, "Vreemd"
    content = json.dumps(data)
    code = hashlib.sha256(content.encode()).hexdigest()
    forged = f'<script type="application/json" id="aiopschool" data-sum="{code}">{content}</script>'
    (tmp_path / "klas" / "vreemd.html").write_text(forged, encoding="utf-8")
    found = klas(tmp_path)
    assert [pupil.name for pupil in found.pupils] == ["An", "Vreemd"]
    assert SEEN in to_html(found)
    assert "Uitgelegd" in to_csv(found)


def test_the_command_reads_questions_too(hand_in, tmp_path, capsys):
    hand_in("An", "99.1", "A", explains=SEEN)
    assert cli.main(["collect", str(tmp_path / "klas")]) == 0
    assert SEEN in (tmp_path / "klas" / "klasoverzicht.html").read_text(encoding="utf-8")


def test_files_of_before_there_were_questions_are_read(hand_in, tmp_path):
    page = hand_in("An", "99.1", "A")
    content = re.search(r'id="aiopschool"[^>]*>(.*?)</script>', page, re.DOTALL)[1]
    data = json.loads(content)
    del data["questions"]
    (tmp_path / "klas" / "oud.html").write_text(page.replace(content, json.dumps(data)), encoding="utf-8")
    assert len(klas(tmp_path).pupils) == 2
