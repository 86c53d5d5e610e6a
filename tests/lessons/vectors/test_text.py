"""What the text of lesson 8 says in words is true. Its numbers are facts, and the build fills them in."""

from __future__ import annotations

import pytest

from aiopschool import explore
from aiopschool.lessons.vectors.data import PLANES, SENTENCES
from aiopschool.lessons.vectors.facts import facts
from aiopschool.lessons.vectors.model import analogy, attention, cosine
from aiopschool.lessons.vectors.next_word import written
from aiopschool.lessons.vectors.words import FEW


def test_a_cold_machine_of_one_word_turns_round_and_round():
    made = written(["ik"], 10, context=1, temperature=0.2, top=50, seed=7)
    assert " ".join(made).startswith("ik heb je dat ik heb je dat")


def test_spain_comes_out_and_the_netherlands_too_or_not_as_the_text_leaves_open():
    plane = PLANES["cities"]
    for country, capital in (("België", "Brussel"), ("Spanje", "Madrid"), ("Nederland", "Amsterdam")):
        goal = analogy(plane.words["Parijs"], plane.words["Frankrijk"], plane.words[country])
        assert capital in plane.nearest(goal, {"Parijs", "Frankrijk", country})[:2]


@pytest.mark.parametrize(("head", "word"), [(0, "geld"), (1, "ik")])
def test_bank_looks_at_money_with_one_head_and_at_who_with_the_other(head, word):
    sentence = SENTENCES["money"]
    found = attention(sentence.queries[head], sentence.heads[head], sentence.values)
    assert sentence.words[found.weights.index(max(found.weights))] == word


def test_bank_looks_outside_in_the_other_sentence():
    sentence = SENTENCES["park"]
    found = attention(sentence.queries[0], sentence.heads[0], sentence.values)
    assert sentence.words[found.weights.index(max(found.weights))] == "buiten"


def test_in_every_sentence_the_words_keys_queries_and_values_belong_together():
    for sentence in SENTENCES.values():
        assert len(sentence.words) == len(sentence.values) <= 6
        assert all(len(keys) == len(sentence.words) for keys in sentence.heads)
        assert len(sentence.queries) == len(sentence.heads)


def test_the_compass_has_arrows_that_point_away_from_each_other():
    words = list(PLANES["living"].words.values())
    assert min(cosine(u, v) for u in words for v in words) < -0.5
    snacks = list(PLANES["snacks"].words.values())
    assert min(cosine(u, v) for u in snacks for v in snacks) >= 0, "only positive coordinates"


def test_what_the_text_says_of_real_words():
    found = facts()
    assert found["surprise"] == {"first": "londen", "second": "berlijn", "third": "amsterdam"}
    assert (found["first_share"], found["three_share"]) == ("70", "91")
    assert found["computer_count"] > FEW, "the applet does not warn; the teacher's note says how few it is"


def test_every_explorer_tells_who_cannot_see_it():
    for name in (
        "machines",
        "arrows",
        "steps",
        "words",
        "analogy",
        "map",
        "axis",
        "attention",
        "temperature",
    ):
        assert len(explore(name).describe().split()) > 5
