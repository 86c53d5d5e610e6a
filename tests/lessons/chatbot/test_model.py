"""The maths of lesson 7: every number of the lesson, and what holds for any rules and messages."""

from __future__ import annotations

import csv
import random
from fractions import Fraction
from itertools import pairwise, product

import pytest

from aiopschool import datasets
from aiopschool.lessons.chatbot.data import (
    CAT,
    HALF,
    HIDDEN,
    HOURS,
    QUESTIONS,
    RULES,
    cat_corpus,
    feelings,
    judge,
    real_corpus,
)
from aiopschool.lessons.chatbot.facts import REVIEWS
from aiopschool.lessons.chatbot.logic import RuleTextError, read, truth_table
from aiopschool.lessons.chatbot.model import Confusion, Reading, Rule, choose, tokens
from aiopschool.lessons.chatbot.ngrams import counted
from aiopschool.lessons.chatbot.sentiment import feel, total, verdict
from aiopschool.lessons.chatbot.spelling import distance

WORDS = ["open", "uur", "bus", "boek", "kat", "hond", "film", "zaal", "les", "prijs"]


def test_the_rule_of_the_lesson_has_two_thirds():
    assert HOURS.score("Wanneer zijn jullie open?") == Fraction(2, 3)
    assert Rule("", ("prijs", "kost", "euro")).score("Wat kost een ticket in euro?") == Fraction(2, 3)
    assert Fraction(2, 3) > Fraction(3, 5)


def test_score_and_winner_of_a_thousand_rule_sets():
    chance = random.Random(7)
    for _n in range(1000):
        rules = [
            Rule(str(k), tuple(chance.choices(WORDS, k=chance.randint(1, 6))))
            for k in range(chance.randint(1, 6))
        ]
        words = chance.choices(WORDS, k=chance.randint(0, 9))
        threshold = Fraction(chance.randint(0, 12), 12)
        decision = choose(rules, " ".join(words).title(), threshold)
        scores = [Fraction(len(set(r.keywords) & set(words)), len(set(r.keywords))) for r in rules]
        assert list(decision.scores) == scores
        assert all(isinstance(score, Fraction) for score in decision.scores)
        top = max(scores)
        assert decision.winner == (scores.index(top) if 0 < top >= threshold else None)
        assert list(decision.best) == [n for n, score in enumerate(scores) if score == top > 0]


def test_a_rule_needs_keywords_and_counts_each_once():
    with pytest.raises(ValueError, match="keyword"):
        Rule("leeg", ())
    assert Rule("", ("uur", "uur", "open")).score("uur uur uur") == HALF


@pytest.mark.parametrize("text", ["", "?!", "   ", "…", "🙂"])
def test_a_message_without_words_wins_nothing(text):
    assert tokens(text) == []
    assert choose(RULES, text, Fraction(0)).winner is None


def test_variants_and_one_typing_error_are_recognised_only_when_asked():
    assert not HOURS.found("welke uren zijn jullie oopen")
    assert HOURS.found("welke uren zijn jullie oopen", Reading(variants=True)) == ("uur",)
    assert HOURS.found("waneer", Reading(typos=True)) == ("wanneer",)
    assert not Rule("", ("bus",)).found("bos", Reading(typos=True))
    assert not HOURS.found("op", Reading(variants=True))


def test_distance_is_symmetric_and_never_longer_than_a_detour():
    words = ["", "uur", "uren", "wanneer", "waneer", "open", "bos"]
    for one, other, third in product(words, repeat=3):
        assert distance(one, other) == distance(other, one)
        assert distance(one, third) <= distance(one, other) + distance(other, third)


def test_the_kruistabel_of_the_lesson():
    c = judge(HOURS, HALF)
    assert (c.tp, c.fp, c.fn, c.tn) == (6, 2, 3, 9)
    assert (c.precision, c.recall, c.accuracy) == (Fraction(3, 4), Fraction(2, 3), Fraction(3, 4))
    assert c.f1 == Fraction(12, 17) == 2 / (1 / c.precision + 1 / c.recall)


