"""The maths of lesson 2: every number of the lesson book, exactly, and scikit-learn's own trees."""

from __future__ import annotations

import random
from fractions import Fraction

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier

from aiopschool.lessons.trees.curve import grown, scores
from aiopschool.lessons.trees.data import DATA, all_penguins, data
from aiopschool.lessons.trees.growing import Tree, accuracy, cut, examples_at, grow, nodes, ranking, replaced
from aiopschool.lessons.trees.impurity import entropy, gini, gini_of, majority, mistakes
from aiopschool.lessons.trees.pupils import HIDDEN, PUPILS, examples
from aiopschool.lessons.trees.splitting import Examples, Split, split_at, splits, thresholds

TEN = examples(PUPILS)
BOOK = {  # threshold and weighted Gini index of 5.2
    "1.25": "4/9",
    "1.75": "3/8",
    "2.25": "2/7",
    "2.75": "5/12",
    "3.5": "8/25",
    "5": "1/6",
    "6.5": "2/7",
    "8": "3/8",
    "10.5": "4/9",
}


def test_three_forms_of_the_parabola_are_one():
    for p in (Fraction(n, 24) for n in range(-24, 49)):
        assert gini(p) == p * (1 - p) + (1 - p) * p == 1 - p**2 - (1 - p) ** 2
        assert gini(p) == -2 * p**2 + 2 * p == -2 * (p - Fraction(1, 2)) ** 2 + Fraction(1, 2)
        assert gini(p) == gini(1 - p) <= Fraction(1, 2)
    assert (gini(0), gini(1), gini(Fraction(1, 2))) == (0, 0, Fraction(1, 2))


@pytest.mark.parametrize("counts", [(3, 1), (0, 4), (5, 5), (1, 0), (7, 2)])
def test_two_classes_are_a_case_of_many(counts):
    assert gini_of(counts) == gini(Fraction(counts[0], sum(counts)))
    assert gini_of((*counts, 0)) == gini_of(counts)


def test_measures_of_groups_at_the_edges():
    assert gini_of((0, 0)) == 0
    assert gini_of((2, 2, 2)) == Fraction(2, 3)
    assert entropy((5, 5)) == 1
    assert entropy((4, 0)) == entropy((0, 0)) == 0
    assert entropy((5, 1)) == pytest.approx(0.65, abs=0.001)
    assert (majority((2, 2)), majority((1, 2)), mistakes((5, 1))) == (0, 1, 1)


def test_the_nine_thresholds_of_the_book():
    found = splits(TEN, 0)
    assert {str(float(d)).removesuffix(".0"): str(split.gini) for d, split in found} == BOOK
    assert [d for d, _split in found] == thresholds([p.distance for p in PUPILS])
    best = max(found, key=lambda one: one[1].gain)
    assert (best[0], best[1].gain, best[1].left, best[1].right) == (5, Fraction(1, 3), (5, 1), (0, 4))
    assert gini_of(TEN.counts) == Fraction(1, 2)
    for d, split in found:
        assert split == split_at(TEN, 0, d)


def test_the_gain_is_the_identity_for_a_thousand_random_splits():
    rng = random.Random(7)
    for _n in range(1000):
        split = Split(*((rng.randint(0, 30), rng.randint(0, 30)) for _side in "LR"))
        if not sum(split.counts):
            continue
        assert split.gain == split.by_identity() >= 0
        if sum(split.left) and sum(split.right):
            equal = split.left[0] * sum(split.right) == split.right[0] * sum(split.left)
            assert (split.gain == 0) is equal


def test_of_many_classes_the_gain_is_not_negative_either():
    rng = random.Random(7)
    for _n in range(300):
        left, right = ([rng.randint(0, 9) for _k in range(4)] for _side in "LR")
        assert not sum(left + right) or Split(tuple(left), tuple(right)).gain >= 0


def test_the_other_features_are_worse_and_wheels_gain_nothing():
    ranked = ranking(TEN)
    assert (ranked[0][0].feature, ranked[0][0].threshold) == (0, 5)
    gains = {question.feature: split.gain for question, split in ranked if question.feature}
    assert gains == {1: 0, 2: Fraction(1, 42), 3: Fraction(1, 8)}


def test_the_tree_isolates_one_pupil_with_two_more_questions():
    tree = grow(TEN, 9)
    asked = [(path, question.threshold) for path, node in nodes(tree) if (question := node.question)]
    assert asked == [("", 5), ("L", Fraction(9, 4)), ("LR", Fraction(11, 4))]
    assert tree.at("LRL").counts == (0, 1)
    assert tree.depth == 3
    assert cut(tree, 1) == grow(TEN, 1)


