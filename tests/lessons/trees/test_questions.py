"""The guided questions and the paper activity of lesson 2 say what the model computes."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from aiopschool import explore, question, question_ids
from aiopschool.course import lessons
from aiopschool.lessons.trees.facts import facts
from aiopschool.lessons.trees.pupils import PUPILS
from aiopschool.paper.note import note
from aiopschool.paper.sheet import Axes, Cards, Fill, Sheet, Table

from ...paper.pdfs import sheet_of
from ...reader import Asked, Reader, visible

pytestmark = pytest.mark.usefixtures("own_file")
(LESSON,) = (lesson for lesson in lessons() if lesson.number == 2)


def asked(id: str) -> Asked:
    return Asked(question(id))


def test_four_questions_tell_nothing_before_they_may():
    own = [id for id in question_ids() if id.startswith("2.")]
    assert own == ["2.1", "2.2", "2.3", "2.4"]
    for id in own:
        card = asked(id)
        for telling in (question(id).model_answer, *question(id).criteria):
            assert telling not in visible(card.card)


def test_one_plays_before_the_tree_may():
    card = asked("2.1")
    who = explore("who", question="2.1")
    assert not who.predicting
    reader = Reader(who)
    reader.clicks("tree")
    assert who.describe().startswith("Raadsel 1")
    reader.clicks("ask")
    assert who.describe().startswith("1. tas met wieltjes: ja")
    card.predicts("B")
    reader.clicks("tree")
    assert who.describe().startswith("1. afstand < 5 km: nee")
    assert question("2.1").agrees("B")


def test_two_groups_are_equally_mixed():
    group = explore("group", question="2.2")
    assert group.predicting
    assert "G(0,3)" not in str(group.figure.alt)
    asked("2.2").predicts("C")
    group.state = {"p": "0,2"}
    low = group.lines()[1].split("=")[-1]
    group.state = {"p": "0,8"}
    assert group.lines()[1].split("=")[-1] == low == " 0,32"
    assert question("2.2").agrees("C")


def test_the_arrow_is_the_longest_where_the_question_says():
    split = explore("split", question="2.3")
    assert split.predicting
    asked("2.3").predicts("B")
    gains = {}
    for quarter in range(53):
        split.state = {"d": Fraction(quarter, 4)}
        gains[quarter / 4] = split.split.gain
    best = [d for d, gain in gains.items() if gain == max(gains.values())]
    assert best == [quarter / 4 for quarter in range(17, 25)], "all between F and G"
    assert question("2.3").agrees("B")
    assert question("2.3").predict.outcome == "d = 5"


def test_the_deep_tree_has_13_of_the_20():
    tree = explore("tree", show="depth", question="2.4")
    assert tree.predicting
    lines = [line for line in tree._curve._lines if line.get_visible()]
    assert lines == [], "the curve would tell"
    asked("2.4").predicts("18")
    assert any(line.get_visible() for line in tree._curve._lines)
    tree.state = {"depth": 3}
    assert tree.lines()[1].startswith("test: 13 van de 20")
    assert question("2.4").agrees("13")
    assert not question("2.4").agrees("18")


# The paper


@cache
def sheet() -> Sheet:
    return sheet_of(LESSON)


def test_the_cards_are_the_pupils_of_the_explorer():
    (cards,) = [block for block in sheet().cut if isinstance(block, Cards)]
    assert [card.title for card in cards.cards] == 2 * [
        f"{str(float(p.distance)).removesuffix('.0').replace('.', ',')} km" for p in PUPILS
    ]
    assert [card.shape == "circle" for card in cards.cards] == 2 * [p.label == 0 for p in PUPILS]


def test_the_key_has_every_question_and_the_gap_in_mm():
    (questions,) = [block for block in sheet().teacher if isinstance(block, Table)]
    assert [row[0] for row in questions.rows][:2] == ["afstand < 5 km", "afstand < 2,25 km"]
    assert questions.rows[0][1:] == ["5/6", "0/4", "1/6", "1/3", "50"]
    assert questions.rows[-1][0] == "tas met wieltjes"
    assert questions.rows[-1][-2:] == ["0", "0"]
    assert len(questions.rows) == 12
    (record,) = [block for block in sheet().record if isinstance(block, Table)]
    answers = [[cell.answer for cell in row if isinstance(cell, Fill)] for row in record.rows]
    assert answers == [["6", "4"], ["5", "5", "0"], ["5/10", "5/6", "0/4"], ["0,5", "5/18 ≈ 0,28", "0"]]


def test_one_unit_on_paper_is_150_mm_and_the_chord_ends_on_the_parabola():
    (empty,) = [block for block in sheet().record if isinstance(block, Axes)]
    (drawn,) = [block for block in sheet().teacher if isinstance(block, Axes)]
    assert (empty.cell, empty.x.step, empty.y.step) == (15, 0.1, 0.1)
    curve, chord, gap = drawn.lines
    assert empty.lines == [curve]
    assert all(y == pytest.approx(2 * x * (1 - x)) for x, y in [*curve, *chord])
    assert (gap[1][1] - gap[0][1]) * 150 == pytest.approx(50)
    text = " ".join("\n".join(note(sheet(), "")).split())
    assert "tussen 4 en 6 km geeft dezelfde stapels" in text


# What the text says beside its numbers


def test_the_text_says_what_is_true_of_thresholds_classes_and_riddles():
    found = facts()
    assert (found["class_low"], found["class_high"]) == (15, 16)
    assert found["titanic"]["one"]["share"] > found["titanic"]["majority"]
    assert found["penguins"]["best_depth"] == 2
    assert found["wheels"]["text"] == "2/4"
    assert found["make"] == {"gain": "0,416", "question": "vleugel < 206,5 mm"}
    assert found["hidden_bike"].count(";") == found["hidden_other"].count(";") == 9