def test_always_and_never():
    always, never = judge(HOURS, Fraction(0)), judge(HOURS, Fraction(11, 10))
    assert (always.precision, always.recall) == (Fraction(9, 20), 1)
    assert (never.precision, never.recall, never.f1) == (None, 0, 0)
    assert Confusion(0, 0, 0, 0).accuracy is None


def test_f1_lies_between_precision_and_recall():
    for tp, fp, fn in product(range(1, 6), range(5), range(5)):
        c = Confusion(tp, fp, fn, 1)
        assert min(c.precision, c.recall) <= c.f1 <= max(c.precision, c.recall)


def test_hidden_questions_are_new():
    assert len(HIDDEN) == len(QUESTIONS) == 20
    assert not {text for text, _truth in HIDDEN} & {text for text, _truth in QUESTIONS}


@pytest.mark.parametrize(
    ("text", "words", "outcome"),
    [
        ("goed EN NIET niet", "dat is niet goed", False),
        ("goed EN NIET niet", "dat is goed", True),
        ("a OF b EN c", "a", True),
        ("(a OF b) EN c", "a", False),
        ("NIET NIET a", "a", True),
        ("NIET a OF b", "b a", True),
    ],
)
def test_rules_with_words_between(text, words, outcome):
    assert read(text).holds(tokens(words)) is outcome


@pytest.mark.parametrize("text", ["", "EN", "a EN", "a b", "(a", "a)", "NIET", "a OF OF b", "()", "a-!"])
def test_what_is_no_rule_is_refused(text):
    if text == "a-!":
        assert read(text).word == "a"
        return
    with pytest.raises(RuleTextError):
        read(text)


def test_a_truth_table_has_every_case_once():
    rows = truth_table(read("a OF b OF c"))
    assert len({row for row, _outcome in rows}) == 8
    assert [outcome for _row, outcome in rows].count(False) == 1


def test_the_three_sentences():
    words = cat_corpus()
    assert words.chance("kat", ["de"]) == Fraction(2, 5)
    assert {words.chance(w, ["de"]) for w in ("mat", "hond", "bank")} == {Fraction(1, 5)}
    assert words.chance("slaapt", ["kat"]) == HALF
    assert words.sentence_chance(["de", "kat", "slaapt"]) == Fraction(1, 5)
    assert words.chance("de", ["mat"]) == 0, "a sentence ends"
    assert len(tokens(CAT)) == 15


def test_chances_after_a_word_add_up_to_one():
    for words, before in ((cat_corpus(), "de"), (real_corpus(), "ik"), (counted("a b a c"), "a")):
        for context in (1, 2):
            assert sum(chance for _word, chance in words.chances([before], context)) == 1


def test_chance_writes_what_was_counted_and_the_same_for_a_seed():
    words = cat_corpus()
    for seed in range(50):
        made = words.generate(["de"], 5, seed=seed)
        assert made == words.generate(["de"], 5, seed=seed)
        assert all(words.chance(b, [a]) > 0 for a, b in pairwise(made))
    assert any(
        words.generate(["de"], 5, seed=s) == ["de", "kat", "zit", "op", "de", "bank"] for s in range(200)
    )


def test_both_files_of_counts_agree():
    with datasets.path("bigram_nl.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words = real_corpus()
    assert len(rows) == 12046
    assert real_corpus().sentences == 18604
    for row in rows[:300]:
        assert words.counts([row["woord1"]], 1).get(row["woord2"]) == int(row["aantal"])


def test_feelings_turn_after_niet():
    scores = feelings()
    assert len(scores) == 320
    plain, turned = (feel("Het boek is niet goed.", scores, turn=turn) for turn in (False, True))
    assert (total(plain), total(turned)) == (1, -1)
    assert [verdict(x, Fraction(1)) for x in (Fraction(1), Fraction(0), Fraction(-2))] == [1, 0, -1]
    assert verdict(Fraction(1), Fraction(2)) == 0


def test_what_was_measured_elsewhere_stands_as_it_was_measured():
    assert (REVIEWS["n"], REVIEWS["plain"], REVIEWS["turned"]) == (
        3000,
        Fraction(76, 100),
        Fraction(805, 1000),
    )
