"""The guided questions, the facts and the paper of lesson 9 say what the model computes."""

from __future__ import annotations

import pytest

from aiopschool import explore, question, question_ids
from aiopschool.course import lessons
from aiopschool.guidelines import questions
from aiopschool.lessons.ethics.facts import facts
from aiopschool.paper.sheet import Cards, Table

from ...paper.pdfs import sheet_of
from ...reader import Asked, Reader, visible

pytestmark = pytest.mark.usefixtures("own_file")
(LESSON,) = (lesson for lesson in lessons() if lesson.number == 9)


def test_four_questions_tell_nothing_before_they_may():
    own = [id for id in question_ids() if id.startswith("9.")]
    assert own == ["9.1", "9.2", "9.3", "9.4"]
    for id in own:
        card = Asked(question(id))
        for telling in (question(id).model_answer, *question(id).criteria):
            assert telling not in visible(card.card)


def test_the_own_list_comes_before_that_of_the_system():
    card = Asked(question("9.1"))
    twelve = explore("twelve", question="9.1")
    assert not twelve.predicting
    Reader(twelve).clicks("story")
    Reader(twelve).clicks("system")
    assert twelve.state["stage"] == 0
    twelve.act(lambda: twelve.choose("A"))
    card.predicts("3")
    Reader(twelve).clicks("story")
    assert "fout over 4 van de 12" in twelve.describe()
    assert question("9.1").agrees("4")


def test_the_precision_is_not_told_before_the_prediction():
    thresholds = explore("thresholds", question="9.2")
    assert thresholds.predicting
    assert "precisie" not in thresholds.figure.alt
    Asked(question("9.2")).predicts("C")
    a, b = thresholds.tables()
    assert a.precision > b.precision
    assert question("9.2").agrees("A")


def test_after_the_third_prediction_the_precision_is_made_equal():
    thresholds = explore("thresholds", question="9.3")
    Asked(question("9.3")).predicts("A")
    a, b = thresholds.tables()
    assert thresholds.state["equal"] == "precision"
    assert abs(a.precision - b.precision) < 0.01
    assert a.recall > b.recall
    assert question("9.3").agrees("B")


def test_a_column_less_does_not_close_the_gap():
    advice = explore("schooladvice", question="9.4")
    assert "51,8" not in advice.figure.svg()
    Asked(question("9.4")).predicts("A")
    assert "51,8" in advice.figure.svg()
    advice.state = {"inputs": "both"}
    assert "41,5\u202f%" in advice.describe()
    assert "41,5\u202f%" in question("9.4").model_answer
    assert question("9.4").agrees("B")


def test_the_text_says_what_is_true():
    found = facts()
    assert (found["both"]["right"], found["both"]["all"]) == (171, 200)
    assert found["times_false"] == 2.1
    assert found["letters"]["share"] == "6,4\u202f%"
    assert found["letters"]["share_white"] == "9,7\u202f%"
    assert found["equal_precision"]["threshold"] == found["code_higher"] == 66
    assert found["school"]["right"] > found["with_tracking"]["right"]
    assert found["odds_a"] > found["odds_b"]


def test_the_paper_has_all_roles_scenarios_and_questions():
    sheet = sheet_of(LESSON)
    decks = [block.cards for block in sheet.cut if isinstance(block, Cards)]
    assert [len(deck) for deck in decks] == [5, 6, 12, 12, 12]
    assert [card.name for deck in decks[2:] for card in deck] == list(questions())
    (choices,) = [block for block in sheet.teacher if isinstance(block, Table)]
    assert choices.rows[0][0] == "Oefeningen op maat"
    assert all(code in str(choices.rows[0][1]) for code in ("R2-4", "R3-2", "R1-5"))
    assert len(choices.rows) == 6
