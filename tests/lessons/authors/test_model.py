"""The maths of lesson 6: counting words, relative frequencies, distances and spread."""

from __future__ import annotations

from fractions import Fraction
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.errors import ReaderError
from aiopschool.lessons.authors.features import FEATURES, features
from aiopschool.lessons.authors.letters import GROUPS, anonymous, suspects
from aiopschool.lessons.authors.model import (
    Tally,
    distance,
    drawn,
    false_alarms,
    gaps,
    nearest,
    ranking,
    spread,
    words_needed,
)
from aiopschool.lessons.authors.tokens import first_words, length, marks, plain_letters, words
from aiopschool.texts import speaking

AMBER, BRAM, LETTER = (
    [Fraction(n, 1000) for n in shares] for shares in ((500, 350, 150), (400, 350, 250), (425, 350, 225))
)
tallies = st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(any).map(tuple).map(Tally)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zo'n dag", ["zo'n", "dag"]),
        ("zo’n en zo‘n", ["zo'n", "en", "zo'n"]),
        ("'s Avonds eet ik 't op", ["'s", "avonds", "eet", "ik", "'t", "op"]),
        ("Ze zei: 'soep'!", ["ze", "zei", "soep"]),
        ("‘Stop!’ riep hij", ["stop", "riep", "hij"]),
        ("auto's, foto’s; baby's", ["auto's", "foto's", "baby's"]),
        ("zwart-wit – en wit- of zwartboek", ["zwart-wit", "en", "wit", "of", "zwartboek"]),
        ("één ideeën CAFÉ", ["één", "ideeën", "café"]),
        ("één ", ["één"]),  # the accents as characters of their own
        ("in 2024 waren er 3x zoveel", ["in", "waren", "er", "x", "zoveel"]),
        ("de_soep", ["de", "soep"]),
        ("soep\nop\tschool", ["soep", "op", "school"]),
        ("A\u00adfrika", ["afrika"]),
        ("", []),
        ("... 12 !", []),
    ],
)
def test_words_are_found_by_the_rules(text, found):
    assert words(text) == found


def test_a_length_counts_letters_only_and_accents_make_no_difference():
    assert [length(word) for word in words("zo'n zwart-wit één 's")] == [3, 8, 3, 1]
    assert [plain_letters(word) for word in words("Één ideeën ça Zo'n")] == ["een", "ideeen", "ca", "zon"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ja, nee; misschien: wat?! Goed.", [",", ";", ":", "?", "!", "."]),
        ("Ja... nee… of....", ["…", "…", "…"]),
        ("zwart-wit – of - en—dan", ["–", "–", "–"]),
        ("2,5 km om 10:30 kost 1.000 euro.", ["."]),
        ("In 2024, zei hij.", [",", "."]),
        ("‘Zo’n “dag” (lang)’", []),
    ],
)
def test_marks_are_found_by_the_rules(text, found):
    assert marks(text) == found