def test_deeper_is_perfect_on_the_ten_and_worse_on_the_twenty():
    train, test = scores("pupils")
    assert train == (Fraction(1, 2), Fraction(9, 10), Fraction(9, 10), 1, 1)
    assert test == (Fraction(1, 2), Fraction(3, 4), Fraction(3, 4), Fraction(13, 20), Fraction(13, 20))
    assert len(HIDDEN) == 20


def test_a_smallest_leaf_stops_the_tree():
    tree = grow(TEN, 9, least=2)
    assert all(sum(node.counts) >= 2 for _path, node in nodes(tree))
    assert grow(TEN, 9, least=6) == Tree(TEN.counts)
    assert grow(Examples((), (), 2), 3) == Tree((0, 0))


def test_a_question_is_put_in_and_pruned_again():
    tree = grow(TEN, 1)
    question = ranking(examples_at(tree, TEN, "L"))[0][0]
    deeper = replaced(tree, TEN, "L", question)
    assert deeper == grow(TEN, 2)
    assert replaced(deeper, TEN, "L", None) == tree
    assert replaced(deeper, TEN, "", None) == Tree((5, 5))
    assert deeper.at("RL") is None


def test_the_titanic_can_be_computed_by_hand():
    people = data("titanic").train
    assert people.counts == (711, 1490)
    assert float(gini_of(people.counts)) == pytest.approx(0.4374, abs=5e-5)
    shares = [float(accuracy(grow(people, depth), people)) for depth in range(4)]
    assert [round(100 * share, 1) for share in shares] == [67.7, 77.6, 78.3, 79.1]
    tree = grow(people, 2)
    assert [data("titanic").ask(tree.at(path).question) for path in ("", "L", "R")] == [
        "vrouw",
        "derde klasse",
        "kind",
    ]


def test_all_penguins_and_a_tree_of_two_questions():
    every = all_penguins()
    trees = [grow(every, depth) for depth in range(1, 5)]
    assert [int(342 * (1 - accuracy(tree, every))) for tree in trees] == [71, 12, 10, 3]
    assert float(accuracy(trees[1], every)) == pytest.approx(0.965, abs=5e-4)
    assert float(gini_of(every.counts)) == pytest.approx(0.6362, abs=5e-5)
    root = trees[0].split
    assert [round(float(gini_of(side)), 4) for side in (root.left, root.right)] == [0.4232, 0.1038]
    assert (sum(root.left), sum(root.right), round(float(root.gini), 4)) == (213, 129, 0.3027)


def test_on_penguins_kept_apart_depth_2_is_the_best():
    train, test = scores("penguins")
    assert list(train) == sorted(train)
    assert max(range(5), key=lambda depth: test[depth]) == 2
    assert test[4] < test[3] < test[2]
    assert sum(data("penguins").train.counts) + sum(data("penguins").test.counts) == 342


def _arrays(some: Examples) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows, labels, weights = zip(*some, strict=True)
    return np.array(rows, dtype=float), np.array(labels), np.array(weights)


@pytest.mark.parametrize("key", [*DATA, "all"])
@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_scikit_learn_grows_trees_as_good(key, depth):
    """Where questions are equally good, the choice may differ; then what follows may differ a little."""
    some = all_penguins() if key == "all" else data(key).train
    rows, labels, weights = _arrays(some)
    theirs = DecisionTreeClassifier(max_depth=depth, random_state=7).fit(rows, labels, sample_weight=weights)
    ours = grow(some, depth)
    assert float(accuracy(ours, some)) == pytest.approx(theirs.score(rows, labels, sample_weight=weights))
    assert ours.depth == theirs.get_depth()
    root = theirs.tree_
    assert root.impurity[0] == pytest.approx(float(gini_of(ours.counts)))
    assert (root.feature[0], root.threshold[0]) == pytest.approx(
        (ours.question.feature, float(ours.question.threshold))
    )


def test_the_fewest_mistakes_and_the_smallest_gini_index_choose_differently_somewhere():
    people = data("titanic")
    by_name = {people.ask(question): split for question, split in ranking(people.train)}
    third, child = by_name["derde klasse"], by_name["kind"]
    assert third.gini < child.gini
    assert third.mistakes > child.mistakes
    left = ranking(examples_at(grown("pupils", 1), TEN, "L"))
    assert {split.mistakes for _question, split in left} == {1}
