"""The numbers of lesson 9: confusion tables, the identity, what cannot be equal, school advice, cards."""

from __future__ import annotations

import random
from collections import Counter
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest

from aiopschool import datasets
from aiopschool.guidelines import cards, questions
from aiopschool.lessons.ethics.council import score
from aiopschool.lessons.ethics.data import (
    INPUTS,
    LABELS,
    TRAIN,
    WEAK,
    _matrix,
    _rows,
    advice,
    called_back,
)
from aiopschool.lessons.ethics.kinds import COUNT, HALF, KINDS, accuracy, pupils, rows, unique_share
from aiopschool.lessons.ethics.library import deck, decks
from aiopschool.lessons.ethics.model import (
    Table,
    all_equal,
    fpr_from,
    logistic,
    nearest_threshold,
    says_yes,
    table_of,
    tables,
    uniques,
)
from aiopschool.lessons.ethics.pupils import ALARM, TWELVE, group, twelve_table

A, B = Table(30, 6, 10, 54), Table(15, 8, 5, 72)


def test_the_numbers_of_the_lesson_book():
    assert (A.accuracy, B.accuracy) == (Fraction(84, 100), Fraction(87, 100))
    assert (A.right + B.right, A.total + B.total) == (171, 200)
    assert (A + B).accuracy == Fraction(855, 1000)
    assert (A.precision, B.precision) == (Fraction(5, 6), Fraction(15, 23))
    assert A.recall == B.recall == Fraction(3, 4)
    assert A.fpr == B.fpr == Fraction(1, 10)
    assert [round(100 * float(1 - t.precision), 1) for t in (A, B)] == [16.7, 34.8]
    assert (1 - B.precision) / (1 - A.precision) > 2, "an alarm in B is wrong twice as often"


def test_the_identity_holds_exactly_for_a_thousand_random_tables():
    chance = random.Random(9)
    for _n in range(1000):
        t = Table(*(chance.randint(1, 99) for _cell in range(4)))
        assert fpr_from(t.base, t.precision, t.recall) == t.fpr


def test_nothing_but_a_system_without_false_alarms_is_equal_in_everything():
    """All tables of two small groups in which another share needs help."""
    seen = 0
    for (p, n), (q, m) in combinations([(p, n) for p in (1, 2, 3) for n in (2, 3, 4)], 2):
        if Fraction(p, p + n) == Fraction(q, q + m):
            continue
        for one in tables(p, n):
            for other in tables(q, m):
                if all_equal(one, other):
                    seen += 1
                    assert one.fp == other.fp == 0 or one.tp == other.tp == 0, (one, other)
    assert seen > 30


def test_shares_of_nothing_are_none():
    t = Table(0, 0, 0, 5)
    assert (t.precision, t.recall, t.accuracy) == (None, None, 1)
    assert not all_equal(t, t)


def test_both_groups_have_the_same_recall_and_false_positive_rate_at_the_start():
    a, b = (group(name).table(ALARM) for name in "AB")
    assert (a, b) == (Table(16, 3, 4, 27), Table(8, 4, 2, 36))
    assert (a.recall, a.fpr) == (b.recall, b.fpr) == (Fraction(4, 5), Fraction(1, 10))
    assert (a.precision, b.precision) == (Fraction(16, 19), Fraction(2, 3))
    assert all(0 <= score <= 100 for name in "AB" for score in group(name).scores)


def test_the_nearest_threshold_is_the_nearest():
    b = group("B")
    wanted = group("A").table(ALARM).precision
    t = nearest_threshold(b.scores, b.needs, "precision", wanted, ALARM)
    best = min(
        abs(table.precision - wanted) for n in range(101) if (table := b.table(n)).precision is not None
    )
    assert abs(b.table(t).precision - wanted) == best
    assert nearest_threshold(b.scores, b.needs, "precision", None, ALARM) == 100
    assert table_of([], [], 5) == Table(0, 0, 0, 0)


def test_the_system_of_the_twelve_is_wrong_about_newcomers_and_who_saw_the_test():
    assert twelve_table() == Table(4, 2, 2, 4)
    wrong = [p for p in TWELVE if p.alarm != p.needs]
    assert Counter(p.story for p in wrong) == {"newcomer": 2, "seen": 2}
    assert all(not p.story for p in TWELVE if p not in wrong)


FACTS = {  # error, and suitable but refused, in per cent: Dutch at home, another language
    ("old", "both"): (12.0, 21.3, 12.8, 41.5),
    ("old", "home"): (11.8, 25.9, 12.2, 51.8),
    ("fair", "both"): (11.9, 17.9, 11.0, 33.8),
    ("fair", "home"): (12.4, 14.7, 14.5, 14.7),
    ("fair", "maths"): (16.4, 17.6, 18.5, 18.8),
}


@pytest.mark.parametrize("setting", FACTS, ids="-".join)
def test_school_advice_is_as_it_was_measured(setting):
    dutch, other = advice(*setting, 1000).values()
    found = (dutch[0] / dutch[1], other[0] / other[1], dutch[2] / dutch[3], other[2] / other[3])
    assert [100 * share for share in found] == pytest.approx(FACTS[setting], abs=0.06)


