"""Trees of questions: grown by the best question of each group, or question by question by a reader.

A place in a tree is a text such as `"LR"`: left (yes), then right (no). The root is the empty text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from .impurity import gini_of, majority
from .splitting import Examples, Row, Split, split_at, splits


@dataclass(frozen=True, order=True)
class Question:
    """Is this feature smaller than the threshold?"""

    feature: int
    threshold: Fraction

    def is_left(self, row: Row) -> bool:
        """Whether the answer is yes."""
        return row[self.feature] < self.threshold


@dataclass(frozen=True)
class Tree:
    """A node with all below it: a leaf has no question and predicts the class of its majority."""

    counts: tuple[int, ...]
    question: Question | None = None
    left: Tree | None = None
    right: Tree | None = None

    @property
    def split(self) -> Split | None:
        """The two groups of its question."""
        return Split(self.left.counts, self.right.counts) if self.question else None

    @property
    def depth(self) -> int:
        """The most questions that anyone is asked."""
        return 1 + max(self.left.depth, self.right.depth) if self.question else 0

    def at(self, path: str) -> Tree | None:
        """The node at a place; None when the tree does not reach it."""
        if not path or not self.question:
            return self if not path else None
        return (self.left if path[0] == "L" else self.right).at(path[1:])

    def predict(self, row: Row) -> int:
        """The class that the leaf of this row predicts."""
        if not self.question:
            return majority(self.counts)
        return (self.left if self.question.is_left(row) else self.right).predict(row)


def nodes(tree: Tree, path: str = "") -> Iterator[tuple[str, Tree]]:
    """All nodes with their places: a node, then all to its left, then all to its right."""
    yield path, tree
    if tree.question:
        yield from nodes(tree.left, path + "L")
        yield from nodes(tree.right, path + "R")


def ranking(examples: Examples, least: int = 1) -> list[tuple[Question, Split]]:
    """All questions that make no group smaller than `least`, the smallest Gini first.

    Of equal ones comes first which has the first feature, then the smallest threshold.
    """
    found = [
        (Question(feature, threshold), split)
        for feature in range(len(examples.rows[0]) if examples.rows else 0)
        for threshold, split in splits(examples, feature)
        if min(sum(split.left), sum(split.right)) >= least
    ]
    return sorted(found, key=lambda one: (one[1].gini, one[0]))


def grow(examples: Examples, depth: int, least: int = 1) -> Tree:
    """The tree of the best questions, at most so deep; a group that no question makes purer is a leaf.

    Step by step the best is not always the best in the end: this is a greedy way.
    """
    if depth > 0 and gini_of(examples.counts):
        for question, split in ranking(examples, least)[:1]:
            if split.gain > 0:
                left, right = parts(examples, question)
                return Tree(
                    examples.counts, question, grow(left, depth - 1, least), grow(right, depth - 1, least)
                )
    return Tree(examples.counts)


def cut(tree: Tree, depth: int) -> Tree:
    """The upper part of a tree: at most so many questions in a row."""
    if not tree.question or depth == 0:
        return Tree(tree.counts)
    return Tree(tree.counts, tree.question, cut(tree.left, depth - 1), cut(tree.right, depth - 1))


def parts(examples: Examples, question: Question) -> tuple[Examples, Examples]:
    """Who answers yes, and who answers no."""
    yes = [question.is_left(row) for row in examples.rows]
    return examples.only(yes), examples.only([not answer for answer in yes])


def examples_at(tree: Tree, examples: Examples, path: str) -> Examples:
    """Those of the examples that come to a place."""
    for step in path:
        examples = parts(examples, tree.question)["LR".index(step)]
        tree = tree.left if step == "L" else tree.right
    return examples


def replaced(tree: Tree, examples: Examples, path: str, question: Question | None) -> Tree:
    """The tree with another question at a place and two leaves below it; with none that node is a leaf."""
    if not path:
        if question is None:
            return Tree(examples.counts)
        split = split_at(examples, question.feature, question.threshold)
        return Tree(examples.counts, question, Tree(split.left), Tree(split.right))
    sides = dict(
        zip("LR", zip((tree.left, tree.right), parts(examples, tree.question), strict=True), strict=True)
    )
    changed = {
        side: replaced(below, some, path[1:], question) if side == path[0] else below
        for side, (below, some) in sides.items()
    }
    return Tree(tree.counts, tree.question, changed["L"], changed["R"])


def accuracy(tree: Tree, examples: Examples) -> Fraction:
    """The share of the examples that the tree predicts right."""
    right = sum(weight for row, label, weight in examples if tree.predict(row) == label)
    return Fraction(right, sum(examples.counts))
