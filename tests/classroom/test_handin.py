"""The file to hand in: readable, the same as data, without a name unless typed; edits are noticed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool import exercise, progress
from aiopschool.classroom import handin
from aiopschool.classroom.handin import HandinError, make, parse, plain_name
from aiopschool.course import exercises_of, lessons
from aiopschool.records.store import Progress

from ..reader import Page, Pupil

pytestmark = pytest.mark.usefixtures("own_file")

LESSON = {lessons()[0]: exercises_of(lessons()[0])}


def work() -> None:
    pupil = Pupil(exercise("1a"))
    pupil.answers("−1", "B")
    pupil.answers("3", "B")
    Pupil(exercise("1b")).types("<b>half</b>", "")


def test_what_is_handed_in_is_read_again():
    work()
    read = parse(make(LESSON, Progress().all(), name="An Peeters").text)
    assert (read.name, read.intact) == ("An Peeters", True)
    assert list(read.records) == ["1a", "1b"]
    first = read.records["1a"]
    assert (first.texts, first.total, first.solved, first.best) == (["3", "B"], 2, True, 2)
    assert [attempt.texts for attempt in first.checked] == [["−1", "B"], ["3", "B"]]


def test_the_page_reads_well_and_prints():
    work()
    text = make(LESSON, Progress().all()).text
    assert '<html lang="nl">' in text
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', text, flags=re.DOTALL)
    assert [head for head, _cells in rows] == ["1a", "1b"]
    assert "score: 3\nklasse: B. spam" in rows[0][1]
    assert "✓ Juist" in rows[0][1]
    assert "&lt;b&gt;half&lt;/b&gt;" in rows[1][1]
    assert "@media print" in text
    assert "http" not in text


def test_there_is_no_name_unless_it_is_typed():
    work()
    file = make(LESSON, Progress().all())
    assert "Naam" not in file.text
    assert re.fullmatch(r"inleverbestand-les-1-[0-9a-f]{6}\.html", file.name)
    named = make(LESSON, Progress().all(), name=" Zoë\n<O’Neil> ")
    assert re.fullmatch(r"inleverbestand-les-1-zoë-o-neil-[0-9a-f]{6}\.html", named.name)
    assert "Naam: Zoë &lt;O’Neil&gt;" in named.text


def test_an_answer_cannot_close_the_data():
    Pupil(exercise("1a")).types("</script><script>alert(1)</script><!--", "")
    text = make(LESSON, Progress().all(), name="</script>").text
    assert text.count("<script") == text.count("</script>") == 1
    read = parse(text)
    assert read.intact
    assert read.records["1a"].texts[0].startswith("</script><script>")
    assert read.name == "</script>"


@pytest.mark.parametrize(("old", "new"), [('"−1"', '"3"'), ('"total": 2', '"total": 1'), ("An", "Bo")])
def test_an_edited_file_is_noticed(old, new):
    work()
    text = make(LESSON, Progress().all(), name="An").text
    before, data = text.split("data-sum", 1)
    assert old in data
    assert not parse(f"{before}data-sum{data.replace(old, new)}").intact


def test_a_browser_that_saves_the_page_again_does_no_harm():
    work()
    text = make(LESSON, Progress().all()).text.replace("<tbody>", "<tbody class='x'>").replace("\n<", "\n\n<")
    assert parse("<!-- saved from url -->" + text).intact


BAD = ["", "<html>", "{}", make.__doc__]
DATA = [
    "{",
    "[]",
    "null",
    '{"exercises": []}',
    '{"format": "x", "exercises": {}}',
    "[" * 100_000,
    '{"a": 1e999}',
]


@pytest.mark.parametrize(
    "text",
    BAD
    + [
        f'<script type="application/json" id="aiopschool" data-sum="{"0" * 64}">{data}</script>'
        for data in DATA
    ],
)
def test_another_file_is_a_sentence(text):
    with pytest.raises(HandinError, match=r"^Dit (is geen inleverbestand|bestand is (beschadigd|leeg))"):
        parse(text)


@given(st.text())
def test_a_name_is_one_visible_line(text):
    name = plain_name(text)
    assert len(name) <= handin.MAX_NAME
    assert name.isprintable()
    assert name == name.strip()


def test_the_button_gives_the_file_to_the_browser_and_keeps_no_name(monkeypatch):
    work()
    overview, sent = progress("lines"), []
    monkeypatch.setattr(overview.files, "send", sent.append)
    Page(overview.files).confides("files", "hand_in", "An", "first")
    assert parse(sent[0]["text"]).name == "An"
    assert sent[0]["request"] == "first", "the page that asked for it knows it by this"
    assert overview.files.shown["text"] == "", "only the browser knows whether there is a file now"
    Page(overview.files).confides("files", "save", "", "second")
    assert '"An"' not in sent[1]["text"] + str(overview.files.get_state())


def test_an_empty_progress_can_be_handed_in():
    read = parse(make(LESSON, {}).text)
    assert read.intact
    assert read.records == {}
