"""The guided questions and the class picture of lesson 1, as a pupil and a class use them."""

from __future__ import annotations

import pytest

from aiopschool import explore, question, question_ids
from aiopschool.lessons.lines.messages import HIDDEN_MESSAGES, MESSAGES, readable
from aiopschool.lessons.lines.questions import FLAT, OPENING
from aiopschool.maths.line import Line, errors

from ...reader import Asked, Reader, visible

pytestmark = pytest.mark.usefixtures("own_file")


def asked(id: str) -> Asked:
    return Asked(question(id))


def test_there_are_four_questions():
    assert [id for id in question_ids() if id.startswith("1.")] == ["1.1", "1.2", "1.3", "1.4"]


def test_a_pupil_judges_eight_messages_and_hears_the_labels_after_explaining():
    card = asked("1.1")
    lines = explore("lines", show="slope", texts=True, question="1.1")
    assert lines.predicting
    assert lines.figure.alt == "Voorspel eerst bij vraag 1.1.", "no count, no label"
    card.predicts("E, F, G")
    assert not lines.predicting
    assert lines.lines() == ["5 van de 8 juist (62,5\u202f%)"]
    assert "persoonlijke woorden" not in visible(card.card)
    card.explains("Er staan veel links in en er staat bijna geen naam in.")
    assert "persoonlijke woorden" in visible(card.card)
    outcome = question("1.1").outcome
    assert outcome == "E, F, G, H"
    assert [readable()["ABCDEFGH".index(x)] for x in outcome.split(", ")] == readable()[4:]


def test_no_message_lies_on_a_line_that_a_question_starts_with():
    for line in (Line.from_slope(OPENING["m"], OPENING["q"]), FLAT):
        assert all(line.score(*p.place) != 0 for p in MESSAGES)


def test_a_horizontal_line_has_one_message_wrong_and_cannot_do_better():
    card = asked("1.2")
    lines = explore("lines", show="slope", question="1.2")
    card.predicts("(5, 3)")
    assert lines.lines()[0] == "y = 3,5"
    assert lines.describe().endswith("Fout: (6, 4).")
    assert question("1.2").agrees("(6; 4)")
    assert "even hoog" in question("1.2").model_answer
    for q in range(-10, 17):
        lines.state = {"q": q / 2}
        assert not lines.lines()[2].startswith("8 van")


def test_learning_from_the_horizontal_line_takes_as_many_steps_as_the_question_says():
    card = asked("1.3")
    lines = explore("lines", show="steps", question="1.3")
    reader = Reader(lines)
    reader.clicks("step")
    assert lines.lines()[2].startswith("7 van"), "nothing works before the prediction"
    card.predicts("2")
    counts = []
    while not lines.lines()[2].startswith("8 van"):
        reader.clicks("step")
        counts.append(int(lines.lines()[2][0]))
    assert question("1.3").agrees(str(len(counts)))
    assert counts[0] < 7, "after the first step it is worse"
    assert "van −0,5 naar 52,5" in question("1.3").model_answer


def test_the_model_answers_tell_nothing_before_they_may():
    for id in ("1.1", "1.2", "1.3", "1.4"):
        card = asked(id)
        for telling in (question(id).model_answer, *question(id).criteria):
            assert telling not in visible(card.card)


def put(name: str, m: str, q: str, picture: Reader) -> None:
    picture.sends(name={"text": name}, m={"text": m}, q={"text": q})
    picture.clicks("put")


def test_the_class_sees_all_lines_at_once_and_the_scores_when_the_teacher_says():
    picture = explore("lines-class")
    reader = Reader(picture)
    put("", "1", "1", reader)
    put("De Vossen", "1,0", "0", reader)
    put("steil", "3", "−6", reader)
    assert [row[0] for row in picture.table().rows] == ["groep 1", "De Vossen", "steil"]
    assert {row[2] for row in picture.table().rows} == {"?"}
    assert "verborgen" not in picture.figure.svg()
    reader.sends(scores={"value": True})
    assert [row[2] for row in picture.table().rows] == ["75\u202f%", "90\u202f%", "75\u202f%"]
    assert "Beste score: De Vossen" in picture.describe()
    assert "verborgen" in picture.figure.svg()
    assert len(errors(Line.from_slope(1, 1), HIDDEN_MESSAGES)) == 5


@pytest.mark.parametrize(("m", "q"), [("", "1"), ("1", ""), ("een", "1"), ("1000", "1"), ("1/0", "1")])
def test_what_is_no_line_gets_a_sentence_and_the_others_stay(m, q):
    picture = explore("lines-class")
    reader = Reader(picture)
    put("A", "1", "1", reader)
    put("B", m, q, reader)
    assert [row[0] for row in picture.table().rows] == ["A"]


def test_a_line_outside_the_picture_still_has_its_score():
    picture = explore("lines-class")
    put("hoog", "0", "50", Reader(picture))
    Reader(picture).sends(scores={"value": True})
    assert picture.table().rows == [["hoog", "y = 50", "50\u202f%"]]
