"""The explorers of lesson 9 without a browser: lists, thresholds, advice, data, questions, decisions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from aiopschool import explore
from aiopschool.guidelines import questions
from aiopschool.lessons.ethics.explorer import EXPLORERS
from aiopschool.lessons.ethics.pupils import TWELVE

from ...reader import Reader, answer

pytestmark = pytest.mark.usefixtures("own_file")


# Twelve pupils


def test_six_places_are_given_and_no_seventh():
    twelve = explore("twelve")
    for letter in "ABCDEF":
        twelve.act(lambda letter=letter: twelve.choose(letter))
    twelve.act(lambda: twelve.choose("G"))
    assert twelve.state["chosen"] == "ABCDEF"
    assert twelve.describe().startswith("Er zijn maar 6 plaatsen. Neem er eerst een weg.")
    twelve.act(lambda: twelve.choose("A"))
    assert "Jouw lijst: B, C, D, E, F (5 van de 6 plaatsen)." in twelve.describe()


def test_a_pupil_is_chosen_by_pointer_and_keyboard():
    twelve = explore("twelve")
    (grid,) = twelve.figure._gestures.values()
    twelve.act(lambda: grid.handle_event("paint", 1, [[1, 2]]))
    assert twelve.state["chosen"] == "G"
    twelve.act(lambda: grid.handle_event("paint", 0, [[1, 3]]))
    assert twelve.state["chosen"] == "G", "a stroke chooses no second one"
    assert grid.state()["text"].endswith("G: 73/100, ✓ een plaats") or "H" in grid.state()["text"]


def test_the_list_and_the_stories_come_one_after_the_other():
    twelve = explore("twelve", chosen="ACFHJL")
    assert "systeem" not in twelve.describe()
    assert all(row[3:] == ["?", "?"] for row in twelve.table().rows)
    Reader(twelve).clicks("system")
    assert "De lijst van het systeem: A, C, F, H, J, L. Jullie zijn het eens over 6." in twelve.describe()
    assert all(row[4] == "?" for row in twelve.table().rows)
    Reader(twelve).clicks("story")
    assert "C & H zijn nieuwkomers" in twelve.describe()
    assert "Het systeem heeft het fout over 4 van de 12." in twelve.describe()
    assert [row[4] for row in twelve.table().rows] == [
        "hulp nodig" if p.needs else "geen hulp nodig" for p in TWELVE
    ]
    Reader(twelve).clicks("reset")
    assert twelve.state == {"chosen": "ACFHJL", "stage": 0}


# Thresholds


def tables(explorer):
    return explorer.tables()


def test_the_same_threshold_moves_both():
    thresholds = explore("thresholds")
    Reader(thresholds).drags("drempel van groep A", 70, 5)
    assert thresholds.number("tA") == thresholds.number("tB") == 70
    Reader(thresholds).drags("drempel van groep B", 40, 5)
    assert thresholds.number("tA") == thresholds.number("tB") == 40


@pytest.mark.parametrize(("equal", "gives_way"), [("recall", "precisie"), ("precision", "recall")])
def test_what_is_made_equal_lets_something_else_give_way(equal, gives_way):
    thresholds = explore("thresholds", equal=equal)
    a, b = tables(thresholds)
    assert abs(getattr(a, equal) - getattr(b, equal)) < Fraction(1, 20)
    assert f"De {gives_way} geeft toe" in thresholds.describe()


def test_free_thresholds_stay_where_they_are():
    thresholds = explore("thresholds", equal="free", tA=30, tB=80)
    assert (thresholds.number("tA"), thresholds.number("tB")) == (30, 80)


@pytest.mark.parametrize("at", [0, 55, 94, 95, 100])
@pytest.mark.parametrize("equal", ["threshold", "recall", "precision", "free"])
def test_the_ends_of_the_scale_are_told_too(equal, at):
    thresholds = explore("thresholds", equal=equal)
    thresholds.state = {"tA": at}
    assert thresholds.describe()
    assert len(thresholds.table().rows) == 8
    assert all(" = " in line for line in thresholds.lines())


def test_the_identity_is_filled_in():
    lines = explore("thresholds").lines()
    assert lines[0] == "A: FPR = (2/5)/(3/5) · (3/19)/(16/19) · 4/5 = 1/10"


def test_the_table_has_fractions_as_they_are_counted():
    rows = {row[0]: row[1:] for row in explore("thresholds").table().rows}
    assert rows["recall"] == ["16/20 = 80\u202f%", "8/10 = 80\u202f%"]
    assert rows["precisie"] == ["16/19 ≈ 84,2\u202f%", "8/12 ≈ 66,7\u202f%"]


# School advice


def test_without_the_column_the_difference_stays():
    advice = explore("schooladvice")
    assert "12,2\u202f% geweigerd met thuis Nederlands, 51,8\u202f% met een andere taal" in advice.describe()
    advice.state = {"inputs": "both"}
    assert "41,5\u202f%" in advice.describe()
    advice.state = {"labels": "fair", "inputs": "home"}
    assert "14,5\u202f% geweigerd met thuis Nederlands, 14,7\u202f%" in advice.describe()
    assert "keer zo veel" not in advice.describe()


def test_any_number_of_examples_can_be_asked():
    advice = explore("schooladvice", n=100)
    advice.state = {"n": "333,4"}
    assert "Met 333 voorbeelden." in advice.describe()
    assert [row[0] for row in advice.table().rows] == ["thuis Nederlands", "een andere taal"]


# Choice of data, and one's own


def test_every_choice_of_data_stands_in_the_table():
    choice = explore("datachoice")
    assert "17 van de 200 leerlingen zijn uniek" in choice.describe()
    choice.state = {"school": False}
    assert choice.describe().startswith("Zonder gegevens")
    rows = choice.table().rows
    assert len(rows) == 8
    assert rows[0] == ["niets", "64\u202f%", "0\u202f%"]
    assert rows[-1][2] == "100\u202f%"


def test_the_reader_sees_what_is_kept_and_nothing_is_saved_in_the_notebook(own_file):
    mine = explore("mydata")
    assert mine.describe().startswith("Er is nog niets bewaard.")
    answer(own_file, "9b", "1/2", "2/3", "een alarm in A")
    Reader(mine).clicks("look")
    assert "antwoorden op 1 oefeningen en vragen" in mine.describe()
    assert mine.table().rows[0][:2] == ["9b", "1/2 | 2/3 | een alarm in A"]
    assert "2/3" not in "".join(mine.static())


# Questions and cards


def test_three_questions_are_chosen_and_compared():
    council = explore("council")
    reader = Reader(council)
    reader.clicks("compare")
    assert council.describe().startswith("Kies eerst 3 vragen.")
    for code in ("R2-4", "R1-1", "R7-1"):
        council.act(lambda code=code: council.set(open=code))
        reader.clicks("take")
    council.act(lambda: council.set(open="R5-1"))
    reader.clicks("take")
    assert council.describe().startswith("Je hebt al 3 vragen.")
    assert "De richtsnoeren kozen" not in council.describe()
    reader.clicks("compare")
    assert "De richtsnoeren kozen R2-4, R3-2, R1-5." in council.describe()
    assert "Jullie delen 1 van de 3 vragen, en 2 van jouw vragen" in council.describe()
    council.state = {"scenario": "3"}
    assert council.lines() == []
    assert council.describe().startswith("Een taalmodel leest huiswerk")


def test_a_chosen_question_goes_back_and_every_square_opens_one():
    council = explore("council", chosen=("R2-4",))
    council.act(lambda: council.set(open="R2-4"))
    Reader(council).clicks("take")
    assert council.lines() == []
    (grid,) = council.figure._gestures.values()
    opened = set()
    for row in range(7):
        for column in range(6):
            council.act(lambda cell=(row, column): grid.handle_event("cursor", *cell))
            opened.add(council.values["open"])
    assert opened == set(questions())


def test_a_word_is_searched_in_all_cards():
    cards = explore("ethics-cards", deck="terms")
    assert len(cards.table().rows) == 28
    cards.state = {"search": "netwerk"}
    assert [row[0] for row in cards.table().rows] == ["diep leren (deep learning)", "neuraal netwerk"]
    cards.state = {"search": "zzz"}
    assert list(cards.table().rows) == []
    assert "0 kaarten" in cards.describe()


# The class


def test_decisions_stand_together_without_a_score():
    picture = explore("council-class")
    assert "scores" not in picture.panel.controls
    for verdict, reason in (("yes", "R1"), ("if", "R2"), ("if", "R2"), ("if", "R2"), ("no", "R5")):
        picture.put(verdict=verdict, reason=reason)
    assert "ja, als …: groep 2, groep 3, groep 4." in picture.describe()
    assert picture.table().rows[-1] == ["groep 5", "nee", "Privacy"]
    assert "?" not in str(picture.table().rows)
    for n in range(7):
        picture.put(f"extra {n}", verdict="if", reason="R2")
    assert picture.figure.svg().count(">extra") == 7


def test_decisions_are_wiped_after_a_question():
    picture = explore("council-class")
    picture.put(verdict="yes", reason="R1")
    picture.state = {"name": "half getypt", "verdict": "no"}
    reader = Reader(picture)
    reader.clicks("reset")
    assert len(picture.table().rows) == 1, "first the question whether it is meant"
    reader.clicks("reset")
    assert picture.table().rows == []
    assert picture.state == explore("council-class").state, "nothing of the class before stays in the fields"


@pytest.mark.parametrize("name", EXPLORERS)
def test_an_explorer_is_drawn_for_the_class_and_again_for_one(name):
    explorer = explore(name)
    before = explorer.figure.svg()
    explorer.figure.projected = True
    assert explorer.figure.svg() != before
    explorer.figure.projected = False
    assert explorer.describe()
