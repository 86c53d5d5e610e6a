"""Real word vectors and real counts show what FACTS say of them, also where they fail."""

from __future__ import annotations

import math

import numpy as np
import pytest

from aiopschool.lessons.vectors.analogies import hits, questions, rank
from aiopschool.lessons.vectors.axis import GROUPS, NOISE
from aiopschool.lessons.vectors.data import HOLES
from aiopschool.lessons.vectors.kinds import KINDS
from aiopschool.lessons.vectors.labels import apart
from aiopschool.lessons.vectors.machines import answers
from aiopschool.lessons.vectors.next_word import STOPS, chances, next_words, scores, written
from aiopschool.lessons.vectors.tree import STARTS, ways
from aiopschool.lessons.vectors.words import word_vectors

KNOWN = word_vectors()


def first(found, n):
    return [word for word, _cosine in found[:n]]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("hond", "kat wolf aap beer"),
        ("wiskunde", "natuurkunde scheikunde meetkunde biologie"),
        ("brood", "kaas vlees eten soep"),
        ("gent", "antwerpen brugge leuven mechelen"),
        ("rood", "blauw geel wit"),
    ],
)
def test_neighbours(word, near):
    assert first(KNOWN.neighbours(word), len(near.split())) == near.split()


def test_paris_without_france_with_belgium_is_just_brussels():
    found = [(word, round(cosine, 2)) for word, cosine in KNOWN.analogy("parijs", "frankrijk", "belgië", 3)]
    assert found == [("brussel", 0.69), ("londen", 0.66), ("berlijn", 0.61)]
    for other in ("nederland", "oostenrijk"):
        assert rank(next(q for q in questions() if q.key == f"parijs frankrijk {other}")) in (2, 3)


def test_of_67_questions_47_come_first_and_61_among_three():
    assert hits() == (47, 61, 67)


def test_there_are_1118_words_of_length_one_each_of_a_kind_with_a_name():
    assert len(KNOWN.words) == len(set(KNOWN.words)) == 1118
    assert KNOWN.vectors.shape == (1118, 100)
    assert np.allclose(np.linalg.norm(KNOWN.vectors, axis=1), 1)
    assert set(KNOWN.kinds) == set(KINDS)


def test_the_man_woman_axis_and_its_noise():
    said = {"professor": -0.35, "minister": -0.33, "kapper": 0.14, "verpleegster": 0.22, "naaister": 0.34}
    assert {word: round(KNOWN.on_axis(word), 2) for word in said} == said
    assert round(KNOWN.on_axis("tafel"), 2) == 0.09
    assert round(KNOWN.on_axis("boom"), 2) == -0.11
    assert round(KNOWN.spread_on_axis(), 2) == 0.13
    control = [abs(KNOWN.on_axis(word)) for word in GROUPS["check"][1]]
    assert sum(control) / len(control) < NOISE


def test_the_map_shows_the_two_largest_differences_and_separates_feelings_from_cities():
    spread = KNOWN.plane.var(axis=0)
    rest = KNOWN.vectors.var(axis=0).sum() - spread.sum()
    assert spread[0] >= spread[1] > rest / 98
    middles = [
        np.mean([KNOWN.point(w) for w in KNOWN.of_kind(kind)], axis=0) for kind in ("gevoel", "hoofdstad")
    ]
    assert math.dist(*middles) > 0.3


def test_the_machines_say_what_was_counted():
    assert answers(HOLES["read"]) == ("waarheid", "tandarts", "bibliotheek")
    assert answers(HOLES["tooth"])[1:] == ("tandarts", "tandarts"), "machine B is right by chance"
    assert answers(HOLES["camp"]) == ("waarheid", "keuken", "tent")
    for hole in HOLES.values():
        assert hole.title.lower().endswith(" ".join(hole.before)), "the machines read the end of the sentence"


def test_a_chance_at_temperature_one_is_a_share():
    known = next_words()
    counts = known.counts(["naar", "de"], 2)
    found = dict(chances(scores(counts), 1, 1000))
    assert found["tandarts"] == pytest.approx(float(known.chance("tandarts", ["naar", "de"], 2)))
    assert sum(found.values()) == pytest.approx(1)


@pytest.mark.parametrize("context", [1, 2])
def test_the_same_series_gives_the_same_sentence(context):
    make = {"context": context, "temperature": 1.5, "top": 50}
    sentences = [written(["ik", "heb"], 10, seed=seed, **make) for seed in (7, 7, *range(20))]
    assert sentences[0] == sentences[1]
    assert len(set(map(tuple, sentences))) > 10
    for sentence in sentences:
        assert len(sentence) <= 12
        assert not any(word in STOPS for word in sentence[:-1]), "a sentence ends at its full stop"


def test_a_longer_context_falls_back_when_two_words_never_met():
    known = next_words()
    assert known.counts(["spinnen", "naar"], 2) == known.counts(["naar"], 1)


@pytest.mark.parametrize("start", STARTS)
def test_a_tree_has_nine_ways_and_its_chances_are_shares(start):
    assert len(ways(start)) == 9
    assert all(0 < p <= 1 and 0 < q <= 1 for _a, _b, p, q in ways(start))
    assert sum({a: p for a, _b, p, _q in ways(start)}.values()) <= 1


def test_names_on_a_map_do_not_touch():
    places = {f"w{n}": (7.0 * n, 3.0 * n) for n in range(30)}
    kept = apart(places, 10)
    assert kept[0] == "w0"
    assert 1 < len(kept) <= 10
