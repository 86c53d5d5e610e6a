"""The points of lesson 1: invented messages and real penguins."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from aiopschool.datasets import read_table
from aiopschool.errors import ReaderError
from aiopschool.lessons.lines.data import DATASETS, SPLIT_SEED, dataset, dataset_titles
from aiopschool.lessons.lines.messages import (
    HIDDEN_MESSAGES,
    LINK,
    MESSAGES,
    SPAM,
    TEST_MESSAGES,
    TEXTS,
    excerpts,
    features,
    readable,
)
from aiopschool.maths.line import Line, Point, errors
from aiopschool.maths.separating import fewest_errors
from aiopschool.pictures.clipping import segment
from aiopschool.texts import _, speaking


def test_the_eight_messages_and_the_three_test_messages():
    ordinary, spam = [(1, 4), (2, 5), (1, 6), (3, 6)], [(4, 2), (5, 3), (6, 1), (6, 4)]
    assert [p.place for p in MESSAGES if p.target == -1] == ordinary
    assert [p.place for p in MESSAGES if p.target == 1] == spam
    assert [(p.x, p.y, p.target) for p in TEST_MESSAGES] == [(3, 4, -1), (2, 2, 1), (5, 6, 1)]
    assert "verzonnen" in dataset_titles()["messages"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_messages_are_readable_and_have_the_counts_of_their_points(lang):
    with speaking(lang):
        texts = [_(text) for text in TEXTS]
        shown, short = readable(), excerpts()
    assert [features(text) for text in texts] == [p.place for p in MESSAGES]
    assert all("*" not in text and 8 <= len(text.split()) <= 20 for text in shown)
    assert len({*shown}) == len({*short}) == len(MESSAGES)
    assert [name[:3] for name in short] == [f"{x}. " for x in "ABCDEFGH"]
    assert not any(LINK in name or "spam" in name.lower() for name in short)


def test_the_hidden_messages_are_new_and_no_line_is_right_about_all_of_them():
    places = {p.place for p in (*MESSAGES, *TEST_MESSAGES)}
    assert not places & {p.place for p in HIDDEN_MESSAGES}
    assert (len(HIDDEN_MESSAGES), sum(p.target == SPAM for p in HIDDEN_MESSAGES)) == (20, 10)
    assert fewest_errors(HIDDEN_MESSAGES) == 2
    lines = [Line.from_slope(m, q) for m, q in ((1, 0), (1, 1), (Fraction(3, 2), 0), (Fraction(1, 2), 2))]
    assert not any(errors(line, MESSAGES) for line in lines), "all of them are good on the eight messages"
    assert [20 - len(errors(line, HIDDEN_MESSAGES)) for line in lines] == [18, 15, 15, 14]


def test_every_language_has_its_own_names():
    dutch = dataset("messages")
    with speaking("en"):
        english = dataset("messages")
    assert dutch.classes == ("gewoon", "spam")
    assert english.classes == ("ordinary", "spam")
    assert english.points == dutch.points
    assert dataset("messages") is dutch


@pytest.mark.parametrize(
    ("key", "species", "x", "y", "y_unit"),
    [
        ("separable", ("Adelie", "Gentoo"), "snavellengte_mm", "snavelhoogte_mm", 1),
        ("almost", ("Adelie", "Chinstrap"), "snavellengte_mm", "snavelhoogte_mm", 1),
        ("not_separable", ("Adelie", "Chinstrap"), "vleugellengte_mm", "massa_g", 1000),
    ],
)
def test_training_and_test_points_are_all_rows_of_the_two_species_once(key, species, x, y, y_unit):
    data = dataset(key)
    assert data.classes == species
    target = dict(zip(species, (-1, 1), strict=True))
    rows = [row for row in read_table("pinguins.csv") if row["soort"] in species]
    wanted = [Point(Fraction(row[x]), Fraction(row[y]) / y_unit, target[row["soort"]]) for row in rows]
    assert Counter(data.points) == Counter(wanted)
    for species in (-1, 1):
        train, test = (sum(p.target == species for p in part) for part in (data.train, data.test))
        assert train / (train + test) == pytest.approx(0.7, abs=0.01)


def test_the_split_is_the_same_on_every_computer():
    assert SPLIT_SEED == 7
    first = [(float(p.x), float(p.y), p.target) for p in dataset("separable").train[:3]]
    assert first == [(47.3, 15.3, 1), (50.1, 15.0, 1), (42.3, 21.2, -1)]


@pytest.mark.parametrize("key", DATASETS)
def test_every_point_lies_in_the_window_and_the_start_line_is_drawn(key):
    data = dataset(key)
    x0, x1, y0, y1 = data.box
    assert all(x0 <= p.x <= x1 and y0 <= p.y <= y1 for p in data.points)
    assert segment(data.start.coefficients, data.box)
    low, high, _step = (Fraction(v) for v in data.intercept_range)
    assert low <= data.start.intercept <= high


def test_an_unknown_key_gets_a_sentence():
    with pytest.raises(ReaderError, match="almost"):
        dataset("almst")
