"""The network that reads a drawn digit: good enough, the same for everybody, and honest about doubt."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import numpy as np
import pytest

from aiopschool.digits.reading import Verdict, soften, split, train

from .drawings import DIGITS, NO_DIGITS


@pytest.fixture(scope="module")
def network():
    return train()


def verdict(likeness: float = 0.9, **chances: float) -> Verdict:
    """A verdict with these chances, as `d3=0.6`; the other digits share the rest."""
    given = {int(name[1:]): chance for name, chance in chances.items()}
    rest = (1 - sum(given.values())) / (10 - len(given))
    return Verdict(tuple(given.get(digit, rest) for digit in range(10)), likeness)


def test_it_learns_round_after_round_and_reports_each(network):
    rounds = []
    early = train(rounds=2, on_round=rounds.append)
    assert [(r.number, r.total) for r in rounds] == [(1, 2), (2, 2)]
    assert rounds[0].accuracy < early.accuracy == rounds[-1].accuracy < network.accuracy
    assert network.accuracy > Fraction(94, 100)


def test_the_same_seed_gives_the_same_network(network):
    again, other = train(), train(seed=8)
    for drawings in DIGITS.values():
        assert again.judge(drawings[0]).chances == network.judge(drawings[0]).chances
    assert other.judge(DIGITS[3][0]).chances != network.judge(DIGITS[3][0]).chances


def test_training_and_test_digits_are_apart_and_all_there():
    parts = split()
    assert (len(parts.train), len(parts.test)) == (1257, 540)
    assert len(parts.train_labels) + len(parts.test_labels) == 1797
    assert parts.train.max() <= 1
    train_counts, test_counts = map(np.bincount, (parts.train_labels, parts.test_labels))
    assert test_counts / (train_counts + test_counts) == pytest.approx(0.3, abs=0.01)


def test_it_reads_most_drawn_digits_and_is_seldom_sure_and_wrong(network):
    """Drawings differ from the scanned digits it learned from, so doubt is fine, but not a sure mistake."""
    judged = [(digit, network.judge(image)) for digit, images in DIGITS.items() for image in images]
    assert sum(answer.ranking[0] == digit for digit, answer in judged) >= 20
    assert sum(digit in answer.ranking[:2] for digit, answer in judged) >= 24
    assert sum(answer.kind == "sure" and answer.ranking[0] != digit for digit, answer in judged) <= 4


def test_a_blank_drawing_gets_no_digit(network):
    answer = network.judge(np.zeros((8, 8)))
    assert answer.kind == "blank"
    assert answer.sentence() == "Er staat nog niets. Teken eerst een cijfer."


@pytest.mark.parametrize("name", NO_DIGITS)
def test_a_drawing_that_is_no_digit_is_not_named_with_certainty(network, name):
    answer = network.judge(NO_DIGITS[name])
    assert answer.kind in ("strange", "doubt")
    assert len(answer.chances) == 10
    assert min(answer.chances) >= 0
    assert sum(answer.chances) == pytest.approx(1)
    assert "geen cijfer" in answer.sentence() or "twijfel" in answer.sentence()


def test_the_sentence_says_what_the_chances_say():
    assert verdict(d3=0.9).sentence() == "Ik denk dat dit een 3 is (90\u202f%)."
    assert verdict(d3=0.45, d8=0.4).sentence() == "Ik twijfel tussen 3 (45\u202f%) en 8 (40\u202f%)."
    assert verdict(0.5, d3=0.9).kind == "strange"
    assert "100" not in verdict(d3=0.999).sentence(), "almost certain is not certain"


def test_training_takes_at_least_one_round():
    with pytest.raises(ValueError, match="at least one round"):
        train(rounds=0)


@pytest.mark.parametrize("shape", [(6, 6), (64,), (8, 9), (1, 8, 8)])
def test_a_drawing_of_another_size_is_refused(network, shape):
    with pytest.raises(ValueError, match="8 rows"):
        network.judge(np.zeros(shape))


def test_softening_keeps_ink_between_0_and_1():
    soft = soften(NO_DIGITS["full"] / 9)
    assert soft.max() == 1
    dot = soften(NO_DIGITS["one pixel"] / 9)
    assert dot[3, 3] == 1
    assert dot[2, 3] == dot[3, 2] == 0.25
    assert dot.sum() == pytest.approx(2.25)


def test_scikit_learn_is_not_imported_before_it_is_needed():
    code = "import aiopschool.digits.reading, sys; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
