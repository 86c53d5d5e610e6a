"""Real authors, tested on works that their profile has not seen: the figures of the lesson."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import numpy as np
import pytest

from aiopschool.datasets import read_table
from aiopschool.lessons.authors.attribution import baseline, leave_one_work_out
from aiopschool.lessons.authors.corpus import FIVE, FOUR, SETS, TWO, corpus, verdicts

EZEL = ("Couperus", "De verliefde ezel")


def test_the_pieces_of_five_authors():
    every = corpus(FIVE)
    assert Counter(every.authors) == {
        "Couperus": 48,
        "Buysse": 44,
        "Conscience": 36,
        "Multatuli": 30,
        "Timmermans": 20,
    }
    assert every.pieces.shape == (178, 101)
    assert len(set(zip(every.authors, every.works, strict=True))) == 27
    assert {key: corpus().of(key).shape[1] for key in SETS} == {
        "both": 48,
        "letters": 26,
        "hand": 10,
        "marks": 8,
        "function": 40,
        "lengths": 15,
        "sentences": 9,
    }


def test_the_means_of_works_are_those_of_their_pieces():
    every = corpus(FIVE)
    for row in read_table("auteurs_werken.csv"):
        pieces = every.pieces[np.array(every.works) == row["werk"]]
        assert len(pieces) == int(row["stukken"])
        mean = pieces[:, every.columns.index("w_de")].mean()
        assert abs(mean - float(row["w_de"])) < 0.06


@pytest.mark.parametrize(
    ("key", "four", "works", "five", "works_of_five"),
    [
        ("letters", 79, 23, 70, 24),
        ("function", 71, 21, 70, 22),
        ("marks", 73, 19, 69, 20),
        ("both", 84, 24, 82, 25),
        ("hand", 77, 22, 74, 24),
        ("lengths", 69, 18, 63, 19),
        ("sentences", 41, 11, 30, 10),
    ],
)
def test_how_many_pieces_and_works_are_right(key, four, works, five, works_of_five):
    few, many = verdicts(key), verdicts(key, FIVE)
    assert (len(few.authors), len(many.authors)) == (158, 178)
    assert (round(100 * few.share), 25 - len(few.wrong_works)) == (four, works)
    assert abs(100 * many.share - five) < 0.55  # 68,5 % is 69 % in the lesson
    assert 27 - len(many.wrong_works) == works_of_five


def test_two_authors_are_easier():
    found = verdicts("both", TWO)
    assert (found.right, len(found.authors), len(found.wrong_works)) == (74, 80, 0)


def test_who_always_says_couperus_has_30_percent():
    assert baseline(corpus().authors) == Fraction(48, 158)
    assert round(100 * baseline(corpus().authors)) == 30


def test_one_work_is_always_wrong():
    assert all(EZEL in verdicts(key).wrong_works for key in SETS)
    assert verdicts("both").wrong_works == {EZEL: "Buysse"}


def test_what_gives_multatuli_away():
    every = corpus(FIVE)
    letter_y = {name: round(every.mean(name, "letter_y"), 1) for name in FIVE}
    assert letter_y["Multatuli"] == 12.9
    assert max(value for name, value in letter_y.items() if name != "Multatuli") <= 0.7
    assert round(every.mean("Multatuli", "lees_puntkomma"), 1) == 0.1


def test_the_confusion_table_has_every_piece_once():
    found = verdicts("both")
    table = found.confusion(FOUR)
    assert table == [[39, 5, 0, 0], [1, 35, 0, 0], [13, 3, 31, 1], [1, 0, 1, 28]]
    assert sum(table[i][i] for i in range(4)) == found.right == 133
    assert found.of_work(*EZEL)["Buysse"] > found.of_work(*EZEL)["Couperus"]


def test_more_pieces_in_a_profile_help():
    shares = [round(100 * verdicts("both", FOUR, most).share) for most in (1, 3, 12, 48)]
    assert shares == [54, 68, 81, 84]
    assert verdicts("both", FOUR, 48).found == verdicts("both").found


def test_the_work_that_is_tested_is_not_in_the_profile():
    pieces = np.array([[0.0], [10.0], [4.0], [4.1]])
    authors, works = ("A", "B", "A", "A"), ("a", "b", "c", "c")
    every = leave_one_work_out(np.vstack([pieces, [[9.0]]]), (*authors, "B"), (*works, "d"))
    assert every.found[:1] == ("A",)
    assert every.found == ("A", "B", "A", "A", "B")
    assert every.whole["A", "c"] == "A"