@given(st.text(max_size=200))
def test_any_text_can_be_counted(text):
    n = len(words(text))
    assert all(length(word) >= 1 for word in words(text))
    for key in FEATURES:
        assert features(key).tally(text).total >= 0
    assert features("lengths").tally(text).total == n
    for k in {1, n // 2, n} - {0}:
        assert words(first_words(text, k)) == words(text)[:k]


def test_the_letters_have_the_counts_of_the_lesson_in_both_languages():
    for lang in ("nl", "en"):
        with speaking(lang):
            lengths = features("lengths")
            assert lengths.tally(anonymous()).counts == (17, 14, 9)
            assert {k: lengths.tally(t).counts for k, t in suspects().items()} == {
                "A": (20, 14, 6),
                "B": (24, 21, 15),
            }


def test_the_shares_of_the_letters():
    tally = features("lengths").tally(anonymous())
    assert list(tally.shares) == LETTER
    assert [float(share) for share in tally.shares] == [0.425, 0.35, 0.225]
    found = {key: list(features("lengths").tally(text).shares) for key, text in suspects().items()}
    assert found == {"A": AMBER, "B": BRAM}


def test_bram_is_nearer_by_shares_and_amber_by_counts():
    assert distance(LETTER, AMBER) == Fraction(15, 100)
    assert distance(LETTER, BRAM) == Fraction(5, 100)
    assert nearest(LETTER, {"A": AMBER, "B": BRAM}) == ["B"]
    counts = {"A": (20, 14, 6), "B": (24, 21, 15)}
    assert ranking((17, 14, 9), counts) == [(6, "A"), (20, "B")]


def test_every_way_to_count_points_to_bram():
    for key in FEATURES:
        way = features(key)
        others = {name: way.tally(text).shares for name, text in suspects().items()}
        assert nearest(way.tally(anonymous()).shares, others) == ["B"], key


def test_equally_near_gives_both_names():
    assert nearest((1, 0), {"A": (0, 1), "B": (0, 1)}) == ["A", "B"]


@given(tallies, tallies)
def test_a_distance_lies_between_0_and_2_and_differences_sum_to_0(one, other):
    p, q = one.shares, other.shares
    d = distance(p, q)
    assert 0 <= d <= 2
    assert (d == 0) == (p == q)
    assert (d == 2) == all(not (a and b) for a, b in zip(p, q, strict=True))
    assert sum(a - b for a, b in zip(p, q, strict=True)) == 0
    assert sum(gaps(p, q)) == d == distance(q, p)
    assert sum(p) == 1


def test_the_spread_of_the_lesson():
    assert round(spread(Fraction(2, 5), 40), 3) == 0.077
    assert round(spread(Fraction(2, 5), 1000), 3) == 0.015
    assert words_needed(Fraction(2, 5), Fraction(1, 50)) == 600
    assert spread(0.4, 600) <= 0.02 < spread(0.4, 599)
    assert spread(0.4, 160) == pytest.approx(spread(0.4, 40) / 2), "four times the words, half the spread"
    assert spread(0, 40) == spread(1, 40) == 0


@given(st.fractions(0, 1), st.integers(1, 100))
def test_the_least_n_is_the_least(p, percent):
    most = Fraction(percent, 100)
    n = words_needed(p, most)
    assert p * (1 - p) <= most**2 * n
    assert n == 0 or p * (1 - p) > most**2 * (n - 1)


def test_a_drawn_letter_grows_and_is_the_same_on_every_computer():
    assert [drawn(BRAM, 40, seed).counts[0] for seed in range(1, GROUPS + 1)] == [
        *(16, 20, 11, 19, 18, 18),
        *(11, 14, 16, 17, 15, 14),
    ]
    before = drawn(BRAM, 40, 3)
    assert sum(drawn(BRAM, 41, 3).counts) - sum(before.counts) == 1
    assert all(a <= b for a, b in zip(before.counts, drawn(BRAM, 41, 3).counts, strict=True))


def test_some_groups_accuse_amber_and_all_together_do_not():
    profiles = {"A": AMBER, "B": BRAM}
    each = [drawn(BRAM, 40, seed) for seed in range(1, GROUPS + 1)]
    found = ["".join(nearest(tally.shares, profiles)) for tally in each]
    assert found == ["B", "A", "B", "A", "B", "AB", "B", "B", "AB", "B", "B", "B"]
    pooled = sum(each[1:], each[0])
    assert pooled.total == 480
    assert nearest(pooled.shares, profiles) == ["B"]
    assert all(nearest(drawn(BRAM, 1000, s).shares, profiles) == ["B"] for s in range(1, GROUPS + 1))


def test_shares_of_drawn_letters_spread_as_the_root_says():
    shares = [float(drawn(BRAM, 40, seed).shares[0]) for seed in range(2000)]
    mean = sum(shares) / len(shares)
    measured = sqrt(sum((share - mean) ** 2 for share in shares) / len(shares))
    assert isclose(mean, 0.4, abs_tol=0.01)
    assert isclose(measured, spread(0.4, 40), rel_tol=0.05)


def test_a_detector_accuses_honest_pupils():
    assert false_alarms(Fraction(2, 100), 25) == Fraction(1, 2)


def test_an_unknown_way_to_count_gets_a_sentence():
    with pytest.raises(ReaderError, match="letters"):
        features("lettres")
    assert Tally((0, 0)).shares == (0, 0)