def test_other_invented_pupils_show_the_same_difference():
    """The same way of inventing, with other seeds: the difference is no accident of these tables."""
    from sklearn.linear_model import LogisticRegression

    def invent(chance, count, part):
        other = chance.random(count) < part
        ability = chance.normal(60, 12, count)
        seen = np.column_stack([ability - 9 * other, ability]) + chance.normal(0, 6, (count, 2))
        return other, ability, seen

    for seed in range(5):
        chance = np.random.default_rng(seed)
        other, ability, seen = invent(chance, 1000, 0.12)
        model = LogisticRegression(C=1e6, max_iter=2000).fit(seen, ability - 6 * other >= 60)
        other, ability, seen = invent(chance, 2000, 0.35)
        refused = ~model.predict(seen)[ability >= 60]
        mine = other[ability >= 60]
        assert refused[mine].mean() > refused[~mine].mean() + 0.1, seed


def test_a_name_decides_who_is_called_back():
    found = called_back()
    assert {name: (back, sent) for name, (back, sent, _share) in found.items()} == {
        "Afro-Amerikaans": (157, 2435),
        "wit": (235, 2435),
    }


def test_tracking_data_betray_more_than_they_help():
    assert accuracy(("school", "tracking")) < accuracy(("school",))
    assert unique_share(("school", "tracking")) > Fraction(9, 10) > unique_share(("school",))
    assert unique_share(()) == 0
    for kinds in (("school",), KINDS):
        assert uniques(rows(kinds)) == unique_share(kinds) * COUNT
        assert all(sum(row == other for other in rows(kinds)) >= 1 for row in rows(kinds))


# The cards


def test_all_cards_are_there():
    every = cards()
    assert [len(family["systemen"]) for family in every["families"]] == [3, 3, 4, 3]
    assert [len(one["vragen"]) for one in every["vereisten"]] == [6, 5, 6, 5, 6, 4, 4]
    assert len(questions()) == 36
    assert sum(map(len, questions().values())) == 41
    assert {code for code, texts in questions().items() if len(texts) == 2} == {
        *("R1-1", "R2-4", "R3-2", "R3-3", "R5-1")
    }
    sizes = {name: len(deck(name)) for name in decks()}
    assert sizes == {
        "systems": 13,
        "questions": 36,
        "scenarios": 6,
        "terms": 28,
        "misconceptions": 5,
        "considerations": 4,
        "people": 5,
        "rules": 5,
    }


def test_the_guidelines_choose_three_questions_per_scenario():
    assert [one["keuze"] for one in cards()["scenarios"]] == [
        ["R2-4", "R3-2", "R1-5"],
        ["R4-2", "R5-2", "R7-4"],
        ["R1-3", "R6-4", "R1-1"],
        ["R3-4", "R7-1", "R2-3"],
        ["R7-1", "R5-1", "R7-2"],
        ["R4-2", "R6-2", "R5-3"],
    ]
    assert all(len(one["redenen"]) == 3 for one in cards()["scenarios"])


def test_every_text_is_there_once_and_every_rule_has_a_source_and_a_date():
    texts = [row[2] for name in decks() for row in deck(name)]
    assert len(set(texts)) == len(texts)
    assert all(text.endswith((".", "?")) for text in texts)
    for rule in cards()["regels"]:
        assert "(EU) 20" in rule["bron"]
        assert any(year in rule["datum"] for year in ("2018", "2024", "2025", "2026", "2027"))
    origin = (datasets.path("ethiek.json").parent / "HERKOMST.md").read_text(encoding="utf-8")
    assert "`ethiek.json`" in origin


def test_a_choice_is_compared_by_question_and_by_requirement():
    own = ["R2-4", "R3-2", "R1-5"]
    assert score(own, own) == (3, 3)
    assert score(["R2-1", "R3-2", "R7-1"], own) == (1, 2)
    assert score(["R4-1", "R5-1", "R6-1"], own) == (0, 0)


def same_as_scikit_learn(inputs, labels, strength):
    linear = pytest.importorskip("sklearn.linear_model")
    theirs = linear.LogisticRegression(C=strength, tol=1e-10, max_iter=20000).fit(inputs, labels)
    weights = logistic(inputs, labels, strength)
    assert weights == pytest.approx([*theirs.coef_[0], theirs.intercept_[0]], abs=1e-4)
    assert list(says_yes(weights, inputs)) == list(theirs.predict(inputs))


@pytest.mark.parametrize("strength", [1.0, WEAK])
@pytest.mark.parametrize("inputs", INPUTS)
@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("count", [50, 500])
def test_our_logistic_regression_of_the_advice_is_that_of_scikit_learn(label, inputs, count, strength):
    train = _rows(TRAIN)[:count]
    columns, labels = _matrix(train, INPUTS[inputs]), [int(row[LABELS[label]]) for row in train]
    same_as_scikit_learn((columns - columns.mean(axis=0)) / columns.std(axis=0), labels, strength)


@pytest.mark.parametrize("kinds", [k for n in (1, 2, 3) for k in combinations(KINDS, n)])
def test_our_logistic_regression_of_the_kinds_is_that_of_scikit_learn(kinds):
    needs = [int(need) for _values, need in pupils()]
    same_as_scikit_learn(np.array(rows(kinds))[:HALF], needs[:HALF], 1.0)
